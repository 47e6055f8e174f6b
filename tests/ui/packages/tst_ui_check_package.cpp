// Whoever received a package checks it in the window, with real clicks on real packages.
#include "tests/release/packages.h"
#include "tests/support/deskkit.h"
#include "ui/packages/checkpackagedialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QUrl>

using namespace earshot;
using namespace earshot::tests;
using ui::packages::CheckPackageDialog;
using ui::widgets::Label;
using ui::widgets::NoticeBar;

class TestUiCheckPackage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<ui::theme::Theme>(*qApp);
        m_store = std::make_unique<TestStore>();
        m_package = Packages::issueBound(*m_store);
        m_keys = must(m_store->door(QStringLiteral("investigator"))->checkpoints().signerKeys());
        QVERIFY(!m_keys.isEmpty());
    }
    void cleanupTestCase()
    {
        m_store.reset();
        m_theme.reset();
    }
    void cleanup() { delete m_dialog; }

    void whoIsNotSignedInLearnsThatNothingWasChanged()
    {
        open({});
        m_prompter.folder = m_package;
        press(child<QPushButton>(m_dialog, "openPackageFolder"));
        QTRY_COMPARE(notice()->kind(), NoticeBar::Kind::Warning); // nobody vouches for it yet
        QVERIFY2(notice()->text().contains(QStringLiteral("who made it is not proved")), qPrintable(notice()->text()));
        QVERIFY(said(QStringLiteral("by another way")));
        QVERIFY(shows(QStringLiteral("Legal basis")));
        picture(m_dialog, QStringLiteral("check-package"), *m_theme, true);
    }

    void theStoresOwnPeopleVouchForItsPackages()
    {
        open(m_keys);
        m_prompter.files = {Packages::zipOf(m_package)};
        press(child<QPushButton>(m_dialog, "openPackageFile"));
        QTRY_COMPARE(notice()->kind(), NoticeBar::Kind::Good);
        QVERIFY2(notice()->text().contains(QStringLiteral("This is what was released")), qPrintable(notice()->text()));
        press(child<QPushButton>(m_dialog, "copyPackageReport"));
        QVERIFY2(QApplication::clipboard()->text().contains(QStringLiteral("R-20")),
                 qPrintable(QApplication::clipboard()->text()));
        picture(m_dialog, QStringLiteral("check-package-released"), *m_theme, true);
    }

    void itsMarkIsListenedFor()
    {
        open(m_keys);
        const QString marked = Packages::issueMarked(*m_store);
        m_dialog->check(marked);
        QTRY_COMPARE(notice()->kind(), NoticeBar::Kind::Good);
        QVERIFY2(said(QStringLiteral("carries the mark of release ") + marked.section(u'/', -1)),
                 qPrintable(findings().join(u'\n')));
        QVERIFY(shows(QStringLiteral("Inaudible mark")));
        picture(m_dialog, QStringLiteral("check-package-mark"), *m_theme, true);
    }

    void aKeyThatTheAuthorityTold()
    {
        open({});
        QTest::keyClicks(child<QLineEdit>(m_dialog, "authorityKey"), QStringLiteral("no key at all"));
        m_dialog->check(m_package);
        QTRY_COMPARE(notice()->kind(), NoticeBar::Kind::Error);
        const auto key = std::find_if(m_keys.cbegin(), m_keys.cend(), [](const auto &each) {
            return each.name.endsWith(QStringLiteral("/investigator")); // who issued it signed its proof
        });
        QVERIFY(key != m_keys.cend());
        child<QLineEdit>(m_dialog, "authorityKey")->clear();
        QTest::keyClicks(child<QLineEdit>(m_dialog, "authorityKey"), key->toText());
        press(child<QPushButton>(m_dialog, "checkPackage"));
        QTRY_COMPARE(notice()->kind(), NoticeBar::Kind::Good);
    }

    void aChangedByteIsTheFirstThingSaid()
    {
        open(m_keys);
        const QString spoiled = Packages::copyOf(*m_store, m_package);
        const QString audio = spoiled + u'/' + Packages::filesOf(spoiled).filter(QStringLiteral("data/")).first();
        QByteArray bytes = Packages::read(audio);
        bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
        Packages::write(audio, bytes);
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(spoiled)});
        // A program that wants to hand it over for good is told that it was only copied: the package stays where it is.
        const Qt::DropActions any = Qt::CopyAction | Qt::MoveAction;
        QDragEnterEvent enter(QPoint(20, 20), any, data, Qt::LeftButton, Qt::NoModifier);
        enter.setDropAction(Qt::MoveAction);
        QApplication::sendEvent(m_dialog, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), any, data, Qt::LeftButton, Qt::NoModifier);
        drop.setDropAction(Qt::MoveAction);
        QApplication::sendEvent(m_dialog, &drop);
        QCOMPARE(drop.dropAction(), Qt::CopyAction);
        delete data;
        QTRY_COMPARE(notice()->kind(), NoticeBar::Kind::Error);
        QVERIFY2(notice()->text().contains(QStringLiteral("Do not rely on it")), qPrintable(notice()->text()));
        QVERIFY2(findings().first().startsWith(QStringLiteral("wrong")), qPrintable(findings().join(u'\n')));
        picture(m_dialog, QStringLiteral("check-package-wrong"), *m_theme, true);
    }

    /// A key of the open store says nothing about another authority's package: it is not proved, and not called wrong.
    void anotherAuthoritysPackageIsNotWrong()
    {
        ui::packages::Keys foreign = m_keys;
        for (auto &key : foreign)
            key.name = QStringLiteral("earshot/another-store") + key.name.mid(key.name.lastIndexOf(u'/'));
        open(foreign);
        m_dialog->check(m_package);
        QTRY_COMPARE(notice()->kind(), NoticeBar::Kind::Warning);
    }

    void whatIsNoPackageIsSaidInWords()
    {
        open({});
        m_dialog->check(m_store->scratch(QStringLiteral("empty")));
        QTRY_COMPARE(notice()->kind(), NoticeBar::Kind::Error);
        QVERIFY(notice()->text().endsWith(u'.'));
    }

    void closingItMeanwhileIsNoHarm()
    {
        open({});
        m_dialog->check(m_package);
        press(child<QPushButton>(m_dialog, "closePackageCheck"));
        QTRY_VERIFY(!m_dialog);
    }

private:
    void open(const ui::packages::Keys &own)
    {
        m_dialog = new CheckPackageDialog(m_prompter, own);
        m_dialog->open();
    }
    NoticeBar *notice() { return child<NoticeBar>(m_dialog, "packageVerdict"); }
    QStringList findings()
    {
        QStringList texts;
        for (const auto *label : m_dialog->findChildren<Label *>(QStringLiteral("packageFinding")))
            texts << label->accessibleName();
        return texts;
    }
    bool said(const QString &words) { return !findings().filter(words).isEmpty(); }
    bool shows(const QString &words)
    {
        const auto labels = m_dialog->findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(), [&](const Label *label) { return label->text() == words; });
    }

    std::unique_ptr<ui::theme::Theme> m_theme;
    std::unique_ptr<TestStore> m_store;
    AnsweringPrompter m_prompter;
    QString m_package;
    ui::packages::Keys m_keys;
    QPointer<CheckPackageDialog> m_dialog;
};

QTEST_MAIN(TestUiCheckPackage)
#include "tst_ui_check_package.moc"
