#include "ui/recordings/recordingmodel.h"

#include "ui/desk/answer.h"
#include "ui/recordings/rowstate.h"
#include "ui/widgets/table.h"

#include <algorithm>

namespace earshot::ui::recordings {

namespace {

/// How many rows before the end of a page the next one is read: about three screens.
constexpr int readAhead = 120;

std::optional<store::RecordingOrder> orderOf(int column)
{
    switch (column) {
    case RecordingModel::When:
        return store::RecordingOrder::When;
    case RecordingModel::Length:
        return store::RecordingOrder::Length;
    case RecordingModel::Staff:
        return store::RecordingOrder::Staff;
    case RecordingModel::Customer:
        return store::RecordingOrder::Customer;
    default:
        return std::nullopt;
    }
}

int columnOf(store::RecordingOrder order)
{
    switch (order) {
    case store::RecordingOrder::Length:
        return RecordingModel::Length;
    case store::RecordingOrder::Staff:
        return RecordingModel::Staff;
    case store::RecordingOrder::Customer:
        return RecordingModel::Customer;
    case store::RecordingOrder::When:
        break;
    }
    return RecordingModel::When;
}

} // namespace

RecordingModel::RecordingModel(PageSource source, const policy::Profile &profile, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
    , m_profile(profile)
    , m_generation(std::make_shared<std::atomic<quint64>>(0))
{}

RecordingModel::~RecordingModel()
{
    ++*m_generation; // nobody waits any more
}

void RecordingModel::setSearch(const service::ParsedSearch &search)
{
    const auto order = m_search.query.order;
    const bool descending = m_search.query.descending;
    m_search = search;
    m_search.query.order = order;
    m_search.query.descending = descending;
    start();
}

void RecordingModel::reload()
{
    start();
}

void RecordingModel::start()
{
    const quint64 mine = ++*m_generation;
    m_loadingFirst = true;
    m_loadingNext = false;
    emit loadingStarted();
    desk::answer(this, ask({}, pageSize), [this, mine](const Result<store::RecordingPage> &page) {
        if (*m_generation == mine)
            firstPage(page);
    });
}

QFuture<Result<store::RecordingPage>> RecordingModel::ask(const std::optional<store::RecordingCursor> &after, int limit)
{
    const quint64 mine = *m_generation;
    return m_source({m_search, after, limit, [generation = m_generation, mine] { return *generation != mine; }});
}

void RecordingModel::firstPage(const Result<store::RecordingPage> &page)
{
    beginResetModel();
    m_loadingFirst = false;
    m_segments.clear();
    m_rows = 0;
    m_next.reset();
    if (page && !page->rows.isEmpty()) {
        m_rows = static_cast<int>(page->rows.size());
        m_segments.push_back({{}, 0, m_rows, page->rows, false, ++m_clock});
        m_next = page->next;
    }
    endResetModel();
    if (page)
        emit firstPageLoaded();
    else
        emit failed(page.error());
}

bool RecordingModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_loadingFirst && !m_loadingNext;
}

void RecordingModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_loadingNext = true;
    const quint64 mine = *m_generation;
    desk::answer(this, ask(m_next, pageSize), [this, mine](const Result<store::RecordingPage> &page) {
        if (*m_generation == mine)
            nextPage(page);
    });
}

void RecordingModel::nextPage(const Result<store::RecordingPage> &page)
{
    m_loadingNext = false;
    if (!page) {
        emit failed(page.error());
        return;
    }
    if (!page->rows.isEmpty()) {
        const auto count = static_cast<int>(page->rows.size());
        beginInsertRows({}, m_rows, m_rows + count - 1);
        m_segments.push_back({m_next, m_rows, count, page->rows, false, ++m_clock});
        m_rows += count;
        m_next = page->next;
        endInsertRows();
        letGo();
    } else {
        m_next.reset();
    }
}

std::size_t RecordingModel::segmentOf(int row) const
{
    // The last one that begins at or before the row; empty ones (all their rows were removed) share a beginning.
    const auto after = std::upper_bound(m_segments.begin(), m_segments.end(), row,
                                        [](int wanted, const Segment &segment) { return wanted < segment.first; });
    return static_cast<std::size_t>(after - m_segments.begin()) - 1;
}

void RecordingModel::touch(int row) const
{
    // Reading changes nothing now: what it needs next is asked for when the event loop is free.
    auto *self = const_cast<RecordingModel *>(this);
    if (m_loadingFirst)
        return; // these rows are about to go
    const std::size_t here = segmentOf(row);
    m_segments[here].used = ++m_clock;
    const auto want = [&](std::size_t segment) {
        Segment &wanted = m_segments[segment];
        if (wanted.isLoaded() || wanted.requested)
            return;
        wanted.requested = true;
        QMetaObject::invokeMethod(
            self,
            [self, segment, mine = m_generation->load()] {
                if (*self->m_generation == mine)
                    self->bringBack(segment);
            },
            Qt::QueuedConnection);
    };
    want(here);
    if (here > 0 && row - m_segments[here].first < readAhead)
        want(here - 1);
    if (here + 1 < m_segments.size() && m_segments[here + 1].first - row < readAhead)
        want(here + 1);
    if (row >= m_rows - readAhead && canFetchMore({}))
        QMetaObject::invokeMethod(
            self, [self] { self->fetchMore({}); }, Qt::QueuedConnection);
}

