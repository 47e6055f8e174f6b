#pragma once

#include "tests/support/teststore.h"

#include <map>
#include <memory>

namespace earshot::tests {

/// A store, and an open door for each person of whom a test asks something: all for the same complaint.
struct OpenDoors
{
    service::Door &as(const QString &user)
    {
        if (!doors[user])
            doors[user] = store.doorFor(user, QStringLiteral("complaint"), QStringLiteral("C-1187"));
        return *doors[user];
    }

    TestStore store;
    std::map<QString, std::unique_ptr<service::Door>> doors;
};

} // namespace earshot::tests
