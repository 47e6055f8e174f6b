#include "ui/policies/policiesdesk.h"

#include "core/base/durable.h"
#include "ui/desk/answer.h"
#include "ui/desk/asking.h"
#include "ui/policies/deputiesview.h"
#include "ui/policies/policywords.h"
#include "ui/policies/proposedialog.h"
#include "ui/policies/versioninspector.h"
#include "ui/policies/versionmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpanel.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QVBoxLayout>

namespace earshot::ui::policies {

using service::PolicyStanding;
using theme::px;
using theme::Token;
using widgets::ActionButton;
using widgets::NoticeBar;

namespace {

constexpr qint64 longestProfile = 1024 * 1024; ///< as the command line takes it

} // namespace

PoliciesDesk::PoliciesDesk(desk::Context &context, QWidget *parent)
    : desk::Desk(context, parent)
    , m_sections(new QButtonGroup(this))
    , m_pages(new widgets::PageStack)
{
    setObjectName(QStringLiteral("policiesDesk"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(px(16), px(14), px(16), px(14));
    all->setSpacing(px(12));
    auto *row = new QWidget;
    auto *line = new widgets::FlowRow(6, row);
    all->addWidget(row);
    all->addWidget(m_pages, 1);
    m_sections->setExclusive(true);
    const auto add = [&](const QString &text, const char *name, QWidget *page) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_sections->addButton(button, m_pages->addWidget(page));
        line->add(button);
    };
    if (hasVersions(context.me(), context.profile()))
        add(tr("Versions"), "sectionVersions", versions());
    if (hasDeputies(context.me(), context.profile())) {
        m_deputies = new DeputiesView(context);
        add(tr("Deputies"), "sectionDeputies", m_deputies);
    }
    row->setVisible(m_pages->count() > 1);
    connect(m_sections, &QButtonGroup::idClicked, this, [this](int section) {
        choose(section);
        activate();
    });
    choose(0);
}

bool PoliciesDesk::hasVersions(const service::Me &me, const policy::Profile &profile)
{
    return me.mayReadAudit || me.actsIn(profile.rights(policy::actName(policy::Act::ProposePolicy))) ||
           me.actsIn(profile.rights(policy::actName(policy::Act::ApprovePolicy)));
}

bool PoliciesDesk::hasDeputies(const service::Me &me, const policy::Profile &profile)
{
    return DeputiesView::isFor(me, profile);
}

bool PoliciesDesk::isFor(const service::Me &me, const policy::Profile &profile)
{
    return hasVersions(me, profile) || hasDeputies(me, profile);
}

QString PoliciesDesk::title() const
{
    return m_table ? tr("Policy") : tr("Deputies");
}

theme::Icon PoliciesDesk::icon() const
{
    return m_table ? theme::Icon::Registers : theme::Icon::People;
}

void PoliciesDesk::choose(int section)
{
    m_pages->setCurrentIndex(section);
    if (auto *button = m_sections->button(section))
        button->setChecked(true);
}

void PoliciesDesk::chooseDeputies()
{
    if (m_deputies)
        choose(m_pages->indexOf(m_deputies));
}

int PoliciesDesk::waiting(const service::WaitingCounts &counts) const
{
    return counts.policies;
}

QWidget *PoliciesDesk::versions()
{
    auto *page = new QWidget;
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(px(12));
    m_notice = new NoticeBar;
    m_notice->setObjectName(QStringLiteral("policyNotice"));
    all->addWidget(m_notice);

    m_list = new widgets::ListPanel(QStringLiteral("policyTable"), tr("Versions of the policy, newest first"));
    m_table = m_list->table();
    m_model = new VersionModel(this);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(VersionModel::Standing, new widgets::ChipDelegate(m_table));
    m_table->setColumnWidths({84, 110, 110, 130, 130});
    m_table->setElasticColumns({VersionModel::Proposed, VersionModel::Approved}, 96);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(px(15), px(8), px(15), px(10));
    foot->setSpacing(px(8));
    foot->addWidget(
        widgets::wrapped(tr("An act is judged under the version in force when it is done, and read under it for ever. "
                            "To change the policy, save the version in force as a file, change the copy, give it "
                            "another number and a day to come, and propose it: a second person approves it."),
                         Token::Muted));
    m_propose = new ActionButton(tr("Propose a version…"));
    m_propose->button()->setObjectName(QStringLiteral("proposePolicy"));
    m_propose->button()->setEnabled(false);
    foot->addWidget(m_propose);
    m_list->foot()->addLayout(foot);

    m_inspector = new VersionInspector(context());
    all->addWidget(widgets::listBesideInspector(m_list, m_inspector, 640, 420), 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PoliciesDesk::showSelected);
    connect(m_propose, &ActionButton::clicked, this, &PoliciesDesk::openFile);
    connect(m_propose, &ActionButton::askRequested, this,
            [this] { desk::askForHelp(context(), m_mayPropose.refusal(), tr("Propose a version of the policy")); });
    connect(m_inspector, &VersionInspector::askRequested, this,
            [this](const Refusal &refusal, const QString &what) { desk::askForHelp(context(), refusal, what); });
    connect(m_inspector, &VersionInspector::approveRequested, this, &PoliciesDesk::approve);
    connect(m_inspector, &VersionInspector::saveRequested, this, &PoliciesDesk::save);
    return page;
}

void PoliciesDesk::activate()
{
    if (m_deputies && m_pages->currentWidget() == m_deputies) {
        m_deputies->activate();
        return;
    }
    reload();
    m_table->setFocus();
}

void PoliciesDesk::reload(const QString &select)
{
    auto read = context().door().run([](service::Door &door) -> Result<Loaded> {
        EARSHOT_TRY(versions, door.policies().versions());
        EARSHOT_TRY(mayPropose, door.policies().mayPropose());
        return Loaded{versions, mayPropose};
    });
    m_reading.answer(this, read, [this, select](const Result<Loaded> &loaded) {
        if (!loaded) {
            emit context().errorHappened(loaded.error());
            return;
        }
        showLoaded(*loaded, select);
    });
}

void PoliciesDesk::showLoaded(const Loaded &loaded, const QString &select)
{
    const auto before = current();
    m_mayPropose = loaded.mayPropose;
    m_model->set(loaded.versions);
    m_table->fitChips(VersionModel::Standing);
    m_list->showTable();
    int row = m_model->rowOf(!select.isEmpty() ? select : before ? before->row.version : QString());
    if (row < 0)
        row = m_model->rowInForce();
    m_table->setCurrentIndex(m_model->index(row, 0));
    setBusy(false);
}

std::optional<PolicyStanding> PoliciesDesk::current() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || index.row() >= m_model->rowCount())
        return std::nullopt;
    return m_model->at(index.row());
}

