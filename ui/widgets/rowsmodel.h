#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <utility>

namespace earshot::ui::widgets {

/// What the lists of desks have in common: rows as they are handed in, replaced as a whole.
template <class Row> class RowsModel : public QAbstractTableModel
{
public:
    [[nodiscard]] const Row &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_columns;
    }

protected:
    explicit RowsModel(int columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(columns)
    {}
    void showRows(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    /// -1: none is such.
    template <class Such> [[nodiscard]] int rowWhere(const Such &such) const
    {
        for (int row = 0; row < m_rows.size(); ++row) {
            if (such(m_rows.at(row)))
                return row;
        }
        return -1;
    }
    /// Null for an index that is none of its own.
    [[nodiscard]] const Row *rowOfIndex(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
    }

private:
    int m_columns;
    QList<Row> m_rows;
};

} // namespace earshot::ui::widgets
