#include "ui/retention/retentiondesk.h"

#include "ui/retention/accessview.h"
#include "ui/retention/disposalsview.h"
#include "ui/retention/earlyview.h"
#include "ui/retention/holdsview.h"
#include "ui/retention/upcomingview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/reflow.h"
#include "ui/words/words.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace earshot::ui::retention {

using theme::px;

RetentionDesk::RetentionDesk(desk::Context &context, std::unique_ptr<desk::ViewSettings> view, QWidget *parent)
    : desk::Desk(context, parent)
    , m_view(std::move(view))
    , m_sections(new QButtonGroup(this))
    , m_pages(new widgets::PageStack)
{
    setObjectName(QStringLiteral("retentionDesk"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(px(16), px(14), px(16), px(14));
    all->setSpacing(px(12));
    auto *row = new QWidget;
    m_row = new widgets::FlowRow(6, row);
    all->addWidget(row);
    all->addWidget(m_pages, 1);
    m_sections->setExclusive(true);
    if (seesRecordings(context.me()))
        buildKeeping();
    addSection(tr("Early deletions"), QStringLiteral("sectionEarly"), new EarlyView(context, *m_view));
    if (context.me().mayAdvise) // who asks for access is for the IG Unit to know
        buildAccess();
    for (int section = 0; section < m_pages->count(); ++section) {
        const auto tools = static_cast<RetentionView *>(m_pages->widget(section))->tools();
        for (const auto &[tool, stretch] : tools)
            m_row->add(tool, stretch);
    }
    connect(m_sections, &QButtonGroup::idClicked, this, [this](int section) {
        choose(section);
        shown()->activate();
    });
    choose(0);
}

/// What is coming, holds and disposals, and the ways from the first to the others.
void RetentionDesk::buildKeeping()
{
    m_upcoming = new UpcomingView(context(), *m_view);
    auto *holds = new HoldsView(context(), *m_view);
    auto *disposals = new DisposalsView(context(), *m_view);
    addSection(tr("Coming up"), QStringLiteral("sectionUpcoming"), m_upcoming);
    addSection(tr("Holds"), QStringLiteral("sectionHolds"), holds);
    addSection(tr("Disposals"), QStringLiteral("sectionDisposals"), disposals);
    const auto lead = [this](RetentionView *to) { choose(m_pages->indexOf(to)); };
    connect(m_upcoming, &UpcomingView::holdRequested, this, [=](domain::HoldId id) {
        lead(holds);
        holds->show(id);
    });
    connect(m_upcoming, &UpcomingView::disposalRequested, this, [=](domain::DisposalId id) {
        lead(disposals);
        disposals->show(id);
    });
    connect(m_upcoming, &UpcomingView::dueRequested, this, [=](domain::AreaId area) {
        lead(disposals);
        disposals->showDue(area);
    });
}

void RetentionDesk::buildAccess()
{
    auto *access = new AccessView(context(), *m_view);
    addSection(tr("Subject access"), QStringLiteral("sectionAccess"), access);
    connect(access, &AccessView::releaseRequested, this, &RetentionDesk::accessReleaseRequested);
    if (!m_upcoming)
        return;
    m_upcoming->setHasAccess(true);
    connect(m_upcoming, &UpcomingView::accessRequested, this, [this, access](domain::SubjectAccessId id) {
        choose(m_pages->indexOf(access));
        access->show(id);
    });
}

void RetentionDesk::setHasReleases(bool has)
{
    if (m_upcoming)
        m_upcoming->setHasReleases(has);
}

RetentionDesk::~RetentionDesk()
{
    delete m_pages; // its views keep how they look in m_view
}

QString RetentionDesk::title() const
{
    return tr("Retention");
}

theme::Icon RetentionDesk::icon() const
{
    return theme::Icon::Retention;
}

void RetentionDesk::addSection(const QString &text, const QString &name, RetentionView *view)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoDefault(false);
    m_sections->addButton(button, m_pages->addWidget(view));
    m_row->add(button);
    connect(view, &RetentionView::waitingChanged, button, [button, text](int count) {
        button->setText(count == 0 ? text : tr("%1 (%2)", "section, how many").arg(text, words::count(count)));
    });
}

void RetentionDesk::choose(int section)
{
    m_pages->setCurrentIndex(section);
    m_sections->button(section)->setChecked(true);
    for (int each = 0; each < m_pages->count(); ++each) {
        const auto tools = static_cast<RetentionView *>(m_pages->widget(each))->tools();
        for (const auto &tool : tools)
            tool.first->setVisible(each == section);
    }
}

RetentionView *RetentionDesk::shown() const
{
    return static_cast<RetentionView *>(m_pages->currentWidget());
}

void RetentionDesk::activate()
{
    shown()->activate();
}

int RetentionDesk::waiting(const service::WaitingCounts &counts) const
{
    return counts.retention;
}

bool RetentionDesk::focusSearch()
{
    return shown()->focusSearch();
}

} // namespace earshot::ui::retention
