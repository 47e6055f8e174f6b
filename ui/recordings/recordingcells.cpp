// What the rows of a RecordingModel say; where they come from is in recordingmodel.cpp.
#include "ui/recordings/recordingmodel.h"

#include "ui/recordings/rowstate.h"
#include "ui/widgets/table.h"
#include "ui/words/format.h"
#include "ui/words/names.h"

namespace earshot::ui::recordings {

namespace {

/// "WAV, 8 kHz": the container's first name; some have several.
QString formatText(const domain::Recording &recording)
{
    const QString container = recording.container.section(QLatin1Char(','), 0, 0).toUpper();
    if (recording.rate <= 0)
        return container;
    const QString rate = QLocale().toString(recording.rate / 1000.0, 'g', 4);
    return RecordingModel::tr("%1, %2 kHz").arg(container, rate);
}

} // namespace

int RecordingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int RecordingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

Qt::ItemFlags RecordingModel::flags(const QModelIndex &index) const
{
    // Never draggable: audio leaves through Download only.
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QVariant RecordingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    // In the order of Column; the ids are what is remembered, so they never change.
    static constexpr const char *ids[columns] = {"when",      "staff",     "customer", "length", "notes",  "state",
                                                 "direction", "extension", "area",     "called", "format", "imported"};
    if (role == Qt::UserRole)
        return QString::fromLatin1(ids[section]);
    if (role == Qt::TextAlignmentRole && section == Length)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Staff:
        return tr("Staff");
    case Customer:
        return tr("Customer");
    case Length:
        return tr("Length");
    case Notes:
        return tr("Notes");
    case State:
        return tr("State");
    case Direction:
        return tr("Direction");
    case Extension:
        return tr("Extension");
    case Area:
        return tr("Area");
    case Called:
        return tr("Called");
    case Format:
        return tr("Format");
    default:
        return tr("Imported");
    }
}

QVariant RecordingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() == Length ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                                        : QVariant();
    touch(index.row());
    const domain::Recording *recording = recordingAt(index.row());
    if (role == IdRole)
        return recording ? recording->id.value : 0;
    if (!recording)
        return role == Qt::DisplayRole && index.column() == When ? QVariant(QStringLiteral("…")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(*recording, index.column());
    case SortRole:
        return sortValue(*recording, index.column());
    case widgets::ChipRole:
        if (index.column() != State)
            return {};
        return QVariant::fromValue(chipsOf(*recording));
    default:
        return {};
    }
}

QList<widgets::ChipSpec> RecordingModel::chipsOf(const domain::Recording &recording) const
{
    if (recording.state == domain::RecordingState::Deleted)
        return {{widgets::ChipKind::Neutral, tr("Deleted"), {}}};
    return rowChips(policy::lifeOf(m_profile, recording.keptFrom().london().date()), m_today,
                    m_releases.contains(recording.id), m_downloads.value(recording.id));
}

QString RecordingModel::stateText(const domain::Recording &recording) const
{
    return chipWords(chipsOf(recording));
}

QVariant RecordingModel::text(const domain::Recording &recording, int column) const
{
    switch (column) {
    case When:
        return words::shortDateTime(recording.startedAt);
    case Staff:
        return !recording.staffName.isEmpty()   ? recording.staffName
               : !recording.extension.isEmpty() ? tr("ext. %1").arg(recording.extension)
                                                : QString();
    case Customer:
        return words::telephone(recording.customerE164, recording.customerDialled);
    case Length:
        return words::length(recording.durationMs());
    case Notes:
        return recording.noteCount > 0 ? QLocale().toString(recording.noteCount) : QString();
    case State:
        return stateText(recording);
    case Direction:
        return words::name(recording.direction);
    case Extension:
        return recording.extension;
    case Area:
        return m_areaNames.value(recording.area.value);
    case Called:
        return words::telephone({}, recording.calledNumber);
    case Format:
        return formatText(recording);
    case Imported:
        return words::shortDateTime(recording.importedAt);
    default:
        return {};
    }
}

QVariant RecordingModel::sortValue(const domain::Recording &recording, int column) const
{
    switch (column) {
    case When:
        return recording.startedAt.ms;
    case Length:
        return recording.durationMs();
    case Notes:
        return recording.noteCount;
    case Imported:
        return recording.importedAt.ms;
    default:
        return text(recording, column);
    }
}

} // namespace earshot::ui::recordings
