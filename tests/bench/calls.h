#pragma once

#include "core/store/store.h"

namespace earshot::bench {

inline constexpr int callCount = 1'000'000;

/// A million calls of one area (id 2), every fiftieth with a note; two of its words are in every two-hundredth note.
void fillWithCalls(store::Store &store);

} // namespace earshot::bench
