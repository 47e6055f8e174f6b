#include "tests/arch/house.h"
#include "tests/arch/source.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace earshot::arch;

namespace {

const QString sourceDir = QStringLiteral(EARSHOT_ARCH_SOURCE_DIR);
const QStringList coreQtFolders = QStringLiteral(EARSHOT_ARCH_CORE_QT_FOLDERS).split(u'|');

// Written by CMake: a line a room, "folder|target|link|link…".
QList<Room> roomsOfThisBuild()
{
    QFile file(QStringLiteral(EARSHOT_ARCH_ROOMS));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the list of rooms is missing");
    QList<Room> rooms;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(u'|');
        rooms.append({parts.at(0), parts.at(1), parts.mid(2)});
    }
    return rooms;
}

void writeFile(const QString &path, const QString &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(text.toUtf8());
}

// All the rules that read sources.
QStringList sourceFaults(const QString &root)
{
    return brokenArrows(root) + windowsInCore(root, coreQtFolders) + translationsInCore(root) + largeFiles(root);
}

QString all(const QStringList &faults)
{
    return QStringLiteral("\n") + faults.join(u'\n');
}

} // namespace

class TestArch : public QObject
{
    Q_OBJECT

private slots:
    void blanking_data();
    void blanking();
    void badSource_data();
    void badSource();
    void goodSource_data();
    void goodSource();
    void badLink_data();
    void badLink();
    void badRoom_data();
    void badRoom();
    void arrowsHaveNoCircle();
    void thisHouse();
};

void TestArch::blanking_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("code") << QStringLiteral("int a = 1;") << QStringLiteral("int a = 1;");
    QTest::newRow("line comment") << QStringLiteral("a // tr(\nb") << QStringLiteral("a       \nb");
    QTest::newRow("block comment") << QStringLiteral("a/*1\n2*/b") << QStringLiteral("a   \n   b");
    QTest::newRow("string") << QStringLiteral("f(\"//\"); g") << QStringLiteral("f(    ); g");
    QTest::newRow("escaped quote") << QStringLiteral("f(\"\\\"//\"); g") << QStringLiteral("f(      ); g");
    QTest::newRow("raw string") << QStringLiteral("f(R\"x(\n\")\")x\"); g") << QStringLiteral("f(    \n      ); g");
    QTest::newRow("character") << QStringLiteral("f('\"'); g") << QStringLiteral("f(   ); g");
    QTest::newRow("digit separator") << QStringLiteral("1'000'000 + '0'") << QStringLiteral("1'000'000 +    ");
    QTest::newRow("unclosed comment") << QStringLiteral("a /* b") << QStringLiteral("a     ");
}

void TestArch::blanking()
{
    QFETCH(QString, text);
    QTEST(codeOf(text), "code");
}

