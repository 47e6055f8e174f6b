// What a computer remembers of a store's log, and stores that do not continue it.
#include "core/audit/cosignature.h"
#include "core/audit/note.h"
#include "core/store/sql/connection.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using service::CheckpointVerdict;
using service::Finding;
using State = service::RecordStanding::State;

namespace {

const QString admin = QStringLiteral("admin");
const QString ig = QStringLiteral("ig");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setContent(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestServiceMemory : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<TestStore>();
        QDir(m_store->memoryFolder()).removeRecursively(); // the first of the process was here while it was built
        m_store->door(admin).reset();
        m_yesterday = m_store->scratch(QStringLiteral("yesterday"));
    }

    void firstVisitCannotBeKnown()
    {
        QVERIFY(QDir(m_store->memoryFolder()).removeRecursively());
        {
            const auto door = m_store->door(admin);
            QCOMPARE(door->checkpoints().standing().state, State::FirstVisit);
            QCOMPARE(levelOf(*door), Finding::Level::Amber);
        }
        const auto door = m_store->door(ig);
        QCOMPARE(door->checkpoints().standing().state, State::Consistent);
        QCOMPARE(levelOf(*door), Finding::Level::Green);
        const QFileInfo file(memoryFile());
        QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    }

    void yesterdaysCopyIsFoundAndNothingIsDoneInIt()
    {
        const auto call = m_store->importCall();
        keepYesterday();
        work(5);
        restoreYesterday();
        const QByteArray before = databaseBytes();
        {
            const auto door = m_store->doorFor(QStringLiteral("investigator"), {}, {});
            const auto &standing = door->checkpoints().standing();
            QCOMPARE(standing.state, State::Older);
            QVERIFY(standing.text().contains(QStringLiteral("16 November 2026, 10:00")));
            QVERIFY(standing.text().contains(QString::number(standing.seen.size)));
            QVERIFY(standing.text().contains(QString::number(standing.now.size)));
            for (const QString &word : {QStringLiteral("safe"), QStringLiteral("accept-rollback")})
                QVERIFY(standing.text().contains(word));
            door->session()->declare({QStringLiteral("complaint"), QStringLiteral("C-2026-0412")});
            const auto listened = door->review().openForListening(call);
            QVERIFY(!listened);
            QCOMPARE(listened.error().code, ErrorCode::Integrity);
            QCOMPARE(door->review().addNote(call, {{0, 80}, QStringLiteral("x"), {}}).error().code,
                     ErrorCode::Integrity);
            QCOMPARE(door->custody().copyClip(call, {0, 800}, QStringLiteral("x"), {}, {}).error().code,
                     ErrorCode::Integrity);
            QCOMPARE(door->checkpoints().exportNote().error().code, ErrorCode::Integrity);
            QCOMPARE(levelOf(*door), Finding::Level::Red);
        }
        QCOMPARE(m_store->door(admin)
                     ->administration()
                     .grant(QStringLiteral("outsider"), QStringLiteral("Revenues"))
                     .error()
                     .code,
                 ErrorCode::Integrity);
        QCOMPARE(m_store->door(admin)->administration().appoint(ig, QStringLiteral("siro")).error().code,
                 ErrorCode::Integrity);
        // Reading the record is how it is judged.
        QVERIFY(m_store->door(ig)->audit().page({}, 0, 10));
        QCOMPARE(databaseBytes(), before);
        QCOMPARE(m_store->door(admin)->checkpoints().standing().state, State::Older);
    }

    void aLongerForkIsFound()
    {
        keepYesterday();
        work(3);
        restoreYesterday();
        // On another computer, which never saw what came after: more entries than the original has.
        const QString here = m_store->scratch(QStringLiteral("here"));
        copyFolder(m_store->memoryFolder(), here);
        QVERIFY(QDir(m_store->memoryFolder()).removeRecursively());
        work(7);
        copyFolder(here, m_store->memoryFolder());
        const auto door = m_store->door(admin);
        const auto &standing = door->checkpoints().standing();
        QCOMPARE(standing.state, State::Differs);
        QVERIFY(standing.now.size > standing.seen.size);
        QVERIFY(standing.text().contains(QStringLiteral("forked")));
        QCOMPARE(levelOf(*door), Finding::Level::Red);
        QCOMPARE(door->administration().grant(QStringLiteral("outsider"), QStringLiteral("Revenues")).error().code,
                 ErrorCode::Integrity);
    }

