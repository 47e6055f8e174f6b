#pragma once

#include "core/domain/recording.h"
#include "core/domain/release.h"
#include "core/policy/profile.h"
#include "core/service/release_service.h"
#include "core/service/return_service.h"
#include "ui/widgets/chip.h"

#include <QString>
#include <optional>

class QStandardItemModel;

namespace earshot::ui::releases {

[[nodiscard]] widgets::ChipSpec stateChip(domain::ReleaseState state);
/// "one" to "ten", then figures.
[[nodiscard]] QString numberWord(qsizetype number);

/// Which way such a release goes: "One of seven offices must authorise (§6)."
[[nodiscard]] QString wayText(const policy::Profile &profile, domain::ReleaseKind kind, bool needsAdvice);
/// The offices of this way, "SIRO · Monitoring Officer · …".
[[nodiscard]] QString officeList(const policy::Profile &profile, domain::ReleaseKind kind);
[[nodiscard]] QString authoriserName(const policy::Profile &profile, const service::Authoriser &authoriser);
/// "Dispute or complaint, §6 (c)"
[[nodiscard]] QString purposeText(const policy::Profile &profile, const QString &purpose);

/// "1:05 (2:05.0–3:10.0)", "Whole call, 3:23"; without the recording only "Whole call" or "A part of the call".
[[nodiscard]] QString partText(const domain::Release &release, const std::optional<domain::Recording> &recording);
/// "1:05 of the call of 14 March 2026, 15:17"
[[nodiscard]] QString whatLeaves(const domain::Release &release, const std::optional<domain::Recording> &recording);
/// The chip of a release that was issued and is looked at again: overdue, ending soon, recalled, destroyed.
[[nodiscard]] widgets::ChipSpec standingChip(const service::ReleaseStanding &standing);
/// "Listens in Earshot", the agency, …: who has it, in a few words.
[[nodiscard]] QString whoReceives(const domain::Release &release);
/// One sentence: what stands in the way now, or what became of it.
[[nodiscard]] QString standing(const policy::Profile &profile, const service::ReleaseStanding &standing);
[[nodiscard]] QString standing(const policy::Profile &profile, const domain::Release &release);

/// A row of words in a short list, each to be read whole in its tooltip.
void appendWords(QStandardItemModel &model, const QStringList &words);
/// What was asked for together with it and stands where it does, of all that was asked for together.
[[nodiscard]] QList<domain::Release> othersLike(const domain::Release &release,
                                                const Result<QList<domain::Release>> &together);

/// It has come to this.
[[nodiscard]] inline bool isSet(Instant moment)
{
    return moment.ms != 0;
}

/// Several were to get the same answer and one could not: which, why, and what has become of the rest.
[[nodiscard]] QString stoppedAt(const policy::Profile &profile, const service::ReleaseAnswers &answers);

/// Why a package cannot leave in this form (service::checkPackageForm), by the field that is wrong.
[[nodiscard]] QString formProblem(const Error &error, bool forZip);

/// Why the package could not be written, what is safe and what to do. `folder` is where it should have gone.
[[nodiscard]] QString issueProblem(const policy::Profile &profile, const Error &error, const QString &number,
                                   const QString &folder);

} // namespace earshot::ui::releases
