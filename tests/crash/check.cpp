// What must hold after a crash or a fault, however it came: the second half of script.h.

#include "core/release/bag.h"
#include "core/release/package_contents.h"
#include "core/service/rows.h"
#include "core/store/annotation_repository.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/custody_repository.h"
#include "core/store/people_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/release_repository.h"
#include "core/vault/directoryvault.h"
#include "tests/crash/script.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

namespace earshot::tests {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray sha256Of(const QString &path)
{
    return QCryptographicHash::hash(contentOf(path), QCryptographicHash::Sha256);
}

QStringList filesBelow(const QString &folder)
{
    QStringList found;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        found << all.next();
    return found;
}

class Check
{
public:
    Check(Stage &stage, const QList<QStringList> &said, const Say &say, Script script)
        : m_stage(stage)
        , m_said(said)
        , m_say(say)
        , m_script(script)
    {}

    void run()
    {
        // Before anything is put right: what lies there in plain words has its entry already.
        revealedOnlyWithEntry();
        m_store.reset();
        if (!restart())
            return;
        verify();
        acknowledged();
        m_store.reset();
        nothingLeftOver();
        if (m_script == Script::KeySlots)
            nobodyLockedOut();
        rewrapGoesOn();
        importAgain();
        verify();
    }

private:
    void bad(const QString &what) { m_say({QStringLiteral("bad"), what}); }
    template <class T> bool good(const Result<T> &result, const QString &what)
    {
        if (!result)
            bad(what + QStringLiteral(": ") + result.error().toString());
        return result.has_value();
    }

    store::Store *open()
    {
        if (m_store)
            return m_store.get();
        const auto session = m_stage.session(QStringLiteral("admin"));
        auto opened =
            m_stage.environment().openStore(session->layout().database(), session->storeKey(), store::OpenMode::Open);
        if (good(opened, QStringLiteral("the store does not open")))
            m_store = std::move(*opened);
        return m_store.get();
    }

    /// Release of the package folder, or of its staging, that `file` lies in.
    bool belongsToRelease(const QString &file, bool issued)
    {
        const auto releases = must(m_store->releases().list({}));
        return std::any_of(releases.cbegin(), releases.cend(), [&](const domain::Release &release) {
            const auto wanted = issued ? release.state == domain::ReleaseState::Issued
                                       : release.state == domain::ReleaseState::Issued ||
                                             release.state == domain::ReleaseState::Issuing;
            return wanted && file.contains(release.number);
        });
    }

    bool belongsToDownload(const QString &file)
    {
        for (const auto &outgoing : must(m_store->custody().outgoings({}))) {
            if (file.startsWith(outgoing.staging))
                return true;
        }
        for (const qint64 recording : {1, 2}) {
            for (const auto &download : must(m_store->custody().downloadsOf({recording}))) {
                if (file.contains(QFileInfo(download.destination).fileName()))
                    return true;
            }
        }
        return false;
    }

    void revealedOnlyWithEntry()
    {
        if (!open())
            return;
        for (const QString &file : filesBelow(m_stage.out())) {
            if (QFileInfo(file).size() == 0)
                continue; // made and locked before its entry, and nothing in it yet
            const bool finished = !file.contains(QStringLiteral("/."));
            if (!belongsToRelease(file, finished) && !belongsToDownload(file))
                bad(QStringLiteral("in the open without its entry: ") + file.mid(m_stage.out().size()));
        }
    }

    /// What a start of the program does: everybody who works here opens a Door.
    bool restart()
    {
        for (const QString &user : {QStringLiteral("admin"), QStringLiteral("investigator")}) {
            const auto door = service::Door::open(m_stage.environment(), m_stage.session(user));
            if (!good(door, QStringLiteral("the Door does not open")))
                return false;
        }
        return true;
    }

    void verify()
    {
        const auto door = service::Door::open(m_stage.environment(), m_stage.session(QStringLiteral("admin")));
        if (!good(door, QStringLiteral("the Door does not open")))
            return;
        const auto report = (*door)->audit().verify();
        if (!good(report, QStringLiteral("verify")))
            return;
        for (const auto &finding : report->findings) {
            if (finding.level == service::Finding::Level::Red)
                bad(QStringLiteral("verify: ") + finding.check + u' ' + finding.subject + u' ' + finding.text);
        }
    }

