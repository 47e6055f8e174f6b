#pragma once

#include "core/base/result.h"
#include "core/domain/recovery.h"

#include <QList>
#include <optional>

namespace earshot::store {

/// Recovery kits (public halves), the area keys sealed to pairs of them, and ceremonies.
class RecoveryRepository
{
public:
    virtual ~RecoveryRepository();

    [[nodiscard]] virtual Result<domain::KitId> nextKitId() = 0; ///< so that it can be signed before it is stored
    [[nodiscard]] virtual Result<void> addKit(const domain::RecoveryKit &kit) = 0; ///< Exists: its place is taken
    /// NotFound unless it is in use. Its wraps go with it.
    [[nodiscard]] virtual Result<void> withdrawKit(const domain::RecoveryKit &kit) = 0;
    [[nodiscard]] virtual Result<QList<domain::RecoveryKit>> kits() = 0; ///< withdrawn ones too, by id

    [[nodiscard]] virtual Result<void> addWrap(const domain::RecoveryWrap &wrap) = 0; ///< Exists: it is there
    [[nodiscard]] virtual Result<void> removeWraps(domain::AreaId area, int version) = 0;
    /// By outer kit, then inner.
    [[nodiscard]] virtual Result<QList<domain::RecoveryWrap>> wraps(domain::AreaId area, int version) = 0;
    /// Those that this kit has a part in.
    [[nodiscard]] virtual Result<QList<domain::RecoveryWrap>> wrapsOf(domain::KitId kit) = 0;

    [[nodiscard]] virtual Result<domain::RecoveryId> nextId() = 0;
    [[nodiscard]] virtual Result<void> add(const domain::Recovery &recovery) = 0;
    [[nodiscard]] virtual Result<domain::Recovery> byId(domain::RecoveryId id) = 0;
    [[nodiscard]] virtual Result<QList<domain::Recovery>> all() = 0; ///< newest first
    /// Those for this person whose last day is not over; ended ones too.
    [[nodiscard]] virtual Result<QList<domain::Recovery>> forPerson(domain::PersonId person, const QDate &today) = 0;

    [[nodiscard]] virtual Result<void> addSignature(const domain::RecoverySignature &signature) = 0; ///< Exists
    /// In the order in which they were made.
    [[nodiscard]] virtual Result<QList<domain::RecoverySignature>> signatures(domain::RecoveryId recovery) = 0;

    [[nodiscard]] virtual Result<void> addEnd(const domain::RecoveryEnd &end) = 0; ///< Exists
    [[nodiscard]] virtual Result<std::optional<domain::RecoveryEnd>> end(domain::RecoveryId recovery) = 0;
    /// Those without an end whose last day is over.
    [[nodiscard]] virtual Result<QList<domain::RecoveryId>> overdue(const QDate &today) = 0;

    [[nodiscard]] virtual Result<void> addKey(const domain::RecoveredKey &key) = 0;
    [[nodiscard]] virtual Result<QList<domain::RecoveredKey>> keys(domain::RecoveryId recovery,
                                                                   domain::PersonId person) = 0;
    /// Only what is still sealed to a kit, or everything.
    [[nodiscard]] virtual Result<void> removeKeys(domain::RecoveryId recovery, bool onlyHalves) = 0;

    [[nodiscard]] virtual Result<void> setRead(const domain::NoticesRead &read) = 0; ///< replaces the person's own
    [[nodiscard]] virtual Result<QList<domain::NoticesRead>> read() = 0;
};

} // namespace earshot::store
