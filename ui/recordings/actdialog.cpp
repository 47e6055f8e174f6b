#include "ui/recordings/actdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/refusal.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace earshot::ui::recordings {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;
using widgets::PrimaryButton;

ActDialog::ActDialog(desk::Context &context, const QString &title, const QString &button, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_about(new Label({}, FontRole::Body, Token::Muted, this))
    , m_consequence(new Label({}, FontRole::Body, Token::Text, this))
    , m_fields(new QWidget(this))
    , m_form(widgets::newForm(m_fields))
    , m_notice(new NoticeBar(this))
    , m_confirm(new PrimaryButton(button, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setWindowTitle(title);
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new Label(title, FontRole::Heading, Token::Text, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(heading);
    for (Label *label : {m_about, m_consequence}) {
        label->setWordWrap(true);
        label->hide();
        column->addWidget(label);
    }
    m_form->setContentsMargins(0, px(4), 0, px(4));
    column->addWidget(m_fields, 1);
    m_notice->setObjectName(QStringLiteral("problem"));
    column->addWidget(m_notice);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_confirm);
    column->addLayout(row);
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setAutoDefault(false);
    m_confirm->setAutoDefault(false); // Enter in a field must not do what cannot be undone
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        m_notice->dismiss();
        commit();
    });
    setMinimumWidth(px(440));
}

QPushButton *ActDialog::confirmButton() const
{
    return m_confirm;
}

QString ActDialog::problem() const
{
    return m_notice->isHidden() ? QString() : m_notice->text();
}

void ActDialog::setAbout(const QString &about)
{
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
}

void ActDialog::setConsequence(const QString &sentence)
{
    m_consequence->setText(sentence);
    m_consequence->setVisible(!sentence.isEmpty());
    setAccessibleDescription(sentence);
}

void ActDialog::addRow(const QString &label, QWidget *field, QWidget *beside)
{
    field->setAccessibleName(label);
    auto *caption = new Label(label, FontRole::Body, Token::Muted);
    caption->setBuddy(field);
    if (qobject_cast<QLabel *>(field)) // level with its words: to a box, a form lowers its caption
        caption->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    if (!beside) {
        m_form->addRow(caption, field);
        return;
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(field, 1);
    row->addWidget(beside);
    m_form->addRow(caption, row);
}

void ActDialog::setReady(bool ready)
{
    m_ready = ready;
    m_confirm->setEnabled(m_ready && !m_busy);
}

void ActDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_fields->setEnabled(!busy);
    setReady(m_ready);
}

void ActDialog::showProblem(const QString &text, QWidget *field)
{
    m_notice->showNotice(NoticeBar::Kind::Error, text, {}, false);
    if (field)
        field->setFocus();
}

void ActDialog::showError(const Error &error, QWidget *field)
{
    showProblem(words::errorText(error, m_context.profile()), field);
}

} // namespace earshot::ui::recordings
