#include "ui/policies/deputywords.h"

#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::policies {

using service::Deputy;
using theme::Icon;
using widgets::ChipKind;
using widgets::ChipSpec;
using When = Deputy::When;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Deputies)
};

bool isEndedEarly(const Deputy &deputy)
{
    return deputy.ended && !deputy.ended->replaced;
}

} // namespace

ChipSpec deputyChip(const Deputy &deputy)
{
    switch (deputy.when) {
    case When::Now:
        return {ChipKind::Green, Words::tr("Acts now"), Icon::Check};
    case When::Later:
        return {ChipKind::Accent, Words::tr("To come"), Icon::Calendar};
    case When::Former:
        break;
    }
    if (deputy.ended && deputy.ended->replaced)
        return {ChipKind::Neutral, Words::tr("Replaced"), Icon::Clear};
    return {ChipKind::Neutral, isEndedEarly(deputy) ? Words::tr("Ended early") : Words::tr("Ended"), Icon::Clear};
}

QString postName(const policy::Profile &profile, const QString &office, const domain::ServiceArea &area)
{
    const QString name = words::shortOfficeName(profile, office);
    return area.id.isValid() ? Words::tr("%1, %2", "office, service area").arg(name, area.name) : name;
}

QString holdersText(const QStringList &holders)
{
    return holders.isEmpty() ? Words::tr("Nobody at present") : holders.join(Words::tr(", ", "between names"));
}

QString deputySentence(const Deputy &deputy, const policy::Profile &profile)
{
    const QString post = postName(profile, deputy.office, deputy.area);
    const QString &name = deputy.person.name;
    switch (deputy.when) {
    case When::Now:
        return Words::tr("%1 acts as %2 until %3. Whatever they do in this office says “as deputy”, in the record and "
                         "on every paper.",
                         "person, office, last day")
            .arg(name, post, words::date(deputy.until));
    case When::Later:
        return Words::tr("%1 will act as %2 from %3 until %4, and not before.", "person, office, first and last day")
            .arg(name, post, words::date(deputy.from), words::date(deputy.until));
    case When::Former:
        break;
    }
    if (!deputy.ended)
        return Words::tr("%1 acted as %2 until %3. What they did in that time stays done.", "person, office, last day")
            .arg(name, post, words::date(deputy.until));
    const QDate day = deputy.ended->at.london().date();
    if (deputy.ended->replaced)
        return Words::tr("Other dates for %1 as %2 took the place of these on %3.", "person, office, day")
            .arg(name, post, words::date(day));
    return day <= deputy.from
               ? Words::tr("It was ended on %1, before %2 had acted as %3 for a day.", "day, person, office")
                     .arg(words::date(day), name, post)
               : Words::tr("%1 acted as %2 until it was ended on %3. What they did in that time stays "
                           "done.",
                           "person, office, day")
                     .arg(name, post, words::date(day));
}

QString outlookSentence(const service::DeputyOutlook &outlook, const Deputy &draft, const policy::Profile &profile)
{
    if (!outlook.decision.permitted)
        return words::refusalReason(outlook.decision.refusal(), profile);
    QString text =
        Words::tr("From %1 until %2, %3 acts as %4, in all that the policy lets this office do. It all says "
                  "“as deputy”, in the record and on every paper. They cannot name a deputy, and you can end "
                  "it before.",
                  "first and last day, person, office")
            .arg(words::date(draft.from), words::date(draft.until), draft.person.name,
                 postName(profile, draft.office, draft.area));
    if (outlook.instead)
        text += u' ' + Words::tr("These dates take the place of those until now: %1 until %2.", "first and last day")
                           .arg(words::date(outlook.instead->from), words::date(outlook.instead->until));
    return text;
}

} // namespace earshot::ui::policies
