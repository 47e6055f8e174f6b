#pragma once

#include <QDate>
#include <QRectF>
#include <QWidget>

class QPainter;

namespace earshot::ui::widgets {

/// How long a recording is kept. Dates are the authority's civil dates; `disposableFrom` is the first day on which it
/// may be disposed of (the day before is the last one of its protection), `due` the day on which it must be. An invalid
/// date means "cannot be known yet".
struct Life
{
    QDate recorded;
    QDate disposableFrom;
    QDate due;
    QDate today;
    bool held = false;
    QString holdText; ///< "Held for C-2026-0412 by IG, review 1 June 2026"; used when held
};

/// Where things are along a bar of length 1; each is clamped to 0 … 1.
struct LifeParts
{
    double protectedEnd = 0;
    double today = 0;
    bool known = false; ///< false: dates missing or not in order
};
[[nodiscard]] LifeParts lifeParts(const Life &life);

/// Protected blue, then orange; what is to come is paler than what is past; today as an upright; a hold as a red line
/// under it. `rect` is the whole area, bar and marks. Pure.
void paintLife(QPainter *painter, const QRectF &rect, const Life &life);

/// One sentence that says all of it, for the tooltip and screen readers.
[[nodiscard]] QString lifeSentence(const Life &life);

/// The bar with its two captions.
class LifeBar : public QWidget
{
    Q_OBJECT
public:
    explicit LifeBar(QWidget *parent = nullptr);
    void setLife(const Life &life);
    [[nodiscard]] const Life &life() const { return m_life; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString leftCaption() const;
    [[nodiscard]] QString rightCaption() const;
    [[nodiscard]] bool captionsStacked(int width) const;
    void resizeEvent(QResizeEvent *event) override;

    Life m_life;
};

} // namespace earshot::ui::widgets
