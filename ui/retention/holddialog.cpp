#include "ui/retention/holddialog.h"

#include "core/service/administration_service.h"
#include "ui/retention/retentionwords.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace earshot::ui::retention {

using domain::HoldKind;
using domain::HoldScope;
using service::HoldDraft;

namespace {

constexpr int reviewMonths = 3; ///< until it is looked at again, unless somebody chooses another day
constexpr int pauseMs = 250;    ///< of typing, before the door is asked what the draft would do

QString titleOf(HoldDialog::What what)
{
    return what == HoldDialog::What::Hold ? HoldDialog::tr("Place a hold") : HoldDialog::tr("Place a freeze");
}

QString buttonOf(HoldDialog::What what)
{
    return what == HoldDialog::What::Hold ? HoldDialog::tr("Sign and place hold") : HoldDialog::tr("Sign and freeze");
}

} // namespace

HoldDialog::HoldDialog(desk::Context &context, What what, QWidget *parent)
    : SignDialog(context, titleOf(what), buttonOf(what), parent)
    , m_what(what)
{
    build();
}

HoldDialog::HoldDialog(desk::Context &context, What what, const domain::Recording &recording, QWidget *parent)
    : SignDialog(context, titleOf(what), buttonOf(what), parent)
    , m_what(what)
    , m_recording(recording)
{
    build();
}

void HoldDialog::build()
{
    setObjectName(QStringLiteral("holdDialog"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &HoldDialog::ask);
    const bool freeze = m_what == What::Freeze;
    setAbout(m_recording ? tr("Recording %1, the call of %2.")
                               .arg(m_recording->id.value)
                               .arg(words::dateTime(m_recording->startedAt))
             : freeze
                 ? tr("Somebody has asked by law to see something: it must not be destroyed until that is answered.")
                 : tr("Something is kept for a specific purpose, beyond the day on which it is due."));
    if (freeze) {
        m_law = new QComboBox;
        m_law->addItem(tr("Freedom of information"), static_cast<int>(HoldKind::Foi));
        m_law->addItem(tr("Subject access"), static_cast<int>(HoldKind::SubjectAccess));
        addField(QStringLiteral("law"), tr("Asked for under"), m_law);
    }
    addScope();
    addPeriod();
    if (!freeze) {
        m_purpose = new QComboBox;
        for (const auto &purpose : context().profile().purposes())
            m_purpose->addItem(words::name(purpose), purpose.id);
        m_purpose->setCurrentIndex(std::max(0, m_purpose->findData(context().declaration().purpose)));
        addField(QStringLiteral("purpose"), tr("Purpose"), m_purpose);
        connect(m_purpose, &QComboBox::currentIndexChanged, &m_pause, qOverload<>(&QTimer::start));
    }
    m_reference = new QLineEdit;
    if (!freeze)
        m_reference->setText(context().declaration().reference);
    addField(QStringLiteral("reference"), freeze ? tr("Number of the request") : tr("Reference"), m_reference);
    m_reason = addWords(QStringLiteral("reason"), tr("Why"), tr("What exactly it is kept for, in a sentence"));
    m_owner = new QComboBox;
    m_owner->addItem(context().me().person.name, context().me().person.id.value);
    addField(QStringLiteral("owner"), tr("Answers for it"), m_owner);
    addEnd();
    connect(m_reference, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    showScope();
    loadChoices();
    resize(theme::px(600), sizeHint().height());
    (m_recording ? static_cast<QWidget *>(m_reason) : m_scope)->setFocus();
    ask();
}

void HoldDialog::addScope()
{
    m_scope = new QComboBox;
    for (const auto each :
         {HoldScope::Number, HoldScope::Case, HoldScope::Person, HoldScope::Area, HoldScope::Recording})
        m_scope->addItem(scopeName(each), static_cast<int>(each));
    QWidget *scopeRow = addField(QStringLiteral("scope"), tr("What it is on"), m_scope);
    m_subject = new QLineEdit;
    m_subjectRow = addField(QStringLiteral("subject"), {}, m_subject);
    m_number = new QLineEdit;
    m_number->setPlaceholderText(tr("As its inspector shows it, such as 17"));
    m_numberRow = addField(QStringLiteral("recording"), tr("Recording"), m_number);
    m_area = new QComboBox;
    m_areaRow = addField(QStringLiteral("area"), tr("Service area"), m_area);
    if (m_recording) {
        m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(HoldScope::Recording)));
        m_number->setText(QString::number(m_recording->id.value));
        scopeRow->hide();
    }
    connect(m_scope, &QComboBox::currentIndexChanged, this, &HoldDialog::showScope);
    connect(m_subject, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_number, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_area, &QComboBox::currentIndexChanged, &m_pause, qOverload<>(&QTimer::start));
}

