#include "ui/papers/note_layout.h"

#include "ui/papers/page_flow.h"
#include "ui/papers/pdf_description.h"
#include "ui/words/words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

namespace earshot::ui::papers {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

constexpr double mmPerInch = 25.4;
constexpr double sideMargin = 20; // mm
constexpr double footHeight = 34; // points, rule and page number
constexpr double bodySize = 10;   // points
constexpr double labelShare = 0.34;
constexpr double bulletShare = 0.03;

/// TrueType families first: Qt embeds them as fonts, so that text can be searched, copied and read aloud.
QFont bodyFont(double points)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    font.setPointSizeF(points);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02); // no ligatures: a copied "office" must not lose its letters
    return font;
}

QFont bold(double points)
{
    QFont font = bodyFont(points);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont monospaced(double points)
{
    QFont font;
    font.setFamilies(
        {QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(points);
    return font;
}

/// As large as lets the longest line stay whole, if it can be read at all.
QFont codeFont(const QString &text)
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

FlowItem paragraph(const QString &text, const QFont &font, double above, double below)
{
    return {{{text, font}}, above, below};
}

void addLines(PageFlow &flow, const QString &text, const QFont &font, double above = 0)
{
    const QStringList parts = text.split(u'\n');
    for (const QString &part : parts) {
        flow.add(paragraph(part, font, above, 2.5));
        above = 0;
    }
}

void addRows(PageFlow &flow, const QList<Row> &rows)
{
    for (const Row &row : rows)
        flow.add({{{row.label, bold(bodySize), 0, labelShare - 0.01},
                   {row.value, row.monospaced ? monospaced(9) : bodyFont(bodySize), labelShare, 1}},
                  3,
                  3});
}

/// As high as a hand writes.
void addBlanks(PageFlow &flow, const QList<Blank> &blanks)
{
    constexpr double lineHeight = 19;
    for (const Blank &blank : blanks) {
        const QFont font = bold(bodySize);
        for (int line = 0; line < blank.lines; ++line) {
            FlowItem item{{{line == 0 ? blank.label : QString(), font, 0, labelShare - 0.01},
                           {QString(), font, labelShare, 1, true}},
                          line == 0 ? 4.0 : 0,
                          0,
                          lineHeight};
            item.keepsWithNext = line + 1 < blank.lines;
            flow.add(std::move(item));
        }
    }
}

void addPoints(PageFlow &flow, const QList<QString> &points)
{
    const QFont font = bodyFont(bodySize);
    for (const QString &point : points)
        flow.add({{{QStringLiteral("•"), font, 0, bulletShare}, {point, font, bulletShare, 1}}, 0, 2.5});
}

void addTable(PageFlow &flow, const QList<QStringList> &rows)
{
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const bool head = row == 0;
        FlowItem item{{}, head ? 4.0 : 2.5, head ? 4.0 : 2.5};
        item.isHead = item.keepsWithNext = head;
        item.isUnderHead = !head;
        const auto columns = double(rows[row].size());
        for (qsizetype column = 0; column < rows[row].size(); ++column)
            item.cells.push_back({rows[row][column], head ? bold(bodySize) : bodyFont(bodySize),
                                  double(column) / columns, (double(column) + 0.95) / columns});
        flow.add(std::move(item));
    }
}

/// Downwards, a column after the other, so that an eye can follow; the numbers are as wide as the widest.
void addGrid(PageFlow &flow, const QStringList &words)
{
    constexpr int columns = 4;
    const auto rows = (words.size() + columns - 1) / columns;
    for (qsizetype row = 0; row < rows; ++row) {
        FlowItem item{{}, 1, 1};
        for (qsizetype at = row; at < words.size(); at += rows) {
            const double column = double(at / rows);
            item.cells.push_back({QStringLiteral("%1  %2").arg(at + 1, 2).arg(words[at]), monospaced(11),
                                  column / columns, (column + 1) / columns});
        }
        flow.add(std::move(item));
    }
}

void addPicture(PageFlow &flow, const QImage &image, double widthMm)
{
    // Many pixels a module, so that no viewer smooths the edges away.
    constexpr int pixels = 8;
    FlowItem item{{}, 2, 2};
    item.image = image.scaled(image.size() * pixels, Qt::KeepAspectRatio, Qt::FastTransformation);
    item.imageWidth = widthMm / mmPerInch * pointsPerInch;
    flow.add(std::move(item));
}

/// The name on the left; address and ways to reach the authority on the right.
void addLetterhead(PageFlow &flow, const domain::Letterhead &letterhead)
{
    QStringList contact = letterhead.address.split(u'\n', Qt::SkipEmptyParts);
    if (!letterhead.telephone.isEmpty())
        contact << Words::tr("Telephone: %1", "letterhead").arg(letterhead.telephone);
    for (const QString &text : {letterhead.email, letterhead.web}) {
        if (!text.isEmpty())
            contact << text;
    }
    constexpr double contactShare = 0.62;
    if (contact.isEmpty()) {
        flow.add(paragraph(nameOf(letterhead), bold(12), 0, 12));
        return;
    }
    flow.add({{{nameOf(letterhead), bold(14), 0, contactShare - 0.04},
               {contact.join(u'\n'), bodyFont(8.5), contactShare, 1}},
              0,
              18});
}

void addSection(PageFlow &flow, const Section &section)
{
    FlowItem heading = paragraph(section.heading, bold(12), 12, 3);
    heading.startsPage = section.startsPage;
    heading.keepsWithNext = true;
    flow.add(std::move(heading));
    if (!section.introduction.isEmpty()) {
        FlowItem introduction = paragraph(section.introduction, bodyFont(bodySize), 0, 3);
        introduction.keepsWithNext = !section.rows.isEmpty() || !section.table.isEmpty() || !section.grid.isEmpty() ||
                                     !section.picture.isNull() || !section.points.isEmpty();
        flow.add(std::move(introduction));
    }
    addRows(flow, section.rows);
    addTable(flow, section.table);
    addGrid(flow, section.grid);
    if (!section.code.isEmpty())
        addLines(flow, section.code, codeFont(section.code));
    if (!section.picture.isNull())
        addPicture(flow, section.picture, section.pictureMm);
    addPoints(flow, section.points);
    addBlanks(flow, section.blanks);
    if (!section.text.isEmpty())
        addLines(flow, section.text, bodyFont(bodySize), 6);
}

void fill(PageFlow &flow, const Paper &paper)
{
    addLetterhead(flow, paper.letterhead);
    if (!paper.addressee.isEmpty())
        flow.add(paragraph(Words::tr("To: %1", "whom a letter goes to").arg(paper.addressee), bodyFont(11), 0, 14));
    flow.add(paragraph(paper.title, bold(20), 0, 2));
    flow.add(paragraph(paper.subtitle, bodyFont(11), 0, 3));
    for (const Section &section : paper.sections)
        addSection(flow, section);
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

QString nameOf(const domain::Letterhead &letterhead)
{
    return words::isWelsh() && !letterhead.organisationCy.isEmpty() ? letterhead.organisationCy
                                                                    : letterhead.organisation;
}

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

    const double foot = footHeight * pdf.resolution() / pointsPerInch;
    const QSizeF body(pdf.width(), pdf.height() - foot);
    PageFlow flow(pdf, body.width(), body.height());
    fill(flow, paper);
    const int pages = flow.flow();

    QPainter painter;
    if (!painter.begin(&pdf))
        return fail(ErrorCode::Internal, QStringLiteral("Qt cannot write a PDF"));
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            pdf.newPage();
        painter.setPen(Qt::black);
        flow.paint(painter, page);
        paintFoot(painter, QRectF(0, body.height() + foot * 0.3, body.width(), foot * 0.7), paper, page + 1, pages);
    }
    if (!painter.end())
        return fail(ErrorCode::Internal, QStringLiteral("Qt could not finish the PDF"));
    buffer.close();
    return described(bytes, words::isWelsh() ? "cy-GB" : "en-GB", nameOf(paper.letterhead));
}

} // namespace earshot::ui::papers
