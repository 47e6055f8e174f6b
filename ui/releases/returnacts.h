#pragma once

#include "core/service/return_service.h"
#include "ui/desk/context.h"

#include <QObject>
#include <functional>

namespace earshot::ui::releases {

/// What can be done about a release besides asking, deciding and issuing.
enum class ReturnAct {
    Share = 1, ///< give an authorised one to its recipient
    Listen,    ///< by the recipient
    AskBack,
    Answer,
    AskLonger,
    Extend,
    RefuseLonger,
    Recall,
    Attest,
    Note,
    SaveForm,   ///< for the recipient, to state that it is destroyed
    SaveRecall, ///< the letter to a recipient outside
};

/// Asks what there is to ask, does it through the door, and says so. The dialogs belong to `window`.
class ReturnActs : public QObject
{
    Q_OBJECT
public:
    ReturnActs(desk::Context &context, QWidget *window);

    void perform(ReturnAct act, const service::ReleaseStanding &standing);

signals:
    void done(earshot::domain::ReleaseId id); ///< something about it has changed, or was found changed

private:
    using Step = std::function<Result<service::ReleaseStanding>(service::Door &)>;
    void take(const Step &step, domain::RecordingId recording, const QString &sentence);
    void ask(const service::ReleaseStanding &standing, const QString &title, const QString &label,
             const QString &sentence,
             Result<service::ReleaseStanding> (*step)(service::Door &, domain::ReleaseId, const QString &));
    void finished(const Error *error, domain::ReleaseId id, domain::RecordingId recording, const QString &sentence);
    void share(const domain::Release &release);
    void recall(const service::ReleaseStanding &standing);
    void extend(const service::ReleaseStanding &standing);
    void savePaper(const service::ReleaseStanding &standing, bool recall);
    void open(const service::ReleaseStanding &standing, bool destroyed);

    desk::Context &m_context;
    QWidget *m_window;
};

} // namespace earshot::ui::releases