    void acknowledged()
    {
        if (!open())
            return;
        std::map<QString, int> seen;
        for (const QStringList &words : m_said) {
            if (words.value(0) != QLatin1String("ok"))
                continue;
            const QString &act = words.value(1);
            const QStringList values = words.mid(2);
            if (!present(act, values, ++seen[act]))
                bad(QStringLiteral("acknowledged and lost: ") + words.mid(1).join(u' '));
        }
        for (const auto &object : must(m_store->recordings().pendingUnlinks()))
            bad(QStringLiteral("a disposal was not finished: ") + object);
    }

    bool present(const QString &act, const QStringList &values, int times)
    {
        auto &store = *m_store;
        const qint64 id = values.value(0).toLongLong();
        if (act == QLatin1String("import"))
            return std::all_of(values.cbegin(), values.cend(), [&](const QString &each) {
                return store.recordings().byId({each.toLongLong()}).has_value();
            });
        if (act == QLatin1String("play")) {
            store::AuditFilter filter;
            filter.action = QStringLiteral("play");
            return must(store.audit().page(filter, 0, 100)).size() >= times;
        }
        if (act == QLatin1String("note")) {
            const auto note = store.annotations().byId({id});
            const int revision = values.value(1).toInt();
            return note && (note->revision > revision || (note->revision == revision && note->text == values.value(2)));
        }
        if (act == QLatin1String("clip"))
            return must(store.custody().clipsOf({1})).size() == 1;
        if (act == QLatin1String("download"))
            return presentDownload({id}, values.value(1));
        if (act == QLatin1String("confirm"))
            return !must(store.custody().download({id})).isOpen();
        if (act == QLatin1String("release"))
            return static_cast<int>(must(store.releases().byId({id})).state) >= values.value(1).toInt();
        if (act == QLatin1String("issue"))
            return presentPackage({id}, values.value(1));
        if (act == QLatin1String("delete"))
            return must(store.recordings().byId({id})).state == domain::RecordingState::Deleted;
        if (act == QLatin1String("lift"))
            return must(store.recordings().byId({id})).state == domain::RecordingState::Kept;
        return presentGovernance(act, values.value(0));
    }

    bool presentDownload(domain::DownloadId id, const QString &path)
    {
        const auto download = m_store->custody().download(id);
        if (!download)
            return false;
        const bool begunToGo = path.endsWith(QLatin1String("goes.wav"));
        return begunToGo || sha256Of(path) == download->sha256;
    }

    bool presentPackage(domain::ReleaseId id, const QString &path)
    {
        const auto issued = m_store->releases().byId(id);
        if (!issued || issued->state != domain::ReleaseState::Issued)
            return false;
        if (path.endsWith(QLatin1String(".zip"))) {
            const auto package = release::readPackage(path);
            return package && package->contains(release::packageProofName) &&
                   package->files.value(QLatin1String(release::tagManifestName)).sha256 == issued->packageSha256;
        }
        const QString tags = path + QStringLiteral("/tagmanifest-sha256.txt");
        if (sha256Of(tags) != issued->packageSha256)
            return false;
        const QByteArray listed = contentOf(tags) + contentOf(path + QStringLiteral("/manifest-sha256.txt"));
        for (const QByteArray &line : listed.trimmed().split('\n')) {
            if (sha256Of(path + u'/' + QString::fromUtf8(line.mid(66))).toHex() != line.left(64))
                return false;
        }
        // Complete before it is issued: the proof and the seal were there, whole, when the power went.
        return contentOf(path + QStringLiteral("/proof.json")).endsWith('}') &&
               contentOf(path + QStringLiteral("/signature.note")).endsWith('\n');
    }

    bool presentGovernance(const QString &act, const QString &of)
    {
        auto &store = *m_store;
        if (act == QLatin1String("area"))
            return store.areas().byName(of).has_value();
        const auto person = store.people().byUser(of);
        if (!person)
            return false;
        if (act == QLatin1String("rewrap"))
            return true; // also where nothing had been taken away; what is left to do is looked at below
        if (act == QLatin1String("ungrant"))
            return must(store.people().grantsOf(person->id)).isEmpty();
        if (act == QLatin1String("leave"))
            return !person->active && !must(service::accounts(m_stage.store().folder())).contains(of);
        if (act == QLatin1String("grant"))
            return must(store.people().grantsOf(person->id)).size() == 1;
        if (act == QLatin1String("nominate"))
            return must(store.people().nominationsOf(person->id)).size() == 1;
        if (act == QLatin1String("appoint"))
            return must(store.people().appointmentsOf(person->id)).size() == 1;
        if (act == QLatin1String("renew"))
            return renewalWaits(of) || getsIn(of, true) ||
                   m_said.contains(QStringList{QStringLiteral("begin"), QStringLiteral("leave")}); // whose it was
        return getsIn(of, act != QLatin1String("person"));
    }

