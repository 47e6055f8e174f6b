#include "core/service/replaced_slots.h"

#include "core/audit/leaf.h"
#include "core/crypto/digest.h"
#include "core/crypto/personkeys.h"
#include "core/service/limits.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/store/audit_repository.h"

namespace earshot::service {

QString replacedSlot(const QByteArray &slot)
{
    return QStringLiteral("replaced key slot ") + QString::fromLatin1(crypto::sha256(slot).toHex());
}

Result<bool> wasReplaced(store::Store &store, const domain::Person &person, const QByteArray &slot)
{
    const QString named = replacedSlot(slot);
    store::AuditFilter filter;
    filter.actor = person.user;
    filter.action = QStringLiteral("person.password");
    qint64 before = store::endOfLog;
    for (;;) {
        EARSHOT_TRY(page, store.audit().page(filter, before, pageSize));
        for (const auto &entry : std::as_const(page)) {
            before = entry.sequence;
            if (entry.detail != named)
                continue;
            const QByteArray bytes = leafAt(store, entry.sequence);
            const auto leaf = audit::parseLeaf(bytes);
            if (leaf && leaf->permitted && leaf->actor == person.user && isAsCommitted(*leaf, entry) &&
                crypto::verify({person.boxKey, person.signKey}, QLatin1String(entryContext), bytes, entry.signature))
                return true;
        }
        if (page.size() < pageSize || before <= 0)
            return false;
    }
}

} // namespace earshot::service
