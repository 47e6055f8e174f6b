#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace earshot::base {

/// What went wrong, coarse enough for a caller to choose what to do next.
enum class ErrorCode {
    Invalid = 1, ///< bad input: `where` names file, line or field
    NotFound,    ///< no such object, or none that this person may know of
    Refused,     ///< the policy said no: `refusal` is set
    Conflict,    ///< somebody else changed it first, or it is in another state
    Exists,      ///< there already
    SignIn,      ///< wrong name or password, or signed out
    Integrity,   ///< authenticated data does not verify: tampering or damage
    Io,          ///< the operating system refused a read, write or rename
    NoSpace,     ///< the disk is full
    Unsupported, ///< a format, version or feature this build does not know
    Busy,        ///< locked by another process; trying again may help
    Cancelled,   ///< the person cancelled
    Internal,    ///< a bug, or a library's unexplained failure
};

/// Why the policy said no, as codes and values: the words (and their language) belong to the user interface.
struct Refusal
{
    QString clause;          ///< clause of the profile, e.g. "§6" or "§6 (nominated staff)"
    QString rule;            ///< stable id of the rule, e.g. "nomination-needed"
    QStringList missing;     ///< what would have to be there, e.g. "nomination.download", "purpose", "ig-advice"
    QStringList unblockedBy; ///< offices (ids) or "area-manager", "requester" … who can help
    QString detail;          ///< a plain value of the rule, e.g. the ISO date on which deletion becomes possible

    bool operator==(const Refusal &) const = default;
};

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString what;  ///< English, for logs and the command line; never personal data or secrets
    QString where; ///< file, line, column or field; empty where that means nothing
    std::optional<Refusal> refusal;
    int native = 0; ///< errno, SQLite extended code or AVERROR; 0 if none

    /// "what (where)", or just "what".
    [[nodiscard]] QString toString() const;
};

[[nodiscard]] Error error(ErrorCode code, const QString &what, const QString &where = {}, int native = 0);
[[nodiscard]] Error refused(const Refusal &refusal);
/// An I/O error from errno; ENOSPC and EDQUOT become NoSpace. `path` goes to `where`.
[[nodiscard]] Error ioError(const QString &what, const QString &path, int errnoValue);

} // namespace earshot::base

namespace earshot {
using base::Error;
using base::ErrorCode;
using base::Refusal;
} // namespace earshot
