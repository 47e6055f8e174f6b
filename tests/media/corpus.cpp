#include "tests/media/corpus.h"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <QtEndian>
#include <cmath>
#include <numbers>

namespace earshot::media::test {
namespace {

constexpr double seconds = 12.0;

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test corpus");
}

/// G.729 frames as RTP carries them: no encoder is free, but any ten bytes are a frame of sound.
QByteArray g729Frames(int count)
{
    QByteArray bytes;
    quint32 state = 20260314;
    for (int i = 0; i < count * 10; ++i) {
        state = state * 1664525U + 1013904223U;
        bytes.append(static_cast<char>(state >> 24));
    }
    return bytes;
}

} // namespace

std::vector<qint16> testSignal(int rate, int channels, double length)
{
    const auto frames = static_cast<qint64>(length * rate);
    std::vector<qint16> pcm(static_cast<size_t>(frames * channels));
    quint32 noise = 1;
    double phase = 0;
    for (qint64 i = 0; i < frames; ++i) {
        const double t = static_cast<double>(i) / rate;
        phase += 2 * std::numbers::pi * (300 + 250 * std::sin(1.7 * t) + 60 * std::sin(9 * t)) / rate;
        const double loud = std::fmod(t, 3.0) < 2.4 ? 0.35 + 0.25 * std::sin(5 * t) : 0.01;
        for (int c = 0; c < channels; ++c) {
            noise = noise * 1664525U + 1013904223U;
            const double hiss = (static_cast<double>(noise >> 8) / 8388608.0 - 1.0) * 0.02;
            const double tone = std::sin(phase * (1 + c)) * 0.7 + std::sin(phase * 2.01) * 0.2;
            pcm[static_cast<size_t>(i * channels + c)] = static_cast<qint16>(32767 * loud * (tone + hiss));
        }
    }
    return pcm;
}

QByteArray wavFile(const std::vector<qint16> &pcm, int rate, int channels)
{
    const auto dataBytes = static_cast<quint32>(pcm.size() * 2);
    QByteArray bytes;
    const auto put = [&bytes](auto value) {
        value = qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    };
    bytes.append("RIFF");
    put(quint32(36 + dataBytes));
    bytes.append("WAVEfmt ");
    put(quint32(16));
    put(quint16(1));
    put(quint16(channels));
    put(quint32(rate));
    put(quint32(rate * channels * 2));
    put(quint16(channels * 2));
    put(quint16(16));
    bytes.append("data");
    put(dataBytes);
    for (qint16 v : pcm)
        put(v);
    return bytes;
}

const Corpus &Corpus::instance()
{
    static const Corpus corpus;
    return corpus;
}

void Corpus::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("%s %s: %s", qPrintable(program), qPrintable(arguments.join(u' ')), process.readAll().constData());
}

