#include "ui/assurance/readmissiondialog.h"

#include "core/policy/profile.h"
#include "ui/assurance/vouchdialog.h"
#include "ui/desk/answer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QVBoxLayout>

namespace earshot::ui::assurance {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;
using widgets::wrapped;

namespace {

bool mayDo(const desk::Context &context, policy::Act act)
{
    return context.me().actsIn(context.profile().rights(policy::actName(act)));
}

QString officesFor(const desk::Context &context, policy::Act act)
{
    QStringList names;
    for (const QString &office : context.profile().rights(policy::actName(act)))
        names << words::officeName(context.profile(), office);
    return words::anyOf(names);
}

} // namespace

Result<QList<service::Renewal>> readmissionsOf(service::Door &door)
{
    EARSHOT_TRY(all, door.readmissions().asked());
    EARSHOT_TRY(vouched, door.readmissions().waiting());
    return all + vouched;
}

bool ReadmissionDialog::isFor(const desk::Context &context)
{
    return mayDo(context, policy::Act::ManagePeople) || mayDo(context, policy::Act::Grant);
}

ReadmissionDialog::ReadmissionDialog(desk::Context &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_page(new widgets::Inspector)
    , m_notice(new NoticeBar)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("readmissionDialog"));
    setWindowTitle(tr("Forgotten passwords"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(px(20), px(18), px(20), px(16));
    all->setSpacing(px(10));
    all->addWidget(new Label(tr("Forgotten passwords"), FontRole::Heading));
    all->addWidget(wrapped(tr("Whoever forgot the password makes new keys in front of the sign-in. Two people compare "
                              "their fingerprint with the person and sign; nobody can do both."),
                           Token::Muted));
    m_notice->setObjectName(QStringLiteral("readmissionNotice"));
    all->addWidget(m_notice);
    all->addWidget(m_page, 1);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("readmissionClose"));
    close->setAutoDefault(false);
    foot->addWidget(close);
    all->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    resize(px(620), px(460));
    reload();
}

void ReadmissionDialog::reload()
{
    desk::answer(this, m_context.door().run([](service::Door &door) { return readmissionsOf(door); }),
                 [this](const Result<QList<service::Renewal>> &renewals) {
                     if (renewals)
                         fill(*renewals);
                     else
                         say(words::errorText(renewals.error(), m_context.profile()), false);
                 });
}

void ReadmissionDialog::fill(const QList<service::Renewal> &renewals)
{
    delete m_content;
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(px(6));
    if (renewals.isEmpty()) {
        auto *empty = new widgets::EmptyState;
        empty->setObjectName(QStringLiteral("nobodyWaits"));
        empty->setContent(theme::Icon::Key, tr("Nobody waits with new keys."),
                          tr("Who forgot the password chooses their name at the sign-in, then Forgotten password…, and "
                             "is listed here."));
        m_column->addWidget(empty, 1);
    }
    for (const auto &renewal : renewals)
        addRow(renewal);
    if (!renewals.isEmpty())
        m_column->addStretch();
    m_page->body()->addWidget(m_content);
    emit shown();
}

QString ReadmissionDialog::whyNot(const service::Renewal &renewal) const
{
    const auto &me = m_context.me().person;
    if (renewal.person.id == me.id)
        return tr("These are for you: others compare. If it was not you who asked, tell Information Governance.");
    if (!renewal.isVouched())
        return {};
    if (renewal.begunBy.id == me.id)
        return tr("You were the first. The second is somebody else: %1.")
            .arg(officesFor(m_context, policy::Act::ManagePeople));
    if (!mayDo(m_context, policy::Act::ManagePeople))
        return tr("The second is somebody who may manage people: %1.")
            .arg(officesFor(m_context, policy::Act::ManagePeople));
    return {};
}

void ReadmissionDialog::addRow(const service::Renewal &renewal)
{
    const auto &person = renewal.person;
    const QString when = words::dateTime(renewal.begunAt);
    m_column->addWidget(new Label(tr("%1 (%2)", "name, user name").arg(person.name, person.user), FontRole::Strong));
    auto *state =
        wrapped(renewal.isVouched()
                    ? tr("Waits for a second person. %1 compared the keys on %2.").arg(renewal.begunBy.name, when)
                    : tr("Waits for a first person. The keys were made on %1.").arg(when),
                Token::Muted);
    state->setObjectName(QStringLiteral("waits-") + person.user);
    m_column->addWidget(state);
    auto *act =
        new widgets::ActionButton(renewal.isVouched() ? tr("Compare as the second…") : tr("Compare as the first…"),
                                  widgets::ActionButton::Look::Primary);
    act->button()->setObjectName(QStringLiteral("compare-") + person.user +
                                 (renewal.isVouched() ? QStringLiteral("-second") : QStringLiteral("-first")));
    act->button()->setAutoDefault(false);
    act->button()->setAccessibleName(tr("Compare the new keys of %1").arg(person.name));
    const QString why = whyNot(renewal);
    if (why.isEmpty())
        act->setAllowed();
    else
        act->setRefused(why);
    auto *row = new QHBoxLayout; // a reason needs room for its lines; a button alone does not
    act->setMaximumWidth(px(360));
    row->addWidget(act, 1, why.isEmpty() ? Qt::AlignLeft : Qt::Alignment());
    row->addStretch();
    m_column->addLayout(row);
    m_column->addSpacing(px(10));
    connect(act, &widgets::ActionButton::clicked, this, [this, renewal] { compare(renewal); });
}

void ReadmissionDialog::compare(const service::Renewal &renewal)
{
    auto *dialog = new VouchDialog(m_context, renewal, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, renewal] {
        const QString &name = renewal.person.name;
        if (!renewal.isVouched())
            say(tr("You signed for the new keys of %1. Now the second: %2.")
                    .arg(name, officesFor(m_context, policy::Act::ManagePeople)),
                true);
        else if (dialog->areasToCome().isEmpty())
            say(tr("%1 signs in with the new password from now on.").arg(name), true);
        else
            say(tr("%1 signs in with the new password from now on. The key of %2 comes to them when somebody who "
                   "holds it is signed in.")
                    .arg(name, dialog->areasToCome().join(QStringLiteral(", "))),
                true);
        m_context.refreshCounts();
        reload();
    });
    connect(dialog, &QDialog::rejected, this, &ReadmissionDialog::reload);
    dialog->open();
}

void ReadmissionDialog::say(const QString &text, bool good)
{
    m_notice->showNotice(good ? NoticeBar::Kind::Good : NoticeBar::Kind::Warning, text);
}

} // namespace earshot::ui::assurance
