#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/release.h"
#include "core/policy/decision.h"

#include <QList>
#include <QMap>
#include <optional>

namespace earshot::service {

struct Actor;
struct DoorContext;

/// Where a release stands once it was decided, for whoever looks at it.
struct ReleaseStanding
{
    domain::Release release;
    QString areaName;
    QDate until; ///< last day, extensions included; invalid: none was set
    std::optional<domain::ReleaseEvent> recalled, attested;
    std::optional<domain::ReleaseEvent> question;       ///< not answered yet
    std::optional<domain::ReleaseEvent> extensionAsked; ///< not decided yet
    QList<domain::ReleaseEvent> events;                 ///< oldest first

    enum class Due {
        Over = 1, ///< nothing is expected any more
        Open,
        Soon,    ///< it ends within two weeks
        Overdue, ///< it has ended, or was recalled, and nobody has said that it is destroyed
    };
    Due due = Due::Over;
    /// Recalled, and the recipient has a file: somebody has to write to them. Until they say that it is destroyed.
    [[nodiscard]] bool needsLetter() const { return recalled && !attested && !release.isShared(); }
    /// What this person may do with it now, and if not, why: ListenReleased, RecallRelease, AttestRelease. Filled by
    /// standing() alone.
    QMap<policy::Act, policy::Decision> abilities;
};

/// What waits for this person about releases that were decided, and about questions.
struct ReturnInbox
{
    QList<ReleaseStanding> toAnswer;   ///< asked back about one's own request
    QList<ReleaseStanding> toExtend;   ///< in an office that may, and neither one's own request nor one's own release
    QList<ReleaseStanding> comingBack; ///< one's own that end soon or are overdue
    /// What ended before its time, for everybody concerned who has not said that they know of it (note()): recalled
    /// within newsDays, or one's own request whose call was deleted before it was issued.
    QList<ReleaseStanding> toNote;
};

/// Who told whom that it is destroyed; the signed form itself is kept where such forms are kept, not in Earshot.
struct Attestation
{
    QString text;
    QString evidenceName; ///< file name of the form, without folders; may be empty
    QByteArray evidenceSha256;
};

/// With a form: its name, and the hash of its bytes. Io: it cannot be read. `path` may be empty. Needs no door.
[[nodiscard]] Result<Attestation> attestationWith(const QString &text, const QString &path);

/// §6, a release has an end: questions before the decision, a later end (two people), recall, and the word that what
/// was released is destroyed. Every step is signed by who takes it and stays.
class ReturnService
{
public:
    explicit ReturnService(DoorContext &context);

    /// By who could advise or decide, while it waits; `office` empty: the first of theirs that fits.
    [[nodiscard]] Result<ReleaseStanding> askBack(domain::ReleaseId id, const QString &question,
                                                  const QString &office = {});
    /// At the requester's seat: who is to decide signs in for this one question, with their own password and office.
    [[nodiscard]] Result<ReleaseStanding> askBackHere(domain::ReleaseId id, const QString &user,
                                                      const SecretBytes &password, const QString &question,
                                                      const QString &office);
    [[nodiscard]] Result<ReleaseStanding> answer(domain::ReleaseId id, const QString &text); ///< by the requester

    /// By requester or recipient, after it was issued. Conflict: one is waiting already; Invalid at "until": not later.
    [[nodiscard]] Result<ReleaseStanding> askExtension(domain::ReleaseId id, const QDate &until, const QString &reason);
    /// To the day that was asked for, by another person in an office of the right list. Conflict: nobody asked.
    [[nodiscard]] Result<ReleaseStanding> extend(domain::ReleaseId id, const QString &office = {});
    [[nodiscard]] Result<ReleaseStanding> refuseExtension(domain::ReleaseId id, const QString &reason,
                                                          const QString &office = {});
    /// By the requester, an office that could have authorised it, or the IG Unit. In-app access ends in this moment.
    [[nodiscard]] Result<ReleaseStanding> recall(domain::ReleaseId id, const QString &reason,
                                                 const QString &office = {});
    /// By requester or recipient, the IG Unit, or who keeps the Release Log. Conflict: there is one.
    [[nodiscard]] Result<ReleaseStanding> attest(domain::ReleaseId id, const Attestation &attestation);

    static constexpr int newsDays = 31;
    /// This person knows that it was recalled, or has lapsed: it is not in their inbox any more.
    [[nodiscard]] Result<void> note(domain::ReleaseId id);

    [[nodiscard]] Result<ReleaseStanding> standing(domain::ReleaseId id);
    [[nodiscard]] Result<ReturnInbox> inbox();
    /// Issued and not over, of this person's areas or, for who may read the Release Log, of all: by area, the longest
    /// overdue first.
    [[nodiscard]] Result<QList<ReleaseStanding>> comingBack();
    /// The Release Log (ReleaseService::log), each with what became of it.
    [[nodiscard]] Result<QList<ReleaseStanding>> log();

private:
    [[nodiscard]] Result<ReleaseStanding> askBackBy(const Actor &who, domain::ReleaseId id, const QString &question,
                                                    const QString &office);
    [[nodiscard]] Result<ReleaseStanding> standingOf(const domain::Release &release);
    [[nodiscard]] Result<bool> concernsMe(const domain::Release &release);
    [[nodiscard]] Result<void> addNews(ReturnInbox &inbox);

    DoorContext &m_context;
};

} // namespace earshot::service
