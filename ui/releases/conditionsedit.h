#pragma once

#include "core/domain/release_conditions.h"

#include <QWidget>
#include <optional>

class QCheckBox;
class QDateEdit;
class QLineEdit;

namespace earshot::ui::widgets {
class Label;
}

namespace earshot::ui::releases {

/// What binds a release beyond what was asked for: which part only, what is left out, no copies, until when. Nothing is
/// chosen at first. Says at once, in one line, what is wrong with what was typed.
class ConditionsEdit : public QWidget
{
    Q_OBJECT
public:
    enum class Whose {
        Adviser = 1, ///< may also ask for third parties to be left out, and that no file leaves
        Authoriser,  ///< a yes to less than was asked for
    };
    ConditionsEdit(const domain::Release &release, Whose whose, const QDate &today, QWidget *parent = nullptr);

    /// Nothing while what is typed makes no conditions (problem() says why).
    [[nodiscard]] std::optional<domain::ReleaseConditions> conditions() const;
    [[nodiscard]] QString problem() const;

    /// They are to bind several calls: no parts, which are a matter of one.
    void setSeveral(bool several);

signals:
    void changed();

private:
    [[nodiscard]] std::optional<FrameRange> rangeFrom(const QString &from, const QString &to) const;
    [[nodiscard]] std::optional<QList<FrameRange>> leftOut() const;
    void refresh();

    const int m_rate;
    const qint64 m_frames;
    QCheckBox *m_only;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QWidget *m_fromTo;
    QCheckBox *m_without;
    QLineEdit *m_ranges;
    QCheckBox *m_redact;
    QCheckBox *m_noFile;
    QCheckBox *m_ends;
    QDateEdit *m_until;
    widgets::Label *m_problem;
};

} // namespace earshot::ui::releases
