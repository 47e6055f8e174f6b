// earshot-verify: whether a package is what an authority released, for whoever received it.

#include "app/verify/output.h"
#include "app/verify/words.h"
#include "core/audit/mailednote.h"
#include "core/base/durable.h"
#include "core/release/package_check.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

using namespace earshot;
using verify::print;

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
    verify::printError("earshot-verify", error, json);
    return exit;
}

/// This program decodes no sound, so that it stays small and a package cannot attack it there.
void sayHowToHear(release::PackageReport &report)
{
    if (report.facts.hiddenMark.isEmpty())
        return;
    report.add(release::PackageFinding::Level::CannotBeKnown, "mark",
               QStringLiteral("Its sound should carry the inaudible mark of the release. To hear whether it does: "
                              "earshot-mark FILE %1")
                   .arg(report.facts.hiddenMark));
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
    sayHowToHear(report);
    print(stdout, json ? QJsonDocument(verify::asJson(report)).toJson() : verify::inWords(report).toUtf8());
    return exitFor(report.verdict);
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
        "released; 6 it cannot be read."));
    parser.addPositionalArgument(QStringLiteral("PACKAGE"), QStringLiteral("the folder or ZIP that you received"));
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
    if (const auto exit = verify::answered(parser))
        return *exit;
    if (parser.positionalArguments().size() != 1) {
        print(stderr, parser.helpText().toUtf8());
        return static_cast<int>(Exit::Usage);
    }
    return static_cast<int>(run(parser));
}
