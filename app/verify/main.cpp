// earshot-verify: whether a package is what an authority released, for whoever received it.

#include "app/verify/words.h"
#include "core/audit/mailednote.h"
#include "core/base/durable.h"
#include "core/release/sound_mark.h"
#include "ui/words/packages.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <cstdio>

using namespace earshot;

namespace {

/// Exit status, as scripts rely on it.
enum class Exit {
    Released = 0,
    Consistent = 1, ///< nothing was changed, but nothing known elsewhere vouches for it
    Usage = 2,
    Wrong = 4,
    Unreadable = 6,
};

constexpr qint64 largestInput = 4 * 1024 * 1024;

void print(std::FILE *where, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), where);
    std::fflush(where);
}

Result<release::KnownElsewhere> knownFrom(const QCommandLineParser &parser)
{
    release::KnownElsewhere known;
    const QStringList keys = parser.values(QStringLiteral("key"));
    for (const QString &text : keys) {
        EARSHOT_TRY(key, audit::NoteKey::fromText(text.trimmed()));
        known.keys << key;
    }
    if (parser.isSet(QStringLiteral("checkpoint"))) {
        EARSHOT_TRY(text, base::readFileLimited(parser.value(QStringLiteral("checkpoint")), largestInput));
        EARSHOT_TRY(checkpoint, audit::checkpointFromMail(text));
        known.checkpoint = checkpoint;
    }
    if (parser.isSet(QStringLiteral("proof"))) {
        EARSHOT_TRY(proof, base::readFileLimited(parser.value(QStringLiteral("proof")), largestInput));
        known.proof = proof;
    }
    return known;
}

Exit exitFor(release::PackageReport::Verdict verdict)
{
    switch (verdict) {
    case release::PackageReport::Verdict::Released:
        return Exit::Released;
    case release::PackageReport::Verdict::Consistent:
        return Exit::Consistent;
    case release::PackageReport::Verdict::Wrong:
        break;
    }
    return Exit::Wrong;
}

Exit failed(Exit exit, const Error &error, bool json)
{
    const QString what = ui::words::harmless(error.toString());
    if (json)
        print(stdout, QJsonDocument(QJsonObject{{QStringLiteral("error"), what}}).toJson());
    else
        print(stderr, QStringLiteral("earshot-verify: %1\n").arg(what).toUtf8());
    return exit;
}

Exit run(const QCommandLineParser &parser)
{
    const bool json = parser.isSet(QStringLiteral("json"));
    const auto known = knownFrom(parser);
    if (!known)
        return failed(Exit::Usage, known.error(), json);
    const auto package = release::readPackage(parser.positionalArguments().constFirst());
    if (!package)
        return failed(Exit::Unreadable, package.error(), json);
    auto report = release::checkPackage(*package, *known);
    release::hearMark(report, parser.positionalArguments().constFirst());
    print(stdout, json ? QJsonDocument(verify::asJson(report)).toJson() : verify::inWords(report).toUtf8());
    return exitFor(report.verdict);
}

/// mark FILE NAME…
Exit findMark(const QCommandLineParser &parser)
{
    const bool json = parser.isSet(QStringLiteral("json"));
    const QString path = parser.positionalArguments().at(1);
    const QStringList names = parser.positionalArguments().mid(2);
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
    print(stdout, json ? QJsonDocument(verify::asJson(*search)).toJson()
                       : (ui::words::harmless(release::markSentence(*search, shown)) + u'\n').toUtf8());
    return search->found ? Exit::Released : Exit::Consistent;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // whatever the recipient's computer speaks
    QCoreApplication::setApplicationName(QStringLiteral("earshot-verify"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EARSHOT_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Checks a release package: whether it is what was released, by whom authorised, when, for what, "
        "and whether bytes changed.\nExit status: 0 it is, and a key or checkpoint that you hold vouches "
        "for it; 1 nothing was changed, but nobody vouches for it;\n2 usage; 4 it is not what was "
        "released; 6 it cannot be read.\n\n"
        "Or, with the word mark: whether a sound file carries the inaudible mark of a release, named as its release "
        "note names it (R-2026-0031.7f3a9c21).\nExit status: 0 it does; 1 none of them was found, which does not "
        "prove that it is no copy; 2 usage; 6 it cannot be read."));
    parser.addPositionalArgument(QStringLiteral("PACKAGE"), QStringLiteral("the folder or ZIP that you received"),
                                 QStringLiteral("PACKAGE | mark FILE MARK…"));
    parser.addOptions({{QStringLiteral("key"),
                        QStringLiteral("a key of the authority, which it told you by another way; may be repeated"),
                        QStringLiteral("KEY")},
                       {QStringLiteral("checkpoint"),
                        QStringLiteral("a checkpoint of the authority's record, from another source than the package"),
                        QStringLiteral("FILE")},
                       {QStringLiteral("proof"),
                        QStringLiteral("a later proof from the authority, for a checkpoint of another length"),
                        QStringLiteral("FILE")},
                       {QStringLiteral("json"), QStringLiteral("standard output is one JSON document")}});
    parser.addHelpOption();
    parser.addVersionOption();
    if (!parser.parse(QCoreApplication::arguments())) {
        print(stderr, parser.errorText().toUtf8() + '\n');
        return static_cast<int>(Exit::Usage);
    }
    if (parser.isSet(QStringLiteral("help"))) {
        print(stdout, parser.helpText().toUtf8());
        return static_cast<int>(Exit::Released);
    }
    if (parser.isSet(QStringLiteral("version"))) {
        print(stdout, "earshot-verify " EARSHOT_VERSION "\n");
        return static_cast<int>(Exit::Released);
    }
    const QStringList words = parser.positionalArguments();
    if (words.size() > 2 && words.constFirst() == u"mark")
        return static_cast<int>(findMark(parser));
    if (words.size() != 1) {
        print(stderr, parser.helpText().toUtf8());
        return static_cast<int>(Exit::Usage);
    }
    return static_cast<int>(run(parser));
}
