#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace earshot::policy {

struct Purpose
{
    QString id;     ///< e.g. "complaint"
    QString clause; ///< e.g. "§6 (c)"
    QString en, cy; ///< short names, e.g. "Dispute or complaint"
    /// What a reference for it is: "case", "coaching-plan", "sample", "service-request", "incident".
    QString referenceKind;
    bool needsAdvice = false; ///< locked until IG advice is recorded: a purpose other than §6 (a) to (e)
};

struct Office
{
    QString id; ///< e.g. "siro"
    QString en, cy;
    bool perArea = false;     ///< held for one service area
    QString shortEn, shortCy; ///< for lists and signatures, e.g. "SIRO"; the full name where the profile gives none
    QStringList appointedBy;  ///< office ids that may fill it; empty: those with the right to appoint
};

/// A law that clauses rest on, as it stands now.
struct Law
{
    QString id; ///< e.g. "uk-gdpr"
    QString en, cy;
    QString replaces; ///< what the written policy still names; may be empty
};

struct Clause
{
    QString id; ///< "§6"
    QString en, cy;
    QStringList law; ///< ids of Law
};

/// An entry of a closed list that the policy names: how a caller was told (§5), what staff are told (§4).
struct Named
{
    QString id;
    QString en, cy;
};

/// A part of the business case of §3 and who confirms it; nobody: the area gives it.
struct BusinessCasePart
{
    QString id;
    QString en, cy;
    QStringList confirmedBy;
};

/// A reason to delete before the end of the keeping period.
struct DeletionException
{
    QString id; ///< e.g. "card-security-code"
    QString clause;
    QString en, cy;
    int people = 2; ///< the nominated deleter, and as many others as make up this number
    QStringList approvers;
    QStringList law;
};

/// What a month's end means for a day that a month does not have.
enum class MissingDay { LastDay = 1, NextDay };

/// A policy as data (resources/policy/*.json): what `decide` reads. Immutable once loaded; share freely between
/// threads.
class Profile
{
public:
    /// Strict: an unknown key, a missing part, an office that does not exist, a negative period are refused with the
    /// JSON path in `Error::where`.
    [[nodiscard]] static Result<Profile> parse(const QByteArray &json);
    /// The built-in profile "2017" of resources/policy.
    [[nodiscard]] static Result<Profile> builtIn();
    /// Its text, from which an authority starts its own.
    [[nodiscard]] static Result<QByteArray> builtInText();

