#include "tests/support/teststore.h"

#include <QDirIterator>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

using namespace earshot;
using namespace earshot::tests;

namespace {

const QString investigator = QStringLiteral("investigator");
const QString complaint = QStringLiteral("complaint");
const QString caseNumber = QStringLiteral("C-1187");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesBelow(const QString &folder)
{
    QStringList found;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        found << all.next();
    return found;
}

/// No file may grow beyond `bytes` while this lives: the disk is full, as far as the program can tell.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit tight{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
};

QList<domain::AuditEntry> entries(TestStore &store, const QString &action)
{
    store::AuditFilter filter;
    filter.action = action;
    return must(store.door(QStringLiteral("ig"))->audit().page(filter, 0, 100));
}

} // namespace

/// Download, copy, delete, release: what leaves, what is refused, and what a failure leaves behind.
class TestServiceCustody : public QObject
{
    Q_OBJECT

private slots:
    void everyRefusedActIsLoggedAndDoesNothing()
    {
        TestStore store;
        const auto id = store.importCall();
        const QString out = store.scratch(QStringLiteral("out"));
        const auto door = store.doorFor(QStringLiteral("leader"), complaint, caseNumber);
        auto &custody = door->custody();
        service::ReleaseDraft draft;
        draft.recording = id;
        draft.requester = draft.recipient = QStringLiteral("somebody");
        const QDate until = store.today().addDays(7);
        const auto note = must(door->review().addNote(id, {{0, 0}, QStringLiteral("Repair promised"), {}}));
        const std::vector<std::pair<QString, std::function<std::optional<Error>()>>> acts{
            {QStringLiteral("download"), [&] { return errorOf(custody.download(id, out, until)); }},
            {QStringLiteral("copy"),
             [&] {
                 return errorOf(custody.copyClip(id, {0, 10}, caseNumber, {}, {}));
             }},
            {QStringLiteral("copy.note"), [&] { return errorOf(custody.copyNote(note.id)); }},
            {QStringLiteral("delete"), [&] { return errorOf(custody.remove(id, caseNumber)); }},
            {QStringLiteral("release.request"), [&] { return errorOf(door->release().request(draft)); }},
            {QStringLiteral("manage-people"),
             [&] {
                 return errorOf(door->administration().addPerson(caseNumber.toLower(), caseNumber,
                                                                 SecretBytes::fromPassword(caseNumber)));
             }},
            {QStringLiteral("read-audit"), [&] { return errorOf(door->audit().page({}, 0, 1)); }},
        };
        const auto before = must(door->review().show(id));
        for (const auto &[action, act] : acts) {
            const auto error = act();
            QVERIFY2(error && error->code == ErrorCode::Refused, qPrintable(action));
            QVERIFY(error->refusal && error->refusal->clause.startsWith(u'§'));
            const auto logged = entries(store, action);
            QVERIFY2(!logged.isEmpty() && !logged.first().permitted, qPrintable(action));
            QCOMPARE(logged.first().actor, QStringLiteral("leader"));
        }
        const auto after = must(door->review().show(id));
        QCOMPARE(after.recording, before.recording);
        QVERIFY(after.downloads.isEmpty() && after.clips.isEmpty() && after.releases.isEmpty());
        QVERIFY(filesBelow(out).isEmpty());
        QCOMPARE(must(store.door(QStringLiteral("admin"))->administration().people()).size(),
                 TestStore::users().size());
    }

    void aNotesTextIsCopiedOnRecord()
    {
        TestStore store;
        const auto id = store.importCall();
        const auto door = store.doorFor(QStringLiteral("investigator"), complaint, caseNumber);
        const auto note = must(door->review().addNote(id, {{0, 0}, QStringLiteral("Repair promised"), {}}));
        QCOMPARE(must(door->custody().copyNote(note.id)), QStringLiteral("Repair promised"));
        const auto logged = entries(store, QStringLiteral("copy.note"));
        QCOMPARE(logged.size(), 1);
        QVERIFY(logged.first().permitted);
        QCOMPARE(logged.first().recording, id);
        QCOMPARE(logged.first().reference, caseNumber);
        QVERIFY(!logged.first().detail.contains(QLatin1String("Repair"))); // the log keeps no second copy of it
        // Whoever cannot see the call learns nothing of its notes.
        const auto outside =
            errorOf(store.doorFor(QStringLiteral("outsider"), complaint, caseNumber)->custody().copyNote(note.id));
        QVERIFY(outside && outside->code != ErrorCode::Internal);
        QCOMPARE(entries(store, QStringLiteral("copy.note")).size(), 1);
    }

