#include "tests/crash/script.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace earshot::tests {

namespace {

const QString admin = QStringLiteral("admin");
const QString investigator = QStringLiteral("investigator");
const QString siro = QStringLiteral("siro");
const QString head = QStringLiteral("head");
const QString leader = QStringLiteral("leader");

QString anew(const QString &user)
{
    return user + QStringLiteral(" anew");
}

SecretBytes password(const QString &of)
{
    return SecretBytes::fromPassword(TestStore::passwordOf(of));
}

/// A release note without QtGui, which has no place in a process that is forked off.
class PlainNote final : public release::NoteRenderer
{
public:
    [[nodiscard]] Result<QByteArray> render(const release::NoteContent &content) const override
    {
        return "%PDF-1.7 " + content.release.number.toUtf8();
    }
};

void copyTree(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    QDirIterator entries(from, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString target = to + path.mid(from.size());
        if (entries.fileInfo().isDir())
            QDir().mkpath(target);
        else if (!QFile::copy(path, target))
            qFatal("crash test: cannot copy %s", qPrintable(path));
    }
}

/// Sun's format, the same tones in 8-bit linear PCM: small, and not a WAV.
QByteArray auBytes(double seconds, double hertz)
{
    const QByteArray wav = wavBytes(seconds, {hertz}).mid(44);
    QByteArray bytes = QByteArray::fromHex("2e736e64000000180000000000000002"); // magic, header 24, size, linear 8
    bytes.replace(8, 4, QByteArray::fromHex("ffffffff"));
    bytes += QByteArray::fromHex("00001f4000000001"); // 8000 Hz, mono
    for (qsizetype i = 1; i < wav.size(); i += 2)
        bytes += wav[i];
    return bytes;
}

QString wavName(const QString &extension, int last3, int sequence)
{
    const QDateTime at = TestStore::startOfTest().addDays(-sequence % 50 - 3);
    return incomingName(extension, last3, at, sequence);
}

/// One run of the script: the Doors of those who act, opened when they are needed.
class Play
{
public:
    Play(Stage &stage, const Say &say)
        : m_stage(stage)
        , m_say(say)
    {}

    /// Whether it was done.
    bool act(const QString &name, const std::function<Result<QStringList>()> &what)
    {
        m_say({QStringLiteral("begin"), name});
        const auto done = what();
        if (done)
            m_say(QStringList{QStringLiteral("ok"), name} + *done);
        else
            m_say({QStringLiteral("no"), name, QString::number(static_cast<int>(done.error().code)),
                   done.error().toString()});
        return done.has_value();
    }

    Result<service::Door *> door(const QString &user)
    {
        auto &door = m_doors[user];
        if (!door) {
            EARSHOT_TRY(opened, service::Door::open(m_stage.environment(), m_stage.session(user)));
            door = std::move(opened);
        }
        return door.get();
    }

    bool import(const QString &batch)
    {
        return act(QStringLiteral("import"), [&]() -> Result<QStringList> {
            EARSHOT_TRY(door, this->door(admin));
            EARSHOT_TRY(report, door->intake().import({m_stage.incoming(batch)}));
            QStringList ids;
            for (const auto &file : report.imported)
                ids << QString::number(file.recording.value);
            for (const auto &file : report.quarantined) {
                if (!file.item.recording.isValid())
                    continue; // the disk could not read it: there is no recording, and it comes in again later
                ids << QString::number(file.item.recording.value);
                m_quarantined = file.item.id;
            }
            return ids;
        });
    }

    void listen()
    {
        (void)act(QStringLiteral("play"), [&]() -> Result<QStringList> {
            EARSHOT_TRY(door, this->door(investigator));
            EARSHOT_CHECK(door->review().declare({QStringLiteral("complaint"), QStringLiteral("C-1187")}));
            EARSHOT_TRY(opened, door->review().openForListening({1}));
            const QByteArray audio = opened.audio->readAll();
            if (audio.isEmpty())
                return fail(ErrorCode::Io, QStringLiteral("nothing to hear"));
            return QStringList{QStringLiteral("recording:1")};
        });
    }

    void annotate()
    {
        domain::Annotation note;
        const auto told = [&] {
            return QStringList{QString::number(note.id.value), QString::number(note.revision), note.text};
        };
        if (!act(QStringLiteral("note"), [&]() -> Result<QStringList> {
                EARSHOT_TRY(door, this->door(investigator));
                EARSHOT_TRY(made,
                            door->review().addNote({1}, {{0, 80}, QStringLiteral("said that"), {QStringLiteral("a")}}));
                note = made;
                return told();
            }))
            return;
        (void)act(QStringLiteral("note"), [&]() -> Result<QStringList> {
            EARSHOT_TRY(door, this->door(investigator));
            EARSHOT_TRY(edited, door->review().editNote(note.id, note.revision, {{0, 90}, QStringLiteral("this"), {}}));
            note = edited;
            return told();
        });
        (void)act(QStringLiteral("note"), [&]() -> Result<QStringList> {
            EARSHOT_TRY(door, this->door(investigator));
            EARSHOT_TRY(removed, door->review().removeNote(note.id, note.revision));
            note = removed;
            return told();
        });
    }

