#include "tests/arch/source.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace earshot::arch {

namespace {

// Where the literal or comment that starts at `from` ends (the first index after it); `from` itself if none starts
// there.
qsizetype endOfQuiet(const QString &text, qsizetype from)
{
    static const QRegularExpression quiet(
        QStringLiteral(R"re(//(?:\\\n|[^\n])*)re"                                   // to the end of the line
                       R"re(|/\*.*?(?:\*/|\z))re"                                   // to the closing mark
                       R"re(|(?<raw>R"(?<mark>[^\s()\\]{0,16})\(.*?\)\k<mark>"))re" // raw string
                       R"re(|"(?:\\.|[^"\\\n])*")re"                                // string
                       R"re(|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+')re"),              // character, not a digit separator
        QRegularExpression::DotMatchesEverythingOption);
    const auto match =
        quiet.match(text, from, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    return match.hasMatch() ? match.capturedEnd() : from;
}

} // namespace

QString codeOf(const QString &text)
{
    QString code = text;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = endOfQuiet(text, at);
        for (qsizetype i = at; i < end; ++i) {
            if (text.at(i) != u'\n')
                code[i] = u' ';
        }
        at = std::max(end, at + 1);
    }
    return code;
}

QList<Source> sourcesIn(const QString &root, const QStringList &folders)
{
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator files(root + u'/' + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(files.next().mid(root.size() + 1));
    }
    paths.sort();
    QList<Source> sources;
    for (const QString &path : std::as_const(paths)) {
        QFile file(root + u'/' + path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(path));
        const QString text = QString::fromUtf8(file.readAll());
        sources.append({path, text.split(u'\n'), codeOf(text).split(u'\n')});
    }
    return sources;
}

} // namespace earshot::arch
