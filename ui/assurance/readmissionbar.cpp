#include "ui/assurance/readmissionbar.h"

#include "core/policy/profile.h"
#include "ui/assurance/readmissiondialog.h"
#include "ui/desk/answer.h"
#include "ui/words/words.h"

namespace earshot::ui::assurance {

ReadmissionBar::ReadmissionBar(desk::Context &context, QWidget *parent)
    : widgets::NoticeBar(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("readmissionBar"));
    connect(this, &NoticeBar::actionTriggered, this, &ReadmissionBar::open);
    connect(&context, &desk::Context::countsChanged, this, &ReadmissionBar::refresh);
    refresh();
}

void ReadmissionBar::open()
{
    auto *dialog = new ReadmissionDialog(m_context, window());
    connect(dialog, &QDialog::finished, this, &ReadmissionBar::refresh);
    dialog->open();
}

void ReadmissionBar::refresh()
{
    desk::answer(this, m_context.door().run([](service::Door &door) { return readmissionsOf(door); }),
                 [this](const Result<QList<service::Renewal>> &renewals) {
                     if (renewals) // an error of the store itself is said by whatever act meets it
                         show(*renewals);
                 });
}

void ReadmissionBar::show(const QList<service::Renewal> &renewals)
{
    const auto &me = m_context.me();
    const auto manages = me.actsIn(m_context.profile().rights(policy::actName(policy::Act::ManagePeople)));
    QStringList names;
    for (const auto &renewal : renewals) {
        if (renewal.person.id == me.person.id) {
            showNotice(
                Kind::Warning,
                tr("New keys were made in your name on %1, as if you had forgotten your password. If that was not "
                   "you, tell Information Governance now, so that nobody signs for them.")
                    .arg(words::dateTime(renewal.begunAt)),
                {}, false);
            return;
        }
        const bool mine =
            renewal.isVouched() ? manages && renewal.begunBy.id != me.person.id : ReadmissionDialog::isFor(m_context);
        if (mine && !names.contains(renewal.person.name))
            names << renewal.person.name;
    }
    if (names.isEmpty())
        dismiss();
    else
        showNotice(
            Kind::Info,
            tr("New keys wait to be compared, after a forgotten password: %1.").arg(names.join(QStringLiteral(", "))),
            tr("Compare…"), false);
}

} // namespace earshot::ui::assurance
