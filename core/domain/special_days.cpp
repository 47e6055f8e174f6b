#include "core/domain/special_days.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace earshot::domain {

namespace {

void sortOut(QList<QDate> &days)
{
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
}

} // namespace

QString SpecialDays::toText() const
{
    QStringList texts;
    for (const QDate &day : holidays)
        texts << day.toString(Qt::ISODate);
    for (const QDate &day : workingDays)
        texts << u'-' + day.toString(Qt::ISODate);
    return texts.join(u',');
}

Result<SpecialDays> SpecialDays::fromWords(const QString &words)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    SpecialDays days;
    const QStringList texts = words.split(between, Qt::SkipEmptyParts);
    for (const QString &text : texts) {
        const bool working = text.startsWith(u'-');
        const QDate day = QDate::fromString(working ? text.mid(1) : text, Qt::ISODate);
        if (!day.isValid())
            return fail(ErrorCode::Invalid,
                        QStringLiteral("“%1” is no day; one is written 2027-06-04, and with a minus before it one that "
                                       "is not a public holiday in that year")
                            .arg(text),
                        QStringLiteral("special-days"));
        (working ? days.workingDays : days.holidays) << day;
    }
    sortOut(days.holidays);
    sortOut(days.workingDays);
    return days;
}

Result<SpecialDays> SpecialDays::fromText(const QString &text)
{
    EARSHOT_TRY(days, fromWords(text));
    if (days.toText() != text)
        return fail(ErrorCode::Invalid, QStringLiteral("these are no special days as they are kept"),
                    QStringLiteral("special-days"));
    return days;
}

} // namespace earshot::domain
