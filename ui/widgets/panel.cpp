#include "ui/widgets/panel.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace earshot::ui::widgets {

Panel::Panel(QWidget *parent)
    : QWidget(parent)
{}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintBox(&painter, rect(), theme::px(theme::panelRadius), theme::color(theme::Token::Surface),
                    theme::color(theme::Token::Line));
}

Separator::Separator(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Separator::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme::color(theme::Token::Line));
}

} // namespace earshot::ui::widgets
