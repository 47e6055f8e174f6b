#include "ui/words/format.h"

#include "ui/words/language.h"
#include "ui/words/text.h"

#include <QLocale>
#include <algorithm>

namespace earshot::ui::words {

namespace {

QString month(int number)
{
    switch (number) {
    case 1:
        return Text::tr("January");
    case 2:
        return Text::tr("February");
    case 3:
        return Text::tr("March");
    case 4:
        return Text::tr("April");
    case 5:
        return Text::tr("May", "the month in full");
    case 6:
        return Text::tr("June");
    case 7:
        return Text::tr("July");
    case 8:
        return Text::tr("August");
    case 9:
        return Text::tr("September");
    case 10:
        return Text::tr("October");
    case 11:
        return Text::tr("November");
    default:
        return Text::tr("December");
    }
}

QString shortMonth(int number)
{
    switch (number) {
    case 1:
        return Text::tr("Jan");
    case 2:
        return Text::tr("Feb");
    case 3:
        return Text::tr("Mar");
    case 4:
        return Text::tr("Apr");
    case 5:
        return Text::tr("May", "the month, short");
    case 6:
        return Text::tr("Jun");
    case 7:
        return Text::tr("Jul");
    case 8:
        return Text::tr("Aug");
    case 9:
        return Text::tr("Sep");
    case 10:
        return Text::tr("Oct");
    case 11:
        return Text::tr("Nov");
    default:
        return Text::tr("Dec");
    }
}

QString clockTime(const QDateTime &time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

QString twoDigits(qint64 value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

QString clockLength(qint64 seconds)
{
    const qint64 hours = seconds / 3600;
    const qint64 minutes = seconds / 60 % 60;
    if (hours > 0)
        return QStringLiteral("%1:%2:%3").arg(hours).arg(twoDigits(minutes), twoDigits(seconds % 60));
    return QStringLiteral("%1:%2").arg(minutes).arg(twoDigits(seconds % 60));
}

qint64 wholeSeconds(qint64 ms)
{
    if (ms <= 0)
        return 0;
    return std::max<qint64>(1, (ms + 500) / 1000);
}

/// Splits a national number (with its leading 0) after each of the given lengths.
QString grouped(const QString &national, std::initializer_list<int> lengths)
{
    QStringList parts;
    qsizetype at = 0;
    for (const int n : lengths) {
        parts << national.mid(at, n);
        at += n;
    }
    parts << national.mid(at);
    parts.removeAll(QString());
    return parts.join(u' ');
}

/// Ofcom's area code lengths: 02x, 011x and 01x1 are the short ones, everything else is four digits after the 0.
QString britishNumber(const QString &national)
{
    if (national.startsWith(u"02"))
        return grouped(national, {3, 4});
    if (national.startsWith(u"011") || (national.startsWith(u"01") && national.mid(3, 1) == u"1"))
        return grouped(national, {4, 3});
    if (national.startsWith(u"03") || national.startsWith(u"08") || national.startsWith(u"09"))
        return grouped(national, {4, 3});
    return grouped(national, {5});
}

} // namespace

bool isWelsh()
{
    return language() == Language::Welsh;
}

QString date(const QDate &day)
{
    if (!day.isValid())
        return {};
    return Text::tr("%1 %2 %3", "day, month, year").arg(day.day()).arg(month(day.month())).arg(day.year());
}

QString dateFormat()
{
    return QStringLiteral("d MMMM yyyy");
}

QString shortDate(const QDate &day)
{
    if (!day.isValid())
        return {};
    return Text::tr("%1 %2 %3", "day, month, year").arg(day.day()).arg(shortMonth(day.month())).arg(day.year());
}

QString dateTime(Instant moment)
{
    if (moment.ms == 0)
        return {};
    const QDateTime local = moment.london();
    return Text::tr("%1, %2", "date, time of day").arg(date(local.date()), clockTime(local));
}

QString shortDateTime(Instant moment)
{
    if (moment.ms == 0)
        return {};
    const QDateTime local = moment.london();
    return shortDate(local.date()) + u' ' + clockTime(local);
}

QString widestDateTime()
{
    QString widest;
    for (int month = 1; month <= 12; ++month) {
        const QString text = shortDate(QDate(2028, month, 28)) + QStringLiteral(" 20:48");
        if (text.size() > widest.size())
            widest = text;
    }
    return widest;
}

QString length(qint64 ms)
{
    return clockLength(wholeSeconds(ms));
}

QString spokenLength(qint64 ms)
{
    const qint64 seconds = wholeSeconds(ms);
    const qint64 hours = seconds / 3600;
    const qint64 minutes = seconds / 60 % 60;
    QStringList parts;
    if (hours > 0)
        parts << Text::tr("%1 h", "hours").arg(hours);
    if (minutes > 0)
        parts << Text::tr("%1 min").arg(minutes);
    if (parts.isEmpty() || (hours == 0 && seconds % 60 > 0))
        parts << Text::tr("%1 s", "seconds").arg(seconds % 60);
    return parts.join(u' ');
}

QString position(qint64 ms)
{
    ms = std::max<qint64>(0, ms);
    return clockLength(ms / 1000) + u'.' + QString::number(ms / 100 % 10);
}

QString telephone(const QString &e164, const QString &dialled)
{
    if (e164.isEmpty())
        return dialled;
    if (e164.startsWith(u"+44") && e164.size() > 9)
        return britishNumber(u'0' + e164.mid(3));
    return e164;
}

QString count(qint64 number)
{
    // Both languages of the program group digits alike, whatever the system's locale says.
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(number);
}

QString fileSize(qint64 bytes)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .formattedDataSize(std::max<qint64>(0, bytes), 1, QLocale::DataSizeSIFormat);
}

QString hash(const QByteArray &bytes)
{
    constexpr qsizetype group = 8;
    const QString hex = QString::fromLatin1(bytes.toHex());
    QStringList parts;
    for (qsizetype at = 0; at < hex.size(); at += group)
        parts << hex.mid(at, group);
    return parts.join(u' ');
}

QString breakable(const QString &text)
{
    constexpr int longest = 20; // no word of English or Welsh that is not a village
    QString broken;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > longest && !c.isLowSurrogate() && !c.isMark()) {
            broken += QChar(0x200b);
            run = 1;
        }
        broken += c;
    }
    return broken;
}

bool hasWords(const QString &text, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString anyOf(const QStringList &of)
{
    if (of.size() < 2)
        return of.value(0);
    const QStringList first = of.mid(0, of.size() - 1);
    return Text::tr("%1 or %2", "the last two of a list")
        .arg(first.join(Text::tr(", ", "between items of a list")), of.last());
}

} // namespace earshot::ui::words
