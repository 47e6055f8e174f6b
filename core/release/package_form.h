#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

namespace earshot::release {

/// Who can read a package that is on its way.
enum class Protection {
    None = 1,      ///< whoever gets it
    AgeRecipient,  ///< the holder of an age key
    AgePassphrase, ///< whoever knows a passphrase, with age: scrypt makes every guess dear
    ZipPassphrase, ///< the same with AES-256 of ZIP (WinZip AE-2), for those who have only 7-Zip; guesses are cheap
};

/// In what form a package leaves. Move-only, for its passphrase.
struct PackageForm
{
    bool zip = false; ///< one file; else a folder, which cannot be protected
    Protection protection = Protection::None;
    QString recipient;      ///< age1…, for AgeRecipient
    SecretBytes passphrase; ///< for the two that have one

    [[nodiscard]] bool hasPassphrase() const
    {
        return protection == Protection::AgePassphrase || protection == Protection::ZipPassphrase;
    }
    [[nodiscard]] PackageForm clone() const;
};

/// Invalid naming the field ("recipient", "passphrase", "form") for a form that no package can have: an age recipient
/// that is none or to whom nothing can be encrypted, a passphrase that is missing, or, for ZIP, is shorter than 20
/// characters or has others than printable ASCII (7-Zip on Windows knows no common writing for them).
[[nodiscard]] Result<void> checkForm(const PackageForm &form);

/// "R-2026-0031", "R-2026-0031.zip" or "R-2026-0031.zip.age".
[[nodiscard]] QString packageFileName(const QString &number, const PackageForm &form);

/// For the record: "folder", "zip", "zip for age1…", "zip with a passphrase (age)", "zip with a passphrase (AES-256)".
[[nodiscard]] QString formText(const PackageForm &form);

/// Ten words of 256, 80 bits, with hyphens between: to be told to the recipient by another way than the package.
[[nodiscard]] SecretBytes generatePassphrase();

} // namespace earshot::release
