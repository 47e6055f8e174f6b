#include "ui/widgets/form.h"

#include "ui/theme/theme.h"

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

} // namespace earshot::ui::widgets
