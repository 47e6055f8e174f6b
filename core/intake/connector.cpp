#include "core/intake/connector.h"

#include "core/intake/names.h"

#include <cstdlib>

namespace earshot::intake {

using domain::Direction;

namespace {

QString directionText(Direction direction)
{
    switch (direction) {
    case Direction::Incoming:
        return QStringLiteral("incoming");
    case Direction::Outgoing:
        return QStringLiteral("outgoing");
    case Direction::Internal:
        return QStringLiteral("internal");
    case Direction::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

Direction statedDirection(const QString &text)
{
    if (text == u"inbound")
        return Direction::Incoming;
    if (text == u"outbound")
        return Direction::Outgoing;
    return text == u"local" ? Direction::Internal : Direction::Unknown;
}

bool comesFromTrunk(const CdrRow &row)
{
    static const QStringList contexts = {u"from-trunk"_qs, u"from-pstn"_qs, u"from-did"_qs,   u"ext-did"_qs,
                                         u"ext-queues"_qs, u"ext-group"_qs, u"from-queue"_qs, u"ivr-"_qs};
    return !row.did.isEmpty() || std::any_of(contexts.begin(), contexts.end(), [&row](const QString &context) {
        return row.context.startsWith(context);
    });
}

bool sameCustomer(const CallFacts &a, const CallFacts &b)
{
    if (a.customerWithheld || b.customerWithheld)
        return a.customerWithheld == b.customerWithheld;
    return a.customerE164.isEmpty() || b.customerE164.isEmpty() ? a.customerDialled == b.customerDialled
                                                                : a.customerE164 == b.customerE164;
}

/// Takes the CDR's text where the name gave none.
void fill(QString &mine, const QString &theirs, Fact fact, CallFacts &facts)
{
    if (mine.isEmpty() && !theirs.isEmpty()) {
        mine = theirs;
        facts.origins.insert(fact, Origin::Cdr);
    }
}

} // namespace

Connector::Connector(const IntakeOptions &options)
    : m_options(options)
    , m_sides(options.phone, options.ownExtensions)
{}

CallFacts Connector::describe(const QString &path, const CdrIndex &cdr, std::optional<Instant> modified) const
{
    const ParsedName name = parseName(path);
    CallFacts facts;
    facts.source = name.source;
    facts.callId = name.callId;
    facts.warnings = name.warnings;
    if (!name.callId.isEmpty())
        facts.origins.insert(Fact::CallId, Origin::Name);
    if (!name.type.isEmpty())
        m_sides.assign(name.type, name.destination, name.from, facts);

    const QList<const CdrRow *> rows = cdr.match(path);
    if (!rows.isEmpty())
        merge(rows, facts);
    settle(name.civil, name.epoch, rows.isEmpty() ? nullptr : rows.first(), facts);
    if (facts.started)
        checkFolder(path, facts);
    else
        settleFromFile(path, modified, facts);
    return facts;
}

CallFacts Connector::factsOf(const CdrRow &row) const
{
    CallFacts facts;
    const QString fromChannel = channelExtension(row.channel);
    const QString toChannel = channelExtension(row.dstChannel);
    const auto extensionOrNone = [this](const QString &text) { return m_sides.isExtension(text) ? text : QString(); };
    const QString caller = m_sides.isExtension(row.src) ? row.src : extensionOrNone(fromChannel);
    const QString callee = !extensionOrNone(toChannel).isEmpty() ? toChannel
                           : row.queue.isEmpty()                 ? extensionOrNone(row.dst)
                                                                 : QString();
    facts.direction = statedDirection(row.direction);
    if (facts.direction == Direction::Unknown) {
        if (!caller.isEmpty() && (!callee.isEmpty() || !row.queue.isEmpty()))
            facts.direction = Direction::Internal;
        else if (!caller.isEmpty() && m_sides.isOutside(row.dst))
            facts.direction = Direction::Outgoing;
        else if (m_sides.isOutside(row.src) && (!callee.isEmpty() || !row.queue.isEmpty() || comesFromTrunk(row)))
            facts.direction = Direction::Incoming;
    }

    switch (facts.direction) {
    case Direction::Outgoing:
        facts.extension = caller.isEmpty() ? row.extension : caller;
        facts.calledNumber = row.dst;
        facts.staffName = row.staffName.isEmpty() && m_sides.isExtension(row.src) ? row.callerName : row.staffName;
        facts.customerName = row.calleeName;
        m_sides.setCustomer(row.dst, Origin::Cdr, facts);
        break;
    case Direction::Incoming:
        facts.extension = callee.isEmpty() ? row.extension : callee;
        facts.calledNumber = row.did.isEmpty() ? row.dst : row.did;
        facts.staffName = row.staffName.isEmpty() ? row.calleeName : row.staffName;
        facts.customerName = row.callerName;
        m_sides.setCustomer(row.src, Origin::Cdr, facts);
        break;
    case Direction::Internal:
        facts.extension = callee.isEmpty() ? row.extension : callee;
        facts.otherExtension = caller;
        facts.calledNumber = row.dst;
        facts.staffName = row.calleeName;
        break;
    case Direction::Unknown:
        facts.calledNumber = row.dst;
        break;
    }
    facts.queue = row.queue;
    return facts;
}

void Connector::merge(const QList<const CdrRow *> &rows, CallFacts &facts) const
{
    const CdrRow &row = *rows.first();
    const CallFacts theirs = factsOf(row);
    if (facts.source == u"none")
        facts.source = row.source;
    fill(facts.callId, row.uniqueId, Fact::CallId, facts);

    // An outside call that rings a colleague's phone through a queue is also "internal" in one of its records.
    if (facts.direction == Direction::Unknown && theirs.direction != Direction::Unknown) {
        facts.direction = theirs.direction;
        facts.origins.insert(Fact::Direction, Origin::Cdr);
    } else if (theirs.direction != Direction::Unknown && theirs.direction != facts.direction) {
        facts.warn(u"cdr-direction-differs"_qs, {directionText(facts.direction), directionText(theirs.direction)});
    }
    const bool sameDirection = facts.direction == theirs.direction;

    if (sameDirection && facts.customerDialled.isEmpty() && !theirs.customerDialled.isEmpty()) {
        m_sides.setCustomer(theirs.customerDialled, Origin::Cdr, facts);
    } else if (sameDirection && !theirs.customerDialled.isEmpty() && !sameCustomer(facts, theirs)) {
        facts.warn(u"cdr-customer-differs"_qs, {facts.customerDialled, theirs.customerDialled});
    }
    if (!facts.extension.isEmpty() && !theirs.extension.isEmpty() && facts.extension != theirs.extension)
        facts.warn(u"cdr-extension-differs"_qs, {facts.extension, theirs.extension});
    if (sameDirection || facts.direction != Direction::Outgoing)
        fill(facts.extension, theirs.extension, Fact::Extension, facts);
    if (sameDirection) {
        fill(facts.otherExtension, theirs.otherExtension, Fact::Extension, facts);
        fill(facts.customerName, theirs.customerName, Fact::Customer, facts);
    }
    if (facts.extension == theirs.extension)
        fill(facts.staffName, theirs.staffName, Fact::StaffName, facts);
    fill(facts.calledNumber, theirs.calledNumber, Fact::Called, facts);
    fill(facts.queue, theirs.queue, Fact::Queue, facts);
    if (const int length = row.talked > 0 ? row.talked : row.duration; length >= 0) {
        facts.durationSeconds = length;
        facts.origins.insert(Fact::Duration, Origin::Cdr);
    }

    QStringList legs;
    for (const CdrRow *leg : rows) {
        const QString extension = factsOf(*leg).extension;
        if (leg->answered && !extension.isEmpty() && !legs.contains(extension))
            legs.append(extension);
    }
    if (legs.size() > 1)
        facts.warn(u"cdr-several-legs"_qs, legs);
}

void Connector::settle(const std::optional<CivilTime> &civil, const std::optional<Instant> &epoch, const CdrRow *row,
                       CallFacts &facts) const
{
    const int tolerance = m_options.clockToleranceSeconds;
    Origin origin = Origin::Name;
    SettledTime settled;
    if (epoch || (civil && (!row || !row->instant))) {
        settled = settleTime(civil,
                             epoch ? epoch
                             : row ? uniqueIdEpoch(row->uniqueId)
                                   : std::nullopt,
                             TimeSource::UniqueId, m_options.zone, tolerance, m_options.now);
    }
    if (!settled.at && row) { // also where the name's id is of a clock that was never set
        origin = Origin::Cdr;
        const bool hasEpoch = row->instant.has_value();
        const SettledTime theirs = settleTime(
            civil ? civil : row->civil, hasEpoch ? row->instant : uniqueIdEpoch(row->uniqueId),
            hasEpoch ? TimeSource::CdrEpoch : TimeSource::UniqueId, m_options.zone, tolerance, m_options.now);
        if (theirs.at || settled.warnings.isEmpty())
            settled = theirs;
    }
    facts.warnings.append(settled.warnings);
    if (!settled.at)
        return;
    facts.started = settled.at;
    facts.startedFrom = settled.source;
    facts.origins.insert(Fact::Started, origin);

    if (!row || origin == Origin::Cdr || (!row->civil && !row->instant))
        return;
    // The row's own time: a record of one leg may begin later than the call, never hours away from it.
    QList<Instant> theirs = row->instant ? QList<Instant>{*row->instant} : instantsOf(*row->civil, m_options.zone);
    const auto distance = [&facts](Instant moment) { return std::llabs(moment.ms - facts.started->ms); };
    const auto nearest = std::min_element(theirs.cbegin(), theirs.cend(),
                                          [&](Instant a, Instant b) { return distance(a) < distance(b); });
    if (nearest != theirs.cend() && distance(*nearest) > qint64(tolerance) * 1000)
        facts.warn(u"cdr-time-differs"_qs, {facts.started->iso(), nearest->iso()});
}

void Connector::checkFolder(const QString &path, CallFacts &facts) const
{
    const std::optional<QDate> folder = folderDate(path);
    if (!folder)
        return;
    // The folder is made from the server's own date, whatever zone that is in.
    const QDate named = facts.started->utc().toTimeZone(m_options.zone).date();
    const QDate utc = facts.started->utc().date();
    if (*folder != named && *folder != utc)
        facts.warn(u"folder-date-differs"_qs, {folder->toString(Qt::ISODate), named.toString(Qt::ISODate)});
}

void Connector::settleFromFile(const QString &path, std::optional<Instant> modified, CallFacts &facts) const
{
    const std::optional<QDate> folder = folderDate(path);
    const QDate written = modified ? modified->utc().toTimeZone(m_options.zone).date() : QDate();
    if (folder && (!modified || std::llabs(folder->daysTo(written)) > 1)) {
        // Copied files carry the day of the copy; the folders still know the day of the call.
        facts.started = Instant::from(QDateTime(*folder, QTime(12, 0), m_options.zone));
        facts.startedFrom = TimeSource::FolderDate;
        facts.origins.insert(Fact::Started, Origin::Folder);
        facts.warn(u"time-from-folder-date"_qs);
    } else if (modified) {
        facts.started = modified;
        facts.startedFrom = TimeSource::FileTime;
        facts.origins.insert(Fact::Started, Origin::File);
        facts.warn(u"time-from-file"_qs);
    }
}

} // namespace earshot::intake
