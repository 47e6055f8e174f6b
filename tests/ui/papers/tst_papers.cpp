#include "tests/ui/papers/paper_reader.h"
#include "ui/papers/disposal_notice.h"
#include "ui/papers/hold_letter.h"
#include "ui/papers/log_paper.h"
#include "ui/papers/release_note.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <memory>
#include <vector>

using namespace earshot;
using release::NoteContent;
using tests::PaperReader;

namespace {

domain::Letterhead council()
{
    domain::Letterhead letterhead;
    letterhead.organisation = QStringLiteral("Cwm Tawel County Borough Council");
    return letterhead;
}

NoteContent exampleNote()
{
    NoteContent c;
    domain::Release &r = c.release;
    r.number = QStringLiteral("R-2026-0031");
    r.kind = domain::ReleaseKind::External;
    r.state = domain::ReleaseState::Authorised;
    r.reference = QStringLiteral("INC-2214");
    r.requester = QStringLiteral("Priya Okafor, complaint investigator");
    r.recipient = QStringLiteral("South Wales Police, PC 4471 (statement of 2 April)");
    r.format = domain::AudioFormat::Flac;
    r.contact = QStringLiteral("PC 4471, 01632 960310");
    r.legalBasis = QStringLiteral("Court order CF-2214");
    r.callRate = 8000;
    r.adviceConditions = QStringLiteral("only=1000000-1520000;until=2026-06-30");
    r.decisionConditions = QStringLiteral("without=1120000-1200000");
    c.until = QDate(2026, 6, 30);
    r.requestedAt = Instant::from(QDateTime(QDate(2026, 4, 2), QTime(9, 5), Qt::UTC));
    r.requestedByName = QStringLiteral("Dylan Marsh");
    r.advice = QStringLiteral("Release the range 2:05 to 3:10 only.\nThe rest names a child who is no party to it.");
    r.advisedByName = QStringLiteral("Rhian Bevan");
    r.advisedAt = Instant::from(QDateTime(QDate(2026, 4, 3), QTime(10, 0), Qt::UTC));
    r.decidedByName = QStringLiteral("Elin Howells");
    r.decidedAt = Instant::from(QDateTime(QDate(2026, 4, 3), QTime(13, 30), Qt::UTC)); // 14:30 in London
    r.callStartedAt = Instant::from(QDateTime(QDate(2026, 3, 14), QTime(15, 17), Qt::UTC));
    c.letterhead.organisation = QStringLiteral("Cwm Tawel County Borough Council");
    c.areaName = QStringLiteral("Housing Repairs");
    c.policyVersion = QStringLiteral("2017");
    c.clause = QStringLiteral("§6");
    c.purposeText = QStringLiteral("Protect staff from abusive behaviour");
    c.officeText = QStringLiteral("Senior Information Risk Officer (SIRO)");
    c.audioName = QStringLiteral("R-2026-0031.flac");
    c.audioSha256 = QStringLiteral("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    c.rangeBeginMs = 125000;
    c.parts = {{125000, 190000}};
    c.callMs = 203000;
    c.rangeEndMs = 190000;
    c.durationMs = 65000;
    c.callDirection = QStringLiteral("incoming");
    c.customerNumber = QStringLiteral("+447700900149");
    c.staffName = QStringLiteral("Sian Pritchard");
    return c;
}

} // namespace

class TestPapers : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    PaperReader m_reader; ///< poppler: an implementation that is not Qt's

private slots:
    void initTestCase()
    {
        for (const auto *tool : {"pdftotext", "pdfinfo", "pdffonts", "pdftoppm"}) {
            if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
                QSKIP("poppler-utils is not installed");
        }
    }

