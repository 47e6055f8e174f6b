#pragma once

#include "core/base/result.h"
#include "core/release/package_check.h"
#include "ui/prompts/prompter.h"

#include <QDialog>
#include <optional>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace earshot::ui::widgets {
class FactList;
class Label;
class NoticeBar;
class PrimaryButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::packages {

/// Keys of the people of a store, who vouch for its packages.
using Keys = QList<audit::NoteKey>;

/// Says whether a package is what was released, as earshot-verify does. Show with open(); deletes itself when closed.
/// What was read of a package is shown as text, whatever it holds.
class CheckPackageDialog : public QDialog
{
    Q_OBJECT
public:
    /// `own`: those of the store that is open; none when no store is.
    CheckPackageDialog(prompts::IPrompter &prompter, const Keys &own, QWidget *parent = nullptr);
    ~CheckPackageDialog() override;

    /// A folder or a ZIP, as chosen or dropped here.
    void check(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QWidget *buildReport();
    void chooseFolder();
    void chooseFile();
    void chooseCheckpoint();
    void start();
    void show(const Result<release::PackageReport> &report);
    void addFinding(const release::PackageFinding &finding);
    void copy() const;

    prompts::IPrompter &m_prompter;
    const Keys m_own;
    QString m_path;
    QString m_checkpoint; ///< path of its file
    bool m_busy = false;
    release::PackageReport m_report;

    widgets::Label *m_chosen;
    QLineEdit *m_key;
    QPushButton *m_open;
    widgets::PrimaryButton *m_check;
    widgets::NoticeBar *m_notice;
    QWidget *m_reportArea;
    widgets::Label *m_rowsTitle;
    widgets::FactList *m_facts;
    QVBoxLayout *m_rowsColumn;
    QWidget *m_findingRows = nullptr; ///< made anew with each report
    QGridLayout *m_findings = nullptr;
    QPushButton *m_copy;
};

} // namespace earshot::ui::packages
