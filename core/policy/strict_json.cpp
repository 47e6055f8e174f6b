#include "core/policy/strict_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <cmath>
#include <optional>

namespace earshot::policy {

namespace {

constexpr qsizetype longestDocument = 1024 * 1024;

/// The first key that stands twice in one object of a document that is already known to be well-formed.
std::optional<QString> repeatedKey(const QByteArray &json)
{
    QList<QSet<QString>> open; // one set an open object; arrays have an unused one
    qsizetype i = 0;
    const auto takeString = [&] {
        const qsizetype begin = i++;
        while (i < json.size() && json[i] != '"')
            i += json[i] == '\\' ? 2 : 1;
        ++i;
        return QJsonDocument::fromJson('[' + json.mid(begin, i - begin) + ']').array().at(0).toString();
    };
    while (i < json.size()) {
        const char c = json[i];
        if (c == '"') {
            const QString text = takeString();
            while (i < json.size() && QByteArrayView(" \t\r\n").contains(json[i]))
                ++i;
            if (i < json.size() && json[i] == ':') {
                if (open.last().contains(text))
                    return text;
                open.last().insert(text);
            }
            continue;
        }
        if (c == '{' || c == '[')
            open.append(QSet<QString>());
        else if (c == '}' || c == ']')
            open.removeLast();
        ++i;
    }
    return std::nullopt;
}

int lineOf(const QByteArray &json, qsizetype offset)
{
    return static_cast<int>(json.left(offset).count('\n')) + 1;
}

QString member(const QString &path, const QString &key)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z][A-Za-z0-9]*\\z"));
    return plain.match(key).hasMatch() ? path + u'.' + key : QStringLiteral("%1['%2']").arg(path, key);
}

} // namespace

JsonPlace::JsonPlace(QJsonValue value, QString path)
    : m_value(std::move(value))
    , m_path(std::move(path))
{}

Result<JsonPlace> JsonPlace::parse(const QByteArray &json)
{
    if (json.size() > longestDocument)
        return fail(ErrorCode::Invalid, QStringLiteral("larger than %1 bytes").arg(longestDocument),
                    QStringLiteral("$"));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorCode::Invalid, QStringLiteral("not JSON: %1").arg(problem.errorString()),
                    QStringLiteral("line %1").arg(lineOf(json, problem.offset)));
    if (!document.isObject())
        return fail(ErrorCode::Invalid, QStringLiteral("an object is expected here"), QStringLiteral("$"));
    if (const auto key = repeatedKey(json))
        return fail(ErrorCode::Invalid, QStringLiteral("the key “%1” stands twice in one object").arg(*key),
                    QStringLiteral("$"));
    return JsonPlace(document.object(), QStringLiteral("$"));
}

tl::unexpected<Error> JsonPlace::refuse(const QString &what) const
{
    return fail(ErrorCode::Invalid, what, m_path);
}

Result<void> JsonPlace::requireKeys(const QStringList &required, const QStringList &optional) const
{
    if (!m_value.isObject())
        return refuse(QStringLiteral("an object is expected here"));
    const QJsonObject object = m_value.toObject();
    for (const QString &key : required) {
        if (!object.contains(key))
            return fail(ErrorCode::Invalid, QStringLiteral("this part is missing"), member(m_path, key));
    }
    const QStringList present = object.keys();
    for (const QString &key : present) {
        if (!required.contains(key) && !optional.contains(key))
            return fail(ErrorCode::Invalid, QStringLiteral("unknown key"), member(m_path, key));
    }
    return {};
}

JsonPlace JsonPlace::at(const QString &key) const
{
    return {m_value.toObject().value(key), member(m_path, key)};
}

Result<QString> JsonPlace::text() const
{
    if (!m_value.isString())
        return refuse(QStringLiteral("a text is expected here"));
    const QString text = m_value.toString();
    if (text.isEmpty() || text.trimmed() != text)
        return refuse(QStringLiteral("a text without white space around it is expected here"));
    return text;
}

Result<QString> JsonPlace::matching(const QString &pattern, const QString &expected) const
{
    EARSHOT_TRY(found, text());
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    if (!whole.match(found).hasMatch())
        return refuse(QStringLiteral("“%1” is not %2").arg(found, expected));
    return found;
}

Result<QString> JsonPlace::oneOf(const QStringList &known) const
{
    EARSHOT_TRY(found, text());
    if (!known.contains(found))
        return refuse(QStringLiteral("“%1” is not one of %2").arg(found, known.join(QStringLiteral(", "))));
    return found;
}

Result<int> JsonPlace::integer(int least, int most) const
{
    const double number = m_value.toDouble(std::nan(""));
    if (!m_value.isDouble() || number != std::floor(number))
        return refuse(QStringLiteral("a whole number is expected here"));
    if (number < least || number > most)
        return refuse(QStringLiteral("must be from %1 to %2").arg(least).arg(most));
    return static_cast<int>(number);
}

Result<bool> JsonPlace::boolean() const
{
    if (!m_value.isBool())
        return refuse(QStringLiteral("true or false is expected here"));
    return m_value.toBool();
}

Result<QList<JsonPlace>> JsonPlace::items(bool mayBeEmpty) const
{
    if (!m_value.isArray())
        return refuse(QStringLiteral("a list is expected here"));
    const QJsonArray array = m_value.toArray();
    if (array.isEmpty() && !mayBeEmpty)
        return refuse(QStringLiteral("the list is empty"));
    QList<JsonPlace> places;
    for (qsizetype i = 0; i < array.size(); ++i)
        places.append(JsonPlace(array.at(i), QStringLiteral("%1[%2]").arg(m_path).arg(i)));
    return places;
}

} // namespace earshot::policy
