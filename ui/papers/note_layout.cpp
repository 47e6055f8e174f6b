#include "ui/papers/note_layout.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QScreen>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>
#include <QUrl>
#include <algorithm>

namespace earshot::ui::papers {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

constexpr double pointsPerInch = 72;
constexpr double mmPerInch = 25.4;
constexpr double screenDpi = 100; // Qt's own, where there is no screen
constexpr double sideMargin = 20; // mm
constexpr double footHeight = 34; // points, rule and page number
constexpr int labelPercent = 34;

/// TrueType families first: Qt embeds them as fonts, so that text can be searched, copied and read aloud.
QFont bodyFont(double points)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    font.setPointSizeF(points);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02); // no ligatures: a copied "office" must not lose its letters
    return font;
}

QTextCharFormat charFormat(double points, bool bold = false)
{
    QTextCharFormat format;
    format.setFont(bodyFont(points));
    format.setFontWeight(bold ? QFont::DemiBold : QFont::Normal);
    return format;
}

QTextCharFormat monospaced(double points)
{
    QTextCharFormat format;
    QFont font;
    font.setFamilies(
        {QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(points);
    format.setFont(font);
    return format;
}

QTextCharFormat hashFormat()
{
    return monospaced(9);
}

/// As large as lets the longest line stay whole, if it can be read at all.
QTextCharFormat codeFormat(const QString &text)
{
    constexpr double paperWidth = 210; // mm
    constexpr double advance = 0.605;  // of the faces above, in their size
    const auto lines = QStringView(text).split(u'\n');
    const auto longest =
        std::max_element(lines.begin(), lines.end(), [](QStringView a, QStringView b) { return a.size() < b.size(); });
    const double width = (paperWidth - 2 * sideMargin) / mmPerInch * pointsPerInch;
    const auto characters = static_cast<double>(std::max<qsizetype>(longest->size(), 1));
    return monospaced(std::clamp(width / (advance * characters), 7.0, 8.5));
}

QTextCharFormat wordFormat()
{
    return monospaced(11);
}

QTextBlockFormat spaced(double above, double below)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    return format;
}

class Writer
{
public:
    explicit Writer(QTextDocument &document)
        : m_cursor(&document)
    {}

    void paragraph(const QString &text, const QTextCharFormat &look, const QTextBlockFormat &block)
    {
        // The first paragraph takes the block that an empty document has.
        if (m_started)
            m_cursor.insertBlock(block, look);
        else
            m_cursor.setBlockFormat(block);
        m_started = true;
        m_cursor.setBlockCharFormat(look);
        m_cursor.insertText(text, look);
    }

    void lines(const QString &text, const QTextCharFormat &look)
    {
        const QStringList parts = text.split(u'\n');
        for (const QString &part : parts)
            paragraph(part, look, spaced(0, 3));
    }

    void points(const QList<QString> &points)
    {
        QTextListFormat look;
        look.setStyle(QTextListFormat::ListDisc);
        look.setIndent(1);
        QTextList *list = nullptr;
        for (const QString &point : points) {
            paragraph(point, charFormat(10), spaced(0, 3));
            if (list)
                list->add(m_cursor.block());
            else
                list = m_cursor.createList(look);
        }
    }

    void table(const QList<Row> &rows)
    {
        QTextTableFormat look;
        look.setBorder(0);
        look.setCellPadding(0);
        look.setCellSpacing(0);
        look.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        look.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, labelPercent),
                                        QTextLength(QTextLength::PercentageLength, 100 - labelPercent)});
        QTextTable *table = m_cursor.insertTable(static_cast<int>(rows.size()), 2, look);
        for (int i = 0; i < rows.size(); ++i) {
            cell(table, i, 0, rows[i].label, charFormat(10, true));
            cell(table, i, 1, rows[i].value, rows[i].monospaced ? hashFormat() : charFormat(10));
        }
        m_cursor.movePosition(QTextCursor::End);
    }

    /// Downwards, a column after the other, so that an eye can follow; the numbers are as wide as the widest.
    void grid(const QStringList &words)
    {
        constexpr int columns = 4;
        const int rows = static_cast<int>((words.size() + columns - 1) / columns);
        QTextTableFormat look;
        look.setBorder(0);
        look.setCellPadding(0);
        look.setCellSpacing(0);
        look.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        const QTextLength quarter(QTextLength::PercentageLength, 100.0 / columns);
        look.setColumnWidthConstraints({quarter, quarter, quarter, quarter});
        QTextTable *table = m_cursor.insertTable(rows, columns, look);
        for (int i = 0; i < words.size(); ++i) {
            cell(table, i % rows, i / rows, QStringLiteral("%1  %2").arg(i + 1, 2).arg(words[i]), wordFormat());
        }
        m_cursor.movePosition(QTextCursor::End);
    }

    void picture(const QImage &image, double widthMm)
    {
        // A document takes the sizes of pictures for screen pixels, whatever it is painted on.
        const QScreen *screen = QGuiApplication::primaryScreen();
        const double width = widthMm / mmPerInch * (screen ? screen->logicalDotsPerInchY() : screenDpi);
        // Many pixels a module, so that no viewer smooths the edges away.
        constexpr int pixels = 8;
        paragraph({}, charFormat(10), spaced(2, 2));
        QTextImageFormat look;
        look.setName(QStringLiteral("picture:%1").arg(m_pictures++));
        look.setWidth(width);
        look.setHeight(width * image.height() / image.width());
        m_cursor.document()->addResource(
            QTextDocument::ImageResource, QUrl(look.name()),
            image.scaled(image.size() * pixels, Qt::KeepAspectRatio, Qt::FastTransformation));
        m_cursor.insertImage(look);
    }

