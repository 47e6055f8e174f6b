#include "ui/retention/upcomingview.h"

#include "core/service/search_text.h"
#include "ui/retention/upcomingmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpanel.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui::retention {

using service::UpcomingItem;
using theme::px;
using Kind = UpcomingItem::Kind;

namespace {

constexpr auto upcomingColumns = "retention/upcoming";

} // namespace

UpcomingView::UpcomingView(desk::Context &context, desk::ViewSettings &view, QWidget *parent)
    : RetentionView(parent)
    , m_context(context)
    , m_view(view)
{
    setObjectName(QStringLiteral("upcomingView"));
    build();
}

UpcomingView::~UpcomingView()
{
    m_view.setValue(QLatin1String(upcomingColumns), m_list->table()->saveState()); // widths, too
}

void UpcomingView::build()
{
    m_span = new QComboBox(this);
    m_span->setObjectName(QStringLiteral("upcomingSpan"));
    m_span->setAccessibleName(tr("How far ahead"));
    m_span->addItem(tr("The next 12 weeks"), service::UpcomingService::usualDays);
    m_span->addItem(tr("The next 6 months"), 183);
    m_span->addItem(tr("The next year"), 366);
    m_columns = new QPushButton(theme::icon(theme::Icon::Columns, theme::Token::Muted), tr("Columns"), this);
    m_columns->setObjectName(QStringLiteral("upcomingColumns"));

    m_list = new widgets::ListPanel(QStringLiteral("upcomingTable"), tr("What is coming, overdue first, then by day"));
    m_model = new UpcomingModel(this);
    auto *table = m_list->table();
    table->setModel(m_model);
    table->setItemDelegateForColumn(UpcomingModel::State, new widgets::ChipDelegate(table));
    table->setColumnWidths({150, 110, 190, 200, 160, 160});
    table->setColumnSamples({{UpcomingModel::When, tr("Week to %1").arg(words::shortDate(QDate(2028, 9, 28)))}});
    table->setElasticColumns({UpcomingModel::What, UpcomingModel::Of, UpcomingModel::Area, UpcomingModel::Who});
    table->restoreState(m_view.value(QLatin1String(upcomingColumns)));

    m_sentence = widgets::wrapped({}, theme::Token::Muted);
    m_sentence->setObjectName(QStringLiteral("upcomingSentence"));
    m_open = new QPushButton;
    m_open->setObjectName(QStringLiteral("openUpcoming"));
    m_open->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(px(15), px(8), px(15), px(10));
    foot->setSpacing(px(12));
    foot->addWidget(m_sentence, 1);
    foot->addWidget(m_open, 0, Qt::AlignVCenter);
    m_list->foot()->addLayout(foot);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_list);

    connect(m_span, &QComboBox::activated, this, [this] { reload(); });
    connect(m_columns, &QPushButton::clicked, this, [this] { m_list->table()->openColumnMenu(m_columns); });
    connect(table, &widgets::Table::columnsChanged, this,
            [this] { m_view.setValue(QLatin1String(upcomingColumns), m_list->table()->saveState()); });
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UpcomingView::showSelected);
    connect(table, &QAbstractItemView::activated, this, &UpcomingView::open); // Enter, or a double click
    connect(m_open, &QPushButton::clicked, this, &UpcomingView::open);
    showSelected();
}

QList<std::pair<QWidget *, int>> UpcomingView::tools()
{
    return {{m_span, 0}, {m_columns, 0}};
}

void UpcomingView::activate()
{
    reload();
    m_list->table()->setFocus();
}

void UpcomingView::reload()
{
    const QDate until = m_context.environment().clock->now().london().date().addDays(m_span->currentData().toInt());
    auto read = m_context.door().run([until](service::Door &door) { return door.upcoming().calendar(until); });
    m_reading.answer(this, read, [this](const Result<service::Upcoming> &read) {
        if (read)
            arrived(*read);
        else
            emit m_context.errorHappened(read.error());
    });
}

void UpcomingView::arrived(const service::Upcoming &upcoming)
{
    const auto before = current();
    m_model->set(upcoming);
    m_list->table()->fitChips(UpcomingModel::State);
    if (m_model->rowCount() > 0) {
        m_list->selectRow(before ? m_model->rowOf(*before) : -1);
        m_list->showTable();
    } else {
        m_list->showEmpty(theme::Icon::Calendar, tr("Nothing is coming until %1.").arg(words::date(upcoming.until)),
                          tr("Recordings whose time is over, holds to be looked at again, releases that end, notices, "
                             "downloads and answers to be given stand here (§6, §7)."));
    }
    showSelected();
}

std::optional<UpcomingItem> UpcomingView::current() const
{
    const int row = m_list->currentRow();
    return row < 0 ? std::nullopt : std::optional(m_model->at(row));
}

void UpcomingView::showSelected()
{
    const auto item = current();
    const QString text = item ? openText(*item) : QString();
    m_sentence->setVisible(item.has_value());
    m_sentence->setText(item ? UpcomingModel::sentence(*item) : QString());
    m_open->setVisible(!text.isEmpty());
    m_open->setText(text);
}

bool UpcomingView::isMember(domain::AreaId area) const
{
    const auto &areas = m_context.me().areas;
    return std::any_of(areas.cbegin(), areas.cend(), [&](const auto &each) { return each.id == area; });
}

QString UpcomingView::openText(const UpcomingItem &item) const
{
    switch (item.kind) {
    case Kind::Due:
        if (item.overdue)
            return tr("Show what is due");
        [[fallthrough]];
    case Kind::Disposable: // the recordings themselves are listed for members alone
        return isMember(item.area) ? tr("Show these recordings") : QString();
    case Kind::ReleaseEnds:
        return m_hasReleases ? tr("Show %1").arg(item.number) : QString();
    case Kind::AccessDue:
        return m_hasAccess ? tr("Show %1").arg(item.number) : QString();
    case Kind::HoldReview:
    case Kind::HoldEnds:
    case Kind::GuidanceNeeded:
    case Kind::NoticeEnds:
        return tr("Show %1").arg(item.number);
    case Kind::DownloadEnds:
        break;
    }
    return item.mine ? tr("Show my downloads") : QString();
}

void UpcomingView::open()
{
    const auto item = current();
    if (!item || openText(*item).isEmpty())
        return;
    if (item->hold.isValid()) {
        emit holdRequested(item->hold);
    } else if (item->disposal.isValid()) {
        emit disposalRequested(item->disposal);
    } else if (item->release.isValid()) {
        emit m_context.showReleaseRequested(item->release);
    } else if (item->access.isValid()) {
        emit accessRequested(item->access);
    } else if (item->kind == Kind::DownloadEnds) {
        emit m_context.showDownloadsRequested();
    } else if (item->overdue) {
        emit dueRequested(item->area);
    } else {
        const QDate today = m_context.environment().clock->now().london().date();
        emit m_context.showRecordingsRequested(service::withDateRange(QStringLiteral("area:\"%1\"").arg(item->areaName),
                                                                      item->recordedFrom, item->recordedTo, today));
    }
}

} // namespace earshot::ui::retention
