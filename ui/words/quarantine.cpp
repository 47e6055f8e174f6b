#include "ui/words/names.h"

#include "ui/words/text.h"

#include <array>

namespace earshot::ui::words {

namespace {

using domain::QuarantineItem;
using domain::QuarantineReason;

/// Why no call came of a file, and what fits that reason; %1 in the first is the item's detail.
struct Cause
{
    const char *code;
    const char *why;
    const char *advice;
};

constexpr const char *goodCopy =
    QT_TRANSLATE_NOOP("Words", "Get a good copy from the telephone system and import that; this file's bytes were not "
                               "kept.");
constexpr const char *asWav = QT_TRANSLATE_NOOP("Words", "Convert it to WAV, or have the telephone system do so, and "
                                                         "import that.");
constexpr const char *nothingToDo = QT_TRANSLATE_NOOP("Words", "Nothing has to be done, as it is no recording.");
constexpr const char *recordingItself = QT_TRANSLATE_NOOP("Words", "Import the recording itself.");
constexpr const char *lookAtDrive =
    QT_TRANSLATE_NOOP("Words", "Look at the disk or the network drive, then import it again.");

constexpr std::array causes{
    // What the walk over folders left out.
    Cause{"hidden", QT_TRANSLATE_NOOP("Words", "Its name begins with a dot, so it counts as hidden."),
          QT_TRANSLATE_NOOP("Words", "If it is a recording, rename it, or import the file by its own name.")},
    Cause{"temporary", QT_TRANSLATE_NOOP("Words", "By its ending it is still being written or copied."),
          QT_TRANSLATE_NOOP("Words", "Import it once it is whole, or import the file by its own name.")},
    Cause{"symlink", QT_TRANSLATE_NOOP("Words", "It is a symbolic link, which is not followed."),
          QT_TRANSLATE_NOOP("Words", "Import the file or folder that it leads to.")},
    Cause{"special-file", QT_TRANSLATE_NOOP("Words", "It is a pipe, a socket or a device and not a file."),
          nothingToDo},
    Cause{"name-not-utf8", QT_TRANSLATE_NOOP("Words", "Its name is not written in UTF-8, so it cannot be opened."),
          QT_TRANSLATE_NOOP("Words", "Rename it, then import it again.")},
    Cause{"earshot-store", QT_TRANSLATE_NOOP("Words", "It is a store of Earshot, in which recordings are encrypted."),
          QT_TRANSLATE_NOOP("Words", "Import the folder to which the telephone system writes its recordings.")},
    Cause{"missing", QT_TRANSLATE_NOOP("Words", "There is no file or folder of this name."),
          QT_TRANSLATE_NOOP("Words", "Look at how the name is written, then import it again.")},
    // What the system refused.
    Cause{"no-permission", QT_TRANSLATE_NOOP("Words", "You do not have the right to read it."),
          QT_TRANSLATE_NOOP("Words", "Ask whoever looks after the folder for the right to read it, then import it "
                                     "again.")},
    Cause{"cannot-read", QT_TRANSLATE_NOOP("Words", "Its contents could not be read from the disk."), lookAtDrive},
    Cause{"gone", QT_TRANSLATE_NOOP("Words", "It was gone before it could be read."),
          QT_TRANSLATE_NOOP("Words", "If it is still needed, find where it was moved to and import it from there.")},
    Cause{"changed", QT_TRANSLATE_NOOP("Words", "It changed while it was read, so it is still being written."),
          QT_TRANSLATE_NOOP("Words", "Import it again once the call has ended and the file is whole.")},
    // What is beside recordings.
    Cause{"vcon", QT_TRANSLATE_NOOP("Words", "It is a vCon, which is not read yet."), recordingItself},
    Cause{"siprec", QT_TRANSLATE_NOOP("Words", "It is SIPREC metadata, which is not read yet."), recordingItself},
    Cause{"not-a-recording", QT_TRANSLATE_NOOP("Words", "It is no recording but a .%1 file, which is not read."),
          nothingToDo},
    Cause{"table-not-cdr",
          QT_TRANSLATE_NOOP("Words", "It is a table, but its columns are not those of a call detail record."),
          QT_TRANSLATE_NOOP("Words", "If it should be one, export it with its column headings and import it again.")},
    Cause{"table-unreadable", QT_TRANSLATE_NOOP("Words", "It is a table, but it cannot be read as one."),
          QT_TRANSLATE_NOOP("Words", "If it should be a call detail record, export it again as CSV in UTF-8.")},
    // What the decoder found.
    Cause{"empty-file", QT_TRANSLATE_NOOP("Words", "The file is empty."), goodCopy},
    Cause{"damaged",
          QT_TRANSLATE_NOOP("Words", "The file is damaged or cut short, and no sound could be read from "
                                     "it."),
          goodCopy},
    Cause{"no-sound", QT_TRANSLATE_NOOP("Words", "There is no sound in the file."), goodCopy},
    Cause{"too-short", QT_TRANSLATE_NOOP("Words", "The file is too short to hold any sound."), goodCopy},
    Cause{"too-long", QT_TRANSLATE_NOOP("Words", "The recording is longer than 24 hours."),
          QT_TRANSLATE_NOOP("Words", "Have it cut into single calls, and import those.")},
    Cause{"too-few-bytes", QT_TRANSLATE_NOOP("Words", "It has only %1 bytes: too few to be a recording."),
          QT_TRANSLATE_NOOP("Words", "Copy it again from the recorder, and import the copy.")},
    Cause{"codec-unnamed",
          QT_TRANSLATE_NOOP("Words", "It does not say how its sound is coded; it may be damaged or cut short."),
          goodCopy},
    Cause{"codec-unsupported", QT_TRANSLATE_NOOP("Words", "Its sound is coded as %1, which Earshot does not know."),
          asWav},
    Cause{"channels-unsupported", QT_TRANSLATE_NOOP("Words", "It has %1 channels, more than a telephone call has."),
          QT_TRANSLATE_NOOP("Words", "Have it exported with one channel a side, and import that.")},
    Cause{"unknown-format", QT_TRANSLATE_NOOP("Words", "Its format is not known."),
          QT_TRANSLATE_NOOP("Words",
                            "If it is telephone audio without a header, give its name the ending that says how "
                            "it is coded (.ulaw, .alaw, .gsm, .sln, .g722, .g729) and import it again.")},
    Cause{"ending-wrong", QT_TRANSLATE_NOOP("Words", "Its name ends in .%1, but what is in it is not that."),
          QT_TRANSLATE_NOOP("Words", "Give its name the right ending and import it again.")},
    Cause{"text", QT_TRANSLATE_NOOP("Words", "It is text, not a recording."), nothingToDo},
    Cause{"program", QT_TRANSLATE_NOOP("Words", "It is a program, not a recording."), nothingToDo},
    Cause{"document", QT_TRANSLATE_NOOP("Words", "It is a document, not a recording."), nothingToDo},
    Cause{"picture", QT_TRANSLATE_NOOP("Words", "It is a picture, not a recording."), nothingToDo},
    Cause{"database", QT_TRANSLATE_NOOP("Words", "It is a database, not a recording."), nothingToDo},
    Cause{"archive", QT_TRANSLATE_NOOP("Words", "It is an archive or an office document, not a recording."),
          QT_TRANSLATE_NOOP("Words", "If recordings are in it, unpack it and import those.")},
    Cause{"encrypted", QT_TRANSLATE_NOOP("Words", "The file is encrypted."),
          QT_TRANSLATE_NOOP("Words", "Decrypt it, then import the result.")},
    Cause{"playlist", QT_TRANSLATE_NOOP("Words", "It is a playlist, which only refers to other files."),
          QT_TRANSLATE_NOOP("Words", "Import the files to which it refers.")},
    Cause{"video", QT_TRANSLATE_NOOP("Words", "It is a video, which is not supported."), asWav},
    Cause{"sound-unsupported", QT_TRANSLATE_NOOP("Words", "It is sound in a format that is not supported."), asWav},
};

const Cause *causeOf(const QuarantineItem &item)
{
    for (const Cause &cause : causes) {
        if (item.cause == QLatin1String(cause.code))
            return &cause;
    }
    return nullptr;
}

QString unreadable(const QuarantineItem &item)
{
    if (item.cause == QLatin1String("too-few-bytes") && item.detail == QLatin1String("1"))
        return Text::tr("It has one byte: too short to be a recording.");
    if (const Cause *cause = causeOf(item)) {
        const QString text = Text::tr(cause->why);
        return text.contains(QLatin1String("%1")) ? text.arg(item.detail) : text;
    }
    // Rows of former versions have English words for a detail.
    return item.detail.isEmpty() ? Text::tr("No call could be read from this file.")
                                 : Text::tr("No call could be read from this file: %1.").arg(item.detail);
}

} // namespace

QString quarantineReason(const QuarantineItem &item)
{
    switch (item.reason) {
    case QuarantineReason::Unreadable:
        return unreadable(item);
    case QuarantineReason::NoArea:
        return item.detail.isEmpty()
                   ? Text::tr("It is not known which extension made this recording, so its service area cannot be "
                              "told.")
                   : Text::tr("No service area owns extension %1.").arg(item.detail);
    case QuarantineReason::NoBusinessCase:
        break;
    }
    return item.detail.isEmpty() ? Text::tr("The business case of its service area is not complete (§3).")
                                 : Text::tr("The business case of %1 is not complete (§3).").arg(item.detail);
}

QString quarantineAdvice(const QuarantineItem &item)
{
    switch (item.reason) {
    case QuarantineReason::Unreadable: {
        const Cause *cause = causeOf(item);
        return Text::tr(cause ? cause->advice : goodCopy);
    }
    case QuarantineReason::NoArea:
        return Text::tr("Give the extension to a service area, or choose the area when you let the recording in.");
    case QuarantineReason::NoBusinessCase:
        break;
    }
    return Text::tr("Let the recording in once the Director of Corporate Services has given permission.");
}

QStringList quarantineCauses()
{
    QStringList codes;
    for (const Cause &cause : causes)
        codes << QLatin1String(cause.code);
    return codes;
}

} // namespace earshot::ui::words
