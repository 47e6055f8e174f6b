#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace earshot::ui::widgets {

/// Text in a role and a token, following the theme. Plain text unless told otherwise; wraps only when asked.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString &text = {}, theme::FontRole role = theme::FontRole::Body,
                   theme::Token color = theme::Token::Text, QWidget *parent = nullptr);

    void setRole(theme::FontRole role);
    void setToken(theme::Token color);
    /// One line that ends in an ellipsis when there is no room; the whole text is the tooltip then.
    void setElided(bool elided);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    theme::FontRole m_role;
    theme::Token m_color;
    bool m_elided = false;
};

/// Text of any length, over as many lines as it takes; without a parent until it is put into a layout.
[[nodiscard]] Label *wrapped(const QString &text, theme::FontRole role = theme::FontRole::Body,
                             theme::Token color = theme::Token::Text);
[[nodiscard]] Label *wrapped(const QString &text, theme::Token color);
/// The same, and the mouse can select it: for what a person may want to copy (a name, a number, a fingerprint).
[[nodiscard]] Label *wrappedSelectable(const QString &text, theme::FontRole role = theme::FontRole::Body,
                                       theme::Token color = theme::Token::Text);
[[nodiscard]] Label *wrappedSelectable(const QString &text, theme::Token color);

} // namespace earshot::ui::widgets
