#include "core/domain/recording.h"

#include <QtTest>

using namespace earshot;
using namespace earshot::domain;

/// §7: from when the months of a call count.
class TestKeptFrom : public QObject
{
    Q_OBJECT

private slots:
    void table_data()
    {
        QTest::addColumn<QString>("started");
        QTest::addColumn<QString>("imported");
        QTest::addColumn<bool>("fromImport");
        QTest::addColumn<bool>("impossible");
        const auto row = [](const char *name, const char *started, const char *imported, bool from, bool impossible) {
            QTest::newRow(name) << QString::fromLatin1(started) << QString::fromLatin1(imported) << from << impossible;
        };
        const char *import = "2026-11-16T10:00:00Z";
        row("recorded before", "2026-11-14T10:00:00Z", import, false, false);
        row("in the same moment", import, import, false, false);
        row("a second later", "2026-11-16T10:00:01Z", import, true, false);
        row("by what clocks differ", "2026-11-16T10:15:00Z", import, true, false);
        row("by more", "2026-11-16T10:15:01Z", import, true, true);
        row("four years later", "2030-11-16T10:00:00Z", import, true, true);
        row("1970", "1970-01-01T00:00:10Z", import, true, true);
        row("the last second before 2001", "2000-12-31T23:59:59Z", import, true, true);
        row("2001", "2001-01-01T00:00:00Z", import, false, false);
        // An import by a clock that was not set makes no call old.
        row("imported in 1970", "2026-11-16T10:00:00Z", "1970-01-01T00:00:10Z", false, false);
        row("both in 1970", "1970-01-02T00:00:00Z", "1970-01-01T00:00:10Z", false, true);
        row("both in 1970, in order", "1970-01-01T00:00:00Z", "1970-01-01T00:00:10Z", true, true);
    }

    void table()
    {
        QFETCH(QString, started);
        QFETCH(QString, imported);
        QFETCH(bool, fromImport);
        QFETCH(bool, impossible);
        Recording call;
        call.startedAt = Instant::from(QDateTime::fromString(started, Qt::ISODate));
        call.importedAt = Instant::from(QDateTime::fromString(imported, Qt::ISODate));
        QCOMPARE(call.keptFrom(), fromImport ? call.importedAt : call.startedAt);
        QCOMPARE(call.isDateImpossible(), impossible);
    }
};

QTEST_GUILESS_MAIN(TestKeptFrom)
#include "tst_kept_from.moc"
