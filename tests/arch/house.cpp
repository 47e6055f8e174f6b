#include "tests/arch/house.h"
#include "tests/arch/source.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace earshot::arch {

namespace {

const QStringList productFolders = {QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui")};
const QString compositionRoot = QStringLiteral("app/composition");
const QString sqlRoom = QStringLiteral("core/store/sql");
constexpr int tooManyLines = 600;
constexpr int readmeLines = 12;

// "base domain store/sql" → core/base, core/domain, core/store/sql
QStringList inFolder(const char *folder, const char *rooms)
{
    QStringList paths;
    for (const QString &room : QString::fromLatin1(rooms).split(u' ', Qt::SkipEmptyParts))
        paths.append(QLatin1String(folder) + room);
    return paths;
}

// The room a path stands in; the deepest one wins: core/store/sql/query.h is not in core/store. Empty outside the
// rooms.
QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.value(0) == u"app")
        return path.startsWith(compositionRoot + u'/') ? compositionRoot : QStringLiteral("app");
    if (parts.size() < 3 || (parts.at(0) != u"core" && parts.at(0) != u"ui"))
        return {};
    const QString deep = parts.mid(0, 3).join(u'/');
    if (parts.size() > 3 && arrows().contains(deep))
        return deep;
    return parts.mid(0, 2).join(u'/');
}

// earshot::store::sql → core/store/sql; earshot::ui::theme → ui/theme; earshot itself → empty.
QString roomOfNamespace(const QString &name)
{
    const QStringList parts = name.split(QStringLiteral("::")).mid(1);
    if (parts.isEmpty() || parts.at(0) == u"app")
        return {};
    const bool inUi = parts.at(0) == u"ui";
    if (inUi && parts.size() < 2)
        return {};
    return roomOf((inUi ? QString() : QStringLiteral("core/")) + parts.join(u'/') + QStringLiteral("/x"));
}

QString at(const Source &source, qsizetype line, const QString &text)
{
    return QStringLiteral("%1:%2: %3").arg(source.path).arg(line + 1).arg(text);
}

// Why `room` may not use `other`; empty if it may.
QString refusal(const QString &room, const QString &other)
{
    if (other == room || arrows().value(room).contains(other))
        return {};
    return (arrows().contains(other) ? QStringLiteral("%1 may not use %2").arg(room, other)
                                     : QStringLiteral("%1 is no room of the house").arg(other));
}

struct Include
{
    QString path;
    bool quoted = false;
};

Include includeIn(const Source &source, qsizetype line)
{
    static const QRegularExpression directive(QStringLiteral(R"(^\s*#\s*include\s*(["<])([^">]+)[">])"));
    if (!source.code.at(line).contains(u'#')) // inside a comment or a raw string
        return {};
    const auto match = directive.match(source.written.at(line));
    return {match.captured(2), match.captured(1) == u"\""};
}

QString includeRefusal(const QString &room, const Include &include)
{
    const QString other = roomOf(include.path);
    if (!other.isEmpty())
        return refusal(room, other);
    const bool generated = include.path.endsWith(u".moc") && !include.path.contains(u'/');
    if (include.quoted && !generated)
        return QStringLiteral("\"%1\" does not start at the root of the tree, or leads out of the house")
            .arg(include.path);
    return {};
}

QStringList linesMatching(const QList<Source> &sources, const QRegularExpression &pattern, const QString &text)
{
    QStringList found;
    for (const Source &source : sources) {
        for (qsizetype line = 0; line < source.code.size(); ++line) {
            if (pattern.match(source.code.at(line)).hasMatch())
                found.append(at(source, line, text));
        }
    }
    return found;
}

QStringList readmeFaults(const QString &root, const QString &room)
{
    const QString path = room + QStringLiteral("/README.md");
    QFile readme(root + u'/' + path);
    if (!readme.open(QIODevice::ReadOnly))
        return {QStringLiteral("%1:1: is missing").arg(path)};
    const auto lines = QString::fromUtf8(readme.readAll()).trimmed().split(u'\n');
    if (lines.size() == 1 && lines.at(0).isEmpty())
        return {QStringLiteral("%1:1: is empty").arg(path)};
    if (lines.size() > readmeLines)
        return {QStringLiteral("%1:%2: has more than %3 lines").arg(path).arg(lines.size()).arg(readmeLines)};
    return {};
}

} // namespace

