#pragma once

#include "core/domain/custody.h"
#include "core/domain/recording.h"
#include "ui/recordings/actdialog.h"

class QComboBox;
class QLineEdit;

namespace earshot::ui::recordings {

/// §6 copy: a clip of a recording for a case or a colleague of the area. No second file comes into being.
class CopyClipDialog : public ActDialog
{
    Q_OBJECT
public:
    /// `selection` in frames, as marked in the player; empty: the whole call.
    CopyClipDialog(desk::Context &context, const domain::Recording &recording, FrameRange selection, QWidget *parent);

signals:
    void copied(const earshot::domain::Clip &clip);

protected:
    void commit() override;

private:
    void readColleagues();
    void check();
    /// The range as typed, in frames; none where it cannot be read or is empty. Times past the end mean the end.
    [[nodiscard]] std::optional<FrameRange> range() const;

    domain::Recording m_recording;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QLineEdit *m_title;
    QLineEdit *m_reference;
    QComboBox *m_for;
    FrameRange m_given;
    QString m_givenFrom, m_givenTo;
};

} // namespace earshot::ui::recordings
