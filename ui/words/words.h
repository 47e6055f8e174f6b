#pragma once

// Everything this room says, in one include.
#include "ui/words/asking.h"        // IWYU pragma: export
#include "ui/words/conditions.h"    // IWYU pragma: export
#include "ui/words/format.h"        // IWYU pragma: export
#include "ui/words/holds.h"         // IWYU pragma: export
#include "ui/words/language.h"      // IWYU pragma: export
#include "ui/words/names.h"         // IWYU pragma: export
#include "ui/words/policychanges.h" // IWYU pragma: export
#include "ui/words/refusal.h"       // IWYU pragma: export
