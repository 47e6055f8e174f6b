// The compound controls of Style: combo box, spin box, slider, scroll bar.
#include "ui/theme/paint.h"
#include "ui/theme/style.h"
#include "ui/theme/styleparts.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <algorithm>

namespace earshot::ui::theme {
namespace {

constexpr int arrowWidth = 28;

void paintScrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &slider)
{
    if (option->minimum == option->maximum)
        return;
    const bool active = option->state.testFlag(QStyle::State_Sunken) ||
                        (option->state.testFlag(QStyle::State_MouseOver) &&
                         option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider));
    const int inset = px(active ? 2 : 3);
    const QRectF thumb = QRectF(slider).adjusted(inset, inset, -inset, -inset);
    paintBox(painter, thumb, std::min(thumb.width(), thumb.height()) / 2,
             active ? color(Token::Muted) : color(Token::Edge), {});
}

void paintSlider(QPainter *painter, const QStyleOptionSlider *option, const QRect &handle)
{
    const bool horizontal = option->orientation == Qt::Horizontal;
    const double thick = px(4);
    const QRectF all = option->rect;
    QRectF groove = horizontal ? QRectF(all.x(), all.center().y() - thick / 2, all.width(), thick)
                               : QRectF(all.center().x() - thick / 2, all.y(), thick, all.height());
    const QColor mark = color(option->state.testFlag(QStyle::State_Enabled) ? Token::Accent : Token::Disabled);
    paintGroove(painter, groove);
    if (horizontal)
        groove.setRight(handle.center().x());
    else
        groove.setTop(handle.center().y());
    paintBox(painter, groove, thick / 2, mark, {});
    const int side = std::min(handle.width(), handle.height()) - 2;
    QRectF knob(0, 0, side, side);
    knob.moveCenter(QRectF(handle).center());
    paintBox(painter, knob, side / 2.0, color(Token::Surface), mark, 2.0);
    if (showsFocus(option))
        paintFocusRing(painter, option->rect, px(fieldRadius));
}

QRect scrollBarRect(const QStyleOptionSlider *option, QStyle::SubControl sub, int smallest)
{
    const QRect all = option->rect;
    const bool horizontal = option->orientation == Qt::Horizontal;
    const int length = horizontal ? all.width() : all.height();
    const qint64 span = qint64(option->maximum) - option->minimum + option->pageStep;
    int thumb = length;
    if (option->maximum != option->minimum && span > 0)
        thumb = std::min(length, std::max(smallest, static_cast<int>(qint64(option->pageStep) * length / span)));
    const int start = QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                                      length - thumb, option->upsideDown);
    const auto part = [&](int from, int size) {
        return horizontal ? QRect(all.x() + from, all.y(), size, all.height())
                          : QRect(all.x(), all.y() + from, all.width(), size);
    };
    switch (sub) {
    case QStyle::SC_ScrollBarSlider:
        return part(start, thumb);
    case QStyle::SC_ScrollBarSubPage:
        return part(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return part(start + thumb, length - start - thumb);
    case QStyle::SC_ScrollBarGroove:
        return all;
    default:
        return {}; // no arrow buttons
    }
}

} // namespace

bool opensMenu(const QStyleOptionToolButton *button)
{
    return button->features.testFlag(QStyleOptionToolButton::HasMenu) &&
           !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto arrow = [&](SubControl sub, PrimitiveElement element) {
        QStyleOption mark = *option;
        mark.rect = proxy()->subControlRect(control, option, sub, widget);
        proxy()->drawPrimitive(element, &mark, painter, widget);
    };
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            if (combo->frame)
                paintField(painter, option);
            arrow(SC_ComboBoxArrow, PE_IndicatorArrowDown);
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            if (spin->frame)
                paintField(painter, option);
            if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
                arrow(SC_SpinBoxUp, PE_IndicatorArrowUp);
                arrow(SC_SpinBoxDown, PE_IndicatorArrowDown);
            }
            return;
        }
        break;
    case CC_ToolButton:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option); tool && opensMenu(tool)) {
            QStyleOptionToolButton part = *tool;
            part.features &= ~QStyleOptionToolButton::HasMenu;
            part.text.clear();
            part.icon = {};
            QProxyStyle::drawComplexControl(control, &part, painter, widget); // panel and focus
            part.text = tool->text;
            part.icon = tool->icon;
            part.rect.adjust(px(2), 0, -px(menuArrow), 0);
            proxy()->drawControl(CE_ToolButtonLabel, &part, painter, widget);
            const int side = px(12);
            const QRect mark(tool->rect.right() - px(2) - side, tool->rect.center().y() - side / 2 + 1, side, side);
            paintIcon(painter, visualRect(tool->direction, tool->rect, mark), Icon::ChevronDown,
                      color(tool->state.testFlag(State_Enabled) ? Token::Muted : Token::Disabled));
            return;
        }
        break;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            paintSlider(painter, slider, proxy()->subControlRect(control, option, SC_SliderHandle, widget));
            return;
        }
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            paintScrollBar(painter, bar, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                            const QWidget *widget) const
{
    const QRect all = option->rect;
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return visualRect(option->direction, all,
                              scrollBarRect(bar, sub, proxy()->pixelMetric(PM_ScrollBarSliderMin, option, widget)));
    }
    if (control == CC_ComboBox) {
        const int arrow = px(arrowWidth);
        if (sub == SC_ComboBoxArrow)
            return {all.right() - arrow + 1, all.top(), arrow, all.height()};
        if (sub == SC_ComboBoxEditField) {
            // A line edit inside brings its own margin (SE_LineEditContents).
            const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
            return all.adjusted(combo && combo->editable ? px(2) : px(10), px(2), -arrow, -px(2));
        }
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const int arrow = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : px(22);
        const int half = all.height() / 2;
        if (sub == SC_SpinBoxUp)
            return {all.right() - arrow - px(2), all.top() + px(2), arrow, half - px(2)};
        if (sub == SC_SpinBoxDown)
            return {all.right() - arrow - px(2), all.top() + half, arrow, half - px(2)};
        if (sub == SC_SpinBoxEditField)
            return all.adjusted(px(2), px(2), -arrow - px(4), -px(2));
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

} // namespace earshot::ui::theme
