#include "ui/audit/auditdesk.h"

#include "core/service/audit_service.h"
#include "ui/audit/auditfilterbar.h"
#include "ui/audit/auditinspector.h"
#include "ui/audit/auditmodel.h"
#include "ui/audit/auditwords.h"
#include "ui/desk/answer.h"
#include "ui/widgets/listpanel.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/table.h"
#include "ui/words/format.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace earshot::ui::audit {

using theme::px;

namespace {

constexpr int pageSize = 200;
const QString columnsKey = QStringLiteral("audit/columns");

} // namespace

AuditDesk::AuditDesk(desk::Context &context, std::unique_ptr<desk::ViewSettings> view, QWidget *parent)
    : desk::Desk(context, parent)
    , m_view(std::move(view))
{
    setObjectName(QStringLiteral("auditDesk"));
    build();
    m_table->restoreState(m_view->value(columnsKey));
    connect(m_table, &widgets::Table::columnsChanged, this, &AuditDesk::rememberView);
}

AuditDesk::~AuditDesk()
{
    rememberView(); // widths, too
}

void AuditDesk::rememberView()
{
    m_view->setValue(columnsKey, m_table->saveState());
}

QString AuditDesk::title() const
{
    return tr("Audit");
}

theme::Icon AuditDesk::icon() const
{
    return theme::Icon::Audit;
}

void AuditDesk::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(px(16), px(14), px(16), px(14));
    all->setSpacing(px(12));
    m_filter = new AuditFilterBar;
    auto *columns = new QPushButton; // no word: the filters need the room
    columns->setObjectName(QStringLiteral("columns"));
    columns->setIcon(theme::icon(theme::Icon::Columns, theme::Token::Muted));
    columns->setAccessibleName(tr("Columns"));
    columns->setToolTip(tr("Choose columns"));
    m_filter->addBehind(columns);
    auto *check = new QPushButton(tr("Check the record"));
    check->setObjectName(QStringLiteral("checkRecord"));
    check->setIcon(theme::icon(theme::Icon::Assurance));
    m_filter->addBehind(check);
    all->addWidget(m_filter);

    m_list = new widgets::ListPanel(QStringLiteral("auditTable"), tr("Entries of the record, newest first"));
    m_table = m_list->table();
    m_model = new AuditModel(
        [&shared = context()](const QString &version) -> const policy::Profile & { return shared.profileOf(version); },
        this);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(AuditModel::Outcome, new widgets::ChipDelegate(m_table));
    m_table->setColumnWidths({140, 84, 98, 196, 108, 90, 56});
    m_table->setColumnSamples({{AuditModel::When, words::widestDateTime()},
                               {AuditModel::Outcome, outcomeChip(false).text + QStringLiteral("mm")}}); // the chip
    m_table->setRequiredColumns({AuditModel::When, AuditModel::Outcome});
    m_table->setElasticColumns({AuditModel::Who, AuditModel::What, AuditModel::About, AuditModel::Why});
    m_table->setWrappingColumns({AuditModel::Who, AuditModel::What, AuditModel::About, AuditModel::Why});
    m_table->setInitiallyHidden({AuditModel::Why}); // the inspector says it; What was done needs the room
    m_inspector = new AuditInspector(context());
    all->addWidget(widgets::listBesideInspector(m_list, m_inspector, 772, 288), 1);

    connect(m_filter, &AuditFilterBar::changed, this, &AuditDesk::reload);
    connect(check, &QPushButton::clicked, this, &AuditDesk::checkRequested);
    connect(columns, &QPushButton::clicked, this, [this, columns] { m_table->openColumnMenu(columns); });
    connect(m_model, &AuditModel::moreWanted, this, &AuditDesk::readPage);
    connect(m_list, &widgets::ListPanel::emptyActionTriggered, m_filter, &AuditFilterBar::reset);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_inspector->show(m_model->entry(index.row()));
        else
            m_inspector->showNothing();
    });
    connect(m_inspector, &AuditInspector::openRequested, this,
            [this](domain::RecordingId id) { emit context().openRecordingRequested(id, -1); });
}

void AuditDesk::activate()
{
    m_filter->setToday(context().environment().clock->now().london().date());
    loadChoices();
    reload();
    m_table->setFocus();
}

bool AuditDesk::focusSearch()
{
    m_filter->focusWords();
    return true;
}

void AuditDesk::loadChoices()
{
    auto people = context().door().run([](service::Door &door) { return door.administration().people(); });
    desk::answer(this, people, [this](const Result<QList<domain::Person>> &people) {
        if (people)
            m_filter->setPeople(*people);
    });
    auto areas = context().door().run([](service::Door &door) { return door.administration().areas(); });
    desk::answer(this, areas, [this](const Result<QList<domain::ServiceArea>> &areas) {
        if (areas)
            m_filter->setAreas(*areas);
    });
}

void AuditDesk::reload()
{
    ++m_generation;
    m_model->clear();
    m_inspector->showNothing();
    readPage(0);
}

void AuditDesk::readPage(qint64 before)
{
    m_loading = true;
    showState();
    auto read = context().door().run([filter = m_filter->filter(), before](service::Door &door) {
        return door.audit().page(filter, before, pageSize);
    });
    desk::answer(this, read, [this, before, generation = m_generation](const Result<QList<domain::AuditEntry>> &page) {
        if (generation != m_generation)
            return;
        m_loading = false;
        if (!page) {
            m_model->pageFailed();
            emit context().errorHappened(page.error());
        } else {
            m_model->append(*page, page->size() < pageSize);
            if (before == 0 && !page->isEmpty())
                m_table->setCurrentIndex(m_model->index(0, 0));
        }
        showState();
    });
}

void AuditDesk::showState()
{
    if (m_model->rowCount() > 0)
        m_list->showTable();
    else if (m_loading)
        m_list->showLoading();
    else if (m_filter->isEmpty())
        m_list->showEmpty(theme::Icon::Audit, tr("Nothing is on record yet."));
    else
        m_list->showEmpty(theme::Icon::Search, tr("No entry fits what is asked for."), {}, tr("Show everything"));
}

} // namespace earshot::ui::audit
