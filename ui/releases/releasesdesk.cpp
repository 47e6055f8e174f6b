#include "ui/releases/releasesdesk.h"

#include "core/service/sharing_service.h"
#include "ui/desk/answer.h"
#include "ui/releases/issuebar.h"
#include "ui/releases/proofdialog.h"
#include "ui/releases/releasemodel.h"
#include "ui/releases/returnacts.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace earshot::ui::releases {

using domain::Release;
using theme::px;

namespace {

enum Page { TablePage = 0, LoadingPage, EmptyPage };

} // namespace

ReleasesDesk::ReleasesDesk(desk::Context &context, std::unique_ptr<desk::ViewSettings> view, QWidget *parent)
    : desk::Desk(context, parent)
    , m_view(std::move(view))
    , m_tracing(context)
{
    setObjectName(QStringLiteral("releasesDesk"));
    build();
    connectInspector();
    connect(&context, &desk::Context::recordingChanged, this, [this] {
        if (isVisible())
            reload();
    });
    showState();
}

ReleasesDesk::~ReleasesDesk()
{
    rememberView(); // widths, too
}

QString ReleasesDesk::title() const
{
    return tr("Releases");
}

theme::Icon ReleasesDesk::icon() const
{
    return theme::Icon::Releases;
}

int ReleasesDesk::waiting(const service::WaitingCounts &counts) const
{
    return counts.releases;
}

bool ReleasesDesk::decidesReleases() const
{
    const auto &profile = context().profile();
    const auto &me = context().me();
    return me.actsIn(profile.insideAuthorisers()) || me.actsIn(profile.externalAuthorisers());
}

void ReleasesDesk::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(px(16), px(14), px(16), px(14));
    all->setSpacing(px(12));
    m_sectionRow = new QWidget;
    m_sectionLine = new widgets::FlowRow(6, m_sectionRow);
    m_sections = new QButtonGroup(this);
    m_sections->setExclusive(true);
    if (context().me().mayAdvise)
        addSection(Section::Advise, tr("For your advice"), QStringLiteral("sectionAdvise"));
    if (decidesReleases())
        addSection(Section::Decide, tr("For your decision"), QStringLiteral("sectionDecide"));
    addSection(Section::Issue, tr("To be issued"), QStringLiteral("sectionIssue"));
    addSection(Section::Waiting, tr("Waiting for others"), QStringLiteral("sectionWaiting"));
    addSection(Section::Shared, tr("Shared with me"), QStringLiteral("sectionShared"));
    addSection(Section::Back, tr("To come back"), QStringLiteral("sectionBack"));
    addSection(Section::News, tr("To be noted"), QStringLiteral("sectionNews"));
    if (context().me().mayReadReleaseLog)
        addSection(Section::Log, tr("Release Log"), QStringLiteral("sectionLog"));
    m_search = new widgets::SearchLine;
    m_search->setObjectName(QStringLiteral("releaseSearch"));
    m_search->setPlaceholderText(tr("Find in this list"));
    m_search->setAccessibleName(tr("Find in this list"));
    m_search->setMinimumWidth(px(160));
    m_sectionLine->add(m_search, 1);
    auto *columns = new QPushButton(theme::icon(theme::Icon::Columns, theme::Token::Muted), tr("Columns"));
    columns->setObjectName(QStringLiteral("columns"));
    m_sectionLine->add(columns);
    m_save = new QPushButton(theme::icon(theme::Icon::Export), tr("Save…"));
    m_save->setObjectName(QStringLiteral("saveLog"));
    auto *forms = new QMenu(m_save);
    forms->addAction(tr("As a table (CSV)…"), this, [this] { saveLog(LogForm::Csv); })
        ->setObjectName(QStringLiteral("saveLogCsv"));
    forms->addAction(tr("As a paper (PDF)…"), this, [this] { saveLog(LogForm::Pdf); })
        ->setObjectName(QStringLiteral("saveLogPdf"));
    m_save->setMenu(forms);
    m_sectionLine->add(m_save);
    m_trace = new QPushButton(theme::icon(theme::Icon::Search, theme::Token::Muted), tr("Trace a copy…"));
    m_trace->setObjectName(QStringLiteral("traceCopy"));
    m_trace->setToolTip(tr("A sound file turned up: does it carry the inaudible mark of a release?"));
    connect(m_trace, &QPushButton::clicked, this, &ReleasesDesk::trace);
    m_sectionLine->add(m_trace);
    all->addWidget(m_sectionRow);
    m_issue = new IssueBar(context());
    all->addWidget(m_issue);

    auto *split = new widgets::TurningSplitter;
    split->addWidget(buildList());
    m_inspector = new ReleaseInspector(context());
    split->addWidget(m_inspector);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setWidths({720, 348});
    all->addWidget(split, 1);
    connect(m_sections, &QButtonGroup::idClicked, this, [this](int id) {
        m_chosen = true;
        choose(static_cast<Section>(id));
    });
    connect(m_search, &widgets::SearchLine::searchRequested, this, [this](const QString &text) {
        const auto before = current();
        m_model->setFilter(text);
        m_table->fitChips(ReleaseModel::State);
        select(before ? before->id : domain::ReleaseId{});
        showState();
    });
    connect(columns, &QPushButton::clicked, this, [this, columns] { m_table->openColumnMenu(columns); });
    choose(Section::Waiting);
}

