#include "ui/papers/checkpoint_paper.h"

#include "ui/papers/note_layout.h"
#include "ui/papers/qr_code.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::papers {

namespace {

struct CheckpointWords
{
    Q_DECLARE_TR_FUNCTIONS(CheckpointPaper)
};

constexpr double checkpointCodeMm = 46;
constexpr char emDash[] = "\xe2\x80\x94 ";

/// Each signature, which is too long for a line, has its own below its name. So nothing is broken where the paper ends,
/// and whoever types it in sees where a word stops.
QString typedLines(const QByteArray &note)
{
    QStringList lines;
    for (const QByteArray &line : note.split('\n')) {
        const auto blank = line.startsWith(emDash) ? line.lastIndexOf(' ') : -1;
        if (blank < 0) {
            lines << QString::fromUtf8(line);
            continue;
        }
        lines << QString::fromUtf8(line.first(blank)) << QString::fromUtf8(line.mid(blank + 1));
    }
    return lines.join(u'\n').trimmed();
}

/// Readers that are plugged in as a keyboard type ASCII only; a hyphen is taken for the dash.
QByteArray scannedText(QByteArray note)
{
    return note.replace(emDash, "- ").trimmed();
}

Section whatItIs(const CheckpointSheet &sheet)
{
    Section section;
    section.heading = CheckpointWords::tr("What it is");
    section.introduction = CheckpointWords::tr(
        "The mark of the whole audit record as it was then. If one entry of it is changed, taken out or put "
        "back afterwards, the record does not fit this paper any more.");
    section.rows = {
        {CheckpointWords::tr("Entries"), words::count(sheet.entries)},
        {CheckpointWords::tr("Newest entry"), words::dateTime(sheet.newestAt)},
        {CheckpointWords::tr("Made on"), words::dateTime(sheet.madeAt)},
        {CheckpointWords::tr("Signed by"), sheet.madeBy},
        {CheckpointWords::tr("Fingerprint"), words::hash(sheet.root32), true},
    };
    return section;
}

Section theText(const CheckpointSheet &sheet)
{
    Section section;
    section.heading = CheckpointWords::tr("The checkpoint");
    section.code = typedLines(sheet.note);
    return section;
}

Section theCheckpointCode(const QImage &code)
{
    Section section;
    section.heading = CheckpointWords::tr("The same as a QR code");
    section.introduction = CheckpointWords::tr("Nothing in it is secret: any reader will do, a telephone too.");
    section.picture = code;
    section.pictureMm = checkpointCodeMm;
    return section;
}

Section whatToDo()
{
    Section section;
    section.heading = CheckpointWords::tr("What to do with this paper");
    section.points = {
        CheckpointWords::tr(
            "Date it and sign it by hand. Keep it where the people who use the store cannot change it: with the "
            "minutes of a meeting, in a safe, with an auditor."),
        CheckpointWords::tr(
            "To hold the record against it, open Assurance in Earshot and choose “Check in one from before…”. "
            "Scan the code into the field, or type the text: every character counts, capitals too."),
        CheckpointWords::tr(
            "If the record does not continue it, leave the store's folder as it is and tell the Information "
            "Governance Unit and the SIRO before anybody goes on working in it."),
    };
    return section;
}

} // namespace

Result<QByteArray> checkpointPaper(const CheckpointSheet &sheet)
{
    const std::initializer_list<std::pair<bool, const char *>> items = {
        {!sheet.note.isEmpty(), "note"}, {!sheet.root32.isEmpty(), "root32"}, {!sheet.madeBy.isEmpty(), "madeBy"}};
    for (const auto &[present, name] : items) {
        if (!present)
            return fail(ErrorCode::Invalid, QStringLiteral("a checkpoint's paper needs all its parts"),
                        QLatin1String(name));
    }
    EARSHOT_TRY(code, qrCode(scannedText(sheet.note)));
    Paper paper;
    paper.letterhead = sheet.letterhead;
    paper.title = CheckpointWords::tr("Checkpoint of the audit record");
    paper.subtitle = CheckpointWords::tr("%1 entries, %2", "how many, date and time")
                         .arg(words::count(sheet.entries), words::dateTime(sheet.madeAt));
    paper.sections = {whatItIs(sheet), theText(sheet), theCheckpointCode(code), whatToDo()};
    paper.footer = CheckpointWords::tr("%1 · Checkpoint of the audit record · %2 entries", "organisation, how many")
                       .arg(nameOf(sheet.letterhead), words::count(sheet.entries));
    paper.metaTitle = CheckpointWords::tr("Checkpoint of the audit record, %1", "title of the PDF; date and time")
                          .arg(words::dateTime(sheet.madeAt));
    return layOut(paper);
}

} // namespace earshot::ui::papers
