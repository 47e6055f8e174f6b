#include "ui/papers/log_paper.h"

#include "core/domain/states.h"
#include "ui/papers/note_layout.h"
#include "ui/papers/part_words.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::papers {

namespace {

using release::NoteContent;

struct Log
{
    Q_DECLARE_TR_FUNCTIONS(ReleaseLogPaper)
};

QString decisionOf(const NoteContent &row)
{
    const domain::Release &r = row.release;
    return Log::tr("%1, %2, on %3", "name, office, date")
        .arg(r.decidedByName, officeOf(row), words::dateTime(r.decidedAt));
}

QString conditionsOf(const domain::Release &r)
{
    QStringList texts;
    if (!r.adviceConditions.isEmpty())
        texts << words::conditionTexts(r.adviceConditions, r.callRate);
    if (!r.decisionConditions.isEmpty())
        texts << words::conditionTexts(r.decisionConditions, r.callRate);
    return texts.join(QChar(QChar::LineSeparator));
}

QString eventText(const std::optional<domain::ReleaseEvent> &event)
{
    return event ? Log::tr("%1, on %2: %3", "name, date, what they said")
                       .arg(event->byName, words::dateTime(event->at), event->text)
                 : QString();
}

QString evidenceOf(const NoteContent &row)
{
    if (!row.attested || row.attested->evidenceName.isEmpty())
        return {};
    return row.attested->evidenceName + QChar(QChar::LineSeparator) +
           groupedHash(QString::fromLatin1(row.attested->evidenceSha256.toHex()));
}

Section sectionOf(const NoteContent &row)
{
    const domain::Release &r = row.release;
    const bool refused = r.state == domain::ReleaseState::Refused;
    Section section;
    section.heading = Log::tr("%1, %2", "number of a release, its state").arg(r.number, words::name(r.state));
    QList<Row> &rows = section.rows;
    // The four items of §6 first, in its order.
    addRow(rows, Log::tr("Purpose of the release"), purposeOf(row));
    addRow(rows, Log::tr("Requested by"), r.requester);
    addRow(rows, Log::tr("Date and time of the recording"), words::dateTime(r.callStartedAt));
    addRow(rows, refused ? Log::tr("Refused by") : Log::tr("Authorised by"), decisionOf(row));
    addRow(rows, Log::tr("Why it was refused"), r.refusalReason);
    addRow(rows, Log::tr("Recipient"), r.recipient);
    addRow(rows, Log::tr("Listens in Earshot"), r.recipientPersonName);
    addRow(rows, Log::tr("Contact"), r.contact);
    addRow(rows, Log::tr("Legal basis"), r.legalBasis);
    addRow(rows, Log::tr("Part of the call"), partOfCall(row));
    addRow(rows, Log::tr("Format"), r.isShared() ? QString() : words::name(r.format));
    addRow(rows, Log::tr("Cannot be heard in it"),
           words::redactionTexts(row.redactions, r.callRate).join(QChar(QChar::LineSeparator)));
    addRow(rows, Log::tr("Conditions"), conditionsOf(r));
    addRow(rows, Log::tr("Issued"), words::dateTime(r.issuedAt));
    addRow(rows, Log::tr("SHA-256 of the package"), groupedHash(QString::fromLatin1(r.packageSha256.toHex())), true);
    addRow(rows, Log::tr("May be kept until"), refused ? QString() : words::date(row.until));
    addRow(rows, Log::tr("Recalled"), eventText(row.recalled));
    addRow(rows, Log::tr("Destroyed, as was attested"), eventText(row.attested));
    addRow(rows, Log::tr("Evidence"), evidenceOf(row));
    return section;
}

Section extentSection(const LogExtent &extent, qsizetype count)
{
    Section section;
    section.heading = Log::tr("What this paper shows");
    section.rows = {
        {Log::tr("Releases"), words::count(count)},
        {Log::tr("Which"), extent.filter.isEmpty() ? Log::tr("Every release that was issued or refused")
                                                   : Log::tr("Those in which “%1” was found").arg(extent.filter)},
        {Log::tr("Made by"), Log::tr("%1, on %2", "who, date").arg(extent.madeBy, words::dateTime(extent.madeAt))},
    };
    return section;
}

} // namespace

Result<QByteArray> logPaper(const LogExtent &extent, const QList<NoteContent> &rows)
{
    Paper paper;
    paper.letterhead = extent.letterhead;
    paper.title = Log::tr("Release of Recording Log");
    paper.subtitle = Log::tr("Kept under §6 of the Call Recording Policy");
    paper.sections << extentSection(extent, rows.size());
    for (const NoteContent &row : rows)
        paper.sections << sectionOf(row);
    paper.footer = Log::tr("%1 · Release of Recording Log, %2", "organisation, date")
                       .arg(nameOf(extent.letterhead), words::dateTime(extent.madeAt));
    paper.metaTitle = Log::tr("Release of Recording Log", "title of the PDF");
    return layOut(paper);
}

} // namespace earshot::ui::papers
