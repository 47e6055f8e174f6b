#pragma once

#include "core/base/error.h"
#include "core/policy/profile.h"

#include <QJsonValue>
#include <QString>

namespace earshot::cli {

/// Exit status, as scripts rely on it.
enum class Exit {
    Done = 0,
    SomeRefused = 1, ///< done, but some items were refused or quarantined
    Usage = 2,
    Refused = 3, ///< by policy; the clause is named
    Integrity = 4,
    SignIn = 5,
    Other = 6,
};

/// Standard output. With `json` exactly one JSON document is written, at the end, and nothing else; progress, warnings
/// and errors in words go to standard error.
class Output
{
public:
    Output(bool json, const policy::Profile &profile);

    [[nodiscard]] bool isJson() const { return m_json; }
    void line(const QString &text); ///< one line for a person, control characters shown; nothing with --json
    void raw(const QByteArray &bytes);
    void note(const QString &text);          ///< standard error
    void result(const QJsonValue &document); ///< the JSON document; nothing without --json

    /// Says what went wrong (in words on standard error, as {"error": …} with --json) and gives its exit status.
    [[nodiscard]] Exit failure(const Error &error);

    [[nodiscard]] const policy::Profile &profile() const { return *m_profile; }
    /// The policy in whose words refusals are put, once it is known; outlives this.
    void setProfile(const policy::Profile &profile) { m_profile = &profile; }

private:
    bool m_json;
    const policy::Profile *m_profile;
};

[[nodiscard]] Exit exitFor(ErrorCode code);

} // namespace earshot::cli
