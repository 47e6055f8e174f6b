#include "ui/releases/advicedialog.h"

#include "core/service/release_service.h"
#include "ui/desk/answer.h"
#include "ui/releases/conditionsedit.h"
#include "ui/releases/hearbutton.h"
#include "ui/releases/releasewords.h"
#include "ui/releases/togetherbox.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace earshot::ui::releases {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;

void fillSummary(widgets::FactList &facts, const policy::Profile &profile, const domain::Release &release,
                 const std::optional<domain::Recording> &recording)
{
    if (auto *first = facts.add(AdviceDialog::tr("what"), whatLeaves(release, recording)))
        first->setRole(FontRole::Strong);
    if (!release.range.isEmpty() && (recording || release.callRate > 0))
        facts.add(AdviceDialog::tr("part"), partText(release, recording));
    facts.add(AdviceDialog::tr("not heard"), words::redactionTexts(release.redactions, release.callRate).join(u'\n'));
    facts.add(AdviceDialog::tr("to"), release.recipient);
    if (release.isShared())
        facts.add(AdviceDialog::tr("how"),
                  AdviceDialog::tr("%1 listens in Earshot, no file leaves").arg(release.recipientPersonName));
    facts.add(AdviceDialog::tr("contact"), release.contact);
    facts.add(AdviceDialog::tr("basis"), release.legalBasis);
    if (release.until.isValid())
        facts.add(AdviceDialog::tr("until"), words::date(release.until));
    QString why = purposeText(profile, release.purpose);
    if (!release.reference.isEmpty())
        why = AdviceDialog::tr("%1 · %2", "purpose, reference").arg(why, release.reference);
    if (!release.arisesFromCall)
        why += u'\n' + AdviceDialog::tr("Not to do with the original call");
    facts.add(AdviceDialog::tr("why"), why);
    facts.add(
        AdviceDialog::tr("asked by"),
        release.requester == release.requestedByName
            ? AdviceDialog::tr("%1, %2", "person, date")
                  .arg(release.requester, words::date(release.requestedAt.london().date()))
            : AdviceDialog::tr("%1, through %2, %3", "person, person, date")
                  .arg(release.requester, release.requestedByName, words::date(release.requestedAt.london().date())));
    if (release.advisedAt.ms != 0)
        facts.add(AdviceDialog::tr("IG advice"),
                  AdviceDialog::tr("%1, %2: %3", "person, date, advice")
                      .arg(release.advisedByName, words::date(release.advisedAt.london().date()), release.advice));
    facts.add(AdviceDialog::tr("conditions"),
              words::conditionTexts(release.adviceConditions, release.callRate).join(u'\n'));
}

AdviceDialog::AdviceDialog(desk::Context &context, const domain::Release &release,
                           const std::optional<domain::Recording> &recording, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_release(release)
    , m_words(new QPlainTextEdit(this))
    , m_conditions(new ConditionsEdit(release, ConditionsEdit::Whose::Adviser,
                                      context.environment().clock->now().london().date(), this))
    , m_give(new widgets::PrimaryButton(tr("Give advice"), this))
    , m_notice(new NoticeBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("adviceDialog"));
    setWindowTitle(tr("Advice on %1").arg(release.number));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("Advice on release %1").arg(release.number), FontRole::Heading));
    auto *panel = new widgets::Panel;
    auto *inner = new QVBoxLayout(panel);
    inner->setContentsMargins(px(14), px(12), px(14), px(12));
    auto *facts = new widgets::FactList;
    fillSummary(*facts, context.profile(), release, recording);
    inner->addWidget(facts);
    inner->addWidget(new HearButton(
        context, release, [this] { return m_conditions->conditions().value_or(domain::ReleaseConditions{}); }));
    column->addWidget(panel);
    m_together = new TogetherBox(context, release,
                                 [this] { return m_conditions->conditions().value_or(domain::ReleaseConditions{}); });
    column->addWidget(m_together);
    connect(m_together, &TogetherBox::changed, this, [this] {
        m_conditions->setSeveral(m_together->isChosen());
        refresh();
    });
    auto *label = new Label(tr("Advice of the Information Governance Unit"), FontRole::Strong);
    label->setBuddy(m_words);
    column->addWidget(label);
    m_words->setObjectName(QStringLiteral("advice"));
    m_words->setAccessibleName(label->text());
    m_words->setPlaceholderText(tr("Whether and how it may go: which part, to whom, on what grounds"));
    m_words->setTabChangesFocus(true);
    m_words->setMinimumHeight(px(110));
    column->addWidget(m_words, 1);
    column->addWidget(new Label(tr("Conditions, which bind what leaves"), FontRole::Strong));
    column->addWidget(m_conditions);
    auto *note = new Label(tr("Whoever authorises reads it before deciding. It is signed in your name and cannot be "
                              "changed afterwards."),
                           FontRole::Caption, Token::Muted);
    note->setWordWrap(true);
    column->addWidget(note);
    column->addWidget(m_notice);
    m_give->setObjectName(QStringLiteral("giveAdvice"));
    m_give->setEnabled(false);
    column->addLayout(widgets::dialogFoot(this, tr("Cancel"), m_give));
    connect(m_give, &QPushButton::clicked, this, &AdviceDialog::give);
    connect(m_words, &QPlainTextEdit::textChanged, this, &AdviceDialog::refresh);
    connect(m_conditions, &ConditionsEdit::changed, this, &AdviceDialog::refresh);
    widgets::keepHeight(this);
    resize(px(560), std::max(px(460), sizeHint().height()));
    m_words->setFocus();
}

void AdviceDialog::refresh()
{
    m_give->setEnabled(!m_words->toPlainText().trimmed().isEmpty() && m_conditions->conditions().has_value());
}

void AdviceDialog::give()
{
    const auto conditions = m_conditions->conditions().value_or(domain::ReleaseConditions{});
    m_give->setEnabled(false);
    auto given = m_context.door().run([ids = m_together->answered(), text = m_words->toPlainText().trimmed(),
                                       conditions](service::Door &door) -> Result<service::ReleaseAnswers> {
        return door.release().adviseTogether(ids, text, conditions);
    });
    desk::answer(this, given, [this](const Result<service::ReleaseAnswers> &given) {
        m_give->setEnabled(true);
        if (!given || given->done.isEmpty()) {
            m_notice->showNotice(NoticeBar::Kind::Error,
                                 words::errorText(given ? *given->error : given.error(), m_context.profile()), {},
                                 false);
            return;
        }
        for (const auto &release : given->done)
            emit m_context.recordingChanged(release.recording);
        m_context.refreshCounts();
        emit advised(given->done);
        if (given->error)
            emit m_context.notice(stoppedAt(m_context.profile(), *given), true);
        accept();
    });
}

} // namespace earshot::ui::releases
