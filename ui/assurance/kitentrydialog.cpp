#include "ui/assurance/kitentrydialog.h"

#include "ui/assurance/recoverywords.h"
#include "ui/desk/answer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace earshot::ui::assurance {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::wrapped;

namespace {

constexpr int longestKit = 4096; ///< what is longer is none

} // namespace

KitEntryDialog::KitEntryDialog(desk::Context &context, const service::Ceremony &ceremony, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_ceremony(ceremony)
    , m_words(new QPlainTextEdit)
    , m_notice(new widgets::NoticeBar)
    , m_sign(new widgets::PrimaryButton(ceremony.signedBy.isEmpty() ? tr("Sign as the first officer")
                                                                    : tr("Open the area with this kit")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("kitEntryDialog"));
    setWindowTitle(tr("Enter a recovery kit"));
    const bool second = !ceremony.signedBy.isEmpty();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(
        new Label(second ? tr("The second officer's kit") : tr("The first officer's kit"), FontRole::Heading));
    column->addWidget(wrapped(ceremonyText(ceremony)));
    column->addWidget(wrapped(
        second
            ? tr("With this kit %1 and %2 can listen to %3 until %4, and that goes on record in the officer's name. "
                 "Afterwards the area gets a new key.")
                  .arg(ceremony.firstName, ceremony.secondName, ceremony.areaName, words::date(ceremony.recovery.until))
            : tr("The officer agrees with it to exactly this, and that goes on record. Nothing opens before a second "
                 "officer has come."),
        Token::Muted));
    auto *label = new Label(tr("The 34 words of the kit, or its QR code with a scanner"), FontRole::Strong);
    label->setBuddy(m_words);
    column->addWidget(label);
    m_words->setObjectName(QStringLiteral("kitWords"));
    m_words->setAccessibleName(label->text());
    m_words->setTabChangesFocus(true);
    m_words->setUndoRedoEnabled(false); // what was wiped must not come back
    m_words->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_words->setMinimumHeight(px(110));
    column->addWidget(m_words, 1);
    column->addWidget(
        wrapped(tr("The officer types them. Blanks, lines and the numbers between do not matter."), Token::Muted));
    column->addWidget(m_notice);
    m_sign->setObjectName(QStringLiteral("kitSign"));
    m_sign->setEnabled(false);
    column->addLayout(widgets::dialogFoot(this, tr("Cancel"), m_sign));
    connect(m_sign, &QPushButton::clicked, this, &KitEntryDialog::sign);
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        const bool some = !m_words->document()->isEmpty();
        m_sign->setEnabled(some);
        if (some)
            m_notice->hide();
    });
    widgets::keepHeight(this);
    resize(px(620), px(480));
    m_words->setFocus();
}

KitEntryDialog::~KitEntryDialog() = default;

void KitEntryDialog::sign()
{
    m_sign->setEnabled(false);
    QString text = m_words->toPlainText().left(longestKit);
    QByteArray bytes = text.toUtf8();
    base::wipe(text);
    // Shared because what a door is given can be copied; wiped when the door is done with it.
    auto kit = std::make_shared<SecretBytes>(SecretBytes::copyOf(bytes));
    base::wipe(bytes);
    auto signedNow = m_context.door().run(
        [kit, id = m_ceremony.recovery.id](service::Door &door) { return door.recovery().sign(id, *kit); });
    desk::answer(this, signedNow, [this](const Result<service::Ceremony> &ceremony) {
        if (ceremony) {
            m_words->clear();
            m_ceremony = *ceremony;
            accept();
            return;
        }
        const bool mistyped = ceremony.error().code == ErrorCode::Invalid;
        if (!mistyped)
            m_words->clear(); // somebody else's turn, or nobody's
        m_sign->setEnabled(mistyped);
        m_notice->showNotice(mistyped ? widgets::NoticeBar::Kind::Warning : widgets::NoticeBar::Kind::Error,
                             kitErrorText(ceremony.error(), m_context.profile()), {}, false);
    });
}

} // namespace earshot::ui::assurance
