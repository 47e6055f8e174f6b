#include "ui/policies/deputiesview.h"

#include "ui/desk/asking.h"
#include "ui/policies/deputydialog.h"
#include "ui/policies/deputyinspector.h"
#include "ui/policies/deputymodel.h"
#include "ui/policies/deputywords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpanel.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QVBoxLayout>

namespace earshot::ui::policies {

using service::Deputy;
using theme::px;
using theme::Token;
using widgets::ActionButton;
using widgets::NoticeBar;

DeputiesView::DeputiesView(desk::Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("deputiesView"));
    build();
}

bool DeputiesView::isFor(const service::Me &me, const policy::Profile &profile)
{
    return me.isOrWillBeDeputy || me.actsIn(profile.deputisedOffices()) ||
           me.actsIn(profile.rights(policy::actName(policy::Act::Deputise)));
}

void DeputiesView::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(px(12));
    m_notice = new NoticeBar;
    m_notice->setObjectName(QStringLiteral("deputyNotice"));
    all->addWidget(m_notice);

    m_list = new widgets::ListPanel(QStringLiteral("deputyTable"),
                                    tr("Deputies: those who act now, those to come, those who have ended"));
    m_model = new DeputyModel(m_context.profile(), this);
    auto *table = m_list->table();
    table->setModel(m_model);
    table->setItemDelegateForColumn(DeputyModel::State, new widgets::ChipDelegate(table));
    table->setColumnWidths({124, 110, 146, 120, 100, 100, 110});
    const QString day = words::shortDate(QDate(2028, 9, 28));
    table->setColumnSamples({{DeputyModel::From, day}, {DeputyModel::Until, day}});
    table->setElasticColumns({DeputyModel::Office, DeputyModel::Who, DeputyModel::HeldBy, DeputyModel::NamedBy}, 84);
    table->setInitiallyHidden({DeputyModel::NamedBy}); // the inspector says it, with the moment
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(px(15), px(8), px(15), px(10));
    foot->setSpacing(px(8));
    const int months = m_context.profile().deputyMonths();
    foot->addWidget(
        widgets::wrapped(tr("While whoever holds an office is away, a deputy acts in it between two days, for %1 at "
                            "most (§6). What a deputy does says so, and a deputy cannot name one.",
                            "a number of months")
                             .arg(months == 1 ? tr("1 month") : tr("%1 months").arg(months)),
                         Token::Muted));
    m_name = new ActionButton(tr("Name a deputy…"));
    m_name->button()->setObjectName(QStringLiteral("nameDeputy"));
    m_name->button()->setEnabled(false);
    foot->addWidget(m_name);
    m_list->foot()->addLayout(foot);

    m_inspector = new DeputyInspector(m_context);
    all->addWidget(widgets::listBesideInspector(m_list, m_inspector, 680, 380), 1);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DeputiesView::showSelected);
    connect(m_name, &ActionButton::clicked, this, &DeputiesView::name);
    connect(m_name, &ActionButton::askRequested, this,
            [this] { desk::askForHelp(m_context, m_choices.mayName.refusal(), tr("Name a deputy")); });
    connect(m_inspector, &DeputyInspector::endRequested, this, &DeputiesView::end);
    connect(m_inspector, &DeputyInspector::askRequested, this,
            [this](const Refusal &refusal, const QString &what, domain::AreaId area) {
                desk::askForHelp(m_context, refusal, what, area);
            });
}

void DeputiesView::activate()
{
    reload();
    m_list->table()->setFocus();
}

void DeputiesView::reload(const Deputy &select)
{
    auto read = m_context.door().run([](service::Door &door) -> Result<Loaded> {
        EARSHOT_TRY(deputies, door.deputies().history());
        EARSHOT_TRY(choices, door.deputies().choices());
        return Loaded{deputies, choices};
    });
    m_reading.answer(this, read, [this, select](const Result<Loaded> &loaded) {
        if (loaded)
            showLoaded(*loaded, select);
        else
            emit m_context.errorHappened(loaded.error());
    });
}

void DeputiesView::showLoaded(const Loaded &loaded, const Deputy &select)
{
    const int current = m_list->currentRow();
    const Deputy before = current < 0 ? Deputy() : m_model->at(current);
    m_choices = loaded.choices;
    if (m_choices.mayName.permitted)
        m_name->setAllowed();
    else
        desk::refuse(*m_name, m_choices.mayName.refusal(), m_context.profile());
    m_model->set(loaded.deputies);
    m_list->table()->fitChips(DeputyModel::State);
    if (loaded.deputies.isEmpty())
        m_list->showEmpty(theme::Icon::People, tr("Nobody acts for anybody else."),
                          tr("Before you go on leave, name who acts in your office meanwhile. Earshot ends it by "
                             "itself after the last day."));
    else
        m_list->showTable();
    m_list->selectRow(m_model->rowOf(select.person.id.isValid() ? select : before));
    showSelected();
}

void DeputiesView::showSelected()
{
    if (const int row = m_list->currentRow(); row >= 0)
        m_inspector->show(m_model->at(row));
    else
        m_inspector->showNothing();
}

void DeputiesView::name()
{
    m_notice->dismiss();
    auto *dialog = new DeputyDialog(m_context, m_choices, window());
    connect(dialog, &DeputyDialog::named, this, [this](const Deputy &named) {
        m_notice->showNotice(NoticeBar::Kind::Good,
                             tr("%1 is named: as %2, until %3.", "person, office, last day")
                                 .arg(named.person.name, postName(m_context.profile(), named.office, named.area),
                                      words::date(named.until)));
        reload(named);
    });
    dialog->open();
}

void DeputiesView::end(const Deputy &deputy)
{
    m_notice->dismiss();
    const QString post = postName(m_context.profile(), deputy.office, deputy.area);
    const QString &name = deputy.person.name;
    if (!m_context.prompter().confirm(window(), {tr("End %1 as deputy").arg(name),
                                                 tr("%1 no longer acts as %2 from now on. What they did in the office "
                                                    "stays done, and that they were its deputy stays on record.",
                                                    "person, office")
                                                     .arg(name, post),
                                                 tr("End now"), false}))
        return;
    auto done = m_context.door().run([deputy](service::Door &door) {
        return door.deputies().end(deputy.person.user, deputy.office, deputy.area.name);
    });
    desk::answer(this, done, [this, deputy, name, post](const Result<void> &done) {
        if (done)
            m_notice->showNotice(NoticeBar::Kind::Good,
                                 tr("%1 no longer acts as %2.", "person, office").arg(name, post));
        else
            m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(done.error(), m_context.profile()));
        reload(deputy);
    });
}

} // namespace earshot::ui::policies
