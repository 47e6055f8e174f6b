#pragma once

#include "core/domain/recording.h"
#include "core/service/release_service.h"
#include "ui/desk/context.h"
#include "ui/releases/returnacts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/panel.h"

#include <optional>

namespace earshot::ui::releases {

/// Which list a release stands in, and with it what this person can do about it.
enum class Section {
    Advise = 1,
    Decide, ///< to authorise, and to extend
    Issue,
    Waiting,
    Shared, ///< released to this person
    Back,   ///< out, and to come back
    News,   ///< ended before its time, and this person has not said that they know
    Log
};

/// Everything about one release in plain words: what leaves and to whom, who asked, advised, authorised and issued and
/// when, and what this person can do now. Emits what is asked for; does nothing itself.
class ReleaseInspector : public widgets::Inspector
{
    Q_OBJECT
public:
    explicit ReleaseInspector(desk::Context &context, QWidget *parent = nullptr);

    void show(const domain::Release &release, Section section);
    void showNothing(const QString &sentence);
    /// The recording of the release shown, where this person may see it.
    [[nodiscard]] const std::optional<domain::Recording> &recording() const { return m_recording; }

signals:
    void adviseRequested();
    void authoriseRequested();     ///< by the signed-in person
    void authoriseHereRequested(); ///< by somebody else, at this seat
    void refuseRequested();
    void issueRequested();
    void withdrawRequested();
    void openRequested();
    void proofRequested();
    void returnRequested(earshot::ui::releases::ReturnAct act, const earshot::service::ReleaseStanding &standing);

private:
    struct Loaded;
    void load();
    void rebuild();
    void addFacts();
    void addChain();
    void addEvents();
    void addActions();
    void addSectionActions();
    void addReturnActions();
    widgets::ActionButton *addAction(const QString &text, const char *name, bool primary = false);
    void addReturn(const QString &text, const char *name, ReturnAct act, bool primary = false,
                   const policy::Decision *decision = nullptr);

    desk::Context &m_context;
    domain::Release m_release;
    Section m_section = Section::Waiting;
    std::optional<domain::Recording> m_recording;
    bool m_recordingKnown = false;
    QList<service::Authoriser> m_authorisers;
    service::ReleaseStanding m_standing;
    int m_generation = 0;
};

} // namespace earshot::ui::releases
