#pragma once

#include "core/domain/redaction.h"
#include "core/policy/profile.h"
#include "core/service/release_service.h"

#include <QWidget>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QPushButton;
class QStandardItemModel;

namespace earshot::ui::widgets {
class Label;
class Table;
} // namespace earshot::ui::widgets

namespace earshot::ui::releases {

class CallPart;

/// A call in a request, and what of it is asked for.
struct AskedCall
{
    service::Askable what;
    FrameRange selected;
    CallPart *part = nullptr; ///< made when the call is first looked at; until then the whole call
    bool redacted = false;
    domain::Redactions redactions;

    [[nodiscard]] domain::Redactions covered() const; ///< none while it leaves as it is
    /// Empty for the whole call; nothing while what is typed makes no range.
    [[nodiscard]] std::optional<FrameRange> range() const;
    [[nodiscard]] bool isWhole() const;
    /// By something that is a matter of this call: that a purpose is missing is not.
    [[nodiscard]] bool isRefused() const;
};

/// The calls of a request: of one a line, of several a list, in which one is looked at and which can be left out. Says
/// which of them may not be asked for, and why.
class AskedCalls : public QWidget
{
    Q_OBJECT
public:
    /// `profile` outlives it. `selected` is of a single one.
    AskedCalls(const policy::Profile &profile, const QList<service::Askable> &calls, FrameRange selected,
               QWidget *parent = nullptr);

    [[nodiscard]] bool isSeveral() const { return m_list != nullptr; } ///< or was, before some were left out
    [[nodiscard]] const std::vector<std::unique_ptr<AskedCall>> &all() const { return m_calls; }
    [[nodiscard]] AskedCall &current() const { return *m_calls.at(std::size_t(m_at)); }
    [[nodiscard]] AskedCall *of(domain::RecordingId id) const; ///< nullptr: it is not among them
    [[nodiscard]] QList<domain::RecordingId> recordings() const;
    [[nodiscard]] bool isComplete() const; ///< all may be asked for, and say what of them is
    [[nodiscard]] bool isAnyRedacted() const;
    [[nodiscard]] bool isWhole() const; ///< each of them

    void take(const QList<service::Askable> &checked); ///< whether they may be asked for, anew
    void refresh();                                    ///< the words about each

signals:
    void currentChanged();
    void leftOut();

private:
    void build();
    void showList();
    void leaveOut(const std::function<bool(int row)> &which);
    [[nodiscard]] QString whatLeaves(const AskedCall &call) const;

    const policy::Profile &m_profile;
    std::vector<std::unique_ptr<AskedCall>> m_calls;
    int m_at = 0;
    widgets::Label *m_heading;
    widgets::Table *m_list = nullptr;
    QStandardItemModel *m_rows = nullptr;
    widgets::Label *m_cannot = nullptr;
    QPushButton *m_leaveOut = nullptr;
    QPushButton *m_leaveOutRefused = nullptr;
};

} // namespace earshot::ui::releases
