#include "core/store/sql/schema_check.h"

#include "core/store/sql/connection.h"

#include <QMap>
#include <QSet>

namespace earshot::store::sql {

namespace {

struct Part
{
    QString table;
    QString sql; ///< empty for what SQLite makes by itself, such as the index of a UNIQUE column
};
using Parts = QMap<std::pair<QString, QString>, Part>; ///< by type and name

Result<Parts> partsOf(Connection &db)
{
    Parts parts;
    auto q = db.query(QStringLiteral("SELECT type, name, tbl_name, sql FROM main.sqlite_master"));
    EARSHOT_CHECK(q.each([&](const Query &row) {
        parts.insert({row.get<QString>(0), row.get<QString>(1)}, {row.get<QString>(2), row.get<QString>(3)});
    }));
    return parts;
}

Result<QSet<QString>> shadowTables(Connection &db)
{
    QSet<QString> names;
    auto q = db.query(QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'"));
    EARSHOT_CHECK(q.each([&](const Query &row) { names.insert(row.get<QString>(0)); }));
    return names;
}

} // namespace

Result<QList<SchemaDifference>> schemaDifferences(Connection &store, std::span<const Migration> migrations)
{
    EARSHOT_CHECK(migrate(store, migrations)); // a store that is there already is only checked
    EARSHOT_TRY(memory, Connection::inMemory());
    EARSHOT_CHECK(migrate(*memory, migrations));
    EARSHOT_TRY(made, partsOf(*memory));
    EARSHOT_TRY(shadows, shadowTables(*memory));
    EARSHOT_TRY(kept, partsOf(store));

    using Kind = SchemaDifference::Kind;
    QList<SchemaDifference> missing, added, altered;
    for (auto part = made.cbegin(); part != made.cend(); ++part) {
        const auto &[type, name] = part.key();
        const auto there = kept.constFind(part.key());
        if (there == kept.cend())
            missing << SchemaDifference{Kind::Missing, type, name, part->table};
        else if (there->table != part->table || (there->sql != part->sql && !shadows.contains(name)))
            altered << SchemaDifference{Kind::Altered, type, name, there->table};
    }
    for (auto part = kept.cbegin(); part != kept.cend(); ++part) {
        if (!made.contains(part.key()))
            added << SchemaDifference{Kind::Added, part.key().first, part.key().second, part->table};
    }
    return missing + added + altered;
}

} // namespace earshot::store::sql
