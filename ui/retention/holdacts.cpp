#include "ui/retention/holdacts.h"

#include "ui/retention/retentionwords.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QPlainTextEdit>

namespace earshot::ui::retention {

using service::HoldStanding;

namespace {

constexpr int monthsMore = 6; ///< until it is looked at again, unless somebody chooses another day

} // namespace

GuidanceDialog::GuidanceDialog(desk::Context &context, const HoldStanding &standing, QWidget *parent)
    : SignDialog(context, tr("Guidance on %1").arg(standing.number), tr("Sign guidance"), parent)
    , m_standing(standing)
{
    setObjectName(QStringLiteral("guidanceDialog"));
    setAbout(tr("%1: %2, for %3. %4", "number, what it is on, the reference, why")
                 .arg(standing.number, words::holdOn(standing.hold), standing.hold.reference, standing.hold.reason));
    m_text = addWords(QStringLiteral("guidance"), tr("Guidance"), tr("Whether and why it is to be kept longer"), 4);
    m_ends = new QCheckBox(tr("It has a last day"));
    m_ends->setChecked(true);
    addField(QStringLiteral("ends"), tr("Ends"), m_ends);
    m_ends->setAccessibleName(m_ends->text());
    const QDate usual = policy::monthsAfter(context.profile(), today(), monthsMore);
    m_until = newDay(today(), std::max(usual, standing.hold.lastDay()));
    QWidget *untilRow = addField(QStringLiteral("until"), tr("Last day"), m_until);
    m_review = newDay(today().addDays(1), usual);
    addField(QStringLiteral("review"), tr("Look at it again on"), m_review);
    connect(m_ends, &QCheckBox::toggled, untilRow, &QWidget::setVisible);
    connect(m_ends, &QCheckBox::toggled, this, &GuidanceDialog::refresh);
    connect(m_until, &QDateEdit::dateChanged, this, &GuidanceDialog::refresh);
    refresh();
    resize(theme::px(560), sizeHint().height());
    m_text->setFocus();
}

void GuidanceDialog::refresh()
{
    const bool late = m_standing.earliestDue.isValid() && m_standing.earliestDue <= today() &&
                      m_standing.guidance == policy::GuidanceState::Missing;
    const QString kept =
        m_ends->isChecked()
            ? tr("From your signature on %1 goes on until %2.").arg(m_standing.number, words::date(m_until->date()))
            : tr("From your signature on %1 goes on until it is lifted.").arg(m_standing.number);
    setConsequence(late ? kept + u' ' +
                              tr("It comes too late: recordings have been due since %1. That the policy was broken is "
                                 "recorded and stays on record (§7).")
                                  .arg(words::date(m_standing.earliestDue))
                        : kept + u' ' + tr("Guidance is never changed; another one can follow."),
                   late);
}

void GuidanceDialog::commit()
{
    const service::GuidanceDraft draft{m_text->toPlainText(), m_ends->isChecked() ? m_until->date() : QDate(),
                                       m_review->date()};
    perform([id = m_standing.hold.id, draft](service::Door &door) { return door.holds().guide(id, draft); },
            [this](const HoldStanding &standing) {
                emit given(standing);
                accept();
            });
}

LiftDialog::LiftDialog(desk::Context &context, const HoldStanding &standing, QWidget *parent)
    : SignDialog(context, tr("Lift %1").arg(standing.number),
                 standing.hold.isFreeze() ? tr("Sign and lift freeze") : tr("Sign and lift hold"), parent)
    , m_standing(standing)
{
    setObjectName(QStringLiteral("liftDialog"));
    setAbout(tr("%1: %2, for %3. %4", "number, what it is on, the reference, why")
                 .arg(standing.number, words::holdOn(standing.hold), standing.hold.reference, standing.hold.reason));
    m_reason =
        addWords(QStringLiteral("reason"), tr("Why"),
                 standing.hold.isFreeze() ? tr("How the request was answered") : tr("Why it is no longer needed"), 3);
    QString text = tr("From your signature on %1 keeps nothing any more; other holds on the same recordings go on.")
                       .arg(standing.number);
    if (standing.earliestDue.isValid() && standing.earliestDue <= today())
        text += u' ' + (standing.reach.count == 1
                            ? tr("The recording that it is on is due: the next disposal can destroy it.")
                            : tr("Of the %1 that it is on some are due: the next disposal can destroy them.")
                                  .arg(recordings(standing.reach.count)));
    text += u' ' + tr("It cannot be taken back, only placed anew under another number.");
    setConsequence(text);
    resize(theme::px(560), sizeHint().height());
    m_reason->setFocus();
}

void LiftDialog::commit()
{
    perform([id = m_standing.hold.id,
             reason = m_reason->toPlainText()](service::Door &door) { return door.holds().lift(id, reason); },
            [this](const HoldStanding &standing) {
                emit lifted(standing);
                accept();
            });
}

} // namespace earshot::ui::retention