    /// Whoever backs up the store must not carry readable calls along.
    void nothingReadableIsPutIntoTheStore()
    {
        TestStore store;
        const auto id = store.importCall();
        const auto door = store.doorFor(investigator, complaint, caseNumber);
        const QString link = store.scratch() + QStringLiteral("/elsewhere");
        QVERIFY(QFile::link(store.layout().vault(), link));
        for (const QString &folder : {store.layout().folder, store.layout().vault(), link}) {
            const QString target = folder + QStringLiteral("/call.wav");
            QCOMPARE(errorOf(door->custody().download(id, target, store.today().addDays(7)))->code, ErrorCode::Invalid);
            QVERIFY(!QFile::exists(target));
        }
    }

    void aDownloadIsBitExactAndAsksForItsDeletion()
    {
        TestStore store;
        const auto id = store.importCall();
        const QString original = filesBelow(store.scratch(QStringLiteral("calls"))).first();
        const auto door = store.doorFor(investigator, complaint, caseNumber);
        const QString target = store.scratch(QStringLiteral("out")) + QStringLiteral("/call.wav");
        const auto download = must(door->custody().download(id, target, store.today().addDays(7)));
        QCOMPARE(contentOf(target), contentOf(original));
        QCOMPARE(errorOf(door->custody().download(id, target, store.today().addDays(7)))->code, ErrorCode::Exists);
        QCOMPARE(must(door->custody().myOpenDownloads()).size(), 1);
        QCOMPARE(errorOf(door->custody().confirmDeleted(download.id))->code, ErrorCode::Conflict);
        QCOMPARE(errorOf(store.door(QStringLiteral("head"))->custody().confirmDeleted(download.id))->code,
                 ErrorCode::Refused);
        QVERIFY(QFile::remove(target));
        must(door->custody().confirmDeleted(download.id));
        QVERIFY(must(door->custody().myOpenDownloads()).isEmpty());
        const auto again = errorOf(door->custody().confirmDeleted(download.id));
        QCOMPARE(again->code, ErrorCode::Conflict);
        QVERIFY2(again->what.contains(QLatin1String("confirmed already")), qPrintable(again->what));
    }

    void aFullDiskLeavesNoDownloadAndNothingWaiting()
    {
        TestStore store;
        const auto id = store.importCall(QStringLiteral("2001"), 149, 10, 120); // 3.8 MB
        const auto door = store.doorFor(investigator, complaint, caseNumber);
        const QString out = store.scratch(QStringLiteral("out"));
        std::optional<Error> error;
        {
            const FullDisk full(2500 * 1000);
            error = errorOf(door->custody().download(id, out, store.today().addDays(7)));
        }
        QVERIFY(error);
        QVERIFY(filesBelow(out).isEmpty());
        QVERIFY(must(door->custody().myOpenDownloads()).isEmpty());
        QCOMPARE(entries(store, QStringLiteral("download.failed")).size(), 1);
        const auto nothing = errorOf(door->custody().confirmDeleted(domain::DownloadId{1}));
        QCOMPARE(nothing->code, ErrorCode::Conflict);
        QVERIFY2(nothing->what.contains(QLatin1String("failed and saved no file")), qPrintable(nothing->what));
        verifiesGreen(store);
    }

    void aFullDiskLeavesNoPackageAndTheReleaseGoesOnLater()
    {
        TestStore store;
        const auto id = store.importCall(QStringLiteral("2001"), 149, 10, 120);
        const auto door = store.doorFor(investigator, complaint, caseNumber);
        const auto release = requested(*door, id);
        (void)must(store.door(QStringLiteral("siro"))->release().authorise(release.id));
        const QString out = store.scratch(QStringLiteral("out"));
        {
            const FullDisk full(2500 * 1000);
            QVERIFY(errorOf(door->release().issue(release.id, out)));
        }
        QVERIFY(filesBelow(out).isEmpty());
        const auto issued = must(door->release().issue(release.id, out));
        QCOMPARE(issued.release.number, release.number);
        QCOMPARE(contentOf(issued.path + QStringLiteral("/data/") + release.number + QStringLiteral(".wav")),
                 contentOf(filesBelow(store.scratch(QStringLiteral("calls"))).first()));
        verifiesGreen(store);
    }

