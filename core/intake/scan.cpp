#include "core/intake/scan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <filesystem>
#include <system_error>

namespace earshot::intake {

namespace fs = std::filesystem;

namespace {

const QSet<QString> &audioExtensions()
{
    static const QSet<QString> known = {
        u"wav"_qs,   u"wav49"_qs, u"mp3"_qs,   u"m4a"_qs,   u"mp4"_qs,  u"aac"_qs,  u"ogg"_qs,  u"oga"_qs,  u"opus"_qs,
        u"spx"_qs,   u"flac"_qs,  u"mka"_qs,   u"mkv"_qs,   u"webm"_qs, u"amr"_qs,  u"awb"_qs,  u"3gp"_qs,  u"ulaw"_qs,
        u"ul"_qs,    u"pcmu"_qs,  u"mulaw"_qs, u"alaw"_qs,  u"al"_qs,   u"pcma"_qs, u"gsm"_qs,  u"sln"_qs,  u"sln8"_qs,
        u"sln16"_qs, u"sln24"_qs, u"sln32"_qs, u"sln48"_qs, u"slin"_qs, u"raw"_qs,  u"g722"_qs, u"g729"_qs, u"au"_qs,
        u"snd"_qs,   u"aif"_qs,   u"aiff"_qs,  u"wma"_qs,   u"caf"_qs,  u"w64"_qs,  u"vox"_qs};
    return known;
}

const QSet<QString> &companionExtensions()
{
    static const QSet<QString> known = {u"json"_qs, u"xml"_qs,  u"txt"_qs,  u"log"_qs,    u"md"_qs,  u"html"_qs,
                                        u"htm"_qs,  u"md5"_qs,  u"sha1"_qs, u"sha256"_qs, u"sfv"_qs, u"sha512"_qs,
                                        u"m3u"_qs,  u"m3u8"_qs, u"pls"_qs,  u"cue"_qs,    u"ini"_qs, u"yaml"_qs,
                                        u"yml"_qs,  u"sql"_qs,  u"vcon"_qs, u"sig"_qs};
    return known;
}

bool isTemporary(const QString &name)
{
    static const QStringList endings = {u".part"_qs,     u".tmp"_qs,      u".crdownload"_qs, u".partial"_qs,
                                        u".filepart"_qs, u".download"_qs, u".swp"_qs,        u"~"_qs};
    return std::any_of(endings.begin(), endings.end(),
                       [&name](const QString &ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

/// What desktops, file servers and version control strew about.
bool isLitter(const QString &name)
{
    static const QSet<QString> known = {
        u"thumbs.db"_qs,       u"desktop.ini"_qs, u".ds_store"_qs,      u".directory"_qs, u".nomedia"_qs,
        u".appledouble"_qs,    u".fseventsd"_qs,  u".git"_qs,           u".svn"_qs,       u".snapshot"_qs,
        u".temporaryitems"_qs, u".trashes"_qs,    u".spotlight-v100"_qs};
    return known.contains(name.toLower()) || name.startsWith(u"._") || name.startsWith(u".Trash-") ||
           name.startsWith(u".nfs");
}

QString extensionOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? QString() : name.mid(dot + 1).toLower();
}

/// A path as Qt can open it; nothing when the bytes of the name are no UTF-8, for which Qt has no text.
std::optional<QString> textOf(const fs::path &path)
{
    const std::u8string wide = path.u8string();
    const std::string bytes(wide.begin(), wide.end());
    const QString text = QString::fromStdString(bytes);
    return text.toStdString() == bytes ? std::optional(text) : std::nullopt;
}

QByteArray headOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(16) : QByteArray();
}

/// A folder store of Earshot, by what it is made of (core/service, Layout).
bool isStore(const QString &folder)
{
    const QDir dir(folder);
    return QFileInfo(dir.filePath(QStringLiteral("store.db"))).isFile() &&
           QFileInfo(dir.filePath(QStringLiteral("keyslots"))).isDir() &&
           QFileInfo(dir.filePath(QStringLiteral("vault"))).isDir();
}

/// The store that `path` is or lies in; empty: in none.
QString storeAround(QString path)
{
    while (!isStore(path)) {
        const QString above = QFileInfo(path).path();
        if (above == path)
            return {};
        path = above;
    }
    return path;
}

class Walk
{
public:
    explicit Walk(const ScanOptions &options)
        : m_options(options)
    {}

    [[nodiscard]] Result<void> add(const QString &given);
    [[nodiscard]] ScanResult finish();

private:
    [[nodiscard]] Result<void> folder(const fs::path &path, const QDir &root);
    void entry(const fs::directory_entry &entry, const QDir &root, QList<fs::path> &folders);
    void file(const QString &path, const QString &relative, bool named);
    void tablesIn(const QString &folder);
    void tablesAbove(QString folder);
    [[nodiscard]] bool cancelled() const { return m_options.cancel && m_options.cancel->load(); }

    ScanOptions m_options;
    ScanResult m_result;
    QSet<QString> m_seen; ///< canonical paths
};

Result<void> Walk::add(const QString &given)
{
    const QFileInfo info(given);
    if (!info.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("no such file or folder"), given);
    const QString absolute = QDir::cleanPath(info.absoluteFilePath());
    if (const QString store = storeAround(absolute); !store.isEmpty()) {
        const Passed passed{store, QStringLiteral("earshot-store")};
        if (!m_result.passed.contains(passed)) // several files of one store
            m_result.passed.append(passed);
        return {};
    }
    if (info.isDir()) {
        if (m_options.tablesAbove)
            tablesAbove(absolute);
        return folder(fs::path(absolute.toStdString()), QDir(absolute));
    }
    if (!info.isFile()) {
        m_result.passed.append({absolute, QStringLiteral("special-file")});
        return {};
    }
    tablesIn(info.absolutePath());
    if (m_options.tablesAbove)
        tablesAbove(info.absolutePath());
    file(absolute, info.fileName(), true);
    return {};
}

Result<void> Walk::folder(const fs::path &path, const QDir &root)
{
    std::error_code failed;
    fs::directory_iterator it(path, failed);
    QList<fs::directory_entry> entries;
    while (!failed && it != fs::directory_iterator()) {
        entries.append(*it);
        it.increment(failed);
    }
    if (failed)
        m_result.unreachable.append({QString::fromStdString(path.string()), QStringLiteral("unreadable")});
    std::sort(entries.begin(), entries.end());
    QList<fs::path> folders;
    for (const fs::directory_entry &one : std::as_const(entries)) {
        if (cancelled())
            return fail(ErrorCode::Cancelled, QStringLiteral("the search for recordings was cancelled"));
        entry(one, root, folders);
    }
    for (const fs::path &below : std::as_const(folders))
        EARSHOT_CHECK(folder(below, root));
    return {};
}

void Walk::entry(const fs::directory_entry &entry, const QDir &root, QList<fs::path> &folders)
{
    const std::optional<QString> path = textOf(entry.path());
    if (!path) {
        m_result.unreachable.append({QString::fromStdString(entry.path().string()), QStringLiteral("name-not-utf8")});
        return;
    }
    const QString name = path->mid(path->lastIndexOf(u'/') + 1);
    std::error_code failed;
    const fs::file_status status = entry.symlink_status(failed);
    if (failed)
        m_result.unreachable.append({*path, QStringLiteral("unreadable")});
    else if (isLitter(name))
        m_result.passed.append({*path, QStringLiteral("litter")});
    else if (name.startsWith(u'.'))
        m_result.passed.append({*path, QStringLiteral("hidden")});
    else if (fs::is_symlink(status))
        m_result.passed.append({*path, QStringLiteral("symlink")});
    else if (fs::is_directory(status) && isStore(*path))
        m_result.passed.append({*path, QStringLiteral("earshot-store")});
    else if (fs::is_directory(status))
        folders.append(entry.path());
    else if (!fs::is_regular_file(status))
        m_result.passed.append({*path, QStringLiteral("special-file")});
    else if (isTemporary(name))
        m_result.passed.append({*path, QStringLiteral("temporary")});
    else
        file(*path, root.relativeFilePath(*path), false);
}

void Walk::file(const QString &path, const QString &relative, bool named)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    if (m_seen.contains(canonical))
        return;
    m_seen.insert(canonical);

    const QString extension = extensionOf(info.fileName());
    AudioGuess guess = audioExtensions().contains(extension) ? AudioGuess::KnownExtension : AudioGuess::NeedsProbe;
    const bool table = extension == u"csv" || extension == u"tsv";
    if (table || companionExtensions().contains(extension)) {
        if (beginsLikeAudio(headOf(path))) {
            guess = AudioGuess::ByContent;
        } else {
            (table ? m_result.tables : m_result.sidecars).append(path);
            return;
        }
    }
    Candidate candidate{path, relative, info.size(), Instant::from(info.lastModified().toUTC()), guess, false};
    const qint64 age = m_options.now.ms - candidate.modified.ms;
    candidate.mayBeGrowing = (m_options.now.ms > 0 && age >= 0 && age < qint64(m_options.settleSeconds) * 1000) ||
                             (named && isTemporary(info.fileName()));
    m_result.totalBytes += candidate.size;
    m_result.candidates.append(candidate);
}

void Walk::tablesIn(const QString &folder)
{
    const QFileInfoList tables = QDir(folder).entryInfoList({QStringLiteral("*.csv"), QStringLiteral("*.tsv")},
                                                            QDir::Files | QDir::NoSymLinks | QDir::Readable);
    for (const QFileInfo &table : tables) {
        if (!m_seen.contains(table.canonicalFilePath()) && !beginsLikeAudio(headOf(table.filePath()))) {
            m_seen.insert(table.canonicalFilePath());
            m_result.tables.append(table.absoluteFilePath());
        }
    }
}

/// Recorders sort into YYYY/MM/DD and leave their table at the top: from such a folder upward, one level beyond the
/// year, and no further, so that nobody's other folders are looked into.
void Walk::tablesAbove(QString folder)
{
    static const QRegularExpression datePart(QStringLiteral(R"(^([0-9]{4}|[0-9]{2}|[A-Z][a-z]{2})$)"));
    for (int level = 0; level < 3 && datePart.match(QFileInfo(folder).fileName()).hasMatch(); ++level) {
        folder = QFileInfo(folder).absolutePath();
        tablesIn(folder);
    }
}

ScanResult Walk::finish()
{
    std::sort(m_result.candidates.begin(), m_result.candidates.end(),
              [](const Candidate &a, const Candidate &b) { return a.path < b.path; });
    m_result.tables.sort();
    m_result.sidecars.sort();
    return std::move(m_result);
}

} // namespace

bool beginsLikeAudio(QByteArrayView head)
{
    const auto has = [&head](qsizetype at, QByteArrayView mark) {
        return head.size() >= at + mark.size() && head.sliced(at, mark.size()) == mark;
    };
    const bool mpegFrame = head.size() > 2 && uchar(head[0]) == 0xFF && (uchar(head[1]) & 0xE6) == 0xE2;
    return (has(0, "RIFF") && has(8, "WAVE")) || (has(0, "RF64") && has(8, "WAVE")) || has(0, "OggS") ||
           has(0, "fLaC") || has(0, "ID3") || has(4, "ftyp") || has(0, "\x1A\x45\xDF\xA3") || has(0, "#!AMR") ||
           has(0, ".snd") || (has(0, "FORM") && has(8, "AIF")) || mpegFrame;
}

Result<ScanResult> scan(const QStringList &paths, const ScanOptions &options)
{
    Walk walk(options);
    for (const QString &path : paths)
        EARSHOT_CHECK(walk.add(path));
    return walk.finish();
}

} // namespace earshot::intake
