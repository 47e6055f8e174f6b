#include "ui/widgets/lifebar.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace earshot::ui::widgets {

using theme::color;
using theme::px;
using theme::Token;

namespace {

QString day(const QDate &date, bool brief = false)
{
    return QLocale().toString(date, brief ? QStringLiteral("d MMM yyyy") : QStringLiteral("d MMMM yyyy"));
}

/// On which it is still protected.
QDate lastDay(const Life &life)
{
    return life.disposableFrom.addDays(-1);
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LifeBar)
};

constexpr int barHeight = 8;
constexpr int markOverhang = 5;

} // namespace

LifeParts lifeParts(const Life &life)
{
    LifeParts parts;
    if (!life.recorded.isValid() || !life.disposableFrom.isValid() || !life.due.isValid())
        return parts;
    const auto whole = static_cast<double>(life.recorded.daysTo(life.due));
    if (whole <= 0 || life.disposableFrom < life.recorded || life.disposableFrom > life.due)
        return parts;
    parts.known = true;
    parts.protectedEnd = double(life.recorded.daysTo(life.disposableFrom)) / whole;
    if (life.today.isValid())
        parts.today = std::clamp(double(life.recorded.daysTo(life.today)) / whole, 0.0, 1.0);
    return parts;
}

QString lifeSentence(const Life &life)
{
    QString text;
    if (!lifeParts(life).known)
        text = Words::tr("How long this is kept cannot be known yet.");
    else if (!life.today.isValid() || life.today < life.disposableFrom)
        text = Words::tr("Must be kept until %1; must be disposed of by %2.").arg(day(lastDay(life)), day(life.due));
    else if (life.today < life.due)
        text = Words::tr("May be disposed of since %1; must be by %2.").arg(day(life.disposableFrom), day(life.due));
    else
        text = Words::tr("Was due to be disposed of on %1.").arg(day(life.due));
    if (life.held)
        text += QLatin1Char(' ') + (life.holdText.isEmpty() ? Words::tr("On hold.") : life.holdText);
    return text;
}

void paintLife(QPainter *painter, const QRectF &rect, const Life &life)
{
    const LifeParts parts = lifeParts(life);
    const double thick = px(barHeight);
    const QRectF bar(rect.left(), rect.top() + px(markOverhang), rect.width(), thick);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!parts.known) {
        theme::paintBox(painter, bar, thick / 2, color(Token::AmberWash), color(Token::Amber));
    } else {
        const auto at = [&bar](double part) { return bar.left() + bar.width() * part; };
        const auto piece = [&](double from, double to, const QColor &fill) {
            if (to <= from)
                return;
            painter->save();
            painter->setClipRect(QRectF(at(from), bar.top(), at(to) - at(from), thick), Qt::IntersectClip);
            theme::paintBox(painter, bar, thick / 2, fill, {});
            painter->restore();
        };
        const QColor ground = color(Token::Surface);
        const QColor kept = color(Token::Staff);
        const QColor free = color(Token::Customer);
        const double end = parts.protectedEnd;
        const double now = parts.today;
        piece(0, std::min(end, now), kept);
        piece(std::min(end, now), end, theme::mixed(kept, ground, 0.62));
        piece(end, std::max(end, now), free);
        piece(std::max(end, now), 1, theme::mixed(free, ground, 0.62));
        painter->fillRect(QRectF(at(end) - 1, bar.top(), 2, thick), ground); // the two never only differ in colour
        if (life.today.isValid()) {
            const double x = std::clamp(at(now), bar.left() + 1, bar.right() - 1);
            painter->fillRect(QRectF(x - px(2), rect.top(), px(4), thick + 2 * px(markOverhang)), ground);
            painter->fillRect(QRectF(x - px(2) / 2.0, rect.top(), px(2), thick + 2 * px(markOverhang)),
                              color(Token::Text));
        }
    }
    if (life.held)
        painter->fillRect(QRectF(bar.left(), bar.bottom() + px(3), bar.width(), px(2)), color(Token::Red));
    painter->restore();
}

LifeBar::LifeBar(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    setFocusPolicy(Qt::TabFocus);
    setLife({});
    connect(theme::notifier(), &theme::Notifier::changed, this, [this] { updateGeometry(); });
}

void LifeBar::setLife(const Life &life)
{
    m_life = life;
    const QString sentence = lifeSentence(life);
    setToolTip(sentence);
    setAccessibleName(tr("Keeping: %1").arg(sentence));
    updateGeometry();
    update();
}

QString LifeBar::leftCaption() const
{
    if (!lifeParts(m_life).known)
        return tr("cannot be known yet");
    if (m_life.today.isValid() && m_life.today >= m_life.disposableFrom)
        return tr("kept to %1").arg(day(lastDay(m_life), true));
    return tr("keep to %1").arg(day(lastDay(m_life), true));
}

QString LifeBar::rightCaption() const
{
    return lifeParts(m_life).known ? tr("due %1").arg(day(m_life.due, true)) : QString();
}

bool LifeBar::captionsStacked(int width) const
{
    const QFontMetrics metrics(theme::font(theme::FontRole::Caption));
    return metrics.horizontalAdvance(leftCaption()) + metrics.horizontalAdvance(rightCaption()) + px(12) > width;
}

QSize LifeBar::sizeHint() const
{
    const QFontMetrics metrics(theme::font(theme::FontRole::Caption));
    const int lines = width() > 0 && captionsStacked(width()) ? 2 : 1;
    return {px(240), px(barHeight + 2 * markOverhang + 3) + lines * metrics.height()};
}

QSize LifeBar::minimumSizeHint() const
{
    return {px(120), sizeHint().height()};
}

void LifeBar::resizeEvent(QResizeEvent *)
{
    updateGeometry();
}

void LifeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int barArea = px(barHeight + 2 * markOverhang);
    paintLife(&painter, QRectF(px(1), 0, width() - px(2), barArea), m_life);
    painter.setFont(theme::font(theme::FontRole::Caption));
    painter.setPen(color(Token::Muted));
    const QRect text(0, barArea + px(3), width(), height() - barArea - px(3));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, leftCaption());
    painter.drawText(text, captionsStacked(width()) ? Qt::AlignLeft | Qt::AlignBottom : Qt::AlignRight | Qt::AlignTop,
                     rightCaption());
    if (hasFocus())
        theme::paintFocusRing(&painter, QRect(0, 0, width(), barArea + px(1)), px(4)); // the dates stay clear
}

} // namespace earshot::ui::widgets
