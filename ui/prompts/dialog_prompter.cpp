#include "ui/prompts/dialog_prompter.h"

#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace earshot::ui::prompts {

IPrompter::~IPrompter() = default;

bool DialogPrompter::confirm(QWidget *parent, const Question &question)
{
    QMessageBox box(question.destructive ? QMessageBox::Warning : QMessageBox::Question, question.title, question.text,
                    QMessageBox::NoButton, parent);
    auto *no = box.addButton(tr("Cancel"), QMessageBox::RejectRole); // Qt has no Welsh for its own
    box.setEscapeButton(no);
    auto *yes = box.addButton(question.confirmLabel,
                              question.destructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    // Return must not destroy anything: the safe answer is the default there.
    if (question.destructive)
        box.setDefaultButton(no);
    else
        box.setDefaultButton(yes);
    box.exec();
    return box.clickedButton() == yes;
}

std::optional<QString> DialogPrompter::askText(QWidget *parent, const QString &title, const QString &label,
                                               const QString &initial)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    auto *words = new QLabel(label);
    words->setTextFormat(Qt::PlainText); // it has names in it
    words->setWordWrap(true);
    auto *field = new QLineEdit(initial);
    field->setObjectName(QStringLiteral("answer"));
    field->setAccessibleName(label);
    field->selectAll();
    auto *buttons = new QDialogButtonBox;
    auto *act = buttons->addButton(QString(title).replace(u'&', QStringLiteral("&&")), QDialogButtonBox::AcceptRole);
    act->setObjectName(QStringLiteral("act"));
    act->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(QStringLiteral("cancel"));
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(theme::px(20), theme::px(18), theme::px(20), theme::px(16));
    column->setSpacing(theme::px(10));
    column->addWidget(words);
    column->addWidget(field);
    column->addWidget(buttons);
    const auto judge = [field, act] { act->setEnabled(!field->text().trimmed().isEmpty()); };
    QObject::connect(field, &QLineEdit::textChanged, act, judge);
    judge();
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    dialog.resize(theme::px(480), dialog.heightForWidth(theme::px(480)));
    return dialog.exec() == QDialog::Accepted ? std::optional(field->text()) : std::nullopt;
}

QString DialogPrompter::chooseFolder(QWidget *parent, const QString &title, const QString &start)
{
    return QFileDialog::getExistingDirectory(parent, title, start);
}

QStringList DialogPrompter::chooseFiles(QWidget *parent, const QString &title, const QString &start)
{
    return QFileDialog::getOpenFileNames(parent, title, start);
}

QString DialogPrompter::chooseSaveFile(QWidget *parent, const QString &title, const QString &suggested)
{
    return QFileDialog::getSaveFileName(parent, title, suggested);
}

PaperFile IPrompter::choosePaperFile(QWidget *parent, const QString &title, const QString &suggested)
{
    return {chooseSaveFile(parent, title, suggested), words::language()};
}

PaperFile DialogPrompter::choosePaperFile(QWidget *parent, const QString &title, const QString &suggested)
{
    const QString english = tr("PDF in English (*.pdf)");
    const QString welsh = tr("PDF in Welsh (*.pdf)");
    QString chosen = words::language() == words::Language::Welsh ? welsh : english;
    const QString path =
        QFileDialog::getSaveFileName(parent, title, suggested, english + QStringLiteral(";;") + welsh, &chosen);
    return {path, chosen == welsh ? words::Language::Welsh : words::Language::English};
}

void DialogPrompter::tell(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox::information(parent, title, text);
}

} // namespace earshot::ui::prompts