    void whatCannotBeHeardIsSaid()
    {
        NoteContent note = exampleNote();
        note.redactions.ranges = {
            {{1040000, 1056800}, domain::RedactionReason::ThirdParty, domain::RedactedSide::Both, -1},
            {{1296000, 1304000}, domain::RedactionReason::PaymentCard, domain::RedactedSide::Customer, 1}};
        note.mark = QStringLiteral("*2026*0031#");
        note.hiddenMark = QStringLiteral("R-2026-0031.7f3a9c21");
        const auto pdf = ui::papers::ReleaseNote().render(note);
        QVERIFY(pdf);
        const QString text = m_reader.text(*pdf);
        m_reader.picture(*pdf, QStringLiteral("note-redacted"));
        for (const char *words :
             {"What cannot be heard", "there is a tone in the file", "2:10.0 to 2:12.1: Third party",
              "2:42.0 to 2:43.0: Payment card, the customer's side only",
              "The dialling tones *2026*0031# are heard at the beginning",
              "The file carries the mark R-2026-0031.7f3a9c21, a noise that cannot be heard"})
            QVERIFY2(text.contains(QLatin1String(words)), words);
        // As it is, nothing is said of it.
        const QString plain = m_reader.text(ui::papers::ReleaseNote().render(exampleNote()).value());
        QVERIFY(!plain.contains(QStringLiteral("cannot be heard")) && !plain.contains(QStringLiteral("dialling")) &&
                !plain.contains(QStringLiteral("a noise")));
    }

