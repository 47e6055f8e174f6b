#pragma once

#include <QWidget>

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
