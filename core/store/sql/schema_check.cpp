#include "core/store/sql/schema_check.h"

#include "core/store/sql/connection.h"

namespace earshot::store::sql {

namespace {

Result<Schema> schemaOf(Connection &db)
{
    Schema parts;
    auto q = db.query(QStringLiteral("SELECT type, name, tbl_name, sql FROM main.sqlite_master"));
    EARSHOT_CHECK(q.each([&](const Query &row) {
        parts.insert({row.get<QString>(0), row.get<QString>(1)}, {row.get<QString>(2), row.get<QString>(3), false});
    }));
    return parts;
}

} // namespace

Result<Schema> schemaMadeBy(std::span<const Migration> migrations)
{
    EARSHOT_TRY(memory, Connection::inMemory());
    EARSHOT_CHECK(migrate(*memory, migrations));
    EARSHOT_TRY(made, schemaOf(*memory));
    auto q =
        memory->query(QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'"));
    EARSHOT_CHECK(q.each([&](const Query &row) {
        made[{QStringLiteral("table"), row.get<QString>(0)}].shadow = true;
    }));
    return made;
}

Result<QList<SchemaDifference>> schemaDifferences(Connection &store, const Schema &made)
{
    EARSHOT_TRY(kept, schemaOf(store));
    using Kind = SchemaDifference::Kind;
    QList<SchemaDifference> missing, added, altered;
    for (auto part = made.cbegin(); part != made.cend(); ++part) {
        const auto &[type, name] = part.key();
        const auto there = kept.constFind(part.key());
        if (there == kept.cend())
            missing << SchemaDifference{Kind::Missing, type, name, part->table};
        else if (there->table != part->table || (there->sql != part->sql && !part->shadow))
            altered << SchemaDifference{Kind::Altered, type, name, there->table};
    }
    for (auto part = kept.cbegin(); part != kept.cend(); ++part) {
        if (!made.contains(part.key()))
            added << SchemaDifference{Kind::Added, part.key().first, part.key().second, part->table};
    }
    return missing + added + altered;
}

} // namespace earshot::store::sql
