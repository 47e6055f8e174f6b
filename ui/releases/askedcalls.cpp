#include "ui/releases/askedcalls.h"

#include "ui/releases/callpart.h"
#include "ui/releases/releasewords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui::releases {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;

namespace {

constexpr int callsShown = 8;
enum Column { Call = 0, Length, Area, Leaves, ColumnCount };

} // namespace

domain::Redactions AskedCall::covered() const
{
    return redacted ? redactions : domain::Redactions{};
}

std::optional<FrameRange> AskedCall::range() const
{
    return part ? part->range() : std::optional(selected);
}

bool AskedCall::isWhole() const
{
    return part ? part->isWhole() : selected.isEmpty();
}

bool AskedCall::isRefused() const
{
    return !what.decision.permitted && what.decision.rule != QLatin1String("purpose-needed") &&
           what.decision.rule != QLatin1String("reference-needed");
}

AskedCalls::AskedCalls(const policy::Profile &profile, const QList<service::Askable> &calls, FrameRange selected,
                       QWidget *parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_heading(new Label({}, FontRole::Body, Token::Muted, this))
{
    for (const service::Askable &call : calls) {
        m_calls.push_back(std::make_unique<AskedCall>());
        m_calls.back()->what = call;
        if (calls.size() == 1)
            m_calls.back()->selected = selected;
    }
    m_heading->setObjectName(QStringLiteral("calls"));
    m_heading->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    column->addWidget(m_heading);
    if (calls.size() > 1)
        build();
    refresh();
}

void AskedCalls::build()
{
    m_rows = new QStandardItemModel(0, ColumnCount, this);
    m_rows->setHorizontalHeaderLabels({tr("Call"), tr("Length"), tr("Area"), tr("What leaves")});
    m_list = new widgets::Table(this);
    m_list->setObjectName(QStringLiteral("callList"));
    m_list->setAccessibleName(tr("Calls that are asked for"));
    m_list->setModel(m_rows);
    m_list->setCompact(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setColumnWidths({118, 60, 126, 140});
    m_list->setColumnSamples({{Call, words::widestDateTime()}});
    m_list->setElasticColumns({Area, Leaves});
    m_cannot = new Label({}, FontRole::Caption, Token::Red, this);
    m_cannot->setObjectName(QStringLiteral("cannot"));
    m_cannot->setWordWrap(true);
    m_leaveOut = new QPushButton(tr("Leave this call out"), this);
    m_leaveOut->setObjectName(QStringLiteral("leaveOut"));
    m_leaveOutRefused = new QPushButton(this);
    m_leaveOutRefused->setObjectName(QStringLiteral("leaveOutRefused"));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addStretch();
    for (QPushButton *button : {m_leaveOutRefused, m_leaveOut}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    layout()->addWidget(m_list);
    layout()->addWidget(m_cannot);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    showList();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        m_at = index.row();
        emit currentChanged();
    });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { leaveOut([this](int row) { return row == m_at; }); });
    connect(m_leaveOutRefused, &QPushButton::clicked, this,
            [this] { leaveOut([this](int row) { return m_calls.at(std::size_t(row))->isRefused(); }); });
}

/// The rows anew; which is looked at stays.
void AskedCalls::showList()
{
    const QSignalBlocker quiet(m_list->selectionModel());
    m_rows->setRowCount(0);
    for (const auto &call : m_calls) {
        const domain::Recording &recording = call->what.recording;
        appendWords(*m_rows, {words::shortDateTime(recording.startedAt), words::length(recording.durationMs()),
                              call->what.areaName, whatLeaves(*call)});
    }
    m_list->selectRow(m_at);
    m_list->setVisibleRows(std::min<int>(int(m_calls.size()), callsShown));
}

