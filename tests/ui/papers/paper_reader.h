#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryDir>

namespace earshot::tests {

/// A PDF as poppler reads it: an implementation that is not Qt's.
class PaperReader
{
public:
    [[nodiscard]] static bool isInstalled()
    {
        for (const auto *tool : {"pdftotext", "pdfinfo", "pdffonts", "pdftoppm"}) {
            if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
                return false;
        }
        return true;
    }

    /// `options` with @ for the file.
    [[nodiscard]] QByteArray run(const QByteArray &pdf, const QString &program, const QStringList &options) const
    {
        const QString path = m_folder.filePath(QStringLiteral("paper.pdf"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            return {};
        file.close();
        QStringList arguments = options;
        arguments.replaceInStrings(QStringLiteral("@"), path);
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
    }

    /// The text of each page, its lines as they stand.
    [[nodiscard]] QStringList pages(const QByteArray &pdf) const
    {
        QStringList pages =
            QString::fromUtf8(run(pdf, QStringLiteral("pdftotext"),
                                  {QStringLiteral("-layout"), QStringLiteral("@"), QStringLiteral("-")}))
                .split(u'\f');
        if (!pages.isEmpty() && pages.constLast().isEmpty())
            pages.removeLast();
        return pages;
    }

    /// What poppler finds wrong in it.
    [[nodiscard]] QByteArray complaints(const QByteArray &pdf) const
    {
        QFile file(m_folder.filePath(QStringLiteral("paper.pdf")));
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            return "not written";
        file.close();
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {file.fileName(), QStringLiteral("-")});
        return process.waitForFinished() ? process.readAllStandardError() : "not read";
    }

    [[nodiscard]] QString text(const QByteArray &pdf) const { return pages(pdf).join(u'\n').simplified(); }

    /// Its pages as pictures, for whoever wants to look at them: with EARSHOT_PICTURES=FOLDER.
    void picture(const QByteArray &pdf, const QString &name) const
    {
        if (const QString folder = qEnvironmentVariable("EARSHOT_PICTURES"); !folder.isEmpty())
            (void)run(pdf, QStringLiteral("pdftoppm"),
                      {QStringLiteral("-r"), QStringLiteral("80"), QStringLiteral("-png"), QStringLiteral("@"),
                       folder + u'/' + name});
    }

private:
    QTemporaryDir m_folder;
};

} // namespace earshot::tests
