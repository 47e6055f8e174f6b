#include "tests/crash/rounds.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>
#include <cerrno>

using namespace earshot::tests;

class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // What SIGKILL leaves is the same on every file system, and in memory the rounds wait for no disk.
        if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
            qputenv("TMPDIR", "/dev/shm");
        m_stage = std::make_unique<Stage>();
        const auto prepared = inProcess([this](const Say &say) {
            prepareStore(*m_stage);
            say({QStringLiteral("end")});
        });
        QCOMPARE(prepared.said.size(), 1);
        m_stage->keep();
        m_measure = measure(*m_stage, false);
        QVERIFY2(m_measure.faults.isEmpty(), qPrintable(m_measure.faults.join(u'\n')));
        for (std::size_t i = 0; i < m_measure.calls.size(); ++i)
            qInfo("%-8s %ld", faults::opNames[i], m_measure.calls[i]);
        qInfo("script %.0f ms", m_measure.ms);
        const auto calm = playRound(*m_stage, {});
        QVERIFY2(calm.faults.isEmpty(), qPrintable(calm.faults.join(u'\n')));
        qInfo("script %.0f ms, check %.0f ms", calm.scriptMs, calm.checkMs);
    }

    /// Every call that changes the disk is once the last one; every third is cut by half.
    void killedAtACall()
    {
        const long calls = m_measure.calls[0];
        const long rounds = std::min(calls, roundsOf(230));
        for (long i = 0; i < rounds; ++i) {
            const long at = pointOf(i, rounds, calls);
            const auto mode = static_cast<faults::Mode>(static_cast<long>(faults::Mode::KillBefore) + i % 3);
            play({{mode, 0, at, 0}});
        }
        report();
    }

    void killedAtAMoment()
    {
        // A round that ended before its moment killed nothing and does not count; the machine was slower when it was
        // measured, so what it took now is what the next moments are drawn from.
        const long rounds = roundsOf(70);
        double length = m_measure.ms;
        for (long i = 0; m_struck < rounds && i < 4 * rounds; ++i) {
            const auto played = play({{}, m_random.generateDouble() * length});
            if (!played.struck)
                length = std::min(length, played.scriptMs);
        }
        const int killed = m_struck;
        report();
        QVERIFY2(killed >= rounds, qPrintable(QString::number(killed)));
    }

    void aCallFails_data()
    {
        QTest::addColumn<int>("op");
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("error");
        for (int op = 1; op < static_cast<int>(faults::Op::Allocate); ++op) {
            for (const auto &[mode, error] : std::initializer_list<std::pair<faults::Mode, int>>{
                     {faults::Mode::FailOnce, EIO}, {faults::Mode::FailEver, EIO}, {faults::Mode::FailEver, ENOSPC}})
                QTest::addRow("%s %s %s", faults::opNames[static_cast<std::size_t>(op)],
                              mode == faults::Mode::FailOnce ? "once" : "for ever", error == EIO ? "EIO" : "ENOSPC")
                    << op << static_cast<int>(mode) << error;
        }
    }
    void aCallFails()
    {
        QFETCH(int, op);
        QFETCH(int, mode);
        QFETCH(int, error);
        const long calls = m_measure.calls[static_cast<std::size_t>(op)];
        const long rounds = std::min(calls, roundsOf(10));
        for (long i = 0; i < rounds; ++i)
            play({{static_cast<faults::Mode>(mode), op, pointOf(i, rounds, calls), error}});
        report();
    }

    /// A new person and a new password: a key slot is a file, its entry is not.
    void keySlots()
    {
        const Measure slow = measure(*m_stage, true);
        QVERIFY2(slow.faults.isEmpty(), qPrintable(slow.faults.join(u'\n')));
        const long more = slow.calls[0] - m_measure.calls[0];
        const long last = slow.calls[0];
        const long rounds = std::min(2 * more, roundsOf(20));
        for (long i = 0; i < rounds; ++i) {
            // They come before the lifting and the second import, which are about as long as they are.
            const long at = last - 3 * more + pointOf(i, rounds, 2 * more);
            const auto mode = static_cast<faults::Mode>(static_cast<long>(faults::Mode::KillBefore) + i % 4);
            play({{mode, 0, at, EIO}, -1, true});
        }
        report();
    }

    /// The program may end where there is no memory, but what it has said stays true.
    void noMemory()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer has an allocator of its own");
#endif
        const auto op = static_cast<int>(faults::Op::Allocate);
        const long calls = m_measure.calls[static_cast<std::size_t>(op)];
        const long rounds = std::min(calls, roundsOf(40));
        for (long i = 0; i < rounds; ++i)
            play({{i % 2 == 0 ? faults::Mode::FailOnce : faults::Mode::FailEver, op, pointOf(i, rounds, calls), 0}});
        report();
    }

    void diskFull()
    {
        const long rounds = roundsOf(24);
        constexpr long step = 36; // KiB: from nothing to more than a day's work takes
        int errors = 0;
        for (long i = 0; i < rounds; ++i) {
            const auto played = playFullDisk(*m_stage, i * step * 24 / rounds + static_cast<long>(m_random.bounded(8)));
            if (played.unsupported)
                QSKIP("no private mount here: a full disk is only simulated (aCallFails, ENOSPC)");
            m_faults += played.faults;
            ++m_rounds;
            m_struck += played.errors > 0 ? 1 : 0;
            errors += played.errors;
        }
        qInfo("%d acts refused for want of room", errors);
        QVERIFY(errors > 0);
        report();
    }

private:
    static quint32 seed()
    {
        bool given = false;
        const auto seed = qEnvironmentVariable("EARSHOT_CRASH_SEED").toUInt(&given);
        return given ? seed : QRandomGenerator::global()->generate();
    }
    static long roundsOf(long usual)
    {
        static const double factor = qEnvironmentVariable("EARSHOT_CRASH_FACTOR", QStringLiteral("1")).toDouble();
        return static_cast<long>(static_cast<double>(usual) * factor);
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
        m_faults += played.faults;
        return played;
    }
    void report()
    {
        qInfo("%d rounds, %d struck", m_rounds, m_struck);
        const QStringList found = std::exchange(m_faults, {});
        for (const QString &fault : found)
            qWarning("%s", qPrintable(fault));
        m_rounds = m_struck = 0;
        QVERIFY(found.isEmpty());
    }

    QRandomGenerator m_random{seed()};
    int m_rounds = 0;
    int m_struck = 0;
    QStringList m_faults;
    std::unique_ptr<Stage> m_stage;
    Measure m_measure;
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
