#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>
#include <vector>

namespace earshot::media::test {

/// A real file of one of the formats that telephone systems leave behind.
struct Sample
{
    QString name; ///< file name in the corpus' folder
    QString container;
    QString codec;
    int rate = 8000;
    int channels = 1;
    qint64 frames = 0;    ///< exactly this many; 0 where the codec adds its own padding
    double closeness = 0; ///< how far a decode after a seek may be from the linear one; 0 = bit for bit
};

/// Generates the corpus with ffmpeg and sox in a temporary folder, once a test program. No recorded speech: tones,
/// noise and pauses that change every moment, so that a wrong position shows.
class Corpus
{
public:
    [[nodiscard]] static const Corpus &instance();

    [[nodiscard]] const std::vector<Sample> &samples() const { return m_samples; }
    [[nodiscard]] const Sample &sample(const char *name) const;
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QByteArray bytes(const QString &name) const;

private:
    Corpus();
    QTemporaryDir m_dir;
    std::vector<Sample> m_samples;

    void run(const QString &program, const QStringList &arguments);
};

/// PCM16 of the test signal, interleaved; channels differ.
[[nodiscard]] std::vector<qint16> testSignal(int rate, int channels, double seconds);
/// A canonical WAV file around PCM16.
[[nodiscard]] QByteArray wavFile(const std::vector<qint16> &pcm, int rate, int channels);

} // namespace earshot::media::test
