#include "tests/bench/bench.h"

#include "core/media/decoder.h"
#include "core/media/ingest.h"
#include "core/service/intake_service.h"
#include "core/service/review_service.h"

#include <QFile>
#include <vector>

namespace earshot::bench {

namespace {

Row peaksBench(const Bench &bench)
{
    const QString wav = bench.work + QStringLiteral("/hour.wav");
    command(QStringLiteral("sox"),
            {QStringLiteral("-n"), QStringLiteral("-r"), QStringLiteral("8000"), QStringLiteral("-c"),
             QStringLiteral("2"), QStringLiteral("-e"), QStringLiteral("u-law"), wav, QStringLiteral("synth"),
             QStringLiteral("3600"), QStringLiteral("pinknoise"), QStringLiteral("sine"), QStringLiteral("300-3000")});
    const double ours = medianMs(5, [&] {
        QFile file(wav);
        if (!file.open(QIODevice::ReadOnly))
            stop(QStringLiteral("cannot open the hour"));
        const auto ingested = must(media::ingest(file, QStringLiteral("hour.wav")), "ingest");
        if (ingested.peaks.isEmpty())
            stop(QStringLiteral("no peaks"));
    });
    const QString picture = bench.work + QStringLiteral("/hour.png");
    const double peer = medianMs(5, [&] {
        command(QStringLiteral("ffmpeg"),
                {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y"), QStringLiteral("-i"), wav,
                 QStringLiteral("-filter_complex"), QStringLiteral("showwavespic=s=1200x240:split_channels=1"),
                 QStringLiteral("-frames:v"), QStringLiteral("1"), picture});
    });
    return {QStringLiteral("peaks of one hour of stereo µ-law"), QStringLiteral("`ffmpeg … showwavespic`"), ours, peer};
}

Row firstSoundBench(const Bench &bench)
{
    const QString mp3 = bench.work + QStringLiteral("/in-2001-07700900123-20260314-101500-1773483300.7.mp3");
    command(QStringLiteral("ffmpeg"),
            {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y"), QStringLiteral("-i"),
             bench.work + QStringLiteral("/hour.wav"), QStringLiteral("-b:a"), QStringLiteral("32k"), mp3});
    const auto session = bench.makeStore(QStringLiteral("sound"));
    auto door = must(service::Door::open(bench.composition->environment(), session), "open");
    const auto report = must(door->intake().import({mp3}), "import");
    if (report.imported.size() != 1)
        stop(QStringLiteral("the hour was not imported"));
    const auto id = report.imported.first().recording;
    const double ours = medianMs(9, [&] {
        const auto opened = must(door->review().openForListening(id), "listen"); // the entry is durable here
        media::MediaInfo info;
        info.rate = opened.recording.rate;
        info.channels = opened.recording.channels;
        info.frames = opened.recording.frames;
        info.container = opened.recording.container;
        info.codec = opened.recording.codec;
        info.seekable = opened.recording.seekable;
        auto decoder = must(media::Decoder::open(*opened.audio, info), "decode");
        must(decoder->seek(info.frames / 2), "seek");
        std::vector<float> pcm(static_cast<size_t>(info.rate / 5 * info.channels));
        if (must(decoder->read(pcm), "read") <= 0)
            stop(QStringLiteral("no sound"));
    });
    const double peer = medianMs(9, [&] {
        command(QStringLiteral("ffmpeg"),
                {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-ss"), QStringLiteral("1800"),
                 QStringLiteral("-i"), mp3, QStringLiteral("-t"), QStringLiteral("0.2"), QStringLiteral("-f"),
                 QStringLiteral("null"), QStringLiteral("-")});
    });
    return {QStringLiteral("first sound at the middle of a one-hour MP3, entry written"),
            QStringLiteral("`ffmpeg -ss … -t 0.2`"), ours, peer};
}

} // namespace

QList<Row> mediaBench(const Bench &bench)
{
    QList<Row> rows;
    rows << peaksBench(bench);
    rows << firstSoundBench(bench);
    return rows;
}

} // namespace earshot::bench
