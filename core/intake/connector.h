#pragma once

#include "core/intake/callfacts.h"
#include "core/intake/cdrindex.h"
#include "core/intake/extensions.h"
#include "core/intake/phone.h"
#include "core/intake/sides.h"

#include <QTimeZone>

namespace earshot::intake {

struct IntakeOptions
{
    QTimeZone zone = base::londonZone(); ///< of the telephone server
    PhoneOptions phone;
    ExtensionSet ownExtensions;      ///< of all areas together; may be empty
    int clockToleranceSeconds = 300; ///< differences between a name, an id and a CDR up to this are normal
    std::optional<Instant> now;      ///< of the import: no call is later; unset: not looked at
};

/// Brings together what is known of a recording before its audio is opened. Immutable; re-entrant.
class Connector
{
public:
    explicit Connector(const IntakeOptions &options = {});

    /// `path`: absolute or relative, its name and its folders YYYY/MM/DD are read, not the file. `modified`: the file's
    /// own time, used when nothing else tells one. The name wins over the CDR, whose records fill the gaps;
    /// contradictions become warnings. Never fails: a file of which nothing is known has facts with source "none".
    [[nodiscard]] CallFacts describe(const QString &path, const CdrIndex &cdr, std::optional<Instant> modified) const;

    /// From the name alone.
    [[nodiscard]] CallFacts fromName(const QString &path) const { return describe(path, CdrIndex(), std::nullopt); }

    [[nodiscard]] const SideJudge &sides() const { return m_sides; }

private:
    void merge(const QList<const CdrRow *> &rows, CallFacts &facts) const;
    [[nodiscard]] CallFacts factsOf(const CdrRow &row) const;
    void settle(const std::optional<CivilTime> &civil, const std::optional<Instant> &epoch, const CdrRow *row,
                CallFacts &facts) const;
    void settleFromFile(const QString &path, std::optional<Instant> modified, CallFacts &facts) const;
    void checkFolder(const QString &path, CallFacts &facts) const;

    IntakeOptions m_options;
    SideJudge m_sides;
};

} // namespace earshot::intake
