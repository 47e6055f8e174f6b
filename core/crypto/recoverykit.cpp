#include "core/crypto/recoverykit.h"

#include "core/crypto/bech32.h"
#include "core/crypto/digest.h"

#include <QString>
#include <cstring>
#include <optional>

namespace earshot::crypto {

namespace {

constexpr QByteArrayView codePrefix("earshot-kit");
constexpr int longestWord = 8;

/// Product in GF(256) of x^8 + x^4 + x^3 + x^2 + 1, in which 2 generates every element but 0.
quint8 times(quint8 a, quint8 b)
{
    unsigned product = 0;
    for (unsigned factor = a, bits = b; bits != 0; bits >>= 1) {
        if (bits & 1)
            product ^= factor;
        factor = (factor << 1) ^ (factor & 0x80 ? 0x11d : 0);
    }
    return static_cast<quint8>(product);
}

/// The words as a polynomial, first word highest, at 1 and at 2: both 0 for words that belong together.
struct Syndrome
{
    quint8 atOne = 0;
    quint8 atTwo = 0;
    [[nodiscard]] bool isZero() const { return atOne == 0 && atTwo == 0; }
};

Syndrome syndromeOf(QByteArrayView symbols)
{
    Syndrome s;
    for (const char c : symbols) {
        const auto symbol = static_cast<quint8>(c);
        s.atOne ^= symbol;
        s.atTwo = times(s.atTwo, 2) ^ symbol;
    }
    return s;
}

/// Seed and its check symbols: what the words spell.
SecretBytes codeword(const SecretBytes &seed)
{
    SecretBytes all(RecoveryKit::wordCount);
    std::memcpy(all.data(), seed.data(), RecoveryKit::seedSize);
    // With u, v in the last two places the sums are s1 + u + v and s2 + 2u + v: both 0 for u = (s1 + s2) / 3.
    const Syndrome s = syndromeOf(all.view());
    constexpr quint8 inverseOfThree = 244;
    static_assert(RecoveryKit::checkWords == 2);
    const quint8 u = times(static_cast<quint8>(s.atOne ^ s.atTwo), inverseOfThree);
    all.data()[RecoveryKit::seedSize] = u;
    all.data()[RecoveryKit::seedSize + 1] = s.atOne ^ u;
    return all;
}

/// The one place (from 0) at which a wrong word explains the sums, if there is one.
std::optional<int> wrongPlace(const Syndrome &s)
{
    // A difference e at the power k gives the sums e and e * 2^k.
    quint8 product = s.atOne;
    for (int power = 0; power < RecoveryKit::wordCount && s.atOne != 0; ++power) {
        if (product == s.atTwo)
            return RecoveryKit::wordCount - 1 - power;
        product = times(product, 2);
    }
    return std::nullopt;
}

std::optional<quint8> symbolOf(QByteArrayView word)
{
    const auto &list = recoveryWords();
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (word == QByteArrayView(list[i]))
            return static_cast<quint8>(i);
    }
    return std::nullopt;
}

tl::unexpected<Error> wrong(const QString &what, const QString &where)
{
    return fail(ErrorCode::Invalid, what, where);
}

tl::unexpected<Error> wrongWord(int place, const QString &what)
{
    return wrong(what, QStringLiteral("word %1").arg(place + 1));
}

Result<SecretBytes> seedFromWords(const SecretBytes &text)
{
    SecretBytes symbols(RecoveryKit::wordCount);
    SecretBytes word(longestWord);
    int count = 0;
    std::size_t length = 0;
    bool known = true;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const unsigned char c = at < text.size() ? text.data()[at] : ' ';
        const unsigned char small = c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c | 0x20) : c;
        if ((small >= 'a' && small <= 'z') || c >= 0x80) {
            known = known && c < 0x80 && length < longestWord;
            if (known)
                word.data()[length] = small;
            ++length;
            continue;
        }
        if (length == 0)
            continue;
        const auto symbol = known ? symbolOf(word.view().first(static_cast<qsizetype>(length))) : std::nullopt;
        if (!symbol)
            return wrongWord(count, QStringLiteral("this is no word of a recovery kit"));
        if (count < RecoveryKit::wordCount)
            symbols.data()[count] = *symbol;
        ++count;
        length = 0;
    }
    if (count != RecoveryKit::wordCount)
        return wrong(QStringLiteral("a recovery kit has %1 words, here are %2").arg(RecoveryKit::wordCount).arg(count),
                     QStringLiteral("words"));
    const Syndrome s = syndromeOf(symbols.view());
    if (!s.isZero()) {
        if (const auto place = wrongPlace(s))
            return wrongWord(*place, QStringLiteral("the words do not belong together; compare this one first"));
        return wrong(QStringLiteral("the words do not belong together: some are wrong or in another order"),
                     QStringLiteral("words"));
    }
    return SecretBytes::copyOf(symbols.view().first(RecoveryKit::seedSize));
}

