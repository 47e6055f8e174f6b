// The text of an age header: grammar in both directions, no keys.
#include "core/crypto/age.h"

#include "core/crypto/bytes.h"

#include <algorithm>

namespace earshot::crypto::age {

namespace {

constexpr QByteArrayView versionPrefix = "age-encryption.org/";
constexpr QByteArrayView versionLine = "age-encryption.org/v1";
constexpr QByteArrayView stanzaPrefix = "-> ";
constexpr QByteArrayView endPrefix = "--- ";
constexpr qsizetype columns = 64;
constexpr qsizetype macSize = 32;
constexpr qsizetype longestLine = 16 * 1024;

/// Hands out lines and knows their number, for error texts.
class LineReader
{
public:
    explicit LineReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    /// The next line without its LF.
    Result<QByteArrayView> next()
    {
        ++m_line;
        const QByteArrayView window =
            m_bytes.sliced(m_at, std::min(m_bytes.size(), maximumHeaderSize) - std::min(m_at, maximumHeaderSize));
        const qsizetype end = window.indexOf('\n');
        if (end < 0)
            return wrong(m_bytes.size() > maximumHeaderSize ? QStringLiteral("the header is too large")
                                                            : QStringLiteral("the line does not end"));
        if (end > longestLine)
            return wrong(QStringLiteral("the line is too long"));
        m_at += end + 1;
        return window.first(end);
    }
    [[nodiscard]] tl::unexpected<Error> wrong(const QString &why) const
    {
        return fail(ErrorCode::Invalid, QStringLiteral("age header: %1").arg(why),
                    QStringLiteral("line %1").arg(m_line));
    }
    [[nodiscard]] qsizetype position() const { return m_at; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_line = 0;
};

bool isBase64(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    });
}

// Canonical and without padding; the only accepted writing of a value is the one that encoding it gives.
bool decodeBase64(QByteArrayView text, QByteArray &bytes)
{
    if (!isBase64(text))
        return false;
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(), QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || unpaddedBase64(decoded.decoded) != text)
        return false;
    bytes = decoded.decoded;
    return true;
}

Result<QList<QByteArray>> parseArguments(QByteArrayView text, const LineReader &lines)
{
    QList<QByteArray> arguments = text.toByteArray().split(' ');
    for (const QByteArray &argument : std::as_const(arguments)) {
        const auto isVisible = [](char c) { return c > 0x20 && c < 0x7f; };
        if (argument.isEmpty() || !std::all_of(argument.begin(), argument.end(), isVisible))
            return lines.wrong(QStringLiteral("an argument is empty or has a character that is not allowed"));
    }
    return arguments;
}

Result<QByteArray> parseBody(LineReader &lines)
{
    QByteArray encoded;
    for (;;) {
        EARSHOT_TRY(line, lines.next());
        if (line.size() > columns || !isBase64(line))
            return lines.wrong(QStringLiteral("a body line is not base64 of at most 64 columns"));
        encoded.append(line);
        if (line.size() < columns)
            break;
    }
    QByteArray body;
    if (!decodeBase64(encoded, body))
        return lines.wrong(QStringLiteral("the body is not canonical base64"));
    return body;
}

Result<Header> parse(QByteArrayView bytes, qsizetype &length)
{
    LineReader lines(bytes);
    EARSHOT_TRY(version, lines.next());
    if (version != versionLine) {
        if (version.startsWith(versionPrefix))
            return fail(ErrorCode::Unsupported, QStringLiteral("another version of the age format"),
                        QStringLiteral("line 1"));
        return lines.wrong(QStringLiteral("this is no age header"));
    }
    Header header;
    for (;;) {
        EARSHOT_TRY(line, lines.next());
        if (line.startsWith(endPrefix)) {
            if (!decodeBase64(line.sliced(endPrefix.size()), header.mac) || header.mac.size() != macSize)
                return lines.wrong(QStringLiteral("the MAC is not canonical base64 of 32 bytes"));
            if (header.stanzas.isEmpty())
                return lines.wrong(QStringLiteral("there is no stanza"));
            length = lines.position();
            return header;
        }
        if (!line.startsWith(stanzaPrefix))
            return lines.wrong(QStringLiteral("neither a stanza nor the MAC"));
        if (header.stanzas.size() == maximumStanzas)
            return lines.wrong(QStringLiteral("more than %1 stanzas").arg(maximumStanzas));
        EARSHOT_TRY(arguments, parseArguments(line.sliced(stanzaPrefix.size()), lines));
        EARSHOT_TRY(body, parseBody(lines));
        header.stanzas.append({arguments, body});
    }
}

} // namespace

QByteArray Header::toBytes() const
{
    QByteArray bytes = versionLine.toByteArray() + '\n';
    for (const Stanza &stanza : stanzas) {
        bytes += stanzaPrefix.toByteArray() + stanza.arguments.join(' ') + '\n';
        const QByteArray encoded = unpaddedBase64(stanza.body);
        // The last line is always shorter than 64 columns, so it is empty after a full one.
        for (qsizetype at = 0; at <= encoded.size(); at += columns)
            bytes += encoded.mid(at, columns) + '\n';
    }
    return bytes + endPrefix.toByteArray() + unpaddedBase64(mac) + '\n';
}

Result<Header> parseHeader(QByteArrayView bytes)
{
    qsizetype length = 0;
    EARSHOT_TRY(header, parse(bytes, length));
    if (length != bytes.size())
        return fail(ErrorCode::Invalid, QStringLiteral("age header: something follows it"),
                    QStringLiteral("byte %1").arg(length));
    return header;
}

Result<qsizetype> headerLength(QByteArrayView start)
{
    qsizetype length = 0;
    EARSHOT_TRY(header, parse(start, length));
    return length;
}

} // namespace earshot::crypto::age
