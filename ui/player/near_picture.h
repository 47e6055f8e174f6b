#pragma once

#include "core/media/nearpeaks.h"
#include "ui/waveform/peaksource.h"

#include <QList>
#include <QObject>
#include <memory>

class QIODevice;

namespace earshot::ui::player {

/// The picture of a recording at any zoom: stored peaks, and where somebody looks nearer than these reach, what is
/// decoded of just that place. Decoding runs on a pool thread, is given up when they look elsewhere, and what it gave
/// is forgotten when they look from farther away. A place that cannot be read keeps the stored peaks: playing says why.
///
/// GUI thread. The device is read and deleted on pool threads, at the latest when what is being read has come.
class NearPicture final : public QObject, public waveform::PeakSource
{
    Q_OBJECT
public:
    /// `order` says which channel each lane shows. `device`: the recording's own for this, open.
    NearPicture(std::unique_ptr<waveform::PeakSource> stored, QList<int> order, std::unique_ptr<QIODevice> device,
                const media::MediaInfo &info);
    ~NearPicture() override;

    /// The view shows `visible` in so many bars.
    void look(FrameRange visible, int bars);

    [[nodiscard]] int channels() const override { return m_stored->channels(); }
    [[nodiscard]] qint64 frames() const override { return m_stored->frames(); }
    [[nodiscard]] int rate() const override { return m_stored->rate(); }
    void query(int lane, FrameRange range, std::span<waveform::MinMax> out) const override;

signals:
    void changed(); ///< draw again

private:
    struct Reader;

    void take(Result<media::NearPeaks> near);

    std::unique_ptr<waveform::PeakSource> m_stored;
    QList<int> m_order;
    std::shared_ptr<Reader> m_reader;
    std::stop_source m_stop;
    std::optional<media::NearPeaks> m_near;
    FrameRange m_wanted; ///< being decoded; empty: nothing
    qint64 m_wantedStep = 0;
    quint64 m_generation = 0;
};

} // namespace earshot::ui::player
