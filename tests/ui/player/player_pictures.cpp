// Not a test: `player_pictures FOLDER CALL` writes pictures of the player with the given recording file.
#include "tests/ui/player/player_stage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <cstdio>

using namespace earshot;
using tests::must;
using tests::Stage;

namespace {

struct Written
{
    double from;
    double to;
    const char *text;
};

domain::RecordingId importAs(Stage &stage, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("player_pictures: cannot read %s", qPrintable(path));
    const QString suffix = path.section(u'.', -1);
    const QString name = tests::freepbxName(QStringLiteral("in"), QStringLiteral("2001"), QStringLiteral("07700900149"),
                                            QDateTime(QDate(2026, 3, 14), QTime(15, 17, 8), Qt::UTC), 1037, suffix);
    const auto report =
        stage.store.importFiles({tests::writeFile(stage.store.scratch(QStringLiteral("calls")), name, file.readAll())});
    if (report.imported.isEmpty())
        qFatal("player_pictures: not imported");
    return report.imported.first().recording;
}

void writeNotes(Stage &stage, domain::RecordingId id, int rate)
{
    const auto door =
        stage.store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-2026-0412"));
    for (const Written &note : {Written{6, 13, "Repair promised “by Friday at the latest”"},
                                Written{20, 20, "Caller upset; reminded that the call is recorded"},
                                Written{27, 33, "Cynnig i alw'n ôl cyn pump o'r gloch"}}) {
        const FrameRange range{static_cast<qint64>(note.from * rate), static_cast<qint64>(note.to * rate)};
        (void)must(door->review().addNote(id, {range, QString::fromUtf8(note.text), {QStringLiteral("repair")}}));
    }
}

void grab(Stage &stage, const QString &folder, const QString &name)
{
    for (const int width : {1280, 1920}) {
        stage.window.resize(width - 200, stage.window.minimumSizeHint().height());
        QTest::qWait(60);
        stage.window.grab().save(QStringLiteral("%1/player-%2-%3.png").arg(folder, name).arg(width));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("usage: player_pictures FOLDER CALL\n", stderr);
        return 2;
    }
    ui::theme::Theme theme(application);
    Stage stage;
    const auto id = importAs(stage, arguments.at(2));
    stage.panel->open(id);
    theme.setMode(ui::theme::Mode::Light);
    grab(stage, arguments.at(1), QStringLiteral("purpose"));
    stage.declare();
    if (!stage.open(id))
        return 1;
    const int rate = stage.listening().recording().rate;
    writeNotes(stage, id, rate);
    emit stage.context->recordingChanged(id);
    stage.settle();
    QTest::qWait(1500);
    stage.listening().seek(9 * rate);
    QTest::qWait(1200);
    for (const auto mode : {ui::theme::Mode::Light, ui::theme::Mode::Dark}) {
        theme.setMode(mode);
        const QString name = mode == ui::theme::Mode::Light ? QStringLiteral("light") : QStringLiteral("dark");
        grab(stage, arguments.at(1), name);
        stage.child<QToolButton>("playerNotes")->setChecked(true);
        stage.panel->writeNote();
        stage.child<QPlainTextEdit>("noteText")->setPlainText(QStringLiteral("Asked twice for the reference number"));
        grab(stage, arguments.at(1), name + QStringLiteral("-note"));
        QTest::keyClick(stage.child<QPlainTextEdit>("noteText"), Qt::Key_Escape);
        stage.child<QToolButton>("playerNotes")->setChecked(false);
    }
    return 0;
}
