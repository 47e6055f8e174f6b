#include "ui/words/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace earshot::ui::words {

namespace {

thread_local std::optional<Language> spoken;

/// Asked for each text by whichever thread needs it; only reads.
class Interpreter : public QTranslator
{
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool read(const QString &folder)
    {
        return m_english.load(folder + QStringLiteral("/earshot_en.qm")) &&
               m_welsh.load(folder + QStringLiteral("/earshot_cy.qm"));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *disambiguation,
                                    int n) const override
    {
        return (words::language() == Language::Welsh ? m_welsh : m_english).translate(context, text, disambiguation, n);
    }

private:
    QTranslator m_english; ///< its plurals; the rest is as the sources have it
    QTranslator m_welsh;
};

} // namespace

Language language()
{
    if (spoken)
        return *spoken;
    return QLocale().language() == QLocale::Welsh ? Language::Welsh : Language::English;
}

LanguageScope::LanguageScope(Language language)
    : m_before(std::exchange(spoken, language))
{}

LanguageScope::~LanguageScope()
{
    spoken = m_before;
}

bool installLanguages(const QString &folder)
{
    auto *interpreter = new Interpreter(QCoreApplication::instance());
    if (!interpreter->read(folder)) {
        delete interpreter;
        return false;
    }
    return QCoreApplication::installTranslator(interpreter);
}

} // namespace earshot::ui::words
