#include "ui/recordings/copyclipdialog.h"

#include "core/service/custody_service.h"
#include "ui/desk/answer.h"
#include "ui/recordings/timetext.h"
#include "ui/words/format.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace earshot::ui::recordings {

namespace {

constexpr int titleLimit = 200;

/// m:ss, with tenths where there are any.
QString timeText(qint64 ms)
{
    const QString text = words::position(ms);
    return text.endsWith(QLatin1String(".0")) ? text.chopped(2) : text;
}

} // namespace

CopyClipDialog::CopyClipDialog(desk::Context &context, const domain::Recording &recording, FrameRange selection,
                               QWidget *parent)
    : ActDialog(context, tr("Copy a clip"), tr("Copy clip"), parent)
    , m_recording(recording)
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
    , m_title(new QLineEdit(this))
    , m_reference(new QLineEdit(this))
    , m_for(new QComboBox(this))
    , m_given(selection.isEmpty() ? FrameRange{0, recording.frames} : selection)
{
    setObjectName(QStringLiteral("copyClipDialog"));
    setAbout(callText(recording));
    setConsequence(tr("The clip points into this recording: no second file is made, it stays inside the service area, "
                      "and it goes when the recording goes. Who copied it, and for whom, is recorded."));
    m_givenFrom = timeText(base::framesToMs(m_given.begin, recording.rate));
    m_givenTo = timeText(base::framesToMs(m_given.end, recording.rate));
    m_from->setObjectName(QStringLiteral("from"));
    m_to->setObjectName(QStringLiteral("to"));
    m_from->setText(m_givenFrom);
    m_to->setText(m_givenTo);
    m_to->setAccessibleName(tr("To"));
    auto *rest = new QWidget(this);
    auto *row = new QHBoxLayout(rest);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel(tr("to"), rest));
    row->addWidget(m_to, 1);
    auto *whole = new QPushButton(tr("Whole call"), rest);
    whole->setObjectName(QStringLiteral("wholeCall"));
    whole->setAutoDefault(false);
    connect(whole, &QPushButton::clicked, this, [this] {
        m_given = {0, m_recording.frames};
        m_givenFrom = timeText(0);
        m_givenTo = timeText(m_recording.durationMs());
        m_from->setText(m_givenFrom);
        m_to->setText(m_givenTo);
    });
    row->addWidget(whole);
    addRow(tr("From"), m_from, rest);
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setMaxLength(titleLimit);
    m_title->setPlaceholderText(tr("What is heard in it"));
    addRow(tr("Title"), m_title);
    m_reference->setObjectName(QStringLiteral("reference"));
    m_reference->setText(context.declaration().reference);
    m_reference->setPlaceholderText(tr("Case or coaching plan"));
    addRow(tr("Reference"), m_reference);
    m_for->setObjectName(QStringLiteral("forWhom"));
    m_for->addItem(tr("The case: everybody of the area"), qint64(0));
    addRow(tr("For"), m_for);
    for (QLineEdit *field : {m_from, m_to, m_title})
        connect(field, &QLineEdit::textChanged, this, &CopyClipDialog::check);
    readColleagues();
    check();
    m_title->setFocus();
}

void CopyClipDialog::readColleagues()
{
    const auto id = m_recording.id;
    const auto me = context().me().person.id;
    desk::answer(this, context().door().run([id](service::Door &door) { return door.custody().colleagues(id); }),
                 [this, me](const Result<QList<domain::Person>> &people) {
                     if (!people) {
                         showError(people.error());
                         return;
                     }
                     for (const domain::Person &person : *people) {
                         if (person.id != me)
                             m_for->addItem(person.name, person.id.value);
                     }
                 });
}

std::optional<FrameRange> CopyClipDialog::range() const
{
    const auto from = parseTime(m_from->text());
    const auto to = parseTime(m_to->text());
    if (!from || !to)
        return std::nullopt;
    // Left as they were they are exact to the frame; typed times are as exact as they were typed.
    FrameRange range{m_from->text() == m_givenFrom ? m_given.begin : base::msToFrames(*from, m_recording.rate),
                     m_to->text() == m_givenTo ? m_given.end : base::msToFrames(*to, m_recording.rate)};
    range = range.intersected({0, m_recording.frames});
    return range.isEmpty() ? std::nullopt : std::optional(range);
}

void CopyClipDialog::check()
{
    setReady(range().has_value() && !m_title->text().trimmed().isEmpty());
}

void CopyClipDialog::commit()
{
    const auto chosen = range();
    if (!chosen)
        return;
    const auto id = m_recording.id;
    const QString title = m_title->text().trimmed();
    const QString reference = m_reference->text().trimmed();
    const domain::PersonId forWhom{m_for->currentData().toLongLong()};
    perform([=, range = *chosen](
                service::Door &door) { return door.custody().copyClip(id, range, title, reference, forWhom); },
            [this](const Result<domain::Clip> &clip) {
                emit copied(*clip);
                accept();
            });
}

} // namespace earshot::ui::recordings
