#pragma once

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace earshot::ui::widgets {

/// A surface with a one-pixel line and rounded corners. Give it a layout; padding is the layout's margins. Children
/// that fill it to the edge (a table) should leave margins of one pixel, and paint no background of their own.
class Panel : public QWidget
{
    Q_OBJECT
public:
    explicit Panel(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A panel with a part that scrolls and a foot that stays: the inspector of a desk. Content goes to body(), buttons to
/// foot(). In a splitter, Tab comes to it from the list before it. Wrapped text gets the height it needs; the person
/// scrolls rather than the words being cut.
class Inspector : public Panel
{
    Q_OBJECT
public:
    explicit Inspector(QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QVBoxLayout *foot() const { return m_foot; }
    /// Removes and deletes everything in both parts.
    void clear();
    /// Lays out what was put into it, now: until the event loop gets there, what is new would be squeezed into the
    /// room that there was before, and painted so if the window is resized meanwhile.
    void settle();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void orderTabs();

    QScrollArea *m_area;
    QWidget *m_content;
    bool m_ordering = false; ///< soon
    QVBoxLayout *m_body;
    QVBoxLayout *m_foot;
};

/// A horizontal hairline between sections.
class Separator : public QWidget
{
    Q_OBJECT
public:
    explicit Separator(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace earshot::ui::widgets
