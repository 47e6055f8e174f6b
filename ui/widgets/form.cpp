#include "ui/widgets/form.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace earshot::ui::widgets {

QFormLayout *newForm(QWidget *parent, int across, int down)
{
    auto *form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(theme::px(across));
    form->setVerticalSpacing(theme::px(down));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    return form;
}

QWidget *stacked(std::initializer_list<QWidget *> widgets)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(4));
    for (QWidget *widget : widgets) {
        column->addWidget(widget);
        // The key of the row's label leads to the box, which leads on; Tab goes past it.
        if (!box->focusProxy() && widget->focusPolicy() != Qt::NoFocus) {
            box->setFocusPolicy(Qt::ClickFocus);
            box->setFocusProxy(widget);
        }
    }
    return box;
}

Label *fieldCaption(const QString &name)
{
    auto *label = new Label({}, theme::FontRole::Caption, theme::Token::Muted);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace earshot::ui::widgets
