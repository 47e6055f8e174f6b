#include "ui/recordings/timetext.h"

#include "ui/words/format.h"
#include "ui/words/names.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace earshot::ui::recordings {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Recordings)
};

} // namespace

std::optional<qint64> parseTime(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(?:(?:(\\d{1,2}):)?(\\d{1,3}):)?(\\d{1,5})(?:[.,](\\d{1,3}))?\\s*$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 seconds = match.captured(3).toLongLong();
    if (!match.captured(2).isEmpty() && seconds > 59)
        return std::nullopt;
    if (!match.captured(1).isEmpty() && match.captured(2).toLongLong() > 59)
        return std::nullopt;
    const qint64 whole = (match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong()) * 60 + seconds;
    return whole * 1000 + match.captured(4).leftJustified(3, QLatin1Char('0')).toLongLong();
}

QString customerText(const domain::Recording &recording)
{
    const QString number = words::telephone(recording.customerE164, recording.customerDialled);
    return number.isEmpty() ? Words::tr("Number not known") : number;
}

QString sidesText(const domain::Recording &recording)
{
    const QString extension = recording.extension.isEmpty() ? QString() : Words::tr("ext. %1").arg(recording.extension);
    QStringList staff;
    for (const QString &part : {recording.staffName, extension}) {
        if (!part.isEmpty())
            staff << part;
    }
    QStringList parts;
    if (!staff.isEmpty()) {
        const QString who = staff.join(QStringLiteral(", "));
        parts << (recording.direction == domain::Direction::Outgoing ? Words::tr("from %1").arg(who)
                                                                     : Words::tr("to %1").arg(who));
    }
    parts << words::name(recording.direction).toLower();
    return parts.join(QStringLiteral(" · "));
}

QString callText(const domain::Recording &recording)
{
    return QStringLiteral("%1 · %2 · %3")
        .arg(customerText(recording), words::dateTime(recording.startedAt), words::length(recording.durationMs()));
}

} // namespace earshot::ui::recordings
