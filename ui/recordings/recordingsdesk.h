#pragma once

#include "core/base/range.h"
#include "core/service/review_service.h"
#include "ui/desk/desk.h"
#include "ui/desk/viewsettings.h"
#include "ui/recordings/importtask.h"

#include <QPointer>
#include <QTimer>
#include <atomic>
#include <memory>

class QPushButton;
class QStackedWidget;

namespace earshot::ui::widgets {
class DateRangePopup;
class EmptyState;
class Label;
class SearchLine;
class SkeletonRows;
class Table;
} // namespace earshot::ui::widgets

namespace earshot::ui::recordings {

class ImportDialog;
class RecordingInspector;
class RecordingModel;
class SearchHelp;

/// Finding recordings and seeing what may be done with them. Playing, and release requests, are asked of the window.
class RecordingsDesk : public desk::Desk
{
    Q_OBJECT
public:
    explicit RecordingsDesk(desk::Context &context, QWidget *parent = nullptr);
    RecordingsDesk(desk::Context &context, std::unique_ptr<desk::ViewSettings> settings, QWidget *parent = nullptr);
    ~RecordingsDesk() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] theme::Icon icon() const override;
    void activate() override;
    bool focusSearch() override;
    [[nodiscard]] int waiting(const service::WaitingCounts &counts) const override;

    [[nodiscard]] domain::RecordingId selected() const; ///< invalid: none, or several
    /// Selects it where it is in the list; shows it in the inspector in any case.
    void select(domain::RecordingId id);
    void search(const QString &text);

    /// What is marked in the player, in frames of that recording; the range a clip or a release begins with.
    void setPlayerSelection(domain::RecordingId id, FrameRange range);

    /// A dialog in which something is being chosen already takes the paths.
    void openImport(const QStringList &paths = {});
    /// From the list of background work: shows how it goes, or what came of it.
    void showImport(const QString &taskId);
    void cancelImport(const QString &taskId);
    void forgetImport(const QString &taskId); ///< its result was put away
    void openDownloads();

signals:
    /// The window opens the request dialog of the releases; an empty range is the whole call. Several are whole.
    void releaseRequested(const QList<earshot::domain::RecordingId> &ids, earshot::FrameRange range);
    /// The window opens the dialog that places a hold on it.
    void holdRequested(const earshot::domain::Recording &recording);
    /// An import began; the window's list of background work follows `progressed` and `finished`. Owned by the desk.
    void importStarted(earshot::ui::recordings::ImportTask *task);
    void quarantineRequested(); ///< from the result of an import

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class View { Table = 1, Loading, NoResult, EmptyStore, NoArea, Failed };

    void build();
    QWidget *buildSearchRow();
    QWidget *buildList();
    void connectAll();
    void restoreView();
    void rememberView();

    void runSearch();
    void readMarks();
    void readCount();
    void showView(View view);
    void firstPage();
    void loadFailed(const Error &error);
    void loadDetail();
    void selectionChanged();
    void restoreSelection();
    void keepSelection();
    void showSeveral();
    [[nodiscard]] QList<domain::RecordingId> selectedIds() const;
    void actOnEmpty();

    void reload();
    void refresh(domain::RecordingId id);
    void showSearches(const QList<store::SavedSearch> &saved);
    void saveSearch();
    void renameSearch(const store::SavedSearch &saved);
    void changeSearches(std::function<Result<void>(service::Door &)> change);
    void openDates();
    void importPaths(const QStringList &paths);
    ImportDialog *importDialog();                                      ///< a fresh one, shown
    [[nodiscard]] ImportTask *importTask(const QString &taskId) const; ///< nullptr: none of this desk's
    [[nodiscard]] QString officesFor(const QString &right) const;      ///< "Administrator or Head of Service"
    [[nodiscard]] QString whyNoImport() const;
    void copySelection() const;
    void play(qint64 frame);
    void openDownload();
    void openClip();
    void openDelete();
    void openEarly();
    void done(domain::RecordingId id, const QString &notice);
    [[nodiscard]] QDate today() const;
    [[nodiscard]] FrameRange markedIn(domain::RecordingId id) const;

    std::unique_ptr<desk::ViewSettings> m_settings;
    RecordingModel *m_model;
    widgets::SearchLine *m_search;
    SearchHelp *m_help;
    QPushButton *m_dates;
    QPushButton *m_searches;
    QPushButton *m_columns;
    QPushButton *m_import;
    QStackedWidget *m_pages;
    widgets::Table *m_table;
    widgets::SkeletonRows *m_skeleton;
    widgets::EmptyState *m_empty;
    QWidget *m_foot;
    widgets::Label *m_count;
    QPushButton *m_downloads;
    RecordingInspector *m_inspector;
    QPointer<widgets::DateRangePopup> m_calendar;
    QPointer<ImportDialog> m_importDialog;
    QTimer m_pause;       ///< from the last key to the search
    QTimer m_detailPause; ///< from the last arrow key to the inspector
    QTimer m_loadingPause;

    QString m_searched; ///< the text that the rows on screen answer
    View m_view = View::Loading;
    domain::RecordingId m_shown; ///< whose detail the inspector is to show
    service::RecordingDetail m_detail;
    domain::RecordingId m_kept;   ///< selected when the rows went
    domain::RecordingId m_wanted; ///< to be selected when its row comes
    domain::RecordingId m_markedRecording;
    FrameRange m_marked;
    /// Shared with counts that wait on the door's thread, which give up when another one was asked for.
    std::shared_ptr<std::atomic<quint64>> m_countGeneration = std::make_shared<std::atomic<quint64>>(0);
    quint64 m_detailGeneration = 0;
    QList<ImportTask *> m_tasks;
};

} // namespace earshot::ui::recordings
