#include "ui/player/note_editor.h"

#include "ui/theme/paint.h"
#include "ui/waveform/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QCompleter>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringListModel>

namespace earshot::ui::player {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;

namespace {

constexpr int textLines = 2;

/// Completes the tag at the end of a list with commas.
class TagCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;
    [[nodiscard]] QStringList splitPath(const QString &path) const override
    {
        return {path.section(u',', -1).trimmed()};
    }
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString typed = qobject_cast<QLineEdit *>(widget())->text();
        const qsizetype comma = typed.lastIndexOf(u',');
        const QString kept = comma < 0 ? QString() : typed.left(comma + 1) + u' ';
        return kept + QCompleter::pathFromIndex(index);
    }
};

QString placeText(FrameRange range, int rate)
{
    const auto clock = [rate](qint64 frame) { return waveform::clockText(base::framesToMs(frame, rate)); };
    return range.isEmpty() ? NoteEditor::tr("at %1", "a moment").arg(clock(range.begin))
                           : NoteEditor::tr("%1 to %2", "a range").arg(clock(range.begin), clock(range.end));
}

} // namespace

NoteEditor::NoteEditor(QWidget *parent)
    : QWidget(parent)
    , m_where(new Label({}, FontRole::Strong, Token::Text, this))
    , m_problem(new Label({}, FontRole::Caption, Token::Red, this))
    , m_text(new QPlainTextEdit(this))
    , m_tags(new QLineEdit(this))
    , m_save(new widgets::PrimaryButton(tr("Save note"), this))
{
    setObjectName(QStringLiteral("noteEditor"));
    setAccessibleName(tr("Note"));
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setAccessibleName(tr("Text of the note"));
    m_text->setPlaceholderText(tr("What is said here, and why it matters"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * textLines + px(18));
    m_tags->setObjectName(QStringLiteral("noteTags"));
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("Tags, with commas between"));
    m_save->setObjectName(QStringLiteral("saveNote"));
    m_save->setToolTip(widgets::tipWithShortcut(tr("Save note"), tr("Ctrl+Return")));
    auto *cancelButton = new QPushButton(tr("Cancel"), this);
    cancelButton->setObjectName(QStringLiteral("cancelNote"));
    cancelButton->setToolTip(widgets::tipWithShortcut(tr("Cancel"), tr("Esc")));
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(px(12), px(8), px(12), px(10));
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(6));
    grid->addWidget(m_where, 0, 0, 1, 4);
    grid->addWidget(m_text, 1, 0, 1, 4);
    grid->addWidget(m_tags, 2, 0);
    grid->addWidget(cancelButton, 2, 2);
    grid->addWidget(m_save, 2, 3);
    grid->addWidget(m_problem, 3, 0, 1, 4);
    grid->setColumnStretch(0, 1);

    connect(m_save, &QPushButton::clicked, this, &NoteEditor::save);
    connect(cancelButton, &QPushButton::clicked, this, &NoteEditor::cancel);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { setSaving(false); });
    hide();
}

void NoteEditor::begin(FrameRange range, int rate)
{
    if (!isOpen() || m_original) {
        m_original.reset();
        m_text->clear();
        m_tags->clear();
    }
    open(range);
    m_where->setText(tr("New note %1", "place").arg(placeText(range, rate)));
}

void NoteEditor::edit(const domain::Annotation &note, int rate)
{
    m_original = note;
    m_text->setPlainText(note.text);
    m_tags->setText(note.tags.join(QStringLiteral(", ")));
    open(note.range);
    m_where->setText(tr("Note %1", "place").arg(placeText(note.range, rate)));
    m_text->moveCursor(QTextCursor::End);
}

void NoteEditor::open(FrameRange range)
{
    m_range = range;
    m_problem->hide();
    setSaving(false);
    show();
    m_text->setFocus();
}

void NoteEditor::setKnownTags(const QStringList &tags)
{
    if (tags == m_knownTags)
        return;
    m_knownTags = tags;
    auto *completer = new TagCompleter(this);
    completer->setModel(new QStringListModel(tags, completer));
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete m_tags->completer();
    m_tags->setCompleter(completer);
}

service::NoteDraft NoteEditor::draft() const
{
    service::NoteDraft draft;
    draft.range = m_range;
    draft.text = m_text->toPlainText().trimmed();
    const QStringList tags = m_tags->text().split(u',', Qt::SkipEmptyParts);
    for (const QString &tag : tags) {
        if (!tag.trimmed().isEmpty())
            draft.tags << tag.trimmed();
    }
    return draft;
}

void NoteEditor::showProblem(const QString &text)
{
    setSaving(false);
    m_problem->setText(text);
    m_problem->show();
    m_text->setFocus();
}

void NoteEditor::finish()
{
    m_original.reset();
    m_text->clear();
    m_tags->clear();
    hide();
}

void NoteEditor::setSaving(bool saving)
{
    m_save->setEnabled(!saving && !m_text->toPlainText().trimmed().isEmpty());
}

void NoteEditor::save()
{
    if (!m_save->isEnabled())
        return;
    m_problem->hide();
    setSaving(true); // until somebody says how it went: no note twice
    emit saveRequested(draft());
}

void NoteEditor::cancel()
{
    finish();
    emit cancelled();
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ControlModifier))
        save();
    else if (event->key() == Qt::Key_Escape)
        cancel();
    else
        QWidget::keyPressEvent(event);
}

void NoteEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintBox(&painter, rect(), px(theme::fieldRadius), theme::color(Token::Window), theme::color(Token::Line));
}

} // namespace earshot::ui::player
