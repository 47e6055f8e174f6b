#pragma once

#include "ui/prompts/prompter.h"

#include <QCoreApplication>

namespace earshot::ui::prompts {

/// Real dialogs.
class DialogPrompter final : public IPrompter
{
    Q_DECLARE_TR_FUNCTIONS(DialogPrompter)
public:
    bool confirm(QWidget *parent, const Question &question) override;
    std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                                   const QString &initial) override;
    QString chooseFolder(QWidget *parent, const QString &title, const QString &start) override;
    QStringList chooseFiles(QWidget *parent, const QString &title, const QString &start) override;
    QString chooseSaveFile(QWidget *parent, const QString &title, const QString &suggested) override;
    PaperFile choosePaperFile(QWidget *parent, const QString &title, const QString &suggested) override;
    void tell(QWidget *parent, const QString &title, const QString &text) override;
};

} // namespace earshot::ui::prompts
