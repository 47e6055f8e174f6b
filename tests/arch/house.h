#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace earshot::arch {

// A room as CMake knows it.
struct Room
{
    QString folder;    // from the root of the tree: core/vault
    QString target;    // earshot_vault
    QStringList links; // what it names in USES and PRIVATE_USES
};

// Each rule reads the tree below `root` and answers one line a violation, "path:line: what is wrong"; empty means kept.

// Who may use whom, by folder. Rooms may always use themselves; a room that is not here may use nothing and is
// reported.
[[nodiscard]] const QHash<QString, QStringList> &arrows();

// #include and `namespace earshot::…` of the sources in core, ui and app follow the arrows; includes start at the root.
// In app, store/sql is met only by app/composition.
[[nodiscard]] QStringList brokenArrows(const QString &root);

// What CMake links follows the arrows too, and core links no Qt library but Core, Sql and Concurrent.
[[nodiscard]] QStringList brokenLinks(const QList<Room> &rooms);

// core includes no Qt header but those found in `allowedFolders` (Qt's own include folders, …/QtCore).
[[nodiscard]] QStringList windowsInCore(const QString &root, const QStringList &allowedFolders);

// tr() and its relatives stand in ui and app only: core says codes and English, people's languages are the window's.
[[nodiscard]] QStringList translationsInCore(const QString &root);

// No source in app, core, ui or tests has 600 lines.
[[nodiscard]] QStringList largeFiles(const QString &root);

// Every folder of core and ui that holds sources is a room: a target of its name, and a README.md of 1 to 12 lines.
[[nodiscard]] QStringList incompleteRooms(const QString &root, const QList<Room> &rooms);

} // namespace earshot::arch
