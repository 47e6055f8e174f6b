#pragma once

#include "core/media/decoder.h"
#include "tests/support/teststore.h"

#include <QIODevice>
#include <vector>

namespace earshot::tests {

/// All that is heard of it, interleaved. `name` helps where the bytes do not say what they are.
[[nodiscard]] inline std::vector<float> samplesOf(QIODevice &audio, const QString &name)
{
    const auto decoder = must(media::Decoder::open(audio, name));
    std::vector<float> all;
    std::vector<float> block(static_cast<std::size_t>(4096) * static_cast<std::size_t>(decoder->info().channels));
    while (const qint64 frames = must(decoder->read(block)))
        all.insert(all.end(), block.begin(), block.begin() + frames * decoder->info().channels);
    return all;
}

} // namespace earshot::tests
