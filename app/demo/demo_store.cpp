#include "app/demo/demo_store.h"

#include "app/demo/demo_files.h"
#include "core/service/administration_service.h"
#include "core/service/audit_service.h"
#include "core/service/door.h"
#include "core/service/intake_service.h"
#include "core/service/release_service.h"
#include "core/service/review_service.h"
#include "core/service/session.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryDir>
#include <algorithm>
#include <map>

namespace earshot::app {

namespace {

constexpr qint64 minuteMs = 60 * 1000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;
/// Internal audit looks the record over. Never a month apart: the record leads up to today without a gap, so a disposal
/// can be rehearsed in the demo (core/service/clock_evidence.h).
constexpr qint64 auditEveryMs = 28 * dayMs;

struct Happening
{
    Instant at;
    std::function<Result<void>()> act;
};

/// A release, and how far it has come.
struct ScriptRelease
{
    QString call;
    QString by;
    service::Declaration why;
    service::ReleaseDraft draft;
    QString advice;    ///< by the information governance officer; empty: not asked or still waiting
    QString decidedBy; ///< empty: still waiting
    QString refusal;   ///< empty: yes
    bool issued = false;
};

QList<ScriptRelease> scriptReleases()
{
    using domain::ReleaseKind;
    const auto draft = [](ReleaseKind kind, const char *requester, const char *recipient, domain::AudioFormat format,
                          const char *contact = "", const char *basis = "") {
        service::ReleaseDraft made;
        made.kind = kind;
        made.requester = QString::fromUtf8(requester);
        made.recipient = QString::fromUtf8(recipient);
        made.format = format;
        made.contact = QString::fromUtf8(contact);
        made.legalBasis = QString::fromUtf8(basis);
        return made;
    };
    const auto complaint = [](const char *reference) {
        return service::Declaration{QStringLiteral("complaint"), QLatin1String(reference)};
    };
    return {
        {QStringLiteral("benefit-declaration"),
         QStringLiteral("karen"),
         {QStringLiteral("agreement"), QStringLiteral("SR-40772")},
         draft(ReleaseKind::Inside, "Karen Whitlock", "Marcus Adeyemi, Internal Audit", domain::AudioFormat::Flac),
         {},
         QStringLiteral("nasreen"),
         {},
         true},
        {QStringLiteral("abusive-caller"),
         QStringLiteral("idris"),
         {QStringLiteral("abuse"), QStringLiteral("INC-0231")},
         draft(ReleaseKind::External, "PC 4471, Westmarch Police", "Westmarch Police", domain::AudioFormat::Original,
               "PC 4471, public protection desk, 01632 960310", "Police request, DPA 2018 Schedule 2"),
         QStringLiteral("Only with a written request that names the offence and the power relied on. None is on file."),
         QStringLiteral("elin"),
         QStringLiteral("No written request yet; to be asked for again once it is there."),
         false},
        {QStringLiteral("missed-repair"),
         QStringLiteral("priya"),
         complaint("C-1187"),
         draft(ReleaseKind::External, "Case officer, housing ombudsman", "Housing ombudsman", domain::AudioFormat::Wav,
               "Mair Penrose, casework@ombudsman.example", "Ombudsman's investigation"),
         {},
         {},
         {},
         false},
        {QStringLiteral("outbound-boiler"),
         QStringLiteral("priya"),
         complaint("C-1187"),
         draft(ReleaseKind::Inside, "Catrin Vaughan", "Legal Services", domain::AudioFormat::Original),
         {},
         {},
         {},
         false},
    };
}

/// Why somebody listened before writing a note.
service::Declaration reasonFor(const ScriptNote &note)
{
    if (note.tags.contains(QLatin1String("coaching")))
        return {QStringLiteral("training"), QStringLiteral("CP-14")};
    if (note.author == QLatin1String("priya"))
        return {QStringLiteral("complaint"), QStringLiteral("C-1187")};
    return {QStringLiteral("service-quality"), QStringLiteral("S-07")};
}

/// The borough's two years, told to the services.
class Story
{
public:
    Story(const service::Environment &environment, const QString &folder,
          const std::function<void(const QString &)> &step)
        : m_now(environment.clock->now())
        , m_clock(m_now)
        , m_environment(environment)
        , m_folder(folder)
        , m_step(step)
    {
        m_environment.clock = &m_clock;
    }

    Result<DemoStore> tell()
    {
        EARSHOT_TRY(script, readScript());
        if (!m_files.isValid())
            return fail(ErrorCode::Io, m_files.errorString(), QDir::tempPath());
        say(QStringLiteral("laying out %1 recordings").arg(script.calls.size()));
        EARSHOT_TRY(calls, layOut(script.calls, m_files.filePath(QStringLiteral("recordings")), today()));
        m_clock.set({calls.first().recordedAt.ms - 20 * dayMs});
        EARSHOT_CHECK(setUp(script));
        EARSHOT_CHECK(live(calls));
        for (const ScriptPerson &each : std::as_const(script.people))
            m_made.people << each.person;
        return m_made;
    }

private:
    void say(const QString &what) const
    {
        if (m_step)
            m_step(what);
    }
    [[nodiscard]] QDate today() const { return m_now.london().date(); }

