#pragma once

#include "core/policy/profile.h"
#include "core/policy/strict_json.h"

namespace earshot::policy {

/// Fills a Profile from its JSON part by part, then looks for contradictions between the parts. Used by
/// `Profile::parse` only; stops at the first fault.
class ProfileReader
{
public:
    [[nodiscard]] Result<Profile> read(const JsonPlace &root);

private:
    [[nodiscard]] Result<void> readHead(const JsonPlace &root);
    [[nodiscard]] Result<void> readPeriods(const JsonPlace &place);
    [[nodiscard]] Result<void> readLaw(const JsonPlace &place);
    [[nodiscard]] Result<void> readClauses(const JsonPlace &place);
    [[nodiscard]] Result<void> readOffices(const JsonPlace &place);
    [[nodiscard]] Result<void> readPurposes(const JsonPlace &place);
    [[nodiscard]] Result<void> readAppointers(const JsonPlace &place);
    [[nodiscard]] Result<void> readLists(const JsonPlace &root);
    [[nodiscard]] Result<void> readRights(const JsonPlace &place);
    // profile_judgements.cpp: what the written policy leaves to the authority, with the clause each fills in
    [[nodiscard]] Result<void> readJudgements(const JsonPlace &root);
    [[nodiscard]] Result<void> readFixed(const JsonPlace &place);
    [[nodiscard]] Result<void> readExceptions(const JsonPlace &place);
    [[nodiscard]] Result<void> readBusinessCase(const JsonPlace &place);
    [[nodiscard]] Result<void> readStaff(const JsonPlace &place);
    [[nodiscard]] Result<void> readDeputies(const JsonPlace &place);
    [[nodiscard]] Result<void> readReleaseLog(const JsonPlace &place);
    [[nodiscard]] Result<QList<Named>> readNamed(const JsonPlace &place) const;
    [[nodiscard]] Result<QStringList> officeList(const JsonPlace &place, bool mayBeEmpty = false) const;
    /// A list of some of these codes, each once.
    [[nodiscard]] static Result<QStringList> codeList(const JsonPlace &place, const QStringList &known);

    Profile m_profile;
};

[[nodiscard]] Result<QString> readId(const JsonPlace &place);

/// The entry of a list that has this id; null: none has.
template <class T> [[nodiscard]] const T *entryOf(const QList<T> &list, const QString &id)
{
    for (const T &entry : list) {
        if (entry.id == id)
            return &entry;
    }
    return nullptr;
}
/// `place`: of the id.
template <class T> [[nodiscard]] Result<void> addOnce(QList<T> &list, const T &entry, const JsonPlace &place)
{
    if (entryOf(list, entry.id))
        return place.refuse(QStringLiteral("“%1” is defined twice").arg(entry.id));
    list.append(entry);
    return {};
}
/// {"en": …, "cy": …}: both languages or none; the authority publishes its policy in both.
[[nodiscard]] Result<void> readWords(const JsonPlace &place, QString &en, QString &cy);

/// Clauses that `decide()` cites; a profile without one of them could refuse somebody without saying why.
[[nodiscard]] const QStringList &citedClauses();
/// Acts whose right is a list of offices: the keys of "rights".
[[nodiscard]] const QStringList &listedActs();

} // namespace earshot::policy