const QHash<QString, QStringList> &arrows()
{
    static const QHash<QString, QStringList> table = [] {
        const auto core = [](const char *rooms) { return inFolder("core/", rooms); };
        const auto ui = [](const char *rooms) { return inFolder("ui/", rooms); };
        const QStringList ground = core("base domain policy crypto");
        // A desk acts through the service; of the rooms below it only values (ports included) and the player's media
        // are met.
        const QStringList values = core("base domain policy media store service");
        const QStringList desk = values + ui("words theme waveform widgets prompts desk");
        QHash<QString, QStringList> rooms = {
            {QStringLiteral("core/base"), {}},
            {QStringLiteral("core/domain"), core("base")},
            {QStringLiteral("core/policy"), core("base domain")},
            {QStringLiteral("core/crypto"), core("base domain")},
            {QStringLiteral("core/audit"), ground},
            {QStringLiteral("core/witness"), ground + core("audit")},
            {QStringLiteral("core/vault"), ground},
            {QStringLiteral("core/media"), ground},
            {QStringLiteral("core/store"), ground},
            {QStringLiteral("core/store/sql"), ground + core("store audit")},
            {QStringLiteral("core/intake"), ground + core("media")},
            {QStringLiteral("core/release"), ground + core("media vault audit store")},
            {QStringLiteral("core/service"), ground + core("audit vault media store intake release")},
            {QStringLiteral("ui/words"), core("base domain policy release service")},
            {QStringLiteral("ui/theme"), {}},
            {QStringLiteral("ui/waveform"), core("base domain media") + ui("theme")},
            {QStringLiteral("ui/widgets"), core("base domain") + ui("words theme waveform")},
            {QStringLiteral("ui/prompts"), core("base domain") + ui("words theme widgets")},
            {QStringLiteral("ui/desk"), values + ui("words theme widgets prompts")},
            {QStringLiteral("ui/papers"), core("base domain policy release") + ui("words theme")},
            {QStringLiteral("ui/packages"), core("base audit release") + ui("words theme widgets prompts desk")},
            {QStringLiteral("ui/player"), desk},
            {QStringLiteral("ui/recordings"), desk + ui("player")},
            {QStringLiteral("ui/releases"), desk + ui("player papers")},
            {QStringLiteral("ui/quarantine"), desk},
            {QStringLiteral("ui/audit"), desk},
            {QStringLiteral("ui/assurance"), desk + ui("papers")},
            {QStringLiteral("ui/policies"), desk},
            {QStringLiteral("ui/retention"), desk + ui("papers")},
            {QStringLiteral("ui/help"), desk},
            {QStringLiteral("ui/signin"), desk},
            {QStringLiteral("ui/window"),
             desk +
                 ui("player recordings releases quarantine audit assurance policies retention help packages signin")},
        };
        // Only the composition root knows which engine keeps the store; whatever else is in app goes through it.
        const QStringList everything = rooms.keys();
        rooms.insert(compositionRoot, everything);
        QStringList rest = everything + QStringList{compositionRoot};
        rest.removeOne(sqlRoom);
        rooms.insert(QStringLiteral("app"), rest);
        return rooms;
    }();
    return table;
}

QStringList brokenArrows(const QString &root)
{
    static const QRegularExpression opening(
        QStringLiteral(R"(^\s*(?:inline\s+)?namespace\s+(earshot(?:::\w+)*)\s*\{?)"));
    QStringList broken;
    for (const Source &source : sourcesIn(root, productFolders)) {
        const QString room = roomOf(source.path);
        if (!arrows().contains(room)) {
            broken.append(at(source, 0, QStringLiteral("%1 is no room of the house").arg(source.path)));
            continue;
        }
        for (qsizetype line = 0; line < source.code.size(); ++line) {
            QString wrong;
            if (const Include include = includeIn(source, line); !include.path.isEmpty())
                wrong = includeRefusal(room, include);
            else if (const auto match = opening.match(source.code.at(line)); match.hasMatch()) {
                // Other names (earshot::cli) belong to no room, so they hide no arrow.
                if (const QString other = roomOfNamespace(match.captured(1)); arrows().contains(other))
                    wrong = refusal(room, other);
            }
            if (!wrong.isEmpty())
                broken.append(at(source, line, wrong));
        }
    }
    return broken;
}

