#include "ui/player/sound_devices.h"

#include "ui/player/qt_audio_output.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>

namespace earshot::ui::player {

namespace {

const QString deviceKey = QStringLiteral("sound/device");
const QString centredKey = QStringLiteral("sound/centred");

} // namespace

SoundDevices::SoundDevices(const QString &memory, QObject *parent)
    : QObject(parent)
    , m_watcher(std::make_unique<QMediaDevices>())
    , m_memory(memory)
{
    if (!m_memory.isEmpty()) {
        const QSettings settings(m_memory, QSettings::IniFormat);
        m_chosen = settings.value(deviceKey).toByteArray();
        m_centred = settings.value(centredKey).toBool();
    }
    connect(m_watcher.get(), &QMediaDevices::audioOutputsChanged, this, &SoundDevices::changed);
}

SoundDevices::~SoundDevices() = default;

QList<SoundDevice> SoundDevices::devices() const
{
    QList<SoundDevice> found;
    const QList<QAudioDevice> outputs = QMediaDevices::audioOutputs();
    for (const QAudioDevice &device : outputs) {
        if (!device.isNull())
            found << SoundDevice{device.id(), device.description(), device.isDefault()};
    }
    return found;
}

QByteArray SoundDevices::current() const
{
    const QList<SoundDevice> there = devices();
    const auto find = [&](auto fits) { return std::find_if(there.begin(), there.end(), fits); };
    auto found = find([this](const SoundDevice &d) { return d.id == m_chosen; });
    if (found == there.end())
        found = find([](const SoundDevice &d) { return d.isDefault; });
    return found != there.end() ? found->id : there.isEmpty() ? QByteArray() : there.first().id;
}

std::unique_ptr<media::AudioOutput> SoundDevices::makeOutput() const
{
    const QByteArray id = current();
    if (id.isEmpty())
        return std::make_unique<media::SilentOutput>();
    return std::make_unique<QtAudioOutput>(id);
}

void SoundDevices::choose(const QByteArray &id)
{
    if (m_chosen == id)
        return;
    m_chosen = id;
    remember();
    emit changed();
}

void SoundDevices::setCentred(bool centred)
{
    if (m_centred == centred)
        return;
    m_centred = centred;
    remember();
}

void SoundDevices::remember()
{
    if (m_memory.isEmpty())
        return;
    QSettings settings(m_memory, QSettings::IniFormat);
    settings.setValue(deviceKey, m_chosen);
    settings.setValue(centredKey, m_centred);
}

QString SoundDevices::ownMemory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/earshot/sound.ini");
}

} // namespace earshot::ui::player
