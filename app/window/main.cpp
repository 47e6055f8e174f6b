#include "app/composition/composition.h"
#include "app/window/language.h"
#include "app/window/tour.h"
#include "ui/prompts/dialog_prompter.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cstdio>

using namespace earshot;

namespace {

constexpr int exitUsage = 2;
constexpr int exitOther = 6;

int complain(const QString &text, int status)
{
    std::fprintf(stderr, "earshot: %s\n", text.toUtf8().constData());
    return status;
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral("Review and governance of recorded telephone calls."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{QStringLiteral("store"), QStringLiteral("Open the store in DIR."), QStringLiteral("DIR")},
                       {QStringLiteral("user"), QStringLiteral("Preset NAME at the sign-in."), QStringLiteral("NAME")},
                       {QStringLiteral("theme"), QStringLiteral("light, dark or system; for this run only."),
                        QStringLiteral("THEME")},
                       {QStringLiteral("language"), QStringLiteral("en (English) or cy (Welsh); for this run only."),
                        QStringLiteral("LANGUAGE")},
                       {QStringLiteral("demo-tour"),
                        QStringLiteral("Do the main job on the demo store given with --store, leave pictures of it in "
                                       "PICTURES, and end."),
                        QStringLiteral("PICTURES")}});
}

std::optional<ui::theme::Mode> modeFrom(const QString &name)
{
    if (name == QLatin1String("light"))
        return ui::theme::Mode::Light;
    if (name == QLatin1String("dark"))
        return ui::theme::Mode::Dark;
    if (name == QLatin1String("system"))
        return ui::theme::Mode::System;
    return {};
}

int run(QApplication &application, const QCommandLineParser &parser)
{
    const bool tour = parser.isSet(QStringLiteral("demo-tour"));
    if (tour && !parser.isSet(QStringLiteral("store")))
        return complain(QStringLiteral("--demo-tour needs the demo store: --store DIR"), exitUsage);
    // The tour must look the same everywhere, and leave nobody's preferences changed.
    QTemporaryDir scratch;
    ui::window::Preferences preferences(tour ? scratch.filePath(QStringLiteral("window.ini")) : QString());
    if (tour)
        qputenv("XDG_CONFIG_HOME", scratch.path().toUtf8());
    const QString language = parser.value(QStringLiteral("language"));
    if (!app::setLanguage(parser.isSet(QStringLiteral("language")) ? language
                          : tour                                   ? QStringLiteral("en")
                                                                   : preferences.language()))
        return complain(QStringLiteral("--language is en or cy"), exitUsage);

    ui::theme::Theme theme(application);
    theme.setMode(preferences.mode());
    theme.setScale(preferences.zoom());
    if (parser.isSet(QStringLiteral("theme"))) {
        const auto mode = modeFrom(parser.value(QStringLiteral("theme")));
        if (!mode)
            return complain(QStringLiteral("--theme is light, dark or system"), exitUsage);
        theme.setMode(*mode);
    }
    auto composition = app::Composition::make();
    if (!composition)
        return complain(composition.error().toString(), exitOther);
    const auto &environment = (*composition)->environment();

    if (tour)
        return app::Tour(environment, theme, preferences,
                         QFileInfo(parser.value(QStringLiteral("store"))).absoluteFilePath(),
                         parser.value(QStringLiteral("demo-tour")))
            .run();

    ui::prompts::DialogPrompter prompter;
    ui::window::MainWindow window(environment, prompter, theme, preferences);
    const QString store = parser.isSet(QStringLiteral("store"))
                              ? QFileInfo(parser.value(QStringLiteral("store"))).absoluteFilePath()
                              : preferences.lastStore();
    window.openStore(store, parser.value(QStringLiteral("user")));
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    app::hardenProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("earshot"));
    QApplication::setApplicationDisplayName(QStringLiteral("Earshot"));
    QApplication::setApplicationVersion(QStringLiteral(EARSHOT_VERSION));
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    if (!parser.positionalArguments().isEmpty())
        return complain(
            QStringLiteral("I do not know what to do with “%1”; see --help").arg(parser.positionalArguments().first()),
            exitUsage);
    return run(application, parser);
}