QWidget *ReleasesDesk::buildList()
{
    auto *panel = new widgets::Panel;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(1, 1, 1, px(4));
    m_pages = new QStackedWidget;
    m_model = new ReleaseModel(context().profile(), this);
    m_table = new widgets::Table;
    m_table->setObjectName(QStringLiteral("releaseTable"));
    m_table->setAccessibleName(tr("Releases"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(ReleaseModel::State, new widgets::ChipDelegate(m_table));
    m_table->setColumnWidths({106, 96, 132, 130, 130, 126, 138, 130, 132, 130, 110});
    m_table->setColumnSamples({{ReleaseModel::Number, QStringLiteral("R-2028-00000")},
                               {ReleaseModel::Call, words::widestDateTime()},
                               {ReleaseModel::AskedOn, words::widestDateTime()},
                               {ReleaseModel::Issued, words::widestDateTime()}});
    m_table->setElasticColumns({ReleaseModel::Recipient, ReleaseModel::Purpose, ReleaseModel::AskedBy,
                                ReleaseModel::DecidedBy, ReleaseModel::Area});
    m_table->setWrappingColumns({ReleaseModel::Recipient, ReleaseModel::Purpose, ReleaseModel::AskedBy,
                                 ReleaseModel::DecidedBy, ReleaseModel::Area});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_skeleton = new widgets::SkeletonRows;
    m_empty = new widgets::EmptyState;
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_skeleton);
    m_pages->addWidget(m_empty);
    column->addWidget(m_pages);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReleasesDesk::showSelected);
    connect(m_table, &widgets::Table::columnsChanged, this, &ReleasesDesk::rememberView);
    return panel;
}

void ReleasesDesk::addSection(Section section, const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoDefault(false);
    m_sections->addButton(button, static_cast<int>(section));
    m_sectionLine->add(button);
}

