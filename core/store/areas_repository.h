#pragma once

#include "core/base/result.h"
#include "core/domain/areas.h"

#include <QList>

namespace earshot::store {

/// Service areas, the versions of their keys and to whom these are sealed.
class AreasRepository
{
public:
    virtual ~AreasRepository();

    [[nodiscard]] virtual Result<domain::AreaId> nextId() = 0; ///< as PeopleRepository::nextId
    [[nodiscard]] virtual Result<domain::AreaId> add(const domain::ServiceArea &area) = 0; ///< Exists: name taken
    [[nodiscard]] virtual Result<void>
    update(const domain::ServiceArea &area) = 0; ///< extensions, business case, signature
    [[nodiscard]] virtual Result<domain::ServiceArea> byId(domain::AreaId id) = 0;
    [[nodiscard]] virtual Result<domain::ServiceArea> byName(const QString &name) = 0; ///< case-insensitive
    [[nodiscard]] virtual Result<QList<domain::ServiceArea>> all() = 0; ///< by name, without the quarantine area
    [[nodiscard]] virtual Result<domain::ServiceArea> quarantineArea() = 0;

    [[nodiscard]] virtual Result<void> addKey(const domain::AreaKey &key) = 0;
    [[nodiscard]] virtual Result<domain::AreaKey> currentKey(domain::AreaId area) = 0; ///< the highest version
    [[nodiscard]] virtual Result<domain::AreaKey> key(domain::AreaId area, int version) = 0;
    [[nodiscard]] virtual Result<void> addWrap(const domain::AreaKeyWrap &wrap) = 0; ///< replaces the person's own
    [[nodiscard]] virtual Result<QList<domain::AreaKeyWrap>> wrapsFor(domain::PersonId person) = 0;
    /// Everybody to whom this version is sealed, by person.
    [[nodiscard]] virtual Result<QList<domain::AreaKeyWrap>> wrapsOf(domain::AreaId area, int version) = 0;
    /// Takes every version of the area's key from this person.
    [[nodiscard]] virtual Result<void> removeWraps(domain::AreaId area, domain::PersonId person) = 0;
};

} // namespace earshot::store
