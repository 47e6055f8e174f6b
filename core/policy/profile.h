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
    [[nodiscard]] const QStringList &insideAuthorisers() const { return m_insideAuthorisers; }
    [[nodiscard]] const QStringList &externalAuthorisers() const { return m_externalAuthorisers; }
    [[nodiscard]] const QStringList &igUnit() const { return m_igUnit; }
    /// Office ids that may do a governed act without a recording, e.g. rights("read-audit"); keyed by `actName()`.
    /// Empty for an act that no office is listed for.
    [[nodiscard]] const QStringList &rights(const QString &act) const;
    [[nodiscard]] int keepMonths() const { return m_keepMonths; }       ///< §7: not deletable before
    [[nodiscard]] int disposeMonths() const { return m_disposeMonths; } ///< §7: due after

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
    int m_keepMonths = 0;
    int m_disposeMonths = 0;
};

/// The life of a recording on one line, §7. Calendar months in London; a day that a month does not have counts as its
/// last (29 February as 28 in other years). An invalid date gives invalid dates: such a recording is never deletable.
struct Life
{
    QDate recorded;
    QDate protectedUntil; ///< last day on which it may not be deleted
    QDate disposableFrom; ///< first day on which a nominated deleter may delete
    QDate dueOn;          ///< deletion is due
};
[[nodiscard]] Life lifeOf(const Profile &profile, const QDate &recorded);

} // namespace earshot::policy