    /// The one door of a person, opened at their first act.
    Result<service::Door *> door(const QString &user)
    {
        if (const auto found = m_doors.find(user); found != m_doors.end())
            return found->second.get();
        EARSHOT_TRY(session, service::signIn(m_environment, m_folder, user,
                                             SecretBytes::fromPassword(m_passphrases.value(user))));
        EARSHOT_TRY(opened, service::Door::open(m_environment, session));
        return m_doors.emplace(user, std::move(opened)).first->second.get();
    }

    Result<void> setUp(const Script &script)
    {
        say(QStringLiteral("making the store of %1").arg(script.letterhead.organisation));
        for (const ScriptPerson &each : script.people)
            m_passphrases.insert(each.person.user, each.person.passphrase);
        const DemoPerson &first = script.people.first().person;
        m_admin = first.user;
        service::InitOptions options;
        options.organisation = script.letterhead.organisation;
        options.adminUser = first.user;
        options.adminName = first.name;
        options.adminPassword = SecretBytes::fromPassword(first.passphrase);
        EARSHOT_CHECK(service::initStore(m_environment, m_folder, std::move(options)));
        EARSHOT_TRY(admin, door(m_admin));
        auto &administration = admin->administration();
        EARSHOT_TRY(settings, administration.settings());
        settings.organisationCy = script.letterhead.organisationCy;
        settings.address = script.letterhead.address;
        settings.telephone = script.letterhead.telephone;
        settings.email = script.letterhead.email;
        settings.web = script.letterhead.web;
        EARSHOT_CHECK(administration.changeSettings(settings));
        for (const ScriptArea &area : script.areas) {
            EARSHOT_CHECK(administration.addArea(area.name, area.extensions, area.businessCaseComplete));
        }
        for (const auto &[extension, name] : script.holders) {
            EARSHOT_CHECK(administration.setExtensionHolder(extension, name));
        }
        say(QStringLiteral("%1 people and their offices").arg(script.people.size()));
        for (const ScriptPerson &each : script.people) {
            EARSHOT_CHECK(settle(administration, each));
        }
        return {};
    }

    Result<void> settle(service::AdministrationService &administration, const ScriptPerson &each)
    {
        const DemoPerson &person = each.person;
        if (!each.administrator) {
            EARSHOT_CHECK(
                administration.addPerson(person.user, person.name, SecretBytes::fromPassword(person.passphrase)));
        }
        for (const QString &area : each.areas) {
            EARSHOT_CHECK(administration.grant(person.user, area));
        }
        for (const ScriptOffice &office : each.offices) {
            EARSHOT_CHECK(administration.appoint(person.user, office.office, office.area));
        }
        for (const ScriptNomination &nomination : each.nominations) {
            EARSHOT_CHECK(administration.nominate(person.user, nomination.area, nomination.acts, today().addYears(1)));
        }
        return {};
    }

    /// Everything that happened, in the order in which it did; nothing later than now.
    Result<void> live(const QList<PlacedCall> &calls)
    {
        QList<Happening> happenings;
        for (const PlacedCall &placed : calls) {
            const Instant imported{placed.endedAt.ms + 30 * minuteMs};
            happenings << Happening{imported, [this, &placed] { return import(placed); }};
            for (const ScriptNote &note : placed.call.notes)
                happenings << Happening{noteTime(placed, note, imported),
                                        [this, &placed, &note] { return write(placed, note); }};
        }
        for (qint64 at = m_clock.now().ms + auditEveryMs; at < m_now.ms; at += auditEveryMs)
            happenings << Happening{{at}, [this] { return lookOver(); }};
        const auto releases = scriptReleases();
        for (qsizetype i = 0; i < releases.size(); ++i)
            happenings << Happening{{m_now.ms - (releases.size() - i) * 5 * hourMs},
                                    [this, release = releases[i]] { return tellRelease(release); }};
        for (Happening &happening : happenings)
            happening.at = std::min(happening.at, m_now);
        std::stable_sort(happenings.begin(), happenings.end(),
                         [](const Happening &a, const Happening &b) { return a.at < b.at; });
        say(QStringLiteral("importing, listening, writing notes"));
        for (const Happening &happening : std::as_const(happenings)) {
            m_clock.set(std::max(m_clock.now(), happening.at));
            EARSHOT_CHECK(happening.act());
        }
        return {};
    }

