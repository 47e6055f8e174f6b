#pragma once

#include "core/base/result.h"
#include "core/domain/store_settings.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace earshot::store {

/// Facts about the store itself, which nobody sets ("store-id", "last-sweep", …), and what its authority sets for it.
class SettingsRepository
{
public:
    virtual ~SettingsRepository();
    /// Empty when never set.
    [[nodiscard]] virtual Result<QByteArray> value(const QString &name) = 0;
    [[nodiscard]] virtual Result<void> setValue(const QString &name, const QByteArray &value) = 0;
    /// Nothing in a store of before they were signed; then `foundedWith` has them. Whether they count: service's Trust.
    [[nodiscard]] virtual Result<std::optional<domain::StoreSettings>> governed() = 0;
    [[nodiscard]] virtual Result<void> setGoverned(const domain::StoreSettings &settings) = 0;
    /// What such a store was founded with, unsigned.
    [[nodiscard]] Result<domain::StoreSettings> foundedWith();
};

} // namespace earshot::store
