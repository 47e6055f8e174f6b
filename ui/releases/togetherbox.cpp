#include "ui/releases/togetherbox.h"

#include "core/service/release_service.h"
#include "ui/desk/answer.h"
#include "ui/releases/hearbutton.h"
#include "ui/releases/releasewords.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace earshot::ui::releases {

using domain::Release;
using theme::px;

namespace {

constexpr int othersShown = 4;

/// How much of the call, and how much of that is covered.
QString extent(const Release &release)
{
    const QString part = release.range.isEmpty() ? TogetherBox::tr("Whole call") : partText(release, std::nullopt);
    const auto places = words::redactionTexts(release.redactions, release.callRate).size();
    return places == 0 ? part : TogetherBox::tr("%1, %n places not heard", nullptr, int(places)).arg(part);
}

} // namespace

TogetherBox::TogetherBox(desk::Context &context, const Release &release,
                         std::function<domain::ReleaseConditions()> part, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_release(release)
    , m_part(std::move(part))
    , m_all(new QCheckBox(this))
    , m_model(new QStandardItemModel(0, 4, this))
    , m_chosen(new QWidget(this))
    , m_table(new widgets::Table)
{
    m_all->setObjectName(QStringLiteral("togetherAll"));
    m_model->setHorizontalHeaderLabels({tr("Number"), tr("Call"), tr("Length"), tr("What leaves")});
    m_table->setObjectName(QStringLiteral("together"));
    m_table->setAccessibleName(tr("Asked for together"));
    m_table->setModel(m_model);
    m_table->setCompact(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({110, 150, 70, 180});
    m_table->setColumnSamples({{1, words::widestDateTime()}});
    m_table->setElasticColumns({3});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    column->addWidget(m_all);
    column->addWidget(m_chosen);
    auto *chosen = new QVBoxLayout(m_chosen);
    chosen->setContentsMargins(0, 0, 0, 0);
    chosen->setSpacing(px(6));
    chosen->addWidget(m_table);
    hide();
    connect(m_all, &QCheckBox::toggled, this, &TogetherBox::showOthers);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (row.isValid() && m_hear)
            m_hear->setRelease(m_others.at(row.row()));
    });
    auto known = context.door().run([id = release.id](service::Door &door) { return door.release().together(id); });
    desk::answer(this, known, [this](const Result<QList<Release>> &known) { setOthers(othersLike(m_release, known)); });
}

void TogetherBox::setOthers(const QList<Release> &others)
{
    m_others = others;
    m_model->setRowCount(0);
    for (const Release &other : others) {
        appendWords(*m_model, {other.number, words::shortDateTime(other.callStartedAt),
                               words::length(base::framesToMs(other.callFrames, other.callRate)), extent(other)});
    }
    m_all->setText(
        tr("The same answer to the %n others that were asked for together with it", nullptr, int(others.size())));
    m_table->setVisibleRows(std::min<int>(int(others.size()), othersShown));
    setVisible(!others.isEmpty());
    showOthers();
}

void TogetherBox::choose()
{
    m_all->setChecked(true);
}

/// Listed, and to be heard, once they are chosen.
void TogetherBox::showOthers()
{
    m_chosen->setVisible(isChosen());
    if (isChosen() && !m_hear) {
        m_table->selectRow(0);
        m_hear = new HearButton(m_context, m_others.constFirst(), m_part);
        m_chosen->layout()->addWidget(m_hear);
    }
    emit changed();
}

bool TogetherBox::isChosen() const
{
    return m_all->isChecked() && !m_others.isEmpty();
}

QList<domain::ReleaseId> TogetherBox::answered() const
{
    QList<domain::ReleaseId> ids{m_release.id};
    if (isChosen()) {
        for (const Release &other : m_others)
            ids << other.id;
    }
    return ids;
}

} // namespace earshot::ui::releases
