#include "ui/papers/return_papers.h"

#include "core/domain/release_conditions.h"
#include "ui/papers/note_layout.h"
#include "ui/papers/part_words.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::papers {

namespace {

struct Letter
{
    Q_DECLARE_TR_FUNCTIONS(ReturnPapers)
};

QString partOf(const domain::Release &release)
{
    release::NoteContent content;
    content.callMs = base::framesToMs(release.callFrames, release.callRate);
    const auto scope = domain::boundScope(release, release.callFrames);
    if (!scope || scope->parts.isEmpty())
        return {};
    if (!scope->whole) {
        for (const FrameRange &part : scope->parts)
            content.parts.append(
                {base::framesToMs(part.begin, release.callRate), base::framesToMs(part.end, release.callRate)});
    }
    return partOfCall(content);
}

Section whatItIs(const ReturnPaper &paper)
{
    const domain::Release &r = paper.release;
    Section section;
    section.heading = Letter::tr("What was released");
    addRow(section.rows, Letter::tr("Release"), r.number);
    addRow(section.rows, Letter::tr("Recording of a call"), words::dateTime(r.callStartedAt));
    addRow(section.rows, Letter::tr("Part of the call"), r.callRate > 0 ? partOf(r) : QString());
    addRow(section.rows, Letter::tr("Released to"), r.recipient);
    addRow(section.rows, Letter::tr("Contact"), r.contact);
    addRow(section.rows, Letter::tr("Legal basis"), r.legalBasis);
    addRow(section.rows, Letter::tr("Issued"), words::dateTime(r.issuedAt));
    addRow(section.rows, Letter::tr("May be kept until"), paper.recalled ? QString() : words::date(paper.until));
    addRow(section.rows, Letter::tr("SHA-256 of the package"),
           groupedHash(QString::fromLatin1(r.packageSha256.toHex())), true);
    return section;
}

Section statement(const ReturnPaper &paper)
{
    Section section;
    section.heading = Letter::tr("Statement of the recipient");
    section.introduction =
        Letter::tr("The recording of release %1 was given to us by %2. It has been destroyed, with every copy, extract "
                   "and transcript of it that we made or passed on, and cannot be restored. What could not be "
                   "destroyed is named below.")
            .arg(paper.release.number, nameOf(paper.letterhead));
    section.blanks = {{Letter::tr("When and how it was destroyed"), 2},
                      {Letter::tr("What is left of it, if anything, and why"), 2},
                      {Letter::tr("Name"), 1},
                      {Letter::tr("Position and organisation"), 1},
                      {Letter::tr("Date"), 1},
                      {Letter::tr("Signature"), 1}};
    return section;
}

/// The lines of an address in one; the two halves of a postcode stay together.
QString inOneLine(const QString &address)
{
    QStringList lines = address.split(u'\n');
    for (QString &line : lines) {
        if (const qsizetype last = line.lastIndexOf(u' '); last >= 0)
            line[last] = QChar::Nbsp;
    }
    return lines.join(Letter::tr(", ", "between lines of an address"));
}

Section whereTo(const ReturnPaper &paper)
{
    Section section;
    section.heading = Letter::tr("Where this form goes");
    QStringList ways;
    if (!paper.letterhead.address.isEmpty())
        ways << nameOf(paper.letterhead) + Letter::tr(", ", "between lines of an address") +
                    inOneLine(paper.letterhead.address);
    if (!paper.letterhead.email.isEmpty())
        ways << paper.letterhead.email;
    addRow(section.rows, Letter::tr("Send it, or a scan of it, to"),
           ways.isEmpty() ? nameOf(paper.letterhead) : ways.join(u'\n'));
    addRow(section.rows, Letter::tr("By", "a day"), words::date(paper.by));
    addRow(section.rows, Letter::tr("Questions to"), paper.madeBy);
    section.text = Letter::tr("The authority keeps it with the entry of this release in its Release of Recording Log.");
    return section;
}

Section why(const ReturnPaper &paper)
{
    Section section;
    section.heading = Letter::tr("Why");
    section.text = paper.recalled->text;
    return section;
}

Section whatToDo(const ReturnPaper &paper)
{
    Section section;
    section.heading = Letter::tr("What you must do");
    const QString day = words::date(paper.by);
    section.points = {
        Letter::tr("Stop using the recording now, and do not pass it on."),
        day.isEmpty() ? Letter::tr("Destroy it, with every copy, extract and transcript of it, wherever you keep them: "
                                   "computers, drives, discs, mail and telephones.")
                      : Letter::tr("By %1 destroy it, with every copy, extract and transcript of it, wherever you keep "
                                   "them: computers, drives, discs, mail and telephones.")
                            .arg(day),
        Letter::tr("If you passed it on, tell whoever has it to do the same, and tell us who that is."),
        day.isEmpty()
            ? Letter::tr("Fill in and sign the form that comes with this letter, and send it to us.")
            : Letter::tr("Fill in and sign the form that comes with this letter. It must be with us by %1.").arg(day),
        Letter::tr("If a court or a law obliges you to keep it, do not destroy it: tell us at once which."),
    };
    return section;
}

Section whomToAsk(const ReturnPaper &paper)
{
    Section section;
    section.heading = Letter::tr("Whom you can ask");
    addRow(section.rows, Letter::tr("Name"), paper.madeBy);
    addRow(section.rows, Letter::tr("Telephone"), paper.letterhead.telephone);
    addRow(section.rows, Letter::tr("E-mail"), paper.letterhead.email);
    section.text = Letter::tr("Please name release %1 whenever you write or call.").arg(paper.release.number);
    return section;
}

Result<void> requireOut(const domain::Release &release)
{
    if (release.isShared() || release.issuedAt.ms == 0)
        return fail(ErrorCode::Invalid, QStringLiteral("no package of this release has left"), release.number);
    return {};
}

Paper paperOf(const ReturnPaper &of, const QString &title)
{
    Paper paper;
    paper.letterhead = of.letterhead;
    paper.title = title;
    paper.footer = Letter::tr("%1 · Release %2", "organisation, number").arg(nameOf(of.letterhead), of.release.number);
    paper.metaTitle =
        Letter::tr("%1: release %2", "title of the PDF; what it is, number").arg(title, of.release.number);
    return paper;
}

} // namespace

