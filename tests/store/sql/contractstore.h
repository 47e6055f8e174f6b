#pragma once

#include "core/store/annotation_repository.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/custody_repository.h"
#include "core/store/early_deletion_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/people_repository.h"
#include "core/store/personal_repository.h"
#include "core/store/policy_repository.h"
#include "core/store/quarantine_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/release_repository.h"
#include "core/store/settings_repository.h"
#include "core/store/sql/folder_store.h"
#include "core/store/subject_access_repository.h"
#include "tests/store/sql/tempstore.h"

/// A store behind its ports, as the services see it, with somebody and some area for rows to point to. Another
/// implementation of the ports has to pass the same tests.
struct ContractStore
{
    TempStore place;
    std::unique_ptr<earshot::store::Store> store = open(earshot::store::OpenMode::Create);
    earshot::domain::Person person = somebody(QStringLiteral("p.okafor"), QStringLiteral("Priya Okafor"));
    earshot::domain::ServiceArea area = somewhere(QStringLiteral("Housing Repairs"));

    [[nodiscard]] std::unique_ptr<earshot::store::Store> open(earshot::store::OpenMode mode) const
    {
        return must(earshot::store::sql::openFolderStore(place.path(), place.key, mode));
    }
    /// Closed and opened: what was read before came from the file, not from memory.
    void reopen()
    {
        store.reset();
        store = open(earshot::store::OpenMode::Open);
    }
    earshot::domain::Person somebody(const QString &user, const QString &name) const
    {
        earshot::domain::Person made;
        made.user = user;
        made.name = name;
        made.boxKey = QByteArray(32, 'b');
        made.signKey = QByteArray(32, 's');
        made.createdAt = {1'700'000'000'123};
        made.id = must(store->people().add(made));
        return made;
    }
    earshot::domain::ServiceArea somewhere(const QString &name) const
    {
        earshot::domain::ServiceArea made;
        made.name = name;
        made.extensions = QStringLiteral("2000-2099,5001");
        made.businessCaseComplete = true;
        made.createdAt = {1'700'000'000'456};
        made.id = must(store->areas().add(made));
        must(store->areas().addKey({made.id, 1, QStringLiteral("age1first"), {1}}));
        return made;
    }
    /// Bytes that differ by `number`, called at minute `number`.
    [[nodiscard]] earshot::domain::Recording call(int number) const
    {
        earshot::domain::Recording r;
        r.area = area.id;
        r.startedAt = {1'700'000'000'000 + number * 60'000LL};
        r.startedHow = QStringLiteral("unique-id");
        r.direction = earshot::domain::Direction::Incoming;
        r.extension = QStringLiteral("2001");
        r.staffName = QStringLiteral("Dylan Marsh");
        r.customerDialled = QStringLiteral("07700 900149");
        r.customerE164 = QStringLiteral("+447700900149");
        r.calledNumber = QStringLiteral("01632960042");
        r.callId = QStringLiteral("1773501428.1037");
        r.source = QStringLiteral("freepbx");
        r.originalName = QStringLiteral("in-2001.wav");
        r.sha256 = QByteArray::number(number).rightJustified(32, 'x');
        r.size = 4'000'000'000;
        r.container = QStringLiteral("wav");
        r.codec = QStringLiteral("pcm_s16le");
        r.seekable = false;
        r.rate = 8000;
        r.channels = 2;
        r.frames = 8000LL * (60 + number);
        r.staffChannel = 0;
        r.warnings = QStringList{QStringLiteral("a"), QStringLiteral("b,\"c")};
        r.salt = QByteArray(16, char(7));
        r.importedAt = {1'700'000'009'999};
        r.importedBy = person.id;
        return r;
    }
    earshot::domain::Recording kept(int number) const
    {
        auto made = call(number);
        made.id = must(store->recordings().add(made, {}));
        return made;
    }
    template <class T> static T must(earshot::Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().toString()));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }
};
