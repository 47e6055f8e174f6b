#include "core/service/readmission_request.h"

#include "core/base/durable.h"
#include "core/crypto/keyslot.h"
#include "core/service/environment.h"
#include "core/service/password_strength.h"
#include "core/service/sign_in_delay.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace earshot::service {

namespace {

constexpr qint64 largestRequest = 64 * 1024;

constexpr char requestSuffix[] = ".request";

QString requestPath(const Layout &layout, const QString &user, const char *suffix = requestSuffix)
{
    return layout.keySlots() + u'/' + user + QLatin1String(suffix);
}

/// Both kinds of file have these fields.
Result<ReadmissionRequest> read(const Layout &layout, const QString &user, const char *suffix)
{
    const QString path = crypto::isUserName(user) ? requestPath(layout, user, suffix) : QString();
    if (!QFile::exists(path))
        return fail(ErrorCode::NotFound, QStringLiteral("no new keys of this person wait"), QStringLiteral("user"));
    EARSHOT_TRY(bytes, base::readRegularFile(path, largestRequest));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const QByteArray slot = QByteArray::fromBase64(json.value(QLatin1String("slot")).toString().toLatin1());
    const auto info = crypto::readSlotInfo(slot);
    if (json.value(QLatin1String("version")).toInt() != 1 || json.value(QLatin1String("user")).toString() != user ||
        !info || info->user != user)
        return fail(ErrorCode::Integrity, QStringLiteral("what waits for this person is damaged"), user);
    return ReadmissionRequest{
        user, slot, {json.value(QLatin1String("at")).toInteger()}, info->publicKeys.fingerprint()};
}

/// Who founded the store, as this person's slot has it; where the disk lost that one, as anybody's. The members hold it
/// against their own, so a wrong one lets nobody in.
crypto::TrustRoot rootOf(const Layout &layout, const QString &user)
{
    for (const QString &each : QStringList{user} + crypto::slotUsers(layout.keySlots())) {
        const auto slot = crypto::readSlotFile(layout.keySlots(), each);
        const auto info = slot ? crypto::readSlotInfo(*slot) : Result<crypto::SlotInfo>(fail(slot.error()));
        if (info && info->root.isValid())
            return info->root;
    }
    return {};
}

} // namespace

Result<ReadmissionRequest> askForReadmission(const Environment &environment, const QString &folder, const QString &user,
                                             const SecretBytes &newPassword)
{
    const Layout layout{folder};
    const QString name = user.trimmed().toLower();
    // Who has an account is to be seen in the folder, and listed by the sign-in; this says no more than that.
    if (!crypto::slotUsers(layout.keySlots()).contains(name))
        return fail(ErrorCode::NotFound, QStringLiteral("nobody has this user name here"), QStringLiteral("user"));
    EARSHOT_CHECK(checkNewPassword(newPassword, {name}));
    const crypto::TrustRoot root = rootOf(layout, name);
    if (!root.isValid())
        return fail(ErrorCode::Integrity, QStringLiteral("no key slot of this store can be read"), layout.keySlots());
    const auto keys = crypto::PersonKeys::generate();
    EARSHOT_TRY(slot,
                crypto::makeClosedSlot(name, newPassword, keys, root, crypto::KdfParams::fresh(environment.kdfTarget)));
    const Instant at = environment.clock->now();
    const QJsonObject json{{QStringLiteral("format"), QStringLiteral("earshot-readmission-request")},
                           {QStringLiteral("version"), 1},
                           {QStringLiteral("user"), name},
                           {QStringLiteral("slot"), QString::fromLatin1(slot.toBase64())},
                           {QStringLiteral("at"), at.ms}};
    EARSHOT_CHECK(base::writeFileDurably(requestPath(layout, name), QJsonDocument(json).toJson()));
    return ReadmissionRequest{name, slot, at, keys.publicKeys().fingerprint()};
}

Result<ReadmissionRequest> readmissionRequest(const QString &folder, const QString &user)
{
    return read(Layout{folder}, user, requestSuffix);
}

bool waitsForReadmission(const QString &folder, const QString &user)
{
    const Layout layout{folder};
    const QString name = user.trimmed().toLower();
    return read(layout, name, requestSuffix) || read(layout, name, renewalSuffix);
}

Result<ReadmissionRequest> openReadmissionRequest(const Environment &environment, const QString &folder,
                                                  const QString &user, const SecretBytes &newPassword)
{
    const Layout layout{folder};
    const QString name = user.trimmed().toLower();
    EARSHOT_TRY(attempt, mayAttempt(environment.signInDelay, folder, name, *environment.clock));
    Result<ReadmissionRequest> found =
        fail(ErrorCode::NotFound, QStringLiteral("no new keys of this person wait"), QStringLiteral("user"));
    for (const char *suffix : {requestSuffix, renewalSuffix}) { // the newer one first
        auto waiting = read(layout, name, suffix);
        if (!waiting)
            continue;
        const auto opened = crypto::openSlot(waiting->slot, newPassword);
        if (opened) {
            attempt->succeeded();
            return waiting;
        }
        found = fail(opened.error());
    }
    return found;
}

void removeReadmissionRequest(const QString &folder, const QString &user)
{
    if (crypto::isUserName(user) && QFile::remove(requestPath(Layout{folder}, user)))
        (void)base::syncFolder(Layout{folder}.keySlots());
}

} // namespace earshot::service
