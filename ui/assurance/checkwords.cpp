#include "ui/assurance/checkwords.h"

#include <QCoreApplication>

namespace earshot::ui::assurance {

using service::Finding;
using theme::Icon;
using widgets::ChipKind;
using widgets::ChipSpec; // lupdate loses the thread at a qualified type before a function

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

} // namespace

ChipSpec levelChip(Finding::Level level)
{
    switch (level) {
    case Finding::Level::Red:
        return {ChipKind::Red, Text::tr("Wrong"), Icon::Error};
    case Finding::Level::Amber:
        return {ChipKind::Amber, Text::tr("Look at it"), Icon::Warning};
    case Finding::Level::Green:
        break;
    }
    return {ChipKind::Green, Text::tr("Holds"), Icon::Check};
}

} // namespace earshot::ui::assurance
