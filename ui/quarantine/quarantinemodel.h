#pragma once

#include "core/domain/areas.h"
#include "core/domain/quarantine.h"

#include <QAbstractTableModel>
#include <QList>

namespace earshot::ui::quarantine {

/// Files that wait in quarantine.
class QuarantineModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Since = 0, File, Why, Area, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<domain::QuarantineItem> &items, const QList<domain::ServiceArea> &areas);
    [[nodiscard]] const domain::QuarantineItem &item(int row) const { return m_items.at(row); }
    [[nodiscard]] int rowOf(domain::QuarantineId id) const; ///< -1: not there
    /// The area an item would go to; nullptr where none is known.
    [[nodiscard]] const domain::ServiceArea *areaOf(const domain::QuarantineItem &item) const;
    [[nodiscard]] const QList<domain::ServiceArea> &areas() const { return m_areas; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const domain::QuarantineItem &item, int column) const;

    QList<domain::QuarantineItem> m_items;
    QList<domain::ServiceArea> m_areas;
};

} // namespace earshot::ui::quarantine
