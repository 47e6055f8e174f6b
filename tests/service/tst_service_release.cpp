#include "core/store/recording_repository.h"
#include "core/store/sql/connection.h"
#include "tests/support/teststore.h"

#include <QDirIterator>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;

namespace {

const QString investigator = QStringLiteral("investigator");
const QString leader = QStringLiteral("leader");

QStringList filesBelow(const QString &folder)
{
    QStringList found;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        found << all.next();
    return found;
}

std::unique_ptr<service::Door> investigating(TestStore &store)
{
    return store.doorFor(investigator, QStringLiteral("complaint"), QStringLiteral("C-1187"));
}

domain::Release requested(service::Door &door, domain::RecordingId id)
{
    service::ReleaseDraft draft;
    draft.recording = id;
    draft.requester = QStringLiteral("A. Evans");
    draft.recipient = QStringLiteral("Legal Services");
    draft.range = {800, 8000};
    draft.format = domain::AudioFormat::Wav;
    return must(door.release().request(draft));
}

/// What somebody can do who has the store's key and a database tool.
Result<void> raw(TestStore &store, const QString &sql)
{
    const auto db = must(store::sql::Connection::open(
        store.layout().database(), store.session(QStringLiteral("admin"))->storeKey(), store::sql::Mode::Open));
    const auto done = db->run(sql);
    if (!done)
        return fail(done.error());
    return {};
}

/// Lets something else happen at the next moment that somebody asks for the time: after reading, before writing.
class InterposingClock : public base::Clock
{
public:
    explicit InterposingClock(const base::Clock &real)
        : m_real(real)
    {}
    [[nodiscard]] Instant now() const override
    {
        if (const auto what = std::exchange(next, nullptr))
            what();
        return m_real.now();
    }
    mutable std::function<void()> next;

private:
    const base::Clock &m_real;
};

QStringList redSubjects(TestStore &store)
{
    QStringList subjects;
    for (const auto &finding : must(store.door(QStringLiteral("admin"))->audit().verify()).findings) {
        if (finding.level == service::Finding::Level::Red)
            subjects << finding.check + u' ' + finding.subject + u' ' + finding.text;
    }
    return subjects;
}

} // namespace

