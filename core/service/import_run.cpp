#include "core/service/import_run.h"

#include "core/intake/connector.h"
#include "core/service/context.h"
#include "core/service/importer.h"
#include "core/service/key_ring.h"
#include "core/service/limits.h"
#include "core/service/orphans.h"
#include "core/service/passed_over.h"
#include "core/service/record_memory.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/people_repository.h"
#include "core/store/quarantine_repository.h"
#include "core/store/recording_repository.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QThread>
#include <atomic>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace earshot::service {

namespace {

/// Files that are prepared side by side and committed in one transaction.
constexpr int filesAtOnce = 16;

/// `work` of each item, in their order, on as many threads as there are processors. Where the system gives no further
/// thread, those that there are do it: QtConcurrent waits for ever for a thread that could not begin. What is thrown is
/// thrown here, after all have come to an end.
template <class Item, class Work> QList<PreparedFile> sideBySide(const QList<Item> &items, const Work &work)
{
    std::vector<std::optional<PreparedFile>> done(static_cast<std::size_t>(items.size()));
    std::atomic<qsizetype> next = 0;
    std::exception_ptr thrown;
    std::mutex throwing;
    const auto take = [&] {
        try {
            for (qsizetype i = next++; i < items.size(); i = next++)
                done[static_cast<std::size_t>(i)] = work(items[i]);
        } catch (...) {
            const std::lock_guard lock(throwing);
            thrown = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        try {
            while (std::ssize(others) + 1 < std::min<qsizetype>(QThread::idealThreadCount(), items.size()))
                others.emplace_back(take);
        } catch (const std::system_error &) { // no thread
        } catch (const std::bad_alloc &) {    // no room for one
        }
        take();
    }
    if (thrown)
        std::rethrow_exception(thrown);
    QList<PreparedFile> files;
    for (auto &file : done)
        files << std::move(*file);
    return files;
}

Result<AreaMap> areaMap(store::Store &store, Trust &trust)
{
    const auto entry = [&](const domain::ServiceArea &area) -> Result<AreaMap::Entry> {
        EARSHOT_TRY(extensions, intake::ExtensionSet::parse(area.extensions));
        EARSHOT_TRY(key, trust.currentKey(area.id));
        EARSHOT_TRY(recipient, crypto::age::Recipient::parse(key.recipient));
        return AreaMap::Entry{area, extensions, recipient, key.version};
    };
    EARSHOT_TRY(areas, trust.areas());
    QList<AreaMap::Entry> entries;
    for (const auto &area : std::as_const(areas)) {
        EARSHOT_TRY(one, entry(area));
        entries << one;
    }
    EARSHOT_TRY(quarantineRow, store.areas().quarantineArea());
    EARSHOT_TRY(quarantine, entry(quarantineRow));
    return AreaMap(entries, quarantine);
}

Result<intake::IntakeOptions> intakeOptions(Trust &trust, const AreaMap &areas)
{
    intake::IntakeOptions options;
    EARSHOT_TRY(settings, trust.settings());
    if (const QTimeZone zone(settings.timeZone.toLatin1()); zone.isValid())
        options.zone = zone;
    if (!settings.country.isEmpty())
        options.phone.region = settings.country;
    const QString &prefix = settings.outsideLine;
    // British switchboards give an outside line with 9, and no number that begins with 90 is possible without it.
    const bool british = options.phone.region == u"GB";
    options.phone.outsidePrefix = prefix.isEmpty() && british ? QStringLiteral("9") : prefix;
    options.ownExtensions = areas.allExtensions();
    return options;
}

/// A server in another zone is settled, and often concerns each of its calls; the others are for a person to look at.
QStringList doubtsOf(const domain::Recording &recording)
{
    static const QStringList doubtful{QStringLiteral("time-differs"),      QStringLiteral("epoch-older"),
                                      QStringLiteral("epoch-implausible"), QStringLiteral("cdr-time-differs"),
                                      QStringLiteral("time-in-future"),    QStringLiteral("clock-not-set")};
    QStringList doubts;
    for (const QString &warning : recording.warnings) {
        if (doubtful.contains(domain::warningCode(warning)))
            doubts << warning;
    }
    return doubts;
}

/// One run of an import on the Door's thread.
class Run
{
public:
    Run(DoorContext &context, const ActRequest &request, const policy::Decision &decision,
        const std::function<void(const ImportProgress &)> &progress, std::stop_token stop)
        : m_context(context)
        , m_request(request)
        , m_decision(decision)
        , m_progress(progress)
        , m_stop(std::move(stop))
    {}

    Result<ImportReport> import(const QStringList &paths)
    {
        EARSHOT_CHECK(m_context.vault->sweepTemporaries());
        EARSHOT_CHECK(sweepOrphans(m_context, m_request, m_decision));
        EARSHOT_TRY(areas, areaMap(*m_context.store, *m_context.trust));
        EARSHOT_TRY(options, intakeOptions(*m_context.trust, areas));
        EARSHOT_TRY(holders, m_context.store->people().extensionHolders());
        intake::ScanOptions scanOptions;
        scanOptions.now = m_context.now();
        QStringList there;
        for (const QString &path : paths) {
            if (QFileInfo::exists(path))
                there << path;
            else if (const Cause cause = causeOfMissing(path);
                     paths.size() > 1 || cause.code != QLatin1String("missing")) // the others are not to wait for it
                passOver(path, cause);
        }
        if (there.isEmpty() && !m_report.quarantined.isEmpty())
            return m_report;
        EARSHOT_TRY(found, intake::scan(there.isEmpty() ? paths : there, scanOptions));
        intake::CdrIndex cdr;
        readTables(found, there, cdr);
        reportPassedOver(found);

        options.now = m_context.now();
        const intake::Connector connector(options);
        const ImportPlan plan{areas, connector, cdr, holders, *m_context.vault, *options.now};
        m_at.total = static_cast<int>(found.candidates.size());
        m_at.bytesTotal = found.totalBytes;
        tell({});
        for (qsizetype i = 0; i < found.candidates.size(); i += filesAtOnce) {
            if (m_stop.stop_requested()) {
                m_report.cancelled = true;
                m_report.remaining = static_cast<int>(found.candidates.size() - i);
                break;
            }
            const auto done = batch(found.candidates.mid(i, filesAtOnce), plan);
            if (!done && done.error().code == ErrorCode::Cancelled) {
                m_report.cancelled = true;
                m_report.remaining = static_cast<int>(found.candidates.size() - i);
                break;
            }
            if (!done)
                return fail(done.error());
        }
        return m_report;
    }

private:
    /// Tables beside and above what was given are looked into as well, but only those that were given are reported.
    void readTables(const intake::ScanResult &found, const QStringList &given, intake::CdrIndex &cdr)
    {
        QStringList names;
        for (const auto &candidate : found.candidates)
            names << candidate.path;
        cdr.restrictTo(names);
        const auto wasGiven = [&given](const QString &table) {
            return std::any_of(given.begin(), given.end(), [&table](const QString &path) {
                const QString whole = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
                return table == whole || table.startsWith(whole == u"/" ? whole : whole + u'/');
            });
        };
        for (const QString &table : found.tables) {
            const auto kind = cdr.addFile(table);
            if (kind && *kind != intake::TableKind::NotCdr)
                m_report.tables << table;
            else if (wasGiven(table))
                passOver(table, {kind ? QStringLiteral("table-not-cdr") : QStringLiteral("table-unreadable")});
            else if (!kind)
                m_report.problems << intake::TableProblem{table, 0, QStringLiteral("table-unreadable")};
        }
        m_report.problems << cdr.problems();
    }

    void reportPassedOver(const intake::ScanResult &found)
    {
        for (const auto &passed : found.unreachable + found.passed) {
            if (passed.reason != QLatin1String("litter"))
                passOver(passed.path, passed.reason == QLatin1String("unreadable") ? causeOfUnread(passed.path)
                                                                                   : Cause{passed.reason});
        }
        for (const QString &companion : found.sidecars)
            passOver(companion, causeOfCompanion(companion));
    }

    /// In the report and nowhere else: there are no bytes to keep, or none that are a recording's.
    void passOver(const QString &path, const Cause &cause)
    {
        m_report.quarantined << QuarantinedFile{path, unreadableItem(path, cause, m_context.now())};
    }

    Result<void> batch(const QList<intake::Candidate> &candidates, const ImportPlan &plan)
    {
        const auto stop = m_stop;
        auto hashed = sideBySide(candidates,
                                 [stop](const intake::Candidate &candidate) { return hashCandidate(candidate, stop); });
        QList<PreparedFile> fresh;
        for (auto &file : hashed) {
            if (file.fatal)
                return fail(*file.fatal);
            EARSHOT_TRY(known, isKnown(file, fresh));
            if (known)
                tell(file.candidate);
            else
                fresh << file;
        }
        auto prepared =
            sideBySide(fresh, [&plan, stop](const PreparedFile &file) { return prepareCandidate(file, plan, stop); });
        const auto committed = commit(prepared);
        if (!committed && !m_context.store->inDoubt())
            discard(prepared, plan.vault);
        return committed;
    }

    /// Duplicates, of the store or within this batch, and files that are in quarantine already.
    Result<bool> isKnown(const PreparedFile &file, const QList<PreparedFile> &fresh)
    {
        if (file.unreadable)
            return false;
        EARSHOT_TRY(there, m_context.store->recordings().bySha256(file.sha256));
        if (there) {
            m_report.duplicates << DuplicateFile{file.candidate.path, there->id};
            return true;
        }
        // §7: what was deleted stays deleted, however often its folder is imported again.
        EARSHOT_TRY(deleted, m_context.store->recordings().deletedBySha256(file.sha256));
        if (deleted) {
            m_report.duplicates << DuplicateFile{file.candidate.path, deleted->id, true};
            return true;
        }
        EARSHOT_TRY(item, m_context.store->quarantine().openBySha256(file.sha256));
        if (item && !item->recording.isValid()) {
            // Unreadable the last time: a newer decoder may read it now, so it is tried again below.
            return false;
        }
        for (const PreparedFile &other : fresh) {
            if (!other.sha256.isEmpty() && other.sha256 == file.sha256) {
                m_twins.insert(file.candidate.path, file.sha256);
                return true;
            }
        }
        return false;
    }

    Result<void> commit(const QList<PreparedFile> &files)
    {
        for (const PreparedFile &file : files) {
            if (file.fatal)
                return fail(*file.fatal);
        }
        ImportReport added;
        EARSHOT_CHECK(m_context.store->transaction([&]() -> Result<void> {
            for (const PreparedFile &file : files) {
                EARSHOT_CHECK(file.unreadable ? commitUnreadable(file, added) : commitRecording(file, added));
            }
            return {};
        }));
        m_context.memory->noted(policy::Act::Import);
        m_report.imported += added.imported;
        m_report.duplicates += added.duplicates;
        m_report.quarantined += added.quarantined;
        for (const PreparedFile &file : files) {
            tell(file.candidate);
            for (const auto &late : std::as_const(added.duplicates)) {
                if (late.path == file.candidate.path)
                    discard({file}, *m_context.vault);
            }
        }
        for (auto twin = m_twins.cbegin(); twin != m_twins.cend(); ++twin) {
            EARSHOT_CHECK(reportTwin(twin.key(), twin.value()));
        }
        m_twins.clear();
        return {};
    }

    /// The second of two files with the same bytes in one batch has the fate of the first.
    Result<void> reportTwin(const QString &path, const QByteArray &sha256)
    {
        EARSHOT_TRY(there, m_context.store->recordings().bySha256(sha256));
        if (there) {
            m_report.duplicates << DuplicateFile{path, there->id};
        } else {
            EARSHOT_TRY(item, m_context.store->quarantine().openBySha256(sha256));
            m_report.quarantined << QuarantinedFile{path, item.value_or(domain::QuarantineItem{})};
        }
        ++m_at.done;
        return {};
    }

    Result<void> commitRecording(const PreparedFile &file, ImportReport &added)
    {
        // Another import beside this one may have brought it in since it was looked for.
        EARSHOT_TRY(there, m_context.store->recordings().bySha256(file.sha256));
        if (there) {
            added.duplicates << DuplicateFile{file.candidate.path, there->id};
            return {};
        }
        domain::Recording recording = file.recording;
        recording.salt = SecretBytes::random(saltSize).view().toByteArray();
        recording.importedAt = m_context.now();
        recording.importedBy = m_context.session->person().id;
        EARSHOT_TRY(id, m_context.store->recordings().add(recording, file.objects));
        recording.id = id;
        auto request = m_request;
        request.entry = {
            {}, objectName(id), id, recording.area, recording.originalName, stateOf(recording, file.objects)};
        EARSHOT_CHECK(settleUnreadable(file));
        if (!file.quarantined) {
            added.imported << ImportedFile{file.candidate.path, id, doubtsOf(recording)};
            return m_context.recorder->append(request, m_decision);
        }
        domain::QuarantineItem item;
        item.reason =
            file.owner.isValid() ? domain::QuarantineReason::NoBusinessCase : domain::QuarantineReason::NoArea;
        item.detail = recording.extension.isEmpty() ? file.queue : recording.extension;
        if (file.owner.isValid()) {
            EARSHOT_TRY(area, m_context.store->areas().byId(file.owner));
            item.detail = area.name;
        }
        item.path = file.candidate.path;
        item.sha256 = file.sha256;
        item.recording = id;
        item.area = file.owner;
        item.since = recording.importedAt;
        return quarantine(item, request, file.candidate.path, added);
    }

    /// Unreadable the last time and read now, by a newer decoder say: the old item is settled, and recorded as such.
    Result<void> settleUnreadable(const PreparedFile &file)
    {
        EARSHOT_TRY(old, m_context.store->quarantine().openBySha256(file.sha256));
        if (!old)
            return {};
        old->liftedAt = m_context.now();
        old->liftedBy = m_context.session->person().id;
        EARSHOT_CHECK(m_context.store->quarantine().lift(old->id, old->liftedBy, old->liftedAt));
        auto request = m_request;
        request.entry.action = QStringLiteral("import.readable");
        request.entry.object = objectName(old->id);
        request.entry.state = stateOf(*old);
        return m_context.recorder->append(request, m_decision);
    }

    Result<void> commitUnreadable(const PreparedFile &file, ImportReport &added)
    {
        const QString &path = file.candidate.path;
        domain::QuarantineItem item = unreadableItem(path, causeOf(*file.unreadable, path), m_context.now());
        item.sha256 = file.sha256;
        if (!item.sha256.isEmpty()) {
            EARSHOT_TRY(there, m_context.store->quarantine().openBySha256(item.sha256));
            if (there) { // seen before: one item, however often it is offered
                added.quarantined << QuarantinedFile{file.candidate.path, *there};
                return {};
            }
        }
        if (item.sha256.isEmpty()) { // could not even be read: nothing to recognise it by, so it is only reported
            added.quarantined << QuarantinedFile{file.candidate.path, item};
            return {};
        }
        return quarantine(item, m_request, file.candidate.path, added);
    }

    Result<void> quarantine(domain::QuarantineItem item, ActRequest request, const QString &path, ImportReport &added)
    {
        EARSHOT_TRY(id, m_context.store->quarantine().add(item));
        item.id = id;
        added.quarantined << QuarantinedFile{path, item};
        request.entry.action = QStringLiteral("import.quarantine");
        request.entry.object = objectName(id);
        request.entry.recording = item.recording;
        request.entry.area = item.area;
        request.entry.detail = QFileInfo(path).fileName();
        // What lies in quarantine is on record with its item, until it is let in.
        request.entry.state = stateOf(item, item.recording.isValid() ? request.entry.state : QByteArray());
        return m_context.recorder->append(request, m_decision);
    }

    static void discard(const QList<PreparedFile> &files, vault::Vault &vault)
    {
        for (const PreparedFile &file : files) {
            for (const auto &object : file.objects)
                (void)vault.remove(object.objectId); // what stays is an orphan, which verify names
        }
    }

    void tell(const intake::Candidate &candidate)
    {
        if (!candidate.path.isEmpty()) {
            ++m_at.done;
            m_at.bytesDone += candidate.size;
            m_at.current = QFileInfo(candidate.path).fileName();
        }
        if (m_progress)
            m_progress(m_at);
    }

    DoorContext &m_context;
    const ActRequest &m_request;
    const policy::Decision &m_decision;
    const std::function<void(const ImportProgress &)> &m_progress;
    std::stop_token m_stop;
    ImportProgress m_at;
    ImportReport m_report;
    QMap<QString, QByteArray> m_twins; ///< path → SHA-256 of files whose bytes are in this batch already
};

} // namespace

Result<ImportReport> runImport(DoorContext &context, const ActRequest &request, const policy::Decision &decision,
                               const QStringList &paths, const std::function<void(const ImportProgress &)> &progress,
                               std::stop_token stop)
{
    return Run(context, request, decision, progress, std::move(stop)).import(paths);
}

} // namespace earshot::service
