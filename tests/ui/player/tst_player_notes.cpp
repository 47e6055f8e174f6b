// Notes while listening: written, shown, changed, removed, undone; over a real store.
#include "tests/support/deskkit.h"
#include "tests/ui/player/player_stage.h"
#include "ui/player/note_acts.h"
#include "ui/player/note_editor.h"
#include "ui/player/note_history.h"
#include "ui/player/notes_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/states.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace earshot;
using tests::must;
using tests::Stage;
using ui::player::NoteEditor;
using ui::player::NoteHistory;
using ui::player::NotesList;

namespace {

constexpr int rate = 8000;
ui::theme::Theme *theme = nullptr;

QList<domain::Annotation> stored(Stage &stage, domain::RecordingId id)
{
    QList<domain::Annotation> there;
    const auto detail = must(stage.store.door(QStringLiteral("investigator"))->review().show(id));
    for (const auto &note : detail.notes) {
        if (!note.removed)
            there << note;
    }
    return there;
}

} // namespace

class TestPlayerNotes : public QObject
{
    Q_OBJECT

    static void type(Stage &stage, const QString &text, const QString &tags = {})
    {
        auto *field = stage.child<QPlainTextEdit>("noteText");
        QVERIFY(field->isVisible());
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, text);
        if (!tags.isEmpty()) {
            QTest::keyClick(field, Qt::Key_Tab);
            QTest::keyClicks(stage.child<QLineEdit>("noteTags"), tags);
        }
        QTest::keyClick(stage.window.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    }

    /// Writes a note at `frame` by keys and waits until it is shown.
    static void write(Stage &stage, qint64 frame, const QString &text, const QString &tags = {})
    {
        const auto before = stage.child<NotesList>("notesList")->notes().size();
        stage.listening().seek(frame);
        stage.picture().setFocus();
        QTest::keyClick(&stage.picture(), Qt::Key_M);
        type(stage, text, tags);
        QTRY_COMPARE(stage.child<NotesList>("notesList")->notes().size(), before + 1);
    }

