#pragma once

#include "core/domain/people.h"
#include "core/domain/quarantine.h"
#include "core/domain/recording.h"
#include "core/domain/release.h"
#include "core/policy/profile.h"
#include "core/policy/public_holidays.h"

#include <QList>
#include <QString>
#include <optional>

namespace earshot::ui::words {

// Words for codes and states. An unknown code is shown as it is: never an empty text.

[[nodiscard]] QString name(domain::Direction direction);  ///< Incoming
[[nodiscard]] QString name(domain::RecordingState state); ///< In quarantine
[[nodiscard]] QString name(domain::ReleaseKind kind);     ///< External agency
[[nodiscard]] QString name(domain::ReleaseState state);   ///< Waiting for an authoriser
[[nodiscard]] QString name(domain::AudioFormat format);   ///< As recorded
[[nodiscard]] QString name(policy::Holiday holiday);      ///< Easter Monday
[[nodiscard]] QString name(domain::NominatedAct act);     ///< Download
[[nodiscard]] QString names(domain::NominatedActs acts);  ///< "Download, delete"; "None"

/// What became of a release in state Lapsed: "The call was deleted on 14 March 2027 under §7, before this was issued…"
[[nodiscard]] QString lapsed(const domain::Release &release);
/// Which of a call's releases end when it is deleted, before anybody does; empty: none.
[[nodiscard]] QString endingWithTheCall(const QList<domain::Release> &releases);

// In the language of the default locale, from the profile.
[[nodiscard]] QString name(const policy::Purpose &purpose);
[[nodiscard]] QString name(const policy::Office &office);
[[nodiscard]] QString shortName(const policy::Office &office); ///< SIRO
[[nodiscard]] QString purposeName(const policy::Profile &profile, const QString &id);
/// Why a recording may be deleted before its time: "A card security code was recorded".
[[nodiscard]] QString exceptionName(const policy::Profile &profile, const QString &id);
/// The offices whose holders may approve that; none for one that the policy does not have.
[[nodiscard]] QStringList approverNames(const policy::Profile &profile, const QString &exception);
[[nodiscard]] QString officeName(const policy::Profile &profile, const QString &id);
[[nodiscard]] QString shortOfficeName(const policy::Profile &profile, const QString &id);
[[nodiscard]] QString clauseText(const policy::Profile &profile, const QString &clause);
/// A clause as it is cited in a sentence: "§6 (nominated staff)" → "§6", "§6 (c)" stays.
[[nodiscard]] QString clauseLabel(const QString &clause);
/// What a purpose's reference is called in a form: "Case", "Coaching plan", …
[[nodiscard]] QString referenceKind(const QString &kind);

/// What was done, for the audit list: "play" → "Played". Knows `policy::actName()` and the services' own actions.
[[nodiscard]] QString actionName(const QString &action);
/// What somebody wanted who was refused it: "play" → "listen to a recording".
[[nodiscard]] QString wantedAct(const QString &action);
/// The same, or nothing where only "do this" could be said.
[[nodiscard]] std::optional<QString> wantedActIfKnown(const QString &action);
/// The ids that `actionName` knows, by name and once each.
[[nodiscard]] QStringList knownActions();

/// What an entry or a finding is about, as people say it: "recording:17" → "Recording 17".
[[nodiscard]] QString objectName(const QString &object);

/// Why a file was not let in, as a sentence that names what it is about, and what to do about it.
[[nodiscard]] QString quarantineReason(const domain::QuarantineItem &item);
[[nodiscard]] QString quarantineAdvice(const domain::QuarantineItem &item);
/// The causes (domain::QuarantineItem::cause) for which there are words.
[[nodiscard]] QStringList quarantineCauses();

/// A warning of a recording as it keeps it (domain::Recording::warnings): the words of its code, with both moments
/// where it has them.
[[nodiscard]] QString warningText(const QString &stored);
/// How the start of a call was settled (domain::Recording::startedHow).
[[nodiscard]] QString startedHow(const QString &code);

} // namespace earshot::ui::words
