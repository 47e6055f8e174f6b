#include "core/audit/mailednote.h"

#include "core/audit/note.h"

#include <QList>

namespace earshot::audit {

namespace {

constexpr qsizetype largestText = 256 * 1024;

/// Without CR, blanks at the ends and the marks of a quoted mail.
QByteArray bare(QByteArray line)
{
    line = line.replace("\xc2\xa0", " ").trimmed(); // some programs write no-break blanks
    while (line.startsWith('>'))
        line = line.mid(1).trimmed();
    return line;
}

/// What may stand for the em dash once a mail went through a program that knows only ASCII.
bool isDash(const QByteArray &word)
{
    return word == "\xe2\x80\x94" || word == "\xe2\x80\x93" || word == "-" || word == "--" || word == "---" ||
           word == "?" || word == "=E2=80=94";
}

} // namespace

Result<QByteArray> noteFromMail(const QByteArray &text, const QByteArray &originPrefix)
{
    if (text.size() > largestText)
        return fail(ErrorCode::Invalid, QStringLiteral("this is too large for a checkpoint"));
    const QList<QByteArray> lines = text.split('\n');
    qsizetype at = 0;
    while (at < lines.size() && !bare(lines.at(at)).startsWith(originPrefix))
        ++at;
    QByteArray note;
    // The text of the note: up to the empty line.
    for (; at < lines.size() && !bare(lines.at(at)).isEmpty(); ++at)
        note += bare(lines.at(at)) + '\n';
    if (note.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("there is no checkpoint of an Earshot store in it"));
    note += '\n';
    // Then triples of dash, name and signature, however they are broken into lines; the first other word ends them.
    QList<QByteArray> words;
    for (; at < lines.size(); ++at) {
        QList<QByteArray> inLine = bare(lines.at(at)).simplified().split(' ');
        inLine.removeAll(QByteArray());
        // A narrow page breaks a long name after a slash.
        if (!inLine.isEmpty() && words.size() % 3 == 2 && words.constLast().endsWith('/'))
            words.last() += inLine.takeFirst();
        words += inLine;
    }
    QByteArray blob; // "-- Kind regards" under a mail is no signature of ours
    for (qsizetype i = 0; i + 2 < words.size() && isDash(words.at(i)) && decodeBase64(words.at(i + 2), blob); i += 3)
        note += "\xe2\x80\x94 " + words.at(i + 1) + ' ' + words.at(i + 2) + '\n';
    return note;
}

Result<Checkpoint> checkpointFromMail(const QByteArray &text)
{
    EARSHOT_TRY(mended, noteFromMail(text, "earshot/"));
    EARSHOT_TRY(note, parseNote(mended));
    return parseCheckpointText(note.text);
}

} // namespace earshot::audit
