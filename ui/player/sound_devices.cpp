#include "ui/player/sound_devices.h"

#include "ui/player/qt_audio_output.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <algorithm>

namespace earshot::ui::player {

SoundDevices::SoundDevices(QObject *parent)
    : QObject(parent)
    , m_watcher(std::make_unique<QMediaDevices>())
{
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
    emit changed();
}

} // namespace earshot::ui::player
