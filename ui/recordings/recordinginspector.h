#pragma once

#include "core/service/review_service.h"
#include "ui/widgets/panel.h"

#include <QDate>

namespace earshot::ui::widgets {
class ActionButton;
class IconButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::recordings {

/// What is it, how long is it kept and why, what was said about it, what can I do. Shows a RecordingDetail as it was
/// read, and says what the person wants; the desk does it.
class RecordingInspector : public widgets::Inspector
{
    Q_OBJECT
public:
    /// `profile` outlives it; `me` is who looks.
    RecordingInspector(const policy::Profile &profile, domain::PersonId me, QWidget *parent = nullptr);

    void setDetail(const service::RecordingDetail &detail, const QDate &today);
    void setNothing(const QString &sentence); ///< nothing selected: a sentence instead
    /// Several: their release can be asked for, unless `why` says why not.
    void setSeveral(const QString &sentence, const QString &why);
    [[nodiscard]] domain::RecordingId recording() const { return m_recording; } ///< invalid: nothing shown

signals:
    void playRequested(qint64 frame); ///< -1: from the beginning
    void noteHistoryRequested(earshot::domain::AnnotationId id);
    void noteCopyRequested(earshot::domain::AnnotationId id);
    void releaseRequested();
    void downloadRequested();
    void clipRequested();
    void deleteRequested();
    void earlyRequested();
    void holdRequested();
    void downloadsRequested();
    /// Those who can help with what was refused are to be asked; `what` is what was wanted.
    void askRequested(const earshot::Refusal &refusal, const QString &what, earshot::domain::AreaId area);

private:
    void begin();
    void end(); ///< shows what begin() began, laid out
    void addHeading(const service::RecordingDetail &detail);
    void addWhenAndWhere(const service::RecordingDetail &detail);
    void addWarnings(const service::RecordingDetail &detail);
    void addDeletion(const service::RecordingDetail &detail);
    void addKeeping(const service::RecordingDetail &detail, const QDate &today);
    void addDownloads(const service::RecordingDetail &detail, const QDate &today);
    void addNotes(const service::RecordingDetail &detail);
    void addClips(const service::RecordingDetail &detail);
    void addReleases(const service::RecordingDetail &detail);
    void refuse(widgets::ActionButton *button, const service::RecordingDetail &detail,
                const policy::Decision &decision);
    void addEarly(const service::RecordingDetail &detail);
    void addActions(const service::RecordingDetail &detail);
    void addSection(const QString &title);
    void addTimed(qint64 ms, qint64 frame, const QString &text, const QString &by, const QString &name);
    void allow(widgets::ActionButton *button, const service::RecordingDetail &detail, policy::Act act,
               const QString &hint = {});

    const policy::Profile &m_profile;
    domain::PersonId m_me;
    domain::RecordingId m_recording;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    widgets::ActionButton *m_release;
};

} // namespace earshot::ui::recordings
