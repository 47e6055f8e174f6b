#include "ui/theme/style.h"

#include "ui/theme/paint.h"
#include "ui/theme/styleparts.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <algorithm>

namespace earshot::ui::theme {
namespace {

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

bool isTextField(const QWidget *widget)
{
    const auto *edit = qobject_cast<const QPlainTextEdit *>(widget);
    return edit && edit->frameShape() != QFrame::NoFrame;
}

void paintButtonPanel(QPainter *painter, const QStyleOption *option, bool primary, bool flat)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool down = option->state.testFlag(QStyle::State_Sunken);
    const bool hover = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const bool checked = option->state.testFlag(QStyle::State_On);
    QColor fill = flat ? QColor() : color(Token::Surface);
    QColor border = flat ? QColor() : color(Token::Line);
    if (primary && enabled) {
        fill = mixed(color(Token::Accent), color(Token::Text), down ? 0.22 : hover ? 0.12 : 0.0);
        border = QColor();
    } else if (!enabled) {
        fill = flat ? QColor() : color(Token::Window);
    } else if (checked) {
        fill = color(Token::AccentWash);
        border = color(Token::Accent);
    } else if (down) {
        fill = color(Token::Line);
    } else if (hover) {
        fill = color(Token::Hover);
    }
    // Where washes are not told apart (high contrast) a checked button has the heavier border.
    const double width = checked && washesAreFlat() ? 2.5 : 1.0;
    paintBox(painter, option->rect, px(fieldRadius), fill, border, width);
    if (!showsFocus(option))
        return;
    if (primary && enabled) // the accent does not show on itself
        paintBox(painter, QRectF(option->rect).adjusted(2, 2, -2, -2), px(fieldRadius) - 2, {}, color(Token::OnAccent),
                 2.0);
    else
        paintFocusRing(painter, option->rect, px(fieldRadius));
}

void paintIndicator(QPainter *painter, const QStyleOption *option, bool round)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool half = option->state.testFlag(QStyle::State_NoChange);
    const QRectF box = option->rect;
    const double radius = round ? box.height() / 2 : px(4);
    const QColor mark = color(enabled ? Token::Accent : Token::Disabled);
    const QColor edge = color(enabled ? Token::Edge : Token::Line);
    paintBox(painter, box, radius, on || half ? mark : color(Token::Surface), on || half ? mark : edge);
    const QColor inner = color(Token::OnAccent);
    if (round && on) {
        const double inset = box.height() * 0.31;
        paintBox(painter, box.adjusted(inset, inset, -inset, -inset), box.height(), inner, {});
    } else if (half) {
        const double h = box.height();
        paintBox(painter, QRectF(box.x() + h * 0.22, box.center().y() - h * 0.06, h * 0.56, h * 0.12), 1, inner, {});
    } else if (on) {
        paintIcon(painter, option->rect.adjusted(1, 1, -1, -1), Icon::Check, inner);
    }
}

void paintButtonLabel(QPainter *painter, const QStyleOptionButton *button, bool primary)
{
    const bool enabled = button->state.testFlag(QStyle::State_Enabled);
    const bool menu = button->features.testFlag(QStyleOptionButton::HasMenu);
    const int arrow = menu ? px(14) : 0;
    const int side = button->icon.isNull() ? 0 : px(16);
    const int gap = side > 0 && !button->text.isEmpty() ? px(6) : 0;
    QRect room = button->rect.adjusted(px(6), 0, -px(6) - arrow, 0);
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine;
    const int words = painter->fontMetrics().size(flags, button->text).width();
    const int left = std::max(room.left(), room.left() + (room.width() - side - gap - words) / 2);
    if (side > 0) {
        const QIcon::Mode mode = enabled ? QIcon::Normal : QIcon::Disabled;
        const bool on = button->state.testFlag(QStyle::State_On);
        button->icon.paint(painter, QRect(left, room.center().y() - side / 2 + 1, side, side), Qt::AlignCenter, mode,
                           on ? QIcon::On : QIcon::Off);
    }
    room.setLeft(left + side + gap);
    painter->setPen(color(!enabled ? Token::Disabled : primary ? Token::OnAccent : Token::Text));
    painter->drawText(room, flags, button->text);
    if (menu)
        paintIcon(painter, QRect(button->rect.right() - px(8) - arrow, room.center().y() - arrow / 2, arrow, arrow),
                  Icon::ChevronDown, color(enabled ? Token::Muted : Token::Disabled));
}

} // namespace

