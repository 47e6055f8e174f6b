#pragma once

#include "core/base/result.h"
#include "core/domain/quarantine.h"

#include <QList>
#include <optional>

namespace earshot::store {

class QuarantineRepository
{
public:
    virtual ~QuarantineRepository();

    [[nodiscard]] virtual Result<domain::QuarantineId> add(const domain::QuarantineItem &item) = 0;
    [[nodiscard]] virtual Result<domain::QuarantineItem> byId(domain::QuarantineId id) = 0;
    /// The open item for these bytes, or none.
    [[nodiscard]] virtual Result<std::optional<domain::QuarantineItem>> openBySha256(const QByteArray &sha256) = 0;
    [[nodiscard]] virtual Result<QList<domain::QuarantineItem>> open() = 0; ///< oldest first
    [[nodiscard]] virtual Result<int> openCount() = 0;
    [[nodiscard]] virtual Result<void> lift(domain::QuarantineId id, domain::PersonId by, Instant at) = 0;
};

} // namespace earshot::store
