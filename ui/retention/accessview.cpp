#include "ui/retention/accessview.h"

#include "ui/desk/asking.h"
#include "ui/retention/accessinspector.h"
#include "ui/retention/accessmodel.h"
#include "ui/retention/accesswords.h"
#include "ui/retention/holidaysdialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/listpanel.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace earshot::ui::retention {

using service::AccessStanding;
using theme::px;
using widgets::ActionButton;

namespace {

constexpr auto accessColumns = "retention/access";

} // namespace

AccessView::AccessView(desk::Context &context, desk::ViewSettings &view, QWidget *parent)
    : RetentionView(parent)
    , m_context(context)
    , m_view(view)
{
    setObjectName(QStringLiteral("accessView"));
    build();
}

AccessView::~AccessView()
{
    m_view.setValue(QLatin1String(accessColumns), m_list->table()->saveState()); // widths, too
}

void AccessView::build()
{
    m_search = new widgets::SearchLine(this);
    m_search->setObjectName(QStringLiteral("accessSearch"));
    m_search->setPlaceholderText(tr("Find in this list"));
    m_search->setAccessibleName(tr("Find in this list"));
    m_search->setMinimumWidth(px(200));
    m_closed = new QCheckBox(tr("Closed ones, too"), this);
    m_closed->setObjectName(QStringLiteral("withClosed"));
    m_columns = new QPushButton(theme::icon(theme::Icon::Columns, theme::Token::Muted), tr("Columns"), this);
    m_columns->setObjectName(QStringLiteral("accessColumns"));

    m_holidays = new QPushButton(theme::icon(theme::Icon::Calendar, theme::Token::Muted), tr("Public holidays…"), this);
    m_holidays->setObjectName(QStringLiteral("accessHolidays"));

    m_inspector = new AccessInspector(m_context);
    buildList();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(widgets::listBesideInspector(m_list, m_inspector, 700, 368));

    connect(m_search, &widgets::SearchLine::searchRequested, this, [this](const QString &text) {
        const auto before = current();
        m_model->setFilter(text);
        m_list->selectRow(before ? m_model->rowOf(before->request.id) : -1);
        showState();
        showSelected();
    });
    connect(m_closed, &QCheckBox::toggled, this, [this] { reload(); });
    connect(m_holidays, &QPushButton::clicked, this, &AccessView::showHolidays);
    connect(m_columns, &QPushButton::clicked, this, [this] { m_list->table()->openColumnMenu(m_columns); });
    connect(m_list->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AccessView::showSelected);
    connect(m_list->table(), &widgets::Table::columnsChanged, this,
            [this] { m_view.setValue(QLatin1String(accessColumns), m_list->table()->saveState()); });
    connect(m_inspector, &AccessInspector::actRequested, this, &AccessView::act);
    connect(m_inspector, &AccessInspector::callsRequested, this, &AccessView::decide);
    connect(m_inspector, &AccessInspector::askRequested, this,
            [this](const Refusal &refusal, const QString &what, domain::AreaId area) {
                desk::askForHelp(m_context, refusal, what, area);
            });
    connect(m_open, &ActionButton::clicked, this, &AccessView::open);
    connect(m_open, &ActionButton::askRequested, this,
            [this] { desk::askForHelp(m_context, m_mayOpen.refusal(), tr("Open a subject access request")); });
}

void AccessView::buildList()
{
    m_list = new widgets::ListPanel(QStringLiteral("accessTable"), tr("Subject access requests, the one due first at "
                                                                      "the top"));
    m_model = new AccessModel(this);
    auto *table = m_list->table();
    table->setModel(m_model);
    table->setItemDelegateForColumn(AccessModel::Due, new widgets::ChipDelegate(table));
    table->setColumnWidths({116, 160, 140, 64, 84, 100, 130});
    table->setColumnSamples({{AccessModel::Number, QStringLiteral("SA-2026-00000")},
                             {AccessModel::Calls, QStringLiteral("1,000")},
                             {AccessModel::Received, words::shortDate(QDate(2028, 9, 28))}});
    table->setElasticColumns({AccessModel::Asker, AccessModel::Area});
    table->setWrappingColumns({AccessModel::Asker, AccessModel::Area});
    table->setInitiallyHidden({AccessModel::Area});
    table->restoreState(m_view.value(QLatin1String(accessColumns)));
    m_open = new ActionButton(tr("Open a request…"));
    m_open->button()->setObjectName(QStringLiteral("openAccess"));
    m_open->button()->setEnabled(false);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(px(15), px(8), px(15), px(10));
    foot->addWidget(m_open, 1, Qt::AlignTop);
    m_list->foot()->addLayout(foot);
}

QList<std::pair<QWidget *, int>> AccessView::tools()
{
    return {{m_search, 1}, {m_closed, 0}, {m_holidays, 0}, {m_columns, 0}};
}

void AccessView::activate()
{
    m_takesFocus = true; // once it is known whether there is a list
    reload();
    takeFocus();
}

