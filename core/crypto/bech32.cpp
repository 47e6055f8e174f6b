#include "core/crypto/bech32.h"

#include <array>
#include <span>

namespace earshot::crypto {

namespace {

constexpr char alphabet[] = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t checksumLength = 6;
constexpr qsizetype longestText = 1000;

// The BCH code of BIP 173 over five-bit values.
class Checksum
{
public:
    explicit Checksum(QByteArrayView prefix)
    {
        for (const char c : prefix)
            add(static_cast<quint8>(c) >> 5);
        add(0);
        for (const char c : prefix)
            add(static_cast<quint8>(c) & 31);
    }
    void add(quint8 value)
    {
        static constexpr std::array<quint32, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
        const quint32 top = m_state >> 25;
        m_state = ((m_state & 0x1ffffff) << 5) ^ value;
        for (std::size_t bit = 0; bit < generator.size(); ++bit) {
            if ((top >> bit) & 1)
                m_state ^= generator[bit];
        }
    }
    [[nodiscard]] quint32 state() const { return m_state; }

private:
    quint32 m_state = 1;
};

int valueOf(char c)
{
    for (int i = 0; i < 32; ++i) {
        if (alphabet[i] == c)
            return i;
    }
    return -1;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

tl::unexpected<Error> malformed(const QString &why)
{
    return fail(ErrorCode::Invalid, QStringLiteral("malformed key text: %1").arg(why), QStringLiteral("key text"));
}

// Bits from groups of five to bytes; leftover bits must be fewer than five and zero.
Result<SecretBytes> toBytes(std::span<const unsigned char> fives)
{
    SecretBytes bytes(fives.size() * 5 / 8);
    quint32 pending = 0;
    int bits = 0;
    std::size_t at = 0;
    for (const unsigned char five : fives) {
        pending = ((pending << 5) | five) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.data()[at++] = static_cast<unsigned char>(pending >> bits);
        }
    }
    if (bits >= 5 || (pending & ((1U << bits) - 1)) != 0)
        return malformed(QStringLiteral("leftover bits"));
    return bytes;
}

} // namespace

SecretBytes bech32Encode(QByteArrayView prefix, QByteArrayView data)
{
    const auto prefixLength = static_cast<std::size_t>(prefix.size());
    const std::size_t dataLength = (static_cast<std::size_t>(data.size()) * 8 + 4) / 5;
    SecretBytes text(prefixLength + 1 + dataLength + checksumLength);
    std::copy(prefix.begin(), prefix.end(), text.data());
    unsigned char *out = text.data() + prefixLength;
    *out++ = '1';
    Checksum checksum(prefix);
    const auto put = [&](quint32 five) {
        checksum.add(static_cast<quint8>(five));
        *out++ = static_cast<unsigned char>(alphabet[five]);
    };
    quint32 pending = 0;
    int bits = 0;
    for (const char byte : data) {
        pending = ((pending << 8) | static_cast<quint8>(byte)) & 0xfff;
        for (bits += 8; bits >= 5;) {
            bits -= 5;
            put((pending >> bits) & 31);
        }
    }
    if (bits > 0)
        put((pending << (5 - bits)) & 31);
    for (std::size_t i = 0; i < checksumLength; ++i)
        checksum.add(0);
    const quint32 state = checksum.state() ^ 1;
    for (std::size_t i = 0; i < checksumLength; ++i)
        *out++ = static_cast<unsigned char>(alphabet[(state >> (5 * (checksumLength - 1 - i))) & 31]);
    return text;
}

Result<SecretBytes> bech32Decode(QByteArrayView prefix, QByteArrayView text)
{
    if (text.size() < prefix.size() + 1 + static_cast<qsizetype>(checksumLength) || text.size() > longestText)
        return malformed(QStringLiteral("wrong length"));
    SecretBytes small = SecretBytes::copyOf(text);
    bool hasSmall = false;
    bool hasCapital = false;
    for (std::size_t i = 0; i < small.size(); ++i) {
        const char c = text[static_cast<qsizetype>(i)];
        hasSmall = hasSmall || (c >= 'a' && c <= 'z');
        hasCapital = hasCapital || (c >= 'A' && c <= 'Z');
        small.data()[i] = static_cast<unsigned char>(lower(c));
    }
    if (hasSmall && hasCapital)
        return malformed(QStringLiteral("small and capital letters mixed"));
    if (small.view().first(prefix.size()) != prefix || small.view()[prefix.size()] != '1')
        return malformed(QStringLiteral("it does not start with the right prefix"));
    const QByteArrayView encoded = small.view().sliced(prefix.size() + 1);
    SecretBytes fives(static_cast<std::size_t>(encoded.size()));
    Checksum checksum(prefix);
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        const int value = valueOf(encoded[i]);
        if (value < 0)
            return malformed(QStringLiteral("a character that is not allowed"));
        fives.data()[i] = static_cast<unsigned char>(value);
        checksum.add(static_cast<quint8>(value));
    }
    if (checksum.state() != 1)
        return malformed(QStringLiteral("wrong checksum"));
    return toBytes(std::span(fives.data(), fives.size() - checksumLength));
}

} // namespace earshot::crypto
