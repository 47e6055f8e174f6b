#pragma once

#include "core/base/result.h"
#include "core/service/search_text.h"
#include "ui/widgets/searchline.h"

#include <QDate>
#include <QFuture>
#include <QHash>
#include <QObject>
#include <functional>

namespace earshot::ui::recordings {

/// What the parser recognised, for the chips in the search line; free words have none.
[[nodiscard]] QList<widgets::TokenSpan> searchSpans(const QString &text, const QDate &today);
/// Why a token is no condition, in a sentence with an example; empty for a token without a problem.
[[nodiscard]] QString problemText(const service::SearchToken &token);

/// Completion of the search line: field names, and the values of a field. Values that the store knows (staff, tags,
/// areas) are asked for and come a moment later; `valuesArrived` then, and the same question has its answer.
class SearchHelp : public QObject
{
    Q_OBJECT
public:
    /// Values of a canonical field that start with a prefix.
    using Values = std::function<QFuture<Result<QStringList>>(const QString &field, const QString &prefix)>;
    SearchHelp(Values values, widgets::SearchLine *line);

    /// For SearchLine::setCompletions. An empty word gets the field names only after Down or Ctrl+Space.
    [[nodiscard]] QList<widgets::Suggestion> suggestions(const QString &text, int cursor);
    void forget(); ///< values may have changed

signals:
    void valuesArrived();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QStringList valuesOf(const QString &field, const QString &prefix);

    Values m_values;
    QHash<QString, QStringList> m_known; ///< by "field:prefix"
    QString m_waitingFor;
    bool m_askedFor = false;
};

} // namespace earshot::ui::recordings
