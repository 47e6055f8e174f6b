#include "tests/ui/papers/paper_reader.h"
#include "tests/ui/papers/paper_samples.h"
#include "ui/words/words.h"

#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QThread>
#include <QXmlStreamReader>

using namespace earshot;
using namespace Qt::StringLiterals;
using ui::words::Language;
using ui::words::LanguageScope;

namespace {

struct Message
{
    QString context, source;
    QStringList translations;
    bool finished = true;
};

/// What the translators have done, from their own file.
QList<Message> messages()
{
    QFile file(QStringLiteral(EARSHOT_WELSH));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"message")
            all.last().context = context;
        if (xml.tokenType() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            all.append(Message());
        else if (xml.name() == u"source")
            all.last().source = xml.readElementText();
        else if (xml.name() == u"numerusform")
            all.last().translations << xml.readElementText();
        else if (xml.name() == u"translation") {
            all.last().finished = xml.attributes().value(u"type"_s).isEmpty();
            // Of one with plurals, its forms follow.
            if (xml.readNext() == QXmlStreamReader::Characters && !xml.text().trimmed().isEmpty())
                all.last().translations << xml.text().toString();
        }
    }
    return all;
}

const QSet<QString> paperContexts{u"Papers"_s,         u"ReleaseNote"_s,     u"HoldLetter"_s,
                                  u"DisposalNotice"_s, u"DisposalPaper"_s,   u"ReleaseLogPaper"_s,
                                  u"ReturnPapers"_s,   u"CheckpointPaper"_s, u"RecoveryKit"_s};

/// Pieces of it that are long enough to be known in a paper: what stands between what is filled in.
QStringList pieces(const QString &source)
{
    static const QRegularExpression filledIn(u"%[0-9Ln]+|\\n"_s);
    QStringList long_;
    const QStringList all = source.split(filledIn);
    for (const QString &piece : all) {
        const QString text = piece.simplified();
        if (text.size() >= 9 && text.contains(u' '))
            long_ << text;
    }
    return long_;
}

using Maker = Result<QByteArray> (*)();

} // namespace

Q_DECLARE_METATYPE(Maker)

/// Every paper in both languages: real text, nothing of the other language, letterhead and page numbers.
class TestPaperLanguages : public QObject
{
    Q_OBJECT

    tests::PaperReader m_reader;

    static QByteArray made(Maker maker, Language language)
    {
        const LanguageScope speaking(language);
        return maker().value_or(QByteArray());
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY(ui::words::installLanguages(QStringLiteral(EARSHOT_TRANSLATIONS)));
        if (!tests::PaperReader::isInstalled())
            QSKIP("poppler-utils is not installed");
    }

    void everyTextOfAPaperIsTranslated()
    {
        QSet<QString> seen;
        int count = 0;
        for (const Message &message : messages()) {
            if (!paperContexts.contains(message.context))
                continue;
            seen << message.context;
            ++count;
            QVERIFY2(message.finished && !message.translations.isEmpty() && !message.translations.contains(QString()),
                     qPrintable(message.context + u": "_s + message.source));
        }
        QCOMPARE(seen, paperContexts);
        QVERIFY2(count > 150, qPrintable(QString::number(count)));
    }

