#include "ui/window/workpage.h"

#include "ui/desk/asking.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dropped.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/purposebar.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tasklist.h"
#include "ui/window/purpose_control.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui::window {

using theme::px;
using theme::Token;
using widgets::NoticeBar;

namespace {

/// The right end of the purpose bar: the menu button on the bar's own ground.
class BarEnd : public QWidget
{
public:
    BarEnd(const widgets::PurposeBar *bar, QWidget *parent)
        : QWidget(parent)
        , m_bar(bar)
    {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool calm = m_bar->isSet() || m_bar->isHidden();
        painter.fillRect(rect(), theme::color(calm ? Token::Surface : Token::AmberWash));
        painter.fillRect(QRect(0, height() - (calm ? 1 : px(2)), width(), px(2)),
                         theme::color(calm ? Token::Line : Token::Amber));
    }

private:
    const widgets::PurposeBar *m_bar;
};

/// Shows and hides with what is in it, so that nothing hidden keeps its margins.
class Inset : public QWidget
{
public:
    explicit Inset(QWidget *content)
        : m_content(content)
    {
        content->installEventFilter(this);
        setVisible(!content->isHidden());
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
            setVisible(!m_content->isHidden());
        return QWidget::eventFilter(watched, event);
    }

private:
    QWidget *m_content;
};

QWidget *inset(QWidget *content, int above, int below)
{
    auto *box = new Inset(content);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(px(16), above, px(16), below);
    column->addWidget(content);
    return box;
}

} // namespace

QString errorDetails(const Error &error)
{
    return QStringLiteral("Earshot %1, Qt %2\nerror %3, native %4\n%5")
        .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()))
        .arg(static_cast<int>(error.code))
        .arg(error.native)
        .arg(error.what);
}

WorkPage::WorkPage(desk::Context &context, QMenu *menu, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_menu(menu)
    , m_rail(new widgets::Rail(this))
    , m_purposeBar(new widgets::PurposeBar(this))
    , m_purpose(new PurposeControl(context, m_purposeBar))
    , m_notice(new NoticeBar(this))
    , m_stack(new widgets::PageStack(this))
    , m_taskPanel(new widgets::Panel(this))
    , m_tasks(new widgets::TaskList(m_taskPanel))
    , m_work(new QVBoxLayout)
{
    setObjectName(QStringLiteral("workPage"));
    m_rail->setObjectName(QStringLiteral("rail"));
    m_purposeBar->setObjectName(QStringLiteral("purposeBar"));
    m_notice->setObjectName(QStringLiteral("notice"));
    m_stack->setObjectName(QStringLiteral("desks"));
    m_tasks->setObjectName(QStringLiteral("tasks"));

    auto *tasks = new QVBoxLayout(m_taskPanel);
    tasks->setContentsMargins(px(8), px(4), px(8), px(4));
    tasks->addWidget(m_tasks);
    m_taskPanel->hide();
    connect(m_tasks, &widgets::TaskList::countChanged, this,
            [this](int running, int waiting) { m_taskPanel->setVisible(running + waiting > 0); });
    connect(m_tasks, &widgets::TaskList::dismissed, m_tasks, &widgets::TaskList::remove);

    m_work->setContentsMargins(0, 0, 0, 0);
    m_work->setSpacing(0);
    m_work->addWidget(inset(m_notice, px(12), 0));
    m_work->addWidget(m_stack, 1); // desks bring their own margins
    m_work->addWidget(inset(m_taskPanel, 0, px(12)));
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(topBar());
    m_room = new widgets::ReflowArea(m_work, this);
    m_room->setObjectName(QStringLiteral("room"));
    right->addWidget(m_room, 1);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_rail);
    all->addLayout(right, 1);

    m_rail->setProduct(QStringLiteral("Earshot"), context.me().organisation);
    m_rail->setPerson(context.me().person.name, officeLine());
    connect(m_rail, &widgets::Rail::activated, this, &WorkPage::showDesk);
    connect(m_rail, &widgets::Rail::lockRequested, this, &WorkPage::lockRequested);
    connect(m_rail, &widgets::Rail::personClicked, this,
            [this](const QPoint &at) { m_menu->popup(at - QPoint(0, m_menu->sizeHint().height())); });
    connect(m_notice, &NoticeBar::actionTriggered, this, [this] {
        if (m_refusal)
            desk::askForHelp(m_context, *m_refusal, {});
        else
            QGuiApplication::clipboard()->setText(m_details);
    });
    setAcceptDrops(context.me().mayImport);
    connect(&context, &desk::Context::countsChanged, this, &WorkPage::showCounts);
    connect(&context, &desk::Context::notice, this, &WorkPage::showNotice);
    connect(&context, &desk::Context::errorHappened, this, &WorkPage::showError);
}

