#pragma once

#include "ui/widgets/chip.h"

#include <QWidget>

class QComboBox;

namespace earshot::ui::widgets {

class Label;

struct PurposeChoice
{
    QString id;
    QString text;
    QString clause; ///< shown as the item's tooltip
};

/// Why somebody listens, to which case, in which area: what the next audit entry will say. While no purpose is chosen
/// it is the only bright thing in the window.
class PurposeBar : public QWidget
{
    Q_OBJECT
public:
    explicit PurposeBar(QWidget *parent = nullptr);

    void setPurposes(const QList<PurposeChoice> &purposes);
    void setPurpose(const QString &id); ///< unknown or empty: not set
    [[nodiscard]] QString purpose() const;
    /// Suggestions for the reference; the person may type another.
    void setReferences(const QStringList &references);
    void setReference(const QString &reference);
    [[nodiscard]] QString reference() const;
    /// A prompt in the reference field: "Case or complaint reference"; empty hides the field.
    void setReferencePrompt(const QString &prompt);
    /// One area is a chip, several are a choice ("All my areas" is the caller's first entry). Ids beside the names.
    void setAreas(const QList<QPair<QString, QString>> &idsAndNames, const QString &current);
    [[nodiscard]] QString area() const;
    [[nodiscard]] bool isSet() const { return !purpose().isEmpty(); }
    /// Playing was asked for and no purpose is set: puts the person into the field, with the list open.
    void ask();
    [[nodiscard]] QComboBox *purposeBox() const { return m_purpose; }
    [[nodiscard]] QComboBox *referenceBox() const { return m_reference; }

signals:
    void purposeChanged(const QString &id);
    void referenceChanged(const QString &reference); ///< when the field is left or Enter pressed
    void areaChanged(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showState();

    Label *m_prompt;
    QComboBox *m_purpose;
    Label *m_referenceLabel;
    QComboBox *m_reference;
    Chip *m_area;
    QComboBox *m_areas;
    QString m_areaId;
    QString m_lastReference;
};

} // namespace earshot::ui::widgets
