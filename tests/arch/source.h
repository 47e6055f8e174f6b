#pragma once

#include <QString>
#include <QStringList>

namespace earshot::arch {

// One source file, its lines twice: as written, and with the insides of comments, strings and character literals
// blanked (every line keeps its number), so that a rule does not read prose as code.
struct Source
{
    QString path; // from the root of the tree, with forward slashes
    QStringList written;
    QStringList code;
};

// The .h and .cpp files below `folders` (paths from `root`), sorted by path. A folder that does not exist holds none.
[[nodiscard]] QList<Source> sourcesIn(const QString &root, const QStringList &folders);

// `text` with comments, strings (raw ones too) and character literals blanked; as many lines as before.
[[nodiscard]] QString codeOf(const QString &text);

} // namespace earshot::arch