bool showsFocus(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_KeyboardFocusChange);
}

void paintField(QPainter *painter, const QStyleOption *option)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool focus = enabled && option->state.testFlag(QStyle::State_HasFocus);
    const QColor fill = color(enabled ? Token::Surface : Token::Window);
    const QColor border = color(focus ? Token::Accent : enabled ? Token::Edge : Token::Line);
    paintBox(painter, option->rect, px(fieldRadius), fill, border, focus ? 2.0 : 1.0);
}

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (isTextField(widget)) {
        auto *edit = static_cast<QPlainTextEdit *>(widget);
        edit->viewport()->setAutoFillBackground(false); // the field behind paints the ground, with its round corners
        edit->document()->setDocumentMargin(px(7));     // words begin where they do in a field of one line
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        paintButtonPanel(painter, option, isPrimary(widget),
                         button && button->features.testFlag(QStyleOptionButton::Flat));
        return;
    }
    case PE_PanelButtonTool:
        paintButtonPanel(painter, option, isPrimary(widget), option->state.testFlag(State_AutoRaise));
        return;
    case PE_FrameDefaultButton:
    case PE_PanelItemViewRow:
    case PE_FrameStatusBarItem:
    case PE_FrameButtonTool:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_FrameFocusRect:
        paintFocusRing(painter, option->rect, px(fieldRadius));
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paintField(painter, option);
        return;
    case PE_FrameLineEdit:
        paintField(painter, option);
        return;
    case PE_Frame:
        if (isTextField(widget)) {
            paintField(painter, option);
            return;
        }
        paintBox(painter, option->rect, px(fieldRadius), {}, color(Token::Line));
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          color(Token::Line));
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, color(Token::Surface));
        painter->setPen(color(Token::Line));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, color(Token::Surface));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintIndicator(painter, option, false);
        return;
    case PE_IndicatorRadioButton:
        paintIndicator(painter, option, true);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const Icon arrow = element == PE_IndicatorArrowDown   ? Icon::ChevronDown
                           : element == PE_IndicatorArrowUp   ? Icon::ChevronUp
                           : element == PE_IndicatorArrowLeft ? Icon::ChevronLeft
                                                              : Icon::ChevronRight;
        const int side = std::min({option->rect.width(), option->rect.height(), px(14)});
        QRect box(0, 0, side, side);
        box.moveCenter(option->rect.center());
        paintIcon(painter, box, arrow, color(option->state.testFlag(State_Enabled) ? Token::Muted : Token::Disabled));
        return;
    }
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        // Up on screen means smallest first, which QHeaderView calls SortDown.
        paintIcon(painter, option->rect,
                  header && header->sortIndicator == QStyleOptionHeader::SortUp ? Icon::ChevronDown : Icon::ChevronUp,
                  color(Token::Muted));
        return;
    }
    case PE_PanelItemViewItem: {
        if (option->state.testFlag(State_Selected))
            washesAreFlat() ? paintFocusRing(painter, option->rect, px(4))
                            : painter->fillRect(option->rect, color(Token::AccentWash));
        else if (option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled))
            painter->fillRect(option->rect, color(Token::Hover));
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return; // the label draws the menu's arrow
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            paintButtonLabel(painter, button, isPrimary(widget));
            return;
        }
        break;
    case CE_Header: // Fusion puts the sort mark above the words and asks no proxy where
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            proxy()->drawControl(CE_HeaderSection, header, painter, widget);
            QStyleOptionHeader part = *header;
            part.rect = header->rect.adjusted(px(10), 0, -px(10), 0);
            if (header->sortIndicator == QStyleOptionHeader::None) {
                proxy()->drawControl(CE_HeaderLabel, &part, painter, widget);
                return;
            }
            // The mark stands beside the word, never on it.
            const int side = px(12);
            const int word = QFontMetrics(font(FontRole::Strong)).horizontalAdvance(header->text) + px(4);
            QRect mark(0, part.rect.center().y() - side / 2 + 1, side, side);
            if (header->textAlignment.testFlag(Qt::AlignRight)) {
                mark.moveLeft(std::max(header->rect.left(), part.rect.right() + 1 - word - side));
                part.rect.setLeft(mark.right() + 1);
            } else {
                mark.moveLeft(std::min(part.rect.left() + word, header->rect.right() + 1 - side));
                part.rect.setRight(mark.left() - 1);
            }
            proxy()->drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = mark;
            proxy()->drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          color(Token::Line));
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader copy = *header;
            copy.palette.setColor(QPalette::ButtonText, color(Token::Muted));
            copy.state |= State_Enabled;
            painter->save();
            painter->setFont(font(FontRole::Strong));
            painter->setPen(color(Token::Muted));
            const QRect rect = option->rect;
            proxy()->drawItemText(painter, rect, static_cast<int>(header->textAlignment) | Qt::TextSingleLine,
                                  copy.palette, true,
                                  QFontMetrics(painter->font()).elidedText(header->text, Qt::ElideRight, rect.width()),
                                  QPalette::ButtonText);
            painter->restore();
            return;
        }
        break;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem copy = *item;
            // The selection is a wash, so the text stays the text.
            copy.palette.setColor(QPalette::HighlightedText, color(Token::Text));
            copy.palette.setColor(QPalette::Disabled, QPalette::HighlightedText, color(Token::Disabled));
            copy.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            QRectF groove = bar->rect;
            const double thick = px(6);
            groove = QRectF(groove.x(), groove.center().y() - thick / 2, groove.width(), thick);
            paintGroove(painter, groove);
            const double span = double(bar->maximum) - bar->minimum;
            // No span: the amount is not known yet, which a half-filled pale bar says without moving.
            const double part = span > 0 ? (double(bar->progress) - bar->minimum) / span : 0.5;
            groove.setWidth(groove.width() * std::clamp(part, 0.0, 1.0));
            if (groove.width() > 0)
                paintBox(painter, groove, thick / 2, color(span > 0 ? Token::Accent : Token::Disabled), {});
            return;
        }
        break;
    case CE_Splitter:
        return;
    case CE_TabBarTabShape: {
        const bool selected = option->state.testFlag(State_Selected);
        if (option->state.testFlag(State_MouseOver) && !selected)
            painter->fillRect(option->rect, color(Token::Hover));
        if (selected)
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom() - 1, option->rect.width(), 2),
                              color(Token::Accent));
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonFocusRect:
        return option->rect;
    case SE_LineEditContents:
        return QProxyStyle::subElementRect(element, option, widget).adjusted(px(6), 0, -px(6), 0);
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto atLeast = [&result](int height) { result.setHeight(std::max(result.height(), height)); };
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            result.setWidth(size.width() + 2 * px(12) + (button->icon.isNull() || button->text.isEmpty() ? 0 : px(2)));
        result.setHeight(std::max(px(fieldHeight), size.height() + px(8)));
        break;
    case CT_LineEdit:
    case CT_SpinBox:
        atLeast(px(fieldHeight));
        break;
    case CT_ComboBox:
        result.setWidth(size.width() + px(10) + px(30));
        atLeast(px(fieldHeight));
        break;
    case CT_ToolButton:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option); tool && opensMenu(tool))
            result.rwidth() += px(menuArrow);
        atLeast(px(compactRowHeight));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            atLeast(px(compactRowHeight));
        break;
    case CT_HeaderSection:
        atLeast(px(34));
        break;
    case CT_ItemViewItem:
        atLeast(px(compactRowHeight));
        break;
    case CT_TabBarTab:
        atLeast(px(fieldHeight));
        break;
    default:
        break;
    }
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return px(16);
    case PM_ScrollBarExtent:
        return px(12);
    case PM_ScrollBarSliderMin:
        return px(32);
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return px(16);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return px(12);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return px(8);
    case PM_HeaderMargin:
        return px(10);
    case PM_MenuButtonIndicator:
        return px(14);
    case PM_HeaderMarkSize:
        return px(12);
    case PM_MenuPanelWidth: // else Qt paints no frame, and a menu runs into the panel below it
        return 1;
    case PM_MenuVMargin:
        return px(4);
    case PM_SplitterWidth:
        return px(12);
    case PM_TabBarTabHSpace:
        return px(24);
    case PM_FocusFrameHMargin:
        return px(4);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_ProgressDialog_CenterCancelButton:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_Slider_AbsoluteSetButtons:
        return hint == SH_Slider_AbsoluteSetButtons ? static_cast<int>(Qt::LeftButton) : 1;
    case SH_Table_GridLineColor:
        return static_cast<int>(color(Token::Line).rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace earshot::ui::theme