    /// On its day, in the afternoon or after the import, each note some minutes after the one before.
    static Instant noteTime(const PlacedCall &placed, const ScriptNote &note, Instant imported)
    {
        const QDate day = placed.recordedAt.london().date().addDays(note.daysAfter);
        const Instant afternoon = Instant::from(QDateTime(day, QTime(15, 20), base::londonZone()));
        const auto place = static_cast<qint64>(&note - placed.call.notes.constData());
        return {std::max(afternoon.ms, imported.ms + 20 * minuteMs) + place * 7 * minuteMs};
    }

    Result<void> import(const PlacedCall &placed)
    {
        EARSHOT_TRY(admin, door(m_admin));
        EARSHOT_TRY(report, admin->intake().import({placed.path}));
        m_made.imported += static_cast<int>(report.imported.size());
        m_made.quarantined += static_cast<int>(report.quarantined.size());
        if (!report.imported.isEmpty())
            m_recordings.insert(placed.call.id, report.imported.first().recording);
        return {};
    }

    Result<void> lookOver()
    {
        EARSHOT_TRY(auditor, door(QStringLiteral("marcus")));
        EARSHOT_CHECK(auditor->audit().verify());
        return {};
    }

    Result<domain::RecordingId> recordingOf(const QString &call) const
    {
        const auto id = m_recordings.value(call);
        if (!id.isValid())
            return fail(ErrorCode::Internal, QStringLiteral("the demo's recording was not imported"), call);
        return id;
    }

    Result<void> write(const PlacedCall &placed, const ScriptNote &note)
    {
        EARSHOT_TRY(id, recordingOf(placed.call.id));
        EARSHOT_TRY(author, door(note.author));
        auto &review = author->review();
        EARSHOT_CHECK(review.declare(reasonFor(note)));
        EARSHOT_TRY(opened, review.openForListening(id));
        const int rate = opened.recording.rate;
        service::NoteDraft draft;
        draft.range = {qRound64(note.from * rate), std::min(qRound64(note.to * rate), opened.recording.frames)};
        draft.text = note.text;
        draft.tags = note.tags;
        m_clock.advanceMs(std::min(2 * minuteMs, m_now.ms - m_clock.now().ms));
        EARSHOT_CHECK(review.addNote(id, draft));
        return {};
    }

    Result<void> tellRelease(const ScriptRelease &story)
    {
        EARSHOT_TRY(id, recordingOf(story.call));
        EARSHOT_TRY(requester, door(story.by));
        EARSHOT_CHECK(requester->review().declare(story.why));
        auto draft = story.draft;
        draft.recording = id;
        EARSHOT_TRY(release, requester->release().request(draft));
        if (!story.advice.isEmpty()) {
            wait();
            EARSHOT_TRY(adviser, door(QStringLiteral("rhian")));
            EARSHOT_CHECK(adviser->release().advise(release.id, story.advice));
        }
        if (story.decidedBy.isEmpty())
            return {};
        wait();
        EARSHOT_TRY(authoriser, door(story.decidedBy));
        auto &deciding = authoriser->release();
        EARSHOT_CHECK(story.refusal.isEmpty() ? deciding.authorise(release.id)
                                              : deciding.refuse(release.id, story.refusal));
        if (!story.issued)
            return {};
        wait();
        say(QStringLiteral("issuing %1").arg(release.number));
        QDir().mkpath(m_files.filePath(QStringLiteral("issued")));
        EARSHOT_CHECK(requester->release().issue(release.id, m_files.filePath(QStringLiteral("issued"))));
        return {};
    }

    void wait() { m_clock.advanceMs(std::min(25 * minuteMs, m_now.ms - m_clock.now().ms)); }

    const Instant m_now;
    base::FixedClock m_clock;
    service::Environment m_environment;
    QString m_folder;
    const std::function<void(const QString &)> &m_step;
    QTemporaryDir m_files;
    QString m_admin;
    QHash<QString, QString> m_passphrases;
    std::map<QString, std::unique_ptr<service::Door>> m_doors;
    QHash<QString, domain::RecordingId> m_recordings; ///< by the call's id in the script
    DemoStore m_made;
};

} // namespace

Result<DemoStore> makeDemoStore(const service::Environment &environment, const QString &folder,
                                const std::function<void(const QString &)> &step)
{
    const QString target = QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    // Looked at before anything is made, so that what is taken away after a failure is of our own making.
    const QFileInfo there(target);
    if (there.exists() && (!there.isDir() || !QDir(target).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot |
                                                                   QDir::Hidden | QDir::System)))
        return fail(ErrorCode::Exists,
                    QStringLiteral("there is something here already; choose a new or an empty folder"), folder);
    auto made = Story(environment, target, step).tell();
    if (!made)
        QDir(target).removeRecursively();
    return made;
}

} // namespace earshot::app
