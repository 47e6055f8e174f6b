#include "ui/widgets/purposebar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/reflow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>

namespace earshot::ui::widgets {

using theme::FontRole;
using theme::px;
using theme::Token;

PurposeBar::PurposeBar(QWidget *parent)
    : QWidget(parent)
    , m_prompt(new Label({}, FontRole::Body, Token::Muted, this))
    , m_purpose(new QComboBox(this))
    , m_referenceLabel(new Label(tr("Reference"), FontRole::Body, Token::Muted, this))
    , m_reference(new QComboBox(this))
    , m_area(new Chip({}, this))
    , m_areas(new QComboBox(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *row = new FlowRow(10, this);
    row->setContentsMargins(px(16), px(10), px(16), px(11));
    const auto pair = [](QWidget *label, QWidget *field) { // no label is left behind when the line breaks
        auto *both = new QHBoxLayout;
        both->setSpacing(px(10));
        both->addWidget(label);
        both->addWidget(field, 1);
        return both;
    };
    row->add(pair(m_prompt, m_purpose), 2);
    row->add(pair(m_referenceLabel, m_reference), 4);
    row->addStretch();
    row->add(m_area);
    row->add(m_areas);

    m_purpose->setAccessibleName(tr("Purpose of listening"));
    m_purpose->setToolTip(tr("Why you listen; the audit record says it (Ctrl+P)"));
    m_purpose->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_purpose->setPlaceholderText(tr("Choose a purpose"));
    m_reference->setEditable(true);
    m_reference->setInsertPolicy(QComboBox::NoInsert);
    m_reference->setAccessibleName(tr("Reference"));
    m_reference->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reference->setMinimumContentsLength(20);
    m_areas->setAccessibleName(tr("Service area"));
    m_areas->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_areas->hide();
    setReferencePrompt(tr("Case or complaint, if there is one"));

    connect(m_purpose, &QComboBox::currentIndexChanged, this, [this] {
        showState();
        emit purposeChanged(purpose());
    });
    const auto referenceDone = [this] {
        if (reference() == m_lastReference)
            return;
        m_lastReference = reference();
        emit referenceChanged(m_lastReference);
    };
    connect(m_reference->lineEdit(), &QLineEdit::editingFinished, this, referenceDone);
    connect(m_reference, &QComboBox::activated, this, referenceDone);
    connect(m_areas, &QComboBox::activated, this, [this](int index) {
        m_areaId = m_areas->itemData(index).toString();
        emit areaChanged(m_areaId);
    });
    showState();
}

void PurposeBar::setPurposes(const QList<PurposeChoice> &purposes)
{
    const QString before = purpose();
    const QSignalBlocker block(m_purpose);
    m_purpose->clear();
    for (const PurposeChoice &choice : purposes) {
        m_purpose->addItem(choice.text, choice.id);
        m_purpose->setItemData(m_purpose->count() - 1, choice.clause, Qt::ToolTipRole);
    }
    m_purpose->setCurrentIndex(before.isEmpty() ? -1 : m_purpose->findData(before));
    showState();
}

void PurposeBar::setPurpose(const QString &id)
{
    m_purpose->setCurrentIndex(id.isEmpty() ? -1 : m_purpose->findData(id));
}

QString PurposeBar::purpose() const
{
    return m_purpose->currentData().toString();
}

void PurposeBar::setReferences(const QStringList &references)
{
    const QString text = reference();
    const QSignalBlocker block(m_reference);
    m_reference->clear();
    m_reference->addItems(references);
    m_reference->setEditText(text);
}

void PurposeBar::setReference(const QString &reference)
{
    m_lastReference = reference;
    m_reference->setEditText(reference);
    m_reference->lineEdit()->setCursorPosition(0); // the number comes first
}

QString PurposeBar::reference() const
{
    return m_reference->currentText().trimmed();
}

void PurposeBar::setReferencePrompt(const QString &prompt)
{
    m_reference->lineEdit()->setPlaceholderText(prompt);
    m_reference->setVisible(!prompt.isEmpty());
    m_referenceLabel->setVisible(!prompt.isEmpty());
}

void PurposeBar::setAreas(const QList<QPair<QString, QString>> &idsAndNames, const QString &current)
{
    m_areaId = current;
    m_areas->clear();
    QString name;
    for (const auto &[id, text] : idsAndNames) {
        m_areas->addItem(text, id);
        if (id == current)
            name = text;
    }
    m_areas->setCurrentIndex(m_areas->findData(current));
    m_areas->setVisible(idsAndNames.size() > 1);
    m_area->setVisible(idsAndNames.size() == 1);
    m_area->setSpec({ChipKind::Green, name, theme::Icon::People});
    m_area->setAccessibleName(tr("Service area: %1").arg(name));
}

QString PurposeBar::area() const
{
    return m_areaId;
}

void PurposeBar::ask()
{
    m_purpose->setFocus(Qt::ShortcutFocusReason);
    if (isVisible() && m_purpose->count() > 0)
        m_purpose->showPopup();
}

void PurposeBar::showState()
{
    m_prompt->setText(isSet() ? tr("Listening for") : tr("Before you listen, say what for"));
    m_prompt->setRole(isSet() ? FontRole::Body : FontRole::Strong);
    m_prompt->setToken(isSet() ? Token::Muted : Token::Amber);
    m_referenceLabel->setToken(isSet() ? Token::Muted : Token::Text);
    setAccessibleName(m_prompt->text());
    update();
}

void PurposeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(isSet() ? Token::Surface : Token::AmberWash));
    painter.fillRect(QRect(0, height() - (isSet() ? 1 : px(2)), width(), px(2)),
                     theme::color(isSet() ? Token::Line : Token::Amber));
}

} // namespace earshot::ui::widgets
