#include "ui/releases/recipientrows.h"

#include "core/service/door.h"
#include "ui/desk/answer.h"
#include "ui/desk/context.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace earshot::ui::releases {

using widgets::fieldCaption;
using widgets::stacked;

namespace {

constexpr int nameRole = Qt::UserRole + 1;

bool isFilled(const QLineEdit *line)
{
    return !line->text().trimmed().isEmpty();
}

} // namespace

RecipientRows::RecipientRows(QFormLayout *form, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_recipient(new QLineEdit)
    , m_listener(new QComboBox)
    , m_listenerLine(fieldCaption(QStringLiteral("listenerLine")))
    , m_contact(new QLineEdit)
    , m_basis(new QComboBox)
{
    m_recipient->setObjectName(QStringLiteral("recipient"));
    m_recipient->setPlaceholderText(tr("Person and team or agency"));
    form->addRow(tr("Who &receives it"), m_recipient);

    m_listener->setObjectName(QStringLiteral("listener"));
    m_listener->setAccessibleName(tr("How they receive it"));
    m_listener->addItem(tr("As a package of files"), 0);
    m_listenerLine->setText(tr("They hear what is authorised, in their own Earshot, until the last day. Every time is "
                               "recorded; it can be recalled at once."));
    m_listenerRow = stacked({m_listener, m_listenerLine});
    form->addRow(tr("&How"), m_listenerRow);

    m_contact->setObjectName(QStringLiteral("contact"));
    m_contact->setPlaceholderText(tr("Name, with address, e-mail or telephone"));
    m_contactRow = stacked({m_contact});
    form->addRow(tr("Co&ntact there"), m_contactRow);

    m_basis->setObjectName(QStringLiteral("basis"));
    m_basis->setEditable(true);
    m_basis->addItems({QString(), tr("Court order"), tr("Police request, DPA 2018 Schedule 2"), tr("Subject access"),
                       tr("Insurer"), tr("Ombudsman"), tr("Contractor, under contract")});
    m_basis->lineEdit()->setPlaceholderText(tr("Court order, police request, …"));
    m_basisRow = stacked({m_basis});
    form->addRow(tr("&Legal basis"), m_basisRow);

    connect(m_listener, &QComboBox::activated, this, [this] {
        if (listener().isValid() && !isFilled(m_recipient))
            m_recipient->setText(m_listener->currentData(nameRole).toString());
        emit changed();
    });
    for (const QLineEdit *line : {m_recipient, m_contact})
        connect(line, &QLineEdit::textChanged, this, &RecipientRows::changed);
    connect(m_basis, &QComboBox::currentTextChanged, this, &RecipientRows::changed);
}

void RecipientRows::show(const service::ReleaseDraft &known)
{
    m_recipient->setText(known.recipient);
    m_contact->setText(known.contact);
    m_basis->setCurrentText(known.legalBasis);
}

void RecipientRows::showFor(domain::ReleaseKind kind, bool ownRequest)
{
    m_kind = kind;
    m_ownRequest = ownRequest;
    m_form->setRowVisible(m_listenerRow, !isExternal());
    m_form->setRowVisible(m_contactRow, isExternal());
    m_form->setRowVisible(m_basisRow, isExternal());
    m_listenerLine->setVisible(listener().isValid());
}

void RecipientRows::loadListeners(desk::Context &context, const QList<domain::RecordingId> &recordings)
{
    if (m_listener->count() > 1)
        return;
    auto people =
        context.door().run([recordings](service::Door &door) { return door.release().possibleRecipients(recordings); });
    desk::answer(this, people, [this](const Result<QList<domain::Person>> &people) {
        if (!people || m_listener->count() > 1)
            return;
        for (const auto &person : *people) {
            m_listener->addItem(tr("%1 listens in Earshot, no file leaves").arg(person.name), person.id.value);
            m_listener->setItemData(m_listener->count() - 1, person.name, nameRole);
        }
    });
}

domain::PersonId RecipientRows::listener() const
{
    return isExternal() ? domain::PersonId{} : domain::PersonId{m_listener->currentData().toLongLong()};
}

QStringList RecipientRows::missing() const
{
    QStringList missing;
    if (!isFilled(m_recipient))
        missing << tr("who receives it");
    if (isExternal() && !m_ownRequest && !isFilled(m_contact))
        missing << tr("a contact there");
    if (isExternal() && !isFilled(m_basis->lineEdit()))
        missing << tr("the legal basis");
    return missing;
}

void RecipientRows::writeTo(service::ReleaseDraft &draft) const
{
    draft.recipient = m_recipient->text().simplified();
    draft.recipientPerson = listener();
    if (!isExternal())
        return;
    draft.contact = m_contact->text().simplified();
    draft.legalBasis = m_basis->currentText().simplified();
}

void RecipientRows::setFocus()
{
    m_recipient->setFocus();
}

} // namespace earshot::ui::releases
