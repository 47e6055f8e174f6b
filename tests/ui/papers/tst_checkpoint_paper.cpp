#include "core/audit/checkpoint.h"
#include "core/audit/mailednote.h"
#include "core/crypto/digest.h"
#include "ui/papers/checkpoint_paper.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

const QByteArray origin = "earshot/2f1e9a44-7c1b-4f0e-9d43-5a1b0c2d3e4f";

ui::papers::CheckpointSheet sheetOf(const QString &user)
{
    audit::Checkpoint head;
    head.origin = QString::fromLatin1(origin);
    head.size = 12'345;
    head.root = crypto::sha256("a tree");
    ui::papers::CheckpointSheet sheet;
    sheet.letterhead.organisation = QStringLiteral("Cwm Tawel County Borough Council");
    sheet.note = audit::signCheckpoint(head, head.origin + u'/' + user, crypto::SigningKey::generate()).value();
    sheet.entries = 12'345;
    sheet.newestAt = Instant::from(QDateTime(QDate(2026, 11, 16), QTime(9, 58), Qt::UTC));
    sheet.root32 = head.root;
    sheet.madeAt = Instant::from(QDateTime(QDate(2026, 11, 16), QTime(10, 0), Qt::UTC));
    sheet.madeBy = QStringLiteral("Rhian Bevan");
    return sheet;
}

} // namespace

/// What two other programs read from the printed page is the checkpoint.
class TestCheckpointPaper : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const QByteArray &pdf)
    {
        const QString path = m_folder.filePath(QStringLiteral("checkpoint.pdf"));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() ? path : QString();
    }

    static QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
    }

    [[nodiscard]] QByteArray textOf(const QByteArray &pdf)
    {
        return run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), written(pdf), QStringLiteral("-")});
    }

    /// The page as a picture; with EARSHOT_TEST_PICTURES it stays, to be looked at.
    QString picture(const QByteArray &pdf)
    {
        const QString stem =
            qEnvironmentVariable("EARSHOT_TEST_PICTURES", m_folder.path()) + QStringLiteral("/checkpoint");
        run(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"),
                                         QStringLiteral("-singlefile"), written(pdf), stem});
        return stem + QStringLiteral(".png");
    }

private slots:
    void initTestCase()
    {
        for (const auto *tool : {"pdftotext", "pdfinfo", "pdftoppm", "zbarimg"}) {
            if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
                QSKIP("poppler-utils or zbar-tools is not installed");
        }
    }

    void itsTextIsTheCheckpoint()
    {
        for (const QString &user : {QStringLiteral("ig"), QString(40, u'w')}) {
            const auto sheet = sheetOf(user);
            const auto pdf = ui::papers::checkpointPaper(sheet);
            QVERIFY(pdf);
            const QByteArray text = textOf(*pdf);
            // Whoever types it in types what stands there, with all that stands around it.
            QCOMPARE(audit::noteFromMail(text, "earshot/").value(), sheet.note);
            const QString page = QString::fromUtf8(text).simplified();
            for (const char *said :
                 {"Cwm Tawel County Borough Council", "Checkpoint of the audit record", "12,345", "16 November 2026",
                  "10:00", "09:58", "Rhian Bevan", "What to do with this paper", "Check in one from before", "safe",
                  "tell the Information Governance Unit and the SIRO", "Page 1 of 1"})
                QVERIFY2(page.contains(QLatin1String(said)), said);
        }
    }

    void itsQrCodeIsTheCheckpoint()
    {
        const auto sheet = sheetOf(QStringLiteral("ig"));
        const auto pdf = ui::papers::checkpointPaper(sheet);
        QVERIFY(pdf);
        const QByteArray read =
            run(QStringLiteral("zbarimg"), {QStringLiteral("--raw"), QStringLiteral("-q"), picture(*pdf)});
        QVERIFY(std::all_of(read.cbegin(), read.cend(), [](char c) { return c > 0; })); // a keyboard can type it
        QCOMPARE(audit::noteFromMail(read, "earshot/").value(), sheet.note);
    }

    void longNamesStayOnThePage()
    {
        auto sheet = sheetOf(QString(64, u'm'));
        sheet.letterhead.organisation =
            QStringLiteral("Cyngor Bwrdeistref Sirol Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio");
        sheet.madeBy = QStringLiteral("Angharad ").repeated(12).trimmed();
        const auto pdf = ui::papers::checkpointPaper(sheet);
        QVERIFY(pdf);
        const QByteArray facts = run(QStringLiteral("pdfinfo"), {written(*pdf)});
        QVERIFY2(facts.contains("Pages:           1\n"), facts.constData());
        const QImage page(picture(*pdf));
        QVERIFY(!page.isNull());
        for (int y = 0; y < page.height(); ++y) {
            for (const int x : {20, 90, page.width() - 90, page.width() - 20})
                QVERIFY2(qGray(page.pixel(x, y)) > 250, qPrintable(QStringLiteral("ink at %1,%2").arg(x).arg(y)));
        }
        QCOMPARE(audit::noteFromMail(textOf(*pdf), "earshot/").value(), sheet.note);
    }

    void aSheetWithoutItsPartsIsNotPrinted()
    {
        auto sheet = sheetOf(QStringLiteral("ig"));
        sheet.note.clear();
        QCOMPARE(ui::papers::checkpointPaper(sheet).error().where, QStringLiteral("note"));
        sheet = sheetOf(QStringLiteral("ig"));
        sheet.root32.clear();
        QCOMPARE(ui::papers::checkpointPaper(sheet).error().where, QStringLiteral("root32"));
        sheet = sheetOf(QStringLiteral("ig"));
        sheet.madeBy.clear();
        QCOMPARE(ui::papers::checkpointPaper(sheet).error().where, QStringLiteral("madeBy"));
    }
};

QTEST_MAIN(TestCheckpointPaper)
#include "tst_checkpoint_paper.moc"
