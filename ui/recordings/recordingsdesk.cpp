#include "ui/recordings/recordingsdesk.h"

#include "ui/desk/answer.h"
#include "ui/desk/asking.h"
#include "ui/player/note_copy.h"
#include "ui/player/note_history.h"
#include "ui/recordings/recordinginspector.h"
#include "ui/recordings/recordingmodel.h"
#include "ui/recordings/searchhelp.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"
#include "ui/words/format.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace earshot::ui::recordings {

using theme::FontRole;
using theme::Icon;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::SearchLine;

namespace {

constexpr int typingPauseMs = 150;
constexpr int browsingPauseMs = 60;
constexpr int loadingPauseMs = 150;
constexpr int completions = 8;
const QString columnsKey = QStringLiteral("recordings/columns");
const QString splitKey = QStringLiteral("recordings/split");

PageSource sourceOf(desk::Context &context)
{
    return [&context](const PageRequest &request) {
        return context.door().run([request](service::Door &door) -> Result<store::RecordingPage> {
            if (request.superseded())
                return fail(ErrorCode::Cancelled, QStringLiteral("another search came after this one"));
            return door.review().search(request.search, request.after, request.limit);
        });
    };
}

SearchHelp::Values valuesOf(desk::Context &context)
{
    return [&context](const QString &field, const QString &prefix) {
        return context.door().run(
            [=](service::Door &door) { return door.review().complete(field, prefix, completions); });
    };
}

} // namespace

RecordingsDesk::RecordingsDesk(desk::Context &context, QWidget *parent)
    : RecordingsDesk(context, desk::ViewSettings::ofPerson(context.me().person.user), parent)
{}

RecordingsDesk::RecordingsDesk(desk::Context &context, std::unique_ptr<desk::ViewSettings> settings, QWidget *parent)
    : Desk(context, parent)
    , m_settings(std::move(settings))
    , m_model(new RecordingModel(sourceOf(context), context.profile(), this))
{
    setObjectName(QStringLiteral("recordingsDesk"));
    setAcceptDrops(context.me().mayImport);
    build();
    connectAll();
    restoreView();
    m_model->setToday(today());
    QHash<qint64, QString> names;
    for (const domain::ServiceArea &area : context.me().areas)
        names.insert(area.id.value, area.name);
    m_model->setAreaNames(names);
    if (context.me().areas.isEmpty()) {
        showView(View::NoArea);
        return;
    }
    runSearch();
    readMarks();
}

RecordingsDesk::~RecordingsDesk()
{
    ++*m_countGeneration; // nobody waits any more
    rememberView();
}

QString RecordingsDesk::title() const
{
    return tr("Recordings");
}

Icon RecordingsDesk::icon() const
{
    return Icon::Recordings;
}

int RecordingsDesk::waiting(const service::WaitingCounts &counts) const
{
    return counts.downloads;
}

QDate RecordingsDesk::today() const
{
    return context().environment().clock->now().london().date();
}

void RecordingsDesk::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(16), px(14), px(16), px(14));
    column->setSpacing(px(12));
    column->addWidget(buildSearchRow());
    auto *split = new widgets::TurningSplitter(this);
    split->setObjectName(QStringLiteral("split"));
    split->addWidget(buildList());
    m_inspector = new RecordingInspector(context().profile(), context().me().person.id, split);
    connect(m_inspector, &RecordingInspector::askRequested, this,
            [this](const Refusal &refusal, const QString &what, domain::AreaId area) {
                desk::askForHelp(context(), refusal, what, area);
            });
    split->addWidget(m_inspector);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    column->addWidget(split, 1);
}

QWidget *RecordingsDesk::buildSearchRow()
{
    auto *row = new QWidget(this);
    auto *across = new widgets::FlowRow(8, row);
    m_search = new SearchLine(row);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Words, a number, agent:Marsh, from:1 Jan 2026, longer:2m …"));
    m_search->setParser([this](const QString &text) { return searchSpans(text, today()); });
    m_help = new SearchHelp(valuesOf(context()), m_search);
    m_search->setCompletions([this](const QString &text, int cursor) { return m_help->suggestions(text, cursor); });
    m_search->setMinimumWidth(px(220));
    across->add(m_search, 1);
    const auto button = [&](const char *name, const QString &text, Icon face) {
        auto *made = new QPushButton(theme::icon(face, Token::Muted), text, row);
        made->setObjectName(QString::fromLatin1(name));
        across->add(made);
        return made;
    };
    m_dates = button("dates", tr("Dates"), Icon::Calendar);
    m_searches = button("searches", tr("Searches"), Icon::Save);
    m_searches->setToolTip(tr("Save this search, or use a saved one"));
    m_columns = button("columns", tr("Columns"), Icon::Columns);
    m_import = button("import", tr("Import…"), Icon::Import);
    const QString why = whyNoImport();
    m_import->setEnabled(why.isEmpty());
    m_import->setToolTip(why.isEmpty() ? tr("Import files or folders; they can also be dropped here") : why);
    m_import->setAccessibleDescription(m_import->toolTip());
    return row;
}

