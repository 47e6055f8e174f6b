#pragma once

namespace earshot::ui::waveform {

/// Teaches QAccessible that a WaveformView is a slider whose value is the time and the note there. Idempotent.
void installWaveformAccessibility();

} // namespace earshot::ui::waveform
