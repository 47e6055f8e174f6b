#pragma once

#include "core/service/environment.h"

#include <QList>
#include <functional>

namespace earshot::app {

/// Somebody to sign in as.
struct DemoPerson
{
    QString user;
    QString name;
    QString title;
    QString passphrase;
};

struct DemoStore
{
    QList<DemoPerson> people; ///< in the order of resources/demo/people.json, the administrator first
    int imported = 0;
    int quarantined = 0;
};

/// Makes `folder` (absent or empty, else Exists) the store of an invented borough with two years behind it: service
/// areas, people and offices, recordings with notes, some of them due to be disposed of, a look over the record every
/// four weeks, and releases in every state that waits for somebody. All of it
/// goes through the services, with a clock of its own that runs from the first call to the environment's now; nothing
/// is dated later. Nominations last a year from today. `step` hears what is being done, for people to read. Issuing
/// renders a PDF: needs what `environment.notes` needs. On failure nothing stays at `folder`.
[[nodiscard]] Result<DemoStore> makeDemoStore(const service::Environment &environment, const QString &folder,
                                              const std::function<void(const QString &)> &step);

} // namespace earshot::app