void ReleasesDesk::connectInspector()
{
    connect(m_inspector, &ReleaseInspector::adviseRequested, this, &ReleasesDesk::advise);
    connect(m_inspector, &ReleaseInspector::authoriseRequested, this, [this] { authorise(true); });
    connect(m_inspector, &ReleaseInspector::authoriseHereRequested, this, [this] { authorise(false); });
    connect(m_inspector, &ReleaseInspector::refuseRequested, this, &ReleasesDesk::refuse);
    connect(m_inspector, &ReleaseInspector::withdrawRequested, this, &ReleasesDesk::withdraw);
    connect(m_inspector, &ReleaseInspector::issueRequested, this, [this] {
        if (const auto release = current())
            m_issue->begin(*release);
    });
    connect(m_inspector, &ReleaseInspector::proofRequested, this, [this] {
        if (const auto release = current())
            (new ProofDialog(context(), *release, window()))->open();
    });
    m_returns = new ReturnActs(context(), this);
    connect(m_inspector, &ReleaseInspector::returnRequested, m_returns, &ReturnActs::perform);
    connect(m_returns, &ReturnActs::done, this, [this](domain::ReleaseId id) {
        m_wanted = id;
        reload();
    });
    connect(m_inspector, &ReleaseInspector::openRequested, this, [this] {
        if (const auto release = current())
            emit context().openRecordingRequested(release->recording,
                                                  release->range.isEmpty() ? -1 : release->range.begin);
    });
}

void ReleasesDesk::activate()
{
    reload();
    m_table->setFocus();
}

bool ReleasesDesk::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

void ReleasesDesk::reload()
{
    const int generation = ++m_generation;
    m_awaited = {int(Section::Waiting), int(Section::Shared), int(Section::Back)};
    showState();
    struct Inboxes
    {
        service::ReleaseInbox releases;
        service::ReturnInbox returns;
    };
    auto read = context().door().run([](service::Door &door) -> Result<Inboxes> {
        EARSHOT_TRY(releases, door.release().inbox());
        EARSHOT_TRY(returns, door.returns().inbox());
        return Inboxes{releases, returns};
    });
    desk::answer(this, read, [this, generation](const Result<Inboxes> &read) {
        if (generation != m_generation)
            return;
        if (!read) {
            emit context().errorHappened(read.error());
            return;
        }
        const service::ReleaseInbox &inbox = read->releases;
        m_releases[int(Section::Advise)] = inbox.toAdvise;
        m_releases[int(Section::Decide)] = inbox.toAuthorise;
        for (const auto &asked : read->returns.toExtend)
            m_releases[int(Section::Decide)] << asked.release;
        m_releases[int(Section::Issue)] = inbox.toIssue;
        arrived(Section::News, read->returns.toNote);
        arrived(Section::Waiting, inbox.waiting);
    });
    reloadReturns();
    // Who reads the log is on record, so it is read when it is looked at, and not before.
    if (m_section == Section::Log) {
        reloadLog();
    } else {
        m_releases.remove(int(Section::Log));
        m_standings.remove(int(Section::Log));
    }
}

void ReleasesDesk::reloadReturns()
{
    auto read = context().door().run([](service::Door &door) { return door.sharing().withMe(); });
    desk::answer(this, read, [this, generation = m_generation](const Result<QList<service::SharedCall>> &read) {
        if (generation != m_generation || !read)
            return;
        QList<service::ReleaseStanding> standings;
        for (const auto &call : *read) {
            service::ReleaseStanding standing;
            standing.release = call.release;
            standing.areaName = call.areaName;
            standing.until = call.until;
            standing.due =
                call.listening.permitted ? service::ReleaseStanding::Due::Open : service::ReleaseStanding::Due::Over;
            if (call.recalled)
                standing.recalled = domain::ReleaseEvent();
            standings << standing;
        }
        arrived(Section::Shared, standings);
    });
    auto back = context().door().run([](service::Door &door) { return door.returns().comingBack(); });
    desk::answer(this, back, [this, generation = m_generation](const Result<QList<service::ReleaseStanding>> &back) {
        if (generation == m_generation && back)
            arrived(Section::Back, *back);
    });
}

void ReleasesDesk::reloadLog()
{
    if (!context().me().mayReadReleaseLog)
        return;
    auto read = context().door().run([](service::Door &door) { return door.returns().log(); });
    desk::answer(this, read, [this, generation = m_generation](const Result<QList<service::ReleaseStanding>> &log) {
        if (generation != m_generation)
            return;
        if (log)
            arrived(Section::Log, *log);
        else
            emit context().errorHappened(log.error());
    });
}

