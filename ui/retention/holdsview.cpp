#include "ui/retention/holdsview.h"

#include "core/base/durable.h"
#include "ui/desk/answer.h"
#include "ui/desk/asking.h"
#include "ui/papers/hold_letter.h"
#include "ui/retention/holdacts.h"
#include "ui/retention/holddialog.h"
#include "ui/retention/holdinspector.h"
#include "ui/retention/holdmodel.h"
#include "ui/retention/retentionwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/listpanel.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace earshot::ui::retention {

using service::HoldStanding;
using theme::px;
using widgets::ActionButton;

namespace {

constexpr auto holdColumns = "retention/holds";

} // namespace

HoldsView::HoldsView(desk::Context &context, desk::ViewSettings &view, QWidget *parent)
    : RetentionView(parent)
    , m_context(context)
    , m_view(view)
{
    setObjectName(QStringLiteral("holdsView"));
    build();
}

HoldsView::~HoldsView()
{
    m_view.setValue(QLatin1String(holdColumns), m_list->table()->saveState()); // widths, too
}

QDate HoldsView::today() const
{
    return m_context.environment().clock->now().london().date();
}

void HoldsView::build()
{
    m_search = new widgets::SearchLine(this);
    m_search->setObjectName(QStringLiteral("holdSearch"));
    m_search->setPlaceholderText(tr("Find in this list"));
    m_search->setAccessibleName(tr("Find in this list"));
    m_search->setMinimumWidth(px(200));
    m_lifted = new QCheckBox(tr("Lifted ones, too"), this);
    m_lifted->setObjectName(QStringLiteral("withLifted"));
    m_columns = new QPushButton(theme::icon(theme::Icon::Columns, theme::Token::Muted), tr("Columns"), this);
    m_columns->setObjectName(QStringLiteral("holdColumns"));

    m_inspector = new HoldInspector(m_context);
    buildList();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(widgets::listBesideInspector(m_list, m_inspector, 720, 348));

    connect(m_search, &widgets::SearchLine::searchRequested, this, [this](const QString &text) {
        const auto before = current();
        m_model->setFilter(text);
        m_list->selectRow(before ? m_model->rowOf(before->hold.id) : -1);
        showState();
        showSelected();
    });
    connect(m_lifted, &QCheckBox::toggled, this, [this] { reload(); });
    connect(m_columns, &QPushButton::clicked, this, [this] { m_list->table()->openColumnMenu(m_columns); });
    connect(m_list->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HoldsView::showSelected);
    connect(m_list->table(), &widgets::Table::columnsChanged, this,
            [this] { m_view.setValue(QLatin1String(holdColumns), m_list->table()->saveState()); });
    connect(m_inspector, &HoldInspector::guideRequested, this, &HoldsView::guide);
    connect(m_inspector, &HoldInspector::liftRequested, this, &HoldsView::lift);
    connect(m_inspector, &HoldInspector::letterRequested, this, &HoldsView::saveLetter);
    connect(m_inspector, &HoldInspector::askRequested, this,
            [this](const Refusal &refusal, const QString &what, domain::AreaId area) {
                desk::askForHelp(m_context, refusal, what, area);
            });
    connect(m_place, &ActionButton::clicked, this, [this] { place(false); });
    connect(m_freeze, &ActionButton::clicked, this, [this] { place(true); });
    connect(m_place, &ActionButton::askRequested, this,
            [this] { desk::askForHelp(m_context, m_rights.place.refusal(), tr("Place a hold")); });
    connect(m_freeze, &ActionButton::askRequested, this,
            [this] { desk::askForHelp(m_context, m_rights.freeze.refusal(), tr("Place a freeze")); });
}

