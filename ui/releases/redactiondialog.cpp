#include "ui/releases/redactiondialog.h"

#include "ui/releases/redactionrow.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace earshot::ui::releases {

using domain::Redaction;
using domain::RedactionReason;
using domain::Redactions;
using domain::RedactionSound;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;

RedactionDialog::RedactionDialog(const domain::Recording &recording, FrameRange within, const Redactions &redactions,
                                 std::function<FrameRange()> marked, QWidget *parent)
    : QDialog(parent)
    , m_recording(recording)
    , m_within(within)
    , m_marked(std::move(marked))
    , m_list(new QWidget)
    , m_column(new QVBoxLayout(m_list))
    , m_area(new QScrollArea)
    , m_empty(widgets::wrapped(tr("No place yet. Mark words in the player below and take them here, or type from when "
                                  "to when."),
                               FontRole::Body, Token::Muted))
    , m_problem(widgets::wrapped({}, FontRole::Caption, Token::Red))
    , m_sound(new QComboBox)
    , m_nobodyElse(new QCheckBox(tr("I have listened to it, and no third party is heard")))
    , m_listen(new QPushButton(tr("Listen as it would leave")))
    , m_take(new widgets::PrimaryButton(tr("Use these places")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("redactionDialog"));
    setWindowTitle(tr("What must not be heard"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(px(20), px(18), px(20), px(16));
    all->setSpacing(px(10));
    all->addWidget(new Label(tr("What must not be heard"), FontRole::Heading));
    all->addWidget(widgets::wrapped(
        tr("Nothing of what is said in these places will be in what leaves. They are a part of the request: who "
           "authorises signs them, and afterwards they cannot be changed."),
        FontRole::Body, Token::Muted));

    m_column->setContentsMargins(0, 0, px(6), 0);
    m_column->setSpacing(px(6));
    m_column->addWidget(m_empty);
    m_column->addStretch();
    m_area->setWidget(m_list);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setMinimumHeight(px(150));
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    m_list->setAutoFillBackground(false);
    m_empty->setObjectName(QStringLiteral("redactionsEmpty"));
    all->addWidget(m_area, 1);

    auto *marking = new QPushButton(tr("Take what is marked"));
    auto *add = new QPushButton(tr("Add a place"));
    marking->setObjectName(QStringLiteral("takeMarked"));
    marking->setToolTip(tr("What is marked in the player"));
    add->setObjectName(QStringLiteral("addPlace"));
    m_listen->setObjectName(QStringLiteral("listenRedacted"));
    m_listen->setIcon(theme::icon(theme::Icon::Play));
    for (QPushButton *button : {marking, add, m_listen})
        button->setAutoDefault(false);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(px(8));
    acts->addWidget(marking);
    acts->addWidget(add);
    acts->addStretch();
    acts->addWidget(m_listen);
    all->addLayout(acts);

    m_sound->setObjectName(QStringLiteral("redactionSound"));
    m_sound->addItem(tr("A quiet tone"), static_cast<int>(RedactionSound::Tone));
    m_sound->addItem(tr("Silence"), static_cast<int>(RedactionSound::Silence));
    m_sound->setCurrentIndex(m_sound->findData(static_cast<int>(redactions.sound)));
    auto *soundLabel = new Label(tr("&Heard in their place"));
    soundLabel->setBuddy(m_sound);
    auto *sound = new QHBoxLayout;
    sound->setSpacing(px(8));
    sound->addWidget(soundLabel);
    sound->addWidget(m_sound);
    sound->addStretch();
    all->addLayout(sound);
    m_nobodyElse->setObjectName(QStringLiteral("noThirdParty"));
    m_nobodyElse->setChecked(redactions.noThirdParty);
    all->addWidget(m_nobodyElse);
    m_problem->setObjectName(QStringLiteral("redactionsProblem"));
    all->addWidget(m_problem);
    m_take->setObjectName(QStringLiteral("useRedactions"));
    all->addLayout(widgets::dialogFoot(this, tr("Cancel"), m_take));

    connect(marking, &QPushButton::clicked, this, &RedactionDialog::takeMarked);
    connect(add, &QPushButton::clicked, this, [this] {
        const FrameRange all = m_within.isEmpty() ? FrameRange{0, m_recording.frames} : m_within;
        addRow({{all.begin, std::min(all.end, all.begin + m_recording.rate)}});
        refresh();
    });
    connect(m_listen, &QPushButton::clicked, this, &RedactionDialog::listenRequested);
    connect(m_nobodyElse, &QCheckBox::toggled, this, &RedactionDialog::refresh);
    connect(m_take, &QPushButton::clicked, this, &RedactionDialog::take);
    for (const Redaction &redaction : redactions.ranges)
        addRow(redaction);
    refresh();
    widgets::keepHeight(this);
    resize(px(660), sizeHint().height());
}

void RedactionDialog::addRow(const Redaction &redaction)
{
    auto *row = new RedactionRow(m_recording, redaction);
    m_rows << row;
    m_column->insertWidget(m_column->count() - 1, row);
    connect(row, &RedactionRow::changed, this, &RedactionDialog::refresh);
    connect(row, &RedactionRow::removeRequested, this, [this, row] {
        m_rows.removeOne(row);
        row->deleteLater();
        refresh();
    });
    row->show();
    row->findChild<QLineEdit *>()->setFocus();
}

void RedactionDialog::takeMarked()
{
    const FrameRange range = m_marked ? m_marked().intersected({0, m_recording.frames}) : FrameRange{};
    if (range.isEmpty()) {
        m_problem->setText(tr("Nothing of this call is marked in the player. Open it, and drag over the words."));
        m_problem->show();
        return;
    }
    addRow({range});
    refresh();
}

std::optional<Redactions> RedactionDialog::redactions() const
{
    return problem().isEmpty() ? std::optional(typed()) : std::nullopt;
}

QString RedactionDialog::problem() const
{
    const FrameRange within = m_within.isEmpty() ? FrameRange{0, m_recording.frames} : m_within;
    for (const RedactionRow *row : m_rows) {
        const auto redaction = row->redaction();
        if (!redaction)
            return tr("Write from when to when as minutes and seconds within the call, such as 2:05 to 2:12; the call "
                      "ends at %1.")
                .arg(words::position(m_recording.durationMs()));
        if (redaction->range.intersected(within).isEmpty())
            return tr("A place lies outside the part that is asked for: remove it.");
        if (m_nobodyElse->isChecked() && redaction->reason == RedactionReason::ThirdParty)
            return tr("Either a third party is heard or none: remove the place, give it another reason, or take the "
                      "tick away.");
    }
    return {};
}

Redactions RedactionDialog::typed() const
{
    Redactions made;
    made.sound = static_cast<RedactionSound>(m_sound->currentData().toInt());
    made.noThirdParty = m_nobodyElse->isChecked();
    for (const RedactionRow *row : m_rows) {
        if (const auto redaction = row->redaction())
            made.ranges << *redaction;
    }
    std::sort(made.ranges.begin(), made.ranges.end(),
              [](const Redaction &a, const Redaction &b) { return a.range < b.range; });
    return made;
}

void RedactionDialog::refresh()
{
    m_empty->setVisible(m_rows.isEmpty());
    m_problem->setText(problem());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_listen->setEnabled(m_problem->text().isEmpty() && !m_rows.isEmpty());
    m_take->setEnabled(m_problem->text().isEmpty());
}

void RedactionDialog::take()
{
    const auto made = redactions();
    if (!made)
        return;
    emit taken(*made);
    accept();
}

} // namespace earshot::ui::releases
