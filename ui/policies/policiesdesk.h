#pragma once

#include "core/service/policy_service.h"
#include "ui/desk/answer.h"
#include "ui/desk/desk.h"

#include <optional>

class QButtonGroup;
class QStackedWidget;

namespace earshot::ui::widgets {
class ActionButton;
class NoticeBar;
class ListPanel;
class Table;
} // namespace earshot::ui::widgets

namespace earshot::ui::policies {

class DeputiesView;
class VersionInspector;
class VersionModel;

/// The policy itself: its versions, what each changes, and how another comes into force, for who may read the audit,
/// propose or approve; and who acts for an office as its deputy, for those whom that concerns.
class PoliciesDesk : public desk::Desk
{
    Q_OBJECT
public:
    explicit PoliciesDesk(desk::Context &context, QWidget *parent = nullptr);

    /// Whether this person has a use for it; and for its deputies.
    [[nodiscard]] static bool isFor(const service::Me &me, const policy::Profile &profile);
    [[nodiscard]] static bool hasDeputies(const service::Me &me, const policy::Profile &profile);
    /// The desk shows its deputies when it comes to the front, or now.
    void chooseDeputies();

    [[nodiscard]] QString title() const override;
    [[nodiscard]] theme::Icon icon() const override;
    void activate() override;
    [[nodiscard]] int waiting(const service::WaitingCounts &counts) const override;

private:
    struct Loaded
    {
        QList<service::PolicyStanding> versions;
        policy::Decision mayPropose;
    };
    [[nodiscard]] static bool hasVersions(const service::Me &me, const policy::Profile &profile);
    [[nodiscard]] QWidget *versions();
    void choose(int section);
    void reload(const QString &select = {});
    void showLoaded(const Loaded &loaded, const QString &select);
    void showSelected();
    void openFile();
    void examined(const QByteArray &json, const Result<service::PolicyDraft> &draft);
    void approve(const QString &version);
    void save(const QString &version);
    void setBusy(bool busy);
    [[nodiscard]] std::optional<service::PolicyStanding> current() const;

    QButtonGroup *m_sections;
    QStackedWidget *m_pages;
    DeputiesView *m_deputies = nullptr; ///< none whom it does not concern
    // None of what follows for whom only deputies concern.
    widgets::NoticeBar *m_notice = nullptr;
    widgets::ActionButton *m_propose = nullptr;
    widgets::ListPanel *m_list = nullptr;
    widgets::Table *m_table = nullptr;
    VersionModel *m_model = nullptr;
    VersionInspector *m_inspector = nullptr;
    policy::Decision m_mayPropose;
    bool m_busy = false;
    desk::Newest m_reading;
};

} // namespace earshot::ui::policies
