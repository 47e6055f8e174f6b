// Dialogs with text of 300 % on a screen of 1280 x 800: they scroll down where they must, and never sideways.
#include "tests/ui/window/dialog_pictures.h"
#include "tests/ui/window/windowseat.h"
#include "ui/prompts/dialog_prompter.h"
#include "ui/widgets/reflow.h"

#include <QPushButton>
#include <QScrollBar>
#include <QTimer>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;

namespace {

const QSize room(1280, 760); ///< what a window manager leaves of 1280 x 800

/// The widgets that ask for more than there is, innermost first: where to mend it.
QStringList tooWide(const QWidget *root, int width)
{
    QStringList all;
    const auto widgets = root->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const QSize least = widget->minimumSizeHint().expandedTo(widget->minimumSize());
        if (widget->isVisibleTo(root) && least.width() > width)
            all.prepend(u"%1 “%2” “%3” wants %4"_s
                            .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                 widget->property("text").toString())
                            .arg(least.width()));
    }
    return all;
}

} // namespace

class TestDialogSize : public QObject
{
    Q_OBJECT
private slots:
    void noDialogScrollsSideways();
    void aQuestionWrapsAndSaysWhatIsDone();
};

void TestDialogSize::noDialogScrollsSideways()
{
    ui::theme::Theme theme(*qApp);
    TestStore store;
    const auto stage = setStage(store);
    theme.setScale(300);
    WindowSeat seat(store, theme); // fits dialogs to their screen
    QStringList wrong;
    int seen = 0;
    takeDialogs({seat.window.get(),
                 [&](QDialog *dialog, const QString &name) {
                     ++seen;
                     dialog->resize(room);
                     QCoreApplication::sendPostedEvents();
                     if (dialog->width() > room.width())
                         wrong << u"%1 is %2 wide"_s.arg(name).arg(dialog->width());
                     const auto areas = dialog->findChildren<ui::widgets::ReflowArea *>();
                     for (const auto *area : areas) {
                         if (!area->isVisible() || area->horizontalScrollBar()->maximum() == 0)
                             continue;
                         wrong << u"%1 scrolls sideways by %2:\n    %3"_s.arg(name)
                                      .arg(area->horizontalScrollBar()->maximum())
                                      .arg(tooWide(area, area->viewport()->width()).join(u"\n    "_s));
                     }
                 }},
                store, stage);
    QVERIFY(seen > 30);
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

/// A recipient's name may be as long as they like; nothing is done without an answer.
void TestDialogSize::aQuestionWrapsAndSaysWhatIsDone()
{
    ui::theme::Theme theme(*qApp);
    QWidget window;
    window.show();
    ui::prompts::DialogPrompter real;
    ui::prompts::IPrompter &prompter = real;
    QSize size;
    bool blank = true;
    QString button;
    QTimer::singleShot(0, &window, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        auto *field = dialog->findChild<QLineEdit *>();
        auto *act = dialog->findChild<QPushButton *>(QStringLiteral("act"));
        size = dialog->size();
        button = act->text();
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClicks(field, QStringLiteral(" "));
        blank = act->isEnabled() || !dialog->isVisible();
        QTest::keyClicks(field, QStringLiteral("Sent in error"));
        QTest::keyClick(field, Qt::Key_Return);
    });
    const auto answer =
        prompter.askText(&window, QStringLiteral("Recall R-2026-0031"),
                         QStringLiteral("Who asked writes to %1.").arg(QString(40, u'n') + u' ').repeated(12));
    QCOMPARE(answer.value_or(QString()), QStringLiteral(" Sent in error"));
    QVERIFY(!blank);
    QCOMPARE(button, QStringLiteral("Recall R-2026-0031"));
    QVERIFY2(size.width() <= ui::theme::px(640), qPrintable(QString::number(size.width())));
}

QTEST_MAIN(TestDialogSize)
#include "tst_dialog_size.moc"
