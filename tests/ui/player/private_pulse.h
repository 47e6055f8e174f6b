#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace earshot::tests {

/// A PulseAudio of the test's own with one null sink, and a keep-alive stream of silence, without which such a sink
/// stalls for a second when sound begins. Sets PULSE_SERVER for this process: make it before the QApplication.
class PrivatePulse
{
public:
    PrivatePulse();
    ~PrivatePulse();

    [[nodiscard]] static bool isInstalled();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] QString log();

    /// Begins to record what the sink plays, 8 kHz mono floats.
    void record();
    /// Ends it and gives the samples.
    [[nodiscard]] QList<float> recorded();

private:
    [[nodiscard]] bool run(const QString &program, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QProcess m_server;
    QProcess m_keepAlive;
    QProcess m_recorder;
    bool m_running = false;
};

} // namespace earshot::tests
