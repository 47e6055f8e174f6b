#pragma once

namespace earshot::app {

/// What a program says, in the language that its thread speaks (ui/words/language.h): English, or Welsh as it travels
/// inside the program. Once, after the application object.
void installTranslations();

} // namespace earshot::app
