// earshot-mark: whether a sound file carries the inaudible mark of a release, for whoever holds a copy. Apart from
// earshot-verify, because hearing takes codecs and checking a package does not.

#include "app/verify/output.h"
#include "core/release/sound_mark.h"
#include "ui/words/packages.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace earshot;
using verify::print;

namespace {

/// Exit status, as scripts rely on it.
enum class Exit {
    Found = 0,
    NotFound = 1, ///< which does not prove that the file is no copy
    Usage = 2,
    Unreadable = 6,
};

Exit failed(Exit exit, const Error &error, bool json)
{
    verify::printError("earshot-mark", error, json);
    return exit;
}

QJsonObject asJson(const release::MarkSearch &search)
{
    QJsonObject document{{QStringLiteral("tried"), search.tried}, {QStringLiteral("lengthMs"), search.lengthMs}};
    if (search.found) {
        document.insert(QStringLiteral("mark"), search.found->name);
        document.insert(QStringLiteral("chanceBelow"), search.found->chance);
        document.insert(QStringLiteral("beginMs"), search.found->beginMs);
        document.insert(QStringLiteral("endMs"), search.found->endMs);
    }
    return document;
}

Exit listen(const QString &path, const QStringList &names, bool json)
{
    for (const QString &name : names) {
        if (!release::isMarkName(name))
            return failed(Exit::Usage,
                          base::error(ErrorCode::Invalid,
                                      QStringLiteral("a mark is written as the release note has it, like "
                                                     "R-2026-0031.7f3a9c21"),
                                      name),
                          json);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(Exit::Unreadable,
                      base::error(ErrorCode::NotFound, QStringLiteral("this file cannot be read"), path), json);
    const QString shown = QFileInfo(path).fileName();
    const auto search = release::searchMarks(file, shown, names);
    if (!search)
        return failed(Exit::Unreadable, search.error(), json);
    print(stdout, json ? QJsonDocument(asJson(*search)).toJson()
                       : (ui::words::harmless(release::markSentence(*search, shown)) + u'\n').toUtf8());
    return search->found ? Exit::Found : Exit::NotFound;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // whatever the holder's computer speaks
    QCoreApplication::setApplicationName(QStringLiteral("earshot-mark"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EARSHOT_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Listens for the inaudible mark of a release in a sound file. Its release note names the mark, like "
        "R-2026-0031.7f3a9c21.\nExit status: 0 the file carries one of them; 1 none was found, which does not prove "
        "that the file is no copy; 2 usage; 6 it cannot be read."));
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("the sound file"));
    parser.addPositionalArgument(QStringLiteral("MARK"), QStringLiteral("name of a mark"), QStringLiteral("MARK…"));
    parser.addOption({QStringLiteral("json"), QStringLiteral("standard output is one JSON document")});
    if (const auto exit = verify::answered(parser))
        return *exit;
    const QStringList words = parser.positionalArguments();
    if (words.size() < 2) {
        print(stderr, parser.helpText().toUtf8());
        return static_cast<int>(Exit::Usage);
    }
    return static_cast<int>(listen(words.constFirst(), words.mid(1), parser.isSet(QStringLiteral("json"))));
}