    bool getsIn(const QString &user, bool anew)
    {
        const QString secret = anew ? user + QStringLiteral(" anew") : user;
        return service::signIn(m_stage.environment(), m_stage.store().folder(), user,
                               SecretBytes::fromPassword(TestStore::passwordOf(secret)))
            .has_value();
    }

    bool renewalWaits(const QString &user)
    {
        const auto door = service::Door::open(m_stage.environment(), m_stage.session(QStringLiteral("admin")));
        if (!good(door, QStringLiteral("the Door does not open")))
            return false;
        const auto waiting = must((*door)->readmissions().waiting());
        return std::any_of(waiting.cbegin(), waiting.cend(),
                           [&](const auto &each) { return each.person.user == user; });
    }

    /// Whatever was in hand: by the password of before, or by the new one, everybody gets in.
    void nobodyLockedOut()
    {
        for (const auto &[user, act] : {std::pair{QStringLiteral("siro"), QStringLiteral("password")},
                                        std::pair{QStringLiteral("leader"), QStringLiteral("readmit")}}) {
            if (m_said.contains(QStringList{QStringLiteral("ok"), act, user}))
                continue; // acknowledged() tried the new one
            const bool begun = m_said.contains(QStringList{QStringLiteral("begin"), act});
            if (!getsIn(user, false) && !(begun && getsIn(user, true)))
                bad(user + QStringLiteral(" gets in by no password"));
        }
    }

    /// After a start nothing readable lies about but what was finished and is on record.
    void nothingLeftOver()
    {
        if (!open())
            return;
        for (const QString &file : filesBelow(m_stage.out())) {
            const QString name = file.mid(m_stage.out().size());
            if (QFileInfo(file).size() == 0)
                continue; // made before its entry, which then never came: a name that says nothing, and no content
            if (name.contains(QStringLiteral("/.")))
                bad(QStringLiteral("left over in plain: ") + name);
            else if (!belongsToRelease(file, true) && !belongsToDownload(file))
                bad(QStringLiteral("in the open without its entry: ") + name);
        }
        for (const auto &download : must(m_store->custody().openDownloads({}))) {
            const bool confirming = download.destination.endsWith(QLatin1String("goes.wav"));
            if (!confirming && sha256Of(download.destination) != download.sha256)
                bad(QStringLiteral("waits for the deletion of a file that never was: ") + download.destination);
        }
        m_store.reset();
    }

    /// Whatever stopped in the middle of it: no header is left under a key that somebody took along.
    void rewrapGoesOn()
    {
        const auto door = service::Door::open(m_stage.environment(), m_stage.session(QStringLiteral("admin")));
        if (!good(door, QStringLiteral("the Door does not open")))
            return;
        const auto report = (*door)->keys().rewrap();
        if (good(report, QStringLiteral("wrapping to new keys")) && report->left != 0)
            bad(QStringLiteral("headers are left under an older key"));
    }

    void importAgain()
    {
        const auto door = service::Door::open(m_stage.environment(), m_stage.session(QStringLiteral("admin")));
        if (!good(door, QStringLiteral("the Door does not open")))
            return;
        const auto report = (*door)->intake().import(
            {m_stage.incoming(QStringLiteral("first")), m_stage.incoming(QStringLiteral("second"))});
        if (!good(report, QStringLiteral("importing again")))
            return;
        if (report->imported.size() + report->duplicates.size() + report->quarantined.size() != 5)
            bad(QStringLiteral("importing again does not account for five files"));
        for (const auto &file : report->quarantined) {
            if (!file.item.recording.isValid())
                bad(QStringLiteral("importing again finds a file unreadable: ") + file.item.detail);
        }
        const QStringList left = QDir(m_stage.store().layout().vault() + QStringLiteral("/tmp")).entryList(QDir::Files);
        if (!left.isEmpty())
            bad(QStringLiteral("the vault keeps temporary files"));
    }

    Stage &m_stage;
    const QList<QStringList> &m_said;
    const Say &m_say;
    Script m_script;
    std::unique_ptr<store::Store> m_store;
};

} // namespace

void checkStore(Stage &stage, const QList<QStringList> &said, const Say &say, Script script)
{
    Check(stage, said, say, script).run();
}

} // namespace earshot::tests
