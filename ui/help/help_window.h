#pragma once

#include "ui/help/guide.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;
class QUrl;

namespace earshot::ui::widgets {
class Label;
}

namespace earshot::ui::help {

/// The user's guide beside the work: not modal, contents on the left, one search over all pages.
class HelpWindow : public QDialog
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Page by id ("listening"); nothing happens for an unknown one.
    void showPage(const QString &id);
    [[nodiscard]] QString currentPage() const;
    /// Leaves in the contents the pages that have all words of `text`, and marks them in the page.
    void search(const QString &text);

private:
    void showRow(int row);
    void follow(const QUrl &link);
    void markMatches();

    QList<Page> m_pages;
    QLineEdit *m_search;
    QListWidget *m_contents;
    QTextBrowser *m_text;
    widgets::Label *m_nothing;
};

} // namespace earshot::ui::help
