#pragma once

#include "ui/words/language.h"

#include <QString>
#include <QStringList>
#include <optional>

class QWidget;

namespace earshot::ui::prompts {

/// A question of consequence: one sentence on what will happen and what cannot be undone, and the consequence itself
/// on the button, never "OK".
struct Question
{
    QString title;
    QString text;
    QString confirmLabel;
    bool destructive = false;
};

struct PaperFile
{
    QString path; ///< empty: cancelled
    words::Language language = words::Language::English;
};

/// Asks a person. Injected, so that tests answer; the real one shows dialogs (DialogPrompter).
class IPrompter
{
public:
    virtual ~IPrompter();

    [[nodiscard]] virtual bool confirm(QWidget *parent, const Question &question) = 0;
    /// A line of text, never blank. The title is what will be done, and stands on the button. Empty: cancelled.
    [[nodiscard]] virtual std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                                                         const QString &initial = {}) = 0;
    [[nodiscard]] virtual QString chooseFolder(QWidget *parent, const QString &title, const QString &start = {}) = 0;
    [[nodiscard]] virtual QStringList chooseFiles(QWidget *parent, const QString &title, const QString &start = {}) = 0;
    /// A file that does not exist yet.
    [[nodiscard]] virtual QString chooseSaveFile(QWidget *parent, const QString &title, const QString &suggested) = 0;
    /// The same for a paper, with the language that it is to be in: the window's, unless another is chosen with the
    /// kind of file.
    [[nodiscard]] virtual PaperFile choosePaperFile(QWidget *parent, const QString &title, const QString &suggested);
    /// Something that must be read before going on; rarely right, a NoticeBar is better.
    virtual void tell(QWidget *parent, const QString &title, const QString &text) = 0;
};

} // namespace earshot::ui::prompts