void ReleasesDesk::arrived(Section section, const QList<service::ReleaseStanding> &standings)
{
    QList<Release> releases;
    for (const auto &standing : standings)
        releases << standing.release;
    m_standings[int(section)] = standings;
    arrived(section, releases);
}

void ReleasesDesk::arrived(Section section, const QList<Release> &releases)
{
    m_releases[int(section)] = releases;
    m_awaited.remove(int(section));
    const auto buttons = m_sections->buttons();
    for (QAbstractButton *button : buttons) {
        const auto of = static_cast<Section>(m_sections->id(button));
        qsizetype count = of == Section::Log ? 0 : m_releases.value(int(of)).size();
        if (of == Section::Back) // what is out in good time waits for nobody
            count = std::count_if(m_standings[int(of)].cbegin(), m_standings[int(of)].cend(), [](const auto &standing) {
                return standing.due == service::ReleaseStanding::Due::Overdue;
            });
        if (of == Section::Shared || of == Section::News)
            button->setVisible(count > 0 || m_section == of);
        const QString text = sectionText(of);
        button->setText(count > 0 ? tr("%1  %2", "section, how many").arg(text).arg(count) : text);
    }
    // At first: where something waits for this person, and else what was released to them.
    if (!m_chosen && (section == Section::Waiting || section == Section::Shared)) {
        for (const Section first :
             {Section::Advise, Section::Decide, Section::Issue, Section::Waiting, Section::Shared, Section::News}) {
            if (first == Section::News && section != Section::Shared) // what is shared may be there yet
                continue;
            if (m_sections->button(int(first)) && !m_releases.value(int(first)).isEmpty()) {
                m_chosen = true;
                choose(first);
                return;
            }
        }
    }
    refreshList();
}

QString ReleasesDesk::sectionText(Section section) const
{
    switch (section) {
    case Section::Advise:
        return tr("For your advice");
    case Section::Decide:
        return tr("For your decision");
    case Section::Issue:
        return tr("To be issued");
    case Section::Waiting:
        return tr("Waiting for others");
    case Section::Shared:
        return tr("Shared with me");
    case Section::Back:
        return tr("To come back");
    case Section::News:
        return tr("To be noted");
    case Section::Log:
        break;
    }
    return tr("Release Log");
}

void ReleasesDesk::choose(Section section)
{
    m_section = section;
    if (auto *button = m_sections->button(int(section)))
        button->setChecked(true);
    for (QPushButton *button : {m_save, m_trace})
        button->setVisible(section == Section::Log);
    showColumnsOf(section);
    refreshList();
    if (section == Section::Log && !m_releases.contains(int(section)))
        reloadLog();
}

/// The log has columns of its own, the inboxes have theirs: what is chosen for one leaves the other alone.
void ReleasesDesk::showColumnsOf(Section section)
{
    const bool log = section == Section::Log;
    const bool back = section == Section::Back || section == Section::Shared || section == Section::News;
    const QString key = log    ? QStringLiteral("releases/log")
                        : back ? QStringLiteral("releases/back")
                               : QStringLiteral("releases/inbox");
    if (key == m_columnsKey)
        return;
    rememberView();
    m_columnsKey = key;
    // All stay narrow: the inspector says the rest of one release. The log is read across many, and begins with what
    // §6 wants in it: purpose, who asked, the call, who authorised.
    using Column = ReleaseModel;
    m_table->showDefaults(
        log    ? QList<int>{Column::Recipient, Column::AskedOn, Column::Issued, Column::Area, Column::Ends}
        : back ? QList<int>{Column::AskedOn, Column::Purpose, Column::AskedBy, Column::DecidedBy, Column::Issued}
               : QList<int>{Column::AskedOn, Column::Purpose, Column::DecidedBy, Column::Issued, Column::Area,
                            Column::Ends});
    m_table->restoreState(m_view->value(key));
}

void ReleasesDesk::rememberView()
{
    if (!m_columnsKey.isEmpty())
        m_view->setValue(m_columnsKey, m_table->saveState());
}

