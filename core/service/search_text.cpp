#include "core/service/search_text.h"

#include "core/base/clock.h"
#include "core/domain/digits.h"
#include "core/domain/states.h"
#include "core/service/search_dates.h"

#include <QHash>
#include <QRegularExpression>
#include <QTime>

namespace earshot::service {

using domain::digitsOf;

namespace {

constexpr int shortestNumber = 3;
constexpr qsizetype longestDate = 3; ///< words: 14 March 2026

/// Field names as typed, English and Welsh, to the canonical one.
const QHash<QString, QString> &fieldNames()
{
    static const QHash<QString, QString> names{{QStringLiteral("agent"), QStringLiteral("agent")},
                                               {QStringLiteral("staff"), QStringLiteral("agent")},
                                               {QStringLiteral("staffio"), QStringLiteral("agent")},
                                               {QStringLiteral("ext"), QStringLiteral("ext")},
                                               {QStringLiteral("estyniad"), QStringLiteral("ext")},
                                               {QStringLiteral("number"), QStringLiteral("number")},
                                               {QStringLiteral("rhif"), QStringLiteral("number")},
                                               {QStringLiteral("from"), QStringLiteral("from")},
                                               {QStringLiteral("o"), QStringLiteral("from")},
                                               {QStringLiteral("to"), QStringLiteral("to")},
                                               {QStringLiteral("hyd"), QStringLiteral("to")},
                                               {QStringLiteral("on"), QStringLiteral("on")},
                                               {QStringLiteral("ar"), QStringLiteral("on")},
                                               {QStringLiteral("direction"), QStringLiteral("direction")},
                                               {QStringLiteral("cyfeiriad"), QStringLiteral("direction")},
                                               {QStringLiteral("longer"), QStringLiteral("longer")},
                                               {QStringLiteral("hirach"), QStringLiteral("longer")},
                                               {QStringLiteral("shorter"), QStringLiteral("shorter")},
                                               {QStringLiteral("byrrach"), QStringLiteral("shorter")},
                                               {QStringLiteral("has"), QStringLiteral("has")},
                                               {QStringLiteral("gyda"), QStringLiteral("has")},
                                               {QStringLiteral("tag"), QStringLiteral("tag")},
                                               {QStringLiteral("tagiau"), QStringLiteral("tag")},
                                               {QStringLiteral("is"), QStringLiteral("is")},
                                               {QStringLiteral("wedi"), QStringLiteral("is")},
                                               {QStringLiteral("case"), QStringLiteral("case")},
                                               {QStringLiteral("achos"), QStringLiteral("case")},
                                               {QStringLiteral("area"), QStringLiteral("area")},
                                               {QStringLiteral("maes"), QStringLiteral("area")}};
    return names;
}

struct Piece
{
    int begin = 0;
    int end = 0;
    QString text;             ///< without quotes
    bool quoted = false;      ///< somewhere
    bool quotedWhole = false; ///< from its first character: never a field
};

/// Cuts at white space; quotes (straight or curly) hold words together, also after `field:`.
QList<Piece> pieces(const QString &line)
{
    static const QString quotes = QStringLiteral("\"“”");
    QList<Piece> found;
    int at = 0;
    while (at < line.size()) {
        if (line[at].isSpace()) {
            ++at;
            continue;
        }
        Piece piece;
        piece.begin = at;
        bool inQuotes = false;
        while (at < line.size() && (inQuotes || !line[at].isSpace())) {
            if (quotes.contains(line[at])) {
                inQuotes = !inQuotes;
                piece.quoted = true;
                piece.quotedWhole = piece.quotedWhole || at == piece.begin;
            } else {
                piece.text += line[at];
            }
            ++at;
        }
        piece.end = at;
        found << piece;
    }
    return found;
}

/// 2m, 90s, 1h, 1h30m, 1:30 (minutes and seconds), 1:02:03; a bare number is seconds.
std::optional<qint64> lengthMs(const QString &text)
{
    static const QRegularExpression clock(QStringLiteral("^(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)$"));
    static const QRegularExpression units(QStringLiteral("^(?:(\\d{1,3})h)?(?:(\\d{1,4})m(?:in)?)?(?:(\\d{1,5})s?)?$"),
                                          QRegularExpression::CaseInsensitiveOption);
    auto match = clock.match(text);
    if (!match.hasMatch())
        match = units.match(text);
    if (!match.hasMatch() || text.isEmpty())
        return std::nullopt;
    return ((match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong()) * 60 +
            match.captured(3).toLongLong()) *
           1000;
}

bool looksLikeNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^\\+?[0-9() \\-]+$"));
    return number.match(text).hasMatch() && digitsOf(text).size() >= shortestNumber;
}

/// How many pieces from `first` on write one telephone number in groups: 07700 900149, +44 7700 900149. A number that
/// does not begin as such numbers do stands alone, so that an extension beside another number stays a second condition.
qsizetype numberPieces(const QList<Piece> &all, qsizetype first, const QString &start)
{
    static const QRegularExpression opening(QStringLiteral("^(?:\\+|\\(|0)[0-9()\\-]*$"));
    static const QRegularExpression group(QStringLiteral("^[0-9()\\-]+$"));
    if (all[first].quoted || !opening.match(start).hasMatch())
        return 1;
    // No longer than such a number is (E.164; eleven digits in the United Kingdom): what follows is another condition.
    const qsizetype longest = start.startsWith(u"+44") ? 12 : start.startsWith(u'+') ? 15 : 11;
    qsizetype digits = digitsOf(start).size();
    qsizetype count = 1;
    while (first + count < all.size()) {
        const Piece &next = all[first + count];
        digits += digitsOf(next.text).size();
        if (next.quoted || digits > longest || !group.match(next.text).hasMatch())
            break;
        ++count;
    }
    return count;
}

QString joined(const QList<Piece> &all, qsizetype first, qsizetype count)
{
    QStringList texts;
    for (qsizetype i = first; i < first + count; ++i)
        texts << all[i].text;
    return texts.join(u' ');
}

std::optional<domain::Direction> directionOf(const QString &value)
{
    static const QHash<QString, domain::Direction> words{{QStringLiteral("in"), domain::Direction::Incoming},
                                                         {QStringLiteral("incoming"), domain::Direction::Incoming},
                                                         {QStringLiteral("mewn"), domain::Direction::Incoming},
                                                         {QStringLiteral("out"), domain::Direction::Outgoing},
                                                         {QStringLiteral("outgoing"), domain::Direction::Outgoing},
                                                         {QStringLiteral("allan"), domain::Direction::Outgoing},
                                                         {QStringLiteral("internal"), domain::Direction::Internal},
                                                         {QStringLiteral("mewnol"), domain::Direction::Internal},
                                                         {QStringLiteral("unknown"), domain::Direction::Unknown}};
    const auto found = words.constFind(value.toLower());
    return found == words.constEnd() ? std::nullopt : std::optional(*found);
}

Instant startOf(const QDate &day)
{
    return Instant::from(QDateTime(day, QTime(0, 0), base::londonZone()));
}

/// A call has one extension, one direction and so on: a second, other value would drop the first without a word.
template <class T> bool isOther(const std::optional<T> &there, const T &value)
{
    return there && *there != value;
}
bool isOther(const QString &there, const QString &value)
{
    return !there.isEmpty() && there.compare(value, Qt::CaseInsensitive) != 0;
}

QString applyDates(store::RecordingQuery &query, const QString &field, const QString &value, const QDate &today)
{
    const auto range = dateRangeOf(value, today);
    if (!range)
        return QStringLiteral("bad-date");
    auto from = query.from;
    auto before = query.before;
    if (field != QLatin1String("to"))
        from = startOf(range->first);
    if (field != QLatin1String("from"))
        before = startOf(range->last.addDays(1)); // the last day is included
    if ((from && isOther(query.from, *from)) || (before && isOther(query.before, *before)))
        return QStringLiteral("repeated");
    if (from && before && *before <= *from)
        return QStringLiteral("dates-reversed");
    query.from = from;
    query.before = before;
    return {};
}

/// Applies one field to the query; gives the problem's code, or an empty string.
QString apply(ParsedSearch &search, const QString &field, const QString &value, const QDate &today)
{
    auto &query = search.query;
    if (field == QLatin1String("agent")) {
        query.staff = query.staff.isEmpty() ? value : query.staff + u' ' + value;
    } else if (field == QLatin1String("ext")) {
        if (isOther(query.extension, value))
            return QStringLiteral("repeated");
        query.extension = value;
    } else if (field == QLatin1String("tag")) {
        query.tags << value.toLower();
    } else if (field == QLatin1String("case")) {
        if (isOther(query.reference, value))
            return QStringLiteral("repeated");
        query.reference = value;
    } else if (field == QLatin1String("area")) {
        if (isOther(search.area, value))
            return QStringLiteral("repeated");
        search.area = value;
    } else if (field == QLatin1String("number")) {
        if (digitsOf(value).size() < shortestNumber)
            return QStringLiteral("too-short");
        if (isOther(query.number, digitsOf(value)))
            return QStringLiteral("repeated");
        query.number = digitsOf(value);
    } else if (field == QLatin1String("has")) {
        if (value.compare(QLatin1String("note"), Qt::CaseInsensitive) != 0 &&
            value.compare(QLatin1String("notes"), Qt::CaseInsensitive) != 0 &&
            value.compare(QLatin1String("nodyn"), Qt::CaseInsensitive) != 0)
            return QStringLiteral("bad-has");
        query.hasNote = true;
    } else if (field == QLatin1String("is")) {
        if (value.compare(QLatin1String("deleted"), Qt::CaseInsensitive) != 0 &&
            value.compare(QLatin1String("dileu"), Qt::CaseInsensitive) != 0)
            return QStringLiteral("bad-is");
        query.deleted = true;
    } else if (field == QLatin1String("direction")) {
        const auto direction = directionOf(value);
        if (!direction)
            return QStringLiteral("bad-direction");
        if (isOther(query.direction, *direction))
            return QStringLiteral("repeated");
        query.direction = direction;
    } else if (field == QLatin1String("longer") || field == QLatin1String("shorter")) {
        const auto ms = lengthMs(value);
        if (!ms)
            return QStringLiteral("bad-length");
        auto &bound = field == QLatin1String("longer") ? query.longerThanMs : query.shorterThanMs;
        if (isOther(bound, *ms))
            return QStringLiteral("repeated");
        bound = ms;
    } else {
        return applyDates(query, field, value, today);
    }
    return {};
}

bool isDateField(const QString &field)
{
    return field == QLatin1String("from") || field == QLatin1String("to") || field == QLatin1String("on");
}

} // namespace

