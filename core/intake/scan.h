#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <atomic>

namespace earshot::intake {

enum class AudioGuess {
    KnownExtension = 1, ///< an extension that recordings have
    ByContent,          ///< an extension of something else, but the file begins like audio
    NeedsProbe,         ///< unknown: the decoder will say
};

/// A file that must end as imported, duplicate or quarantined.
struct Candidate
{
    QString path;         ///< absolute
    QString relativePath; ///< from the folder that was given; the file name for a file that was given
    qint64 size = 0;
    Instant modified;
    AudioGuess guess = AudioGuess::NeedsProbe;
    bool mayBeGrowing = false; ///< changed within ScanOptions::settleSeconds before now, or a partial download
};

/// A path that was passed over. Reasons: litter, hidden, temporary, symlink, special-file, earshot-store (a folder
/// store as a whole, whose thousands of files are nobody's recordings), name-not-utf8, unreadable. The last two hold
/// data that could not be looked at. An import has to report all but litter, which holds no call.
struct Passed
{
    QString path;
    QString reason;

    bool operator==(const Passed &) const = default;
};

struct ScanOptions
{
    Instant now;                              ///< for mayBeGrowing; 0: not judged
    int settleSeconds = 10;                   ///< recorders write until the call ends
    bool tablesAbove = true;                  ///< look for tables above folders named like YYYY, MM, DD too
    const std::atomic_bool *cancel = nullptr; ///< set by another thread; scan() answers Cancelled
};

struct ScanResult
{
    QList<Candidate> candidates; ///< in order of path, each file once
    QStringList tables;          ///< .csv and .tsv: may be CDR, absolute
    QStringList sidecars;        ///< other companions (.json, .xml, .txt …), absolute
    QList<Passed> passed;        ///< deliberately left out
    QList<Passed> unreachable;   ///< name-not-utf8 and unreadable
    qint64 totalBytes = 0;       ///< of the candidates
};

/// Walks files and folders. Folders are walked whole, by name, links in them are not followed; a path that was given
/// itself is taken even if it is a link or hidden, but not what lies in a store of Earshot. NotFound names a path that
/// does not exist. Reads the first bytes of files with a companion's extension, nothing else. Any thread.
[[nodiscard]] Result<ScanResult> scan(const QStringList &paths, const ScanOptions &options = {});

/// Whether bytes begin like an audio file (WAV, Ogg, FLAC, MP3, MP4, Matroska, AMR, AU, AIFF).
[[nodiscard]] bool beginsLikeAudio(QByteArrayView head);

} // namespace earshot::intake
