// What a person with a copy of the store folder gets: without a password, with one but without the area, with the area.
// The README says the same in words; what is listed here as readable has to be said there.
#include "core/store/sql/connection.h"
#include "tests/service/trove.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;

namespace {

const QString housing = QStringLiteral("Housing Repairs");

/// Something that was in the recording or was said about it, and whether it is sound rather than words.
struct Needle
{
    QString name;
    QByteArray bytes;
    bool sound = false;
};

QByteArray utf16(const QString &text)
{
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * 2};
}

/// A piece that nothing else has by chance.
QByteArray pieceOf(const QByteArray &bytes)
{
    for (qsizetype at = bytes.size() / 3; at + 48 <= bytes.size(); ++at) {
        const QByteArray piece = bytes.mid(at, 48);
        if (QSet<char>(piece.begin(), piece.end()).size() > 6)
            return piece;
    }
    qFatal("there is no sound in it");
}

} // namespace

class TestCopiedFolder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_store = std::make_unique<TestStore>();
        const QDateTime at = m_store->clock().now().utc().addDays(-3);
        const QString path =
            makeWav(m_store->scratch(), incomingName(QStringLiteral("2001"), 149, at, 1), 2.0, {313.0, 547.0});
        m_id = m_store->importFiles({path}).imported.constFirst().recording;
        const auto door = m_store->doorFor(QStringLiteral("leader"), QStringLiteral("complaint"),
                                           QStringLiteral("C-2026-0412 Quernstone"));
        const QString note = QStringLiteral("Periwinkle asks about the boiler");
        (void)must(door->review().addNote(m_id, {{0, 100}, note, {QStringLiteral("thistledown")}}));
        auto opened = must(door->review().openForListening(m_id));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_needles << Needle{QStringLiteral("the recording"), pieceOf(file.readAll()), true}
                  << Needle{QStringLiteral("its sound as it is played"), pieceOf(opened.audio->readAll()), true}
                  << Needle{QStringLiteral("its waveform"), pieceOf(opened.peaks), true};
        const QList<std::pair<QString, QString>> words{{QStringLiteral("number"), QStringLiteral("7700900149")},
                                                       {QStringLiteral("staff"), QStringLiteral("Dylan Marsh")},
                                                       {QStringLiteral("file name"), QFileInfo(path).fileName()},
                                                       {QStringLiteral("note"), note},
                                                       {QStringLiteral("tag"), QStringLiteral("thistledown")},
                                                       {QStringLiteral("reference"), QStringLiteral("Quernstone")},
                                                       {QStringLiteral("person"), QStringLiteral("Delyth Lloyd")}};
        for (const auto &[name, text] : words)
            m_needles << Needle{name, text.toUtf8()};
    }

    /// Nothing but sizes, dates and user names.
    void withoutAPassword()
    {
        QStringList names;
        QDirIterator files(m_store->folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll() + QFile::encodeName(file.fileName().mid(m_store->folder().size()));
            names << file.fileName();
            for (const Needle &needle : std::as_const(m_needles)) {
                QVERIFY2(!bytes.contains(needle.bytes), qPrintable(needle.name + u' ' + file.fileName()));
                QVERIFY2(needle.sound || !bytes.contains(utf16(QString::fromUtf8(needle.bytes))),
                         qPrintable(needle.name + u' ' + file.fileName()));
            }
        }
        QVERIFY(names.size() > 10); // database, slots, two objects
        // The one thing that is there to read: who has an account.
        QVERIFY(must(service::accounts(m_store->folder())).contains(QStringLiteral("leader")));
    }

    /// No audio and no waveform, with whatever software; the words that the database key reveals are these.
    void withAPasswordButNoArea()
    {
        Trove trove = troveOf(*m_store, QStringLiteral("outsider"));
        QVERIFY(trove.areaKeys.empty());
        QCOMPARE(openable(trove, *m_store, housing), 0);
        // The area key opens them: the search is not blind.
        Trove member = troveOf(*m_store, QStringLiteral("leader"));
        QCOMPARE(openable(member, *m_store, housing), 2);
        // Somebody who was given another area is no better off.
        must(m_store->door(QStringLiteral("admin"))
                 ->administration()
                 .grant(QStringLiteral("outsider"), QStringLiteral("Revenues")));
        trove = troveOf(*m_store, QStringLiteral("outsider"));
        QCOMPARE(trove.areaKeys.size(), 1U);
        QCOMPARE(openable(trove, *m_store, housing), 0);

        const auto database =
            must(store::sql::Connection::open(m_store->layout().database(), trove.storeKey, store::sql::Mode::Open));
        QSet<QString> columns;
        for (const Needle &needle : std::as_const(m_needles)) {
            const QSet<QString> found = columnsWith(*database, needle.bytes);
            QVERIFY2(!needle.sound || found.isEmpty(), qPrintable(needle.name));
            QVERIFY2(needle.sound || !found.isEmpty(), qPrintable(needle.name)); // or the search is blind
            columns += found;
        }
        QStringList readable = columns.values();
        readable.sort();
        // A column that joins them has to be thought about, and said in the README.
        const QStringList said{
            QStringLiteral("annotation_revisions.tags"),
            QStringLiteral("annotation_revisions.text"),
            QStringLiteral("annotation_tags.tag"),
            QStringLiteral("annotations.text"),
            QStringLiteral("audit_entries.actor_name"),
            QStringLiteral("audit_entries.detail"),
            QStringLiteral("audit_entries.reference"),
            QStringLiteral("extension_holders.name"),
            QStringLiteral("people.name"),
            QStringLiteral("preferences.value"),
            QStringLiteral("recording_words_data.block"),
            QStringLiteral("recordings.customer_dialled"),
            QStringLiteral("recordings.customer_e164"),
            QStringLiteral("recordings.customer_key"),
            QStringLiteral("recordings.original_name"),
            QStringLiteral("recordings.staff_name"),
        };
        QCOMPARE(readable, said);
    }

    /// The program itself shows them nothing of it.
    void throughTheProgram()
    {
        const auto door =
            m_store->doorFor(QStringLiteral("outsider"), QStringLiteral("complaint"), QStringLiteral("C-1"));
        auto &review = door->review();
        QVERIFY(!review.show(m_id));
        QVERIFY(!review.openForListening(m_id));
        QVERIFY(!review.addNote(m_id, {{0, 1}, QStringLiteral("x"), {}}));
        for (const char *words : {"", "Periwinkle", "boiler", "07700900149", "agent:Marsh", "tag:thistledown"}) {
            const auto search = service::parseSearch(QLatin1String(words), m_store->today());
            QVERIFY2(must(review.search(search, {}, 50)).rows.isEmpty(), words);
        }
        QVERIFY(must(review.complete(QStringLiteral("agent"), QStringLiteral("D"), 9)).isEmpty());
        QVERIFY(must(review.complete(QStringLiteral("tag"), QStringLiteral("t"), 9)).isEmpty());
        QCOMPARE(door->audit().page({}, 0, 10).error().code, ErrorCode::Refused);
    }

private:
    /// Every "table.column" in which these bytes stand somewhere.
    static QSet<QString> columnsWith(store::sql::Connection &database, const QByteArray &bytes)
    {
        QStringList tables;
        auto list = database.query(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'"));
        must(list.each([&](store::sql::Query &row) { tables << row.get<QString>(0); }));
        QSet<QString> found;
        for (const QString &table : std::as_const(tables)) {
            QStringList columns;
            auto names = database.query(QStringLiteral("SELECT name FROM pragma_table_info(?)"));
            must(names.with(table).each([&](store::sql::Query &row) { columns << row.get<QString>(0); }));
            for (const QString &column : std::as_const(columns)) {
                auto count = database.query(QStringLiteral("SELECT count(*) FROM \"%1\" WHERE instr(CAST(\"%2\" AS "
                                                           "BLOB), ?) > 0")
                                                .arg(table, column));
                must(count.with(bytes).single());
                if (count.get<int>(0) > 0)
                    found.insert(table + u'.' + column);
            }
        }
        return found;
    }

    std::unique_ptr<TestStore> m_store;
    domain::RecordingId m_id;
    QList<Needle> m_needles;
};

QTEST_MAIN(TestCopiedFolder)
#include "tst_copied_folder.moc"
