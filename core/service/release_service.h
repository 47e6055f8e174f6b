#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/people.h"
#include "core/domain/recording.h"
#include "core/domain/release.h"
#include "core/domain/release_conditions.h"
#include "core/domain/subject_access.h"
#include "core/policy/decision.h"
#include "core/release/note_renderer.h"
#include "core/release/sound_mark.h"
#include "core/service/package_choice.h"
#include "core/service/release_answers.h"

#include <QList>
#include <QString>
#include <functional>
#include <optional>

namespace earshot::service {

struct Actor;
struct DoorContext;
struct Entry;

struct ReleaseDraft
{
    domain::RecordingId recording;
    domain::ReleaseKind kind = domain::ReleaseKind::Inside;
    QString requester; ///< who asks for it, as the log will say
    QString recipient;
    bool arisesFromCall = true;
    FrameRange range; ///< empty: the whole call
    domain::AudioFormat format = domain::AudioFormat::Original;
    domain::PersonId recipientPerson; ///< inside, with an account: they listen in their own Earshot, no file leaves
    QString contact;                  ///< of an external agency: needed there
    QString legalBasis;               ///< of an external agency: needed there
    QDate until;                      ///< last day; invalid: three months from today
    domain::Redactions redactions;    ///< what is made inaudible; the tracks of the sides are looked up
    domain::SubjectAccessId access{}; ///< it answers this request: its purpose and reference are that one's
};

inline constexpr int mostAskedTogether = 200; ///< calls in one request

/// A call, and whether this person may ask for its release.
struct Askable
{
    domain::Recording recording;
    QString areaName;
    policy::Decision decision;
};

/// Yes, or no with a reason.
struct Verdict
{
    QString office;                 ///< empty: the first of theirs that fits
    std::optional<QString> refusal; ///< nothing: yes
    domain::ReleaseConditions part; ///< a yes to less than was asked for
};

/// Who could say yes to a release, in which office.
struct Authoriser
{
    domain::Person person;
    QString office;
};

/// What waits for this person at the releases desk.
struct ReleaseInbox
{
    QList<domain::Release> toAdvise;    ///< IG Unit
    QList<domain::Release> toAuthorise; ///< in an office of the right list, and not one's own request
    QList<domain::Release> toIssue;     ///< authorised requests of one's own
    QList<domain::Release> waiting;     ///< one's own that wait for somebody else
};

/// Internal to this room: what is redacted in a draft, with the tracks that its sides are on. Invalid in words.
[[nodiscard]] Result<domain::Redactions> checkedRedactions(const ReleaseDraft &draft,
                                                           const domain::Recording &recording);

/// From which release a file comes.
struct TracedCopy
{
    std::optional<domain::Release> release; ///< nothing: no mark of this store's releases was found in it
    release::MarkSearch search;
};

struct IssuedPackage
{
    domain::Release release;
    QString path; ///< the finished folder or file
};

/// §6, out of the service area: request → (IG advice) → a second person's yes → package.
class ReleaseService
{
public:
    explicit ReleaseService(DoorContext &context);

    /// Purpose and reference come from the session's declaration, or from the request for access that it answers (see
    /// SubjectAccessService::releaseOf). Signed by the requester.
    [[nodiscard]] Result<domain::Release> request(const ReleaseDraft &draft);
    /// Several calls in one act, at most mostAskedTogether, all or none: each is a release of its own with a number, a
    /// scope and a signature, asked for at the same moment (domain::askedTogether). The first that is refused is on
    /// record as such. Invalid names the call where it is about one of them.
    [[nodiscard]] Result<QList<domain::Release>> requestTogether(const QList<ReleaseDraft> &drafts);
    /// Before that: for which of them this person may ask. Nothing is recorded.
    [[nodiscard]] Result<QList<Askable>> askable(const QList<domain::RecordingId> &recordings, domain::ReleaseKind kind,
                                                 bool arisesFromCall);
    /// All that was asked for together with it, itself among them, as far as this person may know of it; by number.
    [[nodiscard]] Result<QList<domain::Release>> together(domain::ReleaseId id);
    /// Who could say yes to all of them, in one office.
    [[nodiscard]] Result<QList<Authoriser>> possibleAuthorisers(const QList<domain::RecordingId> &recordings,
                                                                domain::ReleaseKind kind);
    /// People with an account and without access to any of their areas: they could listen in their own Earshot. By
    /// name.
    [[nodiscard]] Result<QList<domain::Person>> possibleRecipients(const QList<domain::RecordingId> &recordings);

