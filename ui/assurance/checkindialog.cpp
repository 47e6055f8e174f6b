#include "ui/assurance/checkindialog.h"

#include "core/base/durable.h"
#include "ui/assurance/checkpointwords.h"
#include "ui/desk/answer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace earshot::ui::assurance {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;
using widgets::wrapped;

namespace {

constexpr qint64 largestText = 256 * 1024; ///< as the door takes it

} // namespace

CheckInDialog::CheckInDialog(desk::Context &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_text(new QPlainTextEdit(this))
    , m_check(new widgets::PrimaryButton(tr("Check it in"), this))
    , m_notice(new NoticeBar(this))
    , m_panel(new widgets::Panel(this))
    , m_facts(new widgets::FactList)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("checkInDialog"));
    setWindowTitle(tr("Check in a checkpoint"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("Check in a checkpoint from before"), FontRole::Heading));
    column->addWidget(wrapped(tr("Paste the text, or open the file that was kept. What e-mail does to a text does no "
                                 "harm: quote marks, a greeting, broken lines. Nothing is changed by it."),
                              Token::Muted));
    m_text->setObjectName(QStringLiteral("checkpointText"));
    m_text->setAccessibleName(tr("Text of the checkpoint"));
    m_text->setPlaceholderText(tr("earshot/… and the lines that follow"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(px(132));
    column->addWidget(m_text, 1);
    column->addWidget(m_notice);
    auto *inner = new QVBoxLayout(m_panel);
    inner->setContentsMargins(px(14), px(12), px(14), px(12));
    inner->addWidget(m_facts);
    m_panel->hide();
    column->addWidget(m_panel);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(px(8));
    auto *file = new QPushButton(tr("Open a file…"));
    file->setObjectName(QStringLiteral("checkpointFile"));
    file->setIcon(theme::icon(theme::Icon::File));
    file->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("checkInClose"));
    close->setAutoDefault(false);
    m_check->setObjectName(QStringLiteral("checkIn"));
    foot->addWidget(file);
    foot->addStretch();
    foot->addWidget(close);
    foot->addWidget(m_check);
    column->addLayout(foot);
    connect(file, &QPushButton::clicked, this, &CheckInDialog::openFile);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_check, &QPushButton::clicked, this, &CheckInDialog::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CheckInDialog::forget);
    forget();
    widgets::keepHeight(this);
    resize(px(600), px(400));
    m_text->setFocus();
}

CheckInDialog::~CheckInDialog() = default;

void CheckInDialog::forget()
{
    m_notice->hide();
    m_panel->hide();
    m_check->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
}

void CheckInDialog::openFile()
{
    const QString path = m_context.prompter().chooseFiles(this, tr("Open a checkpoint"), {}).value(0);
    if (path.isEmpty())
        return;
    // On the door's thread: the file may be on a slow drive.
    auto read = m_context.door().run([path](service::Door &) { return base::readFileLimited(path, largestText); });
    desk::answer(this, read, [this](const Result<QByteArray> &text) {
        if (text) {
            m_text->setPlainText(QString::fromUtf8(*text));
            check();
            return;
        }
        forget();
        m_notice->showNotice(NoticeBar::Kind::Error,
                             text.error().code == ErrorCode::Invalid
                                 ? tr("This file is too large for a checkpoint, which is a short text.")
                                 : words::errorText(text.error(), m_context.profile()),
                             {}, false);
    });
}

void CheckInDialog::check()
{
    m_check->setEnabled(false);
    auto checked =
        m_context.door().run([text = m_text->toPlainText().toUtf8()](service::Door &door) -> Result<Outcome> {
            EARSHOT_TRY(verdict, door.checkpoints().check(text));
            EARSHOT_TRY(people, door.administration().people());
            QStringList signers;
            for (const auto &person : std::as_const(people)) {
                if (verdict.signers.contains(person.user))
                    signers << tr("%1 (%2)", "name, user name").arg(person.name, person.user);
            }
            return Outcome{verdict, signers};
        });
    desk::answer(this, checked, [this](const Result<Outcome> &outcome) { show(outcome); });
}

void CheckInDialog::show(const Result<Outcome> &outcome)
{
    forget();
    if (!outcome) {
        m_notice->showNotice(NoticeBar::Kind::Warning, checkInError(outcome.error(), m_context.profile()), {}, false);
        return;
    }
    const auto &verdict = outcome->verdict;
    const auto kind = verdict.holds()             ? NoticeBar::Kind::Good
                      : verdict.signers.isEmpty() ? NoticeBar::Kind::Warning
                                                  : NoticeBar::Kind::Error;
    const QString advice = verdictAdvice(verdict);
    m_notice->showNotice(kind, advice.isEmpty() ? verdictText(verdict) : verdictText(verdict) + u' ' + advice, {},
                         false);
    m_facts->clear();
    m_facts->add(tr("Checkpoint"),
                 tr("%1 entries", "of a checkpoint").arg(words::count(static_cast<qint64>(verdict.note.size))));
    m_facts->add(tr("Its last entry"), words::dateTime(verdict.lastEntryAt));
    m_facts->add(tr("Signed by"), outcome->signers.isEmpty() ? tr("Nobody whom this store knows")
                                                             : outcome->signers.join(tr(", ", "between names")));
    m_facts->add(tr("Record now"),
                 tr("%1 entries", "of a checkpoint").arg(words::count(static_cast<qint64>(verdict.now.size))));
    m_panel->show();
}

} // namespace earshot::ui::assurance
