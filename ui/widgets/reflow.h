#pragma once

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

// What lets a desk keep working when large text or a small window leaves little room: rows wrap, a list and its
// inspector stand one below the other, and what is still too high scrolls. Nothing is ever cut off.

namespace earshot::ui::widgets {

/// A row of controls that goes on below when it is full. Everything has the width it asks for; those with a stretch
/// share what is left of their line, and shrink to their minimum before the line breaks.
class FlowRow : public QLayout
{
    Q_OBJECT
public:
    /// `spacing` in design pixels, across and down. No margins.
    explicit FlowRow(int spacing, QWidget *parent = nullptr);
    ~FlowRow() override;

    void addItem(QLayoutItem *item) override;
    void add(QWidget *widget, int stretch = 0);
    void add(QLayout *layout, int stretch = 0);
    void addStretch();
    /// Stands in the middle of its line while there is room.
    void addCentred(QLayout *layout);

    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] QSize sizeHint() const override; ///< in one line
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    void setGeometry(const QRect &rect) override;

private:
    struct Entry
    {
        QLayoutItem *item = nullptr;
        int stretch = 0;
        bool centred = false;
    };
    struct Line
    {
        QList<Entry> entries;
        int width = 0; ///< that it needs at least
        int height = 0;
    };
    [[nodiscard]] QList<Line> lines(int width) const;
    void place(const Line &line, const QRect &room) const;
    [[nodiscard]] static int leastWidth(const Entry &entry);
    [[nodiscard]] static bool isShown(const Entry &entry);

    QList<Entry> m_entries;
    int m_spacing;
};

/// A list and its inspector: side by side, and one below the other in less than `turnBelow` design pixels.
class TurningSplitter : public QSplitter
{
    Q_OBJECT
public:
    explicit TurningSplitter(QWidget *parent = nullptr, int turnBelow = 600);
    [[nodiscard]] bool isTurned() const { return orientation() == Qt::Vertical; }
    /// Sizes side by side, in design pixels; taken up when it is side by side.
    void setWidths(const QList<int> &widths);
    /// As QSplitter's, of the sizes side by side: whatever was saved, it stands as the room allows.
    [[nodiscard]] QByteArray saveWidths() const;
    bool restoreWidths(const QByteArray &state);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void turn();
    void balance();

    int m_turnBelow;
    QByteArray m_sideBySide;
};

/// Pages of which the shown one says how little room will do. QStackedWidget asks for what the greediest would like.
class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    using QStackedWidget::QStackedWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize minimumSizeHint() const override; ///< at the present width

protected:
    void resizeEvent(QResizeEvent *event) override;
};

/// Scrolls its one child where the child needs more than there is, and is not there at all for who has room.
class ReflowArea : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes `column`, what stands in the area.
    explicit ReflowArea(QLayout *column, QWidget *parent = nullptr);
};

} // namespace earshot::ui::widgets
