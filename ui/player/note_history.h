#pragma once

#include "core/domain/annotation.h"
#include "ui/desk/context.h"

#include <QDialog>

class QVBoxLayout;

namespace earshot::ui::widgets {
class NoticeBar;
}

namespace earshot::ui::player {

/// Every revision of a note, the newest first: what it said, who wrote it, when. Nothing can be changed here. Reads
/// through the context's door; deletes itself when it is closed.
class NoteHistory : public QDialog
{
    Q_OBJECT
public:
    NoteHistory(desk::Context &context, domain::AnnotationId id, int rate, QWidget *parent);

private:
    void read(domain::AnnotationId id);
    void show(const QList<domain::Annotation> &revisions); ///< oldest first
    /// `wasRemoved`: the revision before this one was a removal.
    [[nodiscard]] QString byLine(const domain::Annotation &revision, bool wasRemoved) const;

    desk::Context &m_context;
    int m_rate;
    widgets::NoticeBar *m_notice;
    QVBoxLayout *m_rows;
};

} // namespace earshot::ui::player
