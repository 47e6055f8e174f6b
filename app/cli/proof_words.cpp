#include "app/cli/proof_words.h"

#include "ui/words/words.h"

#include <QJsonArray>

namespace earshot::cli {

using ui::words::ProofReading;
using ui::words::ProvedAct;

namespace {

QString whoOf(const ProvedAct &act)
{
    const QString name = act.name == act.user ? act.user : QStringLiteral("%1 (%2)").arg(act.name, act.user);
    return act.office.isEmpty() ? name : QStringLiteral("%1, as %2").arg(name, act.office);
}

QString lineOf(const ProvedAct &act)
{
    QString line = QStringLiteral("%1: %2, on %3. Entry %4 of the record, signed by that person")
                       .arg(ui::words::actionName(act.action), whoOf(act), ui::words::dateTime(act.at))
                       .arg(act.sequence + 1);
    if (!act.clause.isEmpty())
        line += QStringLiteral(", under %1").arg(act.clause);
    if (!act.permitted)
        line += QStringLiteral("; this was not permitted");
    return line + u'.';
}

} // namespace

QStringList proofLines(const ProofReading &proof)
{
    QStringList lines{QStringLiteral("What the record says of %1:").arg(proof.release)};
    for (const ProvedAct &act : proof.acts)
        lines << QStringLiteral("  ") + lineOf(act);
    lines << QStringLiteral("Proved: each of these, and %1 more by which these people got their keys and offices, "
                            "is in the record as it is now, which has %2 entries. Nothing of it can be changed "
                            "or taken out without the checkpoint changing.")
                 .arg(proof.others)
                 .arg(proof.size);
    lines << QStringLiteral("Checkpoint of the record: %1").arg(proof.root);
    lines << QStringLiteral("All keys lead to those of %1, who founded the store: %2")
                 .arg(proof.founder, proof.foundingKey);
    return lines;
}

QJsonObject proofDocument(const ProofReading &proof)
{
    QJsonArray entries;
    for (const ProvedAct &act : proof.acts)
        entries.append(QJsonObject{{QStringLiteral("sequence"), act.sequence},
                                   {QStringLiteral("action"), act.action},
                                   {QStringLiteral("actor"), act.user},
                                   {QStringLiteral("office"), act.office},
                                   {QStringLiteral("at"), act.at.iso()},
                                   {QStringLiteral("permitted"), act.permitted}});
    return {{QStringLiteral("release"), proof.release},
            {QStringLiteral("entries"), entries},
            {QStringLiteral("checkpointSize"), proof.size},
            {QStringLiteral("checkpointRoot"), proof.root},
            {QStringLiteral("foundingKey"), proof.foundingKey}};
}

} // namespace earshot::cli
