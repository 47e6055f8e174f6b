#include "ui/help/guide.h"

#include <QFile>
#include <QLocale>

static void initHelpResource()
{
    Q_INIT_RESOURCE(help);
}

namespace earshot::ui::help {

namespace {

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString titleOf(const QString &markdown)
{
    const QString line = markdown.section(u'\n', 0, 0);
    return line.startsWith(QLatin1String("# ")) ? line.mid(2).trimmed() : line;
}

} // namespace

QList<Page> guide()
{
    initHelpResource();
    const QString root = QStringLiteral(":/earshot/help/");
    const bool welsh = QLocale().language() == QLocale::Welsh;
    QList<Page> pages;
    const QStringList ids = read(root + QStringLiteral("contents.txt")).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &id : ids) {
        QString text = welsh ? read(root + QStringLiteral("cy/%1.md").arg(id)) : QString();
        if (text.isEmpty())
            text = read(root + QStringLiteral("en/%1.md").arg(id));
        pages.append({id, titleOf(text), text});
    }
    return pages;
}

} // namespace earshot::ui::help
