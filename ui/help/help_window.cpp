#include "ui/help/help_window.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/reflow.h"

#include <QLineEdit>
#include <QListWidget>
#include <QResizeEvent>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

namespace earshot::ui::help {

using theme::px;
using theme::Token;

namespace {

/// The guide's pictures are larger than the column they stand in.
class Browser : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        if (type != QTextDocument::ImageResource)
            return {};
        const QImage image(QStringLiteral(":/earshot/help/pictures/") + name.fileName());
        const int width = viewport()->width() - px(48);
        return image.isNull() || image.width() <= width ? image : image.scaledToWidth(width, Qt::SmoothTransformation);
    }

public:
    std::function<void()> widthChanged; ///< pictures are to be as wide as it is now

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QTextBrowser::resizeEvent(event);
        if (event->oldSize().width() != event->size().width() && widthChanged)
            widthChanged();
    }
};

bool isCode(const QTextBlock &block)
{
    return block.isValid() && block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
}

bool isPicture(const QTextBlock &block)
{
    return !block.begin().atEnd() && block.begin().fragment().charFormat().isImageFormat();
}

/// Room between the lines and above headings; Markdown alone gives none.
void space(QTextDocument *document)
{
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool inTable = cursor.currentTable() != nullptr;
        if (!isPicture(block))
            format.setLineHeight(140, QTextBlockFormat::ProportionalHeight);
        format.setNonBreakableLines(false); // a long command wraps: nobody looks for its end to the side
        if (format.headingLevel() > 1)
            format.setTopMargin(px(18));
        const bool goesOn = inTable || (isCode(block) && isCode(block.next()));
        format.setBottomMargin(px(goesOn ? 0 : isPicture(block) ? 12 : format.headingLevel() > 0 ? 6 : 8));
        cursor.setBlockFormat(format);
    }
}

/// Thin lines and room in the cells, as in the lists of the desks.
void dressTables(QTextDocument *document)
{
    const auto frames = document->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderBrush(theme::color(Token::Line));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(px(6));
        format.setTopMargin(px(4));
        format.setBottomMargin(px(12));
        table->setFormat(format);
    }
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_pages(guide())
    , m_search(new QLineEdit(this))
    , m_contents(new QListWidget(this))
    , m_text(new Browser(this))
    , m_nothing(new widgets::Label(tr("No page has these words."), theme::FontRole::Caption, Token::Muted, this))
{
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("User's guide"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(px(960), px(700));
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_search->setClearButtonEnabled(true);
    m_contents->setObjectName(QStringLiteral("helpContents"));
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setWordWrap(true);
    m_contents->setResizeMode(QListView::Adjust);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // titles wrap
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Guide"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(px(20));
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // what comes and goes would change the width
    static_cast<Browser *>(m_text)->widthChanged = [this] {
        const int at = m_text->verticalScrollBar()->value();
        showRow(m_contents->currentRow());
        m_text->verticalScrollBar()->setValue(at);
    };
    m_nothing->hide();
    for (const Page &page : std::as_const(m_pages))
        m_contents->addItem(page.title);

    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(px(12), px(12), px(12), px(12));
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_contents);
    auto *splitter = new widgets::TurningSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setWidths({260, 700});
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);

    connect(m_contents, &QListWidget::currentRowChanged, this, &HelpWindow::showRow);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_text->find(m_search->text()))
            m_text->moveCursor(QTextCursor::Start);
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, [this] { m_search->setFocus(); });
    connect(theme::notifier(), &theme::Notifier::changed, this, [this] { showRow(m_contents->currentRow()); });
    m_contents->setCurrentRow(0);
}

void HelpWindow::showRow(int row)
{
    if (row < 0 || row >= m_pages.size())
        return;
    m_text->setMarkdown(m_pages.at(row).markdown);
    space(m_text->document());
    dressTables(m_text->document());
    m_text->moveCursor(QTextCursor::Start);
    markMatches();
}

void HelpWindow::showPage(const QString &id)
{
    for (int row = 0; row < m_pages.size(); ++row) {
        if (m_pages.at(row).id == id)
            m_contents->setCurrentRow(row);
    }
}

QString HelpWindow::currentPage() const
{
    const int row = m_contents->currentRow();
    return row < 0 ? QString() : m_pages.at(row).id;
}

void HelpWindow::follow(const QUrl &link)
{
    QString page = link.fileName();
    if (page.endsWith(QLatin1String(".md")))
        showPage(page.chopped(3));
}

void HelpWindow::search(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_pages.size(); ++row) {
        const QString &page = m_pages.at(row).markdown;
        const bool found = std::all_of(words.begin(), words.end(),
                                       [&](const QString &word) { return page.contains(word, Qt::CaseInsensitive); });
        m_contents->item(row)->setHidden(!found);
        if (found && (first < 0 || row == m_contents->currentRow()))
            first = row;
    }
    m_nothing->setVisible(first < 0);
    if (first >= 0 && m_contents->currentRow() != first)
        m_contents->setCurrentRow(first);
    else
        markMatches();
}

void HelpWindow::markMatches()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QStringList words = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (word.size() < 2)
            continue;
        for (QTextCursor at = m_text->document()->find(word); !at.isNull(); at = m_text->document()->find(word, at)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(theme::color(Token::AmberWash));
            mark.format.setForeground(theme::color(Token::Amber));
            marks.append(mark);
        }
    }
    m_text->setExtraSelections(marks);
}

} // namespace earshot::ui::help
