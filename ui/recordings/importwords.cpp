#include "ui/recordings/importwords.h"

#include "ui/words/format.h"
#include "ui/words/names.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>
#include <algorithm>

namespace earshot::ui::recordings {

namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

} // namespace

QString filesTitle(int files)
{
    return files == 1 ? ImportWords::tr("Importing 1 file")
                      : ImportWords::tr("Importing %1 files").arg(words::count(files));
}

QString reportLine(const service::ImportReport &report)
{
    QStringList parts{ImportWords::tr("%1 imported").arg(words::count(report.imported.size()))};
    if (report.duplicates.size() == 1)
        parts << ImportWords::tr("1 duplicate");
    else if (!report.duplicates.isEmpty())
        parts << ImportWords::tr("%1 duplicates").arg(words::count(report.duplicates.size()));
    if (!report.quarantined.isEmpty())
        parts << ImportWords::tr("%1 in quarantine").arg(words::count(report.quarantined.size()));
    if (report.cancelled)
        parts << ImportWords::tr("cancelled with %1 not looked at").arg(words::count(report.remaining));
    return parts.join(QStringLiteral(", "));
}

QList<ImportRemark> importRemarks(const service::ImportReport &report)
{
    QList<ImportRemark> remarks;
    for (const auto &file : report.quarantined)
        remarks << ImportRemark{QFileInfo(file.path).fileName(), words::quarantineReason(file.item),
                                words::quarantineAdvice(file.item), true};
    for (const auto &file : report.duplicates)
        remarks << ImportRemark{QFileInfo(file.path).fileName(),
                                ImportWords::tr("Already here as recording %1.").arg(file.recording.value),
                                ImportWords::tr("Nothing to do."), false};
    for (const auto &file : report.imported) {
        for (const QString &doubt : file.doubts)
            remarks << ImportRemark{
                QFileInfo(file.path).fileName(), words::warningText(doubt),
                ImportWords::tr("Imported as recording %1. Check when the call was made.").arg(file.recording.value),
                false};
    }
    for (const auto &problem : report.problems)
        remarks << ImportRemark{QFileInfo(problem.file).fileName(),
                                problem.line > 0
                                    ? ImportWords::tr("Line %1 could not be read and was left out.").arg(problem.line)
                                    : ImportWords::tr("The table could not be read and was left out."),
                                ImportWords::tr("Details of some calls may be missing."), false};
    return remarks;
}

QString reportToCopy(const service::ImportReport &report)
{
    QStringList lines{reportLine(report)};
    QMap<QString, int> reasons;
    for (const ImportRemark &remark : importRemarks(report)) {
        if (remark.quarantined)
            ++reasons[remark.reason + QLatin1Char(' ') + remark.advice];
    }
    for (auto it = reasons.cbegin(); it != reasons.cend(); ++it)
        lines << QStringLiteral("%1 × %2").arg(words::count(it.value()), it.key().trimmed());
    const auto doubtful = std::count_if(report.imported.cbegin(), report.imported.cend(),
                                        [](const auto &file) { return !file.doubts.isEmpty(); });
    if (doubtful > 0)
        lines << ImportWords::tr("%n imported calls with a doubtful date", nullptr, static_cast<int>(doubtful));
    if (!report.problems.isEmpty())
        lines << ImportWords::tr("%n lines of call detail tables could not be read", nullptr,
                                 static_cast<int>(report.problems.size()));
    return lines.join(QLatin1Char('\n'));
}

} // namespace earshot::ui::recordings
