#include "core/intake/sides.h"

namespace earshot::intake {

using domain::Direction;

namespace {

void setDirection(Direction direction, CallFacts &facts)
{
    facts.direction = direction;
    facts.origins.insert(Fact::Direction, Origin::Name);
}

void setExtension(const QString &extension, CallFacts &facts)
{
    facts.extension = extension;
    facts.origins.insert(Fact::Extension, Origin::Name);
}

/// Letters of Asterisk's dial plan stand where no number was dialled.
bool isDialPlanLetter(const QString &text)
{
    return text.size() == 1 && text.front().isLetter();
}

} // namespace

bool SideJudge::isExtension(const QString &text) const
{
    return m_own.contains(text) || m_phone.looksLikeExtension(text);
}

bool SideJudge::isOutside(const QString &text) const
{
    if (isExtension(text) || isDialPlanLetter(text))
        return false;
    const NumberKind kind = m_phone.normalise(text).kind;
    return kind == NumberKind::Number || kind == NumberKind::Withheld || kind == NumberKind::Other;
}

void SideJudge::setCustomer(const QString &dialled, Origin origin, CallFacts &facts) const
{
    const PhoneNumber number = m_phone.normalise(dialled);
    facts.customerDialled = number.dialled;
    facts.customerE164 = number.e164;
    facts.customerWithheld = number.kind == NumberKind::Withheld;
    facts.origins.insert(Fact::Customer, origin);
}

void SideJudge::assign(const QString &type, const QString &destination, const QString &from, CallFacts &facts) const
{
    facts.recordingType = type;
    if (!destination.isEmpty() && !isDialPlanLetter(destination)) {
        facts.calledNumber = destination;
        facts.origins.insert(Fact::Called, Origin::Name);
    }
    if (type == u"q" || type == u"rg") {
        facts.queue = destination;
        facts.origins.insert(Fact::Queue, Origin::Name);
    }

    if (type == u"out")
        assignOutgoing(destination, from, facts);
    else if (type == u"in" || type == u"external" || type == u"generic" || type == u"q" || type == u"rg")
        assignIncoming(destination, from, facts);
    else if (type == u"conf")
        assignConference(destination, from, facts);
    else
        assignByShape(destination, from, facts);
}

void SideJudge::assignIncoming(const QString &destination, const QString &from, CallFacts &facts) const
{
    const bool toGroup = !facts.queue.isEmpty();
    // "external" and "generic" are also written for calls that leave: the shape tells.
    if (!toGroup && facts.recordingType != u"in" && isExtension(from) && isOutside(destination)) {
        assignOutgoing(destination, from, facts);
        return;
    }
    if (!toGroup && isExtension(destination))
        setExtension(destination, facts);
    // A trunk may hand over short numbers, so "in" stays incoming unless the caller is one of the areas' extensions.
    const bool colleague = toGroup || facts.recordingType == u"external" ? isExtension(from) : m_own.contains(from);
    if (colleague) {
        setDirection(Direction::Internal, facts);
        facts.otherExtension = from;
        return;
    }
    setDirection(Direction::Incoming, facts);
    if (!from.isEmpty() && !isDialPlanLetter(from))
        setCustomer(from, Origin::Name, facts);
}

void SideJudge::assignOutgoing(const QString &destination, const QString &from, CallFacts &facts) const
{
    if (isExtension(from))
        setExtension(from, facts);
    if (m_own.contains(destination)) {
        setDirection(Direction::Internal, facts);
        facts.otherExtension = destination;
        return;
    }
    setDirection(Direction::Outgoing, facts);
    if (!destination.isEmpty() && !isDialPlanLetter(destination))
        setCustomer(destination, Origin::Name, facts);
}

void SideJudge::assignConference(const QString &destination, const QString &from, CallFacts &facts) const
{
    if (from == destination || from.isEmpty())
        return; // the room recorded itself: nobody is known
    if (isExtension(from)) {
        setDirection(Direction::Internal, facts);
        setExtension(from, facts);
    } else if (isOutside(from)) {
        setDirection(Direction::Incoming, facts);
        setCustomer(from, Origin::Name, facts);
    }
}

void SideJudge::assignByShape(const QString &destination, const QString &from, CallFacts &facts) const
{
    const bool toExtension = isExtension(destination);
    const bool fromExtension = isExtension(from);
    if (toExtension && fromExtension) {
        setDirection(Direction::Internal, facts);
        setExtension(destination, facts);
        facts.otherExtension = from;
    } else if (toExtension) {
        setExtension(destination, facts);
        if (isOutside(from)) {
            setDirection(Direction::Incoming, facts);
            setCustomer(from, Origin::Name, facts);
        }
    } else if (fromExtension) {
        setExtension(from, facts);
        const bool outside = isOutside(destination);
        setDirection(outside ? Direction::Outgoing : Direction::Internal, facts);
        if (outside)
            setCustomer(destination, Origin::Name, facts);
    } else if (isOutside(from)) {
        // Forwarded from outside to outside: whoever called is the customer.
        setDirection(Direction::Incoming, facts);
        setCustomer(from, Origin::Name, facts);
    }
}

} // namespace earshot::intake
