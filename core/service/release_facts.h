#pragma once

#include "core/domain/recording.h"
#include "core/domain/release.h"
#include "core/domain/release_conditions.h"
#include "core/media/encode.h"
#include "core/policy/decision.h"
#include "core/policy/profile.h"
#include "core/release/note_renderer.h"
#include "core/service/context.h"
#include "core/service/recorder.h"
#include "core/service/release_answers.h"
#include "core/service/trust.h"

#include <functional>
#include <optional>

namespace earshot::service {

struct LoadedRelease
{
    domain::Release release;
    domain::Recording recording;
};

/// Internal to this room: what the acts of a release have in common.
[[nodiscard]] Result<LoadedRelease> loadRelease(DoorContext &context, domain::ReleaseId id);

/// Facts of an act of `person` on a release: its own purpose and reference, and the signatures as they verify now.
[[nodiscard]] Result<policy::Facts> factsOf(DoorContext &context, policy::Act act, const domain::Person &person,
                                            const domain::Release &release, const domain::Recording &recording);

/// `answer` to each in its order, as far as the first that fails.
[[nodiscard]] ReleaseAnswers inTurn(DoorContext &context, const QList<domain::ReleaseId> &ids,
                                    const std::function<Result<domain::Release>(domain::ReleaseId)> &answer);

/// The act of `actor` on it, whose entry is about the release, or about nothing yet while it has no id.
[[nodiscard]] ActRequest actOn(const policy::Facts &facts, const Actor &actor, const domain::Release &release);

/// Request, advice and decision as the log has them: each left the release in a state of its own (see Moment).
[[nodiscard]] Moment requestMomentOf(const domain::Release &release);
[[nodiscard]] Moment adviceMomentOf(const domain::Release &release);
[[nodiscard]] Moment decisionMomentOf(const domain::Release &release, bool approved);

/// What became of a release since, from those events that count: signed by who may.
struct ReleaseCourse
{
    QDate until; ///< last day, extensions included; invalid: none was set
    std::optional<domain::ReleaseEvent> recalled, attested;
    std::optional<domain::ReleaseEvent> question;       ///< not answered yet
    std::optional<domain::ReleaseEvent> extensionAsked; ///< not decided yet
    QList<domain::ReleaseEvent> events;                 ///< all that count, oldest first

    /// Nothing is expected of anybody any more.
    [[nodiscard]] bool isOver(const domain::Release &release, const QDate &today) const;
};
[[nodiscard]] Result<ReleaseCourse> courseOf(DoorContext &context, const domain::Release &release);

/// In which office this person decides on it, as records name it (offices.h): `said` if they say so, else the first of
/// the right list that they hold; empty: none.
[[nodiscard]] QString firstFittingOffice(const policy::Profile &profile, const domain::Release &release,
                                         const policy::Facts &facts, const QString &said = {});

/// What is done to the sound of a release before anybody outside hears it. The marks are for files alone: what is
/// heard inside the authority is not lengthened by the audible one.
[[nodiscard]] Result<media::Treatment> treatmentOf(DoorContext &context, const domain::Release &release,
                                                   const domain::ReleaseScope &scope,
                                                   const domain::Recording &recording);
/// "*2026*0031#": the number in dialling tones.
[[nodiscard]] QString markOf(const domain::Release &release);
/// Name of its inaudible mark, whether it bears one or not (release::markName).
[[nodiscard]] Result<QString> hiddenMarkOf(DoorContext &context, const domain::Release &release);

/// Everything a release note, a manifest or a row of the log says about a release.
[[nodiscard]] Result<release::NoteContent> noteContentOf(DoorContext &context, const LoadedRelease &loaded);

} // namespace earshot::service
