#include "ui/assurance/vouchdialog.h"

#include "core/service/key_service.h"
#include "ui/theme/theme.h"
#include "ui/words/words.h"

#include <QLineEdit>

namespace earshot::ui::assurance {

VouchDialog::VouchDialog(desk::Context &context, const service::Renewal &renewal, QWidget *parent)
    : desk::SignDialog(context, tr("New keys of %1").arg(renewal.person.name),
                       renewal.isVouched() ? tr("Sign and let in") : tr("Sign as the first"), parent)
    , m_renewal(renewal)
    , m_fingerprint(new QLineEdit)
{
    setObjectName(QStringLiteral("vouchDialog"));
    const QString &name = renewal.person.name;
    setAbout(
        tr("Ask %1 for the fingerprint of the new keys: face to face, or on a number that you know to be theirs and "
           "with a voice that you know. Type what you hear. Do not take it from a message: whoever can change the "
           "store's folder could have written that as well.")
            .arg(name));
    m_fingerprint->setPlaceholderText(QStringLiteral("0000 0000 0000 0000 0000 0000 0000 0000"));
    m_fingerprint->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_fingerprint->setFont(theme::font(theme::FontRole::Digest));
    addField(QStringLiteral("fingerprint"), tr("Fingerprint"), m_fingerprint);
    setConsequence(
        renewal.isVouched()
            ? tr("You sign, as the second after %1, that these keys are %2's. From then on %2 signs in with the new "
                 "password and not with the old one; areas, offices and notes stay. This cannot be undone.")
                  .arg(renewal.begunBy.name, name)
            : tr("You sign that these keys are %1's. They open nothing before a second person has compared them as "
                 "well.")
                  .arg(name));
    setReady(false);
    connect(m_fingerprint, &QLineEdit::textChanged, this, [this] {
        clearProblems();
        setReady(!m_fingerprint->text().trimmed().isEmpty());
    });
    m_fingerprint->setFocus();
}

void VouchDialog::commit()
{
    const QString user = m_renewal.person.user;
    const QString typed = m_fingerprint->text();
    if (!m_renewal.isVouched()) {
        perform([user, typed](service::Door &door) { return door.readmissions().vouch(user, typed); },
                [this](const service::Renewal &) { accept(); });
        return;
    }
    perform(
        [user, typed](service::Door &door) -> Result<QStringList> {
            EARSHOT_CHECK(door.readmissions().admit(user, typed));
            EARSHOT_TRY(keepings, door.keys().keepings());
            QStringList toCome;
            for (const auto &keeping : std::as_const(keepings)) {
                if (keeping.without > 0 && !keeping.area.quarantine)
                    toCome << keeping.area.name;
            }
            return toCome;
        },
        [this](const QStringList &toCome) {
            m_toCome = toCome;
            accept();
        });
}

QString VouchDialog::problemOf(const Error &error) const
{
    if (error.where == QLatin1String("fingerprint"))
        return tr("The keys that wait have another fingerprint. Listen once more, group by group. If it stays so, "
                  "these "
                  "are not %1's keys: sign nothing, tell Information Governance, and let %1 make new keys.")
            .arg(m_renewal.person.name);
    if (error.code == ErrorCode::Integrity)
        return tr("What waits was changed since you opened this, is older than %n days, or is not signed by who might. "
                  "Let %1 make new keys.",
                  nullptr, service::ReadmissionService::validDays)
            .arg(m_renewal.person.name);
    return {};
}

} // namespace earshot::ui::assurance
