#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringView>
#include <compare>

namespace earshot::intake {

/// Extensions of a service area, e.g. "2000-2099,5001". An extension is digits; leading zeros count, so "0100" and
/// "100" are two extensions and both ends of a range have the same number of digits. Kept sorted and merged.
class ExtensionSet
{
public:
    ExtensionSet() = default;

    /// Parts are separated by commas, semicolons or white space; a range by '-' or an en dash, blanks around it
    /// allowed. Empty text is the empty set. Invalid names the bad part and why.
    [[nodiscard]] static Result<ExtensionSet> parse(const QString &text);

    [[nodiscard]] QString format() const; ///< shortest text that parses to the same set
    [[nodiscard]] bool isEmpty() const { return m_ranges.isEmpty(); }
    [[nodiscard]] bool contains(QStringView extension) const; ///< false for anything but digits
    [[nodiscard]] bool overlaps(const ExtensionSet &other) const { return !intersected(other).isEmpty(); }
    [[nodiscard]] ExtensionSet intersected(const ExtensionSet &other) const;
    [[nodiscard]] ExtensionSet united(const ExtensionSet &other) const;
    [[nodiscard]] qint64 count() const;

    bool operator==(const ExtensionSet &) const = default;

    static constexpr int kMaxDigits = 12;

private:
    struct Range
    {
        int digits = 0;
        qint64 first = 0;
        qint64 last = 0;
        auto operator<=>(const Range &) const = default;
    };
    [[nodiscard]] static Result<Range> parsePart(const QString &part, int number);
    void normalise();

    QList<Range> m_ranges;
};

} // namespace earshot::intake