void HoldsView::buildList()
{
    m_list = new widgets::ListPanel(QStringLiteral("holdTable"), tr("Holds and freezes, the next review first"));
    m_model = new HoldModel(m_context.profile(), this);
    auto *table = m_list->table();
    table->setModel(m_model);
    table->setItemDelegateForColumn(HoldModel::State, new widgets::ChipDelegate(table));
    table->setColumnWidths({72, 130, 140, 104, 84, 96, 96, 100, 96, 130, 110});
    table->setColumnSamples({{HoldModel::Number, QStringLiteral("H-00000")},
                             {HoldModel::Recordings, QStringLiteral("100,000")},
                             {HoldModel::Until, words::shortDate(QDate(2028, 9, 28))},
                             {HoldModel::Review, words::shortDate(QDate(2028, 9, 28))}});
    table->setElasticColumns(
        {HoldModel::On, HoldModel::Owner, HoldModel::Purpose, HoldModel::Kind, HoldModel::Reference});
    table->setWrappingColumns({HoldModel::On, HoldModel::Owner});
    // The inspector says them; what it is on needs the room.
    table->setInitiallyHidden(
        {HoldModel::Recordings, HoldModel::Guidance, HoldModel::Purpose, HoldModel::Reference, HoldModel::Kind});
    table->restoreState(m_view.value(QLatin1String(holdColumns)));
    m_place = new ActionButton(tr("Place a hold…"));
    m_place->button()->setObjectName(QStringLiteral("placeHold"));
    m_freeze = new ActionButton(tr("Place a freeze…"));
    m_freeze->button()->setObjectName(QStringLiteral("placeFreeze"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(px(15), px(8), px(15), px(10));
    foot->setSpacing(px(12));
    for (ActionButton *button : {m_place, m_freeze}) {
        button->button()->setEnabled(false);
        foot->addWidget(button, 1, Qt::AlignTop);
    }
    m_list->foot()->addLayout(foot);
}

QList<std::pair<QWidget *, int>> HoldsView::tools()
{
    return {{m_search, 1}, {m_lifted, 0}, {m_columns, 0}};
}

void HoldsView::activate()
{
    m_takesFocus = true; // once it is known whether there is a list
    reload();
    takeFocus();
}

void HoldsView::show(domain::HoldId id)
{
    m_search->clear();
    m_model->setFilter({}); // it could hide what is asked for
    m_takesFocus = true;
    reload(id);
}

void HoldsView::takeFocus()
{
    if (!m_read || m_model->rowCount() > 0)
        m_list->table()->setFocus();
    else if (m_place->isAllowed() || m_freeze->isAllowed())
        (m_place->isAllowed() ? m_place : m_freeze)->button()->setFocus();
    else
        m_lifted->setFocus();
}

bool HoldsView::focusSearch()
{
    m_takesFocus = false;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

void HoldsView::reload(domain::HoldId select)
{
    auto read = m_context.door().run([lifted = m_lifted->isChecked()](service::Door &door) -> Result<Loaded> {
        EARSHOT_TRY(holds, door.holds().list(lifted));
        EARSHOT_TRY(rights, door.holds().rights());
        return Loaded{holds, rights};
    });
    m_reading.answer(this, read, [this, select](const Result<Loaded> &loaded) {
        if (loaded)
            arrived(*loaded, select);
        else
            emit m_context.errorHappened(loaded.error());
    });
}

void HoldsView::arrived(const Loaded &loaded, domain::HoldId select)
{
    const auto before = current();
    m_read = true;
    m_rights = loaded.rights;
    m_model->set(loaded.holds, today());
    m_list->table()->fitChips(HoldModel::State);
    allow(m_place, m_rights.place);
    allow(m_freeze, m_rights.freeze);
    m_list->selectRow(m_model->rowOf(select.isValid() ? select : before ? before->hold.id : domain::HoldId()));
    showState();
    showSelected();
    if (std::exchange(m_takesFocus, false))
        takeFocus();
    emit waitingChanged(static_cast<int>(std::count_if(loaded.holds.cbegin(), loaded.holds.cend(),
                                                       [](const HoldStanding &standing) { return standing.waits; })));
}

void HoldsView::allow(ActionButton *button, const policy::Decision &may)
{
    if (may.permitted)
        button->setAllowed();
    else
        desk::refuse(*button, may.refusal(), m_context.profile());
}

std::optional<HoldStanding> HoldsView::current() const
{
    const int row = m_list->currentRow();
    return row < 0 ? std::nullopt : std::optional(m_model->at(row));
}

void HoldsView::showSelected()
{
    if (const auto standing = current())
        m_inspector->show(*standing);
    else
        m_inspector->showNothing();
}

void HoldsView::showState()
{
    if (m_model->rowCount() > 0)
        m_list->showTable();
    else if (m_model->isEmpty())
        m_list->showEmpty(theme::Icon::Hold, tr("Nothing is on hold."),
                          tr("What is kept for a specific purpose beyond its time stands here, and what somebody has "
                             "asked by law to see (§7, §2)."));
    else
        m_list->showEmpty(theme::Icon::Search, tr("No hold in this list has these words."));
}

void HoldsView::place(bool freeze)
{
    auto *dialog = new HoldDialog(m_context, freeze ? HoldDialog::What::Freeze : HoldDialog::What::Hold, window());
    connect(dialog, &HoldDialog::placed, this, [this](const HoldStanding &standing) {
        done(standing, standing.hold.isFreeze()
                           ? tr("%1 is placed: nothing that it is on can be destroyed.")
                           : tr("%1 is placed: nothing that it is on can be deleted or disposed of."));
    });
    dialog->open();
}

void HoldsView::guide(const HoldStanding &standing)
{
    auto *dialog = new GuidanceDialog(m_context, standing, window());
    connect(dialog, &GuidanceDialog::given, this,
            [this](const HoldStanding &guided) { done(guided, tr("Guidance on %1 is recorded.")); });
    dialog->open();
}

void HoldsView::lift(const HoldStanding &standing)
{
    auto *dialog = new LiftDialog(m_context, standing, window());
    connect(dialog, &LiftDialog::lifted, this,
            [this](const HoldStanding &lifted) { done(lifted, tr("%1 is lifted.")); });
    dialog->open();
}

void HoldsView::saveLetter(const HoldStanding &standing)
{
    const auto [path, language] = m_context.prompter().choosePaperFile(
        this, tr("Save the letter of %1").arg(standing.number), standing.number + QStringLiteral(".pdf"));
    if (path.isEmpty())
        return;
    const words::LanguageScope speaking(language);
    const auto &profile = m_context.profile();
    const domain::Hold &hold = standing.hold;
    const papers::HoldLetter letter{m_context.me().letterhead,
                                    standing.number,
                                    hold,
                                    hold.purpose.isEmpty() ? QString() : words::purposeName(profile, hold.purpose),
                                    words::officeName(profile, hold.placedOffice),
                                    standing.reach.count,
                                    standing.earliestDue,
                                    m_context.me().person.name,
                                    m_context.environment().clock->now()};
    auto written = m_context.door().run([letter, path = path, language = language](service::Door &) -> Result<void> {
        const words::LanguageScope speaking(language);
        EARSHOT_TRY(pdf, papers::holdLetter(letter));
        return base::writeFileDurably(path, pdf);
    });
    desk::answer(this, written, [this, number = standing.number, path = path](const Result<void> &written) {
        if (written)
            emit m_context.notice(
                tr("The letter of %1 is saved in %2.", "hold, file").arg(number, QFileInfo(path).fileName()), false);
        else
            emit m_context.errorHappened(written.error());
    });
}

void HoldsView::done(const HoldStanding &standing, const QString &sentence)
{
    emit m_context.notice(sentence.arg(standing.number), false);
    if (standing.hold.recording.isValid())
        emit m_context.recordingChanged(standing.hold.recording);
    m_context.refreshCounts();
    reload(standing.hold.id);
}

} // namespace earshot::ui::retention