WorkPage::~WorkPage() = default;

QWidget *WorkPage::topBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *end = new BarEnd(m_purposeBar, bar);
    auto *button = new widgets::IconButton(theme::Icon::More, tr("Menu"), QStringLiteral("F10"), end);
    button->setObjectName(QStringLiteral("menuButton"));
    button->setShortcut(QKeySequence(Qt::Key_F10));
    connect(button, &widgets::IconButton::clicked, this, [this, button] {
        m_menu->popup(button->mapToGlobal(QPoint(button->width() - m_menu->sizeHint().width(), button->height())));
    });
    auto *endRow = new QHBoxLayout(end);
    endRow->setContentsMargins(0, px(12), px(12), px(11));
    endRow->addStretch();
    endRow->addWidget(button, 0, Qt::AlignTop);
    row->addWidget(m_purposeBar, 1);
    row->addWidget(end);
    // Who has no service area listens to nothing, and must not be asked what for.
    if (m_context.me().areas.isEmpty()) {
        m_purposeBar->hide();
        row->setStretchFactor(end, 1);
    }
    connect(m_purposeBar, &widgets::PurposeBar::purposeChanged, end, qOverload<>(&QWidget::update));
    return bar;
}

QString WorkPage::officeLine() const
{
    const auto &appointments = m_context.me().appointments;
    if (appointments.isEmpty())
        return tr("Staff");
    QStringList names;
    qsizetype deputies = 0;
    for (const auto &appointment : appointments) {
        const bool deputy = domain::isDeputy(appointment.office);
        const QString office = domain::officeBehind(appointment.office);
        const QString name =
            deputy ? tr("Deputy: %1, until %2", "office, last day")
                         .arg(words::shortOfficeName(m_context.profile(), office), words::date(appointment.until))
                   : words::officeName(m_context.profile(), office);
        if (!names.contains(name))
            names.insert(deputy ? deputies++ : names.size(), name);
    }
    return names.join(deputies > 0 ? QStringLiteral(" · ") : QStringLiteral(", "));
}

void WorkPage::addDesk(const QString &id, desk::Desk *desk)
{
    m_desks.append({id, desk});
    m_stack->addWidget(desk);
}

void WorkPage::setBanner(QWidget *banner)
{
    m_work->insertWidget(0, inset(banner, px(12), 0));
}

void WorkPage::setPlayer(QWidget *player)
{
    m_work->addWidget(inset(player, 0, px(16)));
    player->installEventFilter(this);
    // The room for it is often made only after it has grown, and where one writes moves within it.
    const auto follow = [this, player = QPointer<QWidget>(player)] {
        QWidget *focus = window()->focusWidget();
        if (player && player->isVisible() && focus && player->isAncestorOf(focus))
            reveal(player);
    };
    connect(m_room->verticalScrollBar(), &QScrollBar::rangeChanged, this, follow, Qt::QueuedConnection);
    connect(qApp, &QApplication::focusChanged, this, follow, Qt::QueuedConnection);
}

void WorkPage::start()
{
    QList<widgets::RailEntry> entries;
    for (const Entry &entry : std::as_const(m_desks)) {
        const int key = Qt::Key_1 + static_cast<int>(entries.size());
        entries.append({entry.id, entry.desk->icon(), entry.desk->title(), QKeySequence(Qt::CTRL | Qt::Key(key))});
    }
    m_rail->setEntries(entries);
    m_purpose->restore();
    m_context.refreshCounts();
    showDeskAt(0);
    if (m_desks.isEmpty())
        m_notice->showNotice(
            NoticeBar::Kind::Info,
            tr("You have no service area and no office yet, so there is nothing for you here. Ask your "
               "area manager or Information Governance."),
            {}, false);
}

