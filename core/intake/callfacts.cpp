#include "core/intake/callfacts.h"

namespace earshot::intake {

QString timeSourceName(TimeSource source)
{
    switch (source) {
    case TimeSource::UniqueId:
        return QStringLiteral("unique-id");
    case TimeSource::CdrEpoch:
        return QStringLiteral("cdr");
    case TimeSource::LocalUnambiguous:
        return QStringLiteral("local");
    case TimeSource::LocalFirstOfRepeatedHour:
        return QStringLiteral("repeated-hour");
    case TimeSource::LocalInSkippedHour:
        return QStringLiteral("skipped-hour");
    case TimeSource::FileTime:
        return QStringLiteral("file-time");
    case TimeSource::FolderDate:
        return QStringLiteral("folder-date");
    case TimeSource::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QStringList CallFacts::warningCodes() const
{
    QStringList codes;
    for (const Warning &warning : warnings) {
        if (!codes.contains(warning.code))
            codes.append(warning.code);
    }
    return codes;
}

QStringList CallFacts::storedWarnings() const
{
    static const QStringList dated{u"server-zone-differs"_qs, u"time-differs"_qs,     u"epoch-older"_qs,
                                   u"epoch-implausible"_qs,   u"cdr-time-differs"_qs, u"folder-date-differs"_qs};
    QStringList codes;
    QStringList stored;
    for (const Warning &warning : warnings) {
        if (codes.contains(warning.code))
            continue;
        codes << warning.code;
        stored << (dated.contains(warning.code) ? (QStringList{warning.code} + warning.values).join(u' ')
                                                : warning.code);
    }
    return stored;
}

} // namespace earshot::intake
