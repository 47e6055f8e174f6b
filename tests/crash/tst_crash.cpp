#include "tests/crash/rounds.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <cerrno>

using namespace earshot::tests;
using faults::Mode;
using faults::Op;

/// A way to strike, at each of so many calls. In the usual run a sample of all of them by a seed that is said; with
/// EARSHOT_CRASH_LONG=1 every one, or one in n of them with SHARD=i/n (see tests/crash/long).
class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // What SIGKILL leaves is the same on every file system, and in memory the rounds wait for no disk.
        if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
            qputenv("TMPDIR", "/dev/shm");
        qInfo("EARSHOT_CRASH_SEED=%u repeats this run", m_seed);
        m_stage = std::make_unique<Stage>();
        const auto prepared = inProcess([this](const Say &say) {
            prepareStore(*m_stage);
            say({QStringLiteral("end")});
        });
        QCOMPARE(prepared.said.size(), 1);
        m_stage->keep();
        for (const Script script : {Script::Day, Script::KeySlots}) {
            Measure &measured = m_measures[script];
            measured = measure(*m_stage, script);
            QVERIFY2(measured.faults.isEmpty(), qPrintable(measured.faults.join(u'\n')));
            for (std::size_t i = 0; i < measured.calls.size(); ++i)
                qInfo("%-8s %ld", faults::opNames[i], measured.calls[i]);
            const auto calm = playRound(*m_stage, {{}, -1, script, {}});
            QVERIFY2(calm.faults.isEmpty(), qPrintable(calm.faults.join(u'\n')));
            qInfo("script %.0f ms, check %.0f ms", calm.scriptMs, calm.checkMs);
        }
        m_clock.start();
    }

    void killed_data()
    {
        addColumns();
        // What a kill after a call leaves is what one before the next call leaves, where as much or more was said: the
        // long run has them all by "before".
        addRow(Mode::KillBefore, 0, 0, 90);
        if (!m_long)
            addRow(Mode::KillAfter, 0, 0, 50);
        addRow(Mode::KillTorn, Op::Write, 0, 90);
    }
    void killed() { sweep(); }

    void killedAtAMoment()
    {
        // A round that ended before its moment killed nothing and does not count; the machine was slower when it was
        // measured, so what it took now is what the next moments are drawn from.
        const long rounds = m_long ? 700 / m_shards : 70;
        double length = m_measures[Script::Day].ms;
        for (long i = 0; m_struck < rounds && i < 4 * rounds; ++i) {
            const auto played = play({{}, m_random.generateDouble() * length, Script::Day, {}});
            if (!played.struck)
                length = std::min(length, played.scriptMs);
        }
        const int killed = m_struck;
        report();
        QVERIFY2(killed >= rounds, qPrintable(QString::number(killed)));
    }

    void aCallFails_data()
    {
        addColumns();
        for (int op = 1; op <= faults::changingOps; ++op) {
            for (const Mode mode : {Mode::FailOnce, Mode::FailEver}) {
                for (const int error : {EIO, ENOSPC})
                    addRow(mode, static_cast<Op>(op), error, 6);
            }
        }
        for (const Op op : {Op::Open, Op::Read}) {
            addRow(Mode::FailOnce, op, EIO, 6);
            addRow(Mode::FailEver, op, EIO, 6);
        }
    }
    void aCallFails() { sweep(); }

    void theDiskIsLost_data()
    {
        addColumns();
        addRow(Mode::DiskFails, 0, EIO, 24);
        addRow(Mode::DiskFull, Op::Write, ENOSPC, 16);
    }
    void theDiskIsLost() { sweep(); }

    /// Somebody new, a new password, a forgotten one, a leaver: a key slot is a file, its entry is not.
    void keySlots_data()
    {
        addColumns();
        addRow(Mode::KillBefore, 0, 0, 6, Script::KeySlots);
        addRow(Mode::KillTorn, Op::Write, 0, 4, Script::KeySlots);
        addRow(Mode::FailOnce, 0, EIO, 4, Script::KeySlots);
        for (const Op op : {Op::Create, Op::Write, Op::Sync, Op::Rename, Op::Unlink})
            addRow(Mode::FailEver, op, EIO, 1, Script::KeySlots);
        addRow(Mode::DiskFails, 0, EIO, 3, Script::KeySlots);
        addRow(Mode::DiskFull, Op::Write, ENOSPC, 3, Script::KeySlots);
    }
    void keySlots() { sweep(); }

    /// The program may end where there is no memory, but what it has said stays true.
    void noMemory_data()
    {
        addColumns();
        addRow(Mode::FailOnce, Op::Allocate, ENOMEM, 20);
        addRow(Mode::FailEver, Op::Allocate, ENOMEM, 20);
    }
    void noMemory()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer has an allocator of its own");
