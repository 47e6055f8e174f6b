#include "ui/widgets/transportbar.h"

#include "ui/theme/paint.h"
#include "ui/waveform/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/reflow.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <algorithm>

namespace earshot::ui::widgets {

using theme::color;
using theme::FontRole;
using theme::Icon;
using theme::px;
using theme::Token;

namespace {

constexpr qint64 stepMs = 5000;
constexpr double speeds[] = {0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0};

QString speedText(double speed)
{
    return QLocale().toString(speed, 'f', qFuzzyCompare(speed * 10, double(qRound(speed * 10))) ? 1 : 2) + u'×';
}

} // namespace

/// 2:22.4 of 3:23. Digits stand in cells of one width, so that the time does not tremble.
class TransportBar::Clock : public QWidget
{
public:
    using QWidget::QWidget;
    qint64 position = 0;
    qint64 duration = 0;

    void tell()
    {
        const QString now = waveform::tenthsText(position);
        if (now == m_shown && duration == m_total)
            return;
        if (now.size() != m_shown.size() || duration != m_total)
            updateGeometry();
        m_shown = now;
        m_total = duration;
        setAccessibleName(
            TransportBar::tr("%1 of %2").arg(waveform::clockText(position), waveform::clockText(duration)));
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics small(theme::font(FontRole::Body));
        return {timeWidth() + px(14) + small.horizontalAdvance(ofText()), px(36)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QFont big = theme::font(FontRole::Display);
        painter.setFont(big);
        painter.setPen(color(isEnabled() ? Token::Text : Token::Disabled));
        const QFontMetrics metrics(big);
        const int baseline = (height() + metrics.ascent() - metrics.descent()) / 2;
        int x = 0;
        for (const QChar c : m_shown) {
            const int cell = cellWidth(metrics, c);
            painter.drawText(x + (cell - metrics.horizontalAdvance(c)) / 2, baseline, QString(c));
            x += cell;
        }
        painter.setFont(theme::font(FontRole::Body));
        painter.setPen(color(isEnabled() ? Token::Muted : Token::Disabled));
        painter.drawText(x + px(10), baseline, ofText());
    }

private:
    [[nodiscard]] static int cellWidth(const QFontMetrics &metrics, QChar c)
    {
        return metrics.horizontalAdvance(c.isDigit() ? QChar(u'0') : c);
    }
    [[nodiscard]] int timeWidth() const
    {
        const QFontMetrics metrics(theme::font(FontRole::Display));
        int width = 0;
        for (const QChar c : m_shown)
            width += cellWidth(metrics, c);
        return width;
    }
    // Lengths round, as in the list; positions are cut to what has begun.
    [[nodiscard]] QString ofText() const { return TransportBar::tr("of %1").arg(waveform::clockText(duration + 500)); }

    QString m_shown = QStringLiteral("0:00.0");
    qint64 m_total = 0;
};

/// The round button. Its icon is the act: a triangle plays, bars pause.
class TransportBar::PlayButton : public QAbstractButton
{
public:
    explicit PlayButton(QWidget *parent)
        : QAbstractButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setPlaying(false);
    }
    void setPlaying(bool playing)
    {
        m_playing = playing;
        setAccessibleName(playing ? TransportBar::tr("Pause") : TransportBar::tr("Play"));
        setToolTip(tipWithShortcut(accessibleName(), TransportBar::tr("Space")));
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {px(40), px(40)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int side = std::min(width(), height()) - px(4);
        QRect disc(0, 0, side, side);
        disc.moveCenter(rect().center());
        const double shade = isDown() ? 0.22 : underMouse() && isEnabled() ? 0.12 : 0.0;
        theme::paintBox(
            &painter, disc, side / 2.0,
            isEnabled() ? theme::mixed(color(Token::Accent), color(Token::Text), shade) : color(Token::Line), {});
        QRect face(0, 0, px(16), px(16));
        face.moveCenter(disc.center());
        theme::paintIcon(&painter, face, m_playing ? Icon::Pause : Icon::Play,
                         color(isEnabled() ? Token::OnAccent : Token::Disabled));
        if (hasFocus())
            theme::paintFocusRing(&painter, rect(), width() / 2.0);
    }

private:
    bool m_playing = false;
};

TransportBar::TransportBar(QWidget *parent)
    : QWidget(parent)
    , m_clock(new Clock(this))
    , m_previous(new IconButton(Icon::PreviousNote, tr("Previous note"), QStringLiteral("Ctrl+←"), this))
    , m_back(new IconButton(Icon::Back, tr("Back 5 seconds"), QStringLiteral("J"), this))
    , m_play(new PlayButton(this))
    , m_forward(new IconButton(Icon::Forward, tr("Forward 5 seconds"), QStringLiteral("L"), this))
    , m_next(new IconButton(Icon::NextNote, tr("Next note"), QStringLiteral("Ctrl+→"), this))
    , m_speedButton(new QPushButton(this))
    , m_loop(new QPushButton(tr("Loop"), this))
    , m_skip(new QPushButton(tr("Skip silence"), this))
    , m_note(new QPushButton(tr("Note  M"), this))
{
    setAccessibleName(tr("Player"));
    m_loop->setCheckable(true);
    m_loop->setIcon(theme::icon(Icon::Loop, Token::Muted, Token::Accent));
    m_loop->setToolTip(tr("Repeat the marked range; [ and ] mark it"));
    m_skip->setCheckable(true);
    m_skip->setIcon(theme::icon(Icon::SkipSilence, Token::Muted, Token::Accent));
    m_skip->setToolTip(tr("Jump over pauses (Shift+S)"));
    m_note->setAccessibleName(tr("Write a note here"));
    m_note->setIcon(theme::icon(Icon::Note, Token::Muted));
    for (IconButton *button : {m_previous, m_back, m_forward, m_next})
        button->setFaceSize(18);
    for (QPushButton *button : {m_speedButton, m_loop, m_skip, m_note})
        button->setFocusPolicy(Qt::TabFocus);

    connect(m_previous, &IconButton::clicked, this, &TransportBar::previousNoteRequested);
    connect(m_next, &IconButton::clicked, this, &TransportBar::nextNoteRequested);
    connect(m_back, &IconButton::clicked, this, [this] { emit seekByRequested(-stepMs); });
    connect(m_forward, &IconButton::clicked, this, [this] { emit seekByRequested(stepMs); });
    connect(m_play, &QAbstractButton::clicked, this, &TransportBar::playPauseRequested);
    connect(m_loop, &QPushButton::toggled, this, &TransportBar::loopToggled);
    connect(m_skip, &QPushButton::toggled, this, &TransportBar::skipSilenceToggled);
    connect(m_note, &QPushButton::clicked, this, &TransportBar::noteRequested);
    buildSpeedMenu();
    layOut();
    setSpeed(1.0);
    setHasNotes(false);
    setNoteRefused({});
}

void TransportBar::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    for (QWidget *button : std::initializer_list<QWidget *>{m_previous, m_back, m_play, m_forward, m_next})
        buttons->addWidget(button);
    auto *row = new FlowRow(6, this);
    row->add(m_clock);
    row->addCentred(buttons);
    for (QWidget *button : std::initializer_list<QWidget *>{m_speedButton, m_loop, m_skip, m_note})
        row->add(button);
}

void TransportBar::buildSpeedMenu()
{
    auto *menu = new QMenu(m_speedButton);
    auto *group = new QActionGroup(menu);
    for (const double speed : speeds) {
        QAction *action = menu->addAction(speedText(speed));
        action->setCheckable(true);
        action->setData(speed);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, speed] {
            setSpeed(speed);
            emit speedChosen(speed);
        });
    }
    m_speedButton->setMenu(menu);
}

