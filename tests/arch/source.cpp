#include "tests/arch/source.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace earshot::arch {

QString codeOf(const QString &text)
{
    // The leftmost match wins, so a quotation mark in a comment, or a comment mark in a string, starts nothing.
    static const QRegularExpression quiet(
        QStringLiteral(R"re(//(?:\\\n|[^\n])*)re"                           // to the end of the line
                       R"re(|/\*.*?(?:\*/|\z))re"                           // to the closing mark
                       R"re(|R"(?<mark>[^\s()\\]{0,16})\(.*?\)\k<mark>")re" // raw string
                       R"re(|"(?:\\.|[^"\\\n])*")re"                        // string
                       R"re(|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+')re"),      // character, not a digit separator
        QRegularExpression::DotMatchesEverythingOption);
    QString code = text;
    for (auto matches = quiet.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (text.at(i) != u'\n')
                code[i] = u' ';
        }
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
