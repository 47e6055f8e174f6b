#include "ui/papers/pdf_description.h"

#include <QMap>
#include <QtEndian>

namespace earshot::ui::papers {

namespace {

/// The number after `key`, or -1.
qsizetype numberAfter(QByteArrayView text, QByteArrayView key)
{
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return -1;
    const QByteArrayView rest = text.sliced(at + key.size()).trimmed();
    qsizetype digits = 0;
    while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9')
        ++digits;
    bool good = false;
    const qsizetype number = rest.first(digits).toByteArray().toLongLong(&good);
    return good ? number : -1;
}

/// The end of the file: where its table of objects lies, and its last dictionary.
struct Tail
{
    qsizetype table = -1;
    QByteArray trailer;

    explicit Tail(const QByteArray &pdf)
    {
        const qsizetype start = pdf.lastIndexOf("startxref");
        const qsizetype dictionary = pdf.lastIndexOf("trailer", start);
        if (start < 0 || dictionary < 0)
            return;
        table = numberAfter(QByteArrayView(pdf).sliced(start), "startxref");
        trailer = pdf.mid(dictionary, start - dictionary);
    }
    [[nodiscard]] qsizetype number(QByteArrayView key) const { return numberAfter(trailer, key); }
};

/// "6 0 obj … endobj" of one object; empty where there is none.
QByteArray objectOf(const QByteArray &pdf, const Tail &tail, qsizetype number)
{
    constexpr qsizetype entrySize = 20;
    const QByteArray head = "xref\n0 ";
    if (number <= 0 || tail.table < 0 || pdf.mid(tail.table, head.size()) != head)
        return {};
    const qsizetype entries = pdf.indexOf('\n', tail.table + head.size()) + 1;
    const QByteArray entry = pdf.mid(entries + number * entrySize, entrySize);
    bool good = false;
    const qsizetype at = entry.first(std::min<qsizetype>(10, entry.size())).toLongLong(&good);
    const QByteArray name = QByteArray::number(number) + " 0 obj";
    if (!good || !entry.endsWith("n \n") || pdf.mid(at, name.size()) != name)
        return {};
    const qsizetype end = pdf.indexOf("endobj", at);
    return end < 0 ? QByteArray() : pdf.mid(at, end + 6 - at) + '\n';
}

/// A text of a PDF: UTF-16, in hex.
QByteArray hexText(const QString &text)
{
    QByteArray bytes("\xfe\xff", 2);
    for (const QChar c : text) {
        const quint16 big = qToBigEndian(c.unicode());
        bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
    }
    return '<' + bytes.toHex() + '>';
}

bool insertBefore(QByteArray &in, const char *where, const QByteArray &what)
{
    const qsizetype at = in.lastIndexOf(where);
    if (at >= 0)
        in.insert(at, what);
    return at >= 0;
}

/// The description that archives read, with its length anew.
bool describe(QByteArray &metadata, const QByteArray &language, const QString &author)
{
    const QByteArray more = "    <rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\" rdf:about=\"\">"
                            "<dc:creator><rdf:Seq><rdf:li>" +
                            author.toHtmlEscaped().toUtf8() +
                            "</rdf:li></rdf:Seq></dc:creator>"
                            "<dc:language><rdf:Bag><rdf:li>" +
                            language + "</rdf:li></rdf:Bag></dc:language></rdf:Description>\n";
    const qsizetype length = numberAfter(metadata, "/Length");
    const QByteArray before = "/Length " + QByteArray::number(length);
    if (length < 0 || !metadata.contains(before) || !insertBefore(metadata, "  </rdf:RDF>", more))
        return false;
    metadata.replace(before, "/Length " + QByteArray::number(length + more.size()));
    return true;
}

} // namespace

QByteArray described(const QByteArray &pdf, const QByteArray &language, const QString &author)
{
    const Tail tail(pdf);
    const qsizetype root = tail.number("/Root "), info = tail.number("/Info "), size = tail.number("/Size ");
    const qsizetype identity = tail.trailer.indexOf("/ID");
    QByteArray catalogue = objectOf(pdf, tail, root);
    QByteArray facts = objectOf(pdf, tail, info);
    const qsizetype meta = numberAfter(catalogue, "/Metadata ");
    QByteArray metadata = objectOf(pdf, tail, meta);
    const bool known =
        size > 0 && identity >= 0 && !facts.isEmpty() && !metadata.isEmpty() &&
        insertBefore(catalogue, ">>", "/Lang (" + language + ")\n/ViewerPreferences << /DisplayDocTitle true >>\n") &&
        insertBefore(facts, ">>", "/Author " + hexText(author) + '\n') && describe(metadata, language, author);
    if (!known)
        return pdf;
    QByteArray updated = pdf.endsWith('\n') ? pdf : pdf + '\n';
    QByteArray table = "xref\n";
    const QMap<qsizetype, QByteArray> objects{{info, facts}, {meta, metadata}, {root, catalogue}};
    for (auto object = objects.cbegin(); object != objects.cend(); ++object) {
        table += QByteArray::number(object.key()) + " 1\n" +
                 QByteArray::number(updated.size()).rightJustified(10, '0') + " 00000 n \n";
        updated += object.value();
    }
    const qsizetype start = updated.size();
    updated += table + "trailer\n<<\n/Size " + QByteArray::number(size) + "\n/Info " + QByteArray::number(info) +
               " 0 R\n/Root " + QByteArray::number(root) + " 0 R\n/Prev " + QByteArray::number(tail.table) + '\n' +
               tail.trailer.mid(identity, tail.trailer.indexOf(']', identity) + 1 - identity) + "\n>>\nstartxref\n" +
               QByteArray::number(start) + "\n%%EOF\n";
    return updated;
}

} // namespace earshot::ui::papers
