#include "core/audit/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace earshot::audit {

namespace {

constexpr int deepest = 64;
constexpr qint64 largest = (Q_INT64_C(1) << 53) - 1; // every reader of JSON has these exactly
constexpr char hexDigits[] = "0123456789abcdef";

Result<void> writeValue(QByteArray &out, const QJsonValue &value, const QString &path, int depth);

tl::unexpected<Error> wrong(const QString &what, const QString &path)
{
    return fail(ErrorCode::Invalid, QStringLiteral("canonical JSON: %1").arg(what), path);
}

// RFC 8785, 3.2.2.2: the short escapes where there is one, \u00xx for other controls, everything else as it is.
void writeAsciiEscaped(QByteArray &out, char16_t c)
{
    switch (c) {
    case u'\b':
        out += "\\b";
        return;
    case u'\t':
        out += "\\t";
        return;
    case u'\n':
        out += "\\n";
        return;
    case u'\f':
        out += "\\f";
        return;
    case u'\r':
        out += "\\r";
        return;
    case u'"':
        out += "\\\"";
        return;
    case u'\\':
        out += "\\\\";
        return;
    default:
        out += "\\u00";
        out += hexDigits[c >> 4];
        out += hexDigits[c & 15];
    }
}

Result<void> writeString(QByteArray &out, const QString &text, const QString &path)
{
    if (!text.isValidUtf16())
        return wrong(QStringLiteral("a lone surrogate"), path);
    // Qt's JSON reader drops it, so what was signed would not be what is read.
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        return wrong(QStringLiteral("a text that starts with a byte order mark"), path);
    out += '"';
    qsizetype plainFrom = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t c = text.at(at).unicode();
        if (c >= 0x20 && c != u'"' && c != u'\\')
            continue;
        out += QStringView(text).mid(plainFrom, at - plainFrom).toUtf8();
        writeAsciiEscaped(out, c);
        plainFrom = at + 1;
    }
    out += QStringView(text).mid(plainFrom).toUtf8();
    out += '"';
    return {};
}

Result<void> writeNumber(QByteArray &out, const QJsonValue &value, const QString &path)
{
    constexpr qint64 noInteger = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(noInteger);
    if (number < -largest || number > largest)
        return wrong(QStringLiteral("not a whole number within 2^53 - 1"), path);
    out += QByteArray::number(number);
    return {};
}

Result<void> writeObject(QByteArray &out, const QJsonObject &object, const QString &path, int depth)
{
    // Members are walked, never looked up: QJsonObject's own order, on which its search relies, is not ours and differs
    // between parsed and inserted keys beyond the basic plane.
    QList<std::pair<QString, QJsonValue>> members;
    for (auto it = object.begin(); it != object.end(); ++it)
        members.append({it.key(), it.value()});
    std::sort(members.begin(), members.end(), [](const auto &a, const auto &b) {
        const auto *left = a.first.utf16();
        const auto *right = b.first.utf16();
        return std::lexicographical_compare(left, left + a.first.size(), right, right + b.first.size());
    });
    out += '{';
    for (const auto &[key, value] : std::as_const(members)) {
        if (out.back() != '{')
            out += ',';
        const QString inner = path.isEmpty() ? key : path + u'.' + key;
        EARSHOT_CHECK(writeString(out, key, inner));
        out += ':';
        EARSHOT_CHECK(writeValue(out, value, inner, depth + 1));
    }
    out += '}';
    return {};
}

Result<void> writeArray(QByteArray &out, const QJsonArray &array, const QString &path, int depth)
{
    out += '[';
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0)
            out += ',';
        EARSHOT_CHECK(writeValue(out, array.at(i), path + u'[' + QString::number(i) + u']', depth + 1));
    }
    out += ']';
    return {};
}

Result<void> writeValue(QByteArray &out, const QJsonValue &value, const QString &path, int depth)
{
    if (depth > deepest)
        return wrong(QStringLiteral("nested too deep"), path);
    switch (value.type()) {
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return {};
    case QJsonValue::Double:
        return writeNumber(out, value, path);
    case QJsonValue::String:
        return writeString(out, value.toString(), path);
    case QJsonValue::Array:
        return writeArray(out, value.toArray(), path, depth);
    case QJsonValue::Object:
        return writeObject(out, value.toObject(), path, depth);
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return wrong(QStringLiteral("null is not used"), path);
}

} // namespace

Result<QByteArray> canonical(const QJsonObject &object)
{
    QByteArray out;
    EARSHOT_CHECK(writeObject(out, object, {}, 0));
    return out;
}

Result<QJsonObject> parseCanonical(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
        return fail(ErrorCode::Invalid, QStringLiteral("no JSON object"),
                    QStringLiteral("byte %1").arg(problem.offset));
    const QJsonObject object = document.object();
    EARSHOT_TRY(again, canonical(object));
    if (again != bytes)
        return fail(ErrorCode::Invalid, QStringLiteral("JSON is not in its canonical form"));
    return object;
}

} // namespace earshot::audit
