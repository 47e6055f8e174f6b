#include "ui/desk/desk.h"

namespace earshot::ui::desk {

Desk::Desk(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{}

Desk::~Desk() = default;

} // namespace earshot::ui::desk
