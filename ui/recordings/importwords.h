#pragma once

#include "core/service/intake_service.h"

#include <QString>

namespace earshot::ui::recordings {

/// "Importing 500 files".
[[nodiscard]] QString filesTitle(int files);
/// "488 imported, 9 duplicates, 3 in quarantine"; says what was not looked at when it was cancelled.
[[nodiscard]] QString reportLine(const service::ImportReport &report);

/// One line of the result: a file that was not imported, or of which a person has to look at something.
struct ImportRemark
{
    QString file;   ///< name without folders; often holds the customer's number
    QString reason; ///< without customer data
    QString advice; ///< what to do; may be empty
    bool quarantined = false;
};
/// Quarantined ones first, then duplicates, then imported ones with a doubtful date, then lines of tables.
[[nodiscard]] QList<ImportRemark> importRemarks(const service::ImportReport &report);

/// The result to copy into a ticket: counts, and reasons with how often each. No file names: they hold numbers of
/// customers.
[[nodiscard]] QString reportToCopy(const service::ImportReport &report);

} // namespace earshot::ui::recordings
