#pragma once

#include "core/base/secret.h"
#include "core/service/password_strength.h"

#include <QStringList>
#include <QWidget>

namespace earshot::ui::widgets {
class Label;
}

namespace earshot::ui::signin {

/// Under a field in which a new password is typed: how hard it is to guess, as a bar of four pieces and in words, and
/// what would help. It keeps the judgement, never the password.
class StrengthLine : public QWidget
{
    Q_OBJECT
public:
    /// `personal`: names that somebody would try first (see service::strengthOf).
    explicit StrengthLine(QStringList personal, QWidget *parent = nullptr);

    /// Nothing typed: what makes a good one.
    void judge(const SecretBytes &password);
    [[nodiscard]] bool isEnough() const { return m_strength.isEnough(); }
    [[nodiscard]] QString text() const;

private:
    class Bar;
    QStringList m_personal;
    service::Strength m_strength;
    Bar *m_bar;
    widgets::Label *m_words;
};

} // namespace earshot::ui::signin
