#include "core/service/orphans.h"

#include "core/service/context.h"
#include "core/service/recorder.h"
#include "core/store/recording_repository.h"
#include "core/store/settings_repository.h"
#include "core/vault/vault.h"

#include <QSet>

namespace earshot::service {

namespace {

constexpr int objectPage = 1000;

Result<QSet<QString>> committedObjects(DoorContext &context)
{
    QSet<QString> known;
    QString after;
    for (;;) {
        EARSHOT_TRY(objects, context.store->recordings().objects(after, objectPage));
        for (const auto &object : std::as_const(objects))
            known.insert(object.objectId);
        if (objects.size() < objectPage)
            return known;
        after = objects.constLast().objectId;
    }
}

} // namespace

Result<void> sweepOrphans(DoorContext &context, const ActRequest &importing, const policy::Decision &decision)
{
    const QString setting = QStringLiteral("last-sweep");
    EARSHOT_TRY(last, context.store->settings().value(setting));
    const qint64 now = context.now().ms;
    if (!last.isEmpty() && now - last.toLongLong() < orphanAgeMs && now >= last.toLongLong())
        return {};
    EARSHOT_TRY(stored, context.vault->list()); // before the rows are read: what is committed meanwhile is known
    EARSHOT_TRY(known, committedObjects(context));
    int removed = 0;
    for (const auto &entry : std::as_const(stored)) {
        if (known.contains(entry.id) || now - entry.modified.ms < orphanAgeMs)
            continue;
        EARSHOT_CHECK(context.vault->remove(entry.id));
        ++removed;
    }
    return context.store->transaction([&]() -> Result<void> {
        EARSHOT_CHECK(context.store->settings().setValue(setting, QByteArray::number(now)));
        if (removed == 0)
            return {};
        auto request = importing;
        request.entry.action = QStringLiteral("import.sweep");
        request.entry.object = QStringLiteral("vault");
        request.entry.detail = QString::number(removed);
        return context.recorder->append(request, decision);
    });
}

} // namespace earshot::service
