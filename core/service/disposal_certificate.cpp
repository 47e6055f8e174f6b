#include "core/service/disposal_certificate.h"

#include "core/audit/canonicaljson.h"
#include "core/audit/leaf.h"
#include "core/crypto/digest.h"
#include "core/policy/keeping.h"
#include "core/service/holds.h"
#include "core/service/rows.h"
#include "core/store/audit_repository.h"
#include "core/store/people_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/settings_repository.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace earshot::service {

namespace {

QString iso(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

QJsonObject hand(DoorContext &context, domain::PersonId id, const QString &office, Instant at)
{
    const auto person = context.store->people().byId(id);
    return {{QStringLiteral("at"), at.iso()},
            {QStringLiteral("name"), person ? person->name : QString()},
            {QStringLiteral("office"), office},
            {QStringLiteral("signatureKey"), QString::fromLatin1((person ? person->signKey : QByteArray()).toHex())}};
}

struct Gone
{
    QString action; ///< "dispose", or "delete" by hand meanwhile
    Instant at;
};

Result<Gone> whenGone(DoorContext &context, domain::RecordingId id)
{
    EARSHOT_TRY(row, context.store->audit().latestLeafOf(objectName(id)));
    const auto leaf = audit::parseLeaf(row ? row->leaf : QByteArray());
    if (!leaf)
        return fail(ErrorCode::Integrity, QStringLiteral("the record does not say what became of it"), objectName(id));
    return Gone{leaf->action, leaf->at};
}

} // namespace

Result<QByteArray> certificateOf(DoorContext &context, const domain::Disposal &disposal)
{
    const auto &profile = context.profileAt(disposal.approvedAt.london().date());
    QJsonArray gone, kept;
    Instant last;
    for (const auto id : disposal.recordings) {
        EARSHOT_TRY(recording, context.store->recordings().byId(id));
        const auto life = policy::lifeOf(profile, recording.keptFrom().london().date());
        QJsonObject item{{QStringLiteral("due"), iso(life.dueOn)},
                         {QStringLiteral("recorded"), recording.startedAt.iso()},
                         {QStringLiteral("recording"), id.value},
                         {QStringLiteral("sha256"), QString::fromLatin1(recording.sha256.toHex())}};
        if (recording.state == domain::RecordingState::Deleted) {
            EARSHOT_TRY(when, whenGone(context, id));
            item.insert(QStringLiteral("act"), when.action);
            item.insert(QStringLiteral("at"), when.at.iso());
            last = std::max(last, when.at);
            gone.append(item);
            continue;
        }
        EARSHOT_TRY(keeping, keepingOf(context, recording));
        QStringList holds;
        for (const auto &held : std::as_const(keeping.heldBy))
            holds << held.number;
        item.insert(QStringLiteral("heldBy"), QJsonArray::fromStringList(holds));
        kept.append(item);
    }
    EARSHOT_TRY(store, context.store->settings().value(QStringLiteral("store-id")));
    const QDate unreadable = last.ms == 0 ? QDate() : last.london().date().addDays(disposal.backupDays);
    return audit::canonical(QJsonObject{
        {QStringLiteral("approved"), hand(context, disposal.approvedBy, disposal.approvedOffice, disposal.approvedAt)},
        {QStringLiteral("area"), disposal.areaName},
        {QStringLiteral("backupsUnreadableFrom"), iso(unreadable)},
        {QStringLiteral("clause"), QStringLiteral("§7")},
        {QStringLiteral("destroyed"),
         QJsonArray::fromStringList({QStringLiteral("the key of each recording, so that no copy of it can be read"),
                                     QStringLiteral("the encrypted sound and its picture; their absence was verified"),
                                     QStringLiteral("notes, their former wordings, and clips"),
                                     QStringLiteral("names, numbers and file names")})},
        {QStringLiteral("dueBy"), iso(disposal.dueBy)},
        {QStringLiteral("finished"), hand(context, disposal.finishedBy, QString(), disposal.finishedAt)},
        {QStringLiteral("format"), QStringLiteral("earshot-disposal-certificate-1")},
        {QStringLiteral("gone"), gone},
        {QStringLiteral("kept"), kept},
        {QStringLiteral("notice"), hand(context, disposal.plannedBy, QString(), disposal.plannedAt)},
        {QStringLiteral("number"), domain::disposalNumber(disposal.id)},
        {QStringLiteral("policyVersion"), profile.version()},
        {QStringLiteral("store"), QString::fromLatin1(store)},
        {QStringLiteral("why"), QStringLiteral("kept for its time; nothing holds it")}});
}

} // namespace earshot::service