/// The code's text without blanks around it, if it is one.
std::optional<QByteArrayView> codeIn(const SecretBytes &text)
{
    const QByteArrayView trimmed = text.view().trimmed();
    const QByteArrayView head = trimmed.first(std::min(trimmed.size(), codePrefix.size() + 1));
    QByteArray start(codePrefix.data(), codePrefix.size());
    start += '1';
    if (qstrnicmp(head.data(), head.size(), start.constData(), start.size()) == 0)
        return trimmed;
    return std::nullopt;
}

} // namespace

RecoveryKit::RecoveryKit(SecretBytes seed)
    : m_seed(std::move(seed))
{}

RecoveryKit RecoveryKit::generate()
{
    return RecoveryKit(SecretBytes::random(seedSize));
}

Result<RecoveryKit> RecoveryKit::parse(const SecretBytes &text)
{
    if (static_cast<qsizetype>(text.size()) > longestText)
        return wrong(QStringLiteral("this is too long for a recovery kit"), QStringLiteral("words"));
    if (const auto code = codeIn(text)) {
        auto seed = bech32Decode(codePrefix, *code);
        if (!seed || seed->size() != seedSize)
            return wrong(QStringLiteral("the code of the recovery kit is damaged"), QStringLiteral("code"));
        return RecoveryKit(std::move(*seed));
    }
    EARSHOT_TRY(seed, seedFromWords(text));
    return RecoveryKit(std::move(seed));
}

SecretBytes RecoveryKit::words() const
{
    const SecretBytes all = codeword(m_seed);
    std::size_t size = 0;
    for (const unsigned char symbol : all.span())
        size += std::strlen(recoveryWords()[symbol]) + 1;
    SecretBytes text(size - 1);
    std::size_t at = 0;
    for (const unsigned char symbol : all.span()) {
        const char *word = recoveryWords()[symbol];
        if (at > 0)
            text.data()[at++] = ' ';
        std::memcpy(text.data() + at, word, std::strlen(word));
        at += std::strlen(word);
    }
    return text;
}

SecretBytes RecoveryKit::code() const
{
    SecretBytes text = bech32Encode(codePrefix, m_seed.view());
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char &c = text.data()[i];
        c = c >= 'a' && c <= 'z' ? static_cast<unsigned char>(c & ~0x20) : c;
    }
    return text;
}

PersonKeys RecoveryKit::keys() const
{
    const SecretBytes box = hkdfSha256(m_seed.view(), {}, "earshot recovery kit v1 box");
    const SecretBytes sign = hkdfSha256(m_seed.view(), {}, "earshot recovery kit v1 sign");
    SecretBytes halves(box.size() + sign.size());
    std::memcpy(halves.data(), box.data(), box.size());
    std::memcpy(halves.data() + box.size(), sign.data(), sign.size());
    auto keys = PersonKeys::fromPrivateHalves(halves);
    Q_ASSERT(keys); // both halves have their size
    return std::move(*keys);
}

} // namespace earshot::crypto
