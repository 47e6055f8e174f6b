#pragma once

#include "ui/desk/desk.h"
#include "ui/desk/viewsettings.h"

class QButtonGroup;
class QStackedWidget;

namespace earshot::ui::widgets {
class FlowRow;
}

namespace earshot::ui::retention {

class RetentionView;
class UpcomingView;

/// §7: what is kept beyond its time and why, and what goes when its time is over. For whoever sees the recordings of
/// some area, for the IG Unit, and for who approves an early deletion.
class RetentionDesk : public desk::Desk
{
    Q_OBJECT
public:
    RetentionDesk(desk::Context &context, std::unique_ptr<desk::ViewSettings> view, QWidget *parent = nullptr);
    ~RetentionDesk() override;

    /// Whether this person has a use for it.
    [[nodiscard]] static bool isFor(const service::Me &me) { return seesRecordings(me) || me.mayApproveEarly; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] theme::Icon icon() const override;
    void activate() override;
    bool focusSearch() override;
    /// Whether this person has a Releases desk, to which what is coming could lead.
    void setHasReleases(bool has);
    [[nodiscard]] int waiting(const service::WaitingCounts &counts) const override;

signals:
    /// A call of a subject access request is to be let out to who asks: a release is asked for.
    void accessReleaseRequested(earshot::domain::SubjectAccessId request, earshot::domain::RecordingId recording);

private:
    /// Of an area, of all, or of the quarantine alone.
    [[nodiscard]] static bool seesRecordings(const service::Me &me)
    {
        return !me.areas.isEmpty() || me.mayAdvise || me.mayLiftQuarantine;
    }
    void buildKeeping();
    void buildAccess();
    void addSection(const QString &text, const QString &name, RetentionView *view);
    void choose(int section);
    [[nodiscard]] RetentionView *shown() const;

    std::unique_ptr<desk::ViewSettings> m_view;
    QButtonGroup *m_sections;
    widgets::FlowRow *m_row;
    QStackedWidget *m_pages;
    UpcomingView *m_upcoming = nullptr; ///< none for who only approves early deletions
};

} // namespace earshot::ui::retention
