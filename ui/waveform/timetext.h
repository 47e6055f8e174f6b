#pragma once

#include <QString>

namespace earshot::ui::waveform {

/// 3:23 or 1:02:03; rounds down, so that a clock never shows a second that has not come. Negative is 0:00.
[[nodiscard]] QString clockText(qint64 ms);
/// 2:22.4
[[nodiscard]] QString tenthsText(qint64 ms);

} // namespace earshot::ui::waveform
