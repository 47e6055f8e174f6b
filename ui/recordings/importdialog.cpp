#include "ui/recordings/importdialog.h"

#include "ui/recordings/importwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dropped.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/format.h"
#include "ui/words/refusal.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace earshot::ui::recordings {

using theme::FontRole;
using theme::Icon;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;

namespace {

enum Page { Choice, Progress, Outcome };

} // namespace

ImportDialog::ImportDialog(desk::Context &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_heading(new Label({}, FontRole::Heading, Token::Text, this))
    , m_pages(new QStackedWidget(this))
    , m_start(new widgets::PrimaryButton(tr("Import"), this))
    , m_cancel(new QPushButton(tr("Cancel import"), this))
    , m_copy(new QPushButton(tr("Copy result"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import recordings"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(m_heading);
    m_pages->addWidget(buildChoice());
    m_pages->addWidget(buildProgress());
    m_pages->addWidget(buildResult());
    column->addWidget(m_pages, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_copy);
    row->addStretch();
    for (QPushButton *button : {m_cancel, m_close, m_start}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column->addLayout(row);
    m_start->setObjectName(QStringLiteral("startImport"));
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    m_copy->setObjectName(QStringLiteral("copyResult"));
    m_close->setObjectName(QStringLiteral("closeImport"));
    m_copy->setIcon(theme::icon(Icon::Copy));
    m_copy->setToolTip(tr("Counts and reasons, without file names: these hold numbers of customers"));
    connect(m_start, &QPushButton::clicked, this, [this] { emit importRequested(m_paths); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_task)
            m_task->cancel();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_task && m_task->result() && *m_task->result())
            QApplication::clipboard()->setText(reportToCopy(**m_task->result()));
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    resize(px(620), px(440));
    showChoice();
}

QWidget *ImportDialog::buildChoice()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    auto *hint = new Label(tr("Folders are read with everything in them. The files stay where they are; what cannot be "
                              "taken in is put into quarantine with the reason."),
                           FontRole::Body, Token::Muted, page);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_list = new QListWidget(page);
    m_list->setObjectName(QStringLiteral("paths"));
    m_list->setAccessibleName(tr("Files and folders to import"));
    auto *none = new widgets::EmptyState(page);
    none->setContent(Icon::Import, tr("Nothing chosen yet"), tr("Drop files and folders here, or choose them below."));
    m_choices = new QStackedWidget(page);
    m_choices->addWidget(none);
    m_choices->addWidget(m_list);
    column->addWidget(m_choices, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    auto *folder = new QPushButton(theme::icon(Icon::Folder), tr("Add folder…"), page);
    auto *files = new QPushButton(theme::icon(Icon::File), tr("Add files…"), page);
    folder->setObjectName(QStringLiteral("addFolder"));
    files->setObjectName(QStringLiteral("addFiles"));
    for (QPushButton *button : {folder, files}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
    connect(folder, &QPushButton::clicked, this, [this] {
        const QString path = m_context.prompter().chooseFolder(this, tr("Import a folder"));
        if (!path.isEmpty())
            addPaths({path});
    });
    connect(files, &QPushButton::clicked, this,
            [this] { addPaths(m_context.prompter().chooseFiles(this, tr("Import files"))); });
    return page;
}

QWidget *ImportDialog::buildProgress()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    m_bar = new QProgressBar(page);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Import"));
    m_counts = new Label({}, FontRole::Body, Token::Text, page);
    m_counts->setObjectName(QStringLiteral("importCounts"));
    m_current = new Label({}, FontRole::Body, Token::Muted, page);
    m_current->setElided(true);
    auto *hint = new Label(tr("Close this whenever you like: the import goes on, and its result waits in the list of "
                              "background work."),
                           FontRole::Caption, Token::Muted, page);
    hint->setWordWrap(true);
    column->addWidget(m_bar);
    column->addWidget(m_counts);
    column->addWidget(m_current);
    column->addStretch();
    column->addWidget(hint);
    return page;
}

QWidget *ImportDialog::buildResult()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    m_outcome = new NoticeBar(page);
    m_outcome->setObjectName(QStringLiteral("importOutcome"));
    connect(m_outcome, &NoticeBar::actionTriggered, this, &ImportDialog::quarantineRequested);
    column->addWidget(m_outcome);
    m_remarks = new QTableWidget(0, 3, page);
    m_remarks->setObjectName(QStringLiteral("importRemarks"));
    m_remarks->setAccessibleName(tr("Files that were not imported"));
    m_remarks->setHorizontalHeaderLabels({tr("File"), tr("Why"), tr("What to do")});
    m_remarks->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_remarks->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_remarks->verticalHeader()->hide();
    m_remarks->setShowGrid(false);
    m_remarks->setTextElideMode(Qt::ElideMiddle); // the end of a file name tells it apart
    m_remarks->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_remarks->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    column->addWidget(m_remarks, 1);
    column->addStretch();
    return page;
}

void ImportDialog::addPaths(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (m_paths.contains(path))
            continue;
        m_paths << path;
        const bool folder = QFileInfo(path).isDir();
        auto *item = new QListWidgetItem(theme::icon(folder ? Icon::Folder : Icon::File),
                                         QDir::toNativeSeparators(path), m_list);
        item->setToolTip(item->text());
    }
    m_choices->setCurrentIndex(m_paths.isEmpty() ? 0 : 1);
    showChoice();
}

bool ImportDialog::isChoosing() const
{
    return m_pages->currentIndex() == Choice;
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (isChoosing() && !widgets::droppedFiles(*event).isEmpty())
        widgets::acceptCopy(*event);
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    const QStringList paths = widgets::droppedFiles(*event);
    if (!isChoosing() || paths.isEmpty())
        return;
    widgets::acceptCopy(*event);
    addPaths(paths);
}

void ImportDialog::follow(ImportTask *task)
{
    m_task = task;
    connect(task, &ImportTask::progressed, this, &ImportDialog::showProgress);
    connect(task, &ImportTask::finished, this, &ImportDialog::showResult);
    if (task->isRunning())
        showProgress();
    else
        showResult();
}

void ImportDialog::showChoice()
{
    m_heading->setText(tr("Import recordings"));
    m_pages->setCurrentIndex(Choice);
    m_start->show();
    m_start->setEnabled(!m_paths.isEmpty());
    m_cancel->hide();
    m_copy->hide();
}

void ImportDialog::showProgress()
{
    if (!m_task || !m_task->isRunning())
        return;
    const service::ImportProgress &at = m_task->progress();
    m_heading->setText(m_task->task().title);
    m_pages->setCurrentIndex(Progress);
    m_start->hide();
    m_copy->hide();
    m_cancel->show();
    m_cancel->setEnabled(!m_task->isCancelling());
    m_bar->setRange(0, at.total > 0 ? 1000 : 0);
    if (at.total > 0) {
        const double part =
            at.bytesTotal > 0 ? double(at.bytesDone) / double(at.bytesTotal) : double(at.done) / at.total;
        m_bar->setValue(static_cast<int>(part * 1000));
    }
    QStringList parts{widgets::taskLine(m_task->task())};
    if (at.bytesTotal > 0)
        parts << tr("%1 of %2").arg(words::fileSize(at.bytesDone), words::fileSize(at.bytesTotal));
    m_counts->setText(m_task->isCancelling() ? tr("Stopping after the files that are being read…")
                      : at.total > 0         ? parts.join(QStringLiteral(" · "))
                                             : tr("Looking for recordings…"));
    m_current->setText(at.current);
}

void ImportDialog::showResult()
{
    if (!m_task || m_task->isRunning())
        return;
    m_pages->setCurrentIndex(Outcome);
    m_start->hide();
    m_cancel->hide();
    const auto &result = *m_task->result();
    m_copy->setVisible(result.has_value());
    m_remarks->setRowCount(0);
    if (!result) {
        m_heading->setText(tr("The import stopped"));
        m_outcome->showNotice(NoticeBar::Kind::Error,
                              words::errorText(result.error(), m_context.profile()) + QLatin1Char(' ') +
                                  tr("What was imported before is kept; import again to go on."),
                              {}, false);
        m_remarks->hide();
        return;
    }
    m_heading->setText(result->cancelled ? tr("Import cancelled") : tr("Import finished"));
    const auto kind = result->cancelled               ? NoticeBar::Kind::Info
                      : result->quarantined.isEmpty() ? NoticeBar::Kind::Good
                                                      : NoticeBar::Kind::Warning;
    const bool show = !result->quarantined.isEmpty() && m_context.me().mayLiftQuarantine;
    m_outcome->showNotice(kind, reportLine(*result), show ? tr("Show quarantine") : QString(), false);
    fillRemarks(*result);
}

void ImportDialog::fillRemarks(const service::ImportReport &report)
{
    const QList<ImportRemark> remarks = importRemarks(report);
    m_remarks->setVisible(!remarks.isEmpty());
    m_remarks->setRowCount(static_cast<int>(remarks.size()));
    for (int row = 0; row < remarks.size(); ++row) {
        const ImportRemark &remark = remarks[row];
        int column = 0;
        for (const QString &text : {remark.file, remark.reason, remark.advice}) {
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(text);
            m_remarks->setItem(row, column++, item);
        }
    }
    m_remarks->resizeRowsToContents();
    for (int row = 0; row < remarks.size(); ++row)
        m_remarks->setRowHeight(row, m_remarks->rowHeight(row) + px(12));
}

} // namespace earshot::ui::recordings
