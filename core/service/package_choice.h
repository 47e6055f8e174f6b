#pragma once

#include "core/release/package_form.h"

#include <QStringList>

namespace earshot::service {

using release::PackageForm;
using release::Protection;

/// In what form the packages of this service leave: checked before anything is recorded or written. As
/// release::checkForm; a passphrase that is easy to guess is refused too (Invalid, "passphrase"). `personal`: names
/// that an attacker would try first.
[[nodiscard]] Result<void> checkPackageForm(const PackageForm &form, const QStringList &personal);

/// A passphrase to be shown to a person once; it is kept nowhere.
[[nodiscard]] SecretBytes generatePassphrase();

} // namespace earshot::service
