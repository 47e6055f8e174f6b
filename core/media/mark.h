#pragma once

#include <QString>
#include <vector>

namespace earshot::media {

/// A name that any telephone engineer can read back from the sound: dialling tones (DTMF, ITU-T Q.23) at −26 dBFS a
/// tone, 120 ms each with 80 ms of silence between and half a second of it around. `symbols`: 0-9, A-D, * and #; other
/// characters are left out. Mono, `rate` in Hz, at least 4000.
[[nodiscard]] std::vector<float> dialTones(const QString &symbols, int rate);

} // namespace earshot::media