    void twoPeopleAndTheRightOffice()
    {
        TestStore store;
        const auto id = store.importCall();
        const auto door = store.doorFor(investigator, complaint, caseNumber);
        const auto release = requested(*door, id);
        QCOMPARE(errorOf(door->release().authorise(release.id))->code, ErrorCode::Refused);
        const auto own = SecretBytes::fromPassword(TestStore::passwordOf(investigator));
        QCOMPARE(errorOf(door->release().authoriseHere(release.id, investigator, own, {}))->code, ErrorCode::Refused);
        QCOMPARE(errorOf(door->release().authoriseHere(release.id, QStringLiteral("siro"), own, {}))->code,
                 ErrorCode::SignIn);
        const auto failed = entries(store, QStringLiteral("release.sign-in"));
        QCOMPARE(failed.size(), 1);
        QVERIFY(!failed.first().permitted);
        const auto siro = SecretBytes::fromPassword(TestStore::passwordOf(QStringLiteral("siro")));
        const auto decided = must(door->release().authoriseHere(release.id, QStringLiteral("siro"), siro, {}));
        QCOMPARE(decided.decidedOffice, QStringLiteral("siro"));
        QCOMPARE(entries(store, QStringLiteral("release.authorise")).first().actor, QStringLiteral("siro"));
        verifiesGreen(store);
    }

    void anAgencyNeedsAdviceFirst()
    {
        TestStore store;
        const auto id = store.importCall();
        const auto door = store.doorFor(investigator, complaint, caseNumber);
        const auto release = requested(*door, id, domain::ReleaseKind::External);
        QCOMPARE(release.state, domain::ReleaseState::AwaitingAdvice);
        QCOMPARE(errorOf(store.door(QStringLiteral("siro"))->release().authorise(release.id))->code,
                 ErrorCode::Refused);
        (void)must(
            store.door(QStringLiteral("ig"))->release().advise(release.id, QStringLiteral("Section 29 form is there")));
        QCOMPARE(errorOf(store.door(QStringLiteral("head"))->release().authorise(release.id))->code,
                 ErrorCode::Refused);
        (void)must(store.door(QStringLiteral("monitoring"))->release().authorise(release.id));
        verifiesGreen(store);
    }

    void deletingTakesTheKeyTheObjectAndTheNames()
    {
        TestStore store;
        const auto young = store.importCall();
        const auto ripe = store.importCall(QStringLiteral("2001"), 222, 400);
        const auto door = store.doorFor(investigator, complaint, caseNumber);
        (void)must(door->review().addNote(ripe, {{0, 8}, QStringLiteral("a word to forget"), {}}));
        const auto early = errorOf(door->custody().remove(young, QStringLiteral("tidying")));
        QCOMPARE(early->refusal->clause, QStringLiteral("§7"));
        const auto objects = filesBelow(store.layout().vault()).size();
        must(door->custody().remove(ripe, QStringLiteral("kept for its time")));
        QCOMPARE(filesBelow(store.layout().vault()).size(), objects - 2);
        for (const auto &entry : must(store.door(QStringLiteral("ig"))->audit().page({}, 0, 1000)))
            QVERIFY2(entry.recording != ripe || !entry.detail.contains(QLatin1String("07700900222")),
                     qPrintable(entry.action));
        QVERIFY(errorOf(door->review().openForListening(ripe)));
        verifiesGreen(store);
    }

    void anEndedSessionCanDoNothing()
    {
        TestStore store;
        const auto id = store.importCall();
        const auto door = store.doorFor(investigator, complaint, caseNumber);
        door->session()->end();
        QCOMPARE(errorOf(door->review().search({}, {}, 10))->code, ErrorCode::SignIn);
        QCOMPARE(errorOf(door->review().show(id))->code, ErrorCode::SignIn);
        QCOMPARE(errorOf(door->review().openForListening(id))->code, ErrorCode::SignIn);
        QCOMPARE(errorOf(door->custody().remove(id, caseNumber))->code, ErrorCode::SignIn);
    }

private:
    template <class T> static std::optional<Error> errorOf(const Result<T> &result)
    {
        return result ? std::nullopt : std::optional(result.error());
    }

    static domain::Release requested(service::Door &door, domain::RecordingId id,
                                     domain::ReleaseKind kind = domain::ReleaseKind::Inside)
    {
        service::ReleaseDraft draft;
        draft.recording = id;
        draft.kind = kind;
        if (kind == domain::ReleaseKind::External) {
            draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
            draft.legalBasis = QStringLiteral("Court order");
        }
        draft.requester = QStringLiteral("A. Evans");
        draft.recipient = QStringLiteral("Legal Services");
        return must(door.release().request(draft));
    }

    static void verifiesGreen(TestStore &store)
    {
        const auto report = must(store.door(QStringLiteral("admin"))->audit().verify());
        for (const auto &finding : report.findings)
            QVERIFY2(finding.level != service::Finding::Level::Red, qPrintable(finding.subject + u' ' + finding.text));
    }
};

QTEST_MAIN(TestServiceCustody)
#include "tst_service_custody.moc"
