// Large text, from 100 to 300 %: whatever a desk shows is there, whole, or can be scrolled to.
#include "tests/ui/window/windowseat.h"
#include "ui/player/player_panel.h"
#include "ui/recordings/recordinginspector.h"
#include "ui/recordings/recordingsdesk.h"
#include "ui/signin/password_dialog.h"
#include "ui/waveform/waveformview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/reflow.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QToolButton>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui;

namespace {

/// Scroll areas and lists show a part of what is in them; that is what their scroll bars are for.
bool scrolls(const QWidget *widget)
{
    return qobject_cast<const QAbstractScrollArea *>(widget->parentWidget()) ||
           (widget->parentWidget() && widget->parentWidget()->objectName() == QLatin1String("qt_scrollarea_viewport"));
}

bool isInside(const QWidget *widget, const char *type, const QWidget *root)
{
    for (const QWidget *at = widget->parentWidget(); at && at != root; at = at->parentWidget()) {
        if (at->inherits(type))
            return true;
    }
    return false;
}

QString nameOf(const QWidget *widget)
{
    QString text = widget->property("text").toString();
    return QStringLiteral("%1 “%2” %3 %4×%5")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text)
        .arg(widget->width())
        .arg(widget->height());
}

/// What is wrong with how much of `widget` is seen; empty when nothing is.
QString fault(const QWidget *widget)
{
    if (!scrolls(widget) && !widget->parentWidget()->rect().contains(widget->geometry()))
        return QStringLiteral("stands out of its place");
    if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->text().isEmpty()) {
        if (label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 1)
            return QStringLiteral("has too little height for its lines: %1").arg(label->heightForWidth(label->width()));
        if (!label->wordWrap() && (label->minimumSizeHint().width() > label->width() + 1 ||
                                   label->minimumSizeHint().height() > label->height() + 1))
            return QStringLiteral("is cut off");
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty()) {
        if (button->minimumSizeHint().width() > button->width() + 1 ||
            button->fontMetrics().height() > button->height())
            return QStringLiteral("is cut off");
    }
    if (const auto *area = qobject_cast<const QScrollArea *>(widget)) {
        const bool sideways = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
        if (!sideways && area->widget()->width() > area->viewport()->width())
            return QStringLiteral("hides its right side");
    }
    return {};
}

QStringList faults(const QWidget *root)
{
    QStringList all;
    const auto widgets = root->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisibleTo(root) || widget->isWindow() || isInside(widget, "QAbstractItemView", root) ||
            isInside(widget, "QComboBox", root) || isInside(widget, "QLineEdit", root))
            continue;
        if (const QString why = fault(widget); !why.isEmpty())
            all << nameOf(widget) + u' ' + why;
    }
    return all;
}

} // namespace

