#pragma once

#include <QWidget>

class QGridLayout;

namespace earshot::ui::widgets {

class Label;

/// "Caption  value" rows of an inspector or of a summary: the caption muted, the value wrapped and selectable. Rows
/// are read as "caption: value".
class FactList : public QWidget
{
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);
    /// An empty value adds nothing and returns nullptr.
    Label *add(const QString &caption, const QString &value);
    /// `value` instead of words; owned from then on.
    void add(const QString &caption, QWidget *value);
    void clear();
    [[nodiscard]] int count() const { return m_rows; }

private:
    Label *addCaption(const QString &caption);

    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace earshot::ui::widgets
