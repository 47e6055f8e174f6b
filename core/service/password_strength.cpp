#include "core/service/password_strength.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <vector>
#include <zxcvbn.h>

namespace earshot::service {

namespace {

constexpr std::size_t judgedLength = 256;
constexpr int shortestWord = 3; ///< "of" in an authority's name says nothing about a password

/// The words of the names, in small letters, as the estimator wants them.
QList<QByteArray> wordsOf(const QStringList &personal)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QList<QByteArray> words;
    for (const QString &name : personal) {
        const auto parts = name.toLower().split(between, Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            if (part.size() >= shortestWord)
                words << part.toUtf8();
        }
        if (parts.size() > 1)
            words << parts.join(QString()).toUtf8();
    }
    return words;
}

Weakness weaknessOf(int type)
{
    switch (type & ~MULTIPLE_MATCH) {
    case USER_MATCH:
    case USER_LEET_MATCH:
        return Weakness::Personal;
    case DICTIONARY_MATCH:
    case DICT_LEET_MATCH:
        return Weakness::Common;
    case REPEATS_MATCH:
        return Weakness::Repeated;
    case SEQUENCE_MATCH:
    case SPATIAL_MATCH:
        return Weakness::Sequence;
    case DATE_MATCH:
    case YEAR_MATCH:
        return Weakness::Date;
    default:
        return Weakness::Short;
    }
}

/// What most of the password is; somebody's own name weighs more than its length.
Weakness mainWeakness(const ZxcMatch_t *parts)
{
    Weakness found = Weakness::Short;
    int longest = 0;
    for (const ZxcMatch_t *part = parts; part; part = part->Next) {
        const Weakness weakness = weaknessOf(part->Type);
        if (weakness == Weakness::Personal)
            return weakness;
        if (weakness != Weakness::Short && part->Length > longest) {
            longest = part->Length;
            found = weakness;
        }
    }
    return found;
}

int scoreOf(double bits)
{
    const double guesses = bits * std::log10(2.0); // as a power of ten
    constexpr double steps[] = {3, 6, 8, 10};
    return static_cast<int>(std::count_if(std::begin(steps), std::end(steps), [&](double s) { return guesses >= s; }));
}

QString advice(Weakness weakness)
{
    switch (weakness) {
    case Weakness::Personal:
        return QStringLiteral("it is made of your own name or the authority's");
    case Weakness::Common:
        return QStringLiteral("it is made of words that everybody tries first");
    case Weakness::Repeated:
        return QStringLiteral("it repeats itself");
    case Weakness::Sequence:
        return QStringLiteral("it follows the alphabet, the numbers or the keyboard");
    case Weakness::Date:
        return QStringLiteral("it is mostly a date");
    case Weakness::Short:
    case Weakness::None:
        break;
    }
    return QStringLiteral("it is too short");
}

} // namespace

Strength strengthOf(const SecretBytes &password, const QStringList &personal)
{
    if (password.isEmpty())
        return {};
    const std::size_t length = std::min(password.size(), judgedLength);
    SecretBytes text(length + 1); // zeroed: ends the C string
    std::memcpy(text.data(), password.data(), length);
    const QList<QByteArray> words = wordsOf(personal);
    std::vector<const char *> dictionary;
    for (const QByteArray &word : words)
        dictionary.push_back(word.constData());
    dictionary.push_back(nullptr);
    ZxcMatch_t *parts = nullptr;
    const double bits = ZxcvbnMatch(reinterpret_cast<const char *>(text.data()), dictionary.data(), &parts);
    const std::unique_ptr<ZxcMatch_t, decltype(&ZxcvbnFreeInfo)> owned(parts, &ZxcvbnFreeInfo);
    Strength strength{scoreOf(bits), Weakness::None};
    if (!strength.isEnough())
        strength.weakness = mainWeakness(parts);
    return strength;
}

Result<void> checkNewPassword(const SecretBytes &password, const QStringList &personal)
{
    const Strength strength = strengthOf(password, personal);
    if (strength.isEnough())
        return {};
    return fail(ErrorCode::Invalid,
                QStringLiteral("this password is too easy to guess: %1. Take four or more words that do not belong "
                               "together")
                    .arg(advice(strength.weakness)),
                QStringLiteral("password"));
}

} // namespace earshot::service
