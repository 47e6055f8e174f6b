#include "core/intake/names.h"

#include "core/intake/phone.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace earshot::intake {

namespace {

constexpr qsizetype kLongestName = 1024; // file systems allow 255 bytes; CDR columns hold whole paths

QString withoutFolders(const QString &path)
{
    const qsizetype slash = std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\'));
    return path.mid(slash + 1);
}

/// Downloads through a browser or a bucket escape the characters that people dial.
QString unescaped(QString name)
{
    static const QList<std::pair<QString, QString>> escapes = {
        {u"%2B"_qs, u"+"_qs}, {u"%2A"_qs, u"*"_qs}, {u"%23"_qs, u"#"_qs}, {u"%20"_qs, u" "_qs}};
    for (const auto &[escape, plain] : escapes)
        name.replace(escape, plain, Qt::CaseInsensitive);
    return name;
}

bool isPartyLike(const QString &text)
{
    static const QRegularExpression dialled(QStringLiteral(R"(^\+?[0-9*#]+$)"));
    return text.isEmpty() || text == u"s" || dialled.match(text).hasMatch() || PhoneNormaliser::isWithheldWord(text);
}

/// Digits with dashes between them that are long enough for a telephone number: 01632-960001.
bool isDashedNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral(R"(^\+?[0-9]{2,}(?:-[0-9]{2,})+$)"));
    return number.match(text).hasMatch() && text.size() - text.count(u'-') >= 10;
}

/// The one '-' with an extension on one side of it and a number with dashes of its own on the other, or -1.
qsizetype dashBesideNumber(const QString &middle)
{
    const qsizetype first = middle.indexOf(u'-');
    const qsizetype last = middle.lastIndexOf(u'-');
    const auto isShort = [](const QString &text) {
        return !text.isEmpty() && text.size() <= 6 && isPartyLike(text) && !text.startsWith(u'0');
    };
    const bool after = first > 0 && isShort(middle.left(first)) && isDashedNumber(middle.mid(first + 1));
    const bool before = last > 0 && isShort(middle.mid(last + 1)) && isDashedNumber(middle.left(last));
    return after == before ? -1 : after ? first : last;
}

/// Splits "{destination}-{from}". Parties with a '-' of their own are rare; the split at which both sides look dialled
/// wins, else the last '-', with a warning.
void splitParties(const QString &middle, ParsedName &parsed)
{
    qsizetype best = -1;
    int likely = 0;
    for (qsizetype dash = middle.indexOf(u'-'); dash >= 0; dash = middle.indexOf(u'-', dash + 1)) {
        if (isPartyLike(middle.left(dash)) && isPartyLike(middle.mid(dash + 1))) {
            best = dash;
            ++likely;
        }
    }
    if (likely == 0)
        best = dashBesideNumber(middle);
    if (best < 0 || likely > 1) {
        best = middle.lastIndexOf(u'-');
        if (best < 0 || middle.count(u'-') > 1)
            parsed.warnings.append({u"name-parties-unclear"_qs, {middle}});
    }
    parsed.destination = best < 0 ? middle : middle.left(best);
    parsed.from = best < 0 ? QString() : middle.mid(best + 1);
}

void readPrefix(const QString &prefix, ParsedName &parsed)
{
    static const QSet<QString> types = {u"in"_qs, u"out"_qs,  u"exten"_qs, u"internal"_qs, u"external"_qs, u"rg"_qs,
                                        u"q"_qs,  u"conf"_qs, u"force"_qs, u"generic"_qs,  u"ondemand"_qs, u"page"_qs};
    if (prefix.isEmpty()) {
        parsed.source = QStringLiteral("issabel");
        return;
    }
    const qsizetype dash = prefix.indexOf(u'-');
    const QString type = prefix.left(dash < 0 ? prefix.size() : dash).toLower();
    if (dash < 0 || !types.contains(type)) {
        parsed.source = QStringLiteral("asterisk");
        parsed.warnings.append({u"name-type-unknown"_qs, {prefix}});
        return;
    }
    parsed.source = QStringLiteral("freepbx");
    parsed.type = type;
    splitParties(prefix.mid(dash + 1), parsed);
}

const QRegularExpression &uniqueIdPattern()
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(?:(.+)-)?([0-9]{1,11})\.([0-9]+)$)"));
    return pattern;
}

} // namespace

QString nameStem(const QString &name)
{
    static const QRegularExpression copy(QStringLiteral(R"((?: - Copy)?(?: ?\([0-9]{1,3}\))?$)"));
    QString stem = withoutFolders(name);
    const qsizetype dot = stem.lastIndexOf(u'.');
    if (dot > 0) {
        const QString suffix = stem.mid(dot + 1);
        const bool hasLetter = std::any_of(suffix.begin(), suffix.end(), [](QChar c) { return c.isLetter(); });
        const bool plain = std::all_of(suffix.begin(), suffix.end(), [](QChar c) { return c.isLetterOrNumber(); });
        if (hasLetter && plain && suffix.size() <= 5)
            stem.truncate(dot);
    }
    stem = unescaped(stem);
    return stem.remove(copy);
}

QString bareUniqueId(const QString &uniqueId)
{
    const QRegularExpressionMatch match = uniqueIdPattern().match(uniqueId.trimmed());
    return match.hasMatch() ? match.captured(2) + u'.' + match.captured(3) : QString();
}

std::optional<Instant> uniqueIdEpoch(const QString &uniqueId)
{
    const QRegularExpressionMatch match = uniqueIdPattern().match(uniqueId.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return Instant{match.captured(2).toLongLong() * 1000};
}

ParsedName parseName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^(?:(.*)-)?([0-9]{8})-([0-9]{6})(?:-((?:.+-)?[0-9]{1,11}\.[0-9]+))?$)"));
    ParsedName parsed;
    if (name.size() > kLongestName)
        return parsed;
    const QRegularExpressionMatch match = pattern.match(nameStem(name));
    if (!match.hasMatch())
        return parsed;
    const QString prefix = match.captured(1);
    const QString uniqueId = match.captured(4);
    parsed.civil = civilFromDigits(match.capturedView(2), match.capturedView(3));
    if (uniqueId.isEmpty() && (!parsed.civil || prefix.isEmpty()))
        return {}; // eight and six digits alone are anybody's
    parsed.recognised = true;
    if (!parsed.civil)
        parsed.warnings.append({u"name-time-invalid"_qs, {match.captured(2) + u'-' + match.captured(3)}});
    parsed.callId = uniqueId;
    parsed.epoch = uniqueIdEpoch(uniqueId);
    readPrefix(prefix, parsed);
    return parsed;
}

std::optional<QDate> folderDate(const QString &path)
{
    static const QRegularExpression folders(
        QStringLiteral(R"((?:^|[/\\])([0-9]{4})[/\\]([0-9]{2})[/\\]([0-9]{2})[/\\][^/\\]+$)"));
    const QRegularExpressionMatch match = folders.match(path);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace earshot::intake
