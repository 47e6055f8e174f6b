#include "ui/policies/proposedialog.h"

#include "ui/desk/answer.h"
#include "ui/policies/changelist.h"
#include "ui/policies/policywords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QVBoxLayout>

namespace earshot::ui::policies {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;
using widgets::wrapped;

ProposeDialog::ProposeDialog(desk::Context &context, const QByteArray &json, const service::PolicyDraft &draft,
                             QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_json(json)
    , m_draft(draft)
    , m_notice(new NoticeBar(this))
    , m_sign(new widgets::PrimaryButton(tr("Sign and propose"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("proposeDialog"));
    setWindowTitle(tr("Propose a version of the policy"));
    const policy::Profile &profile = *draft.profile;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("Version %1").arg(profile.version()), FontRole::Heading));
    column->addWidget(wrapped(words::isWelsh() ? profile.titleCy() : profile.titleEn(), FontRole::Body, Token::Muted));
    column->addWidget(wrapped(tr("It comes into force on %1 for everybody, if a second person approves it before that "
                                 "day. Nothing can be changed in it once you have signed; the number cannot be used "
                                 "again.")
                                  .arg(words::date(profile.inForceFrom())),
                              FontRole::Body, Token::Text));
    column->addWidget(new Label(tr("What it changes from version %1").arg(draft.inForce->version()), FontRole::Strong));
    auto *panel = new widgets::Inspector;
    panel->setObjectName(QStringLiteral("proposeChanges"));
    panel->body()->addWidget(new ChangeList(draft.changes, *draft.inForce, profile));
    column->addWidget(panel, 1);
    column->addWidget(m_notice);
    m_sign->setObjectName(QStringLiteral("proposeSign"));
    column->addLayout(widgets::dialogFoot(this, tr("Cancel"), m_sign));
    connect(m_sign, &QPushButton::clicked, this, &ProposeDialog::propose);
    widgets::keepHeight(this);
    resize(px(600), px(460));
    m_sign->setFocus();
}

ProposeDialog::~ProposeDialog() = default;

void ProposeDialog::propose()
{
    m_sign->setEnabled(false);
    auto done = m_context.door().run([json = m_json, from = m_draft.profile->inForceFrom()](service::Door &door) {
        return door.policies().propose(json, from);
    });
    desk::answer(this, done, [this](const Result<domain::PolicyVersion> &row) {
        if (row) {
            emit proposed(row->version);
            accept();
            return;
        }
        m_sign->setEnabled(true);
        m_notice->showNotice(NoticeBar::Kind::Error, profileError(row.error(), m_context.profile()), {}, false);
    });
}

} // namespace earshot::ui::policies
