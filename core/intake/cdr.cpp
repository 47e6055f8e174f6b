#include "core/intake/cdr.h"

#include "core/intake/names.h"
#include "core/intake/phone.h"

#include <QRegularExpression>
#include <algorithm>

namespace earshot::intake {

namespace {

QString baseName(const QString &path)
{
    const QString trimmed = path.trimmed();
    return trimmed.mid(std::max(trimmed.lastIndexOf(u'/'), trimmed.lastIndexOf(u'\\')) + 1);
}

int seconds(const QString &text)
{
    bool ok = false;
    const int value = text.trimmed().toInt(&ok);
    return ok && value >= 0 ? value : -1;
}

/// A name has letters; systems put the number or a word there when they know none.
QString asName(const QString &text)
{
    const QString name = text.trimmed();
    const bool letters = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
    return letters && !PhoneNormaliser::isWithheldWord(name) ? name : QString();
}

/// The name in a caller id such as "Ada Byron" <07700900123>.
QString nameOfClid(const QString &clid)
{
    const qsizetype bracket = clid.lastIndexOf(u'<');
    QString name = bracket < 0 ? QString() : clid.left(bracket);
    return asName(name.remove(u'"'));
}

QString headerKey(const QString &text)
{
    QString key;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber())
            key.append(c);
    }
    return key;
}

} // namespace

QString channelExtension(const QString &channel)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^(?:(?:PJSIP|SIP|IAX2|SCCP|Skinny)/([0-9]+)-[0-9a-f]+$|(?:Local|Agent)/([0-9]+)(?:@|$)))"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(channel.trimmed());
    return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
}

CdrLayout CdrLayout::recognise(const QStringList &firstRecord)
{
    if (!isMasterRecord(firstRecord))
        return fromHeader(firstRecord);
    using C = Column;
    static const QList<C> order = {C::Agent,       C::Src,        C::Dst,      C::Context,  C::Clid,
                                   C::Channel,     C::DstChannel, C::LastApp,  C::LastData, C::Start,
                                   C::AnswerEpoch, C::Extension,  C::Duration, C::Talked,   C::Disposition};
    CdrLayout layout;
    layout.m_kind = TableKind::MasterCsv;
    layout.m_source = QStringLiteral("asterisk");
    layout.m_least = kMasterLeast;
    layout.m_most = kMasterMost;
    for (qsizetype i = 0; i < order.size(); ++i) {
        // accountcode, answer and end stand at 0, 10 and 11 and are not used.
        if (i != 0 && i != 10 && i != 11)
            layout.m_columns.insert(order.at(i), i);
    }
    return layout;
}

bool CdrLayout::isMasterRecord(const QStringList &fields)
{
    if (fields.size() < kMasterLeast || fields.size() > kMasterMost)
        return false;
    const auto start = parseStamp(fields.at(9));
    return start && start->civil && parseStamp(fields.at(11)) && seconds(fields.at(12)) >= 0 &&
           seconds(fields.at(13)) >= 0;
}

CdrLayout CdrLayout::fromHeader(const QStringList &header)
{
    using C = Column;
    static const QHash<QString, C> words = {
        {u"calldate"_qs, C::Start},
        {u"start"_qs, C::Start},
        {u"startstamp"_qs, C::Start},
        {u"starttime"_qs, C::Start},
        {u"startepoch"_qs, C::StartEpoch},
        {u"clid"_qs, C::Clid},
        {u"callerid"_qs, C::Clid},
        {u"src"_qs, C::Src},
        {u"source"_qs, C::Src},
        {u"calleridnumber"_qs, C::Src},
        {u"dst"_qs, C::Dst},
        {u"destination"_qs, C::Dst},
        {u"destinationnumber"_qs, C::Dst},
        {u"dcontext"_qs, C::Context},
        {u"channel"_qs, C::Channel},
        {u"dstchannel"_qs, C::DstChannel},
        {u"destinationchannel"_qs, C::DstChannel},
        {u"lastapp"_qs, C::LastApp},
        {u"lastdata"_qs, C::LastData},
        {u"duration"_qs, C::Duration},
        {u"billsec"_qs, C::Talked},
        {u"disposition"_qs, C::Disposition},
        {u"uniqueid"_qs, C::UniqueId},
        {u"linkedid"_qs, C::LinkedId},
        {u"userfield"_qs, C::UserField},
        {u"recordingfile"_qs, C::RecordingFile},
        {u"recordname"_qs, C::RecordingFile},
        {u"cnam"_qs, C::CallerName},
        {u"calleridname"_qs, C::CallerName},
        {u"dstcnam"_qs, C::CalleeName},
        {u"did"_qs, C::Did},
        {u"callerdestination"_qs, C::Did},
        {u"direction"_qs, C::Direction},
        {u"extension"_qs, C::Extension},
        {u"ccqueue"_qs, C::Queue},
        {u"ccagent"_qs, C::Agent},
        {u"answerepoch"_qs, C::AnswerEpoch},
        {u"xmlcdruuid"_qs, C::Uuid},
    };
    CdrLayout layout;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const auto word = words.constFind(headerKey(header.at(i)));
        if (word != words.constEnd() && !layout.m_columns.contains(word.value()))
            layout.m_columns.insert(word.value(), i);
    }
    const auto has = [&layout](C column) { return layout.m_columns.contains(column); };
    const bool timed = has(C::Start) || has(C::StartEpoch);
    const bool keyed = has(C::UniqueId) || has(C::RecordingFile) || has(C::UserField) || has(C::Uuid);
    if (!timed || !keyed || !has(C::Src) || !has(C::Dst))
        return {};
    layout.m_kind = TableKind::HeaderCdr;
    layout.m_source = has(C::Uuid) ? u"fusionpbx"_qs : has(C::RecordingFile) ? u"freepbx"_qs : u"asterisk"_qs;
    layout.m_least = header.size();
    layout.m_most = header.size();
    return layout;
}

