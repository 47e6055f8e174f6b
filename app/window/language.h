#pragma once

#include <QString>

namespace earshot::app {

/// English or Welsh for everything that is shown: `wanted` "en" or "cy", or empty for the system's language. Sets the
/// default locale, too. Call once, after the application object and before any widget. False: no such language.
[[nodiscard]] bool setLanguage(const QString &wanted);

} // namespace earshot::app
