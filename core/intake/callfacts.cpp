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

} // namespace earshot::intake