#endif
        if (m_long && m_chains.empty()) {
            const Measure kept = measure(*m_stage, Script::Day, true);
            QVERIFY2(kept.faults.isEmpty(), qPrintable(kept.faults.join(u'\n')));
            m_chains = faults::chains();
            qInfo("%zu chains of callers ask for memory", m_chains.size());
        }
        sweep();
    }

    /// A disk that is really full, by what is left on it: each page until a whole day finds room.
    void diskFull()
    {
        constexpr long pageKiB = 4;
        constexpr long dayKiB = 24 * 36; // more than a day's work takes
        const long pages = dayKiB / pageKiB;
        const long rounds = m_long ? pages : 24;
        int errors = 0;
        for (long i = 0; i < rounds; ++i) {
            const long page = pointOf(i, rounds, pages) - 1;
            if (m_long && page % m_shards != m_shard)
                continue;
            const auto played = playFullDisk(*m_stage, page * pageKiB);
            if (played.unsupported)
                QSKIP("no private mount here: a full disk is only simulated (theDiskIsLost, disk full)");
            m_faults += played.faults;
            ++m_rounds;
            m_struck += played.errors > 0 ? 1 : 0;
            errors += played.errors;
        }
        qInfo("%d acts refused for want of room", errors);
        QVERIFY(errors > 0);
        report();
    }

    void cleanupTestCase()
    {
        qInfo("%ld rounds of %ld points × modes met their call, %ld did not; %ld ends looked at before; %.0f s",
              m_planned - m_missed, m_planned, m_missed, m_known, static_cast<double>(m_clock.elapsed()) / 1000);
        // A few calls are made in one run and not in the next: what SQLite does when a page more or less is in its log.
        QVERIFY2(m_missed * 100 <= m_planned, "more than one in a hundred points were not met");
    }

