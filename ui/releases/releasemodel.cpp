#include "ui/releases/releasemodel.h"

#include "ui/releases/releasewords.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

namespace earshot::ui::releases {

using domain::Release;

ReleaseModel::ReleaseModel(const policy::Profile &profile, QObject *parent)
    : QAbstractTableModel(parent)
    , m_profile(profile)
{}

void ReleaseModel::setReleases(const QList<Release> &releases)
{
    m_all = releases;
    m_standings.clear();
    filterAgain();
}

void ReleaseModel::setStandings(const QList<service::ReleaseStanding> &standings)
{
    m_all.clear();
    m_standings.clear();
    for (const auto &standing : standings) {
        m_all << standing.release;
        m_standings.insert(standing.release.id, standing);
    }
    filterAgain();
}

void ReleaseModel::setFilter(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    filterAgain();
}

void ReleaseModel::filterAgain()
{
    beginResetModel();
    m_shown.clear();
    for (const Release &release : std::as_const(m_all)) {
        if (matches(release))
            m_shown << release;
    }
    endResetModel();
}

bool ReleaseModel::matches(const Release &release) const
{
    QString line = release.reference;
    for (int column = 0; column < ColumnCount; ++column)
        line += u'\n' + text(release, column);
    return words::hasWords(line, m_words);
}

QList<domain::ReleaseId> ReleaseModel::shown() const
{
    QList<domain::ReleaseId> ids;
    for (const Release &release : m_shown)
        ids << release.id;
    return ids;
}

int ReleaseModel::rowOf(domain::ReleaseId id) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_shown.at(row).id == id)
            return row;
    }
    return -1;
}

int ReleaseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ReleaseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReleaseModel::text(const Release &release, int column) const
{
    switch (column) {
    case Number:
        return release.number;
    case State:
        return m_standings.contains(release.id) ? standingChip(m_standings.value(release.id)).text
                                                : words::name(release.state);
    case Call:
        return words::shortDateTime(release.callStartedAt);
    case Recipient:
        return release.recipient;
    case Purpose:
        return words::purposeName(m_profile, release.purpose);
    case AskedBy:
        return release.requester;
    case AskedOn:
        return words::shortDateTime(release.requestedAt);
    case DecidedBy:
        return release.decidedByName.isEmpty()
                   ? QString()
                   : tr("%1, %2", "person, office")
                         .arg(release.decidedByName, words::shortOfficeName(m_profile, release.decidedOffice));
    case Issued:
        return words::shortDateTime(release.issuedAt);
    case Area:
        return m_standings.value(release.id).areaName;
    case Ends: {
        const QDate until = m_standings.contains(release.id) ? m_standings.value(release.id).until : release.until;
        return until.isValid() ? words::shortDate(until) : QString();
    }
    default:
        return {};
    }
}

QVariant ReleaseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const Release &release = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(release, index.column());
    case widgets::ChipRole:
        if (index.column() != State)
            return {};
        return QVariant::fromValue(m_standings.contains(release.id) ? standingChip(m_standings.value(release.id))
                                                                    : stateChip(release.state));
    case widgets::StrongRole:
        return index.column() == Number;
    case widgets::MutedRole:
        return index.column() == Purpose || index.column() == AskedOn || index.column() == Area;
    default:
        return {};
    }
}

QVariant ReleaseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case State:
        return tr("State");
    case Call:
        return tr("Call");
    case Recipient:
        return tr("Goes to");
    case Purpose:
        return tr("Purpose");
    case AskedBy:
        return tr("Asked by");
    case AskedOn:
        return tr("Asked on");
    case DecidedBy:
        return tr("Decided by");
    case Issued:
        return tr("Issued");
    case Area:
        return tr("Service area");
    case Ends:
        return tr("Ends");
    default:
        return {};
    }
}

} // namespace earshot::ui::releases
