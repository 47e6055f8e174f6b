#include "ui/waveform/laneheader.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QSlider>
#include <QToolButton>
#include <QWidgetAction>

namespace earshot::ui::waveform {

using theme::FontRole;
using theme::Icon;
using theme::px;
using theme::Token;

LaneHeader::LaneHeader(const QString &name, const QString &role, Token color, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_role(role)
    , m_color(color)
    , m_mute(new QToolButton(this))
    , m_solo(new QToolButton(this))
    , m_volume(new QToolButton(this))
    , m_slider(new QSlider(Qt::Horizontal))
{
    for (QToolButton *button : {m_mute, m_solo, m_volume}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_mute->setCheckable(true);
    m_solo->setCheckable(true);
    m_solo->setIcon(theme::icon(Icon::Solo, Token::Muted, Token::Accent));
    m_slider->setRange(0, 150);
    m_slider->setPageStep(10);
    m_slider->setValue(100);

    auto *menu = new QMenu(m_volume);
    auto *box = new QWidget(menu);
    auto *row = new QHBoxLayout(box);
    row->addWidget(m_slider);
    m_slider->setMinimumWidth(px(160));
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(box);
    menu->addAction(action);
    m_volume->setMenu(menu);
    m_volume->setPopupMode(QToolButton::InstantPopup);
    m_volume->setToolButtonStyle(Qt::ToolButtonTextOnly);

    connect(m_mute, &QToolButton::toggled, this, &LaneHeader::muteToggled);
    connect(m_mute, &QToolButton::toggled, this, [this] { updateNames(); });
    connect(m_solo, &QToolButton::toggled, this, &LaneHeader::soloToggled);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        updateNames();
        emit volumeChanged(value / 100.0);
    });
    updateNames();
}

void LaneHeader::setName(const QString &name, const QString &role)
{
    m_name = name;
    m_role = role;
    updateNames();
    updateGeometry();
    update();
}

void LaneHeader::setControlsVisible(bool visible)
{
    for (QToolButton *button : {m_mute, m_solo, m_volume})
        button->setVisible(visible);
    arrange();
    update();
}

double LaneHeader::volume() const
{
    return m_slider->value() / 100.0;
}

void LaneHeader::setVolume(double volume)
{
    m_slider->setValue(qRound(volume * 100));
}

bool LaneHeader::isMuted() const
{
    return m_mute->isChecked();
}

void LaneHeader::setMuted(bool muted)
{
    m_mute->setChecked(muted);
}

bool LaneHeader::isSolo() const
{
    return m_solo->isChecked();
}

void LaneHeader::setSolo(bool solo)
{
    m_solo->setChecked(solo);
}

void LaneHeader::updateNames()
{
    setToolTip(m_name + QLatin1Char('\n') + m_role);
    setAccessibleName(m_name + QStringLiteral(", ") + m_role);
    const bool muted = m_mute->isChecked();
    m_mute->setIcon(theme::icon(muted ? Icon::Mute : Icon::Volume, Token::Muted, Token::Accent));
    m_mute->setAccessibleName(tr("Mute %1").arg(m_name));
    m_mute->setToolTip(muted ? tr("Hear %1 again").arg(m_name) : tr("Mute %1").arg(m_name));
    m_solo->setAccessibleName(tr("Hear only %1").arg(m_name));
    m_solo->setToolTip(tr("Hear only %1").arg(m_name));
    m_volume->setText(tr("%1%").arg(m_slider->value()));
    m_volume->setAccessibleName(tr("Volume of %1: %2%").arg(m_name).arg(m_slider->value()));
    m_volume->setToolTip(tr("Volume of %1").arg(m_name));
    m_slider->setAccessibleName(tr("Volume of %1").arg(m_name));
}

QSize LaneHeader::sizeHint() const
{
    const int name = QFontMetrics(theme::font(FontRole::Strong)).horizontalAdvance(m_name);
    const int role = QFontMetrics(theme::font(FontRole::Caption)).horizontalAdvance(m_role);
    const int controls = m_mute->isHidden() ? px(104) : 2 * px(26) + m_volume->sizeHint().width();
    return {qMax(controls, qMin(qMax(name, role) + px(12), px(168))), px(64)};
}

void LaneHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
    QWidget::changeEvent(event);
}

void LaneHeader::resizeEvent(QResizeEvent *)
{
    arrange();
}

/// Where name, role and controls stand. In a low lane the controls take the role's line: the role is still in the
/// tooltip and in what a screen reader says, and nothing touches the next lane.
LaneHeader::Lines LaneHeader::lines() const
{
    const int name = QFontMetrics(theme::font(FontRole::Strong)).height();
    const int role = QFontMetrics(theme::font(FontRole::Caption)).height();
    const int controls = m_mute->isHidden() ? 0 : px(22) + px(2);
    const bool low = controls > 0 && name + role + controls > height();
    const int roleShown = low ? 0 : role;
    Lines lines;
    lines.name = qMax(0, (height() - name - roleShown - controls) / 2);
    lines.role = low ? -1 : lines.name + name;
    lines.controls = lines.name + name + roleShown + px(2);
    return lines;
}

void LaneHeader::arrange()
{
    const int side = px(22);
    const int top = qMin(lines().controls, qMax(0, height() - side));
    // Icons start at the text's left edge; the button's own padding hangs out.
    int x = -px(3);
    for (QToolButton *button : {m_mute, m_solo}) {
        button->setIconSize({px(14), px(14)});
        button->setGeometry(qMax(0, x), top, side, side);
        x += side + px(4);
    }
    m_volume->setFont(theme::font(FontRole::Caption));
    m_volume->setGeometry(x, top, qMin(m_volume->sizeHint().width(), qMax(0, width() - x)), side);
}

void LaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Lines at = lines();
    const int room = width() - px(8);
    const auto write = [&](int y, FontRole role, Token ink, const QString &text) {
        const QFont font = theme::font(role);
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(theme::color(ink));
        painter.drawText(QRect(0, y, room, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, room));
    };
    write(at.name, FontRole::Strong, m_color, m_name);
    if (at.role >= 0)
        write(at.role, FontRole::Caption, Token::Muted, m_role);
}

} // namespace earshot::ui::waveform
