// What a person does with what the Recordings desk found; how it is found is in recordingsdesk.cpp.
#include "ui/recordings/recordingsdesk.h"

#include "core/service/release_service.h"
#include "ui/desk/answer.h"
#include "ui/recordings/copyclipdialog.h"
#include "ui/recordings/deletedialog.h"
#include "ui/recordings/downloaddialog.h"
#include "ui/recordings/downloadsdialog.h"
#include "ui/recordings/earlydialog.h"
#include "ui/recordings/importdialog.h"
#include "ui/recordings/recordinginspector.h"
#include "ui/recordings/recordingmodel.h"
#include "ui/widgets/daterange.h"
#include "ui/widgets/dropped.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/table.h"
#include "ui/words/format.h"
#include "ui/words/refusal.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>

namespace earshot::ui::recordings {

domain::RecordingId RecordingsDesk::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.size() == 1 ? domain::RecordingId{rows.first().data(RecordingModel::IdRole).toLongLong()}
                            : domain::RecordingId{};
}

void RecordingsDesk::select(domain::RecordingId id)
{
    m_wanted = id;
    restoreSelection();
    if (m_wanted.isValid()) { // not among the rows: the inspector shows it all the same
        m_table->clearSelection();
        m_shown = id;
        loadDetail();
    }
}

void RecordingsDesk::restoreSelection()
{
    const int row = m_wanted.isValid() ? m_model->rowOf(m_wanted) : -1;
    if (row < 0)
        return;
    m_wanted = {};
    const QModelIndex index = m_model->index(row, 0);
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

/// What was selected before the list was read again stays selected where it is still there; an inspector beside a list
/// that no longer has the recording would offer acts on something out of sight.
void RecordingsDesk::keepSelection()
{
    const auto kept = std::exchange(m_kept, {});
    if (m_wanted.isValid() || selected().isValid() || !kept.isValid())
        return;
    m_wanted = kept;
    restoreSelection();
    m_wanted = {};
    if (!selected().isValid())
        selectionChanged(); // a reset is silent
}

void RecordingsDesk::selectionChanged()
{
    const auto count = m_table->selectionModel()->selectedRows().size();
    m_shown = selected();
    if (m_shown.isValid()) {
        m_wanted = {};
        m_detailPause.start();
        return;
    }
    ++m_detailGeneration;
    m_detailPause.stop();
    if (count > 1)
        showSeveral();
    else
        m_inspector->setNothing(
            tr("Choose a recording to see what it is, how long it is kept, and what you may do with it."));
}

QList<domain::RecordingId> RecordingsDesk::selectedIds() const
{
    QList<domain::RecordingId> ids;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        ids << domain::RecordingId{row.data(RecordingModel::IdRole).toLongLong()};
    return ids;
}

void RecordingsDesk::showSeveral()
{
    const auto count = m_table->selectionModel()->selectedRows().size();
    QString sentence = tr("%1 recordings are selected. Choose one to see it.").arg(words::count(count));
    if (count == m_model->rowCount() && !m_model->isComplete())
        sentence += u' ' + tr("More were found than the list has read so far: they are not among them.");
    m_inspector->setSeveral(
        sentence,
        count <= service::mostAskedTogether
            ? QString()
            : tr("A request is for at most %1 calls: choose fewer.").arg(words::count(service::mostAskedTogether)));
}

void RecordingsDesk::loadDetail()
{
    if (!m_shown.isValid())
        return;
    const auto id = m_shown;
    const quint64 mine = ++m_detailGeneration;
    desk::answer(this, context().door().run([id](service::Door &door) { return door.review().show(id); }),
                 [this, mine](const Result<service::RecordingDetail> &detail) {
                     if (mine != m_detailGeneration)
                         return;
                     if (!detail) {
                         m_inspector->setNothing(words::errorText(detail.error(), context().profile()));
                         return;
                     }
                     m_detail = *detail;
                     m_inspector->setDetail(m_detail, today());
                 });
}

bool RecordingsDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return Desk::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        copySelection();
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && selected().isValid()) {
        play(-1);
        return true;
    }
    return Desk::eventFilter(watched, event);
}