    /// Conditions bind the decision and what leaves.
    [[nodiscard]] Result<domain::Release> advise(domain::ReleaseId id, const QString &advice,
                                                 const domain::ReleaseConditions &conditions = {});
    [[nodiscard]] ReleaseAnswers adviseTogether(const QList<domain::ReleaseId> &ids, const QString &advice,
                                                const domain::ReleaseConditions &conditions = {});
    /// By the signed-in person. `office` empty: the first of theirs that fits. `part`: a yes to less than was asked
    /// for.
    [[nodiscard]] Result<domain::Release> authorise(domain::ReleaseId id, const QString &office = {},
                                                    const domain::ReleaseConditions &part = {});
    [[nodiscard]] Result<domain::Release> refuse(domain::ReleaseId id, const QString &reason,
                                                 const QString &office = {});
    [[nodiscard]] ReleaseAnswers decideTogether(const QList<domain::ReleaseId> &ids, const Verdict &verdict);
    /// At the requester's seat: another person signs in for this one decision, with their own password and office.
    [[nodiscard]] Result<domain::Release> authoriseHere(domain::ReleaseId id, const QString &user,
                                                        const SecretBytes &password, const QString &office,
                                                        const domain::ReleaseConditions &part = {});
    [[nodiscard]] Result<domain::Release> refuseHere(domain::ReleaseId id, const QString &user,
                                                     const SecretBytes &password, const QString &reason,
                                                     const QString &office);
    /// As these, with one sign-in for all of them; an error is one of signing in, and nothing was decided.
    [[nodiscard]] Result<ReleaseAnswers> decideTogetherHere(const QList<domain::ReleaseId> &ids, const QString &user,
                                                            const SecretBytes &password, const Verdict &verdict);
    [[nodiscard]] Result<domain::Release> withdraw(domain::ReleaseId id); ///< by the requester, before it is issued

    /// Builds the package "R-2026-0031" inside `folder`: a BagIt bag with the audio, the release note (PDF), a vCon,
    /// the signed approvals and the Release Log's four items, sealed by this person and proved against the log (core/
    /// release). Never half-written: staged beside its destination, complete before the log has it as issued, and
    /// renamed. An interrupted one is taken up again under the same number.
    /// `form`: a folder, or one file, which may be encrypted; a wrong one (see checkPackageForm) is refused before
    /// anything is made. The record says in what form it left and to which recipient's key, never a passphrase.
    [[nodiscard]] Result<IssuedPackage> issue(domain::ReleaseId id, const QString &folder,
                                              const std::function<bool(double)> &progress = {},
                                              const PackageForm &form = {});

    [[nodiscard]] Result<domain::Release> byId(domain::ReleaseId id);
    [[nodiscard]] Result<domain::Release> byNumber(const QString &number);
    [[nodiscard]] Result<ReleaseInbox> inbox();
    /// The Release of Recording Log: issued and refused ones, newest first. Refused without the right to read it.
    [[nodiscard]] Result<QList<domain::Release>> log();
    /// A proof for an issued release against a checkpoint that its recipient holds (as mailed or printed), instead of
    /// the one in the package: for who may read the Release Log, on record. An empty `checkpoint` is the record as it
    /// is now, of which a refused release has a proof as well. Conflict for one that is not in the log, or a checkpoint
    /// older than it; Integrity when the log does not begin with the checkpoint.
    [[nodiscard]] Result<QByteArray> proof(domain::ReleaseId id, const QByteArray &checkpoint);
    /// Which release's inaudible mark a sound file bears that turned up somewhere, `fileName` as people know it. All
    /// releases are tried, whatever their rows say of a mark. For who may read the Release Log; on record, with what
    /// was found. Long: `progress` runs on the calling thread, false cancels (Cancelled, nothing on record). Errors of
    /// release::searchMarks.
    [[nodiscard]] Result<TracedCopy> trace(QIODevice &audio, const QString &fileName,
                                           const std::function<bool(double)> &progress = {});
    /// The log with all that a row of it says; `shown`: only these, in the log's order. Refused like log().
    [[nodiscard]] Result<QList<release::NoteContent>>
    logRows(const std::optional<QList<domain::ReleaseId>> &shown = std::nullopt);
    /// logRows() as RFC 4180, UTF-8; cells that begin with = + - @ are defused.
    [[nodiscard]] Result<QByteArray> logCsv(const std::optional<QList<domain::ReleaseId>> &shown = std::nullopt);

private:
    /// Yes, or no with a reason, by `who`; the office is one they hold on the right list.
    [[nodiscard]] Result<domain::Release> decideBy(const Actor &who, domain::ReleaseId id, const QString &office,
                                                   const std::optional<QString> &refusal,
                                                   const domain::ReleaseConditions &part);
    [[nodiscard]] Result<domain::Release> decideHere(domain::ReleaseId id, const QString &user,
                                                     const SecretBytes &password, const Verdict &verdict);

    struct Asked;
    [[nodiscard]] Result<Asked> asked(const ReleaseDraft &draft);
    [[nodiscard]] Result<policy::Facts> askingFacts(const domain::Recording &recording, domain::ReleaseKind kind,
                                                    bool arisesFromCall);
    [[nodiscard]] Result<void> checkAsked(Asked &asked, const ReleaseDraft &draft);
    [[nodiscard]] Result<void> add(Asked &asked, Entry &entry); ///< in the transaction of its act

    DoorContext &m_context;
};

} // namespace earshot::service
