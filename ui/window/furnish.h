#pragma once

namespace earshot::ui::desk {
class Context;
}

namespace earshot::ui::window {

class WorkPage;

/// The desks that this person has a use for and the player, wired to each other. The only place that knows them all.
void furnish(WorkPage &page, desk::Context &context);

} // namespace earshot::ui::window
