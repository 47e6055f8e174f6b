#include "ui/releases/redactionrow.h"

#include "ui/releases/callpart.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/words/conditions.h"
#include "ui/words/format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace earshot::ui::releases {

using theme::px;

namespace {

QLineEdit *positionEdit(const QString &name, const QString &what, qint64 frame, int rate)
{
    auto *edit = new QLineEdit(words::position(base::framesToMs(frame, rate)));
    edit->setObjectName(name);
    edit->setAccessibleName(what);
    edit->setFixedWidth(edit->fontMetrics().horizontalAdvance(QStringLiteral("00:00:00.0")) + px(16));
    return edit;
}

} // namespace

RedactionRow::RedactionRow(const domain::Recording &recording, const domain::Redaction &redaction, QWidget *parent)
    : QWidget(parent)
    , m_rate(recording.rate)
    , m_frames(recording.frames)
    , m_exact(redaction.range)
    , m_from(positionEdit(QStringLiteral("redactFrom"), tr("Begins at, minutes and seconds"), m_exact.begin, m_rate))
    , m_to(positionEdit(QStringLiteral("redactTo"), tr("Ends at, minutes and seconds"), m_exact.end, m_rate))
    , m_reason(new QComboBox)
    , m_side(new QComboBox)
{
    using domain::RedactedSide;
    using domain::RedactionReason;
    m_reason->setObjectName(QStringLiteral("redactReason"));
    m_reason->setAccessibleName(tr("Why it must not be heard"));
    for (const auto reason : {RedactionReason::ThirdParty, RedactionReason::SpecialCategory,
                              RedactionReason::PaymentCard, RedactionReason::Other})
        m_reason->addItem(words::name(reason), static_cast<int>(reason));
    m_reason->setCurrentIndex(m_reason->findData(static_cast<int>(redaction.reason)));
    m_side->setObjectName(QStringLiteral("redactSide"));
    m_side->setAccessibleName(tr("Whose voice"));
    m_side->addItem(words::name(RedactedSide::Both), static_cast<int>(RedactedSide::Both));
    // Without a track each, one side cannot be taken out alone.
    if (recording.channels == 2 && recording.staffChannel >= 0) {
        for (const auto side : {RedactedSide::Staff, RedactedSide::Customer})
            m_side->addItem(words::name(side), static_cast<int>(side));
    } else {
        m_side->setToolTip(tr("The two sides of this call are on one track."));
    }
    m_side->setCurrentIndex(std::max(0, m_side->findData(static_cast<int>(redaction.side))));
    auto *remove = new widgets::IconButton(theme::Icon::Clear, tr("Remove this place"));
    remove->setObjectName(QStringLiteral("redactRemove"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(m_from);
    row->addWidget(new widgets::Label(tr("to", "between two positions")));
    row->addWidget(m_to);
    row->addWidget(m_reason, 1);
    row->addWidget(m_side, 1);
    row->addWidget(remove);
    for (QLineEdit *edit : {m_from, m_to})
        connect(edit, &QLineEdit::textChanged, this, &RedactionRow::changed);
    for (QComboBox *box : {m_reason, m_side})
        connect(box, &QComboBox::currentIndexChanged, this, &RedactionRow::changed);
    connect(remove, &QAbstractButton::clicked, this, &RedactionRow::removeRequested);
}

std::optional<domain::Redaction> RedactionRow::redaction() const
{
    domain::Redaction redaction;
    redaction.range = {frameFrom(m_from->text(), m_exact.begin, m_rate, m_frames),
                       frameFrom(m_to->text(), m_exact.end, m_rate, m_frames)};
    if (redaction.range.begin < 0 || redaction.range.end > m_frames || redaction.range.isEmpty())
        return std::nullopt;
    redaction.reason = static_cast<domain::RedactionReason>(m_reason->currentData().toInt());
    redaction.side = static_cast<domain::RedactedSide>(m_side->currentData().toInt());
    return redaction;
}

} // namespace earshot::ui::releases
