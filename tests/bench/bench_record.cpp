#include "tests/bench/bench.h"
#include "tests/bench/deriving.h"

#include "core/audit/leaf.h"
#include "core/audit/merkle.h"
#include "core/crypto/kdf.h"
#include "core/policy/decision.h"
#include "core/service/context.h"
#include "core/service/log_tree.h"
#include "core/service/recorder.h"
#include "core/store/audit_repository.h"
#include "core/store/sql/connection.h"
#include "core/store/sql/transaction.h"

#include <QElapsedTimer>
#include <QFile>
#include <algorithm>
#include <vector>

namespace earshot::bench {

namespace {

constexpr int single = 200;    ///< appends, each durable by itself
constexpr int batched = 5'000; ///< appends in one transaction
constexpr int leafCount = 1'000'000;
constexpr int entryBytes = 420; ///< about what a leaf has

/// What one entry is: an act as the services record it.
service::ActRequest request(service::DoorContext &context, int number)
{
    service::ActRequest made;
    made.facts.act = policy::Act::Play;
    made.facts.purpose = QStringLiteral("complaint");
    made.facts.reference = QStringLiteral("C-1187");
    made.actor = context.self();
    made.entry.object = QStringLiteral("recording:%1").arg(number);
    made.entry.recording = {number};
    return made;
}

policy::Decision yes()
{
    policy::Decision decision;
    decision.permitted = true;
    decision.clause = QStringLiteral("§6");
    return decision;
}

/// The same bytes as plain rows of SQLCipher: one table, no chain, no list to filter.
class PlainRows
{
public:
    PlainRows(const QString &path, const SecretBytes &key)
        : m_db(must(store::sql::Connection::open(path, key, store::sql::Mode::Create), "rows"))
    {
        must(m_db->runScript(QStringLiteral("CREATE TABLE rows (id INTEGER PRIMARY KEY, leaf BLOB NOT NULL)")), "rows");
    }
    void add(int count, const QByteArray &leaf)
    {
        auto transaction = must(store::sql::Transaction::begin(*m_db), "rows");
        for (int i = 0; i < count; ++i)
            (void)must(m_db->run(QStringLiteral("INSERT INTO rows (leaf) VALUES (?)"), leaf), "rows");
        must(transaction.commit(), "rows");
    }

