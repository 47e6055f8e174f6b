#include "tests/service/trove.h"

#include "core/store/areas_repository.h"
#include "core/store/people_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/sql/folder_store.h"

#include <algorithm>

namespace earshot::tests {

namespace {

std::unique_ptr<store::Store> databaseOf(const TestStore &store, const Trove &trove)
{
    return must(store::sql::openFolderStore(store.layout().database(), trove.storeKey, store::OpenMode::Open));
}

QByteArray purposeOf(const domain::AreaKeyWrap &wrap)
{
    return "earshot area key " + QByteArray::number(wrap.area.value) + '/' + QByteArray::number(wrap.version);
}

} // namespace

Trove troveOf(TestStore &store, const QString &user)
{
    const auto session = store.session(user);
    Trove trove{session->keys().clone(), session->storeKey().clone(), {}};
    (void)plunder(trove, *databaseOf(store, trove));
    return trove;
}

int plunder(Trove &trove, store::Store &database)
{
    int opened = 0;
    const auto people = must(database.people().all());
    for (const auto &person : people) {
        const auto wraps = must(database.areas().wrapsFor(person.id));
        for (const auto &wrap : wraps) {
            auto secret = trove.keys.openSealed(purposeOf(wrap), wrap.sealed);
            if (!secret)
                continue;
            ++opened;
            trove.areaKeys.insert_or_assign({wrap.area.value, wrap.version},
                                            must(crypto::age::Identity::fromKey(std::move(*secret))));
        }
    }
    return opened;
}

int openable(Trove &trove, TestStore &store, const QString &area)
{
    const auto database = databaseOf(store, trove);
    (void)plunder(trove, *database);
    const auto areaId = must(database->areas().byName(area)).id;
    const auto objects = must(database->recordings().objects({}, 10000));
    return static_cast<int>(std::count_if(objects.cbegin(), objects.cend(), [&](const domain::MediaObject &object) {
        return object.keyArea == areaId &&
               std::any_of(trove.areaKeys.begin(), trove.areaKeys.end(), [&](const auto &each) {
                   return crypto::age::openHeader(object.header, each.second).has_value();
               });
    }));
}

} // namespace earshot::tests
