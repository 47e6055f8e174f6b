#pragma once

#include "ui/prompts/prompter.h"

namespace earshot::ui::prompts {

/// Real dialogs.
class DialogPrompter final : public IPrompter
{
public:
    bool confirm(QWidget *parent, const Question &question) override;
    std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                                   const QString &initial) override;
    QString chooseFolder(QWidget *parent, const QString &title, const QString &start) override;
    QStringList chooseFiles(QWidget *parent, const QString &title, const QString &start) override;
    QString chooseSaveFile(QWidget *parent, const QString &title, const QString &suggested) override;
    void tell(QWidget *parent, const QString &title, const QString &text) override;
};

} // namespace earshot::ui::prompts
