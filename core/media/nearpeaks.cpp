#include "core/media/nearpeaks.h"

#include <algorithm>

namespace earshot::media {
namespace {

constexpr qint64 lookFrames = 4096; // between two looks at the stop token

} // namespace

Result<NearPeaks> NearPeaks::read(Decoder &decoder, FrameRange range, qint64 step, std::stop_token stop)
{
    NearPeaks near;
    const auto channels = static_cast<std::size_t>(decoder.info().channels);
    near.m_step = std::max<qint64>(step, 1);
    near.m_range = range.intersected(decoder.info().range());
    near.m_pairs.resize(channels);
    EARSHOT_CHECK(decoder.seek(near.m_range.begin));
    std::vector<float> pcm;
    qint64 done = 0;
    while (done < near.m_range.length()) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, QStringLiteral("nobody looks there any more"));
        const qint64 want = std::min(lookFrames, near.m_range.length() - done);
        pcm.resize(static_cast<std::size_t>(want) * channels);
        EARSHOT_TRY(got, decoder.read(pcm));
        if (got == 0)
            break; // the recording is shorter than it was said to be
        for (qint64 frame = 0; frame < got; ++frame) {
            const bool first = (done + frame) % near.m_step == 0;
            for (std::size_t channel = 0; channel < channels; ++channel) {
                const float sample = pcm[static_cast<std::size_t>(frame) * channels + channel];
                if (first)
                    near.m_pairs[channel].push_back({sample, sample});
                MinMax &pair = near.m_pairs[channel].back();
                pair = {std::min(pair.min, sample), std::max(pair.max, sample)};
            }
        }
        done += got;
    }
    std::fill(pcm.begin(), pcm.end(), 0.0F);
    return near;
}

std::vector<MinMax> NearPeaks::query(int channel, FrameRange range, int columns) const
{
    std::vector<MinMax> drawn(static_cast<std::size_t>(std::max(columns, 0)));
    const std::vector<MinMax> &pairs = m_pairs[static_cast<std::size_t>(channel)];
    for (int column = 0; column < columns; ++column) {
        const FrameRange piece = FrameRange{range.begin + range.length() * column / columns,
                                            range.begin + range.length() * (column + 1) / columns}
                                     .intersected(m_range);
        if (piece.isEmpty())
            continue;
        const qint64 from = (piece.begin - m_range.begin) / m_step;
        const qint64 until =
            std::min<qint64>((piece.end - m_range.begin + m_step - 1) / m_step, static_cast<qint64>(pairs.size()));
        if (from >= until)
            continue;
        MinMax all = pairs[static_cast<std::size_t>(from)];
        for (qint64 i = from + 1; i < until; ++i) {
            const MinMax &pair = pairs[static_cast<std::size_t>(i)];
            all = {std::min(all.min, pair.min), std::max(all.max, pair.max)};
        }
        drawn[static_cast<std::size_t>(column)] = all;
    }
    return drawn;
}

} // namespace earshot::media
