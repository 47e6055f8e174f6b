#include "ui/releases/conditionsedit.h"

#include "ui/releases/callpart.h"
#include "ui/widgets/label.h"
#include "ui/words/format.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>

namespace earshot::ui::releases {

using theme::px;

namespace {

/// A check box and what belongs to it, which is off while it is.
QWidget *line(std::initializer_list<QWidget *> widgets)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return box;
}

} // namespace

ConditionsEdit::ConditionsEdit(const domain::Release &release, Whose whose, const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_rate(release.callRate)
    , m_frames(release.callFrames)
    , m_only(new QCheckBox(tr("Only from")))
    , m_from(new QLineEdit)
    , m_to(new QLineEdit)
    , m_fromTo(line({m_from, new widgets::Label(tr("to", "between two positions")), m_to}))
    , m_without(new QCheckBox(tr("Left out")))
    , m_ranges(new QLineEdit)
    , m_redact(new QCheckBox(tr("Other people's details are left out"), this))
    , m_noFile(new QCheckBox(tr("No copies: listened to in Earshot, no file leaves"), this))
    , m_ends(new QCheckBox(tr("No longer than to")))
    , m_until(new QDateEdit)
    , m_problem(new widgets::Label({}, theme::FontRole::Caption, theme::Token::Red))
{
    const FrameRange asked = release.range.isEmpty() ? FrameRange{0, m_frames} : release.range;
    m_only->setObjectName(QStringLiteral("only"));
    m_from->setObjectName(QStringLiteral("onlyFrom"));
    m_from->setAccessibleName(tr("Part begins at, minutes and seconds"));
    m_from->setText(words::position(base::framesToMs(asked.begin, m_rate)));
    m_to->setObjectName(QStringLiteral("onlyTo"));
    m_to->setAccessibleName(tr("Part ends at, minutes and seconds"));
    m_to->setText(words::position(base::framesToMs(asked.end, m_rate)));
    m_without->setObjectName(QStringLiteral("without"));
    m_ranges->setObjectName(QStringLiteral("withoutRanges"));
    m_ranges->setAccessibleName(tr("Parts to leave out, minutes and seconds"));
    m_ranges->setPlaceholderText(tr("2:05-2:12, 3:01-3:04"));
    m_redact->setObjectName(QStringLiteral("redact"));
    m_noFile->setObjectName(QStringLiteral("noFile"));
    m_ends->setObjectName(QStringLiteral("ends"));
    m_until->setObjectName(QStringLiteral("endsOn"));
    m_until->setAccessibleName(tr("Last day"));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(words::dateFormat());
    m_until->setMinimumDate(today);
    m_until->setMinimumWidth(m_until->fontMetrics().horizontalAdvance(QStringLiteral("30 September 2026")) + px(56));
    m_until->setDate(release.until.isValid() ? release.until : today);
    if (release.until.isValid() && release.until >= today)
        m_until->setMaximumDate(release.until);
    m_problem->setObjectName(QStringLiteral("conditionsProblem"));
    m_problem->setWordWrap(true);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(6));
    grid->addWidget(m_only, 0, 0);
    grid->addWidget(m_fromTo, 0, 1);
    grid->addWidget(m_without, 1, 0);
    grid->addWidget(m_ranges, 1, 1);
    grid->addWidget(m_ends, 2, 0);
    grid->addWidget(m_until, 2, 1, Qt::AlignLeft);
    grid->addWidget(m_redact, 3, 0, 1, 2);
    grid->addWidget(m_noFile, 4, 0, 1, 2);
    grid->addWidget(m_problem, 5, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    const bool adviser = whose == Whose::Adviser;
    m_redact->setVisible(adviser);
    m_noFile->setVisible(adviser && release.kind == domain::ReleaseKind::Inside);
    for (QCheckBox *box : {m_only, m_without, m_redact, m_noFile, m_ends})
        connect(box, &QCheckBox::toggled, this, &ConditionsEdit::refresh);
    for (QLineEdit *edit : {m_from, m_to, m_ranges})
        connect(edit, &QLineEdit::textChanged, this, &ConditionsEdit::refresh);
    connect(m_until, &QDateEdit::dateChanged, this, &ConditionsEdit::refresh);
    refresh();
}

std::optional<FrameRange> ConditionsEdit::rangeFrom(const QString &from, const QString &to) const
{
    const auto begin = positionFrom(from);
    const auto end = positionFrom(to);
    if (!begin || !end)
        return std::nullopt;
    FrameRange range{base::msToFrames(*begin, m_rate), base::msToFrames(*end, m_rate)};
    // A call of 3:23.4 shows as 3:23: the end as people see it is the end.
    if (range.end > m_frames && range.end - m_frames <= m_rate)
        range.end = m_frames;
    return range.isEmpty() || range.end > m_frames ? std::nullopt : std::optional(range);
}

std::optional<QList<FrameRange>> ConditionsEdit::leftOut() const
{
    static const QRegularExpression between(QStringLiteral("\\s*[,;]\\s*"));
    static const QRegularExpression dash(QStringLiteral("\\s*[-\u2013]\\s*"));
    QList<FrameRange> ranges;
    const QStringList texts = m_ranges->text().trimmed().split(between, Qt::SkipEmptyParts);
    for (const QString &text : texts) {
        const QStringList ends = text.split(dash);
        const auto range = ends.size() == 2 ? rangeFrom(ends.first(), ends.last()) : std::nullopt;
        if (!range)
            return std::nullopt;
        ranges << *range;
    }
    std::sort(ranges.begin(), ranges.end());
    return ranges.isEmpty() ? std::nullopt : std::optional(ranges);
}

std::optional<domain::ReleaseConditions> ConditionsEdit::conditions() const
{
    domain::ReleaseConditions made;
    if (m_only->isChecked()) {
        const auto only = rangeFrom(m_from->text(), m_to->text());
        if (!only)
            return std::nullopt;
        made.only = *only;
    }
    if (m_without->isChecked()) {
        const auto without = leftOut();
        if (!without)
            return std::nullopt;
        made.without = *without;
    }
    made.redactThirdParties = m_redact->isChecked();
    made.noFile = m_noFile->isChecked();
    if (m_ends->isChecked())
        made.until = m_until->date();
    return made;
}

void ConditionsEdit::setSeveral(bool several)
{
    if (several) {
        m_only->setChecked(false);
        m_without->setChecked(false);
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_only, m_fromTo, m_without, m_ranges})
        part->setVisible(!several);
}

QString ConditionsEdit::problem() const
{
    if (conditions())
        return {};
    return tr("Write parts as minutes and seconds within the call, such as 2:05-2:12; the call ends at %1.")
        .arg(words::position(base::framesToMs(m_frames, m_rate)));
}

void ConditionsEdit::refresh()
{
    for (QLineEdit *edit : {m_from, m_to})
        edit->setEnabled(m_only->isChecked());
    m_ranges->setEnabled(m_without->isChecked());
    m_until->setEnabled(m_ends->isChecked());
    m_problem->setText(problem());
    m_problem->setVisible(!m_problem->text().isEmpty());
    emit changed();
}

} // namespace earshot::ui::releases