void TransportBar::setPosition(qint64 ms)
{
    m_clock->position = ms;
    m_clock->tell();
}

void TransportBar::setDuration(qint64 ms)
{
    m_clock->duration = ms;
    m_clock->tell();
}

void TransportBar::setPlaying(bool playing)
{
    m_playing = playing;
    m_play->setPlaying(playing);
}

void TransportBar::setSpeed(double speed)
{
    m_speed = std::clamp(speed, 0.5, 3.0);
    m_speedButton->setText(speedText(m_speed));
    m_speedButton->setAccessibleName(tr("Speed %1").arg(speedText(m_speed)));
    m_speedButton->setToolTip(tr("Speed; the pitch stays (Shift+. and Shift+,)"));
    for (QAction *action : m_speedButton->menu()->actions())
        action->setChecked(qFuzzyCompare(action->data().toDouble(), m_speed));
}

void TransportBar::setLoop(bool on)
{
    const QSignalBlocker block(m_loop);
    m_loop->setChecked(on);
}

void TransportBar::setSkipSilence(bool on)
{
    const QSignalBlocker block(m_skip);
    m_skip->setChecked(on);
}

void TransportBar::setHasNotes(bool has)
{
    m_previous->setEnabled(has);
    m_next->setEnabled(has);
}

void TransportBar::setUnavailable(const QString &why)
{
    setEnabled(why.isEmpty());
    setToolTip(why);
    setAccessibleDescription(why);
}

void TransportBar::setNoteRefused(const QString &why)
{
    m_note->setEnabled(why.isEmpty());
    m_note->setToolTip(why.isEmpty() ? tipWithShortcut(tr("Write a note here"), QStringLiteral("M")) : why);
    m_note->setAccessibleDescription(why);
}

} // namespace earshot::ui::widgets