    /// How many bytes there are.
    qint64 read()
    {
        qint64 bytes = 0;
        auto query = m_db->query(QStringLiteral("SELECT leaf FROM rows ORDER BY id"));
        must(query.each([&](store::sql::Query &row) { bytes += row.get<QByteArray>(0).size(); }), "rows");
        return bytes;
    }

private:
    std::unique_ptr<store::sql::Connection> m_db;
};

QList<Row> appends(const Bench &bench)
{
    const auto session = bench.makeStore(QStringLiteral("appends"));
    service::DoorContext context;
    context.environment = bench.composition->environment();
    context.session = session;
    context.store =
        must(context.environment.openStore(session->layout().database(), session->storeKey(), store::OpenMode::Open),
             "open");
    context.recorder = std::make_unique<service::Recorder>(context);
    int number = 0;
    const auto append = [&](int count) {
        must(context.store->transaction([&]() -> Result<void> {
            for (int i = 0; i < count; ++i)
                EARSHOT_CHECK(context.recorder->append(request(context, ++number), yes()));
            return {};
        }),
             "append");
    };
    PlainRows rows(bench.work + QStringLiteral("/rows.db"), session->storeKey());
    const QByteArray leaf(entryBytes, 'l');
    const double oneByOne = medianMs(5, [&] {
        for (int i = 0; i < single; ++i)
            append(1);
    });
    const double rowByRow = medianMs(5, [&] {
        for (int i = 0; i < single; ++i)
            rows.add(1, leaf);
    });
    const double together = medianMs(5, [&] { append(batched); });
    const double rowsTogether = medianMs(5, [&] { rows.add(batched, leaf); });
    // Before what cannot be taken back: once after another program has written.
    const int entries = static_cast<int>(must(context.store->audit().head(), "head").size);
    const double listTold = medianMs(3, [&] { must(service::checkListTells(context.store->audit()), "list"); });
    const double rowsRead = medianMs(3, [&] { (void)rows.read(); });
    const auto perSecond = [](int count, double ms) { return QString::number(qRound(count * 1000.0 / ms)); };
    return {
        {QStringLiteral("%1 audit entries, each durable (%2 a second)").arg(single).arg(perSecond(single, oneByOne)),
         QStringLiteral("as many rows of SQLCipher, each durable"), oneByOne, rowByRow},
        {QStringLiteral("%1 audit entries in one transaction (%2 a second)")
             .arg(batched)
             .arg(perSecond(batched, together)),
         QStringLiteral("as many rows of SQLCipher in one transaction"), together, rowsTogether},
        {QStringLiteral("the list of %1 entries held against their leaves").arg(entries),
         QStringLiteral("reading as many rows of SQLCipher"), listTold, rowsRead}};
}

/// The tree and every leaf of a log, from its bytes: what `verify` does with them, without the database.
QByteArray rootOf(const std::vector<QByteArray> &leaves)
{
    audit::Frontier tree;
    for (const QByteArray &leaf : leaves)
        tree.append(audit::leafHash(leaf));
    return tree.root();
}

QList<Row> verification(const Bench &bench)
{
    std::vector<QByteArray> leaves;
    leaves.reserve(leafCount);
    const QString path = bench.work + QStringLiteral("/leaves");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        stop(file.errorString());
    audit::Leaf leaf;
    leaf.store = QStringLiteral("2f1c9a34-7d11-4a5e-9f0e-8d7a7f2c1b55");
    leaf.actor = QStringLiteral("p.okafor");
    leaf.office = QStringLiteral("complaint-investigator");
    leaf.action = QStringLiteral("play");
    leaf.area = QStringLiteral("Housing Repairs");
    leaf.purpose = QStringLiteral("complaint");
    leaf.policyVersion = QStringLiteral("2017");
    leaf.clause = QStringLiteral("§6");
    leaf.detailCommitment = QByteArray(64, 'c');
    for (int i = 0; i < leafCount; ++i) {
        leaf.sequence = i;
        leaf.at = {1'700'000'000'000 + i};
        leaf.object = QStringLiteral("recording:%1").arg(i);
        leaves.push_back(must(audit::canonicalJson(leaf), "leaf"));
        file.write(leaves.back());
    }
    file.close();
    QByteArray root;
    const double tree = medianMs(3, [&] { root = rootOf(leaves); });
    const double parsed = medianMs(3, [&] {
        for (const QByteArray &bytes : leaves) {
            if (!audit::parseLeaf(bytes))
                stop(QStringLiteral("a leaf does not parse"));
        }
    });
    const double peer = medianMs(3, [&] {
        command(QStringLiteral("openssl"), {QStringLiteral("dgst"), QStringLiteral("-sha256"), path});
    });
    QFile::remove(path);
    const QString against = QStringLiteral("`openssl dgst -sha256` over the same bytes");
    return {{QStringLiteral("tree of a million leaves"), against, tree, peer},
            {QStringLiteral("the same, each leaf parsed and compared"), against, tree + parsed, peer}};
}

double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

QByteArray decideOften(const policy::Profile &profile, int count)
{
    policy::Facts facts;
    facts.act = policy::Act::Download;
    facts.today = QDate(2026, 11, 16);
    facts.recordedOn = QDate(2026, 5, 1);
    facts.state = domain::RecordingState::Kept;
    facts.offices = QStringList{QStringLiteral("complaint-investigator")};
    facts.areaMember = true;
    facts.businessCaseComplete = true;
    facts.nominated = domain::NominatedAct::Download;
    facts.purpose = QStringLiteral("complaint");
    facts.reference = QStringLiteral("C-1187");
    QByteArray clause;
    for (int i = 0; i < count; ++i)
        clause = policy::decide(profile, facts).clause.toUtf8();
    return clause;
}

Row decisions(const Bench &bench)
{
    constexpr int count = 100'000;
    const double ours = medianMs(5, [&] { (void)decideOften(*bench.composition->environment().profile, count); });
    const QByteArray bytes(entryBytes, 'l');
    const double peer = medianMs(5, [&] {
        for (int i = 0; i < count; ++i)
            (void)audit::leafHash(bytes);
    });
    return {QStringLiteral("%1 decisions (%2 a second)").arg(count).arg(qRound64(count * 1000.0 / ours)),
            QStringLiteral("as many SHA-256 of an entry's 420 bytes (OpenSSL)"), ours, peer};
}

} // namespace

/// Each sign-in is divided in itself: what Argon2id took in it (derivingMs), and all else. Two measurements taken one
/// after the other scatter by more than the rest is long, and their difference can fall below nothing.
QList<Row> signInBench(const Bench &bench)
{
    constexpr int times = 15;
    const auto session = bench.makeStore(QStringLiteral("sign-in"));
    std::vector<double> derive;
    std::vector<double> rest;
    for (int i = 0; i < times; ++i) {
        const double before = derivingMs();
        QElapsedTimer timer;
        timer.start();
        (void)must(service::signIn(bench.composition->environment(), session->layout().folder, session->person().user,
                                   SecretBytes::copyOf(benchPassword)),
                   "sign-in");
        const double whole = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        derive.push_back(derivingMs() - before);
        rest.push_back(whole - derive.back());
    }
    const double argon = middle(derive);
    const double others = middle(rest);
    return {{QStringLiteral("sign-in"), QStringLiteral("Argon2id in it (libsodium)"), argon + others, argon},
            {QStringLiteral("sign-in, all but Argon2id"), QStringLiteral("Argon2id in it (libsodium)"), others, argon}};
}

QList<Row> recordBench(const Bench &bench)
{
    QList<Row> rows = appends(bench);
    rows << verification(bench) << signInBench(bench) << decisions(bench);
    return rows;
}

} // namespace earshot::bench
