#include "app/window/tour.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <algorithm>
#include <cstdio>

namespace earshot::app {

namespace {

constexpr int tickMs = 40;
constexpr int patienceMs = 60'000; ///< for one step on a slow machine
constexpr int exitOther = 6;

} // namespace

/// Answers what the window asks: yes, and the tour's folder.
class Tour::Answers : public ui::prompts::IPrompter
{
public:
    explicit Answers(const QString &folder)
        : m_folder(folder)
    {}
    bool confirm(QWidget *, const ui::prompts::Question &) override { return true; }
    std::optional<QString> askText(QWidget *, const QString &, const QString &, const QString &initial) override
    {
        return initial;
    }
    QString chooseFolder(QWidget *, const QString &, const QString &) override { return m_folder; }
    QStringList chooseFiles(QWidget *, const QString &, const QString &) override { return {}; }
    QString chooseSaveFile(QWidget *, const QString &, const QString &) override { return {}; }
    void tell(QWidget *, const QString &, const QString &) override {}

private:
    QString m_folder;
};

Tour::Tour(const service::Environment &environment, ui::theme::Theme &theme, ui::window::Preferences &preferences,
           const QString &store, const QString &pictures)
    : m_theme(theme)
    , m_store(store)
    , m_pictures(pictures)
    , m_answers(std::make_unique<Answers>(m_packages.path()))
    , m_window(environment, *m_answers, theme, preferences)
    , m_person(&m_window)
{
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &Tour::tick);
}

Tour::~Tour() = default;

bool Tour::readPeople()
{
    QFile file(QStringLiteral(":/earshot/tour/people.json"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const auto people = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("people")).toArray();
    for (const auto &value : people) {
        const QJsonObject person = value.toObject();
        const QString passphrase = person.value(QLatin1String("passphrase")).toString();
        m_passphrases.insert(person.value(QLatin1String("user")).toString(), passphrase);
        m_passphrases.insert(person.value(QLatin1String("name")).toString(), passphrase);
    }
    return !people.isEmpty();
}

QString Tour::passphraseOf(const QString &userOrName) const
{
    return m_passphrases.value(userOrName);
}

int Tour::run()
{
    if (!QDir().mkpath(m_pictures) || !m_packages.isValid() || !readPeople()) {
        std::fprintf(stderr, "earshot: the tour cannot write to %s\n", qPrintable(m_pictures));
        return exitOther;
    }
    m_steps = steps();
    m_window.openStore(m_store);
    m_window.resize(1280, 800);
    m_window.show();
    m_window.activateWindow();
    m_sinceStep.start();
    m_timer.start();
    QApplication::exec();
    if (m_failure.isEmpty())
        return 0;
    std::fprintf(stderr, "earshot: the tour stopped: %s\n", qPrintable(m_failure));
    return exitOther;
}

/// A step's act may open a dialog with an event loop of its own; so it runs from a timer of its own, and this one goes
/// on inside that loop.
void Tour::tick()
{
    if (m_acting)
        return;
    if (m_step == m_steps.size()) {
        m_timer.stop();
        QApplication::quit();
        return;
    }
    const Step step = m_steps.at(m_step);
    if (!step.ready()) {
        if (m_sinceStep.elapsed() > patienceMs)
            fail(QStringLiteral("waited in vain to %1").arg(step.name));
        return;
    }
    m_acting = true;
    if (!step.picture.isEmpty() && !photograph(step.picture)) {
        fail(QStringLiteral("cannot save the picture %1").arg(step.picture));
        return;
    }
    std::printf("%s\n", qPrintable(step.name));
    std::fflush(stdout);
    ++m_step;
    QTimer::singleShot(0, this, [this, step] { act(step); });
    QTimer::singleShot(tickMs, this, [this] { m_acting = false; });
    m_sinceStep.restart();
}

void Tour::act(const Step &step)
{
    if (!step.act())
        fail(QStringLiteral("could not %1").arg(step.name));
}

void Tour::fail(const QString &why)
{
    if (!m_failure.isEmpty())
        return;
    m_failure = why;
    m_timer.stop();
    [[maybe_unused]] const bool saved = savePicture(m_pictures + QStringLiteral("/failed.png"));
    QApplication::exit(exitOther);
}

bool Tour::photograph(const QString &name)
{
    bool saved = true;
    const QString file = m_pictures + u'/' + name;
    for (const auto &[mode, ending] : {std::pair(ui::theme::Mode::Dark, QStringLiteral("-dark.png")),
                                       std::pair(ui::theme::Mode::Light, QStringLiteral(".png"))}) {
        m_theme.setMode(mode);
        // Palette changes reach the insides of combo boxes by events.
        for (int i = 0; i < 3; ++i)
            QApplication::sendPostedEvents();
        saved = savePicture(file + ending) && saved;
    }
    return saved;
}

bool Tour::savePicture(const QString &file)
{
    QPixmap picture = m_window.grab();
    auto windows = QApplication::topLevelWidgets(); // in no order: the one that is answered first lies on top
    std::stable_partition(windows.begin(), windows.end(),
                          [](const QWidget *window) { return window != QApplication::activeModalWidget(); });
    for (QWidget *dialog : std::as_const(windows)) {
        if (dialog == &m_window || !dialog->isVisible() || dialog->windowType() != Qt::Dialog)
            continue;
        const QRect frame(QPoint((m_window.width() - dialog->width()) / 2, (m_window.height() - dialog->height()) / 2),
                          dialog->size());
        QPainter painter(&picture);
        const bool dark = m_theme.isDark();
        QColor veil = ui::theme::color(dark ? ui::theme::Token::Window : ui::theme::Token::Text);
        veil.setAlphaF(dark ? 0.6F : 0.25F);
        painter.fillRect(m_window.rect(), veil);
        painter.fillRect(frame.adjusted(-1, -1, 1, 1), ui::theme::color(ui::theme::Token::Edge));
        painter.drawPixmap(frame.topLeft(), dialog->grab());
    }
    return picture.save(file);
}

int Tour::rows(const QString &table) const
{
    const auto *view = m_person.find<QAbstractItemView>(table);
    return view && view->model() ? view->model()->rowCount() : -1;
}

} // namespace earshot::app
