#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace earshot::base {

/// A value or the reason there is none. `Result<void>` for acts. GCC 12 has no <expected>, so tl::expected.
template <class T> using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::Invalid, "…", "line 3");`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, const QString &what, const QString &where = {},
                                                int native = 0)
{
    return tl::make_unexpected(error(code, what, where, native));
}

/// Passes an error on, whatever the value type.
[[nodiscard]] inline tl::unexpected<Error> fail(Error e)
{
    return tl::make_unexpected(std::move(e));
}

} // namespace earshot::base

namespace earshot {
using base::fail;
using base::Result;
} // namespace earshot

// Early return for a failed Result: EARSHOT_TRY(x, f()); declares x, EARSHOT_CHECK(g()); for Result<void>.
#define EARSHOT_CONCAT_(a, b) a##b
#define EARSHOT_CONCAT(a, b) EARSHOT_CONCAT_(a, b)
#define EARSHOT_TRY_(tmp, var, expr)                                                                                   \
    auto tmp = (expr);                                                                                                 \
    if (!tmp)                                                                                                          \
        return tl::make_unexpected(std::move(tmp.error()));                                                            \
    auto var = std::move(*tmp)
#define EARSHOT_TRY(var, expr) EARSHOT_TRY_(EARSHOT_CONCAT(result_, __LINE__), var, expr)
#define EARSHOT_CHECK(expr)                                                                                            \
    do {                                                                                                               \
        if (auto checked_ = (expr); !checked_)                                                                         \
            return tl::make_unexpected(std::move(checked_.error()));                                                   \
    } while (false)