QHash<CdrLayout::Column, QString> CdrLayout::named(const QStringList &fields) const
{
    QHash<Column, QString> values;
    for (auto it = m_columns.constBegin(); it != m_columns.constEnd(); ++it) {
        if (it.value() < fields.size())
            values.insert(it.key(), fields.at(it.value()).trimmed());
    }
    if (m_kind != TableKind::MasterCsv)
        return values;
    // What stands behind amaflags depends on the server's settings: each of uniqueid and userfield may be switched
    // off, and the three newer columns come as one.
    qsizetype tail = fields.size() - kMasterLeast;
    if (tail >= 3)
        tail -= 3;
    for (qsizetype i = 0; i < tail; ++i) {
        const QString value = fields.at(kMasterLeast + i).trimmed();
        const bool isId = i == 0 && !bareUniqueId(value).isEmpty();
        values.insert(isId ? Column::UniqueId : Column::UserField, value);
    }
    if (fields.size() >= kMasterLeast + 3)
        values.insert(Column::LinkedId, fields.at(fields.size() - 2).trimmed());
    return values;
}

CdrRow CdrLayout::read(const QStringList &fields, QString *problem) const
{
    using C = Column;
    const QHash<Column, QString> values = named(fields);
    CdrRow row;
    row.source = m_source;
    row.src = values.value(C::Src);
    row.dst = values.value(C::Dst);
    row.context = values.value(C::Context);
    row.channel = values.value(C::Channel);
    row.dstChannel = values.value(C::DstChannel);
    row.did = values.value(C::Did);
    row.direction = values.value(C::Direction).toLower();
    row.extension = values.value(C::Extension);
    row.uniqueId = values.contains(C::UniqueId) ? values.value(C::UniqueId) : values.value(C::Uuid);
    row.linkedId = values.value(C::LinkedId);
    row.callerName = asName(values.value(C::CallerName));
    if (row.callerName.isEmpty())
        row.callerName = nameOfClid(values.value(C::Clid));
    row.calleeName = asName(values.value(C::CalleeName));
    row.staffName = asName(values.value(C::Agent).section(u'@', 0, 0));
    row.duration = seconds(values.value(C::Duration));
    row.talked = seconds(values.value(C::Talked));
    row.answered = values.contains(C::Disposition)
                       ? values.value(C::Disposition).compare(u"ANSWERED", Qt::CaseInsensitive) == 0
                       : values.value(C::AnswerEpoch).toLongLong() > 0 || row.talked > 0;

    row.queue = values.value(C::Queue).section(u'@', 0, 0);
    if (row.queue.isEmpty() && values.value(C::LastApp).compare(u"Queue", Qt::CaseInsensitive) == 0)
        row.queue = values.value(C::LastData).section(u',', 0, 0).trimmed();
    if (row.queue.isEmpty() && (row.context == u"ext-queues" || row.context == u"ext-group"))
        row.queue = row.dst;

    row.recordingName = baseName(values.value(C::RecordingFile));
    const QString userField = values.value(C::UserField);
    if (row.recordingName.isEmpty() && userField.startsWith(u"audio:", Qt::CaseInsensitive))
        row.recordingName = baseName(userField.mid(6));

    const qint64 epoch = values.value(C::StartEpoch).toLongLong();
    if (epoch > 0)
        row.instant = Instant{epoch * 1000};
    const QString start = values.value(C::Start);
    if (const auto stamp = parseStamp(start)) {
        row.civil = stamp->civil;
        if (!row.instant)
            row.instant = stamp->instant;
    } else if (!start.isEmpty() && problem) {
        *problem = QStringLiteral("bad-date");
    }
    return row;
}

} // namespace earshot::intake
