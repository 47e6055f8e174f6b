#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QSlider;
class QToolButton;

namespace earshot::ui::waveform {

/// The column left of a lane: whose voice it is, and mute, solo and volume for it.
class LaneHeader : public QWidget
{
    Q_OBJECT
public:
    LaneHeader(const QString &name, const QString &role, theme::Token color, QWidget *parent = nullptr);

    void setName(const QString &name, const QString &role);
    void setControlsVisible(bool visible);
    [[nodiscard]] double volume() const; ///< 0 … 1.5; 1 is as recorded
    void setVolume(double volume);
    [[nodiscard]] bool isMuted() const;
    void setMuted(bool muted);
    [[nodiscard]] bool isSolo() const;
    void setSolo(bool solo);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void volumeChanged(double volume);
    void muteToggled(bool muted);
    void soloToggled(bool solo);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Lines
    {
        int name = 0;
        int role = -1; ///< -1: no room for it
        int controls = 0;
    };
    [[nodiscard]] Lines lines() const;
    void arrange();
    void updateNames();

    QString m_name;
    QString m_role;
    theme::Token m_color;
    QToolButton *m_mute;
    QToolButton *m_solo;
    QToolButton *m_volume;
    QSlider *m_slider;
};

} // namespace earshot::ui::waveform
