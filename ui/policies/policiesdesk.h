#pragma once

#include "core/service/policy_service.h"
#include "ui/desk/answer.h"
#include "ui/desk/desk.h"

#include <optional>

namespace earshot::ui::widgets {
class ActionButton;
class NoticeBar;
class ListPanel;
class Table;
} // namespace earshot::ui::widgets

namespace earshot::ui::policies {

class VersionInspector;
class VersionModel;

/// The policy itself: its versions, what each changes, and how another comes into force. For who may read the audit,
/// propose or approve.
class PoliciesDesk : public desk::Desk
{
    Q_OBJECT
public:
    explicit PoliciesDesk(desk::Context &context, QWidget *parent = nullptr);

    /// Whether this person has a use for it.
    [[nodiscard]] static bool isFor(const service::Me &me, const policy::Profile &profile);

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
    void build();
    void reload(const QString &select = {});
    void showLoaded(const Loaded &loaded, const QString &select);
    void showSelected();
    void openFile();
    void examined(const QByteArray &json, const Result<service::PolicyDraft> &draft);
    void approve(const QString &version);
    void save(const QString &version);
    void setBusy(bool busy);
    [[nodiscard]] std::optional<service::PolicyStanding> current() const;

    widgets::NoticeBar *m_notice;
    widgets::ActionButton *m_propose;
    widgets::ListPanel *m_list;
    widgets::Table *m_table;
    VersionModel *m_model;
    VersionInspector *m_inspector;
    policy::Decision m_mayPropose;
    bool m_busy = false;
    desk::Newest m_reading;
};

} // namespace earshot::ui::policies
