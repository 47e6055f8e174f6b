#pragma once

#include "app/window/tour_person.h"
#include "core/service/environment.h"
#include "ui/prompts/prompter.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferences.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTemporaryDir>
#include <QTimer>
#include <functional>

namespace earshot::app {

/// Does the main job on the demo store through the real window: sign in, say what for, find a call, listen, write a
/// note, ask for a release, have a second person authorise it, make the package, read the log, check the record, look
/// at recovery. Leaves a picture of each station, light and dark (`NAME.png`, `NAME-dark.png`). What it does is in
/// tour_steps.cpp.
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(const service::Environment &environment, ui::theme::Theme &theme, ui::window::Preferences &preferences,
         const QString &store, const QString &pictures);
    ~Tour() override;

    /// 0, or 6 with the failed step on standard error. Runs the event loop.
    [[nodiscard]] int run();

private:
    struct Step
    {
        QString name; ///< for a person: "sign in as the team leader"
        std::function<bool()> ready;
        std::function<bool()> act;
        QString picture{}; ///< taken when ready, before the act; empty: none
    };
    class Answers;

    [[nodiscard]] QList<Step> steps();
    [[nodiscard]] QList<Step> listeningSteps();
    [[nodiscard]] QList<Step> releaseSteps();
    [[nodiscard]] QList<Step> recordSteps();
    [[nodiscard]] Step signInAs(const QString &user, const QString &picture);

    [[nodiscard]] bool readPeople();
    void tick();
    void act(const Step &step);
    void fail(const QString &why);
    [[nodiscard]] bool photograph(const QString &name);
    [[nodiscard]] bool savePicture(const QString &file);

    // What a step can ask of the window.
    [[nodiscard]] bool shows(const QString &objectName) const { return m_person.find(objectName) != nullptr; }
    [[nodiscard]] bool goTo(const QString &desk);       ///< by its button in the rail
    [[nodiscard]] int rows(const QString &table) const; ///< -1: there is no such table
    [[nodiscard]] bool settled(int ms) const { return m_sinceStep.elapsed() >= ms; }
    [[nodiscard]] QString passphraseOf(const QString &userOrName) const;

    ui::theme::Theme &m_theme;
    QString m_store;
    QString m_pictures;
    QTemporaryDir m_packages;
    std::unique_ptr<Answers> m_answers;
    ui::window::MainWindow m_window;
    TourPerson m_person;
    QHash<QString, QString> m_passphrases; ///< by user name, and by name
    QList<Step> m_steps;
    int m_step = 0;
    bool m_acting = false;
    QElapsedTimer m_sinceStep;
    QTimer m_timer;
    int m_rowsBefore = 0;
    QString m_failure;
};

} // namespace earshot::app
