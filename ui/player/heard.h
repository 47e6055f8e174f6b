#pragma once

#include "core/base/range.h"
#include "core/domain/ids.h"

#include <QHash>
#include <QList>

namespace earshot::ui::player {

/// Which parts of which recordings were heard since signing in: the green line. Told positions while playing, it joins
/// them where the sound ran on and leaves out what was jumped over (seek, loop, skipped silence).
class Heard
{
public:
    /// Another recording is played now; its earlier ranges are known again.
    void open(domain::RecordingId id, int rate);
    /// Playing begins or goes on elsewhere.
    void jumpTo(qint64 frame);
    /// `frame` is being heard now, at `speed`, `elapsedMs` after the last call. True when the ranges grew.
    bool advance(qint64 frame, double speed, qint64 elapsedMs);

    [[nodiscard]] QList<FrameRange> ranges() const { return m_ranges.value(m_id); }

private:
    QHash<domain::RecordingId, QList<FrameRange>> m_ranges;
    domain::RecordingId m_id;
    int m_rate = 8000;
    qint64 m_last = 0;
};

} // namespace earshot::ui::player
