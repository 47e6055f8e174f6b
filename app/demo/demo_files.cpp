#include "app/demo/demo_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <cmath>

namespace earshot::app {

namespace {

QString uniqueIdOf(const PlacedCall &placed)
{
    return QStringLiteral("%1.%2").arg(placed.setUpAt.ms / 1000).arg(placed.call.sequence);
}

QString targetOf(const PlacedCall &placed)
{
    const QDateTime local = placed.recordedAt.london();
    QString name = placed.call.targetName;
    name.replace(QLatin1String("{YYYYMMDD}"), local.toString(QStringLiteral("yyyyMMdd")))
        .replace(QLatin1String("{YYYY}"), local.toString(QStringLiteral("yyyy")))
        .replace(QLatin1String("{MM}"), local.toString(QStringLiteral("MM")))
        .replace(QLatin1String("{DD}"), local.toString(QStringLiteral("dd")))
        .replace(QLatin1String("{HHMMSS}"), local.toString(QStringLiteral("HHmmss")))
        .replace(QLatin1String("{epoch}"), QString::number(placed.setUpAt.ms / 1000));
    return name;
}

QString stamp(Instant at)
{
    return at.london().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString quoted(const QString &value)
{
    QString inner = value;
    return u'"' + inner.replace(u'"', QLatin1String("\"\"")) + u'"';
}

/// What every style of call detail record says of a call.
struct Detail
{
    QString src, dst, clid, context, channel, dstChannel, lastData;
    qint64 duration = 0;
    qint64 talked = 0;
};

Detail detailOf(const PlacedCall &placed)
{
    const ScriptCall &call = placed.call;
    const bool outgoing = call.direction == QLatin1String("outgoing");
    const auto leg = [](const QString &peer, int number) {
        return QStringLiteral("%1-%2").arg(peer).arg(number, 8, 16, QLatin1Char('0'));
    };
    const QString trunk = QStringLiteral("PJSIP/trunk");
    const QString staff = QStringLiteral("PJSIP/") + call.extension;
    Detail detail;
    detail.src = outgoing ? call.extension : call.number;
    detail.dst = outgoing ? call.number : call.dialled;
    detail.clid = QStringLiteral("\"\" <%1>").arg(detail.src);
    detail.context = outgoing ? QStringLiteral("from-internal") : QStringLiteral("from-trunk");
    detail.channel = leg(outgoing ? staff : trunk, call.sequence);
    detail.lastData = outgoing ? trunk : staff;
    detail.dstChannel = leg(detail.lastData, call.sequence + 1);
    detail.duration = (placed.endedAt.ms - placed.setUpAt.ms) / 1000;
    detail.talked = (placed.endedAt.ms - placed.recordedAt.ms) / 1000;
    return detail;
}

/// Asterisk's cdr_csv: text in quotes, numbers bare.
QString masterRow(const PlacedCall &placed)
{
    const Detail d = detailOf(placed);
    QStringList cells;
    for (const QString &value :
         {QString(), d.src, d.dst, d.context, d.clid, d.channel, d.dstChannel, QStringLiteral("Dial"), d.lastData,
          stamp(placed.setUpAt), stamp(placed.recordedAt), stamp(placed.endedAt)})
        cells << quoted(value);
    cells << QString::number(d.duration) << QString::number(d.talked);
    for (const QString &value :
         {QStringLiteral("ANSWERED"), QStringLiteral("DOCUMENTATION"), uniqueIdOf(placed), QString()})
        cells << quoted(value);
    return cells.join(u',');
}

QStringList exportHeader(bool freepbx)
{
    QStringList header = QStringLiteral("calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,"
                                        "billsec,disposition,amaflags,accountcode,uniqueid,userfield")
                             .split(u',');
    if (freepbx)
        header += QStringLiteral("recordingfile,cnum,cnam,outbound_cnum,dst_cnam,did").split(u',');
    return header;
}

QString exportRow(const PlacedCall &placed, bool freepbx)
{
    const Detail d = detailOf(placed);
    const QString base = QFileInfo(placed.path).fileName();
    QStringList cells{stamp(placed.setUpAt),
                      d.clid,
                      d.src,
                      d.dst,
                      d.context,
                      d.channel,
                      d.dstChannel,
                      QStringLiteral("Dial"),
                      d.lastData,
                      QString::number(d.duration),
                      QString::number(d.talked),
                      QStringLiteral("ANSWERED"),
                      QStringLiteral("3"),
                      QString(),
                      uniqueIdOf(placed),
                      freepbx ? QString() : QStringLiteral("audio:") + QFileInfo(base).completeBaseName()};
    if (freepbx) {
        const bool outgoing = placed.call.direction == QLatin1String("outgoing");
        cells << base << d.src << (outgoing ? placed.call.staff : QString()) << QString()
              << (outgoing ? QString() : placed.call.staff) << (outgoing ? QString() : placed.call.dialled);
    }
    for (QString &cell : cells)
        cell = quoted(cell);
    return cells.join(u',');
}

Result<void> writeRecords(const QList<PlacedCall> &calls, const QString &folder)
{
    QMap<QString, QStringList> tables;
    for (const PlacedCall &placed : calls) {
        if (placed.call.cdrFile.isEmpty())
            continue;
        QStringList &lines = tables[placed.call.cdrFile];
        if (placed.call.cdrStyle == QLatin1String("master")) {
            lines << masterRow(placed);
            continue;
        }
        const bool freepbx = placed.call.cdrStyle == QLatin1String("freepbx");
        if (lines.isEmpty())
            lines << exportHeader(freepbx).join(u',');
        lines << exportRow(placed, freepbx);
    }
    for (auto table = tables.cbegin(); table != tables.cend(); ++table) {
        QFile file(QDir(folder).filePath(table.key()));
        const QByteArray bytes = table.value().join(QStringLiteral("\n")).toUtf8() + '\n';
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return fail(ErrorCode::Io, file.errorString(), file.fileName());
    }
    return {};
}

Result<void> writeRecording(const PlacedCall &placed)
{
    QDir().mkpath(QFileInfo(placed.path).absolutePath());
    QFile source(demoResource(placed.call.file));
    QFile target(placed.path);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, QStringLiteral("this recording is not in the program"), placed.call.file);
    const QByteArray bytes = source.readAll();
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.flush() ||
        !target.setFileTime(placed.endedAt.utc(), QFileDevice::FileModificationTime))
        return fail(ErrorCode::Io, target.errorString(), placed.path);
    return {};
}

} // namespace

QDate dayOf(const ScriptCall &call, const QDate &today)
{
    const QDate day = today.addDays(-call.ageDays);
    if (call.anyDay)
        return day;
    return day.addDays(std::min(0, Qt::Friday - day.dayOfWeek()));
}

Result<QList<PlacedCall>> layOut(const QList<ScriptCall> &calls, const QString &folder, const QDate &today)
{
    QList<PlacedCall> placed;
    for (const ScriptCall &call : calls) {
        PlacedCall one;
        one.call = call;
        one.recordedAt = Instant::from(QDateTime(dayOf(call, today), call.time, base::londonZone()));
        one.setUpAt = {one.recordedAt.ms - qint64(call.ringSeconds) * 1000};
        one.endedAt = {one.recordedAt.ms + std::llround(std::ceil(call.duration)) * 1000};
        one.path = QDir(folder).filePath(targetOf(one));
        EARSHOT_CHECK(writeRecording(one));
        placed << one;
    }
    std::sort(placed.begin(), placed.end(),
              [](const PlacedCall &a, const PlacedCall &b) { return a.recordedAt < b.recordedAt; });
    EARSHOT_CHECK(writeRecords(placed, folder));
    return placed;
}

} // namespace earshot::app
