#pragma once

#include <QList>
#include <QString>

namespace earshot::ui::help {

/// One page of the guide: a Markdown file.
struct Page
{
    QString id;    ///< file name without ".md"
    QString title; ///< its first heading
    QString markdown;
};

/// The guide in the language of the default locale; pages that are not translated come in English. In reading order.
[[nodiscard]] QList<Page> guide();

} // namespace earshot::ui::help
