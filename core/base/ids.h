#pragma once

#include <QHashFunctions>
#include <QtGlobal>
#include <compare>

namespace earshot::base {

/// A database id that cannot be mixed up with another aggregate's. 0 is "none".
template <class Tag> struct Id
{
    qint64 value = 0;

    auto operator<=>(const Id &) const = default;
    [[nodiscard]] bool isValid() const { return value > 0; }
};

template <class Tag> size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

} // namespace earshot::base
