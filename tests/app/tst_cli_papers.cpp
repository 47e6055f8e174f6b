// Papers as the command line writes them: in the language that is asked for, never over another file.
#include "core/service/disposal_service.h"
#include "core/service/release_service.h"
#include "core/service/return_service.h"
#include "tests/release/packages.h"
#include "tests/ui/papers/paper_reader.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;

class TestCliPapers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!PaperReader::isInstalled())
            QSKIP("poppler-utils is not installed");
        qputenv("XDG_STATE_HOME", m_store.scratch(u"state"_s).toUtf8());
        qunsetenv("LANGUAGE");
        const auto admin = m_store.door(u"admin"_s);
        auto &administration = admin->administration();
        auto settings = must(administration.settings());
        settings.organisationCy = u"Bwrdeistref Gororau'r Gorllewin"_s;
        settings.address = u"Town Hall\nWestmarch WM1 1AA"_s;
        settings.telephone = u"01632 960 100"_s;
        (void)must(administration.changeSettings(settings));
        m_number = QDir(Packages::issueExternal(m_store)).dirName();
    }
    void theReleaseNoteIsInTheLanguageAskedFor()
    {
        const QString number = Packages::authorised(m_store).number;
        QCOMPARE(run(u"investigator"_s, {u"release"_s, u"issue"_s, number, u"--to"_s, out(), u"--language"_s, u"fr"_s}),
                 2);
        QVERIFY(!QDir(path(number)).exists());
        QCOMPARE(run(u"investigator"_s, {u"release"_s, u"issue"_s, number, u"--to"_s, out(), u"--language"_s, u"cy"_s}),
                 0);
        QVERIFY2(m_said.contains("Issued " + number.toUtf8()), m_said); // the program itself goes on in English
        const QString note = textOf(path(number + u"/data/"_s + number + u".pdf"_s));
        QVERIFY2(note.contains(u"Rhyddhau galwad a recordiwyd"_s) && note.contains(u"Ffôn: 01632 960 100"_s) &&
                     note.contains(u"Bwrdeistref Gororau'r Gorllewin"_s) && note.contains(u"Anghydfod neu gŵyn"_s),
                 qPrintable(note));
        QVERIFY2(!note.contains(u"Dispute or complaint"_s), qPrintable(note));
    }

    void theLogIsAPaperInBothLanguages()
    {
        QCOMPARE(run(u"ig"_s, {u"log"_s, u"--pdf"_s, path(u"log.pdf"_s)}), 0);
        const QString english = textOf(path(u"log.pdf"_s));
        for (const QString &said : {u"Release of Recording Log"_s, m_number, u"Westmarch WM1 1AA"_s, u"Page 1 of"_s})
            QVERIFY2(english.contains(said), qPrintable(english));
        QCOMPARE(run(u"ig"_s, {u"log"_s, u"--pdf="_s + path(u"log-cy.pdf"_s), u"--language"_s, u"cy"_s}), 0);
        QVERIFY2(m_said.contains("The Release of Recording Log is written to"), m_said);
        const QString welsh = textOf(path(u"log-cy.pdf"_s));
        QVERIFY2(welsh.contains(u"Log Rhyddhau Recordiadau"_s) && welsh.contains(m_number), qPrintable(welsh));
        QCOMPARE(run(u"ig"_s, {u"log"_s, u"--pdf"_s, path(u"log.pdf"_s)}), 6); // there is such a file
        QCOMPARE(run(u"ig"_s, {u"log"_s, u"--pdf"_s, path(u"x.pdf"_s), u"--csv"_s}), 2);
        QCOMPARE(run(u"outsider"_s, {u"log"_s, u"--pdf"_s, path(u"x.pdf"_s)}), 3);
        QVERIFY(!QFile::exists(path(u"x.pdf"_s)));
    }

    void aFormIsThereForEachPackageThatLeft()
    {
        const auto form = [this](const QString &number, const QString &file, const QStringList &more = {}) {
            return run(u"investigator"_s,
                       QStringList{u"release"_s, u"destruction-form"_s, number, u"--out"_s, path(file)} + more);
        };
        QCOMPARE(form(m_number, u"form.pdf"_s), 0);
        const QString english = textOf(path(u"form.pdf"_s));
        for (const QString &said : {u"Statement that a recording is destroyed"_s, m_number, u"Signature"_s,
                                    u"has been destroyed, with every copy"_s, u"Town Hall, Westmarch WM1 1AA"_s,
                                    u"Questions to Priya Okafor"_s, u"Page 1 of 1"_s})
            QVERIFY2(english.contains(said), qPrintable(said + u'\n' + english));
        QCOMPARE(form(m_number, u"form-cy.pdf"_s, {u"--language"_s, u"cy"_s, u"--by"_s, u"2030-02-01"_s}), 0);
        const QString welsh = textOf(path(u"form-cy.pdf"_s));
        QVERIFY2(welsh.contains(u"Erbyn 1 Chwefror 2030"_s) && welsh.contains(u"Llofnod"_s), qPrintable(welsh));
        QCOMPARE(form(m_number, u"x.pdf"_s, {u"--by"_s, u"soon"_s}), 2);
        // Nothing has left yet; and nothing was recalled yet.
        QCOMPARE(form(Packages::authorised(m_store).number, u"x.pdf"_s), 2);
        QCOMPARE(run(u"investigator"_s, {u"release"_s, u"recall-letter"_s, m_number, u"--out"_s, path(u"x.pdf"_s)}), 2);
        QVERIFY(!QFile::exists(path(u"x.pdf"_s)));
    }

    void aRecallHasItsLetterAndAnEndItsEvidence()
    {
        QCOMPARE(run(u"ig"_s, {u"release"_s, u"recall"_s, m_number, u"--reason"_s, u"The order was set aside"_s}), 0);
        QCOMPARE(run(u"ig"_s, {u"release"_s, u"recall-letter"_s, m_number, u"--out"_s, path(u"recall.pdf"_s), u"--by"_s,
                               u"2030-02-01"_s}),
                 0);
        const QString letter = textOf(path(u"recall.pdf"_s));
        for (const QString &said :
             {u"Recall of a released recording"_s, m_number, u"To: "_s, u"The order was set aside"_s,
              u"it was recalled by Rhian Bevan"_s, u"By 1 February 2030 destroy it"_s, u"Telephone 01632 960 100"_s,
              u"Name Rhian Bevan"_s, u"Statement of the recipient"_s, u"Page 2 of 2"_s})
            QVERIFY2(letter.contains(said), qPrintable(said + u'\n' + letter));
        QCOMPARE(run(u"investigator"_s, {u"release"_s, u"attest"_s, m_number, u"--text"_s, u"Shredded"_s,
                                         u"--evidence"_s, path(u"recall.pdf"_s)}),
                 0);
        QCOMPARE(run(u"investigator"_s, {u"release"_s, u"show"_s, m_number}), 0);
        QVERIFY2(m_said.contains("form: recall.pdf, SHA-256 "), m_said);
    }

    void aCertificateCanBePrinted()
    {
        (void)m_store.importCall(u"2103"_s, 153, 760, 0.3);
        const auto planned = must(m_store.door(u"investigator"_s)->disposals().plan(m_store.area(u"Revenues"_s)));
        (void)must(m_store.door(u"ig"_s)->disposals().approve(planned.disposal.id, 60));
        const auto print = [&](const QString &file, const QStringList &more = {}) {
            return run(u"ig"_s,
                       QStringList{u"dispose"_s, u"--certificate"_s, planned.number, u"--pdf"_s, path(file)} + more);
        };
        QCOMPARE(print(u"certificate.pdf"_s), 6); // it is not done yet
        m_store.clock().advanceMs(service::DisposalService::noticeDays * 24LL * 3600 * 1000);
        QVERIFY(
            must(m_store.door(u"investigator"_s)->disposals().run(planned.disposal.id)).standing.disposal.isFinished());
        QCOMPARE(print(u"certificate.pdf"_s), 0);
        const QString english = textOf(path(u"certificate.pdf"_s));
        for (const QString &said : {u"Certificate of disposal "_s + planned.number, u"Town Hall"_s,
                                    u"Recording Recorded Due on Destroyed on"_s, u"Page 1 of 1"_s})
            QVERIFY2(english.contains(said), qPrintable(said + u'\n' + english));
        QCOMPARE(print(u"certificate-cy.pdf"_s, {u"--language"_s, u"cy"_s}), 0);
        QVERIFY(textOf(path(u"certificate-cy.pdf"_s)).contains(u"Tystysgrif gwaredu"_s));
        QCOMPARE(print(u"x.pdf"_s, {u"--to"_s, path(u"x.json"_s)}), 2);
    }

    /// What the window's list can be narrowed down by.
    void theRecordIsNarrowedDown()
    {
        QCOMPARE(run(u"ig"_s, {u"audit"_s, u"--words"_s, m_number, u"--action"_s, u"release.recall"_s}), 0);
        QVERIFY2(m_said.contains(" ig "), m_said);
        QCOMPARE(run(u"ig"_s, {u"audit"_s, u"--words"_s, u"nothing like it"_s}), 0);
        QVERIFY2(m_said.contains("No entry is found."), m_said);
        QCOMPARE(run(u"ig"_s, {u"audit"_s, u"--action"_s, u"found."_s, u"--to"_s, u"2026-11-15"_s}), 0);
        QVERIFY2(m_said.contains("No entry is found."), m_said);
        QCOMPARE(run(u"ig"_s, {u"audit"_s, u"--action"_s, u"found."_s, u"--from"_s, u"2026-11-16"_s, u"--to"_s,
                               u"2026-11-16"_s}),
                 0);
        QVERIFY2(m_said.contains("16 Nov 2026"), m_said);
        QCOMPARE(run(u"ig"_s, {u"audit"_s, u"--action"_s, u"found."_s, u"--from"_s, u"2026-11-17"_s}), 0);
        QVERIFY2(m_said.contains("No entry is found."), m_said);
        QCOMPARE(run(u"ig"_s, {u"audit"_s, u"--from"_s, u"yesterday"_s}), 2);
    }

private:
    [[nodiscard]] QString out() { return m_store.scratch(u"out"_s); }
    [[nodiscard]] QString path(const QString &name) { return out() + u'/' + name; }
    [[nodiscard]] QString textOf(const QString &file) { return m_reader.text(Packages::read(file)); }
    /// Its exit status; what it said is in m_said.
    int run(const QString &user, const QStringList &words)
    {
        const QString password = m_store.scratch() + u"/password"_s;
        Packages::write(password, TestStore::passwordOf(user).toUtf8() + '\n');
        QProcess process;
        process.start(QStringLiteral(EARSHOT_CLI), words + QStringList{u"--store"_s, m_store.folder(), u"--user"_s,
                                                                       user, u"--password-file"_s, password});
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return -1;
        m_said = process.readAllStandardOutput();
        const QByteArray complaint = process.readAllStandardError();
        if (process.exitCode() != 0)
            qInfo("%s", complaint.constData());
        return process.exitCode();
    }

    TestStore m_store;
    PaperReader m_reader;
    QString m_number; ///< a release to an agency outside, that has left
    QByteArray m_said;
};

QTEST_MAIN(TestCliPapers)
#include "tst_cli_papers.moc"
