#include "ui/releases/hearbutton.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace earshot::ui::releases {

using service::HearsAs;
using theme::px;
using widgets::Label;

HearButton::HearButton(desk::Context &context, const domain::Release &release,
                       std::function<domain::ReleaseConditions()> part, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_part(std::move(part))
    , m_button(new QPushButton(tr("Listen to what leaves"), this))
    , m_line(new Label({}, theme::FontRole::Caption, theme::Token::Muted, this))
{
    m_button->setObjectName(QStringLiteral("listen"));
    m_button->setIcon(theme::icon(theme::Icon::Play));
    m_button->setAutoDefault(false);
    m_line->setObjectName(QStringLiteral("notSealedYet"));
    m_line->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_line);
    connect(m_button, &QPushButton::clicked, this, [this] {
        emit m_context.hearRequested({m_release.recording, tr("%1, as it would leave").arg(m_release.number),
                                      [id = m_release.id, part = m_part()](service::Door &door) {
                                          return door.sharing().openAsItLeaves(id, part);
                                      },
                                      m_as == HearsAs::Decider});
    });
    setRelease(release);
}

void HearButton::setRelease(const domain::Release &release)
{
    m_release = release;
    m_line->setText(tr("You can listen to it as soon as %1 opens Earshot again: the call is sealed to you then.")
                        .arg(release.requestedByName));
    show(HearsAs::Nobody);
    m_known.answer(this,
                   m_context.door().run([id = release.id](service::Door &door) { return door.sharing().hearsAs(id); }),
                   [this](const Result<HearsAs> &as) { show(as.value_or(HearsAs::Nobody)); });
}

void HearButton::show(HearsAs as)
{
    m_as = as;
    m_button->setVisible(as == HearsAs::Member || as == HearsAs::Decider);
    m_line->setVisible(as == HearsAs::NotSealedYet);
    setVisible(as != HearsAs::Nobody);
}

} // namespace earshot::ui::releases
