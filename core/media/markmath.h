#pragma once

// Private to core/media: what making and finding an inaudible mark have in common.

#include <array>
#include <complex>
#include <span>
#include <vector>

namespace earshot::media {

/// Of 256 phases, evenly around.
[[nodiscard]] std::array<std::complex<float>, 256> phaseTable();
/// Squared, it and itself half its length later add up to 1.
[[nodiscard]] std::vector<float> sineWindow(std::size_t length);
/// The power around each of the first `bins` of a spectrum: its own and that of two on either side, averaged.
[[nodiscard]] std::vector<float> smoothPowers(std::span<const std::complex<float>> spectrum, std::size_t bins);

} // namespace earshot::media
