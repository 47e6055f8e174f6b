#pragma once

#include "core/domain/recording.h"
#include "core/domain/redaction.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QLineEdit;

namespace earshot::ui::releases {

/// One place of a RedactionDialog: from, to, why, whose voice.
class RedactionRow : public QWidget
{
    Q_OBJECT
public:
    RedactionRow(const domain::Recording &recording, const domain::Redaction &redaction, QWidget *parent = nullptr);

    /// Nothing while it is no range within the call.
    [[nodiscard]] std::optional<domain::Redaction> redaction() const;

signals:
    void changed();
    void removeRequested();

private:
    const int m_rate;
    const qint64 m_frames;
    const FrameRange m_exact;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QComboBox *m_reason;
    QComboBox *m_side;
};

} // namespace earshot::ui::releases
