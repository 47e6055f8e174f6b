#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace earshot::domain {

inline constexpr int fewestKits = 2; ///< below it there is no recovery
inline constexpr int mostKits = 5;

/// The public halves of one officer's recovery kit. The secret is on paper only.
struct RecoveryKit
{
    KitId id;
    int number = 1;  ///< 1 to 5: the place it takes; a replacement takes the place of the old one
    QString officer; ///< the officer's name as printed; need not be a person of the store
    QString office;  ///< office id of the profile
    QByteArray boxKey;
    QByteArray signKey;
    PersonId enrolledBy;
    Instant enrolledAt;
    QByteArray signature; ///< by `enrolledBy`
    PersonId withdrawnBy;
    Instant withdrawnAt;   ///< 0: in use
    QByteArray withdrawal; ///< signature by `withdrawnBy`; empty while in use

    bool operator==(const RecoveryKit &) const = default;
    [[nodiscard]] bool inUse() const { return withdrawnAt.ms == 0; }
};

/// What is printed once, when a kit is made, and then forgotten.
struct KitSheet
{
    QString organisation;
    QString storeName;
    QString storeId;
    QString officer;
    QString officeText;
    int number = 1;
    QDate madeOn;
    QString fingerprint; ///< of the public halves, as `recovery status` shows it
    SecretBytes words;   ///< one blank between
    SecretBytes code;    ///< text of the QR code
};

} // namespace earshot::domain