    void aPaperIsInItsLanguage_data()
    {
        using namespace tests::papers;
        QTest::addColumn<Maker>("maker");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("welsh");
        QTest::addColumn<QString>("date"); ///< that stands in it, in Welsh
        const auto row = [](const char *name, Maker maker, const QString &english, const QString &welsh,
                            const QString &date) { QTest::newRow(name) << maker << english << welsh << date; };
        row("release-note", releaseNote, u"Release of a recorded call"_s, u"Rhyddhau galwad a recordiwyd"_s,
            u"3 Ebrill 2026"_s);
        row("release-log", releaseLog, u"Release of Recording Log"_s, u"Log Rhyddhau Recordiadau"_s,
            u"14 Mawrth 2026"_s);
        row("certificate", certificate, u"Certificate of disposal D-0003"_s, u"Tystysgrif gwaredu D-0003"_s,
            u"16 Gorffennaf 2026"_s);
        row("hold-letter", holdLetter, u"Recordings are on hold"_s, u"Mae recordiadau ar ddal"_s, u"1 Mehefin 2027"_s);
        row("freeze-letter", freezeLetter, u"Recordings are frozen"_s, u"Mae recordiadau wedi’u rhewi"_s,
            u"2 Ebrill 2026"_s);
        row("disposal-notice", disposalNotice, u"Notice of disposal"_s, u"Hysbysiad gwaredu"_s, u"16 Ebrill 2026"_s);
        row("checkpoint", checkpoint, u"Checkpoint of the audit record"_s, u"Pwynt gwirio’r cofnod archwilio"_s,
            u"16 Tachwedd 2026"_s);
        row("destruction-form", destructionForm, u"Statement that a recording is destroyed"_s,
            u"Datganiad bod recordiad wedi’i ddinistrio"_s, u"14 Mai 2026"_s);
        row("recall-letter", recallLetter, u"Recall of a released recording"_s, u"Galw recordiad a ryddhawyd yn ôl"_s,
            u"30 Ebrill 2026"_s);
        row("recovery-kit", recoveryKit, u"Recovery kit 3"_s, u"Pecyn adfer 3"_s, u"16 Tachwedd 2026"_s);
    }
    void aPaperIsInItsLanguage()
    {
        QFETCH(Maker, maker);
        QFETCH(QString, english);
        QFETCH(QString, welsh);
        QFETCH(QString, date);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QByteArray inEnglish = made(maker, Language::English), inWelsh = made(maker, Language::Welsh);
        m_reader.picture(inEnglish, name + u"-en"_s);
        m_reader.picture(inWelsh, name + u"-cy"_s);
        const QStringList enPages = m_reader.pages(inEnglish), cyPages = m_reader.pages(inWelsh);
        const QString en = enPages.join(u'\n').simplified(), cy = cyPages.join(u'\n').simplified();
        QVERIFY2(en.contains(english) && en.contains(u"Borough of Westmarch"_s), qPrintable(en));
        QVERIFY2(cy.contains(welsh) && cy.contains(date), qPrintable(cy));
        QVERIFY2(cy.contains(u"Bwrdeistref Gororau'r Gorllewin"_s) && !cy.contains(u"Westmarch"_s), qPrintable(cy));
        for (qsizetype i = 0; i < enPages.size(); ++i)
            QVERIFY(enPages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(enPages.size())));
        for (qsizetype i = 0; i < cyPages.size(); ++i)
            QVERIFY(cyPages[i].contains(u"Tudalen %1 o %2"_s.arg(i + 1).arg(cyPages.size())));
        if (maker == tests::papers::destructionForm) // it is signed and scanned as one sheet
            QCOMPARE(std::pair(enPages.size(), cyPages.size()), std::pair(qsizetype(1), qsizetype(1)));
        if (maker == tests::papers::recallLetter) // the form is a sheet of its own
            QCOMPARE(std::pair(enPages.size(), cyPages.size()), std::pair(qsizetype(2), qsizetype(2)));
        if (maker == tests::papers::certificate) {
            for (const QString &page : enPages) // each page of the table has its head
                QCOMPARE(page.contains(u"Destroyed on"_s), page.contains(u"14 March 2024"_s));
        }
        if (maker != tests::papers::recoveryKit && maker != tests::papers::checkpoint)
            QVERIFY2(cy.contains(u"01632 960 100"_s) && cy.contains(u"Stryd y Castell"_s), qPrintable(cy));

        // What the program says in English is in the English paper alone.
        int known = 0;
        for (const Message &message : messages()) {
            if (!paperContexts.contains(message.context) && message.context != u"Words"_s)
                continue;
            for (const QString &piece : pieces(message.source)) {
                if (!en.contains(piece) || message.translations.join(u' ').simplified().contains(piece))
                    continue;
                ++known;
                QVERIFY2(!cy.contains(piece), qPrintable(piece + u"\n in \n"_s + cy));
            }
        }
        for (const char *profile : {"Protect staff from abusive", "Senior Information Risk"})
            QVERIFY2(!cy.contains(QLatin1String(profile)), qPrintable(cy));
        QVERIFY2(known >= 5, qPrintable(QString::number(known)));
    }

    void aPaperSaysItsLanguageAndAuthor()
    {
        const QByteArray english = made(tests::papers::holdLetter, Language::English);
        const QByteArray welsh = made(tests::papers::holdLetter, Language::Welsh);
        QVERIFY(english.contains("/Lang (en-GB)") && !english.contains("cy-GB"));
        QVERIFY(welsh.contains("/Lang (cy-GB)") && !welsh.contains("en-GB"));
        const QByteArray facts = m_reader.run(welsh, u"pdfinfo"_s, {u"@"_s});
        QVERIFY2(facts.contains("Author:          Bwrdeistref Gororau'r Gorllewin\n"), facts.constData());
        QVERIFY2(facts.contains("H-0007"), facts.constData());
        const QByteArray meta = m_reader.run(welsh, u"pdfinfo"_s, {u"-meta"_s, u"@"_s});
        QVERIFY2(meta.contains("<dc:language><rdf:Bag><rdf:li>cy-GB") &&
                     meta.contains("<dc:creator><rdf:Seq><rdf:li>Bwrdeistref Gororau'r Gorllewin"),
                 meta.constData());
        // Poppler complains on its standard error of what it has to mend.
        QVERIFY(m_reader.complaints(welsh).isEmpty());
    }

    /// A clerk makes a Welsh letter while the window goes on in English.
    void otherThreadsDoNotNotice()
    {
        const LanguageScope speaking(Language::Welsh);
        QCOMPARE(ui::words::date(QDate(2026, 4, 3)), u"3 Ebrill 2026"_s);
        {
            const LanguageScope inner(Language::English);
            QCOMPARE(ui::words::date(QDate(2026, 4, 3)), u"3 April 2026"_s);
        }
        QString elsewhere;
        QByteArray paper;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            elsewhere = ui::words::date(QDate(2026, 4, 3));
            paper = tests::papers::holdLetter().value_or(QByteArray());
        }));
        thread->start();
        QVERIFY(thread->wait(60'000));
        QCOMPARE(elsewhere, u"3 April 2026"_s);
        QVERIFY(m_reader.text(paper).contains(u"Recordings are on hold"_s));
        QCOMPARE(ui::words::date(QDate(2026, 4, 3)), u"3 Ebrill 2026"_s);
    }
};

QTEST_MAIN(TestPaperLanguages)
#include "tst_paper_languages.moc"