QString AskedCalls::whatLeaves(const AskedCall &call) const
{
    if (call.isRefused())
        return words::refusalText(call.what.decision.refusal(), m_profile);
    const auto range = call.range();
    const int rate = call.what.recording.rate;
    const QString part = call.isWhole() || !range ? tr("Whole call")
                                                  : tr("%1–%2", "positions")
                                                        .arg(words::position(base::framesToMs(range->begin, rate)),
                                                             words::position(base::framesToMs(range->end, rate)));
    const auto places = call.covered().ranges.size();
    return places == 0 ? part : tr("%1, %n places not heard", nullptr, int(places)).arg(part);
}

void AskedCalls::leaveOut(const std::function<bool(int row)> &which)
{
    std::vector<int> gone; // from the last: what is looked at changes on the way
    for (int row = int(m_calls.size()) - 1; row >= 0; --row) {
        if (which(row))
            gone.push_back(row);
    }
    if (gone.size() == m_calls.size())
        return;
    for (const int row : gone) {
        if (CallPart *part = m_calls.at(std::size_t(row))->part)
            part->deleteLater();
        m_calls.erase(m_calls.begin() + row);
        if (row < m_at)
            --m_at;
    }
    m_at = std::clamp(m_at, 0, int(m_calls.size()) - 1);
    showList();
    refresh();
    emit leftOut();
}

AskedCall *AskedCalls::of(domain::RecordingId id) const
{
    const auto found = std::find_if(m_calls.cbegin(), m_calls.cend(),
                                    [id](const auto &call) { return call->what.recording.id == id; });
    return found == m_calls.cend() ? nullptr : found->get();
}

QList<domain::RecordingId> AskedCalls::recordings() const
{
    QList<domain::RecordingId> ids;
    for (const auto &call : m_calls)
        ids << call->what.recording.id;
    return ids;
}

bool AskedCalls::isComplete() const
{
    return std::all_of(m_calls.cbegin(), m_calls.cend(), [this](const auto &call) {
        // One alone is decided on when it is asked for: the button that led here was not refused.
        return (!isSeveral() || !call->isRefused()) && call->range().has_value() &&
               (!call->redacted || !call->redactions.isEmpty());
    });
}

bool AskedCalls::isAnyRedacted() const
{
    return std::any_of(m_calls.cbegin(), m_calls.cend(),
                       [](const auto &call) { return !call->covered().ranges.isEmpty(); });
}

bool AskedCalls::isWhole() const
{
    return std::all_of(m_calls.cbegin(), m_calls.cend(), [](const auto &call) { return call->isWhole(); });
}

void AskedCalls::take(const QList<service::Askable> &checked)
{
    for (const service::Askable &each : checked) {
        if (AskedCall *call = of(each.recording.id))
            call->what = each;
    }
    refresh();
}

void AskedCalls::refresh()
{
    if (!isSeveral()) {
        const service::Askable &call = current().what;
        m_heading->setText(tr("Call of %1, %2 · %3", "moment, length, area")
                               .arg(words::dateTime(call.recording.startedAt),
                                    words::length(call.recording.durationMs()), call.areaName));
        return;
    }
    QStringList areas;
    int refused = 0;
    QString why;
    for (int row = 0; row < int(m_calls.size()); ++row) {
        const AskedCall &call = *m_calls.at(std::size_t(row));
        if (!areas.contains(call.what.areaName))
            areas << call.what.areaName;
        const QString leaves = whatLeaves(call);
        m_rows->item(row, Leaves)->setText(leaves);
        m_rows->item(row, Leaves)->setToolTip(leaves);
        if (call.isRefused()) {
            ++refused;
            why = leaves;
        }
    }
    const int count = int(m_calls.size());
    m_heading->setText(tr("%n calls · %1", "number, areas", count).arg(areas.join(tr(", ", "between names"))));
    m_cannot->setText(refused == 0 ? QString()
                                   : tr("%n of them cannot be asked for: %1", "number, reason", refused).arg(why));
    m_cannot->setVisible(refused > 0);
    m_leaveOut->setEnabled(count > 1);
    m_leaveOutRefused->setText(tr("Leave out what cannot be asked for"));
    m_leaveOutRefused->setVisible(refused > 0 && refused < count);
}

} // namespace earshot::ui::releases
