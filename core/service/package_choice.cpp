#include "core/service/package_choice.h"

#include "core/service/password_strength.h"

namespace earshot::service {

Result<void> checkPackageForm(const PackageForm &form, const QStringList &personal)
{
    EARSHOT_CHECK(release::checkForm(form));
    if (!form.hasPassphrase() || strengthOf(form.passphrase, personal).isEnough())
        return {};
    return fail(ErrorCode::Invalid,
                QStringLiteral("this passphrase is too easy to guess: have one made, or take six or more words that do "
                               "not belong together"),
                QStringLiteral("passphrase"));
}

SecretBytes generatePassphrase()
{
    return release::generatePassphrase();
}

} // namespace earshot::service
