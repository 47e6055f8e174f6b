#include "core/service/seat_sign_in.h"

#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/service/sign_in_delay.h"
#include "core/store/people_repository.h"

namespace earshot::service {

namespace {

Result<void> recordFailure(DoorContext &context, const domain::Release &release, const QString &user,
                           const Error &error)
{
    if ((error.code != ErrorCode::SignIn && error.code != ErrorCode::Integrity) || secondsToWait(error) > 0)
        return {}; // nothing was tried
    ActRequest request;
    request.actor = context.self();
    // A password that was typed into the wrong field is nobody's user name, and stays out of the record.
    const auto known = context.store->people().byUser(user);
    request.entry = {QStringLiteral("release.sign-in"),
                     objectName(release.id),
                     release.recording,
                     release.area,
                     known ? known->user : QString(),
                     {}};
    policy::Decision decision;
    decision.clause = QStringLiteral("§6");
    decision.rule = QStringLiteral("sign-in-failed");
    return context.store->transaction([&] { return context.recorder->append(request, decision); });
}

} // namespace

Result<std::shared_ptr<Session>> signInHere(DoorContext &context, const domain::Release &release, const QString &user,
                                            const SecretBytes &password)
{
    auto seat = signIn(context.environment, context.session->layout().folder, user, password);
    if (!seat)
        EARSHOT_CHECK(recordFailure(context, release, user.trimmed().toLower(), seat.error()));
    return seat;
}

} // namespace earshot::service
