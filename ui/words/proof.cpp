#include "ui/words/proof.h"

#include "core/release/record_reading.h"

namespace earshot::ui::words {

Result<ProofReading> readProof(const QByteArray &proof)
{
    EARSHOT_TRY(parsed, release::parseProof(proof));
    EARSHOT_TRY(record, release::RecordReading::of(parsed));
    ProofReading reading;
    reading.release = parsed.release;
    for (const auto &entry : record.entries()) {
        const audit::Leaf &leaf = entry.leaf;
        if (!leaf.object.startsWith(QLatin1String("release:"))) {
            ++reading.others;
            continue;
        }
        const auto key = record.keyOf(leaf.actor, leaf.sequence);
        reading.acts << ProvedAct{leaf.sequence, leaf.action, leaf.actor, key ? key->name : leaf.actor,
                                  leaf.office,   leaf.clause, leaf.at,    leaf.permitted};
    }
    reading.size = static_cast<qint64>(record.checkpoint().size);
    reading.root = QString::fromLatin1(record.checkpoint().root.toHex());
    reading.founder = record.founder().name;
    reading.foundingKey = record.founder().keys.fingerprint();
    return reading;
}

} // namespace earshot::ui::words
