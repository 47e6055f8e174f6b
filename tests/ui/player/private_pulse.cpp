#include "tests/ui/player/private_pulse.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

namespace earshot::tests {

PrivatePulse::PrivatePulse()
{
    const QString socket = m_folder.filePath(QStringLiteral("socket"));
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toLocal8Bit());
    qputenv("PULSE_RUNTIME_PATH", m_folder.path().toLocal8Bit());
    qputenv("HOME", m_folder.path().toLocal8Bit());
    qputenv("PULSE_SERVER", QByteArray("unix:") + socket.toLocal8Bit());
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(QStringLiteral("pulseaudio"),
                   {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--exit-idle-time=-1"),
                    QStringLiteral("--disallow-exit"), QStringLiteral("--use-pid-file=no"), QStringLiteral("-L"),
                    QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=%1").arg(socket),
                    QStringLiteral("-L"), QStringLiteral("module-null-sink sink_name=quiet rate=48000")});
    if (!m_server.waitForStarted())
        return;
    m_running = QTest::qWaitFor([this] { return run(QStringLiteral("pactl"), {QStringLiteral("info")}); }, 10000);
    if (!m_running)
        return;
    m_keepAlive.start(QStringLiteral("pacat"),
                      {QStringLiteral("--playback"), QStringLiteral("--raw"), QStringLiteral("/dev/zero")});
    m_running = m_keepAlive.waitForStarted();
}

PrivatePulse::~PrivatePulse()
{
    for (QProcess *process : {&m_recorder, &m_keepAlive, &m_server}) {
        if (process->state() == QProcess::NotRunning)
            continue;
        process->terminate();
        if (!process->waitForFinished(3000)) {
            process->kill();
            process->waitForFinished();
        }
    }
}

bool PrivatePulse::isInstalled()
{
    for (const auto *tool : {"pulseaudio", "pactl", "pacat", "parec"}) {
        if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
            return false;
    }
    return true;
}

bool PrivatePulse::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(5000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QString PrivatePulse::log()
{
    return QString::fromLocal8Bit(m_server.readAll());
}

void PrivatePulse::record()
{
    m_recorder.start(QStringLiteral("parec"),
                     {QStringLiteral("--device=quiet.monitor"), QStringLiteral("--format=float32le"),
                      QStringLiteral("--rate=8000"), QStringLiteral("--channels=1"),
                      QStringLiteral("--latency-msec=20"), QStringLiteral("--raw")});
    m_recorder.waitForStarted();
    // Nothing played from here on is missed.
    (void)QTest::qWaitFor([this] { return m_recorder.bytesAvailable() > 0; });
}

QList<float> PrivatePulse::recorded()
{
    m_recorder.terminate();
    m_recorder.waitForFinished();
    const QByteArray bytes = m_recorder.readAllStandardOutput();
    QList<float> samples(bytes.size() / qsizetype(sizeof(float)));
    memcpy(samples.data(), bytes.constData(), static_cast<std::size_t>(samples.size()) * sizeof(float));
    return samples;
}

} // namespace earshot::tests
