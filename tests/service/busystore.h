#pragma once

#include "tests/support/teststore.h"

namespace earshot::tests {

/// A year of a busy area in one store: at least one row of every kind that the policy governs, in every state that the
/// program brings it into.
struct BusyStore
{
    BusyStore();
    TestStore store;

private:
    void quarantined(const QString &extension, int last3);
    void notes(service::Door &door, domain::RecordingId call);
    void custody(service::Door &door, domain::RecordingId call, domain::RecordingId old);
    void holds(domain::RecordingId call);
    void disposals();
    void earlyDeletions();
    void subjectAccess(domain::RecordingId call);
    void releases(service::Door &door, domain::RecordingId call);
    void recovery();
};

} // namespace earshot::tests
