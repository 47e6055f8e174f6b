#include "ui/releases/returndialog.h"

#include "ui/desk/answer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QDateEdit>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace earshot::ui::releases {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;

namespace {

constexpr int usualDays = 30;

} // namespace

ReturnDialog::ReturnDialog(desk::Context &context, const service::ReleaseStanding &standing, What what, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_standing(standing)
    , m_what(what)
    , m_words(new QPlainTextEdit(this))
    , m_commit(
          new widgets::PrimaryButton(what == What::Destroyed ? tr("Record destruction") : tr("Ask for longer"), this))
    , m_notice(new NoticeBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("returnDialog"));
    build();
    widgets::keepHeight(this);
    resize(px(540), sizeHint().height());
    refresh();
    m_words->setFocus();
}

void ReturnDialog::build()
{
    const bool destroyed = m_what == What::Destroyed;
    const domain::Release &release = m_standing.release;
    const QString title =
        destroyed ? tr("%1 is destroyed").arg(release.number) : tr("%1 for longer").arg(release.number);
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(title, FontRole::Heading));
    auto *about =
        new Label(tr("The call of %1, released to %2, until %3.")
                      .arg(words::dateTime(release.callStartedAt), release.recipient, words::date(m_standing.until)),
                  FontRole::Body, Token::Muted);
    about->setWordWrap(true);
    column->addWidget(about);
    if (!destroyed) {
        m_until = new QDateEdit;
        m_until->setObjectName(QStringLiteral("until"));
        m_until->setCalendarPopup(true);
        m_until->setDisplayFormat(words::dateFormat());
        const QDate today = m_context.environment().clock->now().london().date();
        const QDate first = std::max(today, m_standing.until.addDays(1));
        m_until->setMinimumDate(first);
        m_until->setMinimumWidth(m_until->fontMetrics().horizontalAdvance(QStringLiteral("30 September 2026")) +
                                 px(56));
        m_until->setDate(first.addDays(usualDays));
        auto *label = new Label(tr("New last day"), FontRole::Strong);
        label->setBuddy(m_until);
        column->addWidget(label);
        column->addWidget(m_until, 0, Qt::AlignLeft);
    }
    auto *label =
        new Label(destroyed ? tr("Who told whom, when and how it was destroyed") : tr("Why it is needed for longer"),
                  FontRole::Strong);
    label->setBuddy(m_words);
    column->addWidget(label);
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setAccessibleName(label->text());
    m_words->setTabChangesFocus(true);
    m_words->setMinimumHeight(px(84));
    column->addWidget(m_words, 1);
    if (destroyed) {
        m_evidence = new QLineEdit;
        m_evidence->setObjectName(QStringLiteral("evidence"));
        m_evidence->setAccessibleName(tr("Signed form"));
        m_evidence->setPlaceholderText(tr("Signed form, if there is one"));
        auto *choose = new QPushButton(tr("File…"));
        choose->setObjectName(QStringLiteral("chooseEvidence"));
        choose->setAutoDefault(false);
        connect(choose, &QPushButton::clicked, this, &ReturnDialog::chooseEvidence);
        auto *row = new QHBoxLayout;
        row->setSpacing(px(8));
        row->addWidget(m_evidence, 1);
        row->addWidget(choose);
        column->addLayout(row);
    }
    auto *note =
        new Label(destroyed ? tr("It is signed in your name and stands in the Release Log. Of a form its name and "
                                 "SHA-256 are recorded; keep the form itself where such papers are kept.")
                            : tr("Another person, in an office that may authorise it, has to agree (§6). Until "
                                 "then the present last day holds."),
                  FontRole::Caption, Token::Muted);
    note->setWordWrap(true);
    column->addWidget(note);
    m_notice->setObjectName(QStringLiteral("problem"));
    column->addWidget(m_notice);
    m_commit->setObjectName(QStringLiteral("commit"));
    column->addLayout(widgets::dialogFoot(this, tr("Cancel"), m_commit));
    connect(m_commit, &QPushButton::clicked, this, &ReturnDialog::commit);
    connect(m_words, &QPlainTextEdit::textChanged, this, &ReturnDialog::refresh);
}

void ReturnDialog::chooseEvidence()
{
    const QStringList files = m_context.prompter().chooseFiles(this, tr("The signed form"));
    if (!files.isEmpty())
        m_evidence->setText(QDir::toNativeSeparators(files.first()));
}

void ReturnDialog::refresh()
{
    m_commit->setEnabled(!m_busy && !m_words->toPlainText().trimmed().isEmpty());
}

void ReturnDialog::commit()
{
    m_busy = true;
    refresh();
    const auto id = m_standing.release.id;
    const QString text = m_words->toPlainText().trimmed();
    QFuture<Result<service::ReleaseStanding>> act;
    if (m_what == What::Destroyed) {
        const QString path = QDir::fromNativeSeparators(m_evidence->text().trimmed());
        act = m_context.door().run([id, text, path](service::Door &door) -> Result<service::ReleaseStanding> {
            EARSHOT_TRY(attestation, service::attestationWith(text, path)); // a slow disk must not stop the window
            return door.returns().attest(id, attestation);
        });
    } else {
        act = m_context.door().run([id, text, until = m_until->date()](service::Door &door) {
            return door.returns().askExtension(id, until, text);
        });
    }
    desk::answer(this, act, [this](const Result<service::ReleaseStanding> &standing) {
        m_busy = false;
        refresh();
        if (!standing) {
            m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(standing.error(), m_context.profile()), {},
                                 false);
            return;
        }
        emit done(*standing);
        accept();
    });
}

} // namespace earshot::ui::releases
