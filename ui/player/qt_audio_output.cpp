#include "ui/player/qt_audio_output.h"

#include "ui/player/sample_pump.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>
#include <QThread>
#include <QTimer>
#include <algorithm>

namespace earshot::ui::player {

namespace {

constexpr int lookMs = 8;
constexpr int bufferMs = 120; // heard soon after a seek, long enough for a busy machine

QAudioDevice deviceOf(const QByteArray &id)
{
    if (id.isEmpty())
        return QMediaDevices::defaultAudioOutput();
    const QList<QAudioDevice> devices = QMediaDevices::audioOutputs();
    const auto found = std::find_if(devices.begin(), devices.end(), [&](const auto &d) { return d.id() == id; });
    return found == devices.end() ? QAudioDevice() : *found;
}

SampleForm formOf(QAudioFormat::SampleFormat format)
{
    switch (format) {
    case QAudioFormat::Int32:
        return SampleForm::Int32;
    case QAudioFormat::Int16:
        return SampleForm::Int16;
    case QAudioFormat::UInt8:
        return SampleForm::Unsigned8;
    default:
        return SampleForm::Float;
    }
}

/// The recording's own rate when the card takes it (sound servers do), else what the card likes best.
QAudioFormat formatFor(const QAudioDevice &device, media::OutputFormat wanted)
{
    QAudioFormat format;
    format.setSampleRate(wanted.rate);
    format.setChannelCount(wanted.channels);
    for (const auto form : {QAudioFormat::Float, QAudioFormat::Int16, QAudioFormat::Int32}) {
        format.setSampleFormat(form);
        if (device.isFormatSupported(format))
            return format;
    }
    return device.preferredFormat();
}

} // namespace

QString soundWhere()
{
    return QStringLiteral("sound device");
}

class QtAudioOutput::Card : public QObject
{
public:
    Card(QtAudioOutput &output, QByteArray id)
        : m_output(output)
        , m_id(std::move(id))
    {}

    Result<void> start(media::OutputFormat wanted, media::PullSource &source)
    {
        m_played = 0;
        const QAudioDevice device = deviceOf(m_id);
        if (device.isNull())
            return fail(ErrorCode::Io, QStringLiteral("there is no such sound device any more"), soundWhere());
        const QAudioFormat format = formatFor(device, wanted);
        if (!format.isValid())
            return fail(ErrorCode::Io, QStringLiteral("the sound device names no format it can play"), soundWhere());
        m_rate = wanted.rate;
        m_pump = std::make_unique<SamplePump>(
            source, wanted.rate, CardFormat{format.sampleRate(), format.channelCount(), formOf(format.sampleFormat())});
        m_pump->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        m_sink = std::make_unique<QAudioSink>(device, format);
        m_sink->setBufferSize(format.bytesForDuration(bufferMs * 1000));
        m_sink->start(m_pump.get());
        if (m_sink->error() != QAudio::NoError && m_sink->error() != QAudio::UnderrunError) {
            stop();
            return fail(ErrorCode::Io, QStringLiteral("the sound device does not answer"), soundWhere());
        }
        connect(m_sink.get(), &QAudioSink::stateChanged, this, [this](QAudio::State state) { watch(state); });
        connect(&m_timer, &QTimer::timeout, this, &Card::look, Qt::UniqueConnection);
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(lookMs);
        return {};
    }

    void stop()
    {
        m_timer.stop();
        if (m_sink) {
            m_sink->disconnect(this);
            m_sink->reset(); // drops what is not heard yet; the engine waits for the end itself
            m_sink.reset();
        }
        m_pump.reset();
    }

    [[nodiscard]] qint64 played() const { return m_played; }

private:
    /// processedUSecs() is what the card says was heard; it may go back a little when the server corrects itself.
    void look()
    {
        const auto heard = static_cast<qint64>(static_cast<double>(m_sink->processedUSecs()) * m_rate / 1e6);
        m_played = std::clamp(heard, m_played.load(), std::max(m_pump->pulled(), m_played.load()));
    }

    void watch(QAudio::State state)
    {
        if (state == QAudio::StoppedState && m_sink->error() != QAudio::NoError) {
            m_timer.stop();
            m_output.reportFailure(
                base::error(ErrorCode::Io, QStringLiteral("the sound device went away"), soundWhere()));
        }
    }

    QtAudioOutput &m_output;
    const QByteArray m_id;
    QTimer m_timer{this};
    std::unique_ptr<SamplePump> m_pump;
    std::unique_ptr<QAudioSink> m_sink;
    int m_rate = 8000;
    std::atomic<qint64> m_played{0};
};

QtAudioOutput::QtAudioOutput(const QByteArray &deviceId)
    : m_thread(std::make_unique<QThread>())
    , m_card(std::make_unique<Card>(*this, deviceId))
{
    m_thread->setObjectName(QStringLiteral("sound"));
    m_card->moveToThread(m_thread.get());
    m_thread->start(QThread::TimeCriticalPriority);
}

QtAudioOutput::~QtAudioOutput()
{
    stop();
    m_thread->quit();
    m_thread->wait();
}

Result<void> QtAudioOutput::start(media::OutputFormat format, media::PullSource &source)
{
    Result<void> started;
    QMetaObject::invokeMethod(
        m_card.get(), [&] { started = m_card->start(format, source); }, Qt::BlockingQueuedConnection);
    return started;
}

void QtAudioOutput::stop()
{
    QMetaObject::invokeMethod(
        m_card.get(), [this] { m_card->stop(); }, Qt::BlockingQueuedConnection);
}

qint64 QtAudioOutput::playedFrames() const
{
    return m_card->played();
}

} // namespace earshot::ui::player
