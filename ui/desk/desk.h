#pragma once

#include "ui/desk/context.h"
#include "ui/theme/icons.h"

#include <QWidget>

namespace earshot::ui::desk {

/// One desk of the rail. Built at sign-in, shown when chosen.
class Desk : public QWidget
{
    Q_OBJECT
public:
    explicit Desk(Context &context, QWidget *parent = nullptr);
    ~Desk() override;

    [[nodiscard]] virtual QString title() const = 0; ///< as on the rail, translated
    [[nodiscard]] virtual theme::Icon icon() const = 0;
    /// The desk comes to the front: read what may have changed, take the focus.
    virtual void activate() {}
    /// Ctrl+F: the desk's search line, if it has one; false if not.
    virtual bool focusSearch() { return false; }
    /// How many things on this desk wait for this person.
    [[nodiscard]] virtual int waiting(const service::WaitingCounts &counts) const
    {
        Q_UNUSED(counts)
        return 0;
    }

protected:
    [[nodiscard]] Context &context() { return m_context; }
    [[nodiscard]] const Context &context() const { return m_context; }

private:
    Context &m_context;
};

} // namespace earshot::ui::desk
