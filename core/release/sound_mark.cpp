#include "core/release/sound_mark.h"

#include "core/crypto/digest.h"
#include "core/media/hiddenmark.h"
#include "core/media/marklistener.h"
#include "core/release/package_contents.h"
#include "core/release/released_part.h"

#include <QFileInfo>
#include <algorithm>
#include <stop_token>

namespace earshot::release {

namespace {

using Level = PackageFinding::Level;

constexpr qsizetype blockBytes = 8160; // the most that HKDF-SHA-256 gives

/// The one file of the payload that is neither the note nor one of the texts.
QString audioIn(const PackageFacts &facts)
{
    for (const QString &file : facts.files) {
        const QString suffix = QFileInfo(file).suffix().toLower();
        if (suffix != u"pdf" && suffix != u"json")
            return file;
    }
    return {};
}

Result<MarkSearch> searchPackage(const PackageFacts &facts, const QString &path)
{
    const QString name = audioIn(facts);
    if (!isMarkName(facts.hiddenMark) || name.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("the package does not say which mark, or has no sound"));
    EARSHOT_TRY(audio, openPart(path, name));
    return searchMarks(*audio, name, {facts.hiddenMark});
}

} // namespace

QByteArray markBytes(const QString &name)
{
    QByteArray bytes;
    for (int block = 0; bytes.size() < media::markPhases; ++block) {
        const auto length = std::min<qsizetype>(blockBytes, media::markPhases - bytes.size());
        const QByteArray info = "earshot inaudible mark v1/" + QByteArray::number(block);
        bytes.append(crypto::hkdfSha256(name.toUtf8(), {}, info, static_cast<std::size_t>(length)).view());
    }
    return bytes;
}

Result<MarkSearch> searchMarks(QIODevice &audio, const QString &fileName, const QStringList &names,
                               const std::function<bool(double)> &progress)
{
    constexpr double listening = 0.5; // of the way
    std::stop_source stop;
    const auto tell = [&](double done) {
        if (progress && !progress(done))
            stop.request_stop();
    };
    EARSHOT_TRY(listener, media::MarkListener::hear(
                              audio, fileName, [&](double done) { tell(done * listening); }, stop.get_token()));
    MarkSearch search;
    search.tried = names.size();
    search.lengthMs = listener->lengthMs();
    double clearest = 0;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto strength = listener->find(markBytes(names.at(i)));
        const double chance = listener->chance(strength.z, names.size());
        if (chance < markByAccident && strength.z > clearest) {
            clearest = strength.z;
            search.found = HeardMark{names.at(i), chance, strength.beginMs, strength.endMs};
        }
        tell(listening + (1 - listening) * static_cast<double>(i + 1) / static_cast<double>(names.size()));
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    }
    return search;
}

QString markSentence(const MarkSearch &search, const QString &file)
{
    if (search.found)
        return QStringLiteral("%1 carries the mark of release %2. The chance of this by accident is below one in a "
                              "million.")
            .arg(file, search.found->name.section(u'.', 0, 0));
    const QString none = search.tried == 1
                             ? QStringLiteral("The mark was not found in %1. This does not prove that it is not a copy")
                             : QStringLiteral("No mark was found in %1. This does not prove that it is not a copy");
    const QString what = none.arg(file);
    return search.lengthMs < markNeedsMs
               ? what + QStringLiteral(": it is %1 long, and less than 20 seconds are often too short.")
                            .arg(momentText(search.lengthMs))
               : what + QStringLiteral(": a mark does not survive a microphone, another speed or a telephone line.");
}

void hearMark(PackageReport &report, const QString &path)
{
    if (report.facts.hiddenMark.isEmpty())
        return;
    const auto search = searchPackage(report.facts, path);
    if (!search) {
        report.add(Level::CannotBeKnown, "mark",
                   QStringLiteral("Whether its sound carries the mark of the release cannot be told: %1.")
                       .arg(search.error().toString()));
        return;
    }
    const QString said = markSentence(*search, QStringLiteral("the recording in it"));
    report.add(search->found ? Level::Holds : Level::CannotBeKnown, "mark", said.left(1).toUpper() + said.mid(1));
}

} // namespace earshot::release
