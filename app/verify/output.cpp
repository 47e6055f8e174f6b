#include "app/verify/output.h"

#include "ui/words/packages.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace earshot::verify {

void print(std::FILE *where, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), where);
    std::fflush(where);
}

void printError(const char *program, const Error &error, bool json)
{
    const QString what = ui::words::harmless(error.toString());
    if (json)
        print(stdout, QJsonDocument(QJsonObject{{QStringLiteral("error"), what}}).toJson());
    else
        print(stderr, QStringLiteral("%1: %2\n").arg(QLatin1String(program), what).toUtf8());
}

std::optional<int> answered(QCommandLineParser &parser)
{
    constexpr int done = 0, usage = 2;
    parser.addHelpOption();
    parser.addVersionOption();
    if (!parser.parse(QCoreApplication::arguments())) {
        print(stderr, parser.errorText().toUtf8() + '\n');
        return usage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        print(stdout, parser.helpText().toUtf8());
        return done;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        print(stdout, QStringLiteral("%1 %2\n")
                          .arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion())
                          .toUtf8());
        return done;
    }
    return std::nullopt;
}

} // namespace earshot::verify
