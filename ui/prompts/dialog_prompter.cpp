#include "ui/prompts/dialog_prompter.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace earshot::ui::prompts {

IPrompter::~IPrompter() = default;

bool DialogPrompter::confirm(QWidget *parent, const Question &question)
{
    QMessageBox box(question.destructive ? QMessageBox::Warning : QMessageBox::Question, question.title, question.text,
                    QMessageBox::Cancel, parent);
    auto *yes = box.addButton(question.confirmLabel,
                              question.destructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    // Return must not destroy anything: the safe answer is the default there.
    if (question.destructive)
        box.setDefaultButton(QMessageBox::Cancel);
    else
        box.setDefaultButton(yes);
    box.exec();
    return box.clickedButton() == yes;
}

std::optional<QString> DialogPrompter::askText(QWidget *parent, const QString &title, const QString &label,
                                               const QString &initial)
{
    bool accepted = false;
    const QString text = QInputDialog::getText(parent, title, label, QLineEdit::Normal, initial, &accepted);
    return accepted ? std::optional(text) : std::nullopt;
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
