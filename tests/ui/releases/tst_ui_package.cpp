// In what form a package leaves, chosen with real clicks, and what lies there afterwards.
#include "core/crypto/age.h"
#include "core/release/package_contents.h"
#include "tests/release/packages.h"
#include "tests/support/desktest.h"
#include "ui/releases/issuebar.h"
#include "ui/releases/packagedialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui::releases;
using ui::widgets::Label;
using ui::widgets::NoticeBar;

class TestUiPackage : public DeskTest
{
    Q_OBJECT

private slots:
    void init()
    {
        DeskTest::init();
        m_release = Packages::authorised(*m_store);
        m_seat = std::make_unique<Seat>(*m_store, QStringLiteral("investigator"),
                                        service::Declaration{QStringLiteral("complaint"), QStringLiteral("C-1187")});
        m_seat->prompter().folder = m_store->scratch(QStringLiteral("out"));
        m_bar = std::make_unique<IssueBar>(m_seat->context());
        m_bar->resize(700, 60);
        m_bar->show();
    }
    void cleanup()
    {
        m_bar.reset();
        m_seat.reset();
        DeskTest::cleanup();
    }

    void aFolderUnlessSomethingElseIsChosen()
    {
        auto *dialog = begin();
        QVERIFY(child<QRadioButton>(dialog, "formFolder")->isChecked());
        picture(dialog, QStringLiteral("package"), *m_theme, true);
        press(child<QPushButton>(dialog, "packageContinue"));
        QCOMPARE(issued(), QStringList{m_release.number});
    }

    void cancelMakesNothing()
    {
        auto *dialog = begin();
        press(child<QPushButton>(dialog, "cancel"));
        QVERIFY(!m_bar->isRunning());
        QVERIFY(m_seat->prompter().asked.isEmpty());
        QVERIFY(there().isEmpty());
    }

    void aFolderThatIsNoFolder()
    {
        m_seat->prompter().folder = m_store->scratch() + QStringLiteral("/not there");
        auto *dialog = begin();
        press(child<QRadioButton>(dialog, "formZip"));
        press(child<QPushButton>(dialog, "packageContinue"));
        auto *notice = child<NoticeBar>(m_bar.get(), "issueNotice");
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(notice->kind(), NoticeBar::Kind::Error);
        QVERIFY2(notice->text().contains(QStringLiteral("not there")), qPrintable(notice->text()));
        QVERIFY(child<QRadioButton>(begin(), "formZip")->isChecked()); // tried again as it was chosen
        const auto door = m_store->door(QStringLiteral("investigator"));
        QCOMPARE(must(door->release().byId(m_release.id)).state, domain::ReleaseState::Authorised);
    }

    /// The recipient reads Welsh, whatever the window speaks.
    void theNoteIsInTheLanguageChosen()
    {
        auto *dialog = begin();
        auto *language = child<QComboBox>(dialog, "noteLanguage");
        QCOMPARE(language->currentText(), QStringLiteral("English"));
        language->setCurrentIndex(language->findText(QStringLiteral("Welsh")));
        picture(dialog, QStringLiteral("package-language"), *m_theme, true);
        press(child<QPushButton>(dialog, "packageContinue"));
        QCOMPARE(issued(), QStringList{m_release.number});
        const QByteArray note = Packages::read(m_seat->prompter().folder + u'/' + m_release.number +
                                               QStringLiteral("/data/") + m_release.number + QStringLiteral(".pdf"));
        QVERIFY(note.contains("/Lang (cy-GB)"));
    }

    void toTheRecipientsKey()
    {
        auto *dialog = begin();
        press(child<QRadioButton>(dialog, "formAgeKey"));
        auto *key = child<QLineEdit>(dialog, "recipientKey");
        auto *problem = child<Label>(dialog, "packageProblem");
        QVERIFY(key->isVisible());
        QTest::keyClicks(key, QStringLiteral("age1thisisnokey"));
        press(child<QPushButton>(dialog, "packageContinue"));
        QVERIFY(dialog->isVisible()); // refused in place, before a folder is asked for
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(QStringLiteral("age key")), qPrintable(problem->text()));
        QVERIFY(m_seat->prompter().asked.isEmpty());
        picture(dialog, QStringLiteral("package-wrong-key"), *m_theme, true);

