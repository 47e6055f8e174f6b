#include "app/cli/arguments.h"

namespace earshot::cli {

Option option(const char *name, const char *value, const char *help, bool required)
{
    return {QString::fromUtf8(name), QString::fromUtf8(value), QString::fromUtf8(help), required};
}

Result<Arguments> Arguments::parse(const QStringList &given, const QList<Option> &options)
{
    Arguments parsed;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString &item = given[i];
        if (optionsEnded || !item.startsWith(QLatin1String("--"))) {
            parsed.m_words << item;
            continue;
        }
        if (item == QLatin1String("--")) {
            optionsEnded = true;
            continue;
        }
        const qsizetype equals = item.indexOf(u'=');
        const QString name = item.mid(2, equals < 0 ? -1 : equals - 2);
        const auto known =
            std::find_if(options.cbegin(), options.cend(), [&](const Option &option) { return option.name == name; });
        if (known == options.cend())
            return fail(ErrorCode::Invalid, QStringLiteral("unknown option --%1").arg(name));
        if (parsed.m_values.contains(name) && !known->repeatable)
            return fail(ErrorCode::Invalid, QStringLiteral("--%1 is given twice").arg(name));
        if (known->value.isEmpty()) {
            if (equals >= 0)
                return fail(ErrorCode::Invalid, QStringLiteral("--%1 takes no value").arg(name));
            parsed.m_values[name] << QString();
        } else if (equals >= 0) {
            parsed.m_values[name] << item.mid(equals + 1);
        } else {
            if (i + 1 >= given.size())
                return fail(ErrorCode::Invalid, QStringLiteral("--%1 needs a value: %2").arg(name, known->value));
            parsed.m_values[name] << given[++i];
        }
    }
    return parsed;
}

} // namespace earshot::cli