    /// Rows in the order in which they stand, the removed ones last.
    static QWidget *rowOf(Stage &stage, int index)
    {
        return stage.child<NotesList>("notesList")->findChildren<QWidget *>(QStringLiteral("noteRow")).value(index);
    }

private slots:
    void mWritesANoteAtThePlayheadWhilePlayingGoesOn()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 20);
        QVERIFY(stage.open(id));
        QTRY_VERIFY(stage.engine().position() > rate / 10);
        stage.picture().setFocus();
        const qint64 before = stage.engine().position();
        QTest::keyClick(&stage.picture(), Qt::Key_M);
        const qint64 after = stage.engine().position();
        QSignalSpy changed(stage.context.get(), &ui::desk::Context::recordingChanged);
        type(stage, QStringLiteral("Repair promised by Friday, mk j l"), QStringLiteral("repair, promise"));
        QVERIFY(stage.engine().isPlaying()); // typed letters are no commands
        QTRY_COMPARE(stage.child<NotesList>("notesList")->notes().size(), 1);
        QCOMPARE(changed.size(), 1);
        const auto notes = stored(stage, id);
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes.first().text, QStringLiteral("Repair promised by Friday, mk j l"));
        QStringList tags = notes.first().tags;
        tags.sort();
        QCOMPARE(tags, (QStringList{QStringLiteral("promise"), QStringLiteral("repair")}));
        QVERIFY(notes.first().range.begin >= before && notes.first().range.begin <= after);
        QVERIFY(notes.first().range.isEmpty());
        QVERIFY(stage.child<NoteEditor>("noteEditor")->isHidden());
        // The picture says it too.
        stage.engine().pause();
        stage.listening().seek(notes.first().range.begin);
        QVERIFY2(stage.picture().valueText().contains(QStringLiteral("Repair promised")),
                 qPrintable(stage.picture().valueText()));
    }

    void aMarkedRangeBecomesTheNotesRange()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 20);
        QVERIFY(stage.openPaused(id));
        stage.picture().setSelection({2 * rate, 5 * rate});
        stage.picture().setFocus();
        QTest::keyClick(&stage.picture(), Qt::Key_M);
        type(stage, QStringLiteral("Caller upset"));
        QTRY_COMPARE(stored(stage, id).size(), 1);
        QCOMPARE(stored(stage, id).first().range, (FrameRange{2 * rate, 5 * rate}));
    }

    void undoAndRedoOfWriting()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 20);
        QVERIFY(stage.openPaused(id));
        auto *list = stage.child<NotesList>("notesList");
        write(stage, 3 * rate, QStringLiteral("Promised"));
        stage.settle();
        stage.picture().setFocus();
        QTest::keyClick(&stage.picture(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(list->notes().isEmpty());
        QVERIFY(stored(stage, id).isEmpty());
        stage.settle();
        QTest::keyClick(&stage.picture(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(list->notes().size(), 1);
        QCOMPARE(stored(stage, id).first().text, QStringLiteral("Promised"));
    }

    void editingAndItsUndo()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 20);
        QVERIFY(stage.openPaused(id));
        write(stage, 3 * rate, QStringLiteral("Promised"));
        auto *list = stage.child<NotesList>("notesList");
        stage.panel->editNote(list->notes().first().id);
        type(stage, QStringLiteral(" by Friday"));
        QTRY_COMPARE(list->notes().first().text, QStringLiteral("Promised by Friday"));
        stage.settle();
        stage.panel->notes().undo();
        QTRY_COMPARE(list->notes().first().text, QStringLiteral("Promised"));
        QCOMPARE(list->notes().first().revision, 3); // nothing was overwritten
    }

    void removingOffersUndo()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 20);
        QVERIFY(stage.openPaused(id));
        write(stage, 3 * rate, QStringLiteral("Promised"));
        auto *list = stage.child<NotesList>("notesList");
        emit list->removeRequested(list->notes().first().id);
        QTRY_VERIFY(list->notes().isEmpty());
        QVERIFY(stage.notice("playerNotice").contains(QStringLiteral("removed")));
        stage.settle();
        emit stage.child<ui::widgets::NoticeBar>("playerNotice")->actionTriggered();
        QTRY_COMPARE(list->notes().size(), 1);
        QTRY_VERIFY(stage.notice("playerNotice").isEmpty());
    }

    void whatANoteSaidBeforeCanBeRead()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 20);
        QVERIFY(stage.openPaused(id));
        write(stage, 3 * rate, QStringLiteral("Promised"), QStringLiteral("repair"));
        QTest::mouseClick(stage.child<QToolButton>("playerNotes"), Qt::LeftButton);
        // A note that nobody changed has no past: no button, but H shows who wrote it.
        QTest::mouseMove(rowOf(stage, 0));
        QTRY_VERIFY(rowOf(stage, 0)->findChild<QWidget *>(QStringLiteral("editNote"))->isVisible());
        QVERIFY(!rowOf(stage, 0)->findChild<QWidget *>(QStringLiteral("noteHistoryButton"))->isVisible());

        const auto note = stage.child<NotesList>("notesList")->notes().first();
        const auto leader =
            stage.store.doorFor(QStringLiteral("leader"), QStringLiteral("complaint"), QStringLiteral("C-2026-0412"));
        const auto edited = must(
            leader->review().editNote(note.id, 1, {{4 * rate, 6 * rate}, QStringLiteral("Promised for Friday"), {}}));
        (void)must(leader->review().removeNote(note.id, edited.revision));
        (void)must(leader->review().restoreNote(note.id, edited.revision + 1));
        emit stage.context->recordingChanged(id);
        QTRY_COMPARE(stage.child<NotesList>("notesList")->notes().first().revision, 4);
        auto *button = rowOf(stage, 0)->findChild<QWidget *>(QStringLiteral("noteHistoryButton"));
        QTest::mouseMove(stage.child<QWidget>("transport"));
        QTRY_VERIFY(!button->isVisible()); // the text has the whole width until the mouse is there
        QTest::mouseMove(rowOf(stage, 0));
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        auto *dialog = stage.panel->findChild<NoteHistory *>();
        QVERIFY(dialog && dialog->isVisible());
        const auto texts = [dialog](const char *name) {
            QStringList all;
            for (const QLabel *label : dialog->findChildren<QLabel *>(QLatin1String(name)))
                all << label->text();
            return all;
        };
        QTRY_COMPARE(texts("revision"),
                     (QStringList{QStringLiteral("Promised for Friday"), QStringLiteral("The note was removed."),
                                  QStringLiteral("Promised for Friday"), QStringLiteral("Promised")}));
        const QStringList by = texts("revisionBy");
        QVERIFY2(by.at(0).startsWith(QStringLiteral("Delyth Lloyd brought it back, ")), qPrintable(by.at(0)));
        QVERIFY2(by.at(1).startsWith(QStringLiteral("Delyth Lloyd removed it, ")), qPrintable(by.at(1)));
        QVERIFY2(by.at(2).startsWith(QStringLiteral("Delyth Lloyd changed it, ")), qPrintable(by.at(2)));
        QVERIFY2(by.at(2).endsWith(QStringLiteral(", at 0:04 to 0:06")), qPrintable(by.at(2)));
        QVERIFY2(by.at(3).startsWith(QStringLiteral("Priya Okafor wrote this, ")), qPrintable(by.at(3)));
        QVERIFY2(by.at(3).endsWith(QStringLiteral(", at 0:03 · #repair")), qPrintable(by.at(3)));
        tests::picture(dialog, QStringLiteral("note-history"), *theme, true);
        QPointer<NoteHistory> gone(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("closeHistory")), Qt::LeftButton);
        QTRY_VERIFY(gone.isNull());

        // The same by key, from the row.
        rowOf(stage, 0)->setFocus();
        QTest::keyClick(stage.window.focusWidget(), Qt::Key_H);
        gone = stage.panel->findChild<NoteHistory *>();
        QVERIFY(gone && gone->isVisible());
        QTest::keyClick(gone.data(), Qt::Key_Escape);
        QTRY_VERIFY(gone.isNull());
    }

    void removedNotesAreFoldedAwayAndCanBeBroughtBack()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 20);
        QVERIFY(stage.openPaused(id));
        write(stage, 3 * rate, QStringLiteral("Stays"));
        write(stage, 8 * rate, QStringLiteral("Goes"));
        QTest::mouseClick(stage.child<QToolButton>("playerNotes"), Qt::LeftButton);
        auto *list = stage.child<NotesList>("notesList");
        auto *fold = stage.child<QToolButton>("removedNotes");
        QVERIFY(!fold->isVisible());
        rowOf(stage, 1)->setFocus();
        QTest::keyClick(stage.window.focusWidget(), Qt::Key_Delete);
        QTRY_COMPARE(list->notes().size(), 1);
        QVERIFY(fold->isVisible());
        QCOMPARE(fold->text(), QStringLiteral("Show removed notes (1)"));
        QVERIFY(!rowOf(stage, 1)->isVisible());
        QTest::mouseClick(fold, Qt::LeftButton);
        QWidget *row = rowOf(stage, 1);
        QTRY_VERIFY(row->isVisible());
        QCOMPARE(fold->text(), QStringLiteral("Hide removed notes (1)"));
        QVERIFY2(row->accessibleName().contains(QStringLiteral("removed by Priya Okafor, ")),
                 qPrintable(row->accessibleName()));
        tests::picture(stage.panel, QStringLiteral("removed-notes"), *theme, true);
        // What is removed is neither edited nor removed again.
        row->setFocus();
        QTest::keyClick(row, Qt::Key_F2);
        QVERIFY(!stage.child<NoteEditor>("noteEditor")->isOpen());
        QTRY_VERIFY(row->findChild<QWidget *>(QStringLiteral("restoreNote"))->isVisible());
        QVERIFY(!row->findChild<QWidget *>(QStringLiteral("removeNote"))->isVisible());
        stage.settle();
        QTest::mouseClick(row->findChild<QWidget *>(QStringLiteral("restoreNote")), Qt::LeftButton);
        QTRY_COMPARE(list->notes().size(), 2);
        QVERIFY(!fold->isVisible());
        QCOMPARE(stored(stage, id).size(), 2);
        // And this, too, is undone.
        stage.settle();
        stage.picture().setFocus();
        QTest::keyClick(&stage.picture(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(list->notes().size(), 1);
        QTRY_COMPARE(list->removed().size(), 1);
    }

    void whoMayNotAnnotateBringsNothingBack()
    {
        NotesList list;
        domain::Annotation note;
        note.id = {7};
        note.removed = true;
        note.text = QStringLiteral("Gone");
        list.setEditable(false);
        list.setNotes({note}, rate);
        list.show();
        QTest::mouseClick(list.findChild<QToolButton *>(QStringLiteral("removedNotes")), Qt::LeftButton);
        auto *row = list.findChild<QWidget *>(QStringLiteral("noteRow"));
        QVERIFY(row->isVisible());
        row->setFocus();
        QApplication::processEvents();
        QVERIFY(!row->findChild<QWidget *>(QStringLiteral("restoreNote"))->isVisible());
        QSignalSpy asked(&list, &NotesList::historyRequested);
        QTest::keyClick(row, Qt::Key_H); // looking is for everybody who sees the call
        QCOMPARE(asked.size(), 1);
    }

    /// §6: nominated staff copy, and that is on record; for others it is there, disabled, and says why.
    void copyingTheTextOfANoteIsAnActOnRecord_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("nominated");
        QTest::newRow("nominated") << QStringLiteral("investigator") << true;
        QTest::newRow("not nominated") << QStringLiteral("leader") << false;
    }
    void copyingTheTextOfANoteIsAnActOnRecord()
    {
        QFETCH(QString, user);
        QFETCH(bool, nominated);
        Stage stage(user);
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 20);
        QVERIFY(stage.openPaused(id));
        write(stage, 3 * rate, QStringLiteral("Promised"));
        QTest::mouseClick(stage.child<QToolButton>("playerNotes"), Qt::LeftButton);
        QApplication::clipboard()->setText(QStringLiteral("before"));
        QSignalSpy failed(stage.context.get(), &ui::desk::Context::errorHappened);
        QSignalSpy told(stage.context.get(), &ui::desk::Context::notice);
        rowOf(stage, 0)->setFocus();
        QTest::keySequence(stage.window.focusWidget(), QKeySequence::Copy);
        QTRY_COMPARE(failed.size() + told.size(), 1);
        QCOMPARE(QApplication::clipboard()->text(), nominated ? QStringLiteral("Promised") : QStringLiteral("before"));
        QCOMPARE(failed.isEmpty(), nominated);
        store::AuditFilter filter;
        filter.action = QStringLiteral("copy.note");
        const auto logged = must(stage.store.door(QStringLiteral("ig"))->audit().page(filter, 0, 9));
        QCOMPARE(logged.size(), 1);
        QCOMPARE(logged.first().permitted, nominated);

        QContextMenuEvent right(QContextMenuEvent::Mouse, QPoint(9, 9), rowOf(stage, 0)->mapToGlobal(QPoint(9, 9)));
        QApplication::sendEvent(rowOf(stage, 0), &right);
        const auto *copy = rowOf(stage, 0)->findChild<QAction *>(QStringLiteral("copyNote"));
        QVERIFY(copy);
        QCOMPARE(copy->isEnabled(), nominated);
        if (!nominated)
            QVERIFY2(copy->toolTip().contains(QStringLiteral("(§6)")) &&
                         copy->toolTip().contains(QLatin1String("Ask ")),
                     qPrintable(copy->toolTip()));
    }

    void somebodyElseWasFaster()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 20);
        QVERIFY(stage.openPaused(id));
        write(stage, 3 * rate, QStringLiteral("Promised"));
        auto *list = stage.child<NotesList>("notesList");
        const auto mine = list->notes().first();
        stage.panel->editNote(mine.id);
        const auto other =
            stage.store.doorFor(QStringLiteral("leader"), QStringLiteral("complaint"), QStringLiteral("C-2026-0412"));
        (void)must(other->review().editNote(mine.id, mine.revision, {mine.range, QStringLiteral("Theirs"), {}}));
        type(stage, QStringLiteral(" and mine"));
        auto *editor = stage.child<NoteEditor>("noteEditor");
        QTRY_COMPARE(list->notes().first().text, QStringLiteral("Theirs")); // shown as it is now
        QVERIFY(editor->isOpen());
        QCOMPARE(editor->draft().text, QStringLiteral("Promised and mine")); // and nothing typed is lost
        // Undo of my first act cannot take back what they wrote.
        editor->finish();
        stage.settle();
        stage.panel->notes().undo();
        QTRY_VERIFY(!stage.panel->notes().isBusy());
        QCOMPARE(stored(stage, id).first().text, QStringLiteral("Theirs"));
        QVERIFY(!stage.panel->notes().canUndo());
        QTRY_VERIFY(!stage.notice("playerNotice").isEmpty());
    }

    void escapeDropsTheNote()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall();
        QVERIFY(stage.openPaused(id));
        stage.picture().setFocus();
        QTest::keyClick(&stage.picture(), Qt::Key_M);
        QTest::keyClicks(stage.child<QPlainTextEdit>("noteText"), QStringLiteral("no"));
        QTest::keyClick(stage.child<QPlainTextEdit>("noteText"), Qt::Key_Escape);
        QVERIFY(stage.child<NoteEditor>("noteEditor")->isHidden());
        stage.settle();
        QVERIFY(stored(stage, id).isEmpty());
    }

    void anEmptyNoteCannotBeSaved()
    {
        Stage stage;
        stage.declare();
        QVERIFY(stage.openPaused(stage.store.importCall()));
        stage.panel->writeNote();
        auto *save = stage.child<QPushButton>("saveNote");
        QVERIFY(!save->isEnabled());
        QSignalSpy asked(stage.child<NoteEditor>("noteEditor"), &NoteEditor::saveRequested);
        QTest::keyClick(stage.child<QPlainTextEdit>("noteText"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(asked.isEmpty());
        QTest::keyClicks(stage.child<QPlainTextEdit>("noteText"), QStringLiteral("x"));
        QVERIFY(save->isEnabled());
    }

    void tagsComplete()
    {
        Stage stage;
        stage.declare();
        QVERIFY(stage.openPaused(stage.store.importCall(QStringLiteral("2001"), 149, 10, 20)));
        write(stage, 1 * rate, QStringLiteral("one"), QStringLiteral("repair"));
        stage.panel->writeNote();
        auto *tags = stage.child<QLineEdit>("noteTags");
        QTRY_VERIFY(tags->completer());
        tags->completer()->setCompletionPrefix(QStringLiteral("urgent, rep"));
        QCOMPARE(tags->completer()->completionCount(), 1);
        QCOMPARE(tags->completer()->pathFromIndex(tags->completer()->currentIndex()), QStringLiteral("repair"));
    }

    void previousAndNextNote()
    {
        Stage stage;
        stage.declare();
        QVERIFY(stage.openPaused(stage.store.importCall(QStringLiteral("2001"), 149, 10, 20)));
        write(stage, 12 * rate, QStringLiteral("two"));
        write(stage, 4 * rate, QStringLiteral("one"));
        stage.listening().seek(0);
        stage.picture().setFocus();
        QTest::keyClick(&stage.picture(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(stage.engine().position(), qint64(4 * rate));
        QTest::keyClick(&stage.picture(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(stage.engine().position(), qint64(12 * rate));
        QTest::keyClick(&stage.picture(), Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(stage.engine().position(), qint64(4 * rate));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::theme::Theme dress(application);
    theme = &dress;
    TestPlayerNotes test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_player_notes.moc"
