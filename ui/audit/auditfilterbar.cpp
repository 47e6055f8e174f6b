#include "ui/audit/auditfilterbar.h"

#include "ui/audit/auditwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/searchline.h"
#include "ui/words/format.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>

namespace earshot::ui::audit {

using theme::Icon;
using theme::px;
using widgets::DateRange;

namespace {

Instant startOf(const QDate &day)
{
    return Instant::from(day.startOfDay(base::londonZone()));
}

/// Replaces the choices, keeping what is chosen where it is still there.
template <class List, class Id, class Name>
void refill(QComboBox *box, const QString &all, const List &list, Id id, Name name)
{
    const QSignalBlocker blocker(box);
    const QString chosen = box->currentData().toString();
    box->clear();
    box->addItem(all, QString());
    for (const auto &item : list)
        box->addItem(name(item), id(item));
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

} // namespace

AuditFilterBar::AuditFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new widgets::SearchLine(this))
    , m_person(new QComboBox(this))
    , m_action(new QComboBox(this))
    , m_area(new QComboBox(this))
    , m_days(new QPushButton(this))
    , m_refused(new QPushButton(tr("Refused only"), this))
    , m_row(new widgets::FlowRow(8, this))
{
    m_words->setObjectName(QStringLiteral("auditWords"));
    m_words->setPlaceholderText(tr("Words, reference or number"));
    m_words->setAccessibleName(tr("Find in the record"));
    m_words->setMinimumWidth(px(150));
    m_person->setObjectName(QStringLiteral("auditPerson"));
    m_person->setAccessibleName(tr("Who"));
    m_action->setObjectName(QStringLiteral("auditAction"));
    m_action->setAccessibleName(tr("What"));
    m_area->setObjectName(QStringLiteral("auditArea"));
    m_area->setAccessibleName(tr("Service area"));
    m_days->setObjectName(QStringLiteral("auditDays"));
    m_days->setIcon(theme::icon(Icon::Calendar, theme::Token::Muted));
    m_refused->setObjectName(QStringLiteral("auditRefused"));
    m_refused->setCheckable(true);
    m_row->add(m_words, 1);
    for (QComboBox *box : {m_person, m_action, m_area}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(9);
        m_row->add(box);
        connect(box, &QComboBox::currentIndexChanged, this, &AuditFilterBar::changed);
    }
    m_row->add(m_days);
    m_row->add(m_refused);
    setPeople({});
    setAreas({});
    refill(
        m_action, tr("All acts"), filterActions(), [](const QString &id) { return id; }, filterActionName);
    for (QComboBox *box : {m_person, m_action, m_area})
        box->view()->setTextElideMode(Qt::ElideNone);
    showDays();
    connect(m_words, &widgets::SearchLine::searchRequested, this, &AuditFilterBar::changed);
    connect(m_days, &QPushButton::clicked, this, &AuditFilterBar::chooseDays);
    connect(m_refused, &QPushButton::toggled, this, &AuditFilterBar::changed);
}

void AuditFilterBar::addBehind(QWidget *control)
{
    m_row->add(control);
}

void AuditFilterBar::setPeople(const QList<domain::Person> &people)
{
    refill(
        m_person, tr("Everybody"), people, [](const domain::Person &person) { return person.user; },
        [](const domain::Person &person) { return person.name; });
}

void AuditFilterBar::setAreas(const QList<domain::ServiceArea> &areas)
{
    refill(
        m_area, tr("All areas"), areas, [](const domain::ServiceArea &area) { return area.name; },
        [](const domain::ServiceArea &area) { return area.name; });
}

store::AuditFilter AuditFilterBar::filter() const
{
    store::AuditFilter filter;
    filter.words = m_words->text().simplified();
    filter.actor = m_person->currentData().toString();
    filter.actions = m_action->currentData().toString();
    filter.area = m_area->currentData().toString();
    filter.refusedOnly = m_refused->isChecked();
    if (m_range.from.isValid())
        filter.from = startOf(m_range.from);
    if (m_range.to.isValid())
        filter.before = startOf(m_range.to.addDays(1));
    return filter;
}

bool AuditFilterBar::isEmpty() const
{
    return m_words->text().simplified().isEmpty() && m_person->currentIndex() <= 0 && m_action->currentIndex() <= 0 &&
           m_area->currentIndex() <= 0 && m_range.isAnyTime() && !m_refused->isChecked();
}

void AuditFilterBar::reset()
{
    {
        const QSignalBlocker blocker(this);
        m_words->clear();
        for (QComboBox *box : {m_person, m_action, m_area})
            box->setCurrentIndex(0);
        m_refused->setChecked(false);
        m_range = {};
        showDays();
    }
    emit changed();
}

void AuditFilterBar::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void AuditFilterBar::chooseDays()
{
    auto *popup = new widgets::DateRangePopup(this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setToday(m_today);
    popup->setRange(m_range);
    connect(popup, &widgets::DateRangePopup::rangeChosen, this, [this](const DateRange &range) {
        m_range = range;
        showDays();
        emit changed();
    });
    popup->popupBelow(m_days);
}

void AuditFilterBar::showDays()
{
    if (m_range.isAnyTime())
        m_days->setText(tr("Any day"));
    else if (m_range.from == m_range.to)
        m_days->setText(words::shortDate(m_range.from));
    else
        m_days->setText(
            tr("%1 – %2", "first and last day").arg(words::shortDate(m_range.from), words::shortDate(m_range.to)));
}

} // namespace earshot::ui::audit