    [[nodiscard]] const QString &version() const { return m_version; }
    [[nodiscard]] const QString &titleEn() const { return m_titleEn; }
    [[nodiscard]] const QString &titleCy() const { return m_titleCy; }
    [[nodiscard]] const QDate &inForceFrom() const { return m_inForceFrom; }
    [[nodiscard]] const QList<Purpose> &purposes() const { return m_purposes; }
    [[nodiscard]] const QList<Office> &offices() const { return m_offices; }
    [[nodiscard]] const QList<Clause> &clauses() const { return m_clauses; }
    [[nodiscard]] const QList<Law> &law() const { return m_law; }
    [[nodiscard]] const Clause *clause(const QString &id) const;   ///< nullptr: not in this profile
    [[nodiscard]] const Purpose *purpose(const QString &id) const; ///< nullptr: not listed
    [[nodiscard]] const Office *office(const QString &id) const;
    [[nodiscard]] const QDate &lawAsOf() const { return m_lawAsOf; } ///< the register of the law stands as of this day
    [[nodiscard]] const QList<DeletionException> &exceptions() const { return m_exceptions; }
    [[nodiscard]] const DeletionException *exception(const QString &id) const;
    [[nodiscard]] const QStringList &insideAuthorisers() const { return m_insideAuthorisers; }
    [[nodiscard]] const QStringList &externalAuthorisers() const { return m_externalAuthorisers; }
    [[nodiscard]] const QStringList &igUnit() const { return m_igUnit; }
    /// Office ids that may do a governed act without a recording, e.g. rights("read-audit"); keyed by `actName()`.
    /// Empty for an act that no office is listed for.
    [[nodiscard]] const QStringList &rights(const QString &act) const;
    /// Who may fill an office: its own list, else the right to appoint.
    [[nodiscard]] const QStringList &appointersOf(const QString &office) const;
    [[nodiscard]] int keepMonths() const { return m_keepMonths; }         ///< §7: not deletable before
    [[nodiscard]] int disposeMonths() const { return m_disposeMonths; }   ///< §7: due after
    [[nodiscard]] int reminderMonths() const { return m_reminderMonths; } ///< §4: staff are reminded this often
    [[nodiscard]] MissingDay missingDay() const { return m_missingDay; }
    /// Whether nominated staff may delete between the two periods of §7; otherwise only once deletion is due.
    [[nodiscard]] bool nominatedMayDelete() const { return m_nominatedMayDelete; }
    /// Names of domain::NominatedAct that need a nomination, §6.
    [[nodiscard]] const QStringList &nominatedActs() const { return m_nominatedActs; }
    [[nodiscard]] const QStringList &evaluationPurposes() const { return m_evaluationPurposes; }
    [[nodiscard]] int breakGlassPeople() const { return m_breakGlassPeople; }
    [[nodiscard]] const QStringList &deputisedOffices() const { return m_deputisedOffices; }
    [[nodiscard]] int deputyMonths() const { return m_deputyMonths; } ///< a deputy's term is at most this long
    /// Acts (`actName()`) that staff may only do after they were told about recording, §4, and who tells them what.
    [[nodiscard]] const QStringList &toldBefore() const { return m_toldBefore; }
    [[nodiscard]] const QStringList &toldBy() const { return m_toldBy; }
    [[nodiscard]] const QList<Named> &staffTopics() const { return m_staffTopics; }
    [[nodiscard]] const QList<Named> &waysToTellCallers() const { return m_waysToTellCallers; }  ///< §5
    [[nodiscard]] const QList<BusinessCasePart> &businessCase() const { return m_businessCase; } ///< §3
    [[nodiscard]] const QStringList &businessCasePermission() const { return m_businessCasePermission; }
    [[nodiscard]] const QStringList &otherSystems() const { return m_otherSystems; } ///< who agrees to them, §3
    [[nodiscard]] const QStringList &releaseLogKeepers() const { return m_releaseLogKeepers; }

private:
    friend class ProfileReader;
    QString m_version;
    QString m_titleEn, m_titleCy;
    QDate m_inForceFrom;
    QList<Purpose> m_purposes;
    QList<Office> m_offices;
    QList<Clause> m_clauses;
    QList<Law> m_law;
    QStringList m_insideAuthorisers, m_externalAuthorisers, m_igUnit;
    QHash<QString, QStringList> m_rights;
    QDate m_lawAsOf;
    QList<DeletionException> m_exceptions;
    QStringList m_nominatedActs, m_evaluationPurposes, m_deputisedOffices, m_toldBefore, m_toldBy;
    QList<Named> m_staffTopics, m_waysToTellCallers;
    QList<BusinessCasePart> m_businessCase;
    QStringList m_businessCasePermission, m_otherSystems, m_releaseLogKeepers;
    int m_keepMonths = 0;
    int m_disposeMonths = 0;
    int m_reminderMonths = 0;
    int m_deputyMonths = 0;
    int m_breakGlassPeople = 2;
    MissingDay m_missingDay = MissingDay::LastDay;
    bool m_nominatedMayDelete = true;
};

/// The life of a recording on one line, §7. Calendar months in London; a day that a month does not have counts as its
/// last (29 February as 28 in other years) unless the profile says otherwise. An invalid date gives invalid dates: such
/// a recording is never deletable.
struct Life
{
    QDate recorded;
    QDate protectedUntil; ///< last day on which it may not be deleted
    QDate disposableFrom; ///< first day on which a nominated deleter may delete
    QDate dueOn;          ///< deletion is due
};
[[nodiscard]] Life lifeOf(const Profile &profile, const QDate &recorded);
/// The same day so many months on, as the profile counts them.
[[nodiscard]] QDate monthsAfter(const Profile &profile, const QDate &day, int months);

} // namespace earshot::policy
