#pragma once

#include <QLineEdit>
#include <QTimer>
#include <functional>

class QCompleter;
class QStandardItemModel;

namespace earshot::ui::widgets {

/// A piece of the search text that the search language knows: `agent:Marsh`.
struct TokenSpan
{
    int begin = 0; ///< UTF-16 index
    int length = 0;
    bool valid = true;
    QString problem; ///< what is wrong with it; shown as the tooltip
};

/// What could be typed here.
struct Suggestion
{
    int begin = 0; ///< replaces [begin, begin + length) of the text
    int length = 0;
    QString text;   ///< "agent:Marsh "
    QString detail; ///< "Dylan Marsh, ext. 2001"
};

/// The search line of a desk: a line edit in which known tokens look like chips. What a token is, and what completes
/// it, the owner says through two functions, so that the syntax lives in one place and not here.
class SearchLine : public QLineEdit
{
    Q_OBJECT
public:
    using Parser = std::function<QList<TokenSpan>(const QString &text)>;
    using Completions = std::function<QList<Suggestion>(const QString &text, int cursor)>;

    explicit SearchLine(QWidget *parent = nullptr);

    void setParser(Parser parser);
    void setCompletions(Completions completions);
    [[nodiscard]] const QList<TokenSpan> &spans() const { return m_spans; }
    /// Sets the text and searches at once.
    void search(const QString &text);
    /// Left and right x of a span in widget coordinates.
    [[nodiscard]] QRect spanRect(const TokenSpan &span) const;
    [[nodiscard]] QCompleter *completerPopup() const { return m_completer; }

public slots:
    /// Asks the completions anew: more of them are known now.
    void suggest();

signals:
    /// Enter, the cross, or a quarter of a second after the last key.
    void searchRequested(const QString &text);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dress();
    void textWasEdited();
    void take(int row);
    void fire();

    Parser m_parser;
    Completions m_completions;
    QList<TokenSpan> m_spans;
    QList<Suggestion> m_suggestions;
    QCompleter *m_completer;
    QStandardItemModel *m_rows;
    QTimer m_pause;
};

} // namespace earshot::ui::widgets