private:
    static void cell(QTextTable *table, int row, int column, const QString &text, const QTextCharFormat &look)
    {
        QTextCursor inside = table->cellAt(row, column).firstCursorPosition();
        inside.setBlockFormat(spaced(3, 4));
        inside.setBlockCharFormat(look);
        inside.insertText(text, look);
    }

    QTextCursor m_cursor;
    bool m_started = false;
    int m_pictures = 0;
};

void fill(QTextDocument &document, const Paper &paper)
{
    Writer writer(document);
    writer.paragraph(paper.letterhead, charFormat(12, true), spaced(0, 16));
    writer.paragraph(paper.title, charFormat(20, true), spaced(0, 2));
    writer.paragraph(paper.subtitle, charFormat(11), spaced(0, 4));
    for (const Section &section : paper.sections) {
        QTextBlockFormat heading = spaced(15, 4);
        heading.setHeadingLevel(2);
        if (section.startsPage)
            heading.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        writer.paragraph(section.heading, charFormat(12, true), heading);
        if (!section.introduction.isEmpty())
            writer.paragraph(section.introduction, charFormat(10), spaced(0, 4));
        if (!section.rows.isEmpty())
            writer.table(section.rows);
        if (!section.grid.isEmpty())
            writer.grid(section.grid);
        if (!section.code.isEmpty())
            writer.lines(section.code, codeFormat(section.code));
        if (!section.picture.isNull())
            writer.picture(section.picture, section.pictureMm);
        writer.points(section.points);
        if (!section.text.isEmpty())
            writer.lines(section.text, charFormat(10));
    }
}

void paintFoot(QPainter &painter, const QRectF &foot, const Paper &paper, int page, int pages)
{
    painter.setPen(QPen(Qt::gray, foot.height() / 60));
    painter.drawLine(foot.topLeft(), foot.topRight());
    painter.setPen(Qt::black);
    painter.setFont(bodyFont(8.5));
    const QRectF text = foot.adjusted(0, foot.height() / 4, 0, 0);
    const QString number = Words::tr("Page %1 of %2").arg(page).arg(pages);
    painter.drawText(text, Qt::AlignRight | Qt::AlignTop, number);
    const double room = text.width() - painter.fontMetrics().horizontalAdvance(number) * 1.5;
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(paper.footer, Qt::ElideRight, static_cast<int>(room)));
}

} // namespace

Result<QByteArray> layOut(const Paper &paper)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return fail(ErrorCode::Internal, QStringLiteral("a paper needs a QGuiApplication for its fonts"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b); // for the archive: fonts inside, nothing from outside
    pdf.setTitle(paper.metaTitle);
    pdf.setCreator(QStringLiteral("Earshot"));
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins(QMarginsF(sideMargin, sideMargin, sideMargin, sideMargin / 2), QPageLayout::Millimeter);

    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.documentLayout()->setPaintDevice(&pdf);
    document.setDefaultFont(bodyFont(10));
    document.setDocumentMargin(0);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a long name must not run off the page
    document.setDefaultTextOption(option);
    fill(document, paper);

    const double foot = footHeight * pdf.resolution() / pointsPerInch;
    const QSizeF body(pdf.width(), pdf.height() - foot);
    document.setPageSize(body);
    const int pages = std::max(1, document.pageCount());

    QPainter painter;
    if (!painter.begin(&pdf))
        return fail(ErrorCode::Internal, QStringLiteral("Qt cannot write a PDF"));
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            pdf.newPage();
        paintFoot(painter, QRectF(0, body.height() + foot * 0.3, body.width(), foot * 0.7), paper, page + 1, pages);
        const QRectF shown(0, page * body.height(), body.width(), body.height());
        painter.save();
        painter.translate(0, -shown.top());
        painter.setClipRect(shown);
        QAbstractTextDocumentLayout::PaintContext look;
        look.clip = shown;
        look.palette.setColor(QPalette::Text, Qt::black); // whatever the screen's colours are
        document.documentLayout()->draw(&painter, look);
        painter.restore();
    }
    if (!painter.end())
        return fail(ErrorCode::Internal, QStringLiteral("Qt could not finish the PDF"));
    buffer.close();
    return bytes;
}

} // namespace earshot::ui::papers