void RecordingsDesk::copySelection() const
{
    // Enough to find the call again in Earshot. Names and numbers would be personal data leaving it unrecorded.
    QStringList lines;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows()) {
        if (const domain::Recording *recording = m_model->recordingAt(row.row()))
            lines << tr("recording %1, %2").arg(recording->id.value).arg(words::dateTime(recording->startedAt));
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void RecordingsDesk::play(qint64 frame)
{
    const auto id = selected().isValid() ? selected() : m_shown;
    if (id.isValid())
        emit context().openRecordingRequested(id, frame);
}

void RecordingsDesk::setPlayerSelection(domain::RecordingId id, FrameRange range)
{
    m_markedRecording = id;
    m_marked = range;
}

FrameRange RecordingsDesk::markedIn(domain::RecordingId id) const
{
    return id == m_markedRecording ? m_marked : FrameRange{};
}

// Dialogs of the inspector

void RecordingsDesk::done(domain::RecordingId id, const QString &notice)
{
    emit context().notice(notice, false);
    emit context().recordingChanged(id);
    context().refreshCounts();
}

void RecordingsDesk::openDownload()
{
    auto *dialog = new DownloadDialog(context(), m_detail.recording, m_detail.life, this);
    connect(dialog, &DownloadDialog::downloaded, this, [this](const domain::Download &download) {
        done(download.recording,
             tr("Saved. Delete the file by %1 and confirm it under Downloads.").arg(words::date(download.until)));
    });
    dialog->open();
}

void RecordingsDesk::openClip()
{
    auto *dialog = new CopyClipDialog(context(), m_detail.recording, markedIn(m_detail.recording.id), this);
    connect(dialog, &CopyClipDialog::copied, this,
            [this](const domain::Clip &clip) { done(clip.recording, tr("Clip copied.")); });
    dialog->open();
}

void RecordingsDesk::openDelete()
{
    auto *dialog = new DeleteDialog(context(), m_detail, this);
    const auto id = m_detail.recording.id;
    connect(dialog, &DeleteDialog::recordingDeleted, this, [this, id] {
        done(id, tr("Recording %1 is deleted. Its key is destroyed.").arg(id.value));
        readCount();
    });
    dialog->open();
}

void RecordingsDesk::openEarly()
{
    auto *dialog = new EarlyDialog(context(), m_detail, this);
    connect(dialog, &EarlyDialog::requested, this, [this](const service::EarlyDeletionStanding &standing) {
        done(standing.request.recording,
             tr("%1 asks that recording %2 be deleted. It waits for another person's approval.")
                 .arg(standing.request.number())
                 .arg(standing.request.recording.value));
    });
    dialog->open();
}

void RecordingsDesk::openDownloads()
{
    auto *dialog = new DownloadsDialog(context(), this);
    connect(dialog, &DownloadsDialog::confirmed, this,
            [this](const domain::Download &download) { done(download.recording, tr("Deletion confirmed.")); });
    dialog->show();
}

// The search row

void RecordingsDesk::openDates()
{
    if (!m_calendar) {
        m_calendar = new widgets::DateRangePopup(this);
        m_calendar->setObjectName(QStringLiteral("calendar"));
        connect(m_calendar, &widgets::DateRangePopup::rangeChosen, this, [this](const widgets::DateRange &range) {
            search(service::withDateRange(m_search->text(), range.from, range.to, today()));
        });
    }
    const auto query = service::parseSearch(m_search->text(), today()).query;
    widgets::DateRange range;
    if (query.from)
        range.from = query.from->london().date();
    if (query.before)
        range.to = query.before->london().date().addDays(-1);
    m_calendar->setToday(today());
    m_calendar->setRange(range);
    m_calendar->popupBelow(m_dates);
}

void RecordingsDesk::showSearches(const QList<store::SavedSearch> &saved)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("searchesMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto escaped = [](QString name) { return name.replace(QLatin1Char('&'), QStringLiteral("&&")); };
    for (const store::SavedSearch &each : saved) {
        QAction *action = menu->addAction(escaped(each.name));
        action->setToolTip(each.text);
        connect(action, &QAction::triggered, this, [this, text = each.text] { search(text); });
    }
    if (!saved.isEmpty())
        menu->addSeparator();
    QAction *save = menu->addAction(tr("Save this search…"));
    save->setObjectName(QStringLiteral("saveSearch"));
    save->setEnabled(!m_search->text().trimmed().isEmpty());
    connect(save, &QAction::triggered, this, &RecordingsDesk::saveSearch);
    if (!saved.isEmpty()) {
        QMenu *rename = menu->addMenu(tr("Rename"));
        rename->setObjectName(QStringLiteral("renameSearches"));
        for (const store::SavedSearch &each : saved)
            connect(rename->addAction(escaped(each.name)), &QAction::triggered, this,
                    [this, each] { renameSearch(each); });
        QMenu *remove = menu->addMenu(tr("Remove"));
        remove->setObjectName(QStringLiteral("removeSearches"));
        for (const store::SavedSearch &each : saved) {
            connect(remove->addAction(escaped(each.name)), &QAction::triggered, this, [this, id = each.id] {
                changeSearches([id](service::Door &door) { return door.review().removeSearch(id); });
            });
        }
    }
    menu->popup(m_searches->mapToGlobal(QPoint(0, m_searches->height())));
}

void RecordingsDesk::saveSearch()
{
    const QString text = m_search->text().trimmed();
    const auto name = context().prompter().askText(this, tr("Save this search"), tr("Name"), text);
    if (!name || name->trimmed().isEmpty())
        return;
    changeSearches(
        [name = name->trimmed(), text](service::Door &door) { return door.review().saveSearch(name, text); });
}

void RecordingsDesk::renameSearch(const store::SavedSearch &saved)
{
    const auto name = context().prompter().askText(this, tr("Rename this search"), tr("Name"), saved.name);
    if (!name || name->trimmed().isEmpty() || name->trimmed() == saved.name)
        return;
    changeSearches([id = saved.id, name = *name](service::Door &door) { return door.review().renameSearch(id, name); });
}

void RecordingsDesk::changeSearches(std::function<Result<void>(service::Door &)> change)
{
    desk::answer(this, context().door().run(std::move(change)), [this](const Result<void> &done) {
        if (!done)
            emit context().errorHappened(done.error());
    });
}

// Import

QString RecordingsDesk::whyNoImport() const
{
    if (context().me().mayImport)
        return {};
    return tr("Your office does not let you import. Ask the %1.").arg(officesFor(QStringLiteral("import")));
}

void RecordingsDesk::openImport(const QStringList &paths)
{
    if (!context().me().mayImport) {
        emit context().notice(whyNoImport(), true);
        return;
    }
    if (m_importDialog && m_importDialog->isChoosing()) {
        m_importDialog->addPaths(paths);
        m_importDialog->raise();
        m_importDialog->activateWindow();
        return;
    }
    importDialog()->addPaths(paths);
}

ImportDialog *RecordingsDesk::importDialog()
{
    if (m_importDialog)
        m_importDialog->close(); // whatever it follows goes on without it
    auto *dialog = new ImportDialog(context(), this);
    m_importDialog = dialog;
    connect(dialog, &ImportDialog::importRequested, this, &RecordingsDesk::importPaths);
    connect(dialog, &ImportDialog::quarantineRequested, this, &RecordingsDesk::quarantineRequested);
    dialog->show();
    return dialog;
}

void RecordingsDesk::importPaths(const QStringList &paths)
{
    auto *task = new ImportTask(context().newDoor(), paths, this);
    m_tasks << task;
    connect(task, &ImportTask::finished, this, [this] {
        emit context().listChanged();
        context().refreshCounts();
    });
    if (m_importDialog)
        m_importDialog->follow(task);
    emit importStarted(task);
}

ImportTask *RecordingsDesk::importTask(const QString &taskId) const
{
    const auto found =
        std::find_if(m_tasks.cbegin(), m_tasks.cend(), [&](const ImportTask *task) { return task->id() == taskId; });
    return found == m_tasks.cend() ? nullptr : *found;
}

void RecordingsDesk::showImport(const QString &taskId)
{
    if (ImportTask *task = importTask(taskId))
        importDialog()->follow(task);
}

void RecordingsDesk::cancelImport(const QString &taskId)
{
    if (ImportTask *task = importTask(taskId))
        task->cancel();
}

void RecordingsDesk::forgetImport(const QString &taskId)
{
    ImportTask *task = importTask(taskId);
    if (!task || task->isRunning())
        return;
    m_tasks.removeOne(task);
    task->deleteLater();
}

void RecordingsDesk::dragEnterEvent(QDragEnterEvent *event)
{
    if (!widgets::droppedFiles(*event).isEmpty())
        widgets::acceptCopy(*event);
}

void RecordingsDesk::dropEvent(QDropEvent *event)
{
    const QStringList paths = widgets::droppedFiles(*event);
    if (paths.isEmpty())
        return;
    widgets::acceptCopy(*event);
    openImport(paths);
}

} // namespace earshot::ui::recordings
