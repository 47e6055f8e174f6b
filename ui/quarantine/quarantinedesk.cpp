#include "ui/quarantine/quarantinedesk.h"

#include "core/service/intake_service.h"
#include "ui/desk/answer.h"
#include "ui/quarantine/quarantinemodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpanel.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFileInfo>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace earshot::ui::quarantine {

using domain::QuarantineItem;
using domain::QuarantineReason;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;
using widgets::wrappedSelectable;

namespace {

/// Lets a long file name wrap at its own marks.
QString breakable(QString path)
{
    static const QRegularExpression marks(QStringLiteral("([-_./])"));
    return path.replace(marks, QStringLiteral("\\1\u200b"));
}

} // namespace

struct QuarantineDesk::Loaded
{
    QList<QuarantineItem> items;
    QList<domain::ServiceArea> areas;
    QHash<domain::QuarantineId, QDate> dueDays;
};

QuarantineDesk::QuarantineDesk(desk::Context &context, QWidget *parent)
    : desk::Desk(context, parent)
{
    setObjectName(QStringLiteral("quarantineDesk"));
    build();
    connect(&context, &desk::Context::listChanged, this, [this] {
        if (isVisible())
            reload();
    });
    showState();
}

QString QuarantineDesk::title() const
{
    return tr("Quarantine");
}

theme::Icon QuarantineDesk::icon() const
{
    return theme::Icon::Quarantine;
}

int QuarantineDesk::waiting(const service::WaitingCounts &counts) const
{
    return counts.quarantine;
}

void QuarantineDesk::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(px(16), px(14), px(16), px(14));
    all->setSpacing(px(12));
    m_notice = new NoticeBar;
    m_notice->setObjectName(QStringLiteral("quarantineNotice"));
    all->addWidget(m_notice);
    m_list = new widgets::ListPanel(QStringLiteral("quarantineTable"), tr("Files in quarantine"));
    m_table = m_list->table();
    m_model = new QuarantineModel(this);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(QuarantineModel::Why, new widgets::ChipDelegate(m_table));
    m_table->setColumnWidths({138, 260, 170, 90});
    m_table->setColumnSamples({{QuarantineModel::Since, words::widestDateTime()}});
    m_table->setElasticColumns({QuarantineModel::File}, 120);
    m_inspector = new widgets::Inspector;
    m_inspector->setObjectName(QStringLiteral("quarantineInspector"));
    all->addWidget(widgets::listBesideInspector(m_list, m_inspector, 720, 340), 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QuarantineDesk::showSelected);
    connect(m_notice, &NoticeBar::actionTriggered, this,
            [this] { emit context().openRecordingRequested(m_lastLifted, -1); });
}

void QuarantineDesk::activate()
{
    reload();
    m_table->setFocus();
}

void QuarantineDesk::reload()
{
    auto read = context().door().run([](service::Door &door) -> Result<Loaded> {
        EARSHOT_TRY(items, door.intake().quarantined());
        EARSHOT_TRY(areas, door.administration().areas());
        EARSHOT_TRY(dueDays, door.intake().dueDays());
        return Loaded{items, areas, dueDays};
    });
    m_reading.answer(this, read, [this](const Result<Loaded> &read) {
        if (!read) {
            emit context().errorHappened(read.error());
            return;
        }
        const auto before = current();
        m_model->set(read->items, read->areas);
        m_dueDays = read->dueDays;
        if (m_model->rowCount() > 0) {
            const int row = before ? std::max(m_model->rowOf(before->id), 0) : 0;
            m_table->setCurrentIndex(m_model->index(row, 0)); // shows it
        } else {
            showSelected();
        }
        showState();
    });
}

void QuarantineDesk::showState()
{
    if (m_model->rowCount() > 0)
        m_list->showTable();
    else
        m_list->showEmpty(theme::Icon::Quarantine, tr("Nothing is in quarantine."),
                          tr("Files that cannot be read, that belong to no service area, or whose area may not record "
                             "yet wait here (§3)."));
}

std::optional<QuarantineItem> QuarantineDesk::current() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || index.row() >= m_model->rowCount())
        return std::nullopt;
    return m_model->item(index.row());
}

void QuarantineDesk::showSelected()
{
    m_inspector->clear();
    m_area = nullptr;
    m_lift = nullptr;
    m_dismiss = nullptr;
    auto *body = m_inspector->body();
    const auto item = current();
    if (!item) {
        body->addWidget(
            wrappedSelectable(tr("Choose a file to see why it waits and what to do."), FontRole::Body, Token::Muted));
        return;
    }
    body->addWidget(wrappedSelectable(words::quarantineReason(*item), FontRole::Heading));
    body->addSpacing(px(6));
    body->addWidget(new Label(tr("What to do"), FontRole::Strong));
    body->addWidget(wrappedSelectable(words::quarantineAdvice(*item)));
    body->addSpacing(px(10));
    auto *facts = new widgets::FactList;
    for (const auto &[caption, path] : {std::pair(tr("File"), QFileInfo(item->path).fileName()),
                                        std::pair(tr("Found in"), QFileInfo(item->path).path())}) {
        auto *label = facts->add(caption, breakable(path));
        if (!label)
            continue;
        label->setTextInteractionFlags(Qt::NoTextInteraction); // a copy would have the invisible breaks in it
        label->setToolTip(item->path);
        label->setAccessibleName(tr("%1: %2", "caption and value").arg(caption, path));
    }
    facts->add(tr("Since"), words::dateTime(item->since));
    if (const auto *area = m_model->areaOf(*item))
        facts->add(tr("Area"), area->name);
    if (const QDate due = m_dueDays.value(item->id); due.isValid())
        facts->add(tr("Due for disposal"), tr("%1 (§7)", "date").arg(words::date(due)));
    body->addWidget(facts);
    addActions(*item);
}