    void takeOut()
    {
        (void)act(QStringLiteral("clip"), [&]() -> Result<QStringList> {
            EARSHOT_TRY(door, this->door(investigator));
            EARSHOT_TRY(clip, door->custody().copyClip({1}, {0, 100}, QStringLiteral("part"), {}, {}));
            return QStringList{QString::number(clip.id.value)};
        });
        for (const QString &name : {QStringLiteral("stays.wav"), QStringLiteral("goes.wav")}) {
            domain::Download download;
            const QString path = m_stage.out() + u'/' + name;
            if (!act(QStringLiteral("download"),
                     [&]() -> Result<QStringList> {
                         EARSHOT_TRY(door, this->door(investigator));
                         EARSHOT_TRY(made, door->custody().download({1}, path, m_stage.store().today().addDays(7)));
                         download = made;
                         return QStringList{QString::number(made.id.value), path};
                     }) ||
                name.startsWith(u's'))
                continue;
            (void)act(QStringLiteral("confirm"), [&]() -> Result<QStringList> {
                QFile::remove(path);
                EARSHOT_TRY(door, this->door(investigator));
                EARSHOT_CHECK(door->custody().confirmDeleted(download.id));
                return QStringList{QString::number(download.id.value)};
            });
        }
    }

    /// As a folder, or as one file.
    void release(bool approve, bool zip = false)
    {
        domain::Release release;
        const auto told = [&] {
            return QStringList{QString::number(release.id.value), QString::number(static_cast<int>(release.state))};
        };
        const auto state = QStringLiteral("release");
        if (!act(state, [&]() -> Result<QStringList> {
                EARSHOT_TRY(door, this->door(investigator));
                service::ReleaseDraft draft;
                draft.recording = {2};
                draft.requester = QStringLiteral("A. Evans");
                draft.recipient = QStringLiteral("Legal Services");
                EARSHOT_TRY(made, door->release().request(draft));
                release = made;
                return told();
            }))
            return;
        const bool decided = act(state, [&]() -> Result<QStringList> {
            EARSHOT_TRY(door, this->door(siro));
            EARSHOT_TRY(after, approve ? door->release().authorise(release.id)
                                       : door->release().refuse(release.id, QStringLiteral("not needed")));
            release = after;
            return told();
        });
        if (!decided || !approve)
            return;
        (void)act(QStringLiteral("issue"), [&]() -> Result<QStringList> {
            EARSHOT_TRY(door, this->door(investigator));
            service::PackageForm form;
            form.zip = zip;
            EARSHOT_TRY(issued, door->release().issue(release.id, m_stage.out(), {}, form));
            return QStringList{QString::number(release.id.value), issued.path};
        });
    }

    void remove()
    {
        (void)act(QStringLiteral("delete"), [&]() -> Result<QStringList> {
            EARSHOT_TRY(door, this->door(investigator));
            EARSHOT_CHECK(door->custody().remove({3}, QStringLiteral("kept for its time")));
            return QStringList{QStringLiteral("3")};
        });
    }

    void administrate()
    {
        const auto does = [&](const QString &name,
                              const std::function<Result<void>(service::AdministrationService &)> &what,
                              const QString &of) {
            administers(name, of, [&](service::Door &door) { return what(door.administration()); });
        };
        const QString outsider = QStringLiteral("outsider");
        const QString revenues = QStringLiteral("Revenues");
        does(
            QStringLiteral("area"),
            [&](auto &a) -> Result<void> {
                EARSHOT_CHECK(a.addArea(QStringLiteral("Parking"), QStringLiteral("3000-3009"), true));
                return {};
            },
            QStringLiteral("Parking"));
        does(
            QStringLiteral("grant"), [&](auto &a) { return a.grant(outsider, revenues); }, outsider);
        does(
            QStringLiteral("nominate"),
            [&](auto &a) {
                return a.nominate(outsider, revenues, domain::NominatedAct::Download,
                                  m_stage.store().today().addMonths(3));
            },
            outsider);
        does(
            QStringLiteral("appoint"), [&](auto &a) { return a.appoint(outsider, QStringLiteral("ig-officer")); },
            outsider);
        takeAway();
    }

    void takeAway()
    {
        administers(QStringLiteral("ungrant"), head, [](service::Door &door) -> Result<void> {
            EARSHOT_CHECK(door.keys().ungrant(head, QStringLiteral("Housing Repairs")));
            return {};
        });
        rewrap();
    }

    void rewrap()
    {
        administers(QStringLiteral("rewrap"), head, [](service::Door &door) -> Result<void> {
            EARSHOT_CHECK(door.keys().rewrap());
            return {};
        });
    }

    void keySlots()
    {
        administers(QStringLiteral("person"), QStringLiteral("newcomer"), [](service::Door &door) -> Result<void> {
            EARSHOT_CHECK(door.administration().addPerson(QStringLiteral("newcomer"), QStringLiteral("Nia Beynon"),
                                                          password(QStringLiteral("newcomer"))));
            return {};
        });
        (void)act(QStringLiteral("password"), [&]() -> Result<QStringList> {
            EARSHOT_TRY(door, this->door(siro));
            EARSHOT_CHECK(door->administration().changePassword(password(siro), password(anew(siro))));
            return QStringList{siro};
        });
        renew();
        administers(QStringLiteral("leave"), head, [](service::Door &door) -> Result<void> {
            EARSHOT_CHECK(door.keys().leave(head));
            return {};
        });
        rewrap();
    }

