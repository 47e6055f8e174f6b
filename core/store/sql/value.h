#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QByteArray>
#include <QString>
#include <QVariant>
#include <concepts>
#include <optional>
#include <type_traits>

namespace earshot::store::sql {

template <class T>
concept StoredInteger =
    std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
    !std::same_as<T, char8_t> && !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

/// What can be bound. NULL is said explicitly (nullptr, std::nullopt, an empty optional, an Id that is none): a null
/// QString is empty text and a null QByteArray an empty blob, so that a default value never becomes NULL by accident.
class Value
{
public:
    Value(std::nullptr_t) {}
    Value(std::nullopt_t) {}
    Value(bool value)
        : m_value(value)
    {}
    template <StoredInteger T> Value(T value)
    {
        if constexpr (std::is_signed_v<T>)
            m_value = QVariant::fromValue<qlonglong>(value);
        else
            m_value = QVariant::fromValue<qulonglong>(value);
    }
    template <std::floating_point T>
    Value(T value)
        : m_value(static_cast<double>(value))
    {}
    template <class T>
    requires std::is_enum_v<T> Value(T value)
        : Value(static_cast<std::underlying_type_t<T>>(value))
    {}
    Value(const QString &text)
        : m_value(text.isNull() ? QStringLiteral("") : text)
    {}
    Value(QStringView text)
        : Value(text.toString())
    {}
    Value(QLatin1String text)
        : Value(QString(text))
    {}
    Value(const QByteArray &blob)
        : m_value(blob.isNull() ? QByteArray("") : blob)
    {}
    Value(Instant time)
        : Value(time.ms)
    {}
    template <class Tag> Value(base::Id<Tag> id)
    {
        if (id.isValid())
            m_value = QVariant::fromValue<qlonglong>(id.value);
    }
    template <class T> Value(const std::optional<T> &value)
    {
        if (value)
            *this = Value(*value);
    }
    Value(const char *) = delete;      ///< text is a QString, bytes are a QByteArray
    Value(const QDateTime &) = delete; ///< times are Instants

    [[nodiscard]] const QVariant &variant() const { return m_value; }

private:
    QVariant m_value;
};

template <class T> inline constexpr bool isOptional = false;
template <class T> inline constexpr bool isOptional<std::optional<T>> = true;
template <class T> inline constexpr bool isId = false;
template <class Tag> inline constexpr bool isId<base::Id<Tag>> = true;

/// A column as a C++ value; the reverse of Value. NULL gives nullopt for an optional, else the type's zero or empty.
template <class T> [[nodiscard]] T fromColumn(const QVariant &column)
{
    if constexpr (isOptional<T>) {
        if (column.isNull())
            return std::nullopt;
        return fromColumn<typename T::value_type>(column);
    } else if constexpr (isId<T> || std::same_as<T, Instant>) {
        return T{column.toLongLong()};
    } else if constexpr (std::is_enum_v<T>) {
        return static_cast<T>(fromColumn<std::underlying_type_t<T>>(column));
    } else if constexpr (std::same_as<T, bool>) {
        return column.toLongLong() != 0;
    } else if constexpr (StoredInteger<T>) {
        return static_cast<T>(column.toLongLong());
    } else if constexpr (std::floating_point<T>) {
        return static_cast<T>(column.toDouble());
    } else if constexpr (std::same_as<T, QByteArray>) {
        return column.toByteArray();
    } else {
        static_assert(std::same_as<T, QString>, "not a type that columns are read as");
        return column.toString();
    }
}

} // namespace earshot::store::sql
