#pragma once

#include <QString>
#include <optional>

namespace earshot::ui::words {

enum class Language { English = 1, Welsh };

/// What this thread speaks: as the innermost LanguageScope says, else as the program does (QLocale's default).
[[nodiscard]] Language language();

/// While it lives, whatever its thread puts into words is in this language: a letter to somebody who reads another one
/// than the window speaks. Other threads do not notice.
class LanguageScope
{
public:
    explicit LanguageScope(Language language);
    ~LanguageScope();
    Q_DISABLE_COPY_MOVE(LanguageScope)

private:
    std::optional<Language> m_before;
};

/// Once, after the application object and before any widget: takes earshot_en.qm and earshot_cy.qm from `folder`; from
/// then on each thread gets its texts in language(). False: one of them is not there, and English is spoken.
[[nodiscard]] bool installLanguages(const QString &folder);

} // namespace earshot::ui::words
