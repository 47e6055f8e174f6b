#include "core/service/rows.h"
#include "core/service/verifier.h"
#include "core/store/recording_repository.h"

namespace earshot::service {

namespace {

using store::SchemaDifference;

QString nameOf(const SchemaDifference &part)
{
    return part.name == part.table ? QStringLiteral("the %1 “%2”").arg(part.type, part.name)
                                   : QStringLiteral("the %1 “%2” on “%3”").arg(part.type, part.name, part.table);
}

/// What is done about it is the same for all of them (ui::words::checkAdvice).
QString textOf(const SchemaDifference &part)
{
    const bool trigger = part.type == QLatin1String("trigger");
    switch (part.kind) {
    case SchemaDifference::Kind::Missing:
        return nameOf(part) + (trigger ? QStringLiteral(" was taken out of the database: rows that it kept from being "
                                                        "changed or removed may have been since")
                                       : QStringLiteral(" was taken out of the database"));
    case SchemaDifference::Kind::Added:
        return nameOf(part) + (trigger ? QStringLiteral(" is none of Earshot's: it can change, unseen, what Earshot "
                                                        "writes")
                                       : QStringLiteral(" is none of Earshot's: other software put it into the "
                                                        "database"));
    case SchemaDifference::Kind::Altered:
        break;
    }
    return nameOf(part) + QStringLiteral(" is not as Earshot makes it: other software changed what it says");
}

} // namespace

Result<void> Verifier::checkDatabase()
{
    EARSHOT_TRY(problems, m_context.store->checkIntegrity());
    for (const QString &problem : std::as_const(problems))
        add(Finding::Level::Red, "database", {}, problem.simplified()); // SQLite writes some over several lines
    return {};
}

/// Triggers keep the log append-only for everybody who uses Earshot; somebody with the database's key can take them
/// out, or put some in that do to Earshot's own writing what they like.
Result<void> Verifier::checkSchema()
{
    const auto differences = m_context.store->schemaDifferences();
    if (!differences && differences.error().code != ErrorCode::Integrity)
        return fail(differences.error());
    if (!differences)
        add(Finding::Level::Red, "schema", {}, QStringLiteral("how the database is built cannot be read"));
    for (const auto &part : differences.value_or(QList<SchemaDifference>()))
        add(Finding::Level::Red, "schema", QStringLiteral("schema:") + part.name, textOf(part));
    return {};
}

Result<void> Verifier::checkSearch()
{
    Result<QList<domain::RecordingId>> hidden = QList<domain::RecordingId>();
    EARSHOT_CHECK(m_context.store->snapshot([&]() -> Result<void> {
        hidden = m_context.store->recordings().misindexed();
        return {};
    }));
    if (!hidden && hidden.error().code != ErrorCode::Integrity)
        return fail(hidden.error());
    if (!hidden)
        add(Finding::Level::Red, "search", {}, QStringLiteral("the search index cannot be read"));
    for (const auto id : hidden.value_or(QList<domain::RecordingId>()))
        add(Finding::Level::Red, "search", objectName(id),
            QStringLiteral("the search index tells something else of it than its row and its notes: searches may miss "
                           "it"));
    return {};
}

} // namespace earshot::service
