#include "ui/widgets/rail.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/railparts.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace earshot::ui::widgets {

using theme::FontRole;
using theme::px;
using theme::Token;

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_list(new QVBoxLayout)
    , m_column(new QVBoxLayout(this))
    , m_foot(new QWidget(this))
    , m_group(new QButtonGroup(this))
    , m_name(new Label({}, FontRole::Display, Token::Text, this))
    , m_organisation(new Label({}, FontRole::Caption, Token::Muted, this))
    , m_person(new PersonButton(m_foot))
    , m_lock(new IconButton(theme::Icon::Lock, tr("Lock"), QStringLiteral("Ctrl+L"), m_foot))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Desks"));
    m_group->setExclusive(true);
    m_organisation->setElided(true);
    m_column->addWidget(m_name);
    m_column->addWidget(m_organisation);
    m_column->addSpacing(px(10));
    m_column->addLayout(m_list);
    m_column->addStretch();
    m_column->addWidget(m_foot);
    m_lock->setFace(theme::Icon::Lock, Token::Muted);
    connect(m_lock, &IconButton::clicked, this, &Rail::lockRequested);
    connect(m_person, &PersonButton::clicked, this,
            [this] { emit personClicked(m_person->mapToGlobal(QPoint(0, 0))); });
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton *button) { emit activated(static_cast<RailButton *>(button)->entry().id); });
    connect(theme::notifier(), &theme::Notifier::changed, this, [this] {
        arrange();
        fit();
    });
    arrange();
}

void Rail::setProduct(const QString &name, const QString &organisation)
{
    m_name->setText(name);
    m_organisation->setText(organisation);
}

void Rail::setEntries(const QList<RailEntry> &entries)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const RailEntry &entry : entries) {
        auto *button = new RailButton(entry, this);
        button->setCollapsed(m_collapsed);
        m_group->addButton(button);
        m_list->addWidget(button);
        m_buttons.insert(entry.id, button);
    }
    arrange();
}

QWidget *Rail::entry(const QString &id) const
{
    return m_buttons.value(id);
}

void Rail::setCount(const QString &id, int count)
{
    if (RailButton *button = m_buttons.value(id))
        button->setCount(count);
}

void Rail::setEntryVisible(const QString &id, bool visible)
{
    if (RailButton *button = m_buttons.value(id))
        button->setVisible(visible);
}

void Rail::setCurrent(const QString &id)
{
    if (RailButton *button = m_buttons.value(id))
        button->setChecked(true);
}

QString Rail::current() const
{
    const auto *button = static_cast<RailButton *>(m_group->checkedButton());
    return button ? button->entry().id : QString();
}

void Rail::setPerson(const QString &name, const QString &office)
{
    m_person->setPerson(name, office);
}

void Rail::setCollapsed(bool collapsed)
{
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    for (RailButton *button : std::as_const(m_buttons))
        button->setCollapsed(collapsed);
    m_person->setCollapsed(collapsed);
    arrange();
}

void Rail::arrange()
{
    m_name->setVisible(!m_collapsed);
    m_organisation->setVisible(!m_collapsed);
    m_column->setContentsMargins(px(m_collapsed ? 8 : 12), px(14), px(m_collapsed ? 9 : 13), px(10));
    m_column->setSpacing(0);
    m_list->setSpacing(px(2));
    m_name->setContentsMargins(px(11), 0, 0, 0);
    m_organisation->setContentsMargins(px(11), px(1), 0, 0);
    delete m_foot->layout();
    QBoxLayout *foot = m_collapsed ? static_cast<QBoxLayout *>(new QVBoxLayout(m_foot)) : new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(0);
    foot->addWidget(m_person);
    foot->addWidget(m_lock, 0, Qt::AlignCenter);
    // As wide as the longest desk in this language, within reason.
    int desks = px(m_collapsed ? 38 : 200);
    for (const RailButton *button : std::as_const(m_buttons))
        desks = qMax(desks, button->sizeHint().width());
    const QMargins margins = m_column->contentsMargins();
    setFixedWidth(qMin(desks, px(280)) + margins.left() + margins.right());
    updateGeometry();
    update();
}

void Rail::fit()
{
    if (m_collapseBelow > 0)
        setCollapsed(window()->width() < px(m_collapseBelow));
}

void Rail::showEvent(QShowEvent *event)
{
    window()->removeEventFilter(this);
    window()->installEventFilter(this);
    fit();
    QWidget::showEvent(event);
}

bool Rail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == window())
        fit();
    return QWidget::eventFilter(watched, event);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(Token::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme::color(Token::Line));
}

} // namespace earshot::ui::widgets
