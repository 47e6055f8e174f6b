#pragma once

#include "core/base/result.h"
#include "core/policy/profile.h"
#include "core/service/search_text.h"
#include "core/store/recording_repository.h"
#include "ui/widgets/chip.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QHash>
#include <QSet>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace earshot::ui::recordings {

/// One page to be read. `superseded` may be asked on the reading thread: true means nobody waits for the answer any
/// more, so it can be given up before the database is asked.
struct PageRequest
{
    service::ParsedSearch search;
    std::optional<store::RecordingCursor> after;
    int limit = 0;
    std::function<bool()> superseded;
};
using PageSource = std::function<QFuture<Result<store::RecordingPage>>(const PageRequest &request)>;

/// The rows of a search, read page by page behind a cursor (never OFFSET), ahead of where somebody scrolls. Pages far
/// from there are let go again and come back by their cursor, so that a million rows take the memory of a few thousand.
/// GUI thread.
class RecordingModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Staff, Customer, Length, Notes, State, Direction, Extension, Area, Called, Format, Imported };
    static constexpr int columns = Imported + 1;
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64; 0 while the row's page is on its way
        SortRole,                  ///< the value behind the text: milliseconds, counts
    };
    static constexpr int pageSize = 200;
    static constexpr int pagesKept = 40;

    /// `profile` outlives the model.
    RecordingModel(PageSource source, const policy::Profile &profile, QObject *parent = nullptr);
    ~RecordingModel() override;

    void setToday(const QDate &today);
    void setAreaNames(const QHash<qint64, QString> &names);

    /// Rows of the search before stay until the first page of this one is there.
    void setSearch(const service::ParsedSearch &search);
    void reload(); ///< the same search again
    [[nodiscard]] bool isLoading() const { return m_loadingFirst; }
    [[nodiscard]] bool isComplete() const { return !m_next && !m_loadingFirst; } ///< all rows are counted
    [[nodiscard]] int rowsInMemory() const;

    /// What is known beside the row itself: requests that wait, and downloads of this person with their due day.
    void setReleasesWaiting(const QSet<domain::RecordingId> &recordings);
    void setDownloads(const QHash<domain::RecordingId, QDate> &until);

    /// nullptr while the row's page is on its way.
    [[nodiscard]] const domain::Recording *recordingAt(int row) const;
    [[nodiscard]] int rowOf(domain::RecordingId id) const; ///< -1: not among the rows in memory
    /// Takes over what was read anew about one recording; a deleted one leaves the list.
    void update(const domain::Recording &recording);
    void remove(domain::RecordingId id);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// Sorts by When, Staff, Customer or Length; `sortRefused` for another column, and nothing changes.
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] int sortColumn() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const;

    /// The words of State for a row, in the order of the chips.
    [[nodiscard]] QString stateText(const domain::Recording &recording) const;

signals:
    void firstPageLoaded();
    void loadingStarted();
    void failed(const earshot::Error &error);
    void sortRefused();

private:
    [[nodiscard]] QList<widgets::ChipSpec> chipsOf(const domain::Recording &recording) const;
    struct Segment
    {
        std::optional<store::RecordingCursor> after;
        int first = 0;
        int count = 0;
        QList<domain::Recording> rows; ///< empty: let go
        bool requested = false;
        quint64 used = 0;
        [[nodiscard]] bool isLoaded() const { return count == 0 || !rows.isEmpty(); }
    };

    void start();
    void firstPage(const Result<store::RecordingPage> &page);
    void nextPage(const Result<store::RecordingPage> &page);
    void pageBack(std::size_t segment, const Result<store::RecordingPage> &page);
    [[nodiscard]] QFuture<Result<store::RecordingPage>> ask(const std::optional<store::RecordingCursor> &after,
                                                            int limit);
    [[nodiscard]] std::size_t segmentOf(int row) const;
    void touch(int row) const; ///< reads ahead of, or back, what is being looked at
    void bringBack(std::size_t segment);
    void letGo();
    void dropRows(std::size_t segment, int at, int count);
    [[nodiscard]] QVariant text(const domain::Recording &recording, int column) const;
    [[nodiscard]] QVariant sortValue(const domain::Recording &recording, int column) const;

    PageSource m_source;
    const policy::Profile &m_profile;
    QDate m_today;
    QHash<qint64, QString> m_areaNames;
    QSet<domain::RecordingId> m_releases;
    QHash<domain::RecordingId, QDate> m_downloads;

    service::ParsedSearch m_search;
    std::shared_ptr<std::atomic<quint64>> m_generation;
    mutable std::vector<Segment> m_segments;
    std::optional<store::RecordingCursor> m_next;
    int m_rows = 0;
    bool m_loadingFirst = false;
    bool m_loadingNext = false;
    mutable quint64 m_clock = 0;
};

} // namespace earshot::ui::recordings
