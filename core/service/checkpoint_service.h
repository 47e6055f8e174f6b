#pragma once

#include "core/service/record_memory.h"
#include "core/service/recorder.h"

#include <QStringList>

namespace earshot::service {

/// What a saved checkpoint says about the record as it is now.
struct CheckpointVerdict
{
    enum class Outcome {
        Same = 1,    ///< it is the record's present head
        Continues,   ///< the record begins with it and has grown: proved
        Shorter,     ///< the record has fewer entries than it
        Contradicts, ///< the record does not begin with it
    };
    Outcome outcome = Outcome::Same;
    audit::Checkpoint note;
    audit::Checkpoint now;
    QStringList signers; ///< names of people of this store whose signature under it verifies; may be empty
    Instant lastEntryAt; ///< when its last entry was made, by the log; only when the record contains it

    [[nodiscard]] bool holds() const { return outcome == Outcome::Same || outcome == Outcome::Continues; }
    [[nodiscard]] QString text() const; ///< in English, for the command line
};

/// A witness and how far it has signed.
struct WitnessStanding
{
    enum class State {
        Never = 1, ///< it has cosigned nothing yet
        Holds,     ///< the record continues what it cosigned
        Broken,    ///< its cosignature is wrong, or the record does not continue what it cosigned
        Unnamed,   ///< nothing in the log says that the IG Unit named it: it is not believed
    };
    QString name;
    QString key; ///< as text
    State state = State::Never;
    qint64 size = 0; ///< entries it cosigned
    Instant cosignedAt;
};

/// When a check of the whole record was begun last. What it found is told to whoever asked for it, and not on record.
struct LastCheck
{
    Instant at;
    QString by; ///< name
};

/// Where the record stands, for whoever answers for it.
struct RecordOverview
{
    RecordStanding standing;            ///< compared anew
    Instant lastEntryAt;                ///< when the newest entry was made, by the log; not set for an empty log
    std::optional<LastCheck> lastCheck; ///< nothing: never, or only while the store was disputed
    QList<WitnessStanding> witnesses;
};

/// Whether the store is disputed, and who settles it.
struct Dispute
{
    RecordStanding standing; ///< compared anew
    QStringList unit;        ///< names of the people of the IG Unit, in order; empty when nothing is disputed
};

/// Checkpoints of the log: to keep elsewhere, to hold the record against later, and what this computer remembers.
class CheckpointService
{
public:
    explicit CheckpointService(DoorContext &context);

    /// How the record stands to what this computer saw last, as it was compared last.
    [[nodiscard]] const RecordStanding &standing() const;
    /// The same compared anew, for anybody: a disputed store is everybody's business.
    [[nodiscard]] Result<Dispute> dispute();

    /// The record held once more against what this computer remembers, and its witnesses: for who may read the audit
    /// (Refused else). No entry, and for a disputed store too.
    [[nodiscard]] Result<RecordOverview> overview();

    /// The head of the log as a note signed by this person: plain text. Integrity while the store is disputed.
    [[nodiscard]] Result<QByteArray> exportNote();

    /// `text`: a saved note, as it came back from post or paper. Invalid when it holds no checkpoint, or that of
    /// another store; Integrity when a signature of somebody known does not fit, so it was changed.
    [[nodiscard]] Result<CheckpointVerdict> check(const QByteArray &text);

    /// The present copy of a disputed store is the one to go on with: for the IG Unit only (Refused else), with a
    /// reason (Invalid when empty). On record with both tree heads; the old memory is set aside on this computer. Each
    /// computer that saw more of the old copy asks for itself. Conflict when nothing is disputed, or when it is not the
    /// copy whose head was `shown` any more.
    [[nodiscard]] Result<void> acceptRollback(const QString &reason,
                                              const std::optional<audit::Checkpoint> &shown = {});

    /// This person's public key as text: what a witness is told to believe.
    [[nodiscard]] Result<QString> signerKey();
    /// The keys of this store's people, by which its checkpoints and packages are known.
    [[nodiscard]] Result<QList<audit::NoteKey>> signerKeys();

    /// Names a witness by its key as text: for the IG Unit only, on record. Exists for a name that is known.
    [[nodiscard]] Result<void> nameWitness(const QString &key);
    [[nodiscard]] Result<QList<WitnessStanding>> witnesses();
    /// The request (c2sp.org/tlog-witness) that asks this witness to cosign the head as it is now, from what it
    /// cosigned last as far as this store knows, or from `oldSize` when it answered 409 with that size. NotFound for a
    /// name that nobody named; Integrity while disputed.
    [[nodiscard]] Result<QByteArray> witnessRequest(const QString &name, std::optional<qint64> oldSize = {});
    /// A witness's answer to the newest request: kept when it is right. Invalid when it holds no cosignature of a known
    /// witness over what it was asked; Integrity when it holds a wrong one.
    [[nodiscard]] Result<WitnessStanding> addCosignature(const QByteArray &answer);

private:
    [[nodiscard]] Result<ActRequest> requireIgUnit(const QString &action);
    /// In office today; the first office of the unit that the person holds, empty for nobody of it.
    [[nodiscard]] Result<QString> officeInUnit(const domain::Person &person);
    [[nodiscard]] Result<QList<audit::NoteKey>> knownSigners(const QString &origin);
    [[nodiscard]] Result<Instant> timeOfEntry(qint64 sequence);

    DoorContext &m_context;
};

} // namespace earshot::service