void ReleasesDesk::refreshList()
{
    const auto before = m_wanted.isValid() ? m_wanted : current() ? current()->id : domain::ReleaseId{};
    const auto has = [this](int section) {
        const auto releases = m_releases.value(section);
        return std::any_of(releases.cbegin(), releases.cend(), [this](const Release &r) { return r.id == m_wanted; });
    };
    // It may stand in several lists: the one that is open is as good as any.
    if (m_wanted.isValid() && !has(int(m_section))) {
        const auto sections = m_releases.keys();
        for (const int section : sections) {
            if (m_sections->button(section) && has(section)) {
                choose(static_cast<Section>(section));
                return;
            }
        }
        if (m_awaited.isEmpty() && !m_releases.contains(int(Section::Log))) // settled: the log has it
            reloadLog();
    }
    if (m_standings.contains(int(m_section)))
        m_model->setStandings(m_standings.value(int(m_section)));
    else
        m_model->setReleases(m_releases.value(int(m_section)));
    m_table->fitChips(ReleaseModel::State);
    select(before);
    showState();
}

void ReleasesDesk::select(domain::ReleaseId id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0 && id == m_wanted)
        m_wanted = {};
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::max(row, 0), ReleaseModel::Number)); // shows it
    else
        showSelected();
}

void ReleasesDesk::showRelease(domain::ReleaseId id)
{
    m_wanted = id;
    m_chosen = true;
    refreshList();
    reload();
}

void ReleasesDesk::showState()
{
    if (!m_releases.contains(int(m_section))) {
        m_pages->setCurrentIndex(LoadingPage);
        m_skeleton->start();
        return;
    }
    m_skeleton->stop();
    if (m_model->rowCount() > 0) {
        m_pages->setCurrentIndex(TablePage);
        return;
    }
    using theme::Icon;
    if (!m_model->isEmpty()) {
        m_empty->setContent(Icon::Search, tr("No release in this list has these words."));
    } else {
        switch (m_section) {
        case Section::Advise:
            m_empty->setContent(Icon::Inbox, tr("No release waits for your advice."),
                                tr("Releases to external agencies, and for other purposes, come here first (§6)."));
            break;
        case Section::Decide:
            m_empty->setContent(Icon::Inbox, tr("No release waits for your decision."),
                                tr("Requests that one of your offices may authorise come here (§6)."));
            break;
        case Section::Issue:
            m_empty->setContent(Icon::Export, tr("Nothing to issue."),
                                tr("What you asked for comes here when it has been authorised."));
            break;
        case Section::Waiting:
            m_empty->setContent(Icon::Releases, tr("Nothing that you asked for waits for somebody else."),
                                tr("To ask for a release, choose a call at the Recordings desk."));
            break;
        case Section::Shared:
            m_empty->setContent(Icon::Share, tr("No call is shared with you."),
                                tr("Calls of other service areas that were released to you come here (§6)."));
            break;
        case Section::Back:
            m_empty->setContent(Icon::Check, tr("Nothing is out."),
                                tr("What was released stays here until it ends or is recorded as destroyed (§6)."));
            break;
        case Section::News:
            m_empty->setContent(Icon::Check, tr("Nothing is to be noted."),
                                tr("What was recalled, and what ended because its call was deleted, comes here (§6)."));
            break;
        case Section::Log:
            m_empty->setContent(Icon::Releases, tr("No recording has left its service area yet."),
                                tr("Every release, issued or refused, is listed here (§6)."));
            break;
        }
    }
    m_pages->setCurrentIndex(EmptyPage);
}

std::optional<Release> ReleasesDesk::current() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || index.row() >= m_model->rowCount())
        return std::nullopt;
    return m_model->release(index.row());
}

void ReleasesDesk::showSelected()
{
    if (const auto release = current())
        m_inspector->show(*release, m_section);
    else
        m_inspector->showNothing(tr("Choose a release to see what leaves, who asked and who decides."));
}

} // namespace earshot::ui::releases