void RecordingModel::bringBack(std::size_t segment)
{
    const quint64 mine = *m_generation;
    desk::answer(this, ask(m_segments[segment].after, m_segments[segment].count),
                 [this, mine, segment](const Result<store::RecordingPage> &page) {
                     if (*m_generation == mine)
                         pageBack(segment, page);
                 });
}

void RecordingModel::pageBack(std::size_t segment, const Result<store::RecordingPage> &page)
{
    Segment &back = m_segments[segment];
    back.requested = false;
    if (!page) {
        emit failed(page.error());
        return;
    }
    back.rows = page->rows;
    // Where rows of this page were deleted meanwhile, its end has moved into the next page.
    const auto &end = segment + 1 < m_segments.size() ? m_segments[segment + 1].after : m_next;
    const auto last = std::find_if(back.rows.cbegin(), back.rows.cend(),
                                   [&](const domain::Recording &row) { return end && row.id == end->id; });
    if (last != back.rows.cend())
        back.rows.erase(last + 1, back.rows.cend());
    back.used = ++m_clock;
    const auto there = static_cast<int>(back.rows.size());
    if (there < back.count)
        dropRows(segment, there, back.count - there); // somebody deleted some meanwhile
    if (there > 0)
        emit dataChanged(index(back.first, 0), index(back.first + there - 1, columns - 1));
    letGo();
}

void RecordingModel::letGo()
{
    const auto loaded = [](const Segment &segment) { return !segment.rows.isEmpty(); };
    auto many = std::count_if(m_segments.begin(), m_segments.end(), loaded);
    while (many > pagesKept) {
        auto oldest = m_segments.end();
        for (auto it = m_segments.begin(); it != m_segments.end(); ++it) {
            if (loaded(*it) && (oldest == m_segments.end() || it->used < oldest->used))
                oldest = it;
        }
        oldest->rows = {};
        --many;
    }
}

void RecordingModel::dropRows(std::size_t segment, int at, int count)
{
    Segment &shorter = m_segments[segment];
    beginRemoveRows({}, shorter.first + at, shorter.first + at + count - 1);
    if (at < shorter.rows.size())
        shorter.rows.remove(at, count);
    shorter.count -= count;
    for (std::size_t i = segment + 1; i < m_segments.size(); ++i)
        m_segments[i].first -= count;
    m_rows -= count;
    endRemoveRows();
}

int RecordingModel::rowsInMemory() const
{
    qsizetype rows = 0;
    for (const Segment &segment : m_segments)
        rows += segment.rows.size();
    return static_cast<int>(rows);
}

const domain::Recording *RecordingModel::recordingAt(int row) const
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    const Segment &segment = m_segments[segmentOf(row)];
    const int at = row - segment.first;
    return at < segment.rows.size() ? &segment.rows.at(at) : nullptr;
}

int RecordingModel::rowOf(domain::RecordingId id) const
{
    for (const Segment &segment : m_segments) {
        for (qsizetype i = 0; i < segment.rows.size(); ++i) {
            if (segment.rows.at(i).id == id)
                return segment.first + static_cast<int>(i);
        }
    }
    return -1;
}

void RecordingModel::update(const domain::Recording &recording)
{
    const int row = rowOf(recording.id);
    if (row < 0)
        return;
    const auto searched = m_search.query.deleted ? domain::RecordingState::Deleted : domain::RecordingState::Kept;
    if (recording.state != searched) {
        remove(recording.id);
        return;
    }
    Segment &segment = m_segments[segmentOf(row)];
    segment.rows[row - segment.first] = recording;
    emit dataChanged(index(row, 0), index(row, columns - 1));
}

void RecordingModel::remove(domain::RecordingId id)
{
    const int row = rowOf(id);
    if (row >= 0) {
        const std::size_t segment = segmentOf(row);
        dropRows(segment, row - m_segments[segment].first, 1);
    }
}

void RecordingModel::setToday(const QDate &today)
{
    if (m_today == today)
        return;
    m_today = today;
    if (m_rows > 0)
        emit dataChanged(index(0, State), index(m_rows - 1, State));
}

void RecordingModel::setAreaNames(const QHash<qint64, QString> &names)
{
    m_areaNames = names;
    if (m_rows > 0)
        emit dataChanged(index(0, Area), index(m_rows - 1, Area));
}

void RecordingModel::setReleasesWaiting(const QSet<domain::RecordingId> &recordings)
{
    if (m_releases == recordings)
        return;
    m_releases = recordings;
    if (m_rows > 0)
        emit dataChanged(index(0, State), index(m_rows - 1, State));
}

void RecordingModel::setDownloads(const QHash<domain::RecordingId, QDate> &until)
{
    if (m_downloads == until)
        return;
    m_downloads = until;
    if (m_rows > 0)
        emit dataChanged(index(0, State), index(m_rows - 1, State));
}

void RecordingModel::sort(int column, Qt::SortOrder order)
{
    const auto wanted = orderOf(column);
    if (!wanted) {
        emit sortRefused();
        return;
    }
    const bool descending = order == Qt::DescendingOrder;
    if (m_search.query.order == *wanted && m_search.query.descending == descending)
        return;
    m_search.query.order = *wanted;
    m_search.query.descending = descending;
    if (m_generation->load() > 0) // nothing was searched for yet: the order waits for the first search
        start();
}

int RecordingModel::sortColumn() const
{
    return columnOf(m_search.query.order);
}

Qt::SortOrder RecordingModel::sortOrder() const
{
    return m_search.query.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
}

} // namespace earshot::ui::recordings