void QuarantineDesk::addActions(const QuarantineItem &item)
{
    auto *foot = m_inspector->foot();
    if (item.recording.isValid() && !item.area.isValid()) {
        auto *label = new Label(tr("Service area it belongs to"), FontRole::Strong);
        m_area = new QComboBox;
        m_area->setObjectName(QStringLiteral("liftArea"));
        m_area->setAccessibleName(label->text());
        label->setBuddy(m_area);
        m_area->addItem(tr("Choose an area"), qint64(0));
        for (const auto &area : m_model->areas())
            m_area->addItem(area.name, area.id.value);
        foot->addWidget(label);
        foot->addWidget(m_area);
        connect(m_area, &QComboBox::currentIndexChanged, this, &QuarantineDesk::refreshAction);
    }
    m_lift = new widgets::ActionButton(tr("Release from quarantine…"), widgets::ActionButton::Look::Primary);
    m_lift->button()->setObjectName(QStringLiteral("lift"));
    connect(m_lift, &widgets::ActionButton::clicked, this, &QuarantineDesk::lift);
    foot->addWidget(m_lift);
    if (!item.recording.isValid()) {
        m_dismiss = new widgets::ActionButton(tr("Dismiss…"));
        m_dismiss->button()->setObjectName(QStringLiteral("dismiss"));
        connect(m_dismiss, &widgets::ActionButton::clicked, this, &QuarantineDesk::dismiss);
        foot->addWidget(m_dismiss);
    }
    refreshAction();
}

domain::AreaId QuarantineDesk::chosenArea() const
{
    if (m_area)
        return {m_area->currentData().toLongLong()};
    const auto item = current();
    return item ? item->area : domain::AreaId{};
}

void QuarantineDesk::refreshAction()
{
    const auto item = current();
    if (!item || !m_lift)
        return;
    const domain::AreaId target = chosenArea();
    const auto &areas = m_model->areas();
    const auto area = std::find_if(areas.cbegin(), areas.cend(), [&](const auto &a) { return a.id == target; });
    if (m_dismiss) {
        if (m_busy)
            m_dismiss->setRefused(tr("Being dismissed…"));
        else
            m_dismiss->setAllowed(tr("It is taken off this list, and the record says why."));
    }
    if (m_busy)
        m_lift->setRefused(tr("Being released…"));
    else if (!item->recording.isValid())
        m_lift->setRefused(tr("There is nothing to release: the file could not be read, so it is not kept here."));
    else if (area == areas.cend())
        m_lift->setRefused(tr("Choose the service area first."));
    else if (!area->businessCaseComplete)
        m_lift->setRefused(tr("The business case of %1 is not complete (§3). The Director of Corporate Services gives "
                              "permission; the administrator records it.")
                               .arg(area->name));
    else
        m_lift->setAllowed(tr("It goes to %1.").arg(area->name));
}

void QuarantineDesk::lift()
{
    const auto item = current();
    const domain::AreaId target = chosenArea();
    if (!item || !target.isValid() || m_busy)
        return;
    QString name;
    for (const auto &area : m_model->areas()) {
        if (area.id == target)
            name = area.name;
    }
    const bool sure = context().prompter().confirm(
        this, {tr("Release from quarantine"),
               tr("The recording goes to %1 and can be listened to by everybody with access there. It cannot be put "
                  "back.")
                   .arg(name),
               tr("Release into %1").arg(name), false});
    if (!sure)
        return;
    m_busy = true;
    refreshAction();
    auto done =
        context().door().run([id = item->id, target](service::Door &door) { return door.intake().lift(id, target); });
    desk::answer(this, done, [this, name](const Result<domain::Recording> &recording) { lifted(recording, name); });
}

void QuarantineDesk::dismiss()
{
    const auto item = current();
    if (!item || m_busy)
        return;
    const QString file = QFileInfo(item->path).fileName();
    const auto reason = context().prompter().askText(this, tr("Dismiss an unreadable file"),
                                                     tr("Why need %1 not wait any more? It is recorded.").arg(file));
    if (!reason)
        return;
    m_busy = true;
    refreshAction();
    auto done = context().door().run(
        [id = item->id, why = *reason](service::Door &door) { return door.intake().dismiss(id, why); });
    desk::answer(this, done, [this, file](const Result<void> &done) { dismissed(done, file); });
}

void QuarantineDesk::dismissed(const Result<void> &done, const QString &file)
{
    m_busy = false;
    if (!done) {
        m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(done.error(), context().profile()));
        refreshAction();
        return;
    }
    m_notice->showNotice(NoticeBar::Kind::Good, tr("%1 waits no more.").arg(file));
    context().refreshCounts();
    emit context().listChanged();
    if (!isVisible())
        reload(); // listChanged has done it otherwise
}

void QuarantineDesk::lifted(const Result<domain::Recording> &recording, const QString &area)
{
    m_busy = false;
    if (!recording) {
        m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(recording.error(), context().profile()));
        refreshAction();
        return;
    }
    m_lastLifted = recording->id;
    m_notice->showNotice(NoticeBar::Kind::Good,
                         tr("The call of %1 is in %2 now.").arg(words::dateTime(recording->startedAt), area),
                         tr("Open recording"));
    context().refreshCounts();
    emit context().recordingChanged(recording->id);
    emit context().listChanged();
    if (!isVisible())
        reload(); // listChanged has done it otherwise
}

} // namespace earshot::ui::quarantine
