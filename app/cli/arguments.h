#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace earshot::cli {

struct Option
{
    QString name;  ///< without dashes
    QString value; ///< what its value is called in help; empty: a switch
    QString help;
    bool required = false;
    bool repeatable = false;
};
/// The same from plain texts.
[[nodiscard]] Option option(const char *name, const char *value, const char *help, bool required = false);

/// Words and options of one call, in any order: `--name VALUE`, `--name=VALUE`, switches, `--` ends the options.
class Arguments
{
public:
    /// Invalid for an unknown option, a missing value, a value for a switch, or an option given twice that is not
    /// repeatable.
    [[nodiscard]] static Result<Arguments> parse(const QStringList &given, const QList<Option> &options);

    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] QString word(int index) const { return m_words.value(index); }
    [[nodiscard]] bool has(const char *option) const { return m_values.contains(QLatin1String(option)); }
    [[nodiscard]] QString value(const char *option, const QString &otherwise = {}) const
    {
        return has(option) ? values(option).constLast() : otherwise;
    }
    [[nodiscard]] QStringList values(const char *option) const { return m_values.value(QLatin1String(option)); }
    /// Drops the first `count` words (the command's own).
    void dropWords(int count) { m_words = m_words.mid(count); }

private:
    QStringList m_words;
    QHash<QString, QStringList> m_values; // never an empty list
};

} // namespace earshot::cli
