#pragma once

#include "ui/widgets/rail.h"

#include <QAbstractButton>

// What Rail is made of; not for others.
namespace earshot::ui::widgets {

/// One desk on the rail.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RailButton(const RailEntry &entry, QWidget *parent = nullptr);
    void setCount(int count);
    void setCollapsed(bool collapsed);
    [[nodiscard]] const RailEntry &entry() const { return m_entry; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();

    RailEntry m_entry;
    int m_count = 0;
    bool m_collapsed = false;
};

/// Initials, name and office of whoever is signed in.
class PersonButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PersonButton(QWidget *parent = nullptr);
    void setPerson(const QString &name, const QString &office);
    void setCollapsed(bool collapsed);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_office;
    bool m_collapsed = false;
};

/// At most two letters: "Priya Okafor" → PO, "Elin ap Rhys" → ER.
[[nodiscard]] QString initialsOf(const QString &name);

} // namespace earshot::ui::widgets
