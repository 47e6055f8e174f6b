#pragma once

#include "core/domain/annotation.h"
#include "core/domain/areas.h"
#include "core/domain/custody.h"
#include "core/domain/disposal.h"
#include "core/domain/early_deletion.h"
#include "core/domain/hold.h"
#include "core/domain/people.h"
#include "core/domain/policy_version.h"
#include "core/domain/quarantine.h"
#include "core/domain/recording.h"
#include "core/domain/release.h"
#include "core/domain/store_settings.h"
#include "core/domain/subject_access.h"
#include "core/release/contexts.h"

#include <QByteArray>
#include <QString>

namespace earshot::service {

// The governed rows as the log sees them: a stable object name, and the row's state as canonical JSON (RFC 8785), which
// is hashed into the leaf and is what a person signs. Signatures themselves are not part of the state. Pure.

[[nodiscard]] QString objectName(domain::RecordingId id);
[[nodiscard]] QString objectName(domain::AnnotationId id);
[[nodiscard]] QString objectName(domain::ReleaseId id);
[[nodiscard]] QString objectName(domain::ReleaseEventId id);
[[nodiscard]] QString objectName(const domain::ReleaseKey &key);
[[nodiscard]] QString decidingKeysOf(domain::ReleaseId id); ///< one object a release, of all the keys
[[nodiscard]] QString objectName(domain::DownloadId id);
[[nodiscard]] QString objectName(domain::ClipId id);
[[nodiscard]] QString objectName(domain::QuarantineId id);
[[nodiscard]] QString objectName(domain::DisposalId id);
[[nodiscard]] QString objectName(domain::HoldId id);
[[nodiscard]] QString objectName(domain::GuidanceId id);
[[nodiscard]] QString objectName(domain::SubjectAccessId id);
[[nodiscard]] QString objectName(domain::AccessStepId id);
[[nodiscard]] QString objectName(domain::EarlyDeletionId id);
[[nodiscard]] QString objectName(domain::EarlyAnswerId id);
[[nodiscard]] QString withdrawalName(domain::EarlyDeletionId id); ///< "early-deletion-withdrawal:3"
[[nodiscard]] QString objectName(domain::AreaId id);
[[nodiscard]] QString objectName(domain::PersonId id);
/// One object an area, whatever its key's version: the log's newest word on it is the current key.
[[nodiscard]] QString objectName(const domain::AreaKey &key);
[[nodiscard]] QString objectName(const domain::Grant &grant);
[[nodiscard]] QString objectName(const domain::Nomination &nomination);
[[nodiscard]] QString objectName(const domain::Appointment &appointment);
[[nodiscard]] QString objectName(const domain::PolicyVersion &version);
[[nodiscard]] QString objectName(const domain::StoreSettings &settings);

/// With its objects in the vault, so that one cannot be put in another's place. Names and numbers are hashed with the
/// recording's salt: they and the salt are erased together, and the log does not tell them to who guesses.
[[nodiscard]] QByteArray stateOf(const domain::Recording &recording, const QList<domain::MediaObject> &objects);
/// Words that people wrote about a call are hashed with the salt of their recording, and are erased with it.
[[nodiscard]] QByteArray stateOf(const domain::Annotation &annotation, const QByteArray &salt);
[[nodiscard]] QByteArray stateOf(const domain::Download &download);
[[nodiscard]] QByteArray stateOf(const domain::Clip &clip, const QByteArray &salt);
/// `recordingState`: of the recording that lies in quarantine, while it does; empty when none is kept or it was let in.
[[nodiscard]] QByteArray stateOf(const domain::QuarantineItem &item, const QByteArray &recordingState = {});
[[nodiscard]] QByteArray stateOf(const domain::ServiceArea &area);
[[nodiscard]] QByteArray stateOf(const domain::AreaKey &key);
[[nodiscard]] QByteArray stateOf(const domain::Person &person);
[[nodiscard]] QByteArray stateOf(const domain::Grant &grant);
[[nodiscard]] QByteArray stateOf(const domain::Nomination &nomination);
[[nodiscard]] QByteArray stateOf(const domain::Appointment &appointment);
[[nodiscard]] QByteArray stateOf(const domain::StoreSettings &settings);
[[nodiscard]] QByteArray stateOf(const domain::Release &release);
/// Its whole state is what its maker signs.
[[nodiscard]] QByteArray stateOf(const domain::ReleaseEvent &event);
[[nodiscard]] QByteArray stateOf(const domain::ReleaseKey &key);
[[nodiscard]] QByteArray stateOf(const QList<domain::ReleaseKey> &keys); ///< by person, as they are read
/// The state of what was taken away on purpose (a grant that ended): logged under its object's name, so that the row
/// cannot be put back, signature and all.
[[nodiscard]] QByteArray removedState(const QString &object);
[[nodiscard]] QByteArray stateOf(const domain::PolicyVersion &version);
/// Each step is signed over what it adds to: notice, approval; the certificate is signed as it is.
[[nodiscard]] QByteArray planOf(const domain::Disposal &disposal);
[[nodiscard]] QByteArray approvalOf(const domain::Disposal &disposal);
[[nodiscard]] QByteArray stateOf(const domain::Disposal &disposal);
/// Names, numbers and words of a hold are hashed with its salt. Who lifts it signs this; who places it signs
/// `placementOf`, its state at that time.
[[nodiscard]] QByteArray stateOf(const domain::Hold &hold);
[[nodiscard]] QByteArray placementOf(domain::Hold hold);
[[nodiscard]] QByteArray stateOf(const domain::HoldGuidance &guidance, const QByteArray &holdSalt);
/// Who asked and what is known of them is hashed with the request's salt, as are the words of its steps.
[[nodiscard]] QByteArray stateOf(const domain::SubjectAccess &request);
[[nodiscard]] QByteArray stateOf(const domain::AccessStep &step, const QByteArray &requestSalt);
/// Its words and those of its answers are hashed with the request's salt. An answer signs the request as it was asked.
[[nodiscard]] QByteArray stateOf(const domain::EarlyDeletion &request);
[[nodiscard]] QByteArray stateOf(const domain::EarlyAnswer &answer, const domain::EarlyDeletion &request);
[[nodiscard]] QByteArray stateOf(const domain::EarlyWithdrawal &withdrawal, const domain::EarlyDeletion &request);
/// What the first of two people signs, whatever becomes of the version; the second signs its whole state.
[[nodiscard]] QByteArray proposalOf(const domain::PolicyVersion &version);
/// What requester, adviser and authoriser sign: the scope of a release (recording and its SHA-256, range, format, kind,
/// purpose, reference, requester, recipient, end, redactions). Any change afterwards voids the signatures.
[[nodiscard]] QByteArray scopeOf(const domain::Release &release, const QByteArray &recordingSha256);
/// What the IG Unit signs with its advice, and an authoriser with a yes or no: the scope, their own words and
/// conditions.
[[nodiscard]] QByteArray adviceOf(const domain::Release &release, const QByteArray &recordingSha256);
[[nodiscard]] QByteArray decisionOf(const domain::Release &release, const QByteArray &recordingSha256, bool approved);

// Contexts of signatures (crypto::PersonKeys::sign).
using release::entryContext;
using release::releaseAdviceContext;
using release::releaseDecisionContext;
using release::releaseRequestContext;
inline constexpr char accessContext[] = "earshot subject access v1";
inline constexpr char accessStepContext[] = "earshot subject access step v1";
inline constexpr char personContext[] = "earshot person v1";
inline constexpr char areaContext[] = "earshot area v1";
inline constexpr char areaKeyContext[] = "earshot area key v1";
inline constexpr char grantContext[] = "earshot grant v1";
inline constexpr char nominationContext[] = "earshot nomination v1";
inline constexpr char appointmentContext[] = "earshot appointment v1";
inline constexpr char disposalPlanContext[] = "earshot disposal plan v1";
inline constexpr char disposalApprovalContext[] = "earshot disposal approval v1";
inline constexpr char disposalCertificateContext[] = "earshot disposal certificate v1";
inline constexpr char earlyAnswerContext[] = "earshot early deletion answer v1";
inline constexpr char earlyDeletionContext[] = "earshot early deletion v1";
inline constexpr char earlyWithdrawalContext[] = "earshot early deletion withdrawal v1";
inline constexpr char holdContext[] = "earshot hold v1";
inline constexpr char holdGuidanceContext[] = "earshot hold guidance v1";
inline constexpr char holdLiftContext[] = "earshot hold lift v1";
inline constexpr char storeSettingsContext[] = "earshot store settings v1";
inline constexpr char policyProposalContext[] = "earshot policy proposal v1";
inline constexpr char policyApprovalContext[] = "earshot policy approval v1";
inline constexpr char releaseEventContext[] = "earshot release event v1";

} // namespace earshot::service