class TestTextSize : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<theme::Theme>(*qApp);
        m_store = std::make_unique<TestStore>();
        m_call = m_store->importCall(QStringLiteral("2001"), 149, 10, 20.0);
        m_store->importCall(QStringLiteral("2002"), 112);
        const auto door = m_store->doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"),
                                           QStringLiteral("C-2026-0412"));
        (void)must(door->review().addNote(
            m_call, {{8000, 16000}, QStringLiteral("Repair promised by Friday at the latest"), {}}));
    }
    void cleanup() { m_theme->setScale(100); }

    void theSignInPage()
    {
        for (const int percent : {100, 150, 200, 300}) {
            m_theme->setScale(percent);
            WindowSeat seat(*m_store, *m_theme);
            seat.window->resize(1280, 800);
            QTest::qWait(1);
            QCOMPARE(seat.window->size(), QSize(1280, 800));
            QVERIFY2(faults(seat.window.get()).isEmpty(), qPrintable(faults(seat.window.get()).join(u'\n')));
            for (const auto *area : seat.window->findChildren<widgets::ReflowArea *>())
                QVERIFY2(!area->isVisible() || area->horizontalScrollBar()->maximum() == 0, qPrintable(nameOf(area)));
        }
    }

    void everyDesk_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200, 300}) {
            for (const char *user : {"investigator", "ig"})
                QTest::addRow("%s %d", user, percent) << QString::fromLatin1(user) << percent;
        }
    }
    void everyDesk()
    {
        QFETCH(QString, user);
        QFETCH(int, percent);
        m_theme->setScale(percent);
        WindowSeat seat(*m_store, *m_theme);
        QVERIFY(seat.signIn(user));
        seat.window->resize(1280, 800);
        auto *page = seat.window->workPage();
        auto *room = child<widgets::ReflowArea>(page, "room");
        for (int desk = 0; desk < page->deskCount(); ++desk) {
            page->showDeskAt(desk);
            seat.settle();
            QTest::qWait(50);
            QCOMPARE(seat.window->size(), QSize(1280, 800));
            // What is read arrives in pieces, and each finds its place.
            (void)QTest::qWaitFor([&seat] { return faults(seat.window.get()).isEmpty(); });
            const QStringList wrong = faults(seat.window.get());
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(page->currentDesk()->title() + QLatin1String(":\n") + wrong.join(u'\n')));
            QVERIFY2(room->horizontalScrollBar()->maximum() == 0, qPrintable(page->currentDesk()->title()));
            if (percent == 100)
                QVERIFY(room->verticalScrollBar()->maximum() == 0);
        }
    }

    void thePlayerWhileANoteIsWritten_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200, 300})
            QTest::addRow("%d", percent) << percent;
    }
    void thePlayerWhileANoteIsWritten()
    {
        QFETCH(int, percent);
        m_theme->setScale(percent);
        WindowSeat seat(*m_store, *m_theme);
        QVERIFY(seat.signIn(QStringLiteral("investigator")));
        seat.window->resize(1280, 800);
        seat.declare(QStringLiteral("complaint"), QStringLiteral("C-2026-0412"));
        emit seat.window->context()->openRecordingRequested(m_call, 8000);
        auto *player = seat.window->findChild<player::PlayerPanel *>();
        QTRY_COMPARE(player->listening().state(), player::Listening::State::Open);
        player->listening().playPause();
        QTest::mouseClick(child<QToolButton>(player, "playerNotes"), Qt::LeftButton);
        QTest::keyClick(&player->picture(), Qt::Key_M);
        auto *text = child<QWidget>(player, "noteText");
        QTRY_VERIFY(text->hasFocus());
        // What the call is arrives beside the list, and each finds its place.
        auto *desk = seat.window->findChild<recordings::RecordingsDesk *>();
        QTRY_COMPARE(desk->findChild<recordings::RecordingInspector *>()->recording(), m_call);
        (void)QTest::qWaitFor([&seat] { return faults(seat.window.get()).isEmpty(); });
        const QStringList wrong = faults(seat.window.get());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        // Names and controls of the lanes have their lines.
        QVERIFY2(player->picture().height() >= player->picture().minimumSizeHint().height(),
                 qPrintable(QString::number(player->picture().height())));
        // Whoever is to write sees where.
        auto *room = child<widgets::ReflowArea>(seat.window->workPage(), "room");
        const auto inSight = [&] {
            return room->viewport()->rect().contains(text->mapTo(room->viewport(), text->rect().center()));
        };
        QTRY_VERIFY(inSight());
        if (percent == 100)
            QTRY_COMPARE(room->verticalScrollBar()->maximum(), 0);
        QCOMPARE(room->horizontalScrollBar()->maximum(), 0);
    }

    void keysGoToThreeHundredAndItIsRemembered()
    {
        WindowSeat seat(*m_store, *m_theme);
        for (int press = 0; press < 25; ++press)
            QTest::keyClick(seat.window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(m_theme->scale(), 300);
        QCOMPARE(window::Preferences(seat.preferencesFile()).zoom(), 300);
        QTest::keyClick(seat.window.get(), Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(m_theme->scale(), 290);
        QTest::keyClick(seat.window.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_theme->scale(), 100);
    }

    void lowRowsAreThePersonsAndTheSameEverywhere()
    {
        WindowSeat seat(*m_store, *m_theme);
        QVERIFY(seat.signIn(QStringLiteral("ig")));
        const auto tables = [&seat] { return seat.window->findChildren<widgets::Table *>(); };
        QVERIFY(tables().size() > 2);
        auto *recordings = child<widgets::Table>(seat.window.get(), "recordings");
        {
            const std::unique_ptr<QMenu> menu(recordings->columnMenu(nullptr));
            menu->actions().at(menu->actions().size() - 2)->trigger();
        }
        auto *action = seat.window->findChild<QAction *>(QStringLiteral("actionCompactRows"));
        QVERIFY(action->isChecked());
        for (const auto *table : tables())
            QVERIFY2(table->isCompact(), qPrintable(table->objectName()));
        // Another person at this computer has theirs, and signing in again takes nothing back.
        QVERIFY(seat.signInAfterLock(QStringLiteral("investigator")));
        QVERIFY(!action->isChecked());
        for (const auto *table : tables())
            QVERIFY2(!table->isCompact(), qPrintable(table->objectName()));
        QVERIFY(seat.signInAfterLock(QStringLiteral("ig")));
        QVERIFY(action->isChecked());
        for (const auto *table : tables())
            QVERIFY2(table->isCompact(), qPrintable(table->objectName()));
        action->trigger();
        QVERIFY(!child<widgets::Table>(seat.window.get(), "recordings")->isCompact());
        QVERIFY(seat.signInAfterLock(QStringLiteral("ig")));
        QVERIFY(!child<widgets::Table>(seat.window.get(), "recordings")->isCompact());
    }

    void aDialogThatNeedsMoreThanTheScreenScrolls()
    {
        m_theme->setScale(300);
        WindowSeat seat(*m_store, *m_theme);
        QVERIFY(seat.signIn(QStringLiteral("investigator")));
        seat.window->findChild<QAction *>(QStringLiteral("actionPassword"))->trigger();
        auto *dialog = seat.window->findChild<signin::PasswordDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const QSize room = dialog->screen()->availableSize();
        QTRY_VERIFY2(dialog->width() <= room.width() && dialog->height() <= room.height(), qPrintable(nameOf(dialog)));
        const QStringList wrong = faults(dialog);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY(child<QLineEdit>(dialog, "oldPassword")->isVisible());
        dialog->reject();
    }

private:
    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<TestStore> m_store;
    domain::RecordingId m_call;
};

QTEST_MAIN(TestTextSize)
#include "tst_text_size.moc"