bool ParsedSearch::hasProblems() const
{
    for (const SearchToken &token : tokens) {
        if (token.kind == SearchToken::Kind::Problem)
            return true;
    }
    return false;
}

ParsedSearch parseSearch(const QString &text, const QDate &today)
{
    ParsedSearch search;
    const QList<Piece> all = pieces(text);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Piece &piece = all[i];
        SearchToken token;
        token.begin = piece.begin;
        token.end = piece.end;
        const qsizetype colon = piece.text.indexOf(u':');
        // "12:30" is a word that happens to hold a colon; only letters in front make a field.
        const QString head = colon > 0 && !piece.quotedWhole ? piece.text.left(colon).toLower() : QString();
        const bool fieldLike =
            !head.isEmpty() && std::all_of(head.cbegin(), head.cend(), [](QChar c) { return c.isLetter(); });
        if (!fieldLike) {
            const qsizetype groups = numberPieces(all, i, piece.text);
            token.value = joined(all, i, groups);
            if (looksLikeNumber(token.value) && !piece.quoted && search.query.number.isEmpty()) {
                search.query.number = digitsOf(token.value);
                i += groups - 1;
                token.end = all[i].end;
            } else {
                token.value = piece.text;
                if (!piece.text.isEmpty())
                    search.query.words << piece.text;
            }
            search.tokens << token;
            continue;
        }
        token.kind = SearchToken::Kind::Field;
        token.field = fieldNames().value(head);
        token.value = piece.text.mid(colon + 1);
        if (token.field.isEmpty()) {
            token.kind = SearchToken::Kind::Problem;
            token.field = head;
            token.problem = QStringLiteral("unknown-field");
            search.tokens << token;
            continue;
        }
        // A date may go on over the next words: from:14 Mar 2026, on:last week. The longest reading wins.
        if (isDateField(token.field) && !piece.quoted) {
            QString longer = token.value;
            const qsizetype last = i + (longer.isEmpty() ? longestDate : longestDate - 1);
            for (qsizetype j = i + 1; j < all.size() && j <= last; ++j) {
                if (all[j].quoted || all[j].text.contains(u':'))
                    break;
                longer += (longer.isEmpty() ? QString() : QStringLiteral(" ")) + all[j].text;
                if (dateRangeOf(longer, today)) {
                    token.value = longer;
                    token.end = all[j].end;
                }
            }
            while (i + 1 < all.size() && all[i + 1].begin < token.end)
                ++i;
        } else if (token.field == QLatin1String("number")) {
            const qsizetype groups = numberPieces(all, i, token.value);
            if (groups > 1)
                token.value += u' ' + joined(all, i + 1, groups - 1);
            i += groups - 1;
            token.end = all[i].end;
        }
        token.problem =
            token.value.isEmpty() ? QStringLiteral("empty") : apply(search, token.field, token.value, today);
        if (!token.problem.isEmpty())
            token.kind = SearchToken::Kind::Problem;
        search.tokens << token;
    }
    return search;
}

