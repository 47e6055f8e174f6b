#pragma once

#include "core/service/recovery_service.h"
#include "tests/support/teststore.h"

#include <map>

namespace earshot::tests {

/// The papers of a store's kits, by number: what the officers have in their drawers.
using Kits = std::map<int, SecretBytes>;

/// Kits for these officers, made by the SIRO; sealed by everybody who holds a key, as at their next sign-in.
[[nodiscard]] inline Kits makeKits(TestStore &store, const QStringList &officers, const QStringList &users = {})
{
    Kits kits;
    const auto siro = store.door(QStringLiteral("siro"));
    for (qsizetype i = 0; i < officers.size(); ++i) {
        SecretBytes words;
        const auto kit = must(siro->recovery().enrol(officers[i], QStringLiteral("siro"), users.value(i),
                                                     [&](const domain::KitSheet &sheet) -> Result<void> {
                                                         words = sheet.words.clone();
                                                         return {};
                                                     }));
        kits.emplace(kit.number, std::move(words));
    }
    (void)must(store.door(QStringLiteral("admin"))->keys().rewrap());
    return kits;
}

[[nodiscard]] inline QStringList fiveOfficers()
{
    return {QStringLiteral("Elin Howells"), QStringLiteral("Catrin Vaughan"), QStringLiteral("Marged Puw"),
            QStringLiteral("Owen Tudor"), QStringLiteral("Ann Prosser")};
}

} // namespace earshot::tests
