#pragma once

#include "core/service/subject_access_service.h"

#include <QAbstractTableModel>

namespace earshot::ui::retention {

/// Subject access requests as rows, in the order in which they are handed in.
class AccessModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number = 0, Asker, Due, Calls, ToDecide, Received, Area, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<service::AccessStanding> &standings);
    void setFilter(const QString &words); ///< rows that have every word of it, in any column
    [[nodiscard]] const service::AccessStanding &at(int row) const { return m_shown.at(row); }
    [[nodiscard]] int rowOf(domain::SubjectAccessId id) const; ///< -1: not shown
    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const service::AccessStanding &standing, int column) const;
    void filterAgain();

    QList<service::AccessStanding> m_all, m_shown;
    QStringList m_words;
};

/// The calls of one request.
class AccessCallModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Recording = 0, When, Decision, Area, Staff, Customer, Reason, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<service::AccessCallRow> &rows);
    [[nodiscard]] const service::AccessCallRow &at(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<service::AccessCallRow> m_rows;
};

} // namespace earshot::ui::retention
