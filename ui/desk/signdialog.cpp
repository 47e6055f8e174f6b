#include "ui/desk/signdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace earshot::ui::desk {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;

SignDialog::SignDialog(Context &context, const QString &title, const QString &button, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_about(new Label({}, FontRole::Body, Token::Muted, this))
    , m_fields(new QWidget(this))
    , m_form(new QVBoxLayout(m_fields))
    , m_consequence(new Label({}, FontRole::Body, Token::Text, this))
    , m_notice(new NoticeBar(this))
    , m_sign(new widgets::PrimaryButton(button, this))
{
    setWindowTitle(title);
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(title, FontRole::Heading));
    m_about->setWordWrap(true);
    m_about->hide();
    column->addWidget(m_about);
    m_form->setContentsMargins(0, px(2), 0, px(2));
    m_form->setSpacing(px(8));
    column->addWidget(m_fields, 1);
    m_consequence->setObjectName(QStringLiteral("consequence"));
    m_consequence->setWordWrap(true);
    m_consequence->hide();
    column->addWidget(m_consequence);
    m_notice->setObjectName(QStringLiteral("problem"));
    column->addWidget(m_notice);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(px(8));
    foot->addStretch();
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    foot->addWidget(cancel);
    m_sign->setObjectName(QStringLiteral("sign"));
    m_sign->setAutoDefault(false); // Enter in a field signs nothing
    foot->addWidget(m_sign);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_sign, &QPushButton::clicked, this, [this] {
        clearProblems();
        commit();
    });
    setMinimumWidth(px(520));
    widgets::keepHeight(this);
}

QDate SignDialog::today() const
{
    return m_context.environment().clock->now().london().date();
}

void SignDialog::setAbout(const QString &about)
{
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
}

QWidget *SignDialog::addField(const QString &name, const QString &label, QWidget *field)
{
    auto *row = new QWidget;
    auto *form = widgets::newForm(row);
    auto *caption = new Label(label, FontRole::Body, Token::Muted);
    caption->setWordWrap(true);
    caption->setFixedWidth(px(128));
    caption->setContentsMargins(0, qobject_cast<QCheckBox *>(field) ? px(2) : px(8), 0, 0); // level with its words
    caption->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    caption->setBuddy(field);
    auto *problem = new Label({}, FontRole::Caption, Token::Red);
    problem->setObjectName(name + QStringLiteral("Problem"));
    problem->setWordWrap(true);
    problem->hide();
    field->setObjectName(name);
    field->setAccessibleName(label);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(px(2));
    cell->addWidget(field);
    cell->addWidget(problem);
    form->addRow(caption, cell);
    m_form->addWidget(row);
    m_known.insert(name, {row, field, caption, problem});
    return row;
}

QPlainTextEdit *SignDialog::addWords(const QString &name, const QString &label, const QString &placeholder, int lines)
{
    auto *words = new QPlainTextEdit;
    words->setTabChangesFocus(true);
    words->setPlaceholderText(placeholder);
    words->setFixedHeight(words->fontMetrics().lineSpacing() * lines + px(18));
    addField(name, label, words);
    return words;
}

QDateEdit *SignDialog::newDay(const QDate &first, const QDate &day)
{
    auto *edit = new QDateEdit;
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(words::dateFormat());
    if (first.isValid())
        edit->setMinimumDate(first);
    edit->setDate(day);
    return edit;
}

void SignDialog::setLabel(const QString &name, const QString &label)
{
    const Field field = m_known.value(name);
    if (!field.label)
        return;
    field.label->setText(label);
    field.field->setAccessibleName(label);
}

void SignDialog::setConsequence(const QString &text, bool warns)
{
    m_consequence->setText(text);
    m_consequence->setToken(warns ? Token::Red : Token::Text);
    m_consequence->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
}

void SignDialog::setReady(bool ready)
{
    m_ready = ready;
    m_sign->setEnabled(m_ready && !m_busy);
}

void SignDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_fields->setEnabled(!busy);
    setReady(m_ready);
}

void SignDialog::clearProblems()
{
    m_notice->dismiss();
    for (const Field &field : std::as_const(m_known)) {
        field.problem->hide();
        field.field->setAccessibleDescription({});
    }
}

void SignDialog::showProblem(const QString &name, const QString &text)
{
    const auto field = m_known.constFind(name);
    if (field == m_known.constEnd() || field->row->isHidden()) {
        m_notice->showNotice(NoticeBar::Kind::Error, text, {}, false);
        return;
    }
    field->problem->setText(text);
    field->problem->show();
    field->field->setAccessibleDescription(text);
    field->field->setFocus();
}

void SignDialog::showError(const Error &error)
{
    const QString text = problemOf(error);
    if (!text.isEmpty())
        showProblem(error.where, text);
    else
        m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(error, m_context.profile()), {}, false);
}

} // namespace earshot::ui::desk
