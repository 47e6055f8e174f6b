#include "ui/papers/part_words.h"

#include "ui/papers/note_layout.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::papers {

namespace {

constexpr qsizetype hashGroup = 8;

QString momentText(qint64 ms)
{
    constexpr qint64 second = 1000;
    return ms % second == 0 ? words::length(ms) : words::position(ms);
}

} // namespace

QString partOfCall(const release::NoteContent &content)
{
    if (content.parts.isEmpty())
        return Note::tr("whole call");
    QStringList texts;
    for (const release::NotePart &part : content.parts)
        texts << Note::tr("%1 to %2", "two moments of the call").arg(momentText(part.beginMs), momentText(part.endMs));
    return Note::tr("%1 of %2", "parts of the call, its length")
        .arg(texts.join(Note::tr(" and ", "between parts of a call")), words::length(content.callMs));
}

QString purposeOf(const release::NoteContent &content)
{
    const QString &reference = content.release.reference;
    const QString &purpose = words::isWelsh() && !content.purposeCy.isEmpty() ? content.purposeCy : content.purposeText;
    return reference.isEmpty() ? purpose : Note::tr("%1 (reference %2)", "purpose").arg(purpose, reference);
}

QString officeOf(const release::NoteContent &content)
{
    if (!words::isWelsh() || content.officeCy.isEmpty())
        return content.officeText;
    return domain::isDeputy(content.release.decidedOffice) ? Note::tr("%1, as deputy", "office").arg(content.officeCy)
                                                           : content.officeCy;
}

QString groupedHash(const QString &hex)
{
    QString text;
    for (qsizetype at = 0; at < hex.size(); at += hashGroup) {
        if (at > 0)
            text += at % (hashGroup * 4) == 0 ? QChar(QChar::LineSeparator) : QChar(u' ');
        text += hex.mid(at, hashGroup);
    }
    return text;
}

void addRow(QList<Row> &rows, const QString &label, const QString &value, bool monospaced)
{
    if (!value.isEmpty())
        rows << Row{label, value, monospaced};
}

} // namespace earshot::ui::papers
