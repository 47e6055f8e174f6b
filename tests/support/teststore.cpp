#include "tests/support/teststore.h"

#include "core/policy/profile.h"
#include "core/store/sql/cipherdriver.h"
#include "core/store/sql/connection.h"
#include "core/store/sql/folder_store.h"

#include <QDir>
#include <QDirIterator>
#include <QSqlDriver>
#include <sqlite3.h>

namespace earshot::tests {

namespace {

struct Somebody
{
    const char *user;
    const char *name;
    const char *office; ///< may be empty
    const char *officeArea;
    QStringList areas;
};

const QString housing = QStringLiteral("Housing Repairs");
const QString revenues = QStringLiteral("Revenues");
const QString adminUser = QStringLiteral("admin");

const QList<Somebody> &everybody()
{
    static const QList<Somebody> people{
        {"leader", "Delyth Lloyd", "team-leader", "Housing Repairs", {housing}},
        {"investigator", "Priya Okafor", "complaint-investigator", "", {housing, revenues}},
        {"ig", "Rhian Bevan", "ig-officer", "", {}},
        {"siro", "Elin Howells", "siro", "", {}},
        {"head", "Bethan Rowlands", "head-of-service", "Housing Repairs", {housing}},
        {"monitoring", "Catrin Vaughan", "monitoring-officer", "", {}},
        {"outsider", "Sam Whitlow", "", "", {}},
    };
    return people;
}

void addEverybody(service::AdministrationService &administration, const QDate &today)
{
    using enum domain::NominatedAct;
    for (const Somebody &each : everybody()) {
        const QString user = QLatin1String(each.user);
        (void)must(administration.addPerson(user, QString::fromUtf8(each.name),
                                            SecretBytes::fromPassword(TestStore::passwordOf(user))));
        for (const QString &area : each.areas)
            must(administration.grant(user, area));
        if (*each.office)
            must(administration.appoint(user, QLatin1String(each.office), QLatin1String(each.officeArea)));
    }
    for (const QString &area : {housing, revenues})
        must(administration.nominate(QStringLiteral("investigator"), area, Download | Copy | Share | Delete,
                                     today.addYears(1)));
}

/// The store that every TestStore is a copy of, made at the first call of the process.
const QString &pattern(const service::Environment &environment, const QDate &today)
{
    static const QTemporaryDir folder;
    static const QString made = [&] {
        const QString path = folder.filePath(QStringLiteral("pattern.earshot"));
        service::InitOptions options;
        options.organisation = TestStore::organisation();
        options.adminUser = adminUser;
        options.adminName = QStringLiteral("Joanna Pike");
        options.adminPassword = SecretBytes::fromPassword(TestStore::passwordOf(adminUser));
        must(service::initStore(environment, path, std::move(options)));
        const auto session = must(
            service::signIn(environment, path, adminUser, SecretBytes::fromPassword(TestStore::passwordOf(adminUser))));
        const auto door = must(service::Door::open(environment, session));
        auto &administration = door->administration();
        (void)must(administration.addArea(housing, QStringLiteral("2000-2099"), true));
        (void)must(administration.addArea(revenues, QStringLiteral("2100-2199"), true));
        (void)must(administration.addArea(QStringLiteral("Telecare"), QStringLiteral("5000-5049"), false));
        must(administration.setExtensionHolder(QStringLiteral("2001"), QStringLiteral("Dylan Marsh")));
        addEverybody(administration, today);
        return path;
    }();
    return made;
}

} // namespace

void freeOfRules(store::sql::Connection &db)
{
    const auto *driver = qobject_cast<const store::sql::CipherDriver *>(db.database().driver());
    sqlite3 *handle = driver ? driver->sqlite() : nullptr;
    for (const int rule : {SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_DEFENSIVE}) {
        int now = -1;
        if (!handle || sqlite3_db_config(handle, rule, 0, &now) != SQLITE_OK || now != 0)
            qFatal("test support: the database keeps its rules");
    }
}

void copyFolder(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(to);
    QDirIterator entries(from, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString target = to + path.mid(from.size());
        if (entries.fileInfo().isDir())
            QDir().mkpath(target);
        else if (!QFile::copy(path, target))
            qFatal("test support: cannot copy %s", qPrintable(path));
    }
}

TestStore::TestStore()
    : m_clock(Instant::from(startOfTest()))
    , m_profile(std::make_unique<policy::Profile>(must(policy::Profile::builtIn())))
    , m_checkpoints(memoryFolder())
    , m_environment{store::sql::openFolderStore, &m_clock, m_profile.get(), &m_notes, &m_checkpoints}
    , m_store(m_folder.filePath(QStringLiteral("Westmarch.earshot")))
{
    copyFolder(pattern(m_environment, today()), m_store);
}

TestStore::~TestStore() = default;

QDate TestStore::today() const
{
    return m_clock.now().london().date();
}

QString TestStore::scratch(const QString &name) const
{
    const QString path = m_folder.filePath(name);
    QDir().mkpath(path);
    return path;
}

QDateTime TestStore::startOfTest()
{
    return {QDate(2026, 11, 16), QTime(10, 0), Qt::UTC};
}

QString TestStore::passwordOf(const QString &user)
{
    return QStringLiteral("the long passphrase of %1").arg(user);
}

QStringList TestStore::users()
{
    QStringList users{adminUser};
    for (const Somebody &each : everybody())
        users << QLatin1String(each.user);
    return users;
}

std::shared_ptr<service::Session> TestStore::session(const QString &user)
{
    auto &session = m_sessions[user];
    if (!session || !session->isActive())
        session = must(service::signIn(m_environment, m_store, user, SecretBytes::fromPassword(passwordOf(user))));
    return session;
}

std::unique_ptr<service::Door> TestStore::door(const QString &user)
{
    return must(service::Door::open(m_environment, session(user)));
}

std::unique_ptr<service::Door> TestStore::doorFor(const QString &user, const QString &purpose, const QString &reference)
{
    auto opened = door(user);
    must(opened->review().declare({purpose, reference}));
    return opened;
}

service::ImportReport TestStore::importFiles(const QStringList &paths, const QString &user)
{
    return must(door(user)->intake().import(paths));
}

domain::RecordingId TestStore::importCall(const QString &extension, int last3, int daysAgo, double seconds)
{
    const QDateTime at = m_clock.now().utc().addDays(-daysAgo);
    // The sequence is in the sound too: every call has bytes of its own.
    const int sequence = ++m_sequence;
    const QString path = makeWav(scratch(QStringLiteral("calls")), incomingName(extension, last3, at, sequence),
                                 seconds, {300.0 + sequence % 700, 500.0 + sequence % 900});
    const auto report = importFiles({path});
    if (report.imported.size() != 1)
        qFatal("test support: the call was not imported");
    return report.imported.first().recording;
}

domain::AreaId TestStore::area(const QString &name)
{
    const auto areas = must(door(adminUser)->administration().areas());
    for (const auto &each : areas) {
        if (each.name == name)
            return each.id;
    }
    qFatal("test support: no area of this name");
}

domain::Person TestStore::person(const QString &user)
{
    const auto people = must(door(adminUser)->administration().people());
    for (const auto &each : people) {
        if (each.user == user)
            return each;
    }
    qFatal("test support: nobody of this name");
}

} // namespace earshot::tests
