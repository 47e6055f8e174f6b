#include "ui/words/holds.h"

#include "ui/words/format.h"
#include "ui/words/text.h"

namespace earshot::ui::words {

QString guidanceText(policy::GuidanceState state)
{
    switch (state) {
    case policy::GuidanceState::Awaited:
        return Text::tr("The Information Governance Unit must give guidance before it is due (§7).");
    case policy::GuidanceState::Late:
        return Text::tr("The Information Governance Unit's guidance came too late (§7).");
    case policy::GuidanceState::Missing:
        return Text::tr("It is kept beyond its time without guidance of the Information Governance Unit (§7).");
    case policy::GuidanceState::NotNeeded:
    case policy::GuidanceState::Given:
        break;
    }
    return {};
}

QString heldByText(const policy::HeldBy &held)
{
    QString text;
    if (held.freeze)
        text = Text::tr("Frozen by %1: somebody has asked by law to see it.").arg(held.number);
    else if (held.until.isValid())
        text = Text::tr("Held by %1 until %2, to be looked at again on %3.")
                   .arg(held.number, date(held.until), date(held.reviewOn));
    else
        text = Text::tr("Held by %1 until it is lifted, to be looked at again on %2.")
                   .arg(held.number, date(held.reviewOn));
    const QString guidance = guidanceText(held.guidance);
    return guidance.isEmpty() ? text : text + u' ' + guidance;
}

QString holdOn(const domain::Hold &hold)
{
    QString what;
    switch (hold.scope) {
    case domain::HoldScope::Recording:
        what = Text::tr("Recording %1").arg(hold.recording.value);
        break;
    case domain::HoldScope::Case:
        what = Text::tr("Case %1").arg(hold.subject);
        break;
    case domain::HoldScope::Number:
        what = telephone(hold.subject, hold.subject);
        break;
    case domain::HoldScope::Person:
        what = hold.subject;
        break;
    case domain::HoldScope::Area:
        what = hold.areaName;
        break;
    }
    if (hold.from.isValid() && hold.to.isValid())
        return Text::tr("%1, calls from %2 to %3").arg(what, date(hold.from), date(hold.to));
    if (hold.from.isValid())
        return Text::tr("%1, calls from %2 on").arg(what, date(hold.from));
    if (hold.to.isValid())
        return Text::tr("%1, calls up to %2").arg(what, date(hold.to));
    return what;
}

} // namespace earshot::ui::words
