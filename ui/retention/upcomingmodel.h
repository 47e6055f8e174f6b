#pragma once

#include "core/service/upcoming_service.h"
#include "ui/widgets/chip.h"

#include <QAbstractTableModel>

namespace earshot::ui::retention {

/// What is coming, as rows, in the order in which it is handed in.
class UpcomingModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When = 0, State, What, Of, Area, Who, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const service::Upcoming &upcoming);
    [[nodiscard]] const service::UpcomingItem &at(int row) const { return m_upcoming.items.at(row); }
    /// The row of the same thing, whatever has become of it; -1: it is not there.
    [[nodiscard]] int rowOf(const service::UpcomingItem &item) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What one of them means, with its clause, and what is to be done.
    [[nodiscard]] static QString sentence(const service::UpcomingItem &item);

private:
    [[nodiscard]] QString text(const service::UpcomingItem &item, int column) const;
    [[nodiscard]] widgets::ChipSpec chip(const service::UpcomingItem &item) const;

    service::Upcoming m_upcoming;
};

} // namespace earshot::ui::retention
