#pragma once

#include "core/domain/recording.h"
#include "core/domain/redaction.h"

#include <QDialog>
#include <functional>
#include <optional>

class QCheckBox;
class QComboBox;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace earshot::ui::widgets {
class Label;
}

namespace earshot::ui::releases {

class RedactionRow;

/// What of a call must not be heard in what leaves: a list of places, each with its reason and whose voice it is.
/// Typed, or taken from what is marked in the player, exact to the frame until typed over. Says at once what is wrong.
/// Not modal, so that the player can be used meanwhile; keeps nothing itself. Show with show().
class RedactionDialog : public QDialog
{
    Q_OBJECT
public:
    /// `within`: the part that is asked for, empty for the whole call. `marked` gives what is marked in the player of
    /// this recording, empty when nothing is.
    RedactionDialog(const domain::Recording &recording, FrameRange within, const domain::Redactions &redactions,
                    std::function<FrameRange()> marked, QWidget *parent);

    /// Nothing while what is typed makes none (problem() says why).
    [[nodiscard]] std::optional<domain::Redactions> redactions() const;
    [[nodiscard]] QString problem() const;

signals:
    void listenRequested(); ///< to redactions() as they are now
    void taken(const earshot::domain::Redactions &redactions);

private:
    [[nodiscard]] domain::Redactions typed() const; ///< whatever of it makes sense
    void addRow(const domain::Redaction &redaction);
    void takeMarked();
    void refresh();
    void take();

    const domain::Recording m_recording;
    const FrameRange m_within;
    const std::function<FrameRange()> m_marked;
    QList<RedactionRow *> m_rows;
    QWidget *m_list;
    QVBoxLayout *m_column;
    QScrollArea *m_area;
    widgets::Label *m_empty;
    widgets::Label *m_problem;
    QComboBox *m_sound;
    QCheckBox *m_nobodyElse;
    QPushButton *m_listen;
    QPushButton *m_take;
};

} // namespace earshot::ui::releases
