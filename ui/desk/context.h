#pragma once

#include "core/service/administration_service.h"
#include "core/service/door_thread.h"
#include "core/service/environment.h"
#include "core/service/review_service.h"
#include "core/service/session.h"
#include "ui/prompts/prompter.h"

#include <QObject>
#include <functional>
#include <memory>

namespace earshot::ui::desk {

/// A way to hear a call other than as it lies there: `open` is an act of the door, on record.
struct Hearing
{
    domain::RecordingId recording;
    QString title; ///< in place of the call's own
    std::function<Result<service::OpenedRecording>(service::Door &)> open;
    bool purposeKnown = false; ///< it is heard for the purpose of what it belongs to, none has to be declared
};

/// What the desks of one signed-in person share. Made by the window after sign-in, gone when it locks.
class Context : public QObject
{
    Q_OBJECT
public:
    /// `me` is read on the door's thread before the window is shown. `prompter` outlives this.
    Context(const service::Environment &environment, std::shared_ptr<service::Session> session,
            std::unique_ptr<service::DoorThread> door, service::Me me, prompts::IPrompter &prompter);
    ~Context() override;

    /// For everything that answers at once. Long work opens a door of its own with `newDoor`.
    [[nodiscard]] service::DoorThread &door() { return *m_door; }
    [[nodiscard]] std::unique_ptr<service::DoorThread> newDoor() const;

    [[nodiscard]] const service::Environment &environment() const { return m_environment; }
    /// The policy in force today, and the one of a version, in which an old entry is read. Both live as long as the
    /// session.
    [[nodiscard]] const policy::Profile &profile() const;
    [[nodiscard]] const policy::Profile &profileOf(const QString &version) const;
    [[nodiscard]] const service::Me &me() const { return m_me; }
    [[nodiscard]] prompts::IPrompter &prompter() { return m_prompter; }

    [[nodiscard]] service::Declaration declaration() const { return m_session->declaration(); }
    /// Declares through the door and remembers; `declarationChanged` follows when it is done.
    void declare(const service::Declaration &declaration);

    /// Counts beside the desks are read again (after an act that changes what waits for somebody).
    void refreshCounts();

signals:
    void declarationChanged(const earshot::service::Declaration &declaration);
    /// Playing was asked for without a purpose: the purpose bar shows itself and takes the focus.
    void purposeNeeded();
    void countsChanged(const earshot::service::WaitingCounts &counts);
    /// Opens the recording in the player (writes the audit entry) and selects it on the Recordings desk; `seekTo` in
    /// frames, -1 for the beginning.
    void openRecordingRequested(earshot::domain::RecordingId id, qint64 seekTo);
    /// Opens in the player what was released to this person, under that release (writes the audit entry).
    void openReleaseRequested(const earshot::domain::Release &release);
    /// Opens that in the player, without notes.
    void hearRequested(const earshot::ui::desk::Hearing &hearing);
    /// Shows a release where the desks have it (writes nothing).
    void showReleaseRequested(earshot::domain::ReleaseId id);
    /// Shows the list of this person's downloads that are not confirmed as deleted.
    void showDownloadsRequested();
    /// Shows the recordings that this search line finds (service/search_text.h).
    void showRecordingsRequested(const QString &search);
    /// Something about this recording changed (note, release, deletion): whoever shows it reads it again.
    void recordingChanged(earshot::domain::RecordingId id);
    /// Recordings came in or went: lists read again.
    void listChanged();
    /// A message for the window's notice bar; empty text clears it.
    void notice(const QString &text, bool isError);
    /// The error in a person's words, with clause and helper where it is a refusal.
    void errorHappened(const earshot::Error &error);

private:
    service::Environment m_environment;
    std::shared_ptr<service::Session> m_session;
    std::unique_ptr<service::DoorThread> m_door;
    service::Me m_me;
    prompts::IPrompter &m_prompter;
};

} // namespace earshot::ui::desk
