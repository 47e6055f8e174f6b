#include "ui/widgets/buttons.h"

#include "ui/widgets/label.h"

#include <QDialog>
#include <QVBoxLayout>

namespace earshot::ui::widgets {

using theme::px;
using theme::Token;

namespace {

constexpr int widest = 360; ///< of a button that has a row for itself

} // namespace

QHBoxLayout *dialogFoot(QDialog *dialog, const QString &cancel, QPushButton *act)
{
    auto *away = new QPushButton(cancel, dialog);
    away->setObjectName(QStringLiteral("cancel"));
    away->setAutoDefault(false);
    QObject::connect(away, &QPushButton::clicked, dialog, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addStretch();
    row->addWidget(away);
    row->addWidget(act);
    if (!act->parentWidget())
        act->setParent(dialog);
    QWidget::setTabOrder(away, act); // as they stand, whenever the button was made
    return row;
}

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setProperty("primary", true);
    setFont(theme::font(theme::FontRole::Strong));
    connect(theme::notifier(), &theme::Notifier::changed, this,
            [this] { setFont(theme::font(theme::FontRole::Strong)); });
}

QString tipWithShortcut(const QString &name, const QString &shortcut)
{
    return shortcut.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, shortcut);
}

IconButton::IconButton(theme::Icon icon, const QString &name, const QString &shortcut, QWidget *parent)
    : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setFace(icon);
    setAccessibleName(name);
    setToolTip(tipWithShortcut(name, shortcut));
    setIconSize({px(m_size), px(m_size)});
    connect(theme::notifier(), &theme::Notifier::changed, this, [this] {
        setIconSize({px(m_size), px(m_size)});
        updateGeometry();
    });
}

void IconButton::setFace(theme::Icon icon, Token color)
{
    setIcon(theme::icon(icon, color));
}

void IconButton::setFaceSize(int designPixels)
{
    m_size = designPixels;
    setIconSize({px(m_size), px(m_size)});
    updateGeometry();
}

QSize IconButton::sizeHint() const
{
    const int side = px(m_size + 12);
    return {side, side};
}

ActionButton::ActionButton(const QString &text, Look look, QWidget *parent)
    : QWidget(parent)
    , m_button(look == Look::Primary ? new PrimaryButton(text, this) : new QPushButton(text, this))
    , m_line(new Label({}, theme::FontRole::Caption, Token::Muted, this))
    , m_ask(new QPushButton(tr("Ask them"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(1));
    auto *middle = new QHBoxLayout; // above the middle of its line, where it is narrower
    middle->addStretch(1);
    middle->addWidget(m_button, 1000);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addWidget(m_line);
    column->addWidget(m_ask, 0, Qt::AlignHCenter);
    m_ask->setObjectName(QStringLiteral("askThem"));
    m_ask->setFlat(true);
    m_ask->setIcon(theme::icon(theme::Icon::Copy, Token::Accent));
    m_ask->setToolTip(tr("Copies a message that says what is needed and why, with the names of those who can help"));
    connect(m_ask, &QPushButton::clicked, this, &ActionButton::askRequested);
    m_line->setWordWrap(true);
    m_line->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    connect(m_button, &QPushButton::clicked, this, &ActionButton::clicked);
    const auto narrow = [this] { m_button->setMaximumWidth(px(widest)); };
    connect(theme::notifier(), &theme::Notifier::changed, this, narrow);
    narrow();
    setAllowed();
}

void ActionButton::setAllowed(const QString &hint)
{
    m_button->setEnabled(true);
    m_ask->hide();
    setLine(hint, false);
}

void ActionButton::setRefused(const QString &why, bool canAsk)
{
    m_button->setEnabled(false);
    setLine(why, true);
    m_ask->setAccessibleName(tr("Ask for help: %1", "of a button").arg(m_button->text()));
    m_ask->setVisible(canAsk);
}

void ActionButton::setLine(const QString &line, bool refused)
{
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    m_line->setFocusPolicy(refused ? Qt::TabFocus : Qt::NoFocus);
    m_line->setAccessibleName(refused ? tr("%1: not available. %2").arg(m_button->text(), line) : line);
    m_button->setAccessibleDescription(line);
    m_button->setToolTip(line);
}

bool ActionButton::isAllowed() const
{
    return m_button->isEnabled();
}

QString ActionButton::line() const
{
    return m_line->text();
}

} // namespace earshot::ui::widgets