QString withDateRange(const QString &text, const QDate &from, const QDate &to, const QDate &today)
{
    const ParsedSearch search = parseSearch(text, today);
    QString rest;
    int at = 0;
    for (const SearchToken &token : search.tokens) {
        if (isDateField(token.field)) {
            rest += text.mid(at, token.begin - at);
            at = token.end;
        }
    }
    rest = (rest + text.mid(at)).simplified();
    QStringList parts;
    if (!rest.isEmpty())
        parts << rest;
    if (from.isValid() && from == to) {
        parts << QStringLiteral("on:") + from.toString(QStringLiteral("d/M/yyyy"));
    } else {
        if (from.isValid())
            parts << QStringLiteral("from:") + from.toString(QStringLiteral("d/M/yyyy"));
        if (to.isValid())
            parts << QStringLiteral("to:") + to.toString(QStringLiteral("d/M/yyyy"));
    }
    return parts.join(u' ');
}

QStringList searchFields()
{
    return {QStringLiteral("agent:"),     QStringLiteral("ext:"),    QStringLiteral("number:"),
            QStringLiteral("from:"),      QStringLiteral("to:"),     QStringLiteral("on:"),
            QStringLiteral("direction:"), QStringLiteral("longer:"), QStringLiteral("shorter:"),
            QStringLiteral("has:note"),   QStringLiteral("tag:"),    QStringLiteral("case:"),
            QStringLiteral("is:deleted"), QStringLiteral("area:")};
}

} // namespace earshot::service
