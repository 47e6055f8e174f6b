#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <array>
#include <utility>

// Values and their stable names (see states.h), one table each. Internal to this room.
namespace earshot::domain {

template <class E> using Row = std::pair<E, const char *>;

template <class E, std::size_t N> QString nameIn(const std::array<Row<E>, N> &table, E value)
{
    for (const auto &[e, name] : table) {
        if (e == value)
            return QLatin1String(name);
    }
    return {};
}

template <class E, std::size_t N>
Result<E> valueIn(const std::array<Row<E>, N> &table, const QString &name, const char *field)
{
    QStringList known;
    for (const auto &[e, known_] : table) {
        if (name == QLatin1String(known_))
            return e;
        known << QLatin1String(known_);
    }
    return fail(ErrorCode::Invalid, QStringLiteral("“%1” is not one of %2").arg(name, known.join(QStringLiteral(", "))),
                QLatin1String(field));
}

} // namespace earshot::domain