private:
    static void addColumns()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("op");
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("rounds");
        QTest::addColumn<int>("script");
    }
    static void addRow(Mode mode, int op, int error, int rounds, Script script = Script::Day)
    {
        QTest::addRow("%s %s %s", faults::opNames[static_cast<std::size_t>(op)],
                      faults::modeNames[static_cast<std::size_t>(mode)], error == 0 ? "" : strerrorname_np(error))
            << static_cast<int>(mode) << op << error << rounds << static_cast<int>(script);
    }
    static void addRow(Mode mode, Op op, int error, int rounds, Script script = Script::Day)
    {
        addRow(mode, static_cast<int>(op), error, rounds, script);
    }

    /// The row, at each of its points, or at `rounds` of them.
    void sweep()
    {
        QFETCH(int, mode);
        QFETCH(int, op);
        QFETCH(int, error);
        QFETCH(int, rounds);
        QFETCH(int, script);
        Round round;
        round.plan = {static_cast<Mode>(mode), op, 0, error, 0};
        round.script = static_cast<Script>(script);
        const bool memory = op == static_cast<int>(Op::Allocate);
        const bool byChain = memory && !m_chains.empty();
        const long points =
            byChain ? static_cast<long>(m_chains.size()) : m_measures[round.script].calls[static_cast<std::size_t>(op)];
        const long many = m_long ? points : std::min<long>(points, rounds);
        if (memory)
            round.worthAlook = [this](const QList<QStringList> &said) { return isNewEnd(said); };
        for (long i = 0; i < many; ++i) {
            if (m_long && i % m_shards != m_shard)
                continue;
            round.plan.at = pointOf(i, many, points);
            if (byChain) {
                const auto &chain = m_chains[static_cast<std::size_t>(round.plan.at - 1)];
                round.plan.at = chain.first;
                round.plan.chain = chain.chain;
            }
            bool struck = false;
            for (int again = 0; again < 3 && !struck; ++again)
                struck = play(round).struck;
            ++m_planned;
            m_missed += struck ? 0 : 1;
            if (m_long && m_planned % 200 == 0)
                qInfo("point %ld of %ld of this row; %ld so far, %.0f s", i + 1, many, m_planned,
                      static_cast<double>(m_clock.elapsed()) / 1000);
        }
        report();
    }

    /// Whether the program has not ended before after just as many calls of each kind, and as many words.
    bool isNewEnd(const QList<QStringList> &said)
    {
        QByteArray end = QByteArray::number(said.size());
        const auto counts = faults::counts();
        for (std::size_t i = 1; i <= faults::changingOps; ++i)
            end += ' ' + QByteArray::number(static_cast<qlonglong>(counts[i]));
        if (!m_ends.contains(end)) {
            m_ends.insert(end);
            return true;
        }
        ++m_known;
        return false;
    }

    static quint32 seed()
    {
        bool given = false;
        const auto seed = qEnvironmentVariable("EARSHOT_CRASH_SEED").toUInt(&given);
        return given ? seed : QRandomGenerator::global()->generate();
    }
    /// One point in each of `rounds` equal parts of 1 … `calls`; all of them if there are as many rounds.
    long pointOf(long part, long rounds, long calls)
    {
        const long first = part * calls / rounds;
        const long size = std::max(1L, (part + 1) * calls / rounds - first);
        return 1 + first + static_cast<long>(m_random.bounded(static_cast<qint64>(size)));
    }
    RoundReport play(const Round &round)
    {
        auto played = playRound(*m_stage, round);
        if (qEnvironmentVariableIsSet("EARSHOT_CRASH_TELL"))
            qInfo("%d: script %.0f ms, check %.0f ms", m_rounds, played.scriptMs, played.checkMs);
        ++m_rounds;
        m_struck += played.struck ? 1 : 0;
        for (const QString &fault : std::as_const(played.faults))
            qInfo("%s", qPrintable(fault)); // at once: a long run may be looked at while it goes on
        m_faults += played.faults;
        return played;
    }
    void report()
    {
        qInfo("%d rounds, %d struck, %.0f s", m_rounds, m_struck, static_cast<double>(m_clock.elapsed()) / 1000);
        const QStringList found = std::exchange(m_faults, {});
        m_rounds = m_struck = 0;
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    const quint32 m_seed = seed();
    QRandomGenerator m_random{m_seed};
    const bool m_long = qEnvironmentVariableIntValue("EARSHOT_CRASH_LONG") > 0;
    const QStringList m_share = qEnvironmentVariable("SHARD", QStringLiteral("1/1")).split(u'/');
    const long m_shards = std::max(1, m_share.value(1).toInt());
    const long m_shard = std::max(1, m_share.value(0).toInt()) - 1;
    QElapsedTimer m_clock;
    int m_rounds = 0;
    int m_struck = 0;
    long m_planned = 0;
    long m_missed = 0;
    long m_known = 0;
    QSet<QByteArray> m_ends;
    QStringList m_faults;
    std::unique_ptr<Stage> m_stage;
    std::map<Script, Measure> m_measures;
    std::vector<faults::Chain> m_chains;
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
