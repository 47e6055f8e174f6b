#include "app/verify/output.h"

#include "ui/words/packages.h"

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

} // namespace earshot::verify