QWidget *RecordingsDesk::buildList()
{
    auto *panel = new widgets::Panel(this);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_pages = new QStackedWidget(panel);
    m_table = new widgets::Table(m_pages);
    m_table->setObjectName(QStringLiteral("recordings"));
    m_table->setAccessibleName(tr("Recordings"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(RecordingModel::State, new widgets::ChipDelegate(m_table));
    m_table->setColumnWidths({140, 126, 122, 72, 62, 140, 100, 100, 130, 120, 110, 152});
    m_table->setColumnSamples(
        {{RecordingModel::When, words::widestDateTime()}, {RecordingModel::Imported, words::widestDateTime()}});
    m_table->setElasticColumns({RecordingModel::Staff, RecordingModel::Customer, RecordingModel::State,
                                RecordingModel::Area, RecordingModel::Called},
                               92);
    m_table->setInitiallyHidden({RecordingModel::Direction, RecordingModel::Extension, RecordingModel::Area,
                                 RecordingModel::Called, RecordingModel::Format, RecordingModel::Imported});
    m_table->setRequiredColumns({RecordingModel::When});
    m_skeleton = new widgets::SkeletonRows(m_pages);
    m_empty = new widgets::EmptyState(m_pages);
    m_empty->setObjectName(QStringLiteral("emptyState"));
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_skeleton);
    m_pages->addWidget(m_empty);
    column->addWidget(m_pages, 1);
    m_foot = new QWidget(panel);
    auto *below = new QVBoxLayout(m_foot);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(new widgets::Separator(m_foot));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(px(10), px(5), px(6), px(5));
    m_count = new Label({}, FontRole::Caption, Token::Muted, m_foot);
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setElided(true);
    m_count->setMinimumHeight(px(24));
    foot->addWidget(m_count, 1);
    m_downloads = new QPushButton(theme::icon(Icon::Download, Token::Muted), {}, m_foot);
    m_downloads->setObjectName(QStringLiteral("downloads"));
    m_downloads->setFlat(true);
    m_downloads->hide();
    foot->addWidget(m_downloads);
    below->addLayout(foot);
    column->addWidget(m_foot);
    return panel;
}

void RecordingsDesk::connectAll()
{
    for (QTimer *timer : {&m_pause, &m_detailPause, &m_loadingPause})
        timer->setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    m_detailPause.setInterval(browsingPauseMs);
    m_loadingPause.setInterval(loadingPauseMs);
    connect(m_search, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &RecordingsDesk::runSearch);
    connect(m_search, &SearchLine::searchRequested, this, [this](const QString &text) {
        if (text != m_searched)
            runSearch();
    });
    connect(m_help, &SearchHelp::valuesArrived, m_search, [this] {
        if (m_search->hasFocus())
            m_search->suggest();
    });
    connect(m_dates, &QPushButton::clicked, this, &RecordingsDesk::openDates);
    connect(m_searches, &QPushButton::clicked, this, [this] {
        desk::answer(this, context().door().run([](service::Door &door) { return door.review().savedSearches(); }),
                     [this](const Result<QList<store::SavedSearch>> &saved) {
                         if (saved)
                             showSearches(*saved);
                         else
                             emit context().errorHappened(saved.error());
                     });
    });
    connect(m_columns, &QPushButton::clicked, this, [this] { m_table->openColumnMenu(m_columns); });
    connect(m_import, &QPushButton::clicked, this, [this] { openImport(); });
    connect(m_downloads, &QPushButton::clicked, this, &RecordingsDesk::openDownloads);

    connect(m_model, &RecordingModel::loadingStarted, this, [this] {
        m_skeleton->start();
        if (!m_loadingPause.isActive())
            m_loadingPause.start();
    });
    connect(&m_loadingPause, &QTimer::timeout, this, [this] {
        if (m_model->isLoading())
            showView(View::Loading);
    });
    connect(m_model, &RecordingModel::modelAboutToBeReset, this, [this] {
        if (const auto id = selected(); id.isValid())
            m_kept = id;
    });
    connect(m_model, &RecordingModel::firstPageLoaded, this, &RecordingsDesk::firstPage);
    connect(m_model, &RecordingModel::failed, this, &RecordingsDesk::loadFailed);
    connect(m_model, &RecordingModel::sortRefused, this,
            [this] { m_table->horizontalHeader()->setSortIndicator(m_model->sortColumn(), m_model->sortOrder()); });
    connect(m_empty, &widgets::EmptyState::actionTriggered, this, &RecordingsDesk::actOnEmpty);

    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, [this] { play(-1); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordingsDesk::selectionChanged);
    connect(&m_detailPause, &QTimer::timeout, this, &RecordingsDesk::loadDetail);

    connect(m_inspector, &RecordingInspector::playRequested, this, &RecordingsDesk::play);
    connect(m_inspector, &RecordingInspector::noteHistoryRequested, this, [this](domain::AnnotationId id) {
        (new player::NoteHistory(context(), id, m_detail.recording.rate, this))->open();
    });
    connect(m_inspector, &RecordingInspector::noteCopyRequested, this,
            [this](domain::AnnotationId id) { player::copyNote(context(), this, id); });
    connect(m_inspector, &RecordingInspector::releaseRequested, this, [this] {
        const auto id = m_inspector->recording();
        if (id.isValid())
            emit releaseRequested({id}, markedIn(id));
        else
            emit releaseRequested(selectedIds(), {});
    });
    connect(m_inspector, &RecordingInspector::downloadRequested, this, &RecordingsDesk::openDownload);
    connect(m_inspector, &RecordingInspector::clipRequested, this, &RecordingsDesk::openClip);
    connect(m_inspector, &RecordingInspector::holdRequested, this, [this] { emit holdRequested(m_detail.recording); });
    connect(m_inspector, &RecordingInspector::deleteRequested, this, &RecordingsDesk::openDelete);
    connect(m_inspector, &RecordingInspector::earlyRequested, this, &RecordingsDesk::openEarly);
    connect(m_inspector, &RecordingInspector::downloadsRequested, this, &RecordingsDesk::openDownloads);

    connect(&context(), &desk::Context::recordingChanged, this, &RecordingsDesk::refresh);
    connect(&context(), &desk::Context::openRecordingRequested, this, [this](domain::RecordingId id) {
        if (m_shown != id)
            select(id);
    });
    connect(&context(), &desk::Context::listChanged, this, &RecordingsDesk::reload);
    connect(&context(), &desk::Context::declarationChanged, this, &RecordingsDesk::loadDetail);
    connect(theme::notifier(), &theme::Notifier::changed, this, &RecordingsDesk::loadDetail);
}

void RecordingsDesk::restoreView()
{
    m_table->restoreState(m_settings->value(columnsKey));
    QHeaderView *header = m_table->horizontalHeader();
    if (!header->isSortIndicatorShown() || m_settings->value(columnsKey).isEmpty())
        header->setSortIndicator(RecordingModel::When, Qt::DescendingOrder);
    m_table->setSortingEnabled(true); // sorts by what the header shows
    auto *split = findChild<widgets::TurningSplitter *>(QStringLiteral("split"));
    if (!split->restoreWidths(m_settings->value(splitKey)))
        split->setWidths({1000, 316});
    // Only now, so that what is being restored is not written over.
    connect(m_table, &widgets::Table::columnsChanged, this, &RecordingsDesk::rememberView);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &RecordingsDesk::rememberView);
}

void RecordingsDesk::rememberView()
{
    m_settings->setValue(columnsKey, m_table->saveState());
    m_settings->setValue(splitKey, findChild<widgets::TurningSplitter *>(QStringLiteral("split"))->saveWidths());
}

void RecordingsDesk::activate()
{
    m_model->setToday(today()); // the desk may have stood open over midnight
    if (m_view == View::NoArea)
        return;
    readMarks();
    m_table->setFocus();
}

bool RecordingsDesk::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

void RecordingsDesk::search(const QString &text)
{
    m_search->search(text);
}

} // namespace earshot::ui::recordings
