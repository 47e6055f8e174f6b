#pragma once

#include "core/domain/recording.h"

#include <QWidget>
#include <optional>

class QLineEdit;
class QRadioButton;

namespace earshot::ui::widgets {
class Label;
}

namespace earshot::ui::releases {

/// A typed position: "2:05", "2:05.5", "1:02:05" or seconds alone. Nothing: not a time.
[[nodiscard]] std::optional<qint64> positionFrom(const QString &text);
/// What was typed as a frame of a call of `frames` at `rate` Hz; -1: not a time. `exact` as long as that is what stands
/// there, cut to tenths. Up to a second behind the end is the end: people see it rounded.
[[nodiscard]] qint64 frameFrom(const QString &typed, qint64 exact, int rate, qint64 frames);

/// The whole call, or from one position to another. What came as a selection stays exact to the frame until typed over.
class CallPart : public QWidget
{
    Q_OBJECT
public:
    /// `selected` may be empty; it is cut to the recording.
    CallPart(const domain::Recording &recording, FrameRange selected, QWidget *parent = nullptr);

    [[nodiscard]] bool isWhole() const;
    /// Empty for the whole call; nothing while what is typed makes no range (problem() says why).
    [[nodiscard]] std::optional<FrameRange> range() const;
    [[nodiscard]] QString problem() const;

signals:
    void changed();

private:
    [[nodiscard]] FrameRange typed() const; ///< frameFrom() of both
    void refresh();

    const int m_rate;
    const qint64 m_frames;
    FrameRange m_exact;
    QRadioButton *m_whole;
    QRadioButton *m_part;
    QLineEdit *m_from;
    QLineEdit *m_to;
    widgets::Label *m_line;
};

} // namespace earshot::ui::releases
