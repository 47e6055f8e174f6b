#include "core/media/mark.h"

#include <array>
#include <cmath>
#include <numbers>

namespace earshot::media {

namespace {

constexpr int toneMs = 120;
constexpr int pauseMs = 80;
constexpr int aroundMs = 500;
constexpr int fadeMs = 5;
constexpr double amplitude = 0.05; // −26 dBFS, each of the two

constexpr std::array<double, 4> lows{697, 770, 852, 941};
constexpr std::array<double, 4> highs{1209, 1336, 1477, 1633};
constexpr std::array<const char *, 4> rows{"123A", "456B", "789C", "*0#D"};

void addTone(std::vector<float> &out, double low, double high, int rate)
{
    const int frames = toneMs * rate / 1000;
    const int fade = std::max(1, fadeMs * rate / 1000);
    for (int i = 0; i < frames; ++i) {
        const double loudness = std::min(1.0, static_cast<double>(std::min(i, frames - 1 - i)) / fade);
        const double t = 2 * std::numbers::pi * i / rate;
        out.push_back(static_cast<float>(amplitude * loudness * (std::sin(low * t) + std::sin(high * t))));
    }
}

} // namespace

std::vector<float> dialTones(const QString &symbols, int rate)
{
    const auto silence = [rate](int ms) { return static_cast<size_t>(ms) * static_cast<size_t>(rate) / 1000; };
    std::vector<float> out(silence(aroundMs), 0.0F);
    for (const QChar symbol : symbols) {
        for (size_t row = 0; row < rows.size(); ++row) {
            const qsizetype column = QLatin1String(rows[row]).indexOf(symbol);
            if (column < 0)
                continue;
            addTone(out, lows[row], highs[static_cast<size_t>(column)], rate);
            out.insert(out.end(), silence(pauseMs), 0.0F);
        }
    }
    out.insert(out.end(), silence(aroundMs - pauseMs), 0.0F);
    return out;
}

} // namespace earshot::media
