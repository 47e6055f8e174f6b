#include "ui/assurance/ceremonydialog.h"

#include "ui/desk/answer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace earshot::ui::assurance {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::wrapped;

namespace {

constexpr int usualDays = 7;

} // namespace

CeremonyDialog::CeremonyDialog(desk::Context &context, const QList<domain::ServiceArea> &areas,
                               const QList<domain::Person> &people, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_area(new QComboBox)
    , m_first(new QComboBox)
    , m_second(new QComboBox)
    , m_reason(new QPlainTextEdit)
    , m_until(new QDateEdit)
    , m_identity(new QCheckBox(tr("They may also hand over the area's age identity")))
    , m_notice(new widgets::NoticeBar)
    , m_begin(new widgets::PrimaryButton(tr("Begin the ceremony")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("ceremonyDialog"));
    setWindowTitle(tr("Begin a recovery ceremony"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("Open a service area with two kits"), FontRole::Heading));
    column->addWidget(wrapped(tr("Two officers come with their kits to one of the two people you name here. Once both "
                                 "have signed, these two can listen to the area's recordings until the last day. The "
                                 "SIRO and the Information Governance Unit are told of every step."),
                              Token::Muted));
    const auto name = [](QWidget *field, const char *id) { field->setObjectName(QLatin1String(id)); };
    name(m_area, "ceremonyArea");
    name(m_first, "ceremonyFirst");
    name(m_second, "ceremonySecond");
    name(m_reason, "ceremonyReason");
    name(m_until, "ceremonyUntil");
    name(m_identity, "ceremonyIdentity");
    for (const auto &area : areas)
        m_area->addItem(area.name);
    for (const auto &person : people) {
        if (!person.active)
            continue;
        for (QComboBox *box : {m_first, m_second})
            box->addItem(person.name, person.user);
    }
    for (QComboBox *box : {m_area, m_first, m_second})
        box->setCurrentIndex(-1);
    const QDate today = context.environment().clock->now().london().date();
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(words::dateFormat());
    m_until->setDateRange(today, today.addDays(service::RecoveryService::longestDays));
    m_until->setDate(today.addDays(usualDays));
    m_reason->setTabChangesFocus(true);
    m_reason->setMinimumHeight(px(70));
    m_reason->setAccessibleName(tr("Reason"));
    auto *form = widgets::newForm();
    form->addRow(tr("Service area"), m_area);
    form->addRow(tr("Opened to"), m_first);
    form->addRow(tr("and to"), m_second);
    form->addRow(tr("Last day"), m_until);
    form->addRow(tr("Reason"), m_reason);
    column->addLayout(form, 1);
    column->addWidget(m_identity);
    column->addWidget(wrapped(tr("Only if the authority has to read the recordings without Earshot: whoever gets that "
                                 "file can listen to all of them, and it cannot be taken back."),
                              Token::Muted));
    column->addWidget(m_notice);
    name(m_begin, "beginCeremony");
    column->addLayout(widgets::dialogFoot(this, tr("Cancel"), m_begin));
    for (QComboBox *box : {m_area, m_first, m_second})
        connect(box, &QComboBox::currentIndexChanged, this, &CeremonyDialog::look);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &CeremonyDialog::look);
    connect(m_begin, &QPushButton::clicked, this, &CeremonyDialog::begin);
    look();
    widgets::keepHeight(this);
    resize(px(620), px(560));
    m_area->setFocus();
}

CeremonyDialog::~CeremonyDialog() = default;

void CeremonyDialog::look()
{
    const bool two = m_first->currentIndex() >= 0 && m_second->currentIndex() >= 0;
    const bool same = two && m_first->currentIndex() == m_second->currentIndex();
    if (same)
        m_notice->showNotice(widgets::NoticeBar::Kind::Warning, tr("The key goes to two different people."), {}, false);
    else
        m_notice->hide();
    m_begin->setEnabled(m_area->currentIndex() >= 0 && two && !same && !m_reason->toPlainText().trimmed().isEmpty());
}

void CeremonyDialog::begin()
{
    m_begin->setEnabled(false);
    const service::CeremonyRequest request{m_area->currentText(),
                                           m_reason->toPlainText().trimmed(),
                                           m_first->currentData().toString(),
                                           m_second->currentData().toString(),
                                           m_until->date(),
                                           m_identity->isChecked()};
    auto begun = m_context.door().run([request](service::Door &door) { return door.recovery().open(request); });
    desk::answer(this, begun, [this](const Result<service::Ceremony> &ceremony) {
        if (ceremony) {
            m_ceremony = *ceremony;
            accept();
            return;
        }
        m_begin->setEnabled(true);
        m_notice->showNotice(widgets::NoticeBar::Kind::Error,
                             ceremony.error().code == ErrorCode::Conflict
                                 ? tr("It takes the kits of two officers, and there are not two yet.")
                                 : words::errorText(ceremony.error(), m_context.profile()),
                             {}, false);
    });
}

} // namespace earshot::ui::assurance