void TestArch::badSource_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *path, const char *text, const char *fault) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text) << QString::fromLatin1(fault);
    };
    row("core uses a widget", "core/vault/a.cpp", "#include <QWidget>\n",
        "core/vault/a.cpp:1: core may not use <QWidget>");
    row("core uses QtGui by module", "core/media/a.cpp", "\n#include <QtGui/QImage>\n",
        "core/media/a.cpp:2: core may not use <QtGui/QImage>");
    row("core uses QtGui by file", "core/media/a.h", "# include <qimage.h>\n",
        "core/media/a.h:1: core may not use <qimage.h>");
    row("core uses QtMultimedia", "core/media/a.cpp", "#include <QAudioSink>\n",
        "core/media/a.cpp:1: core may not use <QAudioSink>");
    row("core uses all of QtWidgets", "core/base/a.cpp", "#include <QtWidgets>\n",
        "core/base/a.cpp:1: core may not use <QtWidgets>");
    row("base uses domain", "core/base/a.h", "#include \"core/domain/people.h\"\n",
        "core/base/a.h:1: core/base may not use core/domain");
    row("domain uses policy", "core/domain/a.h", "#include \"core/policy/decide.h\"\n",
        "core/domain/a.h:1: core/domain may not use core/policy");
    row("policy uses store", "core/policy/a.h", "#include \"core/store/store.h\"\n",
        "core/policy/a.h:1: core/policy may not use core/store");
    row("vault uses service", "core/vault/a.h", "#include <core/service/door.h>\n",
        "core/vault/a.h:1: core/vault may not use core/service");
    row("peers: intake uses vault", "core/intake/a.h", "#include \"core/vault/object.h\"\n",
        "core/intake/a.h:1: core/intake may not use core/vault");
    row("a port knows its engine", "core/store/a.cpp", "#include \"core/store/sql/query.h\"\n",
        "core/store/a.cpp:1: core/store may not use core/store/sql");
    row("service uses an engine", "core/service/a.cpp", "#include \"core/store/sql/query.h\"\n",
        "core/service/a.cpp:1: core/service may not use core/store/sql");
    row("service uses a window", "core/service/a.cpp", "#include \"ui/theme/theme.h\"\n",
        "core/service/a.cpp:1: core/service may not use ui/theme");
    row("a declaration ahead of an upward arrow", "core/vault/a.h", "namespace earshot::service { class Door; }\n",
        "core/vault/a.h:1: core/vault may not use core/service");
    row("a desk uses the engine", "ui/recordings/a.cpp", "#include \"core/store/sql/query.h\"\n",
        "ui/recordings/a.cpp:1: ui/recordings may not use core/store/sql");
    row("a desk goes past the service", "ui/recordings/a.cpp", "#include \"core/vault/object.h\"\n",
        "ui/recordings/a.cpp:1: ui/recordings may not use core/vault");
    row("a desk uses a desk", "ui/audit/a.cpp", "#include \"ui/recordings/desk.h\"\n",
        "ui/audit/a.cpp:1: ui/audit may not use ui/recordings");
    row("words use widgets", "ui/words/a.cpp", "#include \"ui/widgets/chip.h\"\n",
        "ui/words/a.cpp:1: ui/words may not use ui/widgets");
    row("ui uses app", "ui/words/a.cpp", "#include \"app/wiring.h\"\n", "ui/words/a.cpp:1: ui/words may not use app");
    row("app uses the engine outside the composition root", "app/cli/wiring.cpp",
        "#include \"core/store/sql/query.h\"\n", "app/cli/wiring.cpp:1: app may not use core/store/sql");
    row("the product uses its tests", "core/base/a.cpp", "#include \"tests/support/tree.h\"\n",
        "core/base/a.cpp:1: \"tests/support/tree.h\" does not start at the root of the tree, or leads out of the "
        "house");
    row("a way round the scan", "core/base/a.cpp", "#include \"../service/door.h\"\n",
        "core/base/a.cpp:1: \"../service/door.h\" does not start at the root of the tree, or leads out of the house");
    row("an unknown room", "core/cellar/a.cpp", "int a;\n",
        "core/cellar/a.cpp:1: core/cellar/a.cpp is no room of the house");
    row("a use of an unknown room", "core/service/a.cpp", "#include \"core/cellar/a.h\"\n",
        "core/service/a.cpp:1: core/cellar is no room of the house");
    row("tr in core", "core/service/a.cpp", "\n\nauto a = QObject::tr(\"Call\");\n",
        "core/service/a.cpp:3: words for people belong to ui and app");
    row("translate in core", "core/service/a.cpp", "auto a = QCoreApplication::translate(\"a\", \"Call\");\n",
        "core/service/a.cpp:1: words for people belong to ui and app");
    row("a marked text in core", "core/policy/a.cpp", "auto a = QT_TR_NOOP(\"Call\");\n",
        "core/policy/a.cpp:1: words for people belong to ui and app");
    QTest::newRow("a large file") << QStringLiteral("ui/words/a.cpp") << QStringLiteral("int a();\n").repeated(600)
                                  << QStringLiteral("ui/words/a.cpp:600: 600 lines are more than one file holds");
    QTest::newRow("a large test") << QStringLiteral("tests/ui/a.cpp") << QStringLiteral("int a();\n").repeated(601)
                                  << QStringLiteral("tests/ui/a.cpp:601: 601 lines are more than one file holds");
}

void TestArch::badSource()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, fault);
    const QTemporaryDir tree;
    writeFile(tree.filePath(path), text);
    QCOMPARE(sourceFaults(tree.path()), QStringList{fault});
}

void TestArch::goodSource_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *path, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text);
    };
    row("downward", "core/service/a.cpp",
        "#include \"core/vault/object.h\"\n#include <QString>\n#include <QtCore/QFile>\n");
    row("own room", "core/store/sql/a.cpp", "#include \"core/store/sql/query.h\"\n#include <QtSql/QSqlDriver>\n");
    row("a long task", "core/service/a.cpp", "#include <QtConcurrentRun>\n");
    row("a system header", "core/media/a.cpp", "#include <libavformat/avformat.h>\n#include <queue>\n");
    row("generated", "ui/theme/a.cpp", "#include <QWidget>\n#include \"a.moc\"\n");
    row("the composition root knows the engine", "app/composition/a.cpp", "#include \"core/store/sql/query.h\"\n");
    row("tr in a window", "ui/words/a.cpp", "auto a = tr(\"Call\");\n");
    row("prose", "core/service/a.cpp", "// #include <QWidget>\n// tr(\"a\")\n/*\n#include <QWidget>\n*/\n");
    row("names that only look alike", "core/service/a.cpp", "auto a = str(b);\nauto c = expr(d);\n");
    QTest::newRow("just small enough") << QStringLiteral("ui/words/a.cpp")
                                       << QStringLiteral("int a();\n").repeated(599);
}

