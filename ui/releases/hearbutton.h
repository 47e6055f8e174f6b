#pragma once

#include "core/domain/release.h"
#include "core/domain/release_conditions.h"
#include "core/service/sharing_service.h"
#include "ui/desk/answer.h"
#include "ui/desk/context.h"

#include <QWidget>
#include <functional>

class QPushButton;

namespace earshot::ui::widgets {
class Label;
}

namespace earshot::ui::releases {

/// "Listen to what leaves", for who decides about a release or advises on it: shown when this person may, with why not
/// yet when the call is not sealed to them so far, and else not at all. Plays in the window's player.
class HearButton : public QWidget
{
    Q_OBJECT
public:
    /// `part`: the conditions being written, asked for when it is pressed.
    HearButton(desk::Context &context, const domain::Release &release, std::function<domain::ReleaseConditions()> part,
               QWidget *parent = nullptr);

    void setRelease(const domain::Release &release);

private:
    void show(service::HearsAs as);

    desk::Context &m_context;
    domain::Release m_release;
    std::function<domain::ReleaseConditions()> m_part;
    desk::Newest m_known;
    service::HearsAs m_as = service::HearsAs::Nobody;
    QPushButton *m_button;
    widgets::Label *m_line;
};

} // namespace earshot::ui::releases
