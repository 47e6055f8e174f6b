#include "ui/recordings/deletedialog.h"

#include "core/service/custody_service.h"
#include "ui/recordings/timetext.h"
#include "ui/theme/theme.h"
#include "ui/words/words.h"

#include <QFontMetrics>
#include <QFormLayout>
#include <QPlainTextEdit>

namespace earshot::ui::recordings {

DeleteDialog::DeleteDialog(desk::Context &context, const service::RecordingDetail &detail, QWidget *parent)
    : ActDialog(context, tr("Delete this recording"), tr("Delete recording"), parent)
    , m_recording(detail.recording)
    , m_reason(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("deleteDialog"));
    setAbout(callText(detail.recording));
    const QString consequence =
        tr("Its key is destroyed in this store, and then its audio: this cannot be undone, and nobody can "
           "listen to it here again. A backup made before can still be read until it is overwritten. Its "
           "notes go too; that you deleted it, when and why stays on record.");
    const QString ending = words::endingWithTheCall(detail.releases);
    setConsequence(ending.isEmpty() ? consequence : consequence + u' ' + ending);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(tr("Why it is no longer needed"));
    m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * 3 + theme::px(18));
    addRow(tr("Reason"), m_reason);
    setReady(false);
    connect(m_reason, &QPlainTextEdit::textChanged, this,
            [this] { setReady(!m_reason->toPlainText().trimmed().isEmpty()); });
    m_reason->setFocus();
}

void DeleteDialog::commit()
{
    const auto id = m_recording.id;
    const QString reason = m_reason->toPlainText().trimmed();
    perform([id, reason](service::Door &door) { return door.custody().remove(id, reason); },
            [this](const Result<void> &) {
                emit recordingDeleted();
                accept();
            },
            m_reason);
}

} // namespace earshot::ui::recordings