void PoliciesDesk::setBusy(bool busy)
{
    m_busy = busy;
    if (!m_mayPropose.permitted)
        desk::refuse(*m_propose, m_mayPropose.refusal(), context().profile());
    else if (busy)
        m_propose->setRefused(tr("Wait a moment…"));
    else
        m_propose->setAllowed();
    showSelected();
}

void PoliciesDesk::showSelected()
{
    const auto standing = current();
    if (standing)
        m_inspector->show(*standing, m_busy);
    else
        m_inspector->showNothing();
}

void PoliciesDesk::openFile()
{
    const QString path = context().prompter().chooseFiles(this, tr("Propose a version of the policy"), {}).value(0);
    if (path.isEmpty())
        return;
    m_notice->dismiss();
    struct Read
    {
        QByteArray json;
        Result<service::PolicyDraft> draft;
    };
    auto read = context().door().run([path](service::Door &door) -> Result<Read> {
        EARSHOT_TRY(json, base::readFileLimited(path, longestProfile));
        return Read{json, door.policies().examine(json)};
    });
    desk::answer(this, read, [this](const Result<Read> &read) {
        if (read)
            examined(read->json, read->draft);
        else
            m_notice->showNotice(NoticeBar::Kind::Error, profileError(read.error(), context().profile()));
    });
}

void PoliciesDesk::examined(const QByteArray &json, const Result<service::PolicyDraft> &draft)
{
    if (!draft) {
        m_notice->showNotice(NoticeBar::Kind::Error, profileError(draft.error(), context().profile()));
        return;
    }
    auto *dialog = new ProposeDialog(context(), json, *draft, this);
    connect(dialog, &ProposeDialog::proposed, this, [this](const QString &version) {
        m_notice->showNotice(NoticeBar::Kind::Good,
                             tr("Version %1 is proposed. It waits for a second person's signature.").arg(version));
        context().refreshCounts();
        reload(version);
    });
    dialog->open();
}

void PoliciesDesk::approve(const QString &version)
{
    const auto standing = current();
    if (!standing || standing->row.version != version || m_busy)
        return;
    const QString day = words::date(standing->row.inForceFrom);
    const bool sure = context().prompter().confirm(
        this, {tr("Approve version %1").arg(version),
               tr("From %1 on everything is judged by version %2, for everybody. Your signature cannot be taken back; "
                  "only a later version can replace this one.")
                   .arg(day, version),
               tr("Sign and approve"), false});
    if (!sure)
        return;
    setBusy(true);
    auto done = context().door().run([version](service::Door &door) { return door.policies().approve(version); });
    desk::answer(this, done, [this, version, day](const Result<domain::PolicyVersion> &row) {
        if (row)
            m_notice->showNotice(NoticeBar::Kind::Good,
                                 tr("Version %1 is approved. It comes into force on %2.").arg(version, day));
        else
            m_notice->showNotice(NoticeBar::Kind::Error, profileError(row.error(), context().profile()));
        context().refreshCounts();
        reload(version);
    });
}

void PoliciesDesk::save(const QString &version)
{
    const QString path = context().prompter().chooseSaveFile(this, tr("Save version %1").arg(version),
                                                             QStringLiteral("policy-%1.json").arg(version));
    if (path.isEmpty())
        return;
    auto done = context().door().run([version, path](service::Door &door) -> Result<void> {
        EARSHOT_TRY(text, door.policies().text(version));
        return base::writeFileDurably(path, text);
    });
    desk::answer(this, done, [this, version, path](const Result<void> &done) {
        if (done)
            m_notice->showNotice(
                NoticeBar::Kind::Good,
                tr("Version %1 is saved in %2.", "version, file").arg(version, QFileInfo(path).fileName()));
        else
            m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(done.error(), context().profile()));
    });
}

} // namespace earshot::ui::policies
