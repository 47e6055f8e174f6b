#pragma once

#include "core/audit/checkpoint.h"
#include "core/crypto/personkeys.h"
#include "core/release/proof.h"

#include <QJsonObject>

namespace earshot::release {

/// What a package's proof says of the authority's record, after everything in it was held together: each entry is in
/// the tree of the checkpoint, bears the signature of the person in whose name it is, and says what its state says;
/// each person's key was entered by somebody whose key is known in turn, up to one who vouches for themself. Values.
class RecordReading
{
public:
    struct Entry
    {
        audit::Leaf leaf;
        QJsonObject state; ///< empty where the package does not carry it
    };
    /// A key as the record gives it to a person.
    struct Key
    {
        qint64 sequence = 0; ///< of the entry that says so
        qint64 person = 0;
        QString user;
        QString name;
        crypto::PublicKeys keys;
    };

    /// Integrity naming what does not hold, Invalid what is not written as it must be.
    [[nodiscard]] static Result<RecordReading> of(const PackageProof &proof);

    [[nodiscard]] const audit::Checkpoint &checkpoint() const { return m_checkpoint; }
    [[nodiscard]] const QByteArray &note() const { return m_note; }         ///< the checkpoint as it was signed
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; } ///< by sequence
    [[nodiscard]] const Key &founder() const { return m_founder; }

    /// The key of that user when the entry `sequence` was made, if the record says one.
    [[nodiscard]] std::optional<Key> keyOf(const QString &user, qint64 sequence) const;
    [[nodiscard]] std::optional<Key> keyOfPerson(qint64 person, qint64 sequence) const;
    /// As key of signed notes: "<origin>/<user>".
    [[nodiscard]] audit::NoteKey noteKey(const Key &key) const;
    /// Whether the record says, before `sequence`, that the person holds this office on that day, for the area with
    /// this number or the whole authority. False too where the package does not carry what would say so.
    [[nodiscard]] bool heldOffice(qint64 person, const QString &office, qint64 area, const QDate &day,
                                  qint64 sequence) const;

private:
    Result<void> readEntry(const ProvedEntry &proved);
    Result<void> checkHands(const PackageProof &proof);

    audit::Checkpoint m_checkpoint;
    QByteArray m_note;
    QList<Entry> m_entries;
    QList<Key> m_keys; ///< by sequence
    Key m_founder;
};

} // namespace earshot::release
