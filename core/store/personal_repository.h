#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QList>
#include <QString>

namespace earshot::store {

struct SavedSearch
{
    domain::SavedSearchId id;
    QString name;
    QString text; ///< the search line
    bool operator==(const SavedSearch &) const = default;
};

/// What the application remembers for one person: saved searches and small preferences (the purpose last declared).
class PersonalRepository
{
public:
    virtual ~PersonalRepository();

    [[nodiscard]] virtual Result<QList<SavedSearch>> savedSearches(domain::PersonId person) = 0; ///< by name
    /// Same name replaces.
    [[nodiscard]] virtual Result<domain::SavedSearchId> saveSearch(domain::PersonId person, const QString &name,
                                                                   const QString &text) = 0;
    /// Exists: another one of theirs has that name. NotFound: none of theirs.
    [[nodiscard]] virtual Result<void> renameSearch(domain::PersonId person, domain::SavedSearchId id,
                                                    const QString &name) = 0;
    [[nodiscard]] virtual Result<void> removeSearch(domain::PersonId person, domain::SavedSearchId id) = 0;

    [[nodiscard]] virtual Result<QString> preference(domain::PersonId person, const QString &name) = 0; ///< "" if none
    [[nodiscard]] virtual Result<void> setPreference(domain::PersonId person, const QString &name,
                                                     const QString &value) = 0;
};

} // namespace earshot::store
