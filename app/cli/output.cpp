#include "app/cli/output.h"

#include "ui/words/refusal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace earshot::cli {

namespace {

void put(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// File names come from elsewhere, and a terminal obeys what it is sent.
QByteArray harmless(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        const bool control = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        if (control && c != u'\t')
            plain += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            plain += c;
    }
    return plain.toUtf8() + '\n';
}

QString codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid:
        return QStringLiteral("invalid");
    case ErrorCode::NotFound:
        return QStringLiteral("not-found");
    case ErrorCode::Refused:
        return QStringLiteral("refused");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::Exists:
        return QStringLiteral("exists");
    case ErrorCode::SignIn:
        return QStringLiteral("sign-in");
    case ErrorCode::Integrity:
        return QStringLiteral("integrity");
    case ErrorCode::Io:
        return QStringLiteral("io");
    case ErrorCode::NoSpace:
        return QStringLiteral("no-space");
    case ErrorCode::Unsupported:
        return QStringLiteral("unsupported");
    case ErrorCode::Busy:
        return QStringLiteral("busy");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::Internal:
        break;
    }
    return QStringLiteral("internal");
}

} // namespace

Exit exitFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid:
        return Exit::Usage;
    case ErrorCode::Refused:
        return Exit::Refused;
    case ErrorCode::Integrity:
        return Exit::Integrity;
    case ErrorCode::SignIn:
        return Exit::SignIn;
    default:
        return Exit::Other;
    }
}

Output::Output(bool json, const policy::Profile &profile)
    : m_json(json)
    , m_profile(&profile)
{}

void Output::line(const QString &text)
{
    if (!m_json)
        put(stdout, harmless(text));
}

void Output::raw(const QByteArray &bytes)
{
    put(stdout, bytes);
}

void Output::note(const QString &text)
{
    put(stderr, harmless(text));
}

void Output::result(const QJsonValue &document)
{
    if (!m_json)
        return;
    const QJsonDocument json =
        document.isArray() ? QJsonDocument(document.toArray()) : QJsonDocument(document.toObject());
    put(stdout, json.toJson(QJsonDocument::Indented));
}

Exit Output::failure(const Error &error)
{
    QString words = error.refusal ? ui::words::refusalText(*error.refusal, *m_profile) : error.toString();
    if (!m_json) {
        put(stderr, "earshot-cli: " + harmless(words));
        return exitFor(error.code);
    }
    QJsonObject object{{QStringLiteral("code"), codeName(error.code)}, {QStringLiteral("message"), words}};
    if (!error.where.isEmpty())
        object.insert(QStringLiteral("where"), error.where);
    if (error.refusal) {
        object.insert(QStringLiteral("clause"), error.refusal->clause);
        object.insert(QStringLiteral("rule"), error.refusal->rule);
        object.insert(QStringLiteral("missing"), QJsonArray::fromStringList(error.refusal->missing));
        object.insert(QStringLiteral("unblockedBy"), QJsonArray::fromStringList(error.refusal->unblockedBy));
        if (!error.refusal->detail.isEmpty())
            object.insert(QStringLiteral("detail"), error.refusal->detail);
    }
    result(QJsonObject{{QStringLiteral("error"), object}});
    return exitFor(error.code);
}

} // namespace earshot::cli
