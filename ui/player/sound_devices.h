#pragma once

#include "core/media/output.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <memory>

class QMediaDevices;

namespace earshot::ui::player {

struct SoundDevice
{
    QByteArray id;
    QString name;
    bool isDefault = false;

    bool operator==(const SoundDevice &) const = default;
};

/// Where sound can come out, and which one was chosen. Follows headsets that come and go. GUI thread.
class SoundDevices : public QObject
{
    Q_OBJECT
public:
    explicit SoundDevices(QObject *parent = nullptr);
    ~SoundDevices() override;

    [[nodiscard]] virtual QList<SoundDevice> devices() const;
    /// The device that makeOutput() would use; empty when there is none.
    [[nodiscard]] QByteArray current() const;
    /// An output for the chosen device, else for the system's default; a SilentOutput when there is none.
    [[nodiscard]] virtual std::unique_ptr<media::AudioOutput> makeOutput() const;

    /// Empty: the system's default, also when that changes.
    [[nodiscard]] const QByteArray &chosen() const { return m_chosen; }
    void choose(const QByteArray &id);

signals:
    /// Another output should be used from now on: one was chosen, came, or went.
    void changed();

private:
    std::unique_ptr<QMediaDevices> m_watcher;
    QByteArray m_chosen;
};

} // namespace earshot::ui::player