Corpus::Corpus()
{
    write(path(QStringLiteral("mono.wav")), wavFile(testSignal(8000, 1, seconds), 8000, 1));
    write(path(QStringLiteral("stereo.wav")), wavFile(testSignal(8000, 2, seconds), 8000, 2));
    write(path(QStringLiteral("wide.wav")), wavFile(testSignal(44100, 2, seconds), 44100, 2));
    write(path(QStringLiteral("tel.wav")), wavFile(testSignal(16000, 1, seconds), 16000, 1));
    const auto ffmpeg = [this](const char *from, const char *how, const char *to) {
        QStringList arguments{QStringLiteral("-nostdin"), QStringLiteral("-v"), QStringLiteral("error"),
                              QStringLiteral("-i"), QLatin1String(from)};
        arguments += QString::fromLatin1(how).split(u' ', Qt::SkipEmptyParts);
        run(QStringLiteral("ffmpeg"), arguments << QLatin1String(to));
    };
    const auto add = [this](const char *name, const char *container, const char *codec, int rate, int channels,
                            qint64 frames, double closeness) {
        m_samples.push_back(
            {QLatin1String(name), QLatin1String(container), QLatin1String(codec), rate, channels, frames, closeness});
    };
    constexpr qint64 n = 96000; // 12 s at 8 kHz
    add("stereo.wav", "wav", "pcm_s16le", 8000, 2, n, 0);
    ffmpeg("stereo.wav", "-c:a pcm_mulaw", "ulaw.wav");
    add("ulaw.wav", "wav", "pcm_mulaw", 8000, 2, n, 0);
    ffmpeg("mono.wav", "-c:a pcm_alaw", "alaw.wav");
    add("alaw.wav", "wav", "pcm_alaw", 8000, 1, n, 0);
    ffmpeg("wide.wav", "-c:a pcm_s24le", "pcm24.wav");
    add("pcm24.wav", "wav", "pcm_s24le", 44100, 2, 529200, 0);
    run(QStringLiteral("sox"), {QStringLiteral("mono.wav"), QStringLiteral("-e"), QStringLiteral("gsm-full-rate"),
                                QStringLiteral("wav49.wav")});
    QFile::rename(path(QStringLiteral("wav49.wav")), path(QStringLiteral("wav49.WAV")));
    add("wav49.WAV", "wav", "gsm_ms", 8000, 1, n, 0.02);
    ffmpeg("stereo.wav", "-c:a adpcm_ima_wav", "ima.wav");
    add("ima.wav", "wav", "adpcm_ima_wav", 8000, 2, 0, 0);
    ffmpeg("mono.wav", "-f mulaw", "a.ulaw");
    add("a.ulaw", "ulaw", "pcm_mulaw", 8000, 1, n, 0);
    ffmpeg("mono.wav", "-f alaw", "a.al");
    add("a.al", "alaw", "pcm_alaw", 8000, 1, n, 0);
    ffmpeg("mono.wav", "-f s16le", "a.sln");
    add("a.sln", "sln", "pcm_s16le", 8000, 1, n, 0);
    ffmpeg("tel.wav", "-f s16le", "a.sln16");
    add("a.sln16", "sln16", "pcm_s16le", 16000, 1, 2 * n, 0);
    ffmpeg("mono.wav", "-f gsm", "a.gsm");
    add("a.gsm", "gsm", "gsm", 8000, 1, n, 0.02);
    ffmpeg("tel.wav", "-f g722", "a.g722");
    add("a.g722", "g722", "adpcm_g722", 16000, 1, 2 * n, 0.002);
    write(path(QStringLiteral("a.g729")), g729Frames(1200));
    add("a.g729", "g729", "g729", 8000, 1, n, 0.2);
    ffmpeg("wide.wav", "-c:a libmp3lame -b:a 64k", "cbr.mp3");
    add("cbr.mp3", "mp3", "mp3", 44100, 2, 529200, 1e-6);
    ffmpeg("tel.wav", "-c:a libmp3lame -q:a 6 -write_xing 0 -id3v2_version 0", "bare.mp3");
    add("bare.mp3", "mp3", "mp3", 16000, 1, 0, 1e-6);
    ffmpeg("wide.wav", "-c:a aac -b:a 64k", "a.m4a");
    // AAC puts in noise of its own, never twice the same.
    add("a.m4a", "mp4", "aac", 44100, 2, 0, 0.03);
    ffmpeg("stereo.wav", "-c:a libopus -b:a 24k", "a.opus");
    add("a.opus", "ogg", "opus", 48000, 2, 576000, 0.01);
    ffmpeg("wide.wav", "-c:a libvorbis -q:a 2", "vorbis.ogg");
    add("vorbis.ogg", "ogg", "vorbis", 44100, 2, 529200, 1e-5);
    ffmpeg("mono.wav", "-c:a libspeex", "a.spx");
    add("a.spx", "ogg", "speex", 8000, 1, n, 0);
    ffmpeg("wide.wav", "-c:a flac", "a.flac");
    add("a.flac", "flac", "flac", 44100, 2, 529200, 0);
    ffmpeg("stereo.wav", "-c:a libopus -b:a 24k", "a.mkv");
    add("a.mkv", "matroska", "opus", 48000, 2, 576000, 0.01);
    run(QStringLiteral("sox"), {QStringLiteral("mono.wav"), QStringLiteral("a.amr-nb")});
    QFile::rename(path(QStringLiteral("a.amr-nb")), path(QStringLiteral("a.amr")));
    add("a.amr", "amr", "amr_nb", 8000, 1, n, 0.1);
}

const Sample &Corpus::sample(const char *name) const
{
    for (const Sample &sample : m_samples) {
        if (sample.name == QLatin1String(name))
            return sample;
    }
    qFatal("no such sample: %s", name);
}

QByteArray Corpus::bytes(const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such file in the corpus: %s", qPrintable(name));
    return file.readAll();
}

} // namespace earshot::media::test
