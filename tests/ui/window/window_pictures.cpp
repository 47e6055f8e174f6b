// Not a test: `window_pictures FOLDER [PERCENT…] [cy]` writes pictures of the whole window, desk by desk, at the sizes
// that are looked at, light and dark, with the text at each size asked for (100); then the dialogs, over the window.
// In English, with its plurals, or in Welsh.
#include "tests/support/deskkit.h"
#include "tests/ui/window/camera.h"
#include "tests/ui/window/dialog_pictures.h"
#include "ui/player/notes_list.h"
#include "ui/player/player_panel.h"
#include "ui/waveform/waveformview.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workpage.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTranslator>
#include <cstdio>

using namespace earshot;
using tests::must;

namespace {

constexpr int rate = 8000;

domain::RecordingId furnish(tests::TestStore &store)
{
    for (int call = 0; call < 24; ++call)
        (void)store.importCall(QString::number(2000 + call % 7), 110 + call * 7, 3 + call * 9, 2.0);
    const auto id = store.importCall(QStringLiteral("2001"), 149, 2, 203.0);
    const auto door =
        store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-2026-0412"));
    const auto write = [&](double from, double to, const char *text) {
        return must(door->review().addNote(id, {{static_cast<qint64>(from * rate), static_cast<qint64>(to * rate)},
                                                QString::fromUtf8(text),
                                                {QStringLiteral("repair")}}));
    };
    const auto promise = write(6, 13, "Repair promised “by Friday at the latest”");
    (void)write(80, 80, "Caller upset; reminded that the call is recorded");
    const auto gone = write(120, 130, "Asked twice for the reference number");
    (void)must(door->review().editNote(promise.id, 1, {promise.range, promise.text + QStringLiteral(", by text"), {}}));
    (void)must(door->review().removeNote(gone.id, 1));
    return id;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    const bool welsh = arguments.last() == QLatin1String("cy");
    if (welsh)
        arguments.removeLast();
    if (arguments.size() < 2) {
        std::fputs("usage: window_pictures FOLDER [PERCENT…] [cy]\n", stderr);
        return 2;
    }
    QLocale::setDefault(QLocale(welsh ? QLocale::Welsh : QLocale::English, QLocale::UnitedKingdom));
    QTranslator words;
    if (!words.load(welsh ? QStringLiteral("earshot_cy") : QStringLiteral("earshot_en"),
                    QStringLiteral(EARSHOT_TRANSLATIONS))) {
        std::fputs("no translation in " EARSHOT_TRANSLATIONS "\n", stderr);
        return 2;
    }
    QCoreApplication::installTranslator(&words);
    QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    ui::theme::Theme theme(application);
    tests::TestStore store;
    const auto id = furnish(store);
    const auto stage = tests::setStage(store);
    tests::AnsweringPrompter prompter;
    const QStringList sizes = arguments.size() > 2 ? arguments.mid(2) : QStringList{QStringLiteral("100")};
    for (const QString &percent : sizes) {
        theme.setScale(percent.toInt());
        ui::window::Preferences preferences(home.filePath(QStringLiteral("window.ini")));
        ui::window::MainWindow window(store.environment(), prompter, theme, preferences);
        window.openStore(store.folder(), QStringLiteral("investigator"));
        window.show();
        QApplication::setActiveWindow(&window);
        tests::Camera camera(window, theme, arguments.at(1));
        camera.take(QStringLiteral("signin"));
        for (const QString &user : {QStringLiteral("investigator"), QStringLiteral("ig")}) {
            window.openStore(store.folder(), user);
            QSignalSpy signedIn(&window, &ui::window::MainWindow::signedIn);
            auto *password = window.findChild<QLineEdit *>(QStringLiteral("signInPassword"));
            QTest::keyClicks(password, tests::TestStore::passwordOf(user));
            QTest::keyClick(password, Qt::Key_Return);
            if (signedIn.isEmpty() && !signedIn.wait(10'000))
                return 1;
            auto *page = window.workPage();
            for (int desk = 0; desk < page->deskCount(); ++desk) {
                page->showDeskAt(desk);
                QTest::qWait(400);
                camera.take(user + QString::number(desk));
            }
            page->showDeskAt(0);
            if (user != QLatin1String("investigator")) {
                tests::takeDialogs(
                    {&window, [&camera](QDialog *dialog, const QString &name) { camera.takeOver(dialog, name); }},
                    store, stage);
                window.lock();
                continue;
            }
            window.context()->declare({QStringLiteral("complaint"), QStringLiteral("C-2026-0412")});
            QTest::qWait(200);
            emit window.context()->openRecordingRequested(id, 9 * rate);
            auto *player = window.findChild<ui::player::PlayerPanel *>();
            if (!QTest::qWaitFor(
                    [player] { return player->listening().state() == ui::player::Listening::State::Open; }))
                return 1;
            player->listening().playPause();
            QTest::qWait(300);
            camera.take(QStringLiteral("player"));
            player->picture().setVisibleRange({8 * rate, 8 * rate + rate / 5});
            camera.take(QStringLiteral("player-near"));
            player->picture().zoomToAll();
            player->findChild<QToolButton *>(QStringLiteral("playerNotes"))->setChecked(true);
            player->findChild<QToolButton *>(QStringLiteral("removedNotes"))->click();
            camera.take(QStringLiteral("player-notes"));
            player->writeNote();
            player->findChild<QPlainTextEdit *>(QStringLiteral("noteText"))
                ->setPlainText(QStringLiteral("Asked twice for the reference number"));
            camera.take(QStringLiteral("player-writing"));
            window.lock();
        }
        window.close();
    }
    return 0;
}
