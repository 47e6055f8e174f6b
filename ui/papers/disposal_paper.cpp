#include "ui/papers/disposal_paper.h"

#include "ui/papers/note_layout.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace earshot::ui::papers {

namespace {

struct DisposalWords
{
    Q_DECLARE_TR_FUNCTIONS(DisposalPaper)
};

QString day(const QJsonObject &from, const char *key)
{
    return words::date(QDate::fromString(from[QLatin1String(key)].toString(), Qt::ISODate));
}

QString moment(const QJsonObject &from, const char *key)
{
    const auto at = QDateTime::fromString(from[QLatin1String(key)].toString(), Qt::ISODateWithMs);
    return at.isValid() ? words::dateTime(Instant::from(at)) : QString();
}

QString hand(const QJsonObject &certificate, const char *key)
{
    const QJsonObject by = certificate[QLatin1String(key)].toObject();
    return DisposalWords::tr("%1, %2", "person, moment").arg(by[QLatin1String("name")].toString(), moment(by, "at"));
}

Section summary(const QJsonObject &certificate)
{
    Section section;
    section.heading = DisposalWords::tr("What was done");
    section.introduction = DisposalWords::tr(
        "These recordings of telephone calls were due, and nothing held them. The key of each was destroyed, "
        "so that no copy of it can be read, then the encrypted sound with its picture, whose absence was "
        "verified; notes with their former wordings, clips, names, numbers and file names went with them.");
    section.rows = {
        {DisposalWords::tr("Service area"), certificate[QLatin1String("area")].toString()},
        {DisposalWords::tr("Under"), DisposalWords::tr("%1 of the Call Recording Policy, version %2", "clause, version")
                                         .arg(certificate[QLatin1String("clause")].toString(),
                                              certificate[QLatin1String("policyVersion")].toString())},
        {DisposalWords::tr("Due by"), day(certificate, "dueBy")},
        {DisposalWords::tr("Destroyed"), words::count(certificate[QLatin1String("gone")].toArray().size())},
        {DisposalWords::tr("Kept"), words::count(certificate[QLatin1String("kept")].toArray().size())},
        {DisposalWords::tr("Notice given by"), hand(certificate, "notice")},
        {DisposalWords::tr("Approved by"), hand(certificate, "approved")},
        {DisposalWords::tr("Finished by"), hand(certificate, "finished")},
    };
    if (const QString unreadable = day(certificate, "backupsUnreadableFrom"); !unreadable.isEmpty())
        section.rows << Row{DisposalWords::tr("Backups"),
                            DisposalWords::tr("Cannot be read from %1 on").arg(unreadable)};
    return section;
}

Section destroyed(const QJsonArray &gone)
{
    Section section;
    section.heading = DisposalWords::tr("Destroyed");
    section.table << QStringList{DisposalWords::tr("Recording"), DisposalWords::tr("Recorded"),
                                 DisposalWords::tr("Due on"), DisposalWords::tr("Destroyed on")};
    for (const auto &each : gone) {
        const QJsonObject item = each.toObject();
        section.table << QStringList{QString::number(item[QLatin1String("recording")].toInteger()),
                                     moment(item, "recorded"), day(item, "due"), moment(item, "at")};
    }
    return section;
}

Section kept(const QJsonArray &still)
{
    Section section;
    section.heading = DisposalWords::tr("Kept, although notice was given");
    section.table << QStringList{DisposalWords::tr("Recording"), DisposalWords::tr("Recorded"),
                                 DisposalWords::tr("Why it is kept")};
    for (const auto &each : still) {
        const QJsonObject item = each.toObject();
        QStringList holds;
        for (const auto &hold : item[QLatin1String("heldBy")].toArray())
            holds << hold.toString();
        section.table << QStringList{
            QString::number(item[QLatin1String("recording")].toInteger()), moment(item, "recorded"),
            holds.isEmpty() ? DisposalWords::tr("not due any more")
                            : DisposalWords::tr("held by %1").arg(holds.join(QStringLiteral(", ")))};
    }
    return section;
}

Section proof(const QJsonObject &certificate, const QByteArray &signature)
{
    Section section;
    section.heading = DisposalWords::tr("The signature");
    section.introduction =
        DisposalWords::tr("The certificate itself is a signed file, of which this is a print. The record of "
                          "the store has an entry for each recording that was destroyed.");
    const QJsonObject by = certificate[QLatin1String("finished")].toObject();
    section.rows = {{DisposalWords::tr("Signature"), words::hash(signature), true},
                    {DisposalWords::tr("Key"),
                     words::hash(QByteArray::fromHex(by[QLatin1String("signatureKey")].toString().toLatin1())), true}};
    return section;
}

} // namespace

Result<QByteArray> disposalPaper(const domain::Letterhead &letterhead, const QByteArray &certificate,
                                 const QByteArray &signature)
{
    const QJsonObject read = QJsonDocument::fromJson(certificate).object();
    if (read[QLatin1String("format")].toString() != QLatin1String("earshot-disposal-certificate-1"))
        return fail(ErrorCode::Invalid, QStringLiteral("this is no certificate of a disposal"));
    const QString number = read[QLatin1String("number")].toString();
    const QJsonArray gone = read[QLatin1String("gone")].toArray();
    const QJsonArray still = read[QLatin1String("kept")].toArray();
    Paper paper;
    paper.letterhead = letterhead;
    paper.title = DisposalWords::tr("Certificate of disposal %1").arg(number);
    paper.subtitle = read[QLatin1String("area")].toString();
    paper.sections = {summary(read)};
    if (!gone.isEmpty())
        paper.sections << destroyed(gone);
    if (!still.isEmpty())
        paper.sections << kept(still);
    paper.sections << proof(read, signature);
    paper.footer =
        DisposalWords::tr("%1 · Certificate of disposal %2", "organisation, number").arg(nameOf(letterhead), number);
    paper.metaTitle = paper.title;
    return layOut(paper);
}

} // namespace earshot::ui::papers