void HoldDialog::addPeriod()
{
    m_period = new QCheckBox(tr("Only calls of certain days"));
    m_periodRow = addField(QStringLiteral("period"), {}, m_period);
    m_period->setAccessibleName(m_period->text());
    m_from = newDay({}, today().addMonths(-1));
    m_fromRow = addField(QStringLiteral("from"), tr("Calls from"), m_from);
    m_to = newDay({}, today());
    m_toRow = addField(QStringLiteral("to"), tr("Calls up to"), m_to);
    connect(m_period, &QCheckBox::toggled, this, &HoldDialog::showScope);
    connect(m_from, &QDateEdit::dateChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_to, &QDateEdit::dateChanged, &m_pause, qOverload<>(&QTimer::start));
}

/// Last day, review and, of somebody of the IG Unit, guidance.
void HoldDialog::addEnd()
{
    if (m_what == What::Hold) {
        m_ends = new QCheckBox(tr("It has a last day"));
        m_ends->setChecked(true);
        addField(QStringLiteral("ends"), tr("Ends"), m_ends);
        m_ends->setAccessibleName(m_ends->text());
        m_until = newDay(today(), today().addMonths(reviewMonths));
        QWidget *row = addField(QStringLiteral("until"), tr("Last day"), m_until);
        connect(m_ends, &QCheckBox::toggled, row, &QWidget::setVisible);
        connect(m_ends, &QCheckBox::toggled, &m_pause, qOverload<>(&QTimer::start));
        connect(m_until, &QDateEdit::dateChanged, this, [this] {
            m_untilChosen = true;
            m_pause.start();
        });
    }
    m_review = newDay(today().addDays(1), policy::monthsAfter(context().profile(), today(), reviewMonths));
    addField(QStringLiteral("review"), tr("Look at it again on"), m_review);
    if (m_what == What::Hold && context().me().mayAdvise) {
        m_guidance = addWords(QStringLiteral("guidance"), tr("Guidance"),
                              tr("Of the IG Unit, where it goes on longer than the policy allows"));
        connect(m_guidance, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    }
}

/// Who could answer for it, and where; of others' areas only the IG Unit has a say.
void HoldDialog::loadChoices()
{
    m_areas = context().me().areas;
    struct Choices
    {
        QList<domain::Person> people;
        QList<domain::ServiceArea> areas;
    };
    auto read = context().door().run([](service::Door &door) -> Result<Choices> {
        EARSHOT_TRY(people, door.administration().people());
        EARSHOT_TRY(areas, door.administration().areas());
        return Choices{people, areas};
    });
    desk::answer(this, read, [this](const Result<Choices> &choices) {
        if (!choices)
            return;
        for (const auto &person : choices->people) {
            if (person.active && person.id != context().me().person.id)
                m_owner->addItem(person.name, person.id.value);
        }
        if (context().me().mayAdvise) {
            m_areas = choices->areas;
            fillAreas();
        }
    });
    fillAreas();
}

void HoldDialog::fillAreas()
{
    const QVariant before = m_area->currentData();
    const QSignalBlocker quiet(m_area);
    m_area->clear();
    if (context().me().mayAdvise && scope() != HoldScope::Area)
        m_area->addItem(tr("Every service area"), 0);
    for (const auto &area : std::as_const(m_areas))
        m_area->addItem(area.name, area.id.value);
    m_area->setCurrentIndex(std::max(0, m_area->findData(before)));
}

HoldScope HoldDialog::scope() const
{
    return static_cast<HoldScope>(m_scope->currentData().toInt());
}

void HoldDialog::showScope()
{
    const HoldScope on = scope();
    m_subjectRow->setVisible(on == HoldScope::Number || on == HoldScope::Case || on == HoldScope::Person);
    setLabel(QStringLiteral("subject"), on == HoldScope::Number ? tr("Telephone number")
                                        : on == HoldScope::Case ? tr("Reference of the case")
                                                                : tr("Name of the member of staff"));
    m_numberRow->setVisible(on == HoldScope::Recording && !m_recording);
    m_areaRow->setVisible(on != HoldScope::Recording);
    const bool days = on != HoldScope::Recording && on != HoldScope::Case;
    m_periodRow->setVisible(days);
    m_fromRow->setVisible(days && m_period->isChecked());
    m_toRow->setVisible(days && m_period->isChecked());
    fillAreas();
    clearProblems();
    m_pause.start();
}

HoldDraft HoldDialog::draft() const
{
    HoldDraft draft;
    draft.kind = m_law ? static_cast<HoldKind>(m_law->currentData().toInt()) : HoldKind::Purpose;
    draft.scope = scope();
    draft.recording = domain::RecordingId{m_number->text().trimmed().toLongLong()};
    draft.subject = m_subject->text();
    draft.area = domain::AreaId{m_area->currentData().toLongLong()};
    if (m_period->isChecked()) {
        draft.from = m_from->date();
        draft.to = m_to->date();
    }
    if (m_purpose)
        draft.purpose = m_purpose->currentData().toString();
    draft.reference = m_reference->text();
    draft.reason = m_reason->toPlainText();
    draft.owner = domain::PersonId{m_owner->currentData().toLongLong()};
    if (m_ends && m_ends->isChecked())
        draft.until = m_until->date();
    draft.reviewOn = m_review->date();
    if (m_guidance)
        draft.guidance = m_guidance->toPlainText();
    return draft;
}

void HoldDialog::ask()
{
    m_pause.stop();
    const HoldDraft asked = draft();
    const bool named = asked.scope == HoldScope::Area        ? asked.area.isValid()
                       : asked.scope == HoldScope::Recording ? asked.recording.isValid()
                                                             : !asked.subject.simplified().isEmpty();
    const int mine = ++m_generation;
    if (!named) {
        setConsequence({});
        setReady(true);
        return;
    }
    desk::answer(this, context().door().run([asked](service::Door &door) { return door.holds().outlook(asked); }),
                 [this, mine, asked](const Result<service::HoldOutlook> &outlook) {
                     if (mine == m_generation)
                         answered(outlook, asked);
                 });
}

void HoldDialog::answered(const Result<service::HoldOutlook> &outlook, const HoldDraft &asked)
{
    setReady(true);
    if (!outlook) { // half a telephone number: nothing to say yet
        setConsequence(outlook.error().code == ErrorCode::NotFound
                           ? tr("There is no such recording, or none that is for you to see.")
                           : QString(),
                       true);
        return;
    }
    // As far as the policy goes without the IG Unit, until somebody chooses a day.
    if (m_until && !m_untilChosen && outlook->lastDayWithoutGuidance.isValid() &&
        m_until->date() != outlook->lastDayWithoutGuidance && asked.guidance.trimmed().isEmpty()) {
        const QSignalBlocker quiet(m_until);
        m_until->setDate(outlook->lastDayWithoutGuidance);
        ask();
        return;
    }
    const auto &decision = outlook->decision;
    if (decision.permitted || decision.rule == QLatin1String("reference-needed")) {
        setConsequence(outlookText(*outlook, asked, today()));
        return;
    }
    QString text = words::refusalText(decision.refusal(), context().profile());
    if (decision.rule == QLatin1String("guidance-first") && outlook->lastDayWithoutGuidance.isValid())
        text += u' ' + tr("Without it you can hold this until %1; with it, longer.")
                           .arg(words::date(outlook->lastDayWithoutGuidance));
    setConsequence(text, true);
    setReady(false);
}

bool HoldDialog::isComplete()
{
    const HoldDraft made = draft();
    if (made.scope == HoldScope::Recording ? !made.recording.isValid()
                                           : made.scope != HoldScope::Area && made.subject.simplified().isEmpty()) {
        const QString name =
            made.scope == HoldScope::Recording ? QStringLiteral("recording") : QStringLiteral("subject");
        showProblem(name, fieldProblem(base::error(ErrorCode::Invalid, {}, name)));
        return false;
    }
    if (made.reference.simplified().isEmpty()) {
        showProblem(QStringLiteral("reference"),
                    m_what == What::Freeze ? tr("“Number of the request”: under which number it is dealt with.")
                                           : tr("“Reference”: the case for which it is kept."));
        return false;
    }
    if (made.reason.simplified().isEmpty()) {
        showProblem(QStringLiteral("reason"),
                    fieldProblem(base::error(ErrorCode::Invalid, {}, QStringLiteral("reason"))));
        return false;
    }
    return true;
}

void HoldDialog::commit()
{
    if (!isComplete())
        return;
    perform([made = draft()](service::Door &door) { return door.holds().place(made); },
            [this](const service::HoldStanding &standing) {
                emit placed(standing);
                accept();
            });
}

} // namespace earshot::ui::retention
