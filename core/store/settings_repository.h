#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace earshot::store {

/// Facts about the store itself: "organisation", "store-id", "time-zone", "country", "outside-line", "detail-key".
class SettingsRepository
{
public:
    virtual ~SettingsRepository();
    /// Empty when never set.
    [[nodiscard]] virtual Result<QByteArray> value(const QString &name) = 0;
    [[nodiscard]] virtual Result<void> setValue(const QString &name, const QByteArray &value) = 0;
};

} // namespace earshot::store
