#include "samples.h"

#include <QDateTime>
#include <algorithm>
#include <cmath>

using namespace earshot::ui;

void SamplePeaks::query(int channel, earshot::FrameRange range, std::span<waveform::MinMax> out) const
{
    const auto count = static_cast<qint64>(out.size());
    for (qint64 i = 0; i < count; ++i) {
        const qint64 frame = range.begin + range.length() * i / count;
        const double t = double(frame) / rate();
        // Turns of 5 to 9 seconds, syllables at 4 Hz, phrases at 0.5 Hz, and a hiss under it all.
        const double turn = std::sin(t * 0.42) + 0.35 * std::sin(t * 0.13 + 1);
        const bool speaks = channel == 0 ? turn > 0.15 : turn < -0.25;
        const double phrase = 0.55 + 0.45 * std::sin(t * 3.1 + channel);
        const double syllable = 0.35 + 0.65 * std::abs(std::sin(t * 12.7 + channel * 2));
        const double grain = 0.7 + 0.3 * std::sin(double(frame % 977) * 12.9898);
        const double level = frame >= frames() ? 0.0 : speaks ? 0.42 * phrase * syllable * grain : 0.002;
        out[static_cast<std::size_t>(i)] = {static_cast<qint16>(-level * 30000), static_cast<qint16>(level * 32000)};
    }
}

QVariant SampleCalls::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const char *const names[] = {"When", "Staff", "Customer", "Length", "Notes", "State", "Extension"};
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromLatin1(names[section]);
    if (role == Qt::TextAlignmentRole && (section == 3 || section == 4))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant SampleCalls::data(const QModelIndex &index, int role) const
{
    using widgets::ChipKind;
    using widgets::ChipSpec;
    const int row = index.row();
    static const char *const staff[] = {"Dylan Marsh", "Dylan Marsh", "Ffion Prosser", "Gareth Lloyd"};
    const QDateTime when = QDateTime(QDate(2026, 3, 14), QTime(16, 0)).addSecs(-qint64(row) * 18517);
    if (role == Qt::TextAlignmentRole && (index.column() == 3 || index.column() == 4))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == widgets::ChipRole && index.column() == 5) {
        switch (row) {
        case 1:
            return QVariant::fromValue(ChipSpec{ChipKind::Red, QStringLiteral("On hold"), theme::Icon::Hold});
        case 4:
            return QVariant::fromValue(
                ChipSpec{ChipKind::Accent, QStringLiteral("Release waiting"), theme::Icon::Releases});
        case 6:
            return QVariant::fromValue(QList<ChipSpec>{{ChipKind::Amber, QStringLiteral("Due in 9 days"), {}},
                                                       {ChipKind::Green, QStringLiteral("Verified"), {}}});
        case 9:
            return QVariant::fromValue(ChipSpec{ChipKind::Neutral, QStringLiteral("Copy"), theme::Icon::Copy});
        default:
            return {};
        }
    }
    if (role == widgets::MutedRole)
        return index.column() == 6;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case 0:
        return when.toString(QStringLiteral("d MMM yyyy  HH:mm"));
    case 1:
        return QString::fromLatin1(staff[row % 4]);
    case 2:
        return QStringLiteral("07700 900%1").arg(112 + row * 37 % 800, 3, 10, QLatin1Char('0'));
    case 3:
        return QStringLiteral("%1:%2").arg(2 + row % 7).arg(row * 23 % 60, 2, 10, QLatin1Char('0'));
    case 4:
        return row % 3 == 0 ? QString::number(1 + row % 4) : QString();
    case 6:
        return QString::number(2001 + row % 4);
    default:
        return {};
    }
}
