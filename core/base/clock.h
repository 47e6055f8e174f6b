#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>
#include <compare>

namespace earshot::base {

/// A moment: milliseconds since 1970-01-01T00:00:00Z. The only form in which time is stored.
struct Instant
{
    qint64 ms = 0;

    auto operator<=>(const Instant &) const = default;
    [[nodiscard]] QDateTime utc() const;
    [[nodiscard]] QDateTime london() const; ///< Europe/London, the authority's civil time
    [[nodiscard]] QString iso() const;      ///< 2026-03-14T15:17:00.000Z
    [[nodiscard]] static Instant from(const QDateTime &time);
};

/// The authority's time zone. Periods of the policy are calendar months there.
[[nodiscard]] const QTimeZone &londonZone();

/// Where the time comes from; injected, so that tests own it. Re-entrant.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that stands still until told otherwise; for tests and for building the demo store.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant now)
        : m_now(now)
    {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advanceMs(qint64 ms) { m_now.ms += ms; }

private:
    Instant m_now;
};

} // namespace earshot::base

namespace earshot {
using base::Clock;
using base::Instant;
} // namespace earshot