QStringList brokenLinks(const QList<Room> &rooms)
{
    static const QSet<QString> coreMayLink = {QStringLiteral("Core"), QStringLiteral("Sql"),
                                              QStringLiteral("Concurrent")};
    QHash<QString, QString> folderOf;
    for (const Room &room : rooms)
        folderOf.insert(room.target, room.folder);
    QStringList broken;
    for (const Room &room : rooms) {
        for (QString link : room.links) {
            QString wrong;
            link.replace(QStringLiteral("earshot::"), QStringLiteral("earshot_"));
            if (folderOf.contains(link))
                wrong = refusal(roomOf(room.folder + u'/'), roomOf(folderOf.value(link) + u'/'));
            else if (link.startsWith(u"Qt6::") && room.folder.startsWith(u"core/") &&
                     !coreMayLink.contains(link.mid(5)))
                wrong = QStringLiteral("%1 may not use %2").arg(room.folder, link);
            if (!wrong.isEmpty())
                broken.append(QStringLiteral("%1/CMakeLists.txt:1: %2").arg(room.folder, wrong));
        }
    }
    return broken;
}

QStringList windowsInCore(const QString &root, const QStringList &allowedFolders)
{
    static const QRegularExpression qtHeader(QStringLiteral("^(?:Qt?[A-Z]|q[a-z].*\\.h$)"));
    const auto isAllowed = [&allowedFolders](const QString &header) {
        return std::any_of(allowedFolders.begin(), allowedFolders.end(), [&header](const QString &folder) {
            const QString module = QFileInfo(folder).fileName() + u'/';
            return QFileInfo::exists(folder + u'/' + (header.startsWith(module) ? header.mid(module.size()) : header));
        });
    };
    QStringList found;
    for (const Source &source : sourcesIn(root, {QStringLiteral("core")})) {
        for (qsizetype line = 0; line < source.code.size(); ++line) {
            const Include include = includeIn(source, line);
            if (qtHeader.match(include.path).hasMatch() && roomOf(include.path).isEmpty() && !isAllowed(include.path))
                found.append(at(source, line, QStringLiteral("core may not use <%1>").arg(include.path)));
        }
    }
    return found;
}

QStringList translationsInCore(const QString &root)
{
    static const QRegularExpression call(QStringLiteral(
        R"(\btr\s*\(|\bQ(?:Core)?Application::translate\s*\(|\bQT_TR(?:ANSLATE|ID)?_N?OOP\w*|\bQT_TR_NOOP\w*)"
        R"(|\bqtTrId\s*\()"));
    return linesMatching(sourcesIn(root, {QStringLiteral("core")}), call,
                         QStringLiteral("words for people belong to ui and app"));
}

QStringList largeFiles(const QString &root)
{
    QStringList large;
    for (const Source &source : sourcesIn(root, productFolders + QStringList{QStringLiteral("tests")})) {
        const qsizetype lines = source.written.size() - (source.written.last().isEmpty() ? 1 : 0);
        if (lines >= tooManyLines)
            large.append(at(source, lines - 1, QStringLiteral("%1 lines are more than one file holds").arg(lines)));
    }
    return large;
}

QStringList incompleteRooms(const QString &root, const QList<Room> &rooms)
{
    QSet<QString> folders;
    for (const Source &source : sourcesIn(root, {QStringLiteral("core"), QStringLiteral("ui")}))
        folders.insert(roomOf(source.path));
    QStringList sorted = folders.values();
    sorted.sort();
    QStringList faults;
    for (const QString &folder : std::as_const(sorted)) {
        QString name = folder.startsWith(u"core/") ? folder.mid(5) : folder;
        const QString target = QStringLiteral("earshot_") + name.replace(u'/', u'_');
        const bool registered = std::any_of(rooms.begin(), rooms.end(), [&](const Room &room) {
            return room.folder == folder && room.target == target;
        });
        if (!registered)
            faults.append(QStringLiteral("%1/CMakeLists.txt:1: no target %2 is made here").arg(folder, target));
        faults += readmeFaults(root, folder);
    }
    return faults;
}

} // namespace earshot::arch
