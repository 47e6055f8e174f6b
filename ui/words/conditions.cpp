#include "ui/words/conditions.h"

#include "core/domain/release_conditions.h"
#include "ui/words/format.h"

#include <QCoreApplication>

namespace earshot::ui::words {

namespace {

/// The translations stand under the name of the dialog's part that has the same words.
struct Conditions
{
    Q_DECLARE_TR_FUNCTIONS(earshot::ui::releases::ConditionsEdit)
};

} // namespace

QStringList conditionTexts(const QString &text, int rate)
{
    const auto conditions = domain::ReleaseConditions::fromText(text);
    if (!conditions)
        return {Conditions::tr("What the record says of the conditions cannot be read.")};
    const auto rangeText = [rate](const FrameRange &range) {
        return Conditions::tr("%1 to %2", "two positions")
            .arg(position(base::framesToMs(range.begin, rate)), position(base::framesToMs(range.end, rate)));
    };
    QStringList texts;
    if (!conditions->only.isEmpty())
        texts << Conditions::tr("Only %1", "from a position to another").arg(rangeText(conditions->only));
    QStringList gone;
    for (const FrameRange &range : conditions->without)
        gone << rangeText(range);
    if (!gone.isEmpty())
        texts << Conditions::tr("Left out: %1").arg(gone.join(QStringLiteral(", ")));
    if (conditions->redactThirdParties)
        texts << Conditions::tr("Other people's details are left out");
    if (conditions->noFile)
        texts << Conditions::tr("No copies: no file leaves");
    if (conditions->until.isValid())
        texts << Conditions::tr("Until %1").arg(date(conditions->until));
    return texts;
}

} // namespace earshot::ui::words
