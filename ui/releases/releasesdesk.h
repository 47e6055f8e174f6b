#pragma once

#include "core/service/release_service.h"
#include "ui/desk/desk.h"
#include "ui/desk/longwork.h"
#include "ui/desk/viewsettings.h"
#include "ui/releases/releaseinspector.h"

#include <QHash>
#include <QSet>

class QButtonGroup;
class QPushButton;
class QStackedWidget;

namespace earshot::ui::widgets {
class EmptyState;
class FlowRow;
class SearchLine;
class SkeletonRows;
class Table;
} // namespace earshot::ui::widgets

namespace earshot::ui::releases {

class IssueBar;
class ReleaseModel;
class ReturnActs;

/// §6, the way out: what waits for one's advice, decision or issue, what waits for others, and the Release Log for
/// those who may read it.
class ReleasesDesk : public desk::Desk
{
    Q_OBJECT
public:
    /// `view`: how this person likes it to look; remembered when the desk goes.
    ReleasesDesk(desk::Context &context, std::unique_ptr<desk::ViewSettings> view, QWidget *parent = nullptr);
    ~ReleasesDesk() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] theme::Icon icon() const override;
    void activate() override;
    bool focusSearch() override;
    [[nodiscard]] int waiting(const service::WaitingCounts &counts) const override;

    /// Shows the section that has this release, with it selected, once the lists are read.
    void showRelease(domain::ReleaseId id);

private:
    void build();
    QWidget *buildList();
    void addSection(Section section, const QString &text, const QString &name);
    void connectInspector();
    void reload();
    void reloadLog();
    void reloadReturns();
    void arrived(Section section, const QList<domain::Release> &releases);
    void arrived(Section section, const QList<service::ReleaseStanding> &standings);
    void choose(Section section);
    void showColumnsOf(Section section);
    void rememberView();
    void refreshList();
    void showState();
    void showSelected();
    void select(domain::ReleaseId id);
    [[nodiscard]] QString sectionText(Section section) const;
    [[nodiscard]] std::optional<domain::Release> current() const;
    [[nodiscard]] bool decidesReleases() const;

    void authorise(bool atOwnSeat);
    void advise();
    void refuse();
    void withdraw();
    enum class LogForm { Csv = 1, Pdf };
    /// Of the rows that stand in the list now.
    void saveLog(LogForm form);
    void trace();
    void afterAct(const Result<domain::Release> &release, const QString &sentence);

    std::unique_ptr<desk::ViewSettings> m_view;
    QString m_columnsKey; ///< whose columns the table shows; empty: not yet any
    QButtonGroup *m_sections;
    QWidget *m_sectionRow;
    widgets::FlowRow *m_sectionLine;
    widgets::SearchLine *m_search;
    QPushButton *m_save; ///< of the log: a menu of the forms
    QPushButton *m_trace;
    desk::LongWork m_tracing; ///< it takes its time, and the desks go on reading meanwhile
    IssueBar *m_issue;
    QStackedWidget *m_pages;
    widgets::Table *m_table;
    widgets::SkeletonRows *m_skeleton;
    widgets::EmptyState *m_empty;
    ReleaseModel *m_model;
    ReleaseInspector *m_inspector;

    ReturnActs *m_returns;

    QHash<int, QList<domain::Release>> m_releases;           ///< by section; absent: not read yet
    QHash<int, QList<service::ReleaseStanding>> m_standings; ///< where what became of them is shown in the list
    Section m_section = Section::Waiting;
    QSet<int> m_awaited;   ///< lists that have not arrived since the last reload; the log is not among them
    bool m_chosen = false; ///< by the person, or because something waits there
    domain::ReleaseId m_wanted;
    int m_generation = 0;
};

} // namespace earshot::ui::releases
