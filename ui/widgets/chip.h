#pragma once

#include "ui/theme/theme.h"

#include <QMetaType>
#include <QWidget>
#include <optional>

namespace earshot::ui::widgets {

enum class ChipKind { Neutral = 1, Accent, Red, Amber, Green };

/// A short state in a word, optionally with an icon. The word is required: colour alone says nothing.
struct ChipSpec
{
    ChipKind kind = ChipKind::Neutral;
    QString text;
    std::optional<theme::Icon> icon;

    bool operator==(const ChipSpec &) const = default;
};

/// What it measures at 22 design pixels' height.
[[nodiscard]] QSize chipSize(const ChipSpec &chip);
/// Paints at the left of `rect`, centred vertically, elided to its width. Returns what was covered.
QRect paintChip(QPainter *painter, const QRect &rect, const ChipSpec &chip);
[[nodiscard]] theme::Token chipInk(ChipKind kind);
[[nodiscard]] theme::Token chipWash(ChipKind kind);

class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(const ChipSpec &spec = {}, QWidget *parent = nullptr);
    void setSpec(const ChipSpec &spec);
    [[nodiscard]] const ChipSpec &spec() const { return m_spec; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipSpec m_spec;
};

} // namespace earshot::ui::widgets

Q_DECLARE_METATYPE(earshot::ui::widgets::ChipSpec)