    void everyItemIsThereAsText_data()
    {
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &words) { QTest::newRow(name) << words; };
        row("letterhead", QStringLiteral("Cwm Tawel County Borough Council"));
        row("title", QStringLiteral("Release of a recorded call"));
        row("number", QStringLiteral("R-2026-0031"));
        row("purpose", QStringLiteral("Protect staff from abusive behaviour (reference INC-2214)"));
        row("requester", QStringLiteral("Priya Okafor, complaint investigator"));
        row("recorded", QStringLiteral("14 March 2026, 15:17"));
        row("authorised, summer time",
            QStringLiteral("Elin Howells, Senior Information Risk Officer (SIRO), on 3 April "
                           "2026, 14:30"));
        row("recipient", QStringLiteral("South Wales Police, PC 4471"));
        row("kind", QStringLiteral("To an external agency"));
        row("range", QStringLiteral("2:05 to 3:10 of 3:23, 1:05 long"));
        row("file", QStringLiteral("R-2026-0031.flac"));
        row("format", QStringLiteral("FLAC"));
        row("hash", QStringLiteral("9f86d081 884c7d65 9a2feaa0 c55ad015"));
        row("end of hash", QStringLiteral("b0f00a08"));
        row("number called from", QStringLiteral("07700 900149"));
        row("advice", QStringLiteral("Release the range 2:05 to 3:10 only."));
        row("second line of advice", QStringLiteral("The rest names a child"));
        row("adviser", QStringLiteral("Rhian Bevan, on 3 April 2026, 11:00"));
        row("clause", QStringLiteral("§6"));
        row("secure", QStringLiteral("Keep it securely"));
        row("only this purpose", QStringLiteral("Use it only for the purpose"));
        row("delete", QStringLiteral("once it has been used"));
        row("legal basis", QStringLiteral("Legal basis Court order CF-2214"));
        row("last day", QStringLiteral("May be kept until 30 June 2026"));
        row("to be deleted by", QStringLiteral("on 30 June 2026 at the latest"));
        row("conditions of the advice", QStringLiteral("Only 2:05.0 to 3:10.0"));
        row("conditions of the authoriser", QStringLiteral("Left out: 2:20.0 to 2:30.0"));
        row("page", QStringLiteral("Page 1 of"));
    }
    void everyItemIsThereAsText()
    {
        QFETCH(QString, words);
        const auto pdf = ui::papers::ReleaseNote().render(exampleNote());
        QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().toString()));
        m_reader.picture(*pdf, QStringLiteral("note"));
        const QString text = m_reader.text(*pdf);
        QVERIFY2(text.contains(words), qPrintable(text));
    }

    void anOrdinaryNoteIsOnePageOfA4WithFontsAndTitle()
    {
        NoteContent inside = exampleNote();
        inside.release.kind = domain::ReleaseKind::Inside;
        inside.release.advice.clear();
        inside.release.legalBasis.clear();
        inside.release.adviceConditions.clear();
        inside.release.decisionConditions.clear();
        inside.rangeBeginMs = inside.rangeEndMs = 0;
        inside.parts.clear();
        inside.durationMs = 203000;
        const auto pdf = ui::papers::ReleaseNote().render(inside);
        QVERIFY(pdf);
        const QString text = m_reader.text(*pdf);
        QVERIFY2(text.contains(QStringLiteral("Page 1 of 1")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("whole call, 3:23 long")));
        QVERIFY(text.contains(QStringLiteral("To another service area of the authority")));
        QVERIFY2(!text.contains(QStringLiteral("Advice of the Corporate")), qPrintable(text));
        const QByteArray info = m_reader.run(*pdf, QStringLiteral("pdfinfo"), {QStringLiteral("@")});
        QVERIFY2(info.contains("Release note R-2026-0031"), info.constData());
        QVERIFY2(info.contains("A4"), info.constData());
        QVERIFY2(info.contains("Pages:           1\n"), info.constData());
        const QList<QByteArray> fonts =
            m_reader.run(*pdf, QStringLiteral("pdffonts"), {QStringLiteral("@")}).trimmed().split('\n').mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QByteArray &font : fonts) { // name, type, encoding, then: embedded, subset, Unicode
            static const QRegularExpression embedded(QStringLiteral(" yes +(yes|no) +yes "));
            QVERIFY2(embedded.match(QString::fromLatin1(font)).hasMatch(), font.constData());
        }
    }

    void longAdviceGoesOnOverPages()
    {
        NoteContent c = exampleNote();
        QStringList lines;
        for (int i = 1; i <= 60; ++i)
            lines << QStringLiteral("Point %1 of the advice, which is long enough to be worth reading.").arg(i);
        c.release.advice = lines.join(u'\n');
        const auto pdf = ui::papers::ReleaseNote().render(c);
        QVERIFY(pdf);
        const QString text = m_reader.text(*pdf);
        for (int i = 1; i <= 60; ++i)
            QVERIFY2(text.contains(QStringLiteral("Point %1 of").arg(i)), qPrintable(QString::number(i)));
        const QByteArray info = m_reader.run(*pdf, QStringLiteral("pdfinfo"), {QStringLiteral("@")});
        const int at = static_cast<int>(info.indexOf("Pages:"));
        const int pages = info.mid(at + 6, info.indexOf('\n', at) - at - 6).trimmed().toInt();
        QVERIFY2(pages >= 2, info.constData());
        for (int page = 1; page <= pages; ++page)
            QVERIFY(text.contains(QStringLiteral("Page %1 of %2").arg(page).arg(pages)));
    }

    /// Nothing may run off the page: its margins stay white whatever is written.
    void longWordsAndWelshWrap()
    {
        NoteContent c = exampleNote();
        c.letterhead.organisation =
            QStringLiteral("Cyngor Bwrdeistref Sirol Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio");
        c.purposeText = QStringLiteral("Diogelu staff rhag ymddygiad difrïol ŵ ŷ â");
        c.release.recipient = QString(240, u'W');
        c.release.requester = QStringLiteral("Angharad ").repeated(30);
        const auto pdf = ui::papers::ReleaseNote().render(c);
        QVERIFY(pdf);
        QVERIFY(m_reader.text(*pdf).contains(QStringLiteral("difrïol ŵ ŷ â")));
        (void)m_reader.run(*pdf, QStringLiteral("pdftoppm"),
                           {QStringLiteral("-r"), QStringLiteral("72"), QStringLiteral("-png"), QStringLiteral("@"),
                            m_folder.filePath(QStringLiteral("page"))});
        const QStringList pages = QDir(m_folder.path()).entryList({QStringLiteral("page*.png")});
        QVERIFY(!pages.isEmpty());
        for (const QString &name : pages) {
            const QImage page(m_folder.filePath(name));
            QVERIFY(page.width() > 590);
            for (int y = 0; y < page.height(); ++y) {
                for (const int x : {10, 40, page.width() - 40, page.width() - 10})
                    QVERIFY2(qGray(page.pixel(x, y)) > 250, qPrintable(QStringLiteral("ink at %1,%2").arg(x).arg(y)));
            }
        }
    }

    void withoutAnItemOfTheLogThereIsNoNote_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"number", "purpose", "requester", "callStartedAt", "decidedByName", "decidedAt"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void withoutAnItemOfTheLogThereIsNoNote()
    {
        QFETCH(QString, field);
        NoteContent c = exampleNote();
        if (field == QLatin1String("number"))
            c.release.number.clear();
        else if (field == QLatin1String("purpose"))
            c.purposeText.clear();
        else if (field == QLatin1String("requester"))
            c.release.requester.clear();
        else if (field == QLatin1String("callStartedAt"))
            c.release.callStartedAt = {};
        else if (field == QLatin1String("decidedByName"))
            c.release.decidedByName.clear();
        else
            c.release.decidedAt = {};
        const auto pdf = ui::papers::ReleaseNote().render(c);
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, ErrorCode::Invalid);
        QCOMPARE(pdf.error().where, field);
    }

    /// All columns of the Release Log, for one that left and one that was refused.
    void theLogHasEveryColumn()
    {
        NoteContent issued = exampleNote();
        issued.release.state = domain::ReleaseState::Issued;
        issued.release.issuedAt = Instant::from(QDateTime(QDate(2026, 4, 4), QTime(8, 0), Qt::UTC));
        issued.release.packageSha256 = QByteArray(32, '\x5a');
        domain::ReleaseEvent attested;
        attested.byName = QStringLiteral("Dylan Marsh");
        attested.at = Instant::from(QDateTime(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC));
        attested.text = QStringLiteral("PC 4471 wrote that the disc was shredded");
        attested.evidenceName = QStringLiteral("form.pdf");
        attested.evidenceSha256 = QByteArray(32, '\x11');
        issued.attested = attested;
        NoteContent refused = exampleNote();
        refused.release.number = QStringLiteral("R-2026-0032");
        refused.release.state = domain::ReleaseState::Refused;
        refused.release.refusalReason = QStringLiteral("No legal basis was shown");
        const ui::papers::LogExtent extent{council(), QStringLiteral("police"), QStringLiteral("Rhian Bevan"),
                                           attested.at};
        const auto pdf = ui::papers::logPaper(extent, {issued, refused});
        QVERIFY(pdf);
        m_reader.picture(*pdf, QStringLiteral("log"));
        const QString text = m_reader.text(*pdf);
        for (const char *words : {"Cwm Tawel County Borough Council",
                                  "Release of Recording Log",
                                  "Those in which “police” was found",
                                  "Rhian Bevan, on 1 June 2026, 10:00",
                                  "R-2026-0031, Issued",
                                  "Protect staff from abusive behaviour",
                                  "Priya Okafor, complaint investigator",
                                  "14 March 2026, 15:17",
                                  "Elin Howells, Senior Information Risk",
                                  "South Wales Police, PC 4471",
                                  "Court order CF-2214",
                                  "2:05 to 3:10 of 3:23",
                                  "FLAC",
                                  "5a5a5a5a 5a5a5a5a",
                                  "Left out: 2:20.0 to 2:30.0",
                                  "May be kept until 30 June 2026",
                                  "the disc was shredded",
                                  "form.pdf",
                                  "11111111",
                                  "R-2026-0032, Refused",
                                  "Refused by Elin Howells",
                                  "No legal basis was shown",
                                  "Page 1 of "})
            QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(QString::fromUtf8(words) + u'\n' + text));
    }

    void anEmptyLogIsAPaper()
    {
        const auto pdf = ui::papers::logPaper({council(), {}, QStringLiteral("Rhian Bevan"), {}}, {});
        QVERIFY(pdf);
        QVERIFY(m_reader.text(*pdf).contains(QStringLiteral("Every release that was issued or refused")));
    }

    void aHoldLetterSaysWhatIsKeptAndWhy()
    {
        ui::papers::HoldLetter letter;
        letter.letterhead.organisation = QStringLiteral("Cwm Tawel County Borough Council");
        letter.number = QStringLiteral("H-0007");
        domain::Hold &hold = letter.hold;
        hold.scope = domain::HoldScope::Number;
        hold.subject = QStringLiteral("+447700900149");
        hold.reference = QStringLiteral("INC-2214");
        hold.reason = QStringLiteral("The claim of the tenant is before the court");
        hold.ownerName = QStringLiteral("Priya Okafor");
        hold.placedByName = QStringLiteral("Rhian Bevan");
        hold.placedAt = Instant::from(QDateTime(QDate(2026, 4, 2), QTime(9, 5), Qt::UTC));
        hold.until = QDate(2027, 3, 14);
        hold.reviewOn = QDate(2026, 12, 1);
        domain::HoldGuidance guidance;
        guidance.text = QStringLiteral("Keep them until the claim is over.");
        guidance.until = QDate(2028, 3, 14);
        guidance.reviewOn = QDate(2027, 6, 1);
        guidance.givenByName = QStringLiteral("Catrin Vaughan");
        guidance.givenAt = hold.placedAt;
        hold.guidance = {guidance};
        letter.purposeText = QStringLiteral("Legal claim");
        letter.officeText = QStringLiteral("Information Governance Unit");
        letter.recordings = 12;
        letter.earliestDue = QDate(2026, 11, 6);
        letter.madeBy = QStringLiteral("Rhian Bevan");
        letter.madeAt = hold.placedAt;
        const auto pdf = ui::papers::holdLetter(letter);
        QVERIFY(pdf);
        m_reader.picture(*pdf, QStringLiteral("hold"));
        const QString text = m_reader.text(*pdf);
        for (const char *words :
             {"Cwm Tawel County Borough Council", "Recordings are on hold", "H-0007, as of 2 April 2026",
              "07700 900149", "Recordings now 12", "6 November 2026", "Legal claim", "INC-2214",
              "The claim of the tenant", "Answers for it Priya Okafor", "Last day 14 March 2028", "1 June 2027",
              "Rhian Bevan, Information Governance Unit, on 2 April 2026, 10:05", "Keep them until the claim is over.",
              "Do not delete these recordings", "Page 1 of 1"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(QString::fromUtf8(words) + u'\n' + text));
        hold.kind = domain::HoldKind::Foi;
        QVERIFY(m_reader.text(*ui::papers::holdLetter(letter)).contains(QStringLiteral("It is an offence")));
        hold.liftedAt = hold.placedAt;
        const QString lifted = m_reader.text(*ui::papers::holdLetter(letter));
        QVERIFY(lifted.contains(QStringLiteral("This was lifted.")));
        QVERIFY(!lifted.contains(QStringLiteral("Do not delete")));
    }

    void aDisposalNoticeSaysWhatIsDueAndFromWhen()
    {
        ui::papers::DisposalNotice notice;
        notice.letterhead.organisation = QStringLiteral("Cwm Tawel County Borough Council");
        domain::Disposal &disposal = notice.disposal;
        disposal.id = {3};
        disposal.areaName = QStringLiteral("Housing Repairs");
        disposal.dueBy = QDate(2026, 4, 1);
        disposal.runFrom = QDate(2026, 4, 16);
        for (int i = 1; i <= 900; ++i)
            disposal.recordings.append(domain::RecordingId{1000 + i});
        disposal.plannedByName = QStringLiteral("Dylan Marsh");
        disposal.plannedAt = Instant::from(QDateTime(QDate(2026, 4, 2), QTime(9, 5), Qt::UTC));
        notice.left = 899;
        notice.madeBy = QStringLiteral("Dylan Marsh");
        notice.madeAt = disposal.plannedAt;
        const auto pdf = ui::papers::disposalNotice(notice);
        QVERIFY(pdf);
        m_reader.picture(*pdf, QStringLiteral("notice"));
        const QString text = m_reader.text(*pdf);
        for (const char *words :
             {"Cwm Tawel County Borough Council", "Notice of disposal", "D-0003, as of 2 April 2026", "Housing Repairs",
              "Recordings 900", "Still there 899", "Due by 1 April 2026", "Not before 16 April 2026",
              "Dylan Marsh, on 2 April 2026, 10:05", "Nobody yet", "before 16 April 2026, for a specific purpose",
              "1001, 1002,", "1900", "Page 1 of "})
            QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(QString::fromUtf8(words) + u'\n' + text));
        disposal.approvedBy = {5};
        disposal.approvedByName = QStringLiteral("Rhian Bevan");
        disposal.approvedAt = disposal.plannedAt;
        QVERIFY(m_reader.text(*ui::papers::disposalNotice(notice)).contains(QStringLiteral("Approved by Rhian Bevan")));
    }

    void manyThreadsAtOnce()
    {
        constexpr int threads = 4;
        std::vector<Result<QByteArray>> made(threads);
        std::vector<std::unique_ptr<QThread>> running;
        const ui::papers::ReleaseNote renderer;
        for (int i = 0; i < threads; ++i) {
            running.emplace_back(QThread::create([&made, &renderer, i] {
                NoteContent c = exampleNote();
                c.release.number = QStringLiteral("R-2026-%1").arg(9000 + i);
                made[static_cast<std::size_t>(i)] = renderer.render(c);
            }));
            running.back()->start();
        }
        for (const auto &thread : running)
            QVERIFY(thread->wait(60000));
        for (int i = 0; i < threads; ++i) {
            const auto &pdf = made[static_cast<std::size_t>(i)];
            QVERIFY(pdf);
            QVERIFY(m_reader.text(*pdf).contains(QStringLiteral("R-2026-%1").arg(9000 + i)));
        }
    }
};

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    TestPapers test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_papers.moc"
