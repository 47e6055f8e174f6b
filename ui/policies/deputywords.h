#pragma once

#include "core/policy/profile.h"
#include "core/service/deputy_service.h"
#include "ui/widgets/chip.h"

#include <QString>

namespace earshot::ui::policies {

[[nodiscard]] widgets::ChipSpec deputyChip(const service::Deputy &deputy);
/// "Head of Service, Housing Repairs"; the short name where the policy has one.
[[nodiscard]] QString postName(const policy::Profile &profile, const QString &office, const domain::ServiceArea &area);
/// "Elin Howells"; "Nobody at present"
[[nodiscard]] QString holdersText(const QStringList &holders);
/// Who acts as what, from and until when, or what became of it.
[[nodiscard]] QString deputySentence(const service::Deputy &deputy, const policy::Profile &profile);
/// What would follow from naming them, before it is signed.
[[nodiscard]] QString outlookSentence(const service::DeputyOutlook &outlook, const service::Deputy &draft,
                                      const policy::Profile &profile);

} // namespace earshot::ui::policies
