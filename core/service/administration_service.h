#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/areas.h"
#include "core/domain/people.h"
#include "core/domain/store_settings.h"
#include "core/policy/decision.h"
#include "core/policy/public_holidays.h"

#include <QList>
#include <QString>

namespace earshot::service {

struct DoorContext;

/// What the frame of the window needs to know about the signed-in person.
struct Me
{
    domain::Person person;
    QString organisation;
    domain::Letterhead letterhead;           ///< of papers; empty when the settings do not count
    QList<domain::ServiceArea> areas;        ///< granted, or open through a recovery ceremony
    QList<domain::Appointment> appointments; ///< in force today; as a deputy where the policy lets the office have one
    bool isOrWillBeDeputy = false;           ///< today, or from a later day on
    QList<domain::Nomination> nominations;   ///< in force today
    bool mayReadAudit = false;
    bool mayReadReleaseLog = false;
    bool mayImport = false;
    bool mayLiftQuarantine = false;
    bool mayAdvise = false; ///< IG Unit
    bool mayOpenRecovery = false;
    bool mayApproveEarly = false; ///< holds an office that an exception to the twelve months names
    bool hasReceived = false;     ///< calls of other areas were released to this person

    /// Whether this person acts in one of these offices today, for whatever area: holds it, or is a deputy in it.
    [[nodiscard]] bool actsIn(const QStringList &offices) const;
};

/// Somebody who holds an office today.
struct Holder
{
    QString name;
    QString office;
    bool operator==(const Holder &) const = default;
};

/// What waits for this person, for the numbers beside the desks.
struct WaitingCounts
{
    int releases = 0;
    int downloads = 0;
    int quarantine = 0;
    int policies = 0;  ///< versions of the policy that this person may approve
    int notices = 0;   ///< about recovery, for the SIRO and the IG Unit
    int retention = 0; ///< holds to look at or to guide, disposals to approve or to run,
                       ///< requests to delete early to answer
};

/// Areas, people, grants, nominations and offices. Each act is signed by who does it and is in the log.
class AdministrationService
{
public:
    explicit AdministrationService(DoorContext &context);

    [[nodiscard]] Result<Me> me();
    [[nodiscard]] Result<WaitingCounts> waiting();

    [[nodiscard]] Result<QList<domain::ServiceArea>> areas();
    [[nodiscard]] Result<QList<domain::Person>> people();
    /// Who holds one of these offices today, for this area or for the whole authority (`area` invalid: for any), in
    /// the order of `offices`; not the person signed in. For whoever has to ask somebody.
    [[nodiscard]] Result<QList<Holder>> holdersOf(const QStringList &offices, domain::AreaId area);

    /// Ranges that overlap another area's are refused (Conflict, naming it).
    [[nodiscard]] Result<domain::ServiceArea> addArea(const QString &name, const QString &extensions,
                                                      bool businessCaseComplete);
    [[nodiscard]] Result<domain::ServiceArea> completeBusinessCase(const QString &area);
    /// Invalid at "password" for one that is too easy to guess (see checkNewPassword); the same when it is changed.
    [[nodiscard]] Result<domain::Person> addPerson(const QString &user, const QString &name, SecretBytes password);
    [[nodiscard]] Result<void> grant(const QString &user, const QString &area);
    [[nodiscard]] Result<void> nominate(const QString &user, const QString &area, domain::NominatedActs acts,
                                        const QDate &until);
    /// `area` empty: for the whole authority. Invalid when the office is held per area and none is named.
    [[nodiscard]] Result<void> appoint(const QString &user, const QString &office, const QString &area = {});
    [[nodiscard]] Result<void> setExtensionHolder(const QString &extension, const QString &name);
    /// What is set for the whole store; Integrity when it is not what somebody who may has signed (see Trust).
    [[nodiscard]] Result<domain::StoreSettings> settings();
    /// By who may manage areas (§3), signed by them. Invalid, with the field, for what is not in full: a name, a zone
    /// that exists, a country that is known, digits, days, a letterhead that fits. Also mends settings that somebody
    /// edited beside the program.
    [[nodiscard]] Result<domain::StoreSettings> changeSettings(domain::StoreSettings settings);
    [[nodiscard]] Result<policy::Decision> mayChangeSettings(); ///< leaves no entry
    /// By which working days are told from others: rule, proclamations, settings.
    [[nodiscard]] Result<policy::PublicHolidays> publicHolidays();
    [[nodiscard]] Result<void> changePassword(const SecretBytes &oldPassword, SecretBytes newPassword);

private:
    DoorContext &m_context;
};

} // namespace earshot::service
