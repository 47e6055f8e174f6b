#include "ui/papers/disposal_notice.h"

#include "ui/papers/note_layout.h"
#include "ui/papers/part_words.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::papers {

namespace {

struct Notice
{
    Q_DECLARE_TR_FUNCTIONS(DisposalNotice)
};

QString signedBy(const QString &name, Instant at)
{
    return name.isEmpty() ? QString() : Notice::tr("%1, on %2", "name, date").arg(name, words::dateTime(at));
}

Section whatIsDue(const DisposalNotice &notice)
{
    const domain::Disposal &disposal = notice.disposal;
    Section section;
    section.heading = Notice::tr("What is due");
    section.introduction = Notice::tr("These recordings of telephone calls have reached the end of their time (§7). "
                                      "They will be destroyed and cannot be brought back.");
    addRow(section.rows, Notice::tr("Service area"), disposal.areaName);
    addRow(section.rows, Notice::tr("Recordings"), words::count(disposal.recordings.size()));
    addRow(section.rows, Notice::tr("Still there"), words::count(notice.left));
    addRow(section.rows, Notice::tr("Due by"), words::date(disposal.dueBy));
    addRow(section.rows, Notice::tr("Not before"), words::date(disposal.runFrom));
    addRow(section.rows, Notice::tr("Notice given by"), signedBy(disposal.plannedByName, disposal.plannedAt));
    addRow(section.rows, Notice::tr("Approved by"),
           disposal.isApproved() ? signedBy(disposal.approvedByName, disposal.approvedAt)
                                 : Notice::tr("Nobody yet: the Information Governance Unit must approve first"));
    return section;
}

Section whatToDo(const domain::Disposal &disposal)
{
    Section section;
    section.heading = Notice::tr("If you need one of them");
    section.points = {
        Notice::tr("Place a hold on it in Earshot before %1, for a specific purpose (§7).")
            .arg(words::date(disposal.runFrom)),
        Notice::tr("If somebody has asked by law to see it, tell the Information Governance Unit at once: they freeze "
                   "it."),
        Notice::tr("A hold that is set while they are being destroyed still keeps what is not yet destroyed."),
        Notice::tr("If you need none of them, you have to do nothing."),
    };
    return section;
}

Section whichOnes(const domain::Disposal &disposal)
{
    Section section;
    section.heading = Notice::tr("The recordings, by their number in Earshot");
    QStringList numbers;
    for (const domain::RecordingId id : disposal.recordings)
        numbers << QString::number(id.value);
    section.text = numbers.join(QStringLiteral(", "));
    return section;
}

} // namespace

Result<QByteArray> disposalNotice(const DisposalNotice &notice)
{
    const domain::Disposal &disposal = notice.disposal;
    const QString number = domain::disposalNumber(disposal.id);
    Paper paper;
    paper.letterhead = notice.letterhead;
    paper.addressee = Notice::tr("everybody who works with recordings of %1", "service area").arg(disposal.areaName);
    paper.title = Notice::tr("Notice of disposal");
    paper.subtitle = Notice::tr("%1, as of %2", "number of the disposal, date")
                         .arg(number, words::date(notice.madeAt.london().date()));
    paper.sections = {whatIsDue(notice), whatToDo(disposal), whichOnes(disposal)};
    paper.sections.last().text += u'\n' + Notice::tr("This paper was made by %1, on %2.", "name, date")
                                              .arg(notice.madeBy, words::dateTime(notice.madeAt));
    paper.footer =
        Notice::tr("%1 · Notice of disposal %2", "organisation, number").arg(nameOf(notice.letterhead), number);
    paper.metaTitle = Notice::tr("Notice of disposal %1", "title of the PDF").arg(number);
    return layOut(paper);
}

} // namespace earshot::ui::papers