        const auto identity = crypto::age::Identity::generate();
        key->clear();
        QTest::keyClicks(key, identity.recipient().toString());
        QVERIFY(!problem->isVisible());
        press(child<QPushButton>(dialog, "packageContinue"));
        QCOMPARE(issued(), QStringList{m_release.number + QStringLiteral(".zip.age")});
        const QByteArray bytes = Packages::read(m_seat->prompter().folder + u'/' + there().first());
        const qsizetype header = must(crypto::age::headerLength(bytes));
        QVERIFY(crypto::age::openHeader(bytes.left(header), identity));
    }

    /// Shown once, and nothing is made before somebody says that they have it.
    void aMadePassphraseIsNotedFirst()
    {
        QPointer<PackageDialog> dialog = begin();
        press(child<QRadioButton>(dialog, "formZipPassphrase"));
        auto *passphrase = child<QLineEdit>(dialog, "packagePassphrase");
        auto *noted = child<QCheckBox>(dialog, "passphraseNoted");
        auto *go = child<QPushButton>(dialog, "packageContinue");
        QVERIFY(!noted->isVisible());
        QCOMPARE(passphrase->echoMode(), QLineEdit::Password);
        press(child<QPushButton>(dialog, "makePassphrase"));
        auto *shown = child<Label>(dialog, "madePassphrase");
        QVERIFY(shown->isVisible());
        QCOMPARE(shown->text(), passphrase->text());
        QVERIFY(shown->height() >= shown->heightForWidth(shown->width())); // whole
        static const QRegularExpression tenWords(QStringLiteral("^(?:[a-z]+-){9}[a-z]+$"));
        const QString made = passphrase->text();
        QVERIFY(tenWords.match(made).hasMatch());
        QVERIFY(noted->isVisible());
        QVERIFY(!child<QLineEdit>(dialog, "packagePassphraseAgain")->isVisible()); // it can be read
        QVERIFY(!go->isEnabled());
        picture(dialog, QStringLiteral("package-passphrase"), *m_theme, true);
        press(noted);
        QVERIFY(go->isEnabled());
        press(go);
        QTRY_VERIFY(!dialog); // and with it what it showed
        QCOMPARE(issued(), QStringList{m_release.number + QStringLiteral(".zip")});
        const auto read = release::readPackage(m_seat->prompter().folder + u'/' + there().first());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Unsupported); // encrypted
        QVERIFY(!child<NoticeBar>(m_bar.get(), "issueNotice")->text().contains(made));
    }

    void aPassphraseOfOnesOwnIsTypedTwice()
    {
        auto *dialog = begin();
        press(child<QRadioButton>(dialog, "formZipPassphrase"));
        auto *again = child<QLineEdit>(dialog, "packagePassphraseAgain");
        const QString own = QStringLiteral("copper lantern weir gorse ledger thimble");
        QTest::keyClicks(child<QLineEdit>(dialog, "packagePassphrase"), own);
        QTest::keyClicks(again, own.chopped(1));
        press(child<QPushButton>(dialog, "packageContinue"));
        QVERIFY(dialog->isVisible());
        QVERIFY(child<Label>(dialog, "packageProblem")->isVisible());
        picture(dialog, QStringLiteral("package-slip"), *m_theme, true);
        again->clear();
        QTest::keyClicks(again, own);
        press(child<QPushButton>(dialog, "packageContinue"));
        QCOMPARE(issued(), QStringList{m_release.number + QStringLiteral(".zip")});
    }

    void aWeakPassphraseIsRefusedInPlace_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("typed");
        QTest::newRow("none") << QStringLiteral("formAgePassphrase") << QString();
        QTest::newRow("weak") << QStringLiteral("formAgePassphrase") << QStringLiteral("password1");
        QTest::newRow("short for 7-Zip") << QStringLiteral("formZipPassphrase") << QStringLiteral("kV9#qTz2!mWx");
    }
    void aWeakPassphraseIsRefusedInPlace()
    {
        QFETCH(QString, form);
        QFETCH(QString, typed);
        auto *dialog = begin();
        press(child<QRadioButton>(dialog, form.toLatin1().constData()));
        QTest::keyClicks(child<QLineEdit>(dialog, "packagePassphrase"), typed);
        press(child<QPushButton>(dialog, "packageContinue"));
        QVERIFY(dialog->isVisible());
        QVERIFY(child<Label>(dialog, "packageProblem")->isVisible());
        QVERIFY(there().isEmpty());
        if (form == u"formZipPassphrase")
            picture(dialog, QStringLiteral("package-weak"), *m_theme, true);
    }

private:
    PackageDialog *begin()
    {
        m_bar->begin(m_release);
        auto *dialog = visibleWindow<PackageDialog>();
        if (!dialog)
            qFatal("no dialog");
        return dialog;
    }
    [[nodiscard]] QStringList there() const
    {
        return QDir(m_seat->prompter().folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QStringList issued()
    {
        auto *notice = child<NoticeBar>(m_bar.get(), "issueNotice");
        if (!QTest::qWaitFor([&] { return notice->isVisible(); }, 15000) || notice->kind() != NoticeBar::Kind::Good)
            return {notice->text()};
        return there();
    }

    std::unique_ptr<Seat> m_seat;
    std::unique_ptr<IssueBar> m_bar;
    domain::Release m_release;
};

QTEST_MAIN(TestUiPackage)
#include "tst_ui_package.moc"
