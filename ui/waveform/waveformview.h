#pragma once

#include "ui/theme/theme.h"
#include "ui/waveform/geometry.h"
#include "ui/waveform/peaksource.h"

#include <QImage>
#include <QWidget>
#include <optional>

namespace earshot::ui::waveform {

class LaneHeader;

/// Whose voice a channel is. Staff is always blue, the customer always orange.
struct Lane
{
    enum class Side { Staff = 1, Customer, Unknown };
    QString name; ///< "Dylan Marsh"
    QString role; ///< "staff", in the reader's language
    Side side = Side::Unknown;
};

/// A note on the picture. An empty range is a moment.
struct NoteMark
{
    enum class Tone { Accent = 1, Amber, Red };
    qint64 id = 0;
    FrameRange range;
    QString title;
    Tone tone = Tone::Accent;
};

/// The picture of a recording, and where the person is in it. Positions are frames. The view never plays: it asks
/// (`seekRequested`) and is told (`setPosition`), at up to 60 times a second; only the playhead's columns are
/// repainted.
///
/// Keys: ← → 5 s (Shift: 1 s), Home, End, + − 0 zoom, [ ] ends of the range at the playhead, Escape drops the range,
/// M marks the moment or the range. Other keys go on to the parent.
class WaveformView : public QWidget
{
    Q_OBJECT
public:
    explicit WaveformView(QWidget *parent = nullptr);
    ~WaveformView() override;

    /// Does not take ownership; nullptr shows an empty picture. Shows the whole recording, position 0, no range.
    void setSource(const PeakSource *source);
    /// One entry a channel, in the order of channels.
    void setLanes(const QList<Lane> &lanes);
    void setNotes(const QList<NoteMark> &notes);
    void setCurrentNote(qint64 id); ///< drawn with a border; 0 for none
    /// Sorted, not overlapping (see united()).
    void setHeard(const QList<FrameRange> &heard);
    void setPlaying(bool playing); ///< following acts only while playing
    void setControlsVisible(bool visible);
    void setCompact(bool compact); ///< lower lanes and overview, where the window is low

    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] FrameRange selection() const { return m_selection.value_or(FrameRange{}); }
    [[nodiscard]] bool hasSelection() const { return m_selection.has_value(); }
    void setSelection(FrameRange range); ///< an empty range clears
    [[nodiscard]] FrameRange visibleRange() const { return m_visible; }
    void setVisibleRange(FrameRange range);
    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    [[nodiscard]] LaneHeader *header(int lane) const { return m_headers.value(lane); }

    [[nodiscard]] LaneGeometry laneGeometry() const;     ///< of the lanes
    [[nodiscard]] LaneGeometry overviewGeometry() const; ///< of the strip above
    [[nodiscard]] QRect lanesRect() const;
    [[nodiscard]] int overviewHeight() const;
    [[nodiscard]] QRect overviewRect() const;
    [[nodiscard]] QString valueText() const; ///< "2:22 of 3:23, note: Repair promised", what a screen reader says
    [[nodiscard]] int rate() const;
    [[nodiscard]] qint64 frames() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    void setPosition(qint64 frame);
    void zoomIn();
    void zoomOut();
    void zoomToAll();
    void zoomToSelection();
    void redrawPeaks(); ///< the source has better ones

signals:
    void seekRequested(qint64 frame);
    void selectionChanged(earshot::base::FrameRange range); ///< empty: none
    void addMark(earshot::base::FrameRange range);          ///< empty: the moment at range.begin
    void noteActivated(qint64 id);
    /// The lanes are drawn anew: of `visible`, in so many bars.
    void lanesDrawn(earshot::base::FrameRange visible, int bars);
    void visibleRangeChanged(earshot::base::FrameRange range);
    void followingChanged(bool following);
    void laneVolumeChanged(int lane, double volume);
    void laneMuteToggled(int lane, bool muted);
    void laneSoloToggled(int lane, bool solo);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Drag { None = 1, Pressed, Range, Overview };
    struct Tag
    { ///< where a note's title is drawn
        qint64 id = 0;
        QRect rect;
        QString text;
    };
    struct Cache
    { ///< both strengths of one strip, and what they were made for
        LaneGeometry geometry;
        QSize size;
        double ratio = 0;
        QImage heard;
        QImage unheard;
    };

    [[nodiscard]] int headerWidth() const;
    [[nodiscard]] QRect laneRect(int lane) const;
    [[nodiscard]] QRect rulerRect() const;
    [[nodiscard]] QColor laneColor(int lane) const;
    [[nodiscard]] QList<Tag> tags() const;
    [[nodiscard]] const NoteMark *noteAt(const QPoint &point) const;
    [[nodiscard]] int selectionEdgeAt(const QPoint &point) const; ///< -1 begin, 1 end, 0 neither
    [[nodiscard]] qint64 smallestView() const;
    [[nodiscard]] QRect playheadRect(qint64 frame) const;
    void arrange();
    void dropCaches();
    void zoomBy(double factor, double anchorX);
    void scrollBy(double pixels);
    void userMovedView();
    void lookAt(const LaneGeometry &geometry);
    void seekTo(qint64 frame);
    void seekBySeconds(int seconds);
    void select(std::optional<FrameRange> range);
    void selectEdge(bool begin);

    /// Whether it had to be drawn.
    bool refresh(Cache &cache, const LaneGeometry &geometry, const QRect &area, const QList<QRect> &strips);
    void paintHeardOver(QPainter &painter, const Cache &cache, const QRect &area) const;
    void paintOverview(QPainter &painter);
    void paintRuler(QPainter &painter) const;
    void paintNotes(QPainter &painter) const;
    void paintLanes(QPainter &painter);
    void paintTags(QPainter &painter) const;
    void paintSelection(QPainter &painter) const;
    void paintHeardLine(QPainter &painter) const;
    void paintPlayhead(QPainter &painter) const;

    const PeakSource *m_source = nullptr;
    QList<Lane> m_lanes;
    QList<LaneHeader *> m_headers;
    QList<NoteMark> m_notes;
    QList<FrameRange> m_heard;
    qint64 m_currentNote = 0;
    qint64 m_position = 0;
    FrameRange m_visible;
    std::optional<FrameRange> m_selection;
    bool m_following = true;
    bool m_playing = false;
    bool m_compact = false;
    Drag m_drag = Drag::None;
    QPoint m_pressed;
    qint64 m_anchor = 0;
    double m_grab = 0; ///< where in the overview window it was taken
    Cache m_laneCache;
    Cache m_overviewCache;
};

} // namespace earshot::ui::waveform
