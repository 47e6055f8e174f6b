#include "app/cli/proof_words.h"

#include "core/release/record_reading.h"
#include "ui/words/words.h"

#include <QJsonArray>

namespace earshot::cli {

namespace {

using release::RecordReading;

QString whoOf(const RecordReading &record, const audit::Leaf &leaf)
{
    const auto key = record.keyOf(leaf.actor, leaf.sequence);
    const QString name =
        key && key->name != leaf.actor ? QStringLiteral("%1 (%2)").arg(key->name, leaf.actor) : leaf.actor;
    return leaf.office.isEmpty() ? name : QStringLiteral("%1, as %2").arg(name, leaf.office);
}

QString lineOf(const RecordReading &record, const audit::Leaf &leaf)
{
    QString line = QStringLiteral("%1: %2, on %3. Entry %4 of the record, signed by that person")
                       .arg(ui::words::actionName(leaf.action), whoOf(record, leaf), ui::words::dateTime(leaf.at))
                       .arg(leaf.sequence + 1);
    if (!leaf.clause.isEmpty())
        line += QStringLiteral(", under %1").arg(leaf.clause);
    if (!leaf.permitted)
        line += QStringLiteral("; this was not permitted");
    return line + u'.';
}

} // namespace

Result<ProofInWords> proofInWords(const release::PackageProof &proof)
{
    EARSHOT_TRY(record, RecordReading::of(proof));
    ProofInWords words;
    words.lines << QStringLiteral("What the record says of %1:").arg(proof.release);
    QJsonArray entries;
    qsizetype others = 0;
    for (const RecordReading::Entry &entry : record.entries()) {
        const audit::Leaf &leaf = entry.leaf;
        if (!leaf.object.startsWith(QLatin1String("release:"))) {
            ++others;
            continue;
        }
        words.lines << QStringLiteral("  ") + lineOf(record, leaf);
        entries.append(QJsonObject{{QStringLiteral("sequence"), leaf.sequence},
                                   {QStringLiteral("action"), leaf.action},
                                   {QStringLiteral("actor"), leaf.actor},
                                   {QStringLiteral("office"), leaf.office},
                                   {QStringLiteral("at"), leaf.at.iso()},
                                   {QStringLiteral("permitted"), leaf.permitted}});
    }
    const audit::Checkpoint &checkpoint = record.checkpoint();
    const QString root = QString::fromLatin1(checkpoint.root.toHex());
    words.lines << QStringLiteral(
                       "Proved: each of these, and %1 more by which these people got their keys and offices, "
                       "is in the record as it is now, which has %2 entries. Nothing of it can be changed "
                       "or taken out without the checkpoint changing.")
                       .arg(others)
                       .arg(checkpoint.size);
    words.lines << QStringLiteral("Checkpoint of the record: %1").arg(root);
    words.lines << QStringLiteral("All keys lead to those of %1, who founded the store: %2")
                       .arg(record.founder().name, record.founder().keys.fingerprint());
    words.document = {{QStringLiteral("release"), proof.release},
                      {QStringLiteral("entries"), entries},
                      {QStringLiteral("checkpointSize"), static_cast<qint64>(checkpoint.size)},
                      {QStringLiteral("checkpointRoot"), root},
                      {QStringLiteral("foundingKey"), record.founder().keys.fingerprint()}};
    return words;
}

} // namespace earshot::cli
