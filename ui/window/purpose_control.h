#pragma once

#include "ui/desk/context.h"
#include "ui/widgets/purposebar.h"

#include <QObject>

namespace earshot::ui::window {

/// Between the purpose bar and the session's declaration: fills the bar from the profile, restores what was declared
/// last time, declares what the person chooses.
class PurposeControl : public QObject
{
    Q_OBJECT
public:
    PurposeControl(desk::Context &context, widgets::PurposeBar *bar);
    /// Reads the remembered declaration and declares it for this session.
    void restore();

private:
    void show(const service::Declaration &declaration);
    void declare();
    void readReferences(const QString &purpose);
    [[nodiscard]] QString promptFor(const QString &purpose) const;

    desk::Context &m_context;
    widgets::PurposeBar *m_bar;
    bool m_showing = false; ///< the bar is being set, nobody chose anything
};

} // namespace earshot::ui::window
