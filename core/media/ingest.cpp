#include "core/media/ingest.h"

#include "core/media/decoder.h"
#include "core/media/fault.h"
#include "core/media/limits.h"

#include <vector>

namespace earshot::media {
namespace {

constexpr qint64 ingestFrames = 16 * 1024;

/// Decodes everything, handing each block to `use`.
template <class Use>
Result<MediaInfo> pass(QIODevice &device, const QString &nameHint, const Progress &progress,
                       const std::stop_token &stop, Use use)
{
    EARSHOT_TRY(decoder, Decoder::open(device, nameHint, stop));
    const int channels = decoder->info().channels;
    std::vector<float> block(static_cast<size_t>(ingestFrames * channels));
    const auto size = static_cast<double>(device.size());
    double told = 0;
    for (;;) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        EARSHOT_TRY(got, decoder->read(block));
        if (got == 0)
            break;
        use(decoder->info(), std::span<const float>(block.data(), static_cast<size_t>(got * channels)));
        const double done = std::min(1.0, static_cast<double>(decoder->bytePosition()) / size);
        if (progress && done - told >= 0.005) {
            told = done;
            progress(done);
        }
    }
    MediaInfo info = decoder->info();
    info.frames = decoder->position();
    if (info.frames <= 0)
        return fault(ErrorCode::Invalid, "damaged", QStringLiteral("no sound could be decoded"));
    if (progress)
        progress(1.0);
    return info;
}

} // namespace

Result<MediaInfo> probe(QIODevice &device, const QString &nameHint, std::stop_token stop)
{
    return pass(device, nameHint, {}, stop, [](const MediaInfo &, std::span<const float>) {});
}

Result<Ingested> ingest(QIODevice &device, const QString &nameHint, const Progress &progress, std::stop_token stop)
{
    std::optional<PeaksBuilder> builder;
    EARSHOT_TRY(info, pass(device, nameHint, progress, stop, [&](const MediaInfo &now, std::span<const float> pcm) {
                    if (!builder)
                        builder.emplace(now.rate, now.channels);
                    builder->add(pcm);
                }));
    return Ingested{info, builder->finish()};
}

} // namespace earshot::media
