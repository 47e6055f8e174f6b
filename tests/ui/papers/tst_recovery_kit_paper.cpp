#include "core/crypto/recoverykit.h"
#include "ui/papers/recovery_kit.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

domain::KitSheet sheetOf(const crypto::RecoveryKit &kit)
{
    domain::KitSheet sheet;
    sheet.organisation = QStringLiteral("Cwm Tawel County Borough Council");
    sheet.storeName = QStringLiteral("Calls");
    sheet.storeId = QStringLiteral("2f1e9a44-7c1b-4f0e-9d43-5a1b0c2d3e4f");
    sheet.officer = QStringLiteral("Elin Howells");
    sheet.officeText = QStringLiteral("Senior Information Risk Officer (SIRO)");
    sheet.number = 3;
    sheet.madeOn = QDate(2026, 11, 16);
    sheet.fingerprint = kit.keys().publicKeys().fingerprint();
    sheet.words = kit.words();
    sheet.code = kit.code();
    return sheet;
}

} // namespace

/// What two other programs read from the printed kit is the kit.
class TestRecoveryKitPaper : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const QByteArray &pdf)
    {
        const QString path = m_folder.filePath(QStringLiteral("kit.pdf"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            return {};
        return path;
    }

    static QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished())
            return {};
        return process.readAllStandardOutput();
    }

    /// The pages as pictures; with EARSHOT_TEST_PICTURES they stay, to be looked at.
    QStringList pictures(const QString &pdf)
    {
        QString folder = qEnvironmentVariable("EARSHOT_TEST_PICTURES", m_folder.path());
        run(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"), pdf,
                                         folder + QStringLiteral("/recovery-kit")});
        QStringList paths;
        const auto names = QDir(folder).entryList({QStringLiteral("recovery-kit-*.png")}, QDir::Files, QDir::Name);
        for (const QString &name : names)
            paths << folder + u'/' + name;
        return paths;
    }

private slots:
    void initTestCase()
    {
        for (const auto *tool : {"pdftotext", "pdfinfo", "pdffonts", "pdftoppm", "zbarimg"}) {
            if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
                QSKIP("poppler-utils or zbar-tools is not installed");
        }
    }

    void theWordsReadFromThePageAreTheKit()
    {
        const auto kit = crypto::RecoveryKit::generate();
        const auto pdf = ui::papers::recoveryKitPaper(sheetOf(kit));
        QVERIFY(pdf);
        const QString page = QString::fromUtf8(
            run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-l"), QStringLiteral("1"),
                                              written(*pdf), QStringLiteral("-")}));
        // Whoever types them follows the numbers.
        QMap<int, QString> words;
        static const QRegularExpression numbered(QStringLiteral("(\\d+) +([a-z]{4,8})(?=\\s|$)"));
        for (auto match = numbered.globalMatch(page); match.hasNext();) {
            const auto found = match.next();
            words.insert(found.captured(1).toInt(), found.captured(2));
        }
        QCOMPARE(words.size(), crypto::RecoveryKit::wordCount);
        QCOMPARE(words.firstKey(), 1);
        const QString typed = QStringList(words.values()).join(u' ');
        QCOMPARE(typed.toUtf8(), kit.words().view().toByteArray());
        for (const char *said : {"Cwm Tawel County Borough Council", "Recovery kit 3", "Elin Howells",
                                 "Senior Information Risk Officer (SIRO)", "Number 3 of 5", "16 November 2026",
                                 "2f1e9a44-7c1b-4f0e-9d43-5a1b0c2d3e4f"})
            QVERIFY2(page.contains(QLatin1String(said)), said);
        QVERIFY(page.contains(kit.keys().publicKeys().fingerprint()));
    }

    void theQrCodeReadFromThePictureIsTheKit()
    {
        const auto kit = crypto::RecoveryKit::generate();
        const auto pdf = ui::papers::recoveryKitPaper(sheetOf(kit));
        QVERIFY(pdf);
        const QStringList pages = pictures(written(*pdf));
        QCOMPARE(pages.size(), 2);
        const QByteArray read =
            run(QStringLiteral("zbarimg"), {QStringLiteral("--raw"), QStringLiteral("-q"), pages.first()});
        QCOMPARE(read.trimmed(), kit.code().view().toByteArray());
        const auto again = crypto::RecoveryKit::parse(SecretBytes::copyOf(read));
        QVERIFY(again);
        QCOMPARE(again->words().view().toByteArray(), kit.words().view().toByteArray());
        // The second page, which may lie open on a desk, has none of it.
        QVERIFY(
            run(QStringLiteral("zbarimg"), {QStringLiteral("--raw"), QStringLiteral("-q"), pages.last()}).isEmpty());
    }

    void howToKeepItIsOnASecondPage()
    {
        const auto pdf = ui::papers::recoveryKitPaper(sheetOf(crypto::RecoveryKit::generate()));
        QVERIFY(pdf);
        const QString path = written(*pdf);
        const QString second =
            QString::fromUtf8(run(QStringLiteral("pdftotext"),
                                  {QStringLiteral("-f"), QStringLiteral("2"), path, QStringLiteral("-")}))
                .simplified();
        for (const char *said : {"What it is for", "This kit alone opens nothing", "How to keep it", "If it is lost",
                                 "Never photograph", "Page 2 of 2", "keep sealed"})
            QVERIFY2(second.contains(QLatin1String(said)), said);
        const QByteArray fonts = run(QStringLiteral("pdffonts"), {path});
        QVERIFY2(!fonts.contains("Type 3"), fonts.constData());
    }

    void longNamesStayOnThePage()
    {
        auto sheet = sheetOf(crypto::RecoveryKit::generate());
        sheet.officer = QStringLiteral("Angharad ").repeated(12).trimmed();
        sheet.officeText = QString(150, u'W');
        sheet.organisation =
            QStringLiteral("Cyngor Bwrdeistref Sirol Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio");
        sheet.storeName = QString(120, u'm');
        const auto pdf = ui::papers::recoveryKitPaper(sheet);
        QVERIFY(pdf);
        const QStringList pages = pictures(written(*pdf));
        QCOMPARE(pages.size(), 2); // the code is not pushed to another page
        for (const QString &name : pages) {
            const QImage page(name);
            for (int y = 0; y < page.height(); ++y) {
                for (const int x : {20, 90, page.width() - 90, page.width() - 20})
                    QVERIFY2(qGray(page.pixel(x, y)) > 250, qPrintable(QStringLiteral("ink at %1,%2").arg(x).arg(y)));
            }
        }
    }

    void aSheetWithoutItsPartsIsNotPrinted()
    {
        const auto kit = crypto::RecoveryKit::generate();
        auto sheet = sheetOf(kit);
        sheet.officer.clear();
        QCOMPARE(ui::papers::recoveryKitPaper(sheet).error().where, QStringLiteral("officer"));
        sheet = sheetOf(kit);
        sheet.words.clear();
        QCOMPARE(ui::papers::recoveryKitPaper(sheet).error().where, QStringLiteral("words"));
        sheet = sheetOf(kit);
        sheet.code.clear();
        QCOMPARE(ui::papers::recoveryKitPaper(sheet).error().where, QStringLiteral("code"));
    }
};

QTEST_MAIN(TestRecoveryKitPaper)
#include "tst_recovery_kit_paper.moc"
