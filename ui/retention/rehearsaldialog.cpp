#include "ui/retention/rehearsaldialog.h"

#include "ui/desk/answer.h"
#include "ui/desk/asking.h"
#include "ui/retention/disposalmodels.h"
#include "ui/retention/retentionwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpanel.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace earshot::ui::retention {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::ActionButton;
using widgets::Label;
using widgets::NoticeBar;

RehearsalDialog::RehearsalDialog(desk::Context &context, domain::AreaId area, const QString &areaName, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_area(area)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("rehearsalDialog"));
    build(areaName);
    load();
    resize(px(860), px(560));
}

void RehearsalDialog::build(const QString &areaName)
{
    setWindowTitle(tr("Rehearsal for %1").arg(areaName));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(windowTitle(), FontRole::Heading));
    m_summary = new Label(tr("What is due, what would go with it, and what stays. Nothing is changed by looking."),
                          FontRole::Body, Token::Muted);
    m_summary->setObjectName(QStringLiteral("rehearsalSummary"));
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_list = new widgets::ListPanel(QStringLiteral("rehearsalTable"), tr("Recordings that are due, the oldest first"));
    m_model = new RehearsalModel(m_context.profile(), this);
    auto *table = m_list->table();
    table->setModel(m_model);
    table->setItemDelegateForColumn(RehearsalModel::Outcome, new widgets::ChipDelegate(table));
    table->setColumnWidths({84, 130, 100, 110, 340});
    table->setColumnSamples({{RehearsalModel::Recorded, words::widestDateTime()},
                             {RehearsalModel::Due, words::shortDate(QDate(2028, 9, 28))}});
    table->setElasticColumns({RehearsalModel::What}, 180);
    column->addWidget(m_list, 1);
    m_notice = new NoticeBar;
    m_notice->setObjectName(QStringLiteral("problem"));
    column->addWidget(m_notice);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(px(8));
    m_plan = new ActionButton(tr("Sign and give notice"), ActionButton::Look::Primary);
    m_plan->button()->setObjectName(QStringLiteral("giveNotice"));
    m_plan->button()->setEnabled(false);
    m_plan->button()->setAutoDefault(false);
    foot->addWidget(m_plan, 1, Qt::AlignTop);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("close"));
    close->setAutoDefault(false);
    foot->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_plan, &ActionButton::clicked, this, &RehearsalDialog::plan);
    connect(m_plan, &ActionButton::askRequested, this,
            [this] { desk::askForHelp(m_context, m_mayPlan.refusal(), tr("Give notice of a disposal"), m_area); });
}

void RehearsalDialog::load()
{
    auto read = m_context.door().run([area = m_area](service::Door &door) -> Result<Loaded> {
        EARSHOT_TRY(rehearsal, door.disposals().rehearse(area));
        EARSHOT_TRY(may, door.disposals().mayPlan(area));
        return Loaded{rehearsal, may};
    });
    desk::answer(this, read, [this](const Result<Loaded> &loaded) {
        if (loaded)
            arrived(*loaded);
        else
            showError(loaded.error());
    });
}

void RehearsalDialog::arrived(const Loaded &loaded)
{
    const auto &rehearsal = loaded.rehearsal;
    const int going = rehearsal.going();
    m_mayPlan = loaded.mayPlan;
    m_model->set(rehearsal.items);
    if (rehearsal.items.isEmpty())
        m_list->showEmpty(theme::Icon::Check, tr("Nothing in this service area is due for disposal."));
    else
        m_list->showTable();
    QString text = tr("Of %1 due on %2 or before, %3 would go and %4 would stay. Nothing is changed by looking.")
                       .arg(recordings(rehearsal.items.size()), words::date(rehearsal.dueBy), words::count(going),
                            words::count(rehearsal.items.size() - going));
    if (rehearsal.more)
        text += u' ' + tr("There are more than one disposal takes; the rest comes with the next one.");
    m_summary->setText(text);
    if (!m_mayPlan.permitted)
        desk::refuse(*m_plan, m_mayPlan.refusal(), m_context.profile());
    else if (going == 0)
        m_plan->setRefused(tr("There is nothing to give notice of."));
    else
        m_plan->setAllowed(
            tr("Notice of %1 is given in your name. Nothing goes before %2, and not without the IG "
               "Unit's approval; a hold placed meanwhile wins (§7).")
                .arg(recordings(going), words::date(rehearsal.dueBy.addDays(service::DisposalService::noticeDays))));
}

void RehearsalDialog::plan()
{
    m_plan->button()->setEnabled(false);
    auto done = m_context.door().run([area = m_area](service::Door &door) { return door.disposals().plan(area); });
    desk::answer(this, done, [this](const Result<service::DisposalStanding> &standing) {
        m_plan->button()->setEnabled(true);
        if (!standing) {
            showError(standing.error());
            return;
        }
        emit planned(*standing);
        accept();
    });
}

void RehearsalDialog::showError(const Error &error)
{
    m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(error, m_context.profile()), {}, false);
}

} // namespace earshot::ui::retention
