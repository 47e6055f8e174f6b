#include "ui/retention/holidaysdialog.h"

#include "core/service/administration_service.h"
#include "ui/theme/theme.h"
#include "ui/words/words.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <algorithm>

namespace earshot::ui::retention {

using theme::px;

namespace {

constexpr int dayRole = Qt::UserRole;

QPushButton *button(const QString &text, const char *name)
{
    auto *made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

HolidaysDialog::HolidaysDialog(desk::Context &context, QWidget *parent)
    : SignDialog(context, tr("Public holidays"), tr("Sign and set"), parent)
    , m_days(new QListWidget)
{
    setObjectName(QStringLiteral("holidaysDialog"));
    setAbout(
        tr("What falls due on one of these days, or at a weekend, is due on the next working day. England and Wales, "
           "by the Banking and Financial Dealings Act 1971 and the proclamations of each year."));
    addField(QStringLiteral("special-days"), tr("Days"), m_days);
    m_days->setMinimumHeight(px(300));
    m_day = newDay({}, today());
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(8));
    auto *holiday = button(tr("Is a holiday"), "addHoliday");
    auto *working = button(tr("Is none"), "addWorkingDay");
    m_remove = button(tr("Take it out"), "removeDay");
    m_remove->setEnabled(false);
    line->addWidget(m_day, 1);
    line->addWidget(holiday);
    line->addWidget(working);
    line->addWidget(m_remove);
    m_changeRow = addField(QStringLiteral("change"), tr("Proclaimed"), row);
    m_day->setObjectName(QStringLiteral("specialDay"));
    m_day->setAccessibleName(tr("Day that was proclaimed"));
    setReady(false);
    connect(holiday, &QPushButton::clicked, this, [this] { add(false); });
    connect(working, &QPushButton::clicked, this, [this] { add(true); });
    connect(m_remove, &QPushButton::clicked, this, &HolidaysDialog::removeSelected);
    connect(m_days, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        const QDate day = item ? item->data(dayRole).toDate() : QDate();
        m_remove->setEnabled(m_special.holidays.contains(day) || m_special.workingDays.contains(day));
    });
    resize(px(600), sizeHint().height());
    load();
}

void HolidaysDialog::load()
{
    auto read = context().door().run([](service::Door &door) -> Result<Loaded> {
        EARSHOT_TRY(settings, door.administration().settings());
        EARSHOT_TRY(may, door.administration().mayChangeSettings());
        return Loaded{settings, may};
    });
    desk::answer(this, read, [this](const Result<Loaded> &loaded) {
        if (loaded)
            arrived(*loaded);
        else
            showError(loaded.error());
    });
}

void HolidaysDialog::arrived(const Loaded &loaded)
{
    m_loaded = true;
    m_settings = loaded.settings;
    m_special = domain::SpecialDays::fromText(m_settings.specialDays).value_or(domain::SpecialDays());
    showDays();
    if (loaded.mayChange.permitted) {
        setConsequence(
            tr("It is set for everybody who uses this store, and on record. Answers that are open are due by "
               "these days at once."));
        return;
    }
    m_changeRow->hide();
    setConsequence(words::refusalText(loaded.mayChange.refusal(), context().profile()));
}

void HolidaysDialog::showDays()
{
    const auto holidays = policy::PublicHolidays::ofEnglandAndWales(m_special);
    QList<std::pair<QDate, QString>> days;
    QSet<int> years{today().year(), today().year() + 1};
    for (const QDate &day : m_special.holidays + m_special.workingDays)
        years << day.year();
    for (const int year : std::as_const(years)) {
        const auto list = holidays.ofYear(year);
        for (const auto &[day, holiday] : list)
            days.append({day, words::name(holiday)});
    }
    for (const QDate &day : std::as_const(m_special.workingDays))
        days.append({day, tr("No holiday in this year")});
    std::sort(days.begin(), days.end());
    m_days->clear();
    for (const auto &[day, what] : std::as_const(days)) {
        auto *item = new QListWidgetItem(tr("%1: %2", "day, public holiday").arg(words::date(day), what), m_days);
        item->setData(dayRole, day);
        if (day < today())
            item->setForeground(palette().color(QPalette::Disabled, QPalette::Text));
    }
}

void HolidaysDialog::add(bool working)
{
    clearProblems();
    domain::SpecialDays next = m_special;
    auto &days = working ? next.workingDays : next.holidays;
    if (!days.contains(m_day->date()))
        days << m_day->date();
    std::sort(days.begin(), days.end());
    if (const auto checked = policy::checkSpecialDays(next); !checked) {
        showError(checked.error());
        return;
    }
    m_special = next;
    showDays();
    setReady(m_loaded && m_special.toText() != m_settings.specialDays);
}

void HolidaysDialog::removeSelected()
{
    const auto *item = m_days->currentItem();
    if (!item)
        return;
    const QDate day = item->data(dayRole).toDate();
    m_special.holidays.removeAll(day);
    m_special.workingDays.removeAll(day);
    showDays();
    setReady(m_loaded && m_special.toText() != m_settings.specialDays);
}

QString HolidaysDialog::problemOf(const Error &error) const
{
    return error.where == QLatin1String("special-days")
               ? tr("Choose a working day that is no public holiday yet, or one by the rule that is none in this year.")
               : QString();
}

void HolidaysDialog::commit()
{
    domain::StoreSettings next = m_settings;
    next.specialDays = m_special.toText();
    perform([next](service::Door &door) { return door.administration().changeSettings(next); },
            [this](const domain::StoreSettings &) {
                emit changed();
                accept();
            });
}

} // namespace earshot::ui::retention
