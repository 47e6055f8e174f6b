#pragma once

#include "core/media/output.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
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

/// Where sound can come out, and which one was chosen. Follows headsets that come and go. What somebody chose is kept
/// in a file of this computer's user, nothing else. GUI thread.
class SoundDevices : public QObject
{
    Q_OBJECT
public:
    /// `memory`: the file in which the choice is kept; empty: it is not.
    explicit SoundDevices(const QString &memory = {}, QObject *parent = nullptr);
    ~SoundDevices() override;

    [[nodiscard]] virtual QList<SoundDevice> devices() const;
    /// The device that makeOutput() would use; empty when there is none.
    [[nodiscard]] QByteArray current() const;
    /// An output for the chosen device, else for the system's default; a SilentOutput when there is none.
    [[nodiscard]] virtual std::unique_ptr<media::AudioOutput> makeOutput() const;

    /// Empty: the system's default, also when that changes.
    [[nodiscard]] const QByteArray &chosen() const { return m_chosen; }
    void choose(const QByteArray &id);

    /// Both sides of a call in both ears, rather than one in each.
    [[nodiscard]] bool centred() const { return m_centred; }
    void setCentred(bool centred);

    /// The memory of this computer's user: sound.ini in the configuration folder.
    [[nodiscard]] static QString ownMemory();

signals:
    /// Another output should be used from now on: one was chosen, came, or went.
    void changed();

private:
    void remember();

    std::unique_ptr<QMediaDevices> m_watcher;
    QString m_memory;
    QByteArray m_chosen;
    bool m_centred = false;
};

} // namespace earshot::ui::player