    /// New keys for the leader, who forgot the password: the head begins it, the administrator lets them in.
    void renew()
    {
        QString fingerprint;
        const bool begun = act(QStringLiteral("renew"), [&]() -> Result<QStringList> {
            EARSHOT_TRY(door, this->door(head));
            EARSHOT_TRY(renewal, door->readmissions().begin(leader, password(anew(leader))));
            fingerprint = renewal.fingerprint;
            return QStringList{leader};
        });
        if (!begun)
            return;
        administers(QStringLiteral("readmit"), leader, [&](service::Door &door) -> Result<void> {
            EARSHOT_CHECK(door.readmissions().admit(leader, fingerprint));
            return {};
        });
    }

    void administers(const QString &name, const QString &of, const std::function<Result<void>(service::Door &)> &what)
    {
        (void)act(name, [&]() -> Result<QStringList> {
            EARSHOT_TRY(door, this->door(admin));
            EARSHOT_CHECK(what(*door));
            return QStringList{of};
        });
    }

    void lift()
    {
        if (!m_quarantined.isValid())
            return;
        (void)act(QStringLiteral("lift"), [&]() -> Result<QStringList> {
            EARSHOT_TRY(door, this->door(admin));
            EARSHOT_CHECK(door->administration().completeBusinessCase(QStringLiteral("Telecare")));
            EARSHOT_TRY(lifted, door->intake().lift(m_quarantined));
            return QStringList{QString::number(lifted.id.value)};
        });
    }

private:
    Stage &m_stage;
    const Say &m_say;
    std::map<QString, std::unique_ptr<service::Door>> m_doors;
    domain::QuarantineId m_quarantined;
};

} // namespace

Stage::Stage()
    : m_notes(std::make_unique<PlainNote>())
    , m_environment(m_store.environment())
{
    m_environment.notes = m_notes.get();
    for (const QString &user : {admin, investigator, siro, head})
        m_sessions[user] = m_store.session(user);
    putFiles();
}

void Stage::putFiles()
{
    const QString first = incoming(QStringLiteral("first"));
    makeWav(first, wavName(QStringLiteral("2005"), 201, 2001), 0.3, {310, 510});
    writeFile(first, wavName(QStringLiteral("2006"), 202, 2002).replace(QStringLiteral(".wav"), QStringLiteral(".au")),
              auBytes(0.2, 350));
    makeWav(first, wavName(QStringLiteral("5001"), 203, 2003), 0.2, {410, 610}); // no business case: quarantine
    const QString second = incoming(QStringLiteral("second"));
    makeWav(second, wavName(QStringLiteral("2105"), 204, 2004), 0.2, {330, 530});
    writeFile(second,
              wavName(QStringLiteral("2106"), 205, 2005).replace(QStringLiteral(".wav"), QStringLiteral(".sln")),
              wavBytes(0.2, {370}).mid(44));
    (void)out();
}

QString Stage::root() const
{
    return QFileInfo(m_store.folder()).absolutePath();
}

QString Stage::out() const
{
    return m_store.scratch(QStringLiteral("out"));
}

QString Stage::incoming(const QString &batch) const
{
    return m_store.scratch(QStringLiteral("incoming/") + batch);
}

std::shared_ptr<service::Session> Stage::session(const QString &user) const
{
    return m_sessions.at(user);
}

void Stage::keep()
{
    copyTree(m_store.folder(), m_kept.filePath(QStringLiteral("store")));
    copyTree(m_store.memoryFolder(), m_kept.filePath(QStringLiteral("memory")));
}

void Stage::restore()
{
    QDir(m_store.folder()).removeRecursively();
    QDir(m_store.memoryFolder()).removeRecursively();
    QDir(out()).removeRecursively();
    copyTree(m_kept.filePath(QStringLiteral("memory")), m_store.memoryFolder());
    copyTree(m_kept.filePath(QStringLiteral("store")), m_store.folder());
    (void)out();
}

void prepareStore(Stage &stage)
{
    (void)stage.store().importCall(QStringLiteral("2001"), 149, 10, 0.3);
    (void)stage.store().importCall(QStringLiteral("2002"), 150, 20, 0.3);
    (void)stage.store().importCall(QStringLiteral("2003"), 151, 400, 0.3);
}

void playScript(Stage &stage, const Say &say, Script script)
{
    Play play(stage, say);
    if (script == Script::KeySlots) {
        play.keySlots();
        return;
    }
    play.import(QStringLiteral("first"));
    play.listen();
    play.annotate();
    play.takeOut();
    play.release(true);
    play.release(true, true);
    play.release(false);
    play.remove();
    play.administrate();
    play.lift();
    play.import(QStringLiteral("second"));
}

} // namespace earshot::tests