    void aForkOfTheSameLengthIsFound()
    {
        keepYesterday();
        m_store->clock().advanceMs(1000);
        work(3);
        restoreYesterday();
        const QString here = m_store->scratch(QStringLiteral("here"));
        copyFolder(m_store->memoryFolder(), here);
        QVERIFY(QDir(m_store->memoryFolder()).removeRecursively());
        work(3);
        copyFolder(here, m_store->memoryFolder());
        const auto door = m_store->door(admin);
        QCOMPARE(door->checkpoints().standing().state, State::Differs);
        QCOMPARE(door->checkpoints().standing().now.size, door->checkpoints().standing().seen.size);
    }

    void foundWhileADoorIsOpen()
    {
        keepYesterday();
        const auto open = m_store->door(admin); // the old file stays open behind the folder that is put in its place
        work(2);
        const QByteArray remembered = contentOf(memoryFile());
        restoreYesterday();
        QCOMPARE(m_store->door(ig)->checkpoints().standing().state, State::Older);
        QCOMPARE(contentOf(memoryFile()), remembered);
    }

    void acceptingIsTheIgUnitsAndOnRecord()
    {
        keepYesterday();
        work(4);
        restoreYesterday();
        const QString why = QStringLiteral("disk failure, restored by IT");
        const auto refused = m_store->door(admin)->checkpoints().acceptRollback(why);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().refusal->unblockedBy.first(), QStringLiteral("ig-officer"));
        audit::Checkpoint lost;
        audit::Checkpoint accepted;
        {
            const auto door = m_store->door(ig);
            lost = door->checkpoints().standing().seen;
            accepted = door->checkpoints().standing().now;
            QCOMPARE(door->checkpoints().acceptRollback(QStringLiteral("  ")).error().code, ErrorCode::Invalid);
            must(door->checkpoints().acceptRollback(why));
            QCOMPARE(door->checkpoints().standing().state, State::Consistent);
            QCOMPARE(door->checkpoints().acceptRollback(why).error().code, ErrorCode::Conflict);
            QCOMPARE(levelOf(*door), Finding::Level::Green);
            store::AuditFilter filter;
            filter.actions = QStringLiteral("checkpoint.");
            const auto entry = must(door->audit().page(filter, 0, 1)).first();
            QCOMPARE(entry.actor, ig);
            QCOMPARE(entry.office, QStringLiteral("ig-officer"));
            for (const QString &part : {why, QString::fromLatin1(lost.root.toHex()),
                                        QString::fromLatin1(accepted.root.toHex()), QString::number(lost.size)})
                QVERIFY2(entry.detail.contains(part), qPrintable(entry.detail));
        }
        // Evidence stays; work goes on.
        const auto aside = QDir(m_store->memoryFolder()).entryList({QStringLiteral("*.set-aside-1")}, QDir::Files);
        QCOMPARE(aside.size(), 1);
        QVERIFY(contentOf(m_store->memoryFolder() + u'/' + aside.first()).contains(lost.root.toBase64()));
        work(1);
        QCOMPARE(m_store->door(admin)->checkpoints().standing().state, State::Consistent);
        QVERIFY(must(m_store->door(admin)->audit().verify()).isGood());
    }

    void cutOffBeforeItCouldRemember()
    {
        const QByteArray early = contentOf(memoryFile());
        work(3);
        setContent(memoryFile(), early); // the power went before the new one was written
        QCOMPARE(m_store->door(admin)->checkpoints().standing().state, State::Consistent);
    }

    void governingIsRememberedAtOnceListeningWithinAMinute()
    {
        const auto call = m_store->importCall();
        const auto door = m_store->doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"),
                                           QStringLiteral("C-2026-0412"));
        const QByteArray before = contentOf(memoryFile());
        (void)must(door->review().openForListening(call));
        QCOMPARE(contentOf(memoryFile()), before);
        m_store->clock().advanceMs(61'000);
        (void)must(door->review().openForListening(call));
        const QByteArray later = contentOf(memoryFile());
        QVERIFY(later != before);
        (void)must(door->custody().copyClip(call, {0, 800}, QStringLiteral("x"), {}, {}));
        QVERIFY(contentOf(memoryFile()) != later);
    }

    void theMemoryNeverGoesBack()
    {
        const auto slow = m_store->door(admin);
        work(3);
        const QByteArray newest = contentOf(memoryFile());
        setContent(memoryFile(), newest);
        (void)must(slow->administration().waiting());
        auto older = m_store->door(ig);
        work(2);
        const QByteArray last = contentOf(memoryFile());
        older.reset(); // knew less when it opened
        QCOMPARE(m_store->door(admin)->checkpoints().standing().seen.size,
                 m_store->door(admin)->checkpoints().standing().now.size);
        QVERIFY(!last.isEmpty());
    }

    void aTamperedMemoryIsSaid()
    {
        const QByteArray whole = contentOf(memoryFile());
        service::FolderCheckpointKeeper keeper(m_store->memoryFolder());
        const QString id = QFileInfo(memoryFile()).completeBaseName();
        QVERIFY(*keeper.last(id));
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray changed = whole;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            setContent(memoryFile(), changed);
            const auto last = keeper.last(id);
            QVERIFY2(!last, qPrintable(QStringLiteral("byte %1").arg(i)));
            QCOMPARE(last.error().code, ErrorCode::Integrity);
        }
        for (qsizetype size = 0; size < whole.size(); ++size) {
            setContent(memoryFile(), whole.left(size));
            QVERIFY(!keeper.last(id));
        }
        {
            const auto door = m_store->door(ig);
            QCOMPARE(door->checkpoints().standing().state, State::Unreadable);
            QVERIFY(door->checkpoints().standing().text().contains(QStringLiteral("changed or damaged")));
            QCOMPARE(levelOf(*door), Finding::Level::Red);
            must(door->checkpoints().acceptRollback(QStringLiteral("bad disk of this computer")));
        }
        QCOMPARE(m_store->door(admin)->checkpoints().standing().state, State::Consistent);
        QVERIFY(!keeper.last(QStringLiteral("../../etc/passwd")));
    }

    void theTreeIsKeptAndChecked_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("changed") << QStringLiteral("UPDATE audit_nodes SET hash = zeroblob(32) WHERE level = 2 AND "
                                                   "place = 1");
        QTest::newRow("removed") << QStringLiteral("DELETE FROM audit_nodes WHERE level = 1 AND place = 3");
        QTest::newRow("the newest removed") << QStringLiteral("DELETE FROM audit_nodes WHERE level = 1 AND place > 2");
        QTest::newRow("added") << QStringLiteral("INSERT INTO audit_nodes (level, place, hash) VALUES (1, 100000, "
                                                 "zeroblob(32))");
        QTest::newRow("added above") << QStringLiteral("INSERT INTO audit_nodes (level, place, hash) VALUES (40, 0, "
                                                       "zeroblob(32))");
    }
    void theTreeIsKeptAndChecked()
    {
        QFETCH(QString, sql);
        QVERIFY(must(m_store->door(admin)->audit().verify()).isGood());
        runSql({sql});
        const auto report = must(m_store->door(admin)->audit().verify());
        QVERIFY(std::any_of(report.findings.cbegin(), report.findings.cend(), [](const Finding &finding) {
            return finding.check == QLatin1String("tree") && finding.level == Finding::Level::Red;
        }));
    }

    void anOlderStoreGetsItsTree()
    {
        work(3);
        runSql({QStringLiteral("DELETE FROM audit_nodes")});
        const auto door = m_store->door(admin);
        QCOMPARE(door->checkpoints().standing().state, State::Consistent);
        QVERIFY(must(door->audit().verify()).isGood());
    }

    void savedCheckpoints()
    {
        QByteArray note;
        {
            const auto door = m_store->door(ig);
            note = must(door->checkpoints().exportNote());
            const auto same = must(door->checkpoints().check(note));
            QCOMPARE(same.outcome, CheckpointVerdict::Outcome::Same);
            QCOMPARE(same.signers, QStringList{ig});
            QVERIFY(!note.contains("seen "));
        }
        keepYesterday();
        work(4);
        const auto door = m_store->door(admin);
        const auto later = must(door->checkpoints().check(note));
        QCOMPARE(later.outcome, CheckpointVerdict::Outcome::Continues);
        QVERIFY(later.now.size >= later.note.size + 4);
        QVERIFY(later.lastEntryAt.ms > 0);
        const QByteArray mailed = "Dear Rhian,\r\n\r\n> here it is:\r\n> " +
                                  QByteArray(note).replace("\n", "\r\n> ").replace("\xe2\x80\x94 ", "- ") +
                                  "\r\n-- \r\nJoanna Pike, Westmarch\r\n";
        QCOMPARE(must(door->checkpoints().check(mailed)).outcome, CheckpointVerdict::Outcome::Continues);
        QCOMPARE(must(door->checkpoints().check(mailed)).signers, QStringList{ig});

        // A root that is not the record's: the signature is wrong. With a signature of nobody: it contradicts.
        QByteArray forged = note;
        const auto root = forged.indexOf('\n', forged.indexOf('\n') + 1) + 1;
        forged[root] = forged.at(root) == 'A' ? 'B' : 'A';
        QCOMPARE(door->checkpoints().check(forged).error().code, ErrorCode::Integrity);
        forged.replace("/ig ", "/nobody ");
        const auto contradicted = must(door->checkpoints().check(forged));
        QCOMPARE(contradicted.outcome, CheckpointVerdict::Outcome::Contradicts);
        QVERIFY(contradicted.signers.isEmpty());

        QCOMPARE(door->checkpoints().check("hello").error().code, ErrorCode::Invalid);
        TestStore another;
        QByteArray foreign = note;
        foreign.replace("earshot/", "earshot/0");
        QCOMPARE(door->checkpoints().check(foreign).error().code, ErrorCode::Invalid);
    }

    void aSavedCheckpointFindsARollbackWithoutMemory()
    {
        keepYesterday();
        work(4);
        const QByteArray note = must(m_store->door(ig)->checkpoints().exportNote());
        restoreYesterday();
        QVERIFY(QDir(m_store->memoryFolder()).removeRecursively());
        const auto shorter = must(m_store->door(admin)->checkpoints().check(note));
        QCOMPARE(shorter.outcome, CheckpointVerdict::Outcome::Shorter);
        QVERIFY(!shorter.holds());
        work(9);
        const auto forked = must(m_store->door(admin)->checkpoints().check(note));
        QCOMPARE(forked.outcome, CheckpointVerdict::Outcome::Contradicts);
    }

    void witnesses()
    {
        using WitnessState = service::WitnessStanding::State;
        const auto key = crypto::SigningKey::generate();
        const audit::WitnessKey witness{QStringLiteral("witness.ig.westmarch.example"), key.publicKey()};
        QCOMPARE(m_store->door(admin)->checkpoints().nameWitness(witness.toText()).error().code, ErrorCode::Refused);
        QCOMPARE(m_store->door(ig)->checkpoints().nameWitness(QStringLiteral("x")).error().code, ErrorCode::Invalid);
        must(m_store->door(ig)->checkpoints().nameWitness(witness.toText()));
        const auto twice = m_store->door(ig)->checkpoints().nameWitness(witness.toText());
        QCOMPARE(twice.error().code, ErrorCode::Exists);
        QCOMPARE(twice.error().where, witness.name); // in words, not the database's
        QCOMPARE(levelOf(*m_store->door(ig), "witness"), Finding::Level::Amber);

        const auto answerTo = [&](const QByteArray &request) {
            const auto parsed = must(audit::parseWitnessRequest(request));
            return must(audit::cosign(must(audit::parseNote(parsed.note)).text, witness.name, key, 1'795'000'000));
        };
        qint64 first = 0;
        {
            const auto door = m_store->door(ig);
            const QByteArray request = must(door->checkpoints().witnessRequest(witness.name));
            QVERIFY(request.startsWith("old 0\n\nearshot/"));
            QCOMPARE(door->checkpoints().addCosignature("nonsense\n").error().code, ErrorCode::Invalid);
            const auto standing = must(door->checkpoints().addCosignature(answerTo(request)));
            QCOMPARE(standing.state, WitnessState::Holds);
            first = standing.size;
            QCOMPARE(levelOf(*door, "witness"), Finding::Level::Green);
        }
        keepYesterday();
        work(5);
        {
            const auto door = m_store->door(ig);
            const QByteArray request = must(door->checkpoints().witnessRequest(witness.name));
            const auto parsed = must(audit::parseWitnessRequest(request));
            QCOMPARE(parsed.oldSize, static_cast<quint64>(first));
            QVERIFY(!parsed.proof.isEmpty());
            QCOMPARE(
                must(audit::parseWitnessRequest(must(door->checkpoints().witnessRequest(witness.name, 3)))).oldSize,
                quint64(3));
            QByteArray wrong = answerTo(request);
            wrong[wrong.size() - 9] = wrong.at(wrong.size() - 9) == 'A' ? 'B' : 'A';
            QCOMPARE(door->checkpoints().addCosignature(wrong).error().code, ErrorCode::Integrity);
            QVERIFY(must(door->checkpoints().addCosignature(answerTo(request))).size > first);
        }
        // A witness that only the table knows, and a cosigned head that the record does not continue.
        runSql({QStringLiteral("INSERT INTO witnesses (name, sign_key) VALUES ('forged.example', zeroblob(32))")});
        QCOMPARE(levelOf(*m_store->door(ig), "witness"), Finding::Level::Red);
        QByteArray cosigned;
        {
            auto db = must(store::sql::Connection::open(m_store->layout().database(),
                                                        m_store->session(admin)->storeKey(), store::sql::Mode::Open));
            auto q = db->query(QStringLiteral("SELECT cosigned FROM witnesses WHERE length(cosigned) > 0"));
            QVERIFY(must(q.single()));
            cosigned = q.get<QByteArray>(0);
        }
        restoreYesterday();
        {
            auto db = must(store::sql::Connection::open(m_store->layout().database(),
                                                        m_store->session(admin)->storeKey(), store::sql::Mode::Open));
            QCOMPARE(must(db->run(QStringLiteral("UPDATE witnesses SET cosigned = ?"), cosigned)), 1);
        }
        QVERIFY(QDir(m_store->memoryFolder()).removeRecursively()); // so it is the witness alone that tells
        QCOMPARE(levelOf(*m_store->door(ig), "witness"), Finding::Level::Red);
    }

private:
    /// `entries` acts of governance at least, doors closed again.
    void work(int entries)
    {
        const auto door = m_store->door(admin);
        for (int i = 0; i < entries; ++i)
            must(door->administration().setExtensionHolder(QString::number(2010 + i), QStringLiteral("Dylan Marsh")));
    }
    void keepYesterday() { copyFolder(m_store->folder(), m_yesterday); }
    void restoreYesterday() { copyFolder(m_yesterday, m_store->folder()); }
    [[nodiscard]] QString memoryFile() const
    {
        const QDir folder(m_store->memoryFolder());
        return folder.filePath(folder.entryList({QStringLiteral("*.note")}, QDir::Files).value(0));
    }
    /// All that is in the log, the tree and the settings: whether anything was written.
    [[nodiscard]] QByteArray databaseBytes()
    {
        auto db = must(store::sql::Connection::open(m_store->layout().database(), m_store->session(admin)->storeKey(),
                                                    store::sql::Mode::Open));
        QByteArray all;
        for (const char *sql : {"SELECT hex(leaf) FROM audit_leaves", "SELECT hex(frontier) FROM audit_head",
                                "SELECT name || hex(value) FROM settings", "SELECT user FROM people",
                                "SELECT person_id || office FROM appointments", "SELECT hex(hash) FROM audit_nodes"}) {
            auto q = db->query(QLatin1String(sql));
            must(q.each([&](store::sql::Query &row) { all += row.get<QString>(0).toUtf8() + '\n'; }));
        }
        return all;
    }
    void runSql(const QStringList &statements)
    {
        auto db = must(store::sql::Connection::open(m_store->layout().database(), m_store->session(admin)->storeKey(),
                                                    store::sql::Mode::Open));
        freeOfRules(*db);
        for (const QString &sql : statements)
            must(db->run(sql).map([](auto) {}));
    }
    static Finding::Level levelOf(service::Door &door, const char *check = "checkpoint")
    {
        const auto report = must(door.audit().verify());
        auto level = Finding::Level::Green;
        for (const auto &finding : report.findings) {
            if (finding.check == QLatin1String(check))
                level = std::max(level, finding.level);
        }
        return level;
    }

    std::unique_ptr<TestStore> m_store;
    QString m_yesterday;
};

QTEST_MAIN(TestServiceMemory)
#include "tst_service_memory.moc"
