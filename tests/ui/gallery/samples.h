#pragma once

#include "ui/waveform/peaksource.h"
#include "ui/widgets/table.h"

#include <QAbstractTableModel>

/// A made-up conversation: bursts of syllables that alternate between two people.
class SamplePeaks : public earshot::ui::waveform::PeakSource
{
public:
    [[nodiscard]] int channels() const override { return 2; }
    [[nodiscard]] qint64 frames() const override { return qint64(203) * rate(); }
    [[nodiscard]] int rate() const override { return 8000; }
    void query(int channel, earshot::FrameRange range, std::span<earshot::ui::waveform::MinMax> out) const override;
};

class SampleCalls : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 60; }
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return 7; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};