void TestArch::goodSource()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    const QTemporaryDir tree;
    writeFile(tree.filePath(path), text);
    QCOMPARE(sourceFaults(tree.path()), QStringList());
}

void TestArch::badLink_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *folder, const char *link, const char *fault) {
        QTest::newRow(name) << QString::fromLatin1(folder) << QString::fromLatin1(link) << QString::fromLatin1(fault);
    };
    row("core links windows", "core/base", "Qt6::Gui", "core/base/CMakeLists.txt:1: core/base may not use Qt6::Gui");
    row("core links sound", "core/media", "Qt6::Multimedia",
        "core/media/CMakeLists.txt:1: core/media may not use Qt6::Multimedia");
    row("upward", "core/base", "earshot::vault", "core/base/CMakeLists.txt:1: core/base may not use core/vault");
    row("upward, by the target's name", "core/media", "earshot_vault",
        "core/media/CMakeLists.txt:1: core/media may not use core/vault");
    row("downward", "core/release", "earshot::vault", "");
    row("a library that is no room", "core/base", "PkgConfig::sodium", "");
    row("a window links windows", "ui/theme", "Qt6::Gui", "");
}

void TestArch::badLink()
{
    QFETCH(QString, folder);
    QFETCH(QString, link);
    QFETCH(QString, fault);
    const QList<Room> rooms = {{folder, QStringLiteral("earshot_x"), {link}},
                               {QStringLiteral("core/vault"), QStringLiteral("earshot_vault"), {}}};
    QCOMPARE(brokenLinks(rooms), fault.isEmpty() ? QStringList() : QStringList{fault});
}

void TestArch::badRoom_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("readme");
    QTest::addColumn<QStringList>("faults");
    const QString good = QStringLiteral("earshot_store_sql");
    QTest::newRow("complete") << good << QStringLiteral("# store/sql\n").repeated(12) << QStringList();
    QTest::newRow("readme missing") << good << QString()
                                    << QStringList{QStringLiteral("core/store/sql/README.md:1: is missing")};
    QTest::newRow("readme empty") << good << QStringLiteral("\n")
                                  << QStringList{QStringLiteral("core/store/sql/README.md:1: is empty")};
    QTest::newRow("readme long") << good << QStringLiteral("# store/sql\n").repeated(13)
                                 << QStringList{QStringLiteral("core/store/sql/README.md:13: has more than 12 lines")};
    QTest::newRow("another name") << QStringLiteral("earshot_sql") << QStringLiteral("# store/sql\n")
                                  << QStringList{QStringLiteral(
                                         "core/store/sql/CMakeLists.txt:1: no target earshot_store_sql is made here")};
}

void TestArch::badRoom()
{
    QFETCH(QString, target);
    QFETCH(QString, readme);
    QFETCH(QStringList, faults);
    const QTemporaryDir tree;
    writeFile(tree.filePath(QStringLiteral("core/store/sql/a.h")), QStringLiteral("#pragma once\n"));
    if (!readme.isEmpty())
        writeFile(tree.filePath(QStringLiteral("core/store/sql/README.md")), readme);
    QCOMPARE(incompleteRooms(tree.path(), {{QStringLiteral("core/store/sql"), target, {}}}), faults);
}

// The table itself: rooms are crossed off once all that they may use is crossed off; what is left goes in a circle.
void TestArch::arrowsHaveNoCircle()
{
    QStringList left = arrows().keys();
    for (bool moved = true; moved;) {
        const auto isFree = [&left](const QString &room) {
            const QStringList uses = arrows().value(room);
            return std::none_of(uses.begin(), uses.end(), [&left](const QString &used) { return left.contains(used); });
        };
        moved = left.removeIf(isFree) > 0;
    }
    QCOMPARE(left, QStringList());
}

void TestArch::thisHouse()
{
    QVERIFY2(sourcesIn(sourceDir, {QStringLiteral("core")}).size() > 10, "the scan reads the wrong folder");
    const QList<Room> rooms = roomsOfThisBuild();
    QVERIFY(!rooms.isEmpty());
    const QStringList faults = sourceFaults(sourceDir) + brokenLinks(rooms) + incompleteRooms(sourceDir, rooms);
    QVERIFY2(faults.isEmpty(), qPrintable(all(faults)));
}

QTEST_GUILESS_MAIN(TestArch)
#include "tst_arch.moc"
