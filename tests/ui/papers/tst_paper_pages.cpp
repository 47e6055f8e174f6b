#include "tests/ui/papers/paper_reader.h"
#include "ui/papers/disposal_notice.h"
#include "ui/papers/log_paper.h"
#include "ui/papers/release_note.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;
using release::NoteContent;

namespace {

NoteContent example(int number)
{
    NoteContent c;
    domain::Release &r = c.release;
    r.number = u"R-2026-%1"_s.arg(number, 4, 10, QLatin1Char('0'));
    r.state = domain::ReleaseState::Issued;
    r.requester = u"Priya Okafor"_s;
    r.recipient = u"Westmarch Police"_s;
    r.callStartedAt = r.decidedAt = r.issuedAt = Instant::from(QDateTime(QDate(2026, 4, 3), QTime(13, 30), Qt::UTC));
    r.decidedByName = u"Elin Howells"_s;
    r.packageSha256 = QByteArray(32, char(number));
    c.letterhead.organisation = u"Borough of Westmarch"_s;
    c.purposeText = u"Dispute or complaint"_s;
    c.officeText = u"Monitoring Officer"_s;
    c.clause = u"§6"_s;
    c.callMs = c.durationMs = 203000;
    return c;
}

/// word0001 word0002 …
QString numbered(int count, QChar between = u' ')
{
    QStringList words;
    for (int i = 1; i <= count; ++i)
        words << u"word%1"_s.arg(i, 4, 10, QLatin1Char('0'));
    return words.join(between);
}

QStringList found(const QString &text, const QString &pattern)
{
    QStringList all;
    const QRegularExpression expression(pattern);
    for (auto match = expression.globalMatch(text); match.hasNext();)
        all << match.next().captured();
    return all;
}

} // namespace

/// Papers of several pages: what is read aloud, copied or searched is what is seen.
class TestPaperPages : public QObject
{
    Q_OBJECT

    tests::PaperReader m_reader;

private slots:
    void initTestCase()
    {
        if (!tests::PaperReader::isInstalled())
            QSKIP("poppler-utils is not installed");
    }

    void everyWordIsThereOnceInItsOrder_data()
    {
        QTest::addColumn<QChar>("between");
        QTest::newRow("one paragraph over three pages") << QChar(u' ');
        QTest::newRow("a paragraph a word") << QChar(u'\n');
    }
    void everyWordIsThereOnceInItsOrder()
    {
        QFETCH(QChar, between);
        constexpr int words = 1500;
        NoteContent note = example(1);
        note.release.advice = numbered(between == u' ' ? words : words / 10, between);
        const auto pdf = ui::papers::ReleaseNote().render(note);
        QVERIFY(pdf);
        m_reader.picture(*pdf, between == u' ' ? u"pages-paragraph"_s : u"pages-lines"_s);
        QVERIFY(m_reader.pages(*pdf).size() >= 3);
        const QStringList read = found(m_reader.text(*pdf), u"word\\d{4}"_s);
        QCOMPARE(read, numbered(between == u' ' ? words : words / 10).split(u' '));
    }
    void aValueOfMoreThanAPageGoesOn()
    {
        NoteContent row = example(1);
        row.release.state = domain::ReleaseState::Refused;
        row.release.refusalReason = numbered(1200);
        const auto pdf = ui::papers::logPaper({{}, {}, u"Rhian Bevan"_s, {}}, {row, example(2)});
        QVERIFY(pdf);
        QCOMPARE(found(m_reader.text(*pdf), u"word\\d{4}"_s), numbered(1200).split(u' '));
    }

    void everyRowOfALongLogIsThereOnceAndWhole()
    {
        constexpr int count = 40;
        QList<NoteContent> rows;
        for (int i = 1; i <= count; ++i)
            rows << example(i);
        const auto pdf = ui::papers::logPaper({{}, {}, u"Rhian Bevan"_s, {}}, rows);
        QVERIFY(pdf);
        m_reader.picture(*pdf, u"pages-log"_s);
        const QStringList pages = m_reader.pages(*pdf);
        QVERIFY(pages.size() > 5);
        QStringList numbers;
        for (int i = 1; i <= count; ++i)
            numbers << u"R-2026-%1"_s.arg(i, 4, 10, QLatin1Char('0'));
        QCOMPARE(found(pages.join(u'\n'), u"R-2026-\\d{4}"_s), numbers);
        for (const QString &page : pages) {
            // Both halves of a hash on one page, and no heading without what it is the heading of.
            QCOMPARE(page.count(u"SHA-256 of the package"_s) * 8, found(page, u"\\b([0-9a-f]{2})\\1{3}\\b"_s).size());
            const qsizetype lastHeading = page.lastIndexOf(u"R-2026-"_s);
            if (lastHeading >= 0)
                QVERIFY2(page.indexOf(u"Purpose of the release"_s, lastHeading) > 0, qPrintable(page));
        }
    }

    /// Wherever the page ends, nothing is torn from what it belongs to.
    void noHeadingAndNoLineStandsAlone()
    {
        for (int lines = 1; lines <= 45; ++lines) {
            NoteContent note = example(1);
            note.release.legalBasis = numbered(lines, u'\n');
            note.release.advice = u"advice "_s.repeated(60);
            note.release.adviceConditions = u"until=2026-06-30"_s;
            const auto pdf = ui::papers::ReleaseNote().render(note);
            QVERIFY(pdf);
            const QStringList pages = m_reader.pages(*pdf);
            for (const QString &page : pages) {
                const int advice = static_cast<int>(found(page, u"(?m)^ *advice advice.*$"_s).size());
                QVERIFY2(advice != 1, qPrintable(u"one line of the advice stands alone:\n"_s + page));
                if (page.contains(u"Advice of the Corporate"_s))
                    QVERIFY2(advice > 0, qPrintable(page));
                QCOMPARE(page.contains(u"Conditions of this release"_s),
                         page.contains(u"Of the Information Governance"_s));
            }
        }
    }

    void aNoticeNamesEachRecordingOnce()
    {
        ui::papers::DisposalNotice notice;
        notice.letterhead.organisation = u"Westmarch"_s;
        notice.disposal.id = {3};
        for (int i = 1; i <= 2500; ++i)
            notice.disposal.recordings.append(domain::RecordingId{10'000 + i});
        const auto pdf = ui::papers::disposalNotice(notice);
        QVERIFY(pdf);
        const QStringList read = found(m_reader.text(*pdf), u"\\b1\\d{4}\\b"_s);
        QCOMPARE(read.size(), 2500);
        for (int i = 1; i <= 2500; ++i)
            QCOMPARE(read[i - 1], QString::number(10'000 + i));
    }
};

QTEST_MAIN(TestPaperPages)
#include "tst_paper_pages.moc"
