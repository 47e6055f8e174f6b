#pragma once

#include "core/service/subject_access_service.h"
#include "ui/widgets/rowsmodel.h"

namespace earshot::ui::retention {

/// Subject access requests as rows, in the order in which they are handed in.
class AccessModel : public widgets::RowsModel<service::AccessStanding>
{
    Q_OBJECT
public:
    enum Column { Number = 0, Asker, Due, Calls, ToDecide, Received, Area, Count };

    explicit AccessModel(QObject *parent = nullptr)
        : RowsModel(Count, parent)
    {}

    void set(const QList<service::AccessStanding> &standings);
    void setFilter(const QString &words);                      ///< rows that have every word of it, in any column
    [[nodiscard]] int rowOf(domain::SubjectAccessId id) const; ///< -1: not shown
    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const service::AccessStanding &standing, int column) const;
    void filterAgain();

    QList<service::AccessStanding> m_all; ///< those that the filter leaves are the rows
    QStringList m_words;
};

/// The calls of one request.
class AccessCallModel : public widgets::RowsModel<service::AccessCallRow>
{
    Q_OBJECT
public:
    enum Column { Recording = 0, When, Decision, Release, Area, Staff, Customer, Reason, Count };

    explicit AccessCallModel(QObject *parent = nullptr)
        : RowsModel(Count, parent)
    {}

    void set(const QList<service::AccessCallRow> &rows);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace earshot::ui::retention
