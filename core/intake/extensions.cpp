#include "core/intake/extensions.h"

#include <QRegularExpression>
#include <algorithm>

namespace earshot::intake {

namespace {

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString padded(qint64 value, int digits)
{
    return QStringLiteral("%1").arg(value, digits, 10, QLatin1Char('0'));
}

} // namespace

Result<ExtensionSet::Range> ExtensionSet::parsePart(const QString &part, int number)
{
    const QString where = QStringLiteral("part %1: \"%2\"").arg(number).arg(part.left(40));
    const auto bad = [&where](const QString &why) { return fail(ErrorCode::Invalid, why, where); };
    const QStringList ends = part.split(u'-');
    if (ends.size() > 2)
        return bad(QStringLiteral("more than one '-' in an extension range"));
    for (const QString &end : ends) {
        if (end.isEmpty())
            return bad(QStringLiteral("an extension range needs both ends"));
        if (!isDigits(end))
            return bad(QStringLiteral("an extension is made of digits"));
        if (end.size() > kMaxDigits)
            return bad(QStringLiteral("an extension has at most %1 digits").arg(kMaxDigits));
    }
    if (ends.first().size() != ends.last().size())
        return bad(QStringLiteral("both ends of an extension range need the same number of digits"));
    const Range range{static_cast<int>(ends.first().size()), ends.first().toLongLong(), ends.last().toLongLong()};
    if (range.last < range.first)
        return bad(QStringLiteral("the extension range ends before it begins"));
    return range;
}

Result<ExtensionSet> ExtensionSet::parse(const QString &text)
{
    static const QRegularExpression dash(QStringLiteral(R"(\s*[-\x{2010}-\x{2014}]\s*)"));
    static const QRegularExpression separator(QStringLiteral(R"([,;\s]+)"));
    QString plain = text;
    plain.replace(dash, QStringLiteral("-"));

    ExtensionSet set;
    int number = 0;
    for (const QString &part : plain.split(separator, Qt::SkipEmptyParts)) {
        EARSHOT_TRY(range, parsePart(part, ++number));
        set.m_ranges.append(range);
    }
    set.normalise();
    return set;
}

void ExtensionSet::normalise()
{
    std::sort(m_ranges.begin(), m_ranges.end());
    QList<Range> merged;
    for (const Range &range : std::as_const(m_ranges)) {
        if (!merged.isEmpty() && merged.last().digits == range.digits && range.first <= merged.last().last + 1)
            merged.last().last = std::max(merged.last().last, range.last);
        else
            merged.append(range);
    }
    m_ranges = merged;
}

QString ExtensionSet::format() const
{
    QStringList parts;
    for (const Range &range : m_ranges) {
        const QString first = padded(range.first, range.digits);
        parts.append(range.first == range.last ? first : first + u'-' + padded(range.last, range.digits));
    }
    return parts.join(u',');
}

bool ExtensionSet::contains(QStringView extension) const
{
    if (!isDigits(extension) || extension.size() > kMaxDigits)
        return false;
    const qint64 value = extension.toLongLong();
    return std::any_of(m_ranges.begin(), m_ranges.end(), [&](const Range &range) {
        return range.digits == extension.size() && value >= range.first && value <= range.last;
    });
}

ExtensionSet ExtensionSet::intersected(const ExtensionSet &other) const
{
    ExtensionSet common;
    for (const Range &mine : m_ranges) {
        for (const Range &theirs : other.m_ranges) {
            const Range both{mine.digits, std::max(mine.first, theirs.first), std::min(mine.last, theirs.last)};
            if (mine.digits == theirs.digits && both.first <= both.last)
                common.m_ranges.append(both);
        }
    }
    common.normalise();
    return common;
}

ExtensionSet ExtensionSet::united(const ExtensionSet &other) const
{
    ExtensionSet all = *this;
    all.m_ranges.append(other.m_ranges);
    all.normalise();
    return all;
}

qint64 ExtensionSet::count() const
{
    qint64 total = 0;
    for (const Range &range : m_ranges)
        total += range.last - range.first + 1;
    return total;
}

} // namespace earshot::intake
