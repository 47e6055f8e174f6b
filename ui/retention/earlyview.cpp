#include "ui/retention/earlyview.h"

#include "ui/desk/asking.h"
#include "ui/retention/earlydialogs.h"
#include "ui/retention/earlyinspector.h"
#include "ui/retention/earlymodel.h"
#include "ui/widgets/listpanel.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui::retention {

using service::EarlyDeletionStanding;

namespace {

constexpr auto earlyColumns = "retention/early";

} // namespace

EarlyView::EarlyView(desk::Context &context, desk::ViewSettings &view, QWidget *parent)
    : RetentionView(parent)
    , m_context(context)
    , m_view(view)
{
    setObjectName(QStringLiteral("earlyView"));
    build();
}

EarlyView::~EarlyView()
{
    m_view.setValue(QLatin1String(earlyColumns), m_list->table()->saveState()); // widths, too
}

void EarlyView::build()
{
    m_columns = new QPushButton(theme::icon(theme::Icon::Columns, theme::Token::Muted), tr("Columns"), this);
    m_columns->setObjectName(QStringLiteral("earlyColumns"));
    m_list = new widgets::ListPanel(QStringLiteral("earlyTable"), tr("Requests to delete early"));
    m_model = new EarlyModel(m_context.profile(), this);
    auto *table = m_list->table();
    table->setModel(m_model);
    table->setItemDelegateForColumn(EarlyModel::State, new widgets::ChipDelegate(table));
    table->setColumnWidths({76, 176, 220, 130, 152, 120, 104});
    table->setColumnSamples(
        {{EarlyModel::Number, QStringLiteral("E-00000")}, {EarlyModel::AskedOn, words::shortDate(QDate(2028, 9, 28))}});
    table->setElasticColumns({EarlyModel::Why, EarlyModel::Area, EarlyModel::AskedBy});
    table->setInitiallyHidden({EarlyModel::Recorded, EarlyModel::AskedOn}); // the inspector says both
    table->restoreState(m_view.value(QLatin1String(earlyColumns)));
    m_inspector = new EarlyInspector(m_context);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(widgets::listBesideInspector(m_list, m_inspector, 720, 348), 1);

    connect(m_columns, &QPushButton::clicked, this, [this] { m_list->table()->openColumnMenu(m_columns); });
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EarlyView::showSelected);
    connect(table, &widgets::Table::columnsChanged, this,
            [this] { m_view.setValue(QLatin1String(earlyColumns), m_list->table()->saveState()); });
    connect(m_inspector, &EarlyInspector::approveRequested, this, &EarlyView::approve);
    connect(m_inspector, &EarlyInspector::refuseRequested, this, &EarlyView::refuse);
    connect(m_inspector, &EarlyInspector::withdrawRequested, this, &EarlyView::withdraw);
    connect(m_inspector, &EarlyInspector::askRequested, this,
            [this](const Refusal &refusal, const QString &what, domain::AreaId area) {
                desk::askForHelp(m_context, refusal, what, area);
            });
}

QList<std::pair<QWidget *, int>> EarlyView::tools()
{
    return {{m_columns, 0}};
}

void EarlyView::activate()
{
    reload();
    m_list->table()->setFocus();
}

void EarlyView::reload(domain::EarlyDeletionId select)
{
    auto read = m_context.door().run([](service::Door &door) { return door.earlyDeletions().list(); });
    m_reading.answer(this, read, [this, select](const Result<QList<EarlyDeletionStanding>> &all) {
        if (all)
            arrived(*all, select);
        else
            emit m_context.errorHappened(all.error());
    });
}

void EarlyView::arrived(const QList<EarlyDeletionStanding> &all, domain::EarlyDeletionId select)
{
    const int current = m_list->currentRow();
    const auto before = current < 0 ? domain::EarlyDeletionId() : m_model->at(current).request.id;
    m_model->set(all);
    if (all.isEmpty())
        m_list->showEmpty(theme::Icon::Retention, tr("Nobody has asked to delete a recording early."),
                          tr("A nominated deleter asks on the Recordings desk, by one of the policy's exceptions; "
                             "another person approves it here (§7)."));
    else
        m_list->showTable();
    m_list->selectRow(m_model->rowOf(select.isValid() ? select : before));
    showSelected();
    emit waitingChanged(
        static_cast<int>(std::count_if(all.cbegin(), all.cend(), [](const auto &each) { return each.waits(); })));
}

void EarlyView::showSelected()
{
    if (const int row = m_list->currentRow(); row >= 0)
        m_inspector->show(m_model->at(row));
    else
        m_inspector->showNothing();
}

void EarlyView::approve(const EarlyDeletionStanding &standing)
{
    auto *dialog = new ApproveEarlyDialog(m_context, standing, window());
    connect(dialog, &ApproveEarlyDialog::approved, this, [this](const EarlyDeletionStanding &now) {
        const bool gone = now.state == EarlyDeletionStanding::State::Deleted;
        emit m_context.notice(
            gone ? tr("Recording %1 is deleted. Its key is destroyed.").arg(now.request.recording.value)
                 : tr("%1 is signed. Another person has to approve it still.").arg(now.request.number()),
            false);
        m_context.refreshCounts();
        if (gone)
            emit m_context.listChanged();
        reload(now.request.id);
    });
    dialog->open();
}

void EarlyView::refuse(const EarlyDeletionStanding &standing)
{
    auto *dialog = new RefuseEarlyDialog(m_context, standing, window());
    connect(dialog, &RefuseEarlyDialog::refused, this, [this](const EarlyDeletionStanding &now) {
        ended(now, tr("%1 is refused. The recording is kept.").arg(now.request.number()));
    });
    dialog->open();
}

void EarlyView::withdraw(const EarlyDeletionStanding &standing)
{
    const QString number = standing.request.number();
    if (!m_context.prompter().confirm(window(),
                                      {tr("Withdraw %1").arg(number),
                                       tr("The recording is kept, and nobody can approve %1 any more. That you asked, "
                                          "and took it back, stays on record. Another request may be made.")
                                           .arg(number),
                                       tr("Withdraw request"), false}))
        return;
    auto done = m_context.door().run(
        [id = standing.request.id](service::Door &door) { return door.earlyDeletions().withdraw(id); });
    desk::answer(this, done, [this, number](const Result<EarlyDeletionStanding> &now) {
        if (now) {
            ended(*now, tr("%1 is withdrawn. The recording is kept.").arg(number));
            return;
        }
        emit m_context.errorHappened(now.error()); // somebody answered it at that moment, perhaps: it is read again
        reload();
    });
}

void EarlyView::ended(const EarlyDeletionStanding &standing, const QString &notice)
{
    emit m_context.notice(notice, false);
    m_context.refreshCounts();
    emit m_context.recordingChanged(standing.request.recording);
    reload(standing.request.id);
}

} // namespace earshot::ui::retention
