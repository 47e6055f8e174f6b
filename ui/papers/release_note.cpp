#include "ui/papers/release_note.h"

#include "core/domain/states.h"
#include "ui/papers/note_layout.h"
#include "ui/papers/part_words.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::papers {

namespace {

using release::NoteContent;

QString whenAndWho(Instant when, const QString &who)
{
    return Note::tr("%1, on %2", "who, date").arg(who, words::dateTime(when));
}

/// The four items that §6 asks for, in its order and its words.
Section logItems(const NoteContent &content)
{
    const domain::Release &r = content.release;
    Section section;
    section.heading = Note::tr("Entry in the Release of Recording Log");
    const QString office = content.officeText.isEmpty() ? r.decidedOffice : officeOf(content);
    section.rows = {
        {Note::tr("Purpose of the release"), purposeOf(content)},
        {Note::tr("Requested by"), r.requester},
        {Note::tr("Date and time of the recording"), words::dateTime(r.callStartedAt)},
        {Note::tr("Authorised by"), Note::tr("%1, %2,\non %3", "name, office, date")
                                        .arg(r.decidedByName, office, words::dateTime(r.decidedAt))
                                        .replace(u'\n', QChar(QChar::LineSeparator))},
    };
    return section;
}

Section whereTo(const NoteContent &content)
{
    const domain::Release &r = content.release;
    Section section;
    section.heading = Note::tr("Released to");
    addRow(section.rows, Note::tr("Recipient"), r.recipient);
    addRow(section.rows, Note::tr("Contact"), r.contact);
    addRow(section.rows, Note::tr("Legal basis"), r.legalBasis);
    addRow(section.rows, Note::tr("May be kept until"), words::date(content.until));
    addRow(section.rows, Note::tr("Kind of release"),
           r.kind == domain::ReleaseKind::External ? Note::tr("To an external agency")
                                                   : Note::tr("To another service area of the authority"));
    if (r.requestedAt.ms != 0)
        addRow(section.rows, Note::tr("Asked for in Earshot by"), whenAndWho(r.requestedAt, r.requestedByName));
    return section;
}

QString directionName(const QString &stored)
{
    using domain::Direction;
    for (const auto direction : {Direction::Incoming, Direction::Outgoing, Direction::Internal}) {
        if (domain::toName(direction) == stored)
            return words::name(direction);
    }
    return {};
}

QString callText(const NoteContent &content)
{
    QStringList parts;
    parts << directionName(content.callDirection) << words::telephone(content.customerNumber);
    if (!content.staffName.isEmpty())
        parts << Note::tr("answered or made by %1", "member of staff").arg(content.staffName);
    parts.removeAll(QString());
    return parts.join(Note::tr(", ", "between parts of a description"));
}

Section whatWasReleased(const NoteContent &content)
{
    Section section;
    section.heading = Note::tr("What was released");
    addRow(section.rows, Note::tr("Service area"), content.areaName);
    addRow(section.rows, Note::tr("Call"), callText(content));
    const QString length = words::length(content.durationMs);
    addRow(section.rows, Note::tr("Part of the call"),
           Note::tr("%1, %2 long", "part of the call, its length").arg(partOfCall(content), length));
    addRow(section.rows, Note::tr("File"), content.audioName);
    addRow(section.rows, Note::tr("Format"), words::name(content.release.format));
    if (!content.audioSha256.isEmpty())
        section.rows << Row{Note::tr("SHA-256 of the file"), groupedHash(content.audioSha256), true};
    if (!content.mark.isEmpty())
        addRow(
            section.rows, Note::tr("Mark"),
            Note::tr("The dialling tones %1 are heard at the beginning and every ten minutes. They stand between the "
                     "call's own sound, never over it, and are no part of the call.")
                .arg(content.mark));
    if (!content.hiddenMark.isEmpty())
        addRow(section.rows, Note::tr("Inaudible mark"),
               Note::tr("The file carries the mark %1, a noise that cannot be heard. By it every copy, and every part "
                        "of one, can be traced to this release.")
                   .arg(content.hiddenMark));
    return section;
}

/// Nothing in it when the call was released as it is.
Section redacted(const NoteContent &content)
{
    Section section;
    section.heading = Note::tr("What cannot be heard");
    if (!content.redactions.ranges.isEmpty())
        section.introduction = content.redactions.sound == domain::RedactionSound::Silence
                                   ? Note::tr("In these places there is silence in the file, and nothing of what was "
                                              "said. The times are those of the whole call.")
                                   : Note::tr("In these places there is a tone in the file, and nothing of what was "
                                              "said. The times are those of the whole call.");
    section.points = words::redactionTexts(content.redactions, content.release.callRate);
    return section;
}

Section advice(const NoteContent &content)
{
    const domain::Release &r = content.release;
    Section section;
    section.heading = Note::tr("Advice of the Corporate Information Governance Unit");
    if (!r.advisedByName.isEmpty() && r.advisedAt.ms != 0)
        section.introduction = Note::tr("Given by %1.").arg(whenAndWho(r.advisedAt, r.advisedByName));
    section.text = r.advice;
    return section;
}

/// Nothing in it when nothing binds the release beyond what was asked for.
Section conditions(const NoteContent &content)
{
    const domain::Release &r = content.release;
    Section section;
    section.heading = Note::tr("Conditions of this release");
    if (!r.adviceConditions.isEmpty())
        addRow(section.rows, Note::tr("Of the Information Governance Unit"),
               words::conditionTexts(r.adviceConditions, r.callRate).join(QChar(QChar::LineSeparator)));
    if (!r.decisionConditions.isEmpty())
        addRow(section.rows, Note::tr("Of the authoriser"),
               words::conditionTexts(r.decisionConditions, r.callRate).join(QChar(QChar::LineSeparator)));
    return section;
}

Section duties(const NoteContent &content)
{
    Section section;
    section.heading = Note::tr("What the recipient must do (%1)").arg(words::clauseLabel(content.clause));
    section.introduction = Note::tr("This recording holds personal information. It is released under %1 of the Call "
                                    "Recording Policy (version %2).")
                               .arg(words::clauseLabel(content.clause), content.policyVersion);
    section.points = {
        Note::tr("Keep it securely, where only those who need it for this purpose can reach it."),
        Note::tr("Use it only for the purpose stated above."),
        Note::tr("Do not pass it on. Another purpose or another recipient needs a release of its own."),
        content.until.isValid()
            ? Note::tr("Delete it, and every copy of it, once it has been used for that purpose, and on %1 at the "
                       "latest. Then tell the authority that it is destroyed.")
                  .arg(words::date(content.until))
            : Note::tr("Delete it, and every copy of it, once it has been used for that purpose."),
    };
    section.text =
        Note::tr("Advice on its use and on how long to keep it: Corporate Information Governance Unit of %1.")
            .arg(nameOf(content.letterhead));
    return section;
}

Result<void> requireItems(const NoteContent &content)
{
    const domain::Release &r = content.release;
    const std::initializer_list<std::pair<bool, const char *>> items = {
        {!r.number.isEmpty(), "number"},
        {!content.purposeText.isEmpty(), "purpose"},
        {!r.requester.isEmpty(), "requester"},
        {r.callStartedAt.ms != 0, "callStartedAt"},
        {!r.decidedByName.isEmpty(), "decidedByName"},
        {r.decidedAt.ms != 0, "decidedAt"},
    };
    for (const auto &[present, name] : items) {
        if (!present)
            return fail(ErrorCode::Invalid, QStringLiteral("a release note needs all items of the Release Log"),
                        QLatin1String(name));
    }
    return {};
}

} // namespace

Result<QByteArray> ReleaseNote::render(const NoteContent &content) const
{
    EARSHOT_CHECK(requireItems(content));
    Paper paper;
    paper.letterhead = content.letterhead;
    paper.title = Note::tr("Release of a recorded call");
    paper.subtitle = Note::tr("Release note %1").arg(content.release.number);
    paper.sections = {logItems(content), whereTo(content), whatWasReleased(content)};
    if (const Section taken = redacted(content); !taken.points.isEmpty())
        paper.sections << taken;
    if (!content.release.advice.isEmpty())
        paper.sections << advice(content);
    if (const Section bound = conditions(content); !bound.rows.isEmpty())
        paper.sections << bound;
    paper.sections << duties(content);
    paper.footer = Note::tr("%1 · Release note %2", "organisation, number")
                       .arg(nameOf(content.letterhead), content.release.number);
    paper.metaTitle = Note::tr("Release note %1", "title of the PDF").arg(content.release.number);
    return layOut(paper);
}

} // namespace earshot::ui::papers