QDate answerDay(const QDate &until, bool recalled, const QDate &today)
{
    constexpr int usualDays = 14;
    return until.isValid() && until >= today && !recalled ? until : today.addDays(usualDays);
}

Result<QByteArray> destructionForm(const ReturnPaper &of)
{
    EARSHOT_CHECK(requireOut(of.release));
    Paper paper = paperOf(of, Letter::tr("Statement that a recording is destroyed"));
    paper.subtitle = Letter::tr("Release %1", "number").arg(of.release.number);
    paper.sections = {whatItIs(of), statement(of), whereTo(of)};
    return layOut(paper);
}

Result<QByteArray> recallLetter(const ReturnPaper &of)
{
    EARSHOT_CHECK(requireOut(of.release));
    if (!of.recalled)
        return fail(ErrorCode::Invalid, QStringLiteral("this release was not recalled"), of.release.number);
    Paper paper = paperOf(of, Letter::tr("Recall of a released recording"));
    paper.addressee = of.release.recipient;
    paper.subtitle =
        Letter::tr("Release %1, %2", "number, date").arg(of.release.number, words::date(of.madeAt.london().date()));
    Section what = whatItIs(of);
    what.introduction = Letter::tr("The recording of a telephone call below was released to you. That release has "
                                   "ended on %1: it was recalled by %2.")
                            .arg(words::dateTime(of.recalled->at), of.recalled->byName);
    Section form = statement(of);
    form.startsPage = true;
    paper.sections = {what, why(of), whatToDo(of), whomToAsk(of), form, whereTo(of)};
    return layOut(paper);
}

} // namespace earshot::ui::papers