void AccessView::show(domain::SubjectAccessId id)
{
    m_search->clear();
    m_model->setFilter({});
    m_takesFocus = true;
    reload(id);
}

void AccessView::takeFocus()
{
    if (!m_read || m_model->rowCount() > 0)
        m_list->table()->setFocus();
    else if (m_open->isAllowed())
        m_open->button()->setFocus();
    else
        m_closed->setFocus();
}

bool AccessView::focusSearch()
{
    m_takesFocus = false;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

void AccessView::reload(domain::SubjectAccessId select)
{
    auto read = m_context.door().run([closed = m_closed->isChecked()](service::Door &door) -> Result<Loaded> {
        EARSHOT_TRY(requests, door.subjectAccess().list(closed));
        EARSHOT_TRY(mayOpen, door.subjectAccess().mayOpen());
        return Loaded{requests, mayOpen};
    });
    m_reading.answer(this, read, [this, select](const Result<Loaded> &loaded) {
        if (loaded)
            arrived(*loaded, select);
        else
            emit m_context.errorHappened(loaded.error());
    });
}

void AccessView::arrived(const Loaded &loaded, domain::SubjectAccessId select)
{
    const auto before = current();
    m_read = true;
    m_mayOpen = loaded.mayOpen;
    m_model->set(loaded.requests);
    m_list->table()->fitChips(AccessModel::Due);
    if (m_mayOpen.permitted)
        m_open->setAllowed();
    else
        desk::refuse(*m_open, m_mayOpen.refusal(), m_context.profile());
    m_list->selectRow(m_model->rowOf(select.isValid() ? select
                                     : before         ? before->request.id
                                                      : domain::SubjectAccessId()));
    showState();
    showSelected();
    if (std::exchange(m_takesFocus, false))
        takeFocus();
    emit waitingChanged(static_cast<int>(
        std::count_if(loaded.requests.cbegin(), loaded.requests.cend(),
                      [](const AccessStanding &standing) { return standing.waits() && standing.mayAct.permitted; })));
}

std::optional<AccessStanding> AccessView::current() const
{
    const int row = m_list->currentRow();
    return row < 0 ? std::nullopt : std::optional(m_model->at(row));
}

void AccessView::showSelected()
{
    if (const auto standing = current())
        m_inspector->show(*standing);
    else
        m_inspector->showNothing();
}

void AccessView::showState()
{
    if (m_model->rowCount() > 0)
        m_list->showTable();
    else if (m_model->isEmpty())
        m_list->showEmpty(theme::Icon::Person, tr("No request is open."),
                          tr("Who asks for the calls that are about them is answered within a month (UK GDPR Art. 12). "
                             "Nothing that they asked for is destroyed meanwhile (§2)."));
    else
        m_list->showEmpty(theme::Icon::Search, tr("No request in this list has these words."));
}

void AccessView::open()
{
    auto *dialog = new OpenAccessDialog(m_context, window());
    connect(dialog, &OpenAccessDialog::opened, this,
            [this](const AccessStanding &standing) { done(standing, tr("%1 is open. Gather its calls next.")); });
    dialog->open();
}

void AccessView::showHolidays()
{
    auto *dialog = new HolidaysDialog(m_context, window());
    connect(dialog, &HolidaysDialog::changed, this, [this] {
        emit m_context.notice(tr("The public holidays are set; what is open is due by them."), false);
        m_context.refreshCounts();
        reload();
    });
    dialog->open();
}

void AccessView::act(AccessAct act, const AccessStanding &standing)
{
    auto *dialog = new AccessActDialog(m_context, act, standing, window());
    connect(dialog, &AccessActDialog::recorded, this, [this, act](const AccessStanding &now) {
        if (act == AccessAct::Gather)
            done(now, tr("%1: %2 found and frozen.", "number, how many calls")
                          .arg(QStringLiteral("%1"), calls(now.request.calls().size())));
        else if (act == AccessAct::Close)
            done(now, tr("%1 is closed; its freezes have ended."));
        else
            done(now, tr("It is on record with %1."));
    });
    dialog->open();
}

void AccessView::decide(const AccessStanding &standing)
{
    auto *dialog = new AccessCallsDialog(m_context, standing, window());
    connect(dialog, &AccessCallsDialog::decided, this,
            [this](const AccessStanding &now) { done(now, tr("It is on record with %1.")); });
    connect(dialog, &AccessCallsDialog::releaseRequested, this,
            [this, id = standing.request.id](domain::RecordingId recording) { emit releaseRequested(id, recording); });
    connect(dialog, &AccessCallsDialog::askRequested, this,
            [this](const Refusal &refusal, const QString &what, domain::AreaId area) {
                desk::askForHelp(m_context, refusal, what, area);
            });
    dialog->open();
}

void AccessView::done(const AccessStanding &standing, const QString &sentence)
{
    emit m_context.notice(sentence.arg(standing.request.number()), false);
    for (const auto &call : standing.request.calls())
        emit m_context.recordingChanged(call.recording);
    m_context.refreshCounts();
    reload(standing.request.id);
}

} // namespace earshot::ui::retention