/// Approvals that stop to hold, decisions that cross, disposals that were cut off, and what a search finds.
class TestServiceRelease : public QObject
{
    Q_OBJECT

private slots:
    void anApprovalIsOfExactlyWhatWasAskedFor_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("recipient") << QStringLiteral("recipient = 'Somebody Else'");
        QTest::newRow("requester") << QStringLiteral("requester = 'Somebody Else'");
        QTest::newRow("range") << QStringLiteral("begin_frame = 0, end_frame = 16000");
        QTest::newRow("format") << QStringLiteral("format = 3");
        QTest::newRow("redactions") << QStringLiteral("redactions = 'no-third-party'");
        QTest::newRow("reference") << QStringLiteral("reference = 'C-1188'");
    }
    void anApprovalIsOfExactlyWhatWasAskedFor()
    {
        QFETCH(QString, change);
        TestStore store;
        const auto door = investigating(store);
        const auto release = requested(*door, store.importCall());
        (void)must(store.door(QStringLiteral("siro"))->release().authorise(release.id));
        QCOMPARE(redSubjects(store), QStringList());

        const QString update = QStringLiteral("UPDATE releases SET ") + change;
        QVERIFY2(!raw(store, update), "the schema keeps the scope");
        QCOMPARE(redSubjects(store), QStringList());

        must(raw(store, QStringLiteral("DROP TRIGGER releases_scope_is_fixed")));
        must(raw(store, QStringLiteral("DROP TRIGGER releases_redactions_are_fixed")));
        must(raw(store, update));
        const QString out = store.scratch(QStringLiteral("out"));
        const auto inStore = door->release().issue(release.id, store.layout().vault());
        QVERIFY(!inStore);
        QCOMPARE(inStore.error().code, ErrorCode::Invalid);
        const auto issued = door->release().issue(release.id, out);
        QVERIFY(!issued);
        QCOMPARE(issued.error().code, ErrorCode::Refused);
        QVERIFY(issued.error().refusal);
        QCOMPARE(issued.error().refusal->rule, QStringLiteral("approval-invalid"));
        QVERIFY(filesBelow(out).isEmpty());
        QCOMPARE(must(door->release().byId(release.id)).state, domain::ReleaseState::Authorised);
        const QString named = QStringLiteral("release:%1 ").arg(release.id.value);
        const auto red = redSubjects(store);
        QVERIFY2(!red.filter(named + QStringLiteral("its signature")).isEmpty(), qPrintable(red.join(u'\n')));
        QVERIFY2(!red.filter(named + QStringLiteral("it is not what the log")).isEmpty(), qPrintable(red.join(u'\n')));
    }

    void aDecisionAfterTheDecisionIsRefused()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto release = requested(*door, store.importCall());
        (void)must(store.door(QStringLiteral("siro"))->release().refuse(release.id, QStringLiteral("not needed")));
        const auto late = store.door(QStringLiteral("head"))->release().authorise(release.id);
        QCOMPARE(late.error().code, ErrorCode::Refused);
        QCOMPARE(late.error().refusal->rule, QStringLiteral("wrong-state"));
        QCOMPARE(must(door->release().byId(release.id)).state, domain::ReleaseState::Refused);
    }

    /// Both have read the request as open; the second to write finds that it is not.
    void theSecondOfTwoDecisionsAtOnceIsAConflict()
    {
        for (const bool yes : {true, false}) {
            TestStore store;
            const auto door = investigating(store);
            const auto release = requested(*door, store.importCall());
            const auto first = store.door(QStringLiteral("siro"));
            InterposingClock clock(store.clock());
            auto environment = store.environment();
            environment.clock = &clock;
            const auto second = must(service::Door::open(environment, store.session(QStringLiteral("head"))));
            clock.next = [&] { (void)must(first->release().authorise(release.id)); };
            const auto late = yes ? second->release().authorise(release.id)
                                  : second->release().refuse(release.id, QStringLiteral("too much"));
            QVERIFY(!clock.next && !late);
            QCOMPARE(late.error().code, ErrorCode::Conflict);
            const auto now = must(door->release().byId(release.id));
            QCOMPARE(now.state, domain::ReleaseState::Authorised);
            QCOMPARE(now.decidedOffice, QStringLiteral("siro"));
            QCOMPARE(redSubjects(store), QStringList());
        }
    }

    /// Power goes between the key and the object: nobody can read it, and the next who comes in finishes.
    void anInterruptedDisposalIsFinishedAtTheNextDoor()
    {
        TestStore store;
        const auto kept = store.importCall();
        const auto before = filesBelow(store.layout().vault());
        const auto id = store.importCall(QStringLiteral("2001"), 150, 400);
        const auto with = filesBelow(store.layout().vault());
        QVERIFY(with.size() > before.size());
        const auto open = [&] {
            return must(store.environment().openStore(
                store.layout().database(), store.session(QStringLiteral("admin"))->storeKey(), store::OpenMode::Open));
        };
        qsizetype pending = 0;
        {
            const auto cut = open();
            const auto objects = must(cut->recordings().entomb(id, store.clock().now()));
            pending = objects.size();
            QCOMPARE(must(cut->recordings().pendingUnlinks()).size(), pending);
        }
        QCOMPARE(pending, with.size() - before.size());
        QCOMPARE(filesBelow(store.layout().vault()).size(), with.size());
        const auto door = investigating(store);
        auto left = filesBelow(store.layout().vault());
        left.sort();
        auto expected = before;
        expected.sort();
        QCOMPARE(left, expected);
        QVERIFY(must(open()->recordings().pendingUnlinks()).isEmpty());
        QVERIFY(!door->review().openForListening(id));
        QCOMPARE(found(*door, QString()), (QSet{kept}));
    }

    void searchFindsWhatIsThereAndOnlyInOnesOwnAreas()
    {
        TestStore store;
        const auto boiler = store.importCall(QStringLiteral("2001"), 149, 10, 1);
        const auto damp = store.importCall(QStringLiteral("2002"), 250, 9, 3);
        const auto revenues = store.importCall(QStringLiteral("2101"), 149, 8, 1);
        const auto door = investigating(store);
        const auto note = [&](domain::RecordingId id, const char *text, const char *tag) {
            (void)must(door->review().addNote(id, {{0, 80}, QString::fromUtf8(text), {QString::fromUtf8(tag)}}));
        };
        note(boiler, "Llŷr says the boiler is cold", "urgent");
        note(revenues, "Llŷr asks about the boiler grant", "urgent");
        const auto housingOnly = store.door(leader);
        const auto outsider = store.door(QStringLiteral("outsider"));

        struct Case
        {
            const char *line;
            QSet<domain::RecordingId> all;
        };
        const std::vector<Case> cases{
            {"", {boiler, damp, revenues}},
            {"boiler", {boiler, revenues}},
            {"boil", {boiler, revenues}},
            {"BOILER cold", {boiler}},
            {"\"boiler is\"", {boiler}},
            {"\"is boiler\"", {}},
            {"Llŷr", {boiler, revenues}},
            {"llyr", {boiler, revenues}},
            {"llŷr boiler cold", {boiler}},
            {"149", {boiler, revenues}},
            {"900250", {damp}},
            {"07700 900149", {boiler, revenues}},
            {"+44 7700 900250", {damp}},
            {"number:7700900", {boiler, damp, revenues}},
            {"tag:urgent", {boiler, revenues}},
            {"tag:Urgent cold", {boiler}},
            {"tag:urg", {}},
            {"agent:dyl", {boiler}},
            {"agent:\"dylan marsh\"", {boiler}},
            {"agent:marsh", {boiler}},
            {"agent:boiler", {}},
            {"has:note", {boiler, revenues}},
            {"ext:2002", {damp}},
            {"longer:2", {damp}},
            {"shorter:2", {boiler, revenues}},
            {"on:6/11/2026", {boiler}},
            {"area:revenues", {revenues}},
            {"direction:incoming", {boiler, damp, revenues}},
            {"direction:outgoing", {}},
            {"cold* OR", {}},
            {"'; --", {}},
        };
        for (const auto &[line, all] : cases) {
            const QString text = QString::fromUtf8(line);
            const auto seen = found(*door, text);
            QVERIFY2(seen == all, line);
            QCOMPARE(must(door->review().count(service::parseSearch(text, store.today()), 100)), all.size());
            auto housing = all;
            housing.remove(revenues);
            QVERIFY2(found(*housingOnly, text) == housing, line);
            QVERIFY2(found(*outsider, text).isEmpty(), line);
            QCOMPARE(must(outsider->review().count(service::parseSearch(text, store.today()), 100)), 0);
        }
        // Not by naming it, either.
        QVERIFY(found(*housingOnly, QStringLiteral("area:Revenues")).isEmpty());
        QVERIFY(!housingOnly->review().show(revenues));
        QCOMPARE(must(door->review().complete(QStringLiteral("tag"), QStringLiteral("ur"), 9)),
                 QStringList{QStringLiteral("urgent")});
        QVERIFY(must(outsider->review().complete(QStringLiteral("tag"), QStringLiteral("ur"), 9)).isEmpty());
    }

    /// Over two areas, with ties in every order: pages of seven are the whole list, once, in its order.
    void threeHundredRowsInPagesOfSeven()
    {
        TestStore store;
        const QString folder = store.scratch(QStringLiteral("many"));
        const auto now = store.clock().now().utc();
        for (int i = 0; i < 300; ++i) {
            const QString extension = QString::number((i % 2 ? 2100 : 2000) + i % 5);
            (void)makeWav(folder, incomingName(extension, 100 + i % 6, now.addDays(-1 - i % 11), 2000 + i),
                          0.05 * (1 + i % 4), {200.0 + i});
        }
        QCOMPARE(store.importFiles({folder}).imported.size(), 300);
        const auto door = investigating(store);
        for (const QString &line : {QString(), QStringLiteral("900104")}) {
            for (const auto order : {store::RecordingOrder::When, store::RecordingOrder::Length,
                                     store::RecordingOrder::Staff, store::RecordingOrder::Customer}) {
                for (const bool descending : {true, false}) {
                    auto search = service::parseSearch(line, store.today());
                    search.query.order = order;
                    search.query.descending = descending;
                    const auto whole = must(door->review().search(search, {}, 1000)).rows;
                    QCOMPARE(whole.size(), line.isEmpty() ? 300 : 50);
                    QList<domain::Recording> paged;
                    std::optional<store::RecordingCursor> at;
                    do {
                        const auto page = must(door->review().search(search, at, 7));
                        QVERIFY(page.rows.size() == 7 || !page.next);
                        paged += page.rows;
                        at = page.next;
                    } while (at && paged.size() <= whole.size());
                    QCOMPARE(paged, whole);
                    QVERIFY(isOrdered(whole, order, descending));
                }
            }
        }
    }

private:
    static QSet<domain::RecordingId> found(service::Door &door, const QString &line)
    {
        QSet<domain::RecordingId> ids;
        const auto page =
            must(door.review().search(service::parseSearch(line, TestStore::startOfTest().date()), {}, 100));
        for (const auto &row : page.rows)
            ids.insert(row.id);
        return ids;
    }

    /// By the sort value as the list shows it, where that is a plain one; rows that tie go by their id.
    static bool isOrdered(const QList<domain::Recording> &rows, store::RecordingOrder order, bool descending)
    {
        const auto key = [&](const domain::Recording &row) {
            return std::pair(order == store::RecordingOrder::Length ? row.durationMs() : row.startedAt.ms,
                             row.id.value);
        };
        if (order != store::RecordingOrder::Length && order != store::RecordingOrder::When)
            return true;
        return std::is_sorted(rows.cbegin(), rows.cend(), [&](const auto &a, const auto &b) {
            return descending ? key(b) < key(a) : key(a) < key(b);
        });
    }
};

QTEST_MAIN(TestServiceRelease)
#include "tst_service_release.moc"
