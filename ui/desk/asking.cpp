#include "ui/desk/asking.h"

#include "ui/desk/answer.h"
#include "ui/desk/context.h"
#include "ui/widgets/buttons.h"
#include "ui/words/words.h"

#include <QClipboard>
#include <QGuiApplication>

namespace earshot::ui::desk {

namespace {

QString whyOf(const Context &context)
{
    const auto declared = context.declaration();
    if (declared.purpose.isEmpty())
        return {};
    const QString purpose = words::purposeName(context.profile(), declared.purpose);
    return declared.reference.isEmpty() ? purpose
                                        : Context::tr("%1, %2", "purpose, reference").arg(purpose, declared.reference);
}

void copyRequest(Context &context, const Refusal &refusal, const QString &what, const QList<service::Holder> &holders)
{
    QStringList names;
    for (const auto &holder : holders)
        names << Context::tr("%1 (%2)", "name, office")
                     .arg(holder.name, words::shortOfficeName(context.profile(), holder.office));
    if (names.isEmpty()) {
        QStringList offices;
        for (const QString &id : words::officesToAsk(refusal, context.profile()))
            offices << words::shortOfficeName(context.profile(), id);
        emit context.notice(Context::tr("Nobody is in post who could help: %1. The administrator can appoint somebody.")
                                .arg(words::anyOf(offices)),
                            false);
        return;
    }
    const QString message =
        Context::tr("To: %1").arg(names.join(Context::tr("; ", "between names"))) + QStringLiteral("\n\n") +
        words::requestForHelp(refusal, context.profile(), what, whyOf(context), context.me().person.name);
    QGuiApplication::clipboard()->setText(message);
    emit context.notice(Context::tr("A message to %1 is copied. Paste it into an e-mail; Earshot sends nothing itself.")
                            .arg(words::anyOf(names)),
                        false);
}

} // namespace

void askForHelp(Context &context, const Refusal &refusal, const QString &what, domain::AreaId area)
{
    const QStringList offices = words::officesToAsk(refusal, context.profile());
    auto read = context.door().run(
        [offices, area](service::Door &door) { return door.administration().holdersOf(offices, area); });
    answer(&context, read, [&context, refusal, what](const Result<QList<service::Holder>> &holders) {
        if (holders)
            copyRequest(context, refusal, what, *holders);
        else
            emit context.errorHappened(holders.error());
    });
}

void refuse(widgets::ActionButton &button, const Refusal &refusal, const policy::Profile &profile)
{
    button.setRefused(words::refusalText(refusal, profile), !words::officesToAsk(refusal, profile).isEmpty());
}

} // namespace earshot::ui::desk