void WorkPage::showDesk(const QString &id)
{
    desk::Desk *found = desk(id);
    if (!found)
        return;
    m_rail->setCurrent(id);
    m_stack->setCurrentWidget(found);
    m_stack->updateGeometry(); // another page needs other room
    found->activate();
}

void WorkPage::showDeskAt(int index)
{
    if (index >= 0 && index < m_desks.size())
        showDesk(m_desks.at(index).id);
}

desk::Desk *WorkPage::currentDesk() const
{
    return static_cast<desk::Desk *>(m_stack->currentWidget());
}

desk::Desk *WorkPage::desk(const QString &id) const
{
    const auto at = std::find_if(m_desks.begin(), m_desks.end(), [&](const Entry &entry) { return entry.id == id; });
    return at == m_desks.end() ? nullptr : at->desk;
}

void WorkPage::focusSearch()
{
    const QWidget *before = window()->focusWidget();
    if (currentDesk() && currentDesk()->focusSearch() && window()->focusWidget() != before)
        return;
    const QString recordings = QStringLiteral("recordings");
    if (desk::Desk *all = desk(recordings); all && all != currentDesk()) {
        showDesk(recordings);
        all->focusSearch();
    }
}

void WorkPage::focusPurpose()
{
    m_purposeBar->ask();
}

int WorkPage::runningTasks() const
{
    return m_tasks->breakableCount();
}

void WorkPage::showCounts(const service::WaitingCounts &counts)
{
    for (const Entry &entry : std::as_const(m_desks))
        m_rail->setCount(entry.id, entry.desk->waiting(counts));
}

void WorkPage::showError(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    const bool refused = error.code == ErrorCode::Refused;
    m_details = errorDetails(error);
    m_refusal = refused ? error.refusal : std::nullopt;
    const bool canAsk = m_refusal && !words::officesToAsk(*m_refusal, m_context.profile()).isEmpty();
    m_notice->showNotice(refused ? NoticeBar::Kind::Warning : NoticeBar::Kind::Error,
                         words::errorText(error, m_context.profile()),
                         canAsk    ? tr("Ask them")
                         : refused ? QString()
                                   : tr("Copy details"));
}

void WorkPage::showNotice(const QString &text, bool isError)
{
    if (text.isEmpty())
        m_notice->dismiss();
    else
        m_notice->showNotice(isError ? NoticeBar::Kind::Error : NoticeBar::Kind::Info, text);
}

bool WorkPage::eventFilter(QObject *watched, QEvent *event)
{
    // A desk above that grows moves it, and whoever writes in it along.
    const bool moved = event->type() == QEvent::Move;
    if (moved || event->type() == QEvent::Show || event->type() == QEvent::Resize) {
        QMetaObject::invokeMethod(
            this,
            [this, moved, player = QPointer<QWidget>(static_cast<QWidget *>(watched))] {
                if (!player || !player->isVisible())
                    return;
                QWidget *focus = window()->focusWidget();
                if (!moved || (focus && player->isAncestorOf(focus)))
                    reveal(player);
            },
            Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

/// Where the player has no room beside the desk it is below: who asked for a call, or for a note, is taken there.
void WorkPage::reveal(QWidget *player)
{
    m_room->ensureWidgetVisible(player, 0, px(16));
    QWidget *focus = window()->focusWidget();
    if (focus && player->isAncestorOf(focus))
        m_room->ensureWidgetVisible(focus, 0, px(16));
}

void WorkPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!widgets::droppedFiles(*event).isEmpty())
        widgets::acceptCopy(*event);
}

void WorkPage::dropEvent(QDropEvent *event)
{
    const QStringList paths = widgets::droppedFiles(*event);
    if (paths.isEmpty())
        return;
    widgets::acceptCopy(*event);
    emit filesDropped(paths);
}

void WorkPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme::color(Token::Window));
}

} // namespace earshot::ui::window
