#include "ui/papers/hold_letter.h"

#include "ui/papers/note_layout.h"
#include "ui/papers/part_words.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::papers {

namespace {

struct HoldWords
{
    Q_DECLARE_TR_FUNCTIONS(HoldLetter)
};

QString kindText(domain::HoldKind kind)
{
    switch (kind) {
    case domain::HoldKind::Foi:
        return HoldWords::tr("Freeze: asked for under the Freedom of Information Act");
    case domain::HoldKind::SubjectAccess:
        return HoldWords::tr("Freeze: asked for by the person whom it is about");
    case domain::HoldKind::Purpose:
        break;
    }
    return HoldWords::tr("Hold for a specific purpose (§7)");
}

QString lastDayText(const domain::Hold &hold)
{
    return hold.lastDay().isValid() ? words::date(hold.lastDay()) : HoldWords::tr("Until it is lifted");
}

Section whatIsHeld(const HoldLetter &letter)
{
    const domain::Hold &hold = letter.hold;
    Section section;
    section.heading = HoldWords::tr("What must be kept");
    section.introduction = hold.isLifted()
                               ? HoldWords::tr("This was lifted. It no longer keeps anything.")
                               : HoldWords::tr("The recordings of telephone calls below must be kept, with all that "
                                               "was made of them. Please read what that means for you.");
    addRow(section.rows, HoldWords::tr("Kind"), kindText(hold.kind));
    addRow(section.rows, HoldWords::tr("On"), words::holdOn(hold));
    addRow(section.rows, HoldWords::tr("Service area"),
           hold.area.isValid() ? hold.areaName : HoldWords::tr("Every one"));
    addRow(section.rows, HoldWords::tr("Recordings now"), words::count(letter.recordings));
    addRow(section.rows, HoldWords::tr("The first would be due on"), words::date(letter.earliestDue));
    addRow(section.rows, HoldWords::tr("Purpose"), letter.purposeText);
    addRow(section.rows, hold.isFreeze() ? HoldWords::tr("Request") : HoldWords::tr("Reference"), hold.reference);
    addRow(section.rows, HoldWords::tr("Why"), hold.reason);
    addRow(section.rows, HoldWords::tr("Answers for it"), hold.ownerName);
    addRow(section.rows, HoldWords::tr("Last day"), lastDayText(hold));
    addRow(section.rows, HoldWords::tr("To be looked at again on"), words::date(hold.review()));
    addRow(section.rows, HoldWords::tr("Placed by"),
           HoldWords::tr("%1, %2, on %3", "name, office, date")
               .arg(hold.placedByName, letter.officeText, words::dateTime(hold.placedAt)));
    if (hold.isLifted()) {
        addRow(section.rows, HoldWords::tr("Lifted by"),
               HoldWords::tr("%1, on %2", "name, date").arg(hold.liftedByName, words::dateTime(hold.liftedAt)));
        addRow(section.rows, HoldWords::tr("Because"), hold.liftReason);
    }
    return section;
}

Section guidanceSection(const domain::Hold &hold)
{
    Section section;
    section.heading = HoldWords::tr("Guidance of the Corporate Information Governance Unit");
    for (const domain::HoldGuidance &each : hold.guidance) {
        addRow(section.rows,
               HoldWords::tr("%1, on %2", "name, date").arg(each.givenByName, words::dateTime(each.givenAt)),
               each.text);
        if (each.lateSince.isValid())
            addRow(section.rows, HoldWords::tr("Late"),
                   HoldWords::tr("Recordings had been due since %1, and no guidance was given before (§7).")
                       .arg(words::date(each.lateSince)));
    }
    return section;
}

Section duties(const domain::Hold &hold)
{
    Section section;
    section.heading = HoldWords::tr("What this means for you");
    section.points = {
        HoldWords::tr("Do not delete these recordings, and do not ask for it. Earshot refuses it while this lasts."),
        HoldWords::tr("Keep notes, clips and copies of them that you have outside Earshot."),
    };
    if (hold.scope != domain::HoldScope::Recording)
        section.points << HoldWords::tr("Calls that come in later and fit what it is on are kept as well.");
    section.points
        << (hold.isFreeze()
                ? HoldWords::tr("It is an offence to alter or destroy what somebody has asked by law to see, so "
                                "that they do not get it.")
                : HoldWords::tr("Tell whoever answers for it as soon as the purpose is met, so that it can be "
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
    paper.title = hold.isFreeze() ? HoldWords::tr("Recordings are frozen") : HoldWords::tr("Recordings are on hold");
    paper.subtitle = HoldWords::tr("%1, as of %2", "number of the hold, date")
                         .arg(letter.number, words::date(letter.madeAt.london().date()));
    paper.sections << whatIsHeld(letter);
    if (!hold.guidance.isEmpty())
        paper.sections << guidanceSection(hold);
    if (!hold.isLifted())
        paper.sections << duties(hold);
    paper.sections.last().text =
        HoldWords::tr("Made by %1, on %2.", "name, date").arg(letter.madeBy, words::dateTime(letter.madeAt));
    paper.footer = HoldWords::tr("%1 · Hold %2", "organisation, number").arg(nameOf(letter.letterhead), letter.number);
    paper.metaTitle = HoldWords::tr("Hold %1", "title of the PDF").arg(letter.number);
    return layOut(paper);
}

} // namespace earshot::ui::papers
