#include "core/release/package_form.h"

#include "core/crypto/age.h"
#include "core/crypto/recoverykit.h"

#include <algorithm>
#include <cstring>

namespace earshot::release {

namespace {

constexpr std::size_t shortestZipPassphrase = 20;
constexpr std::size_t generatedWords = 10;

tl::unexpected<Error> wrongPassphrase(const QString &what)
{
    return fail(ErrorCode::Invalid, what, QStringLiteral("passphrase"));
}

Result<void> checkRecipient(const QString &text)
{
    const auto recipient = crypto::age::Recipient::parse(text);
    // A key may be well written and still be a point to which nothing can be encrypted.
    if (!recipient || !crypto::age::makeHeader(crypto::age::generateFileKey(), {*recipient}))
        return fail(ErrorCode::Invalid,
                    QStringLiteral("this is no age recipient: it begins with age1 and was copied whole"),
                    QStringLiteral("recipient"));
    return {};
}

} // namespace

PackageForm PackageForm::clone() const
{
    return {zip, protection, recipient, passphrase.clone()};
}

Result<void> checkForm(const PackageForm &form)
{
    if (!form.zip && form.protection != Protection::None)
        return fail(ErrorCode::Invalid, QStringLiteral("a folder cannot be encrypted; choose ZIP"),
                    QStringLiteral("form"));
    if (form.protection == Protection::AgeRecipient)
        return checkRecipient(form.recipient);
    if (!form.hasPassphrase())
        return {};
    if (form.passphrase.isEmpty())
        return wrongPassphrase(QStringLiteral("there is no passphrase"));
    if (form.protection == Protection::AgePassphrase)
        return {};
    const auto letters = form.passphrase.span();
    if (!std::all_of(letters.begin(), letters.end(), [](unsigned char c) { return c >= 0x20 && c <= 0x7e; }))
        return wrongPassphrase(
            QStringLiteral("the passphrase of a ZIP has only letters, digits and signs of plain ASCII"));
    if (form.passphrase.size() < shortestZipPassphrase)
        return wrongPassphrase(QStringLiteral("a ZIP's passphrase is quickly tried by machines: at least %1 characters")
                                   .arg(shortestZipPassphrase));
    return {};
}

QString packageFileName(const QString &number, const PackageForm &form)
{
    if (!form.zip)
        return number;
    const bool age = form.protection == Protection::AgeRecipient || form.protection == Protection::AgePassphrase;
    return number + (age ? QStringLiteral(".zip.age") : QStringLiteral(".zip"));
}

QString formText(const PackageForm &form)
{
    switch (form.protection) {
    case Protection::AgeRecipient:
        return QStringLiteral("zip for ") + form.recipient;
    case Protection::AgePassphrase:
        return QStringLiteral("zip with a passphrase (age)");
    case Protection::ZipPassphrase:
        return QStringLiteral("zip with a passphrase (AES-256)");
    case Protection::None:
        break;
    }
    return form.zip ? QStringLiteral("zip") : QStringLiteral("folder");
}

SecretBytes generatePassphrase()
{
    const auto random = SecretBytes::random(generatedWords); // a byte a word: 256 words
    const auto &words = crypto::recoveryWords();
    std::size_t length = generatedWords - 1;
    for (const unsigned char byte : random.span())
        length += std::strlen(words[byte]);
    SecretBytes passphrase(length);
    unsigned char *at = passphrase.data();
    for (const unsigned char byte : random.span()) {
        if (at != passphrase.data())
            *at++ = '-';
        const std::size_t size = std::strlen(words[byte]);
        std::memcpy(at, words[byte], size);
        at += size;
    }
    return passphrase;
}

} // namespace earshot::release
