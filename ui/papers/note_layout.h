#pragma once

#include "core/base/result.h"
#include "core/domain/store_settings.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>

// A paper of headings, rows and lists, laid out on A4. Private to this room.
namespace earshot::ui::papers {

struct Row
{
    QString label;
    QString value;
    bool monospaced = false;
};

/// What is left for a pen.
struct Blank
{
    QString label;
    int lines = 1;
};

struct Section
{
    QString heading;
    QString introduction; ///< may be empty
    QList<Row> rows;
    QList<QString> points;    ///< a bulleted list after the rows
    QList<QStringList> table; ///< its first row heads the columns, which are equally wide
    QStringList grid;         ///< numbered words in columns, read downwards
    QString code;             ///< lines to be typed character by character, in a monospaced face
    QImage picture;           ///< drawn without smoothing; null: none
    double pictureMm = 0;     ///< its width on paper
    QList<Blank> blanks;      ///< lines to be written on
    QString text;             ///< running text after all; line breaks stay
    bool startsPage = false;
};

struct Paper
{
    domain::Letterhead letterhead;
    QString addressee{}; ///< to whom it goes; may be empty
    QString title;
    QString subtitle;
    QList<Section> sections;
    QString footer;    ///< left in the foot of every page; the page number is on the right
    QString metaTitle; ///< of the PDF
};

/// The authority's name, in the language of the paper if it has one in that.
[[nodiscard]] QString nameOf(const domain::Letterhead &letterhead);

/// A PDF/A-1b. Internal without a QGuiApplication or when Qt cannot write it.
[[nodiscard]] Result<QByteArray> layOut(const Paper &paper);

} // namespace earshot::ui::papers
