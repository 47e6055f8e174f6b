#include "ui/releases/callpart.h"

#include "ui/widgets/label.h"
#include "ui/words/format.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpression>

namespace earshot::ui::releases {

using theme::px;

std::optional<qint64> positionFrom(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(?:(\\d{1,3}):)?(\\d{1,3}):)?(\\d{1,5})(?:[.,](\\d{1,3}))?$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 hours = match.captured(1).toLongLong();
    const qint64 minutes = match.captured(2).toLongLong();
    const qint64 seconds = match.captured(3).toLongLong();
    const bool withMinutes = !match.captured(2).isEmpty();
    if ((withMinutes && seconds > 59) || (!match.captured(1).isEmpty() && minutes > 59))
        return std::nullopt;
    const qint64 fraction = match.captured(4).leftJustified(3, u'0').toLongLong();
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction;
}

qint64 frameFrom(const QString &typed, qint64 exact, int rate, qint64 frames)
{
    const QString text = typed.trimmed();
    if (text == words::position(base::framesToMs(exact, rate)))
        return exact;
    const auto ms = positionFrom(text);
    if (!ms)
        return -1;
    const qint64 frame = base::msToFrames(*ms, rate);
    // A call of 3:23.4 shows as 3:23: the end as people see it is the end.
    return frame > frames && frame - frames <= rate ? frames : frame;
}

CallPart::CallPart(const domain::Recording &recording, FrameRange selected, QWidget *parent)
    : QWidget(parent)
    , m_rate(recording.rate)
    , m_frames(recording.frames)
    , m_exact(selected.intersected({0, recording.frames}))
    , m_whole(new QRadioButton(tr("The whole call, %1").arg(words::length(recording.durationMs())), this))
    , m_part(new QRadioButton(tr("From"), this))
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
    , m_line(new widgets::Label({}, theme::FontRole::Caption, theme::Token::Muted, this))
{
    const bool part = !m_exact.isEmpty() && m_exact != FrameRange{0, m_frames};
    if (!part)
        m_exact = {0, m_frames};
    m_whole->setObjectName(QStringLiteral("wholeCall"));
    m_part->setObjectName(QStringLiteral("partOfCall"));
    m_part->setAccessibleName(tr("A part of the call"));
    m_from->setObjectName(QStringLiteral("partFrom"));
    m_from->setAccessibleName(tr("Part begins at, minutes and seconds"));
    m_to->setObjectName(QStringLiteral("partTo"));
    m_to->setAccessibleName(tr("Part ends at, minutes and seconds"));
    m_line->setObjectName(QStringLiteral("partLine"));
    m_line->setWordWrap(true);
    m_from->setText(words::position(base::framesToMs(m_exact.begin, m_rate)));
    m_to->setText(words::position(base::framesToMs(m_exact.end, m_rate)));
    (part ? m_part : m_whole)->setChecked(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(4));
    grid->addWidget(m_whole, 0, 0, 1, 5);
    grid->addWidget(m_part, 1, 0);
    grid->addWidget(m_from, 1, 1);
    grid->addWidget(new widgets::Label(tr("to", "between two positions")), 1, 2);
    grid->addWidget(m_to, 1, 3);
    grid->setColumnStretch(4, 1);
    grid->addWidget(m_line, 2, 0, 1, 5);
    connect(m_whole, &QRadioButton::toggled, this, &CallPart::refresh);
    connect(m_from, &QLineEdit::textChanged, this, &CallPart::refresh);
    connect(m_to, &QLineEdit::textChanged, this, &CallPart::refresh);
    refresh();
}

bool CallPart::isWhole() const
{
    return m_whole->isChecked();
}

FrameRange CallPart::typed() const
{
    return {frameFrom(m_from->text(), m_exact.begin, m_rate, m_frames),
            frameFrom(m_to->text(), m_exact.end, m_rate, m_frames)};
}

std::optional<FrameRange> CallPart::range() const
{
    if (isWhole())
        return FrameRange{};
    const FrameRange range = typed();
    if (range.begin < 0 || range.end > m_frames || range.isEmpty())
        return std::nullopt;
    return range;
}

QString CallPart::problem() const
{
    if (range())
        return {};
    const auto [begin, end] = typed();
    if (begin < 0 || end < 0)
        return tr("Write positions as minutes and seconds, such as 2:05.");
    if (end > m_frames)
        return tr("The call ends at %1.").arg(words::position(base::framesToMs(m_frames, m_rate)));
    return tr("The part must end after it begins.");
}

void CallPart::refresh()
{
    m_from->setEnabled(!isWhole());
    m_to->setEnabled(!isWhole());
    const QString wrong = problem();
    m_line->setToken(wrong.isEmpty() ? theme::Token::Muted : theme::Token::Red);
    const auto part = range();
    m_line->setText(!wrong.isEmpty() ? wrong
                    : part && !isWhole()
                        ? tr("%1 of the call").arg(words::length(base::framesToMs(part->length(), m_rate)))
                        : QString());
    m_line->setVisible(!m_line->text().isEmpty());
    emit changed();
}

} // namespace earshot::ui::releases
