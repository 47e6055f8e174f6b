#include "ui/papers/hold_letter.h"

#include "ui/papers/note_layout.h"
#include "ui/papers/part_words.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::papers {

namespace {

struct Letter
{
    Q_DECLARE_TR_FUNCTIONS(HoldLetter)
};

QString kindText(domain::HoldKind kind)
{
    switch (kind) {
    case domain::HoldKind::Foi:
        return Letter::tr("Freeze: asked for under the Freedom of Information Act");
    case domain::HoldKind::SubjectAccess:
        return Letter::tr("Freeze: asked for by the person whom it is about");
    case domain::HoldKind::Purpose:
        break;
    }
    return Letter::tr("Hold for a specific purpose (§7)");
}

QString lastDayText(const domain::Hold &hold)
{
    return hold.lastDay().isValid() ? words::date(hold.lastDay()) : Letter::tr("Until it is lifted");
}

Section whatIsHeld(const HoldLetter &letter)
{
    const domain::Hold &hold = letter.hold;
    Section section;
    section.heading = Letter::tr("What must be kept");
    section.introduction = hold.isLifted()
                               ? Letter::tr("This was lifted. It no longer keeps anything.")
                               : Letter::tr("The recordings of telephone calls below must be kept, with all that "
                                            "was made of them. Please read what that means for you.");
    addRow(section.rows, Letter::tr("Kind"), kindText(hold.kind));
    addRow(section.rows, Letter::tr("On"), words::holdOn(hold));
    addRow(section.rows, Letter::tr("Service area"), hold.area.isValid() ? hold.areaName : Letter::tr("Every one"));
    addRow(section.rows, Letter::tr("Recordings now"), words::count(letter.recordings));
    addRow(section.rows, Letter::tr("The first would be due on"), words::date(letter.earliestDue));
    addRow(section.rows, Letter::tr("Purpose"), letter.purposeText);
    addRow(section.rows, hold.isFreeze() ? Letter::tr("Request") : Letter::tr("Reference"), hold.reference);
    addRow(section.rows, Letter::tr("Why"), hold.reason);
    addRow(section.rows, Letter::tr("Answers for it"), hold.ownerName);
    addRow(section.rows, Letter::tr("Last day"), lastDayText(hold));
    addRow(section.rows, Letter::tr("To be looked at again on"), words::date(hold.review()));
    addRow(section.rows, Letter::tr("Placed by"),
           Letter::tr("%1, %2, on %3", "name, office, date")
               .arg(hold.placedByName, letter.officeText, words::dateTime(hold.placedAt)));
    if (hold.isLifted()) {
        addRow(section.rows, Letter::tr("Lifted by"),
               Letter::tr("%1, on %2", "name, date").arg(hold.liftedByName, words::dateTime(hold.liftedAt)));
        addRow(section.rows, Letter::tr("Because"), hold.liftReason);
    }
    return section;
}

Section guidanceSection(const domain::Hold &hold)
{
    Section section;
    section.heading = Letter::tr("Guidance of the Corporate Information Governance Unit");
    for (const domain::HoldGuidance &each : hold.guidance) {
        addRow(section.rows, Letter::tr("%1, on %2", "name, date").arg(each.givenByName, words::dateTime(each.givenAt)),
               each.text);
        if (each.lateSince.isValid())
            addRow(section.rows, Letter::tr("Late"),
                   Letter::tr("Recordings had been due since %1, and no guidance was given before (§7).")
                       .arg(words::date(each.lateSince)));
    }
    return section;
}

Section duties(const domain::Hold &hold)
{
    Section section;
    section.heading = Letter::tr("What this means for you");
    section.points = {
        Letter::tr("Do not delete these recordings, and do not ask for it. Earshot refuses it while this lasts."),
        Letter::tr("Keep notes, clips and copies of them that you have outside Earshot."),
    };
    if (hold.scope != domain::HoldScope::Recording)
        section.points << Letter::tr("Calls that come in later and fit what it is on are kept as well.");
    section.points << (hold.isFreeze()
                           ? Letter::tr(
                                 "It is an offence to alter or destroy what somebody has asked by law to see, so "
                                 "that they do not get it.")
                           : Letter::tr("Tell whoever answers for it as soon as the purpose is met, so that it can be "
                                        "lifted."));
    return section;
}

} // namespace

Result<QByteArray> holdLetter(const HoldLetter &letter)
{
    const domain::Hold &hold = letter.hold;
    Paper paper;
    paper.letterhead = letter.letterhead;
    paper.addressee = hold.ownerName;
    paper.title = hold.isFreeze() ? Letter::tr("Recordings are frozen") : Letter::tr("Recordings are on hold");
    paper.subtitle = Letter::tr("%1, as of %2", "number of the hold, date")
                         .arg(letter.number, words::date(letter.madeAt.london().date()));
    paper.sections << whatIsHeld(letter);
    if (!hold.guidance.isEmpty())
        paper.sections << guidanceSection(hold);
    if (!hold.isLifted())
        paper.sections << duties(hold);
    paper.sections.last().text =
        Letter::tr("Made by %1, on %2.", "name, date").arg(letter.madeBy, words::dateTime(letter.madeAt));
    paper.footer = Letter::tr("%1 · Hold %2", "organisation, number").arg(nameOf(letter.letterhead), letter.number);
    paper.metaTitle = Letter::tr("Hold %1", "title of the PDF").arg(letter.number);
    return layOut(paper);
}

} // namespace earshot::ui::papers
