#include "ui/retention/accessdialogs.h"

#include "core/service/administration_service.h"
#include "ui/desk/asking.h"
#include "ui/retention/accessmodel.h"
#include "ui/retention/accesswords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace earshot::ui::retention {

using domain::AccessOutcome;
using domain::CallMark;
using service::AccessStanding;
using theme::px;

namespace {

/// One a line.
QStringList linesOf(const QPlainTextEdit *edit)
{
    return edit->toPlainText().split(u'\n', Qt::SkipEmptyParts);
}

QString buttonOf(AccessAct act)
{
    switch (act) {
    case AccessAct::Gather:
        return AccessActDialog::tr("Search, sign and freeze");
    case AccessAct::Close:
        return AccessActDialog::tr("Sign and close");
    default:
        return AccessActDialog::tr("Sign and record");
    }
}

} // namespace

OpenAccessDialog::OpenAccessDialog(desk::Context &context, QWidget *parent)
    : SignDialog(context, tr("Open a subject access request"), tr("Sign and open"), parent)
{
    setObjectName(QStringLiteral("openAccessDialog"));
    setAbout(tr("Somebody asks for the calls that are about them (UK GDPR Art. 15)."));
    m_received = newDay({}, today());
    m_received->setMaximumDate(today());
    addField(QStringLiteral("received"), tr("Received on"), m_received);
    m_asker = new QLineEdit;
    addField(QStringLiteral("asker"), tr("Who asks"), m_asker);
    m_numbers = addWords(QStringLiteral("numbers"), tr("Telephone numbers"), tr("One a line"));
    m_names = addWords(QStringLiteral("names"), tr("Names"), tr("As notes may have them, one a line"));
    m_references = addWords(QStringLiteral("references"), tr("References"), tr("Of their cases, one a line"));
    m_area = new QComboBox;
    m_area->addItem(tr("Every service area"), 0);
    addField(QStringLiteral("area"), tr("Service area"), m_area);
    setConsequence(
        tr("From your signature on nobody can delete or dispose of a call with one of these numbers until the "
           "request is closed (§2). What was asked for cannot be changed."));
    loadAreas();
    resize(px(600), sizeHint().height());
    m_asker->setFocus();
}

void OpenAccessDialog::loadAreas()
{
    auto read = context().door().run([](service::Door &door) { return door.administration().areas(); });
    desk::answer(this, read, [this](const Result<QList<domain::ServiceArea>> &areas) {
        if (!areas)
            return;
        for (const auto &area : *areas)
            m_area->addItem(area.name, area.id.value);
    });
}

QString OpenAccessDialog::problemOf(const Error &error) const
{
    return accessFieldProblem(error);
}

void OpenAccessDialog::commit()
{
    service::AccessDraft draft;
    draft.receivedOn = m_received->date();
    draft.asker = m_asker->text();
    draft.numbers = linesOf(m_numbers);
    draft.names = linesOf(m_names);
    draft.references = linesOf(m_references);
    draft.area = domain::AreaId{m_area->currentData().toLongLong()};
    perform([draft](service::Door &door) { return door.subjectAccess().open(draft); },
            [this](const AccessStanding &standing) {
                emit opened(standing);
                accept();
            });
}

QString accessActName(AccessAct act)
{
    switch (act) {
    case AccessAct::Gather:
        return AccessActDialog::tr("Gather calls…");
    case AccessAct::Effort:
        return AccessActDialog::tr("Record a search elsewhere…");
    case AccessAct::AskIdentity:
        return AccessActDialog::tr("They were asked who they are…");
    case AccessAct::IdentityShown:
        return AccessActDialog::tr("They showed who they are…");
    case AccessAct::AskClarification:
        return AccessActDialog::tr("They were asked what they mean…");
    case AccessAct::Clarified:
        return AccessActDialog::tr("They answered…");
    case AccessAct::Extend:
        return AccessActDialog::tr("They were told of two further months…");
    case AccessAct::Close:
        break;
    }
    return AccessActDialog::tr("Close the request…");
}

QString accessActId(AccessAct act)
{
    static const char *const ids[] = {"",          "accessGather",   "accessEffort", "accessAskIdentity", "accessShown",
                                      "accessAsk", "accessAnswered", "accessExtend", "accessClose"};
    return QLatin1String(ids[static_cast<size_t>(act)]);
}

AccessActDialog::AccessActDialog(desk::Context &context, AccessAct act, const AccessStanding &standing, QWidget *parent)
    : SignDialog(context, accessActName(act).remove(QStringLiteral("…")), buttonOf(act), parent)
    , m_act(act)
    , m_standing(standing)
{
    setObjectName(QStringLiteral("accessActDialog"));
    setAbout(tr("%1, %2", "number, who asks").arg(standing.request.number(), standing.request.asker));
    build();
    sayConsequence();
    resize(px(600), sizeHint().height());
    if (m_place)
        m_place->setFocus();
    else if (m_outcome)
        m_outcome->setFocus();
    else
        m_words->setFocus();
}

void AccessActDialog::addSearch()
{
    if (m_act == AccessAct::Gather) {
        m_more = addWords(QStringLiteral("words"), tr("Other words"), tr("To search for besides, one a line"));
    } else {
        m_place = new QLineEdit;
        addField(QStringLiteral("place"), tr("Where"), m_place);
        m_terms = new QLineEdit;
        addField(QStringLiteral("terms"), tr("With which words"), m_terms);
    }
    m_words = addWords(QStringLiteral("why"), tr("Why that is enough"),
                       tr("Why this search is reasonable and proportionate"), 3);
}

/// Only an answer can leave something out that is theirs.
void AccessActDialog::addUnreleased()
{
    const auto calls = m_standing.request.calls();
    const bool any = std::any_of(calls.cbegin(), calls.cend(), [](const domain::AccessCall &call) {
        return call.mark == CallMark::In || call.mark == CallMark::ThirdParty;
    });
    if (!any)
        return;
    m_unreleased = new QLineEdit;
    m_unreleased->setPlaceholderText(tr("Why, or how they got it, if a call was not released from here"));
    QWidget *row = addField(QStringLiteral("unreleased"), tr("Not released"), m_unreleased);
    const auto fit = [this, row] {
        row->setVisible(m_outcome->currentData().toInt() == static_cast<int>(AccessOutcome::Answered));
    };
    connect(m_outcome, &QComboBox::currentIndexChanged, row, fit);
    fit();
}

void AccessActDialog::build()
{
    const QString words = QStringLiteral("words");
    switch (m_act) {
    case AccessAct::Gather:
    case AccessAct::Effort:
        addSearch();
        break;
    case AccessAct::AskIdentity:
        m_words = addWords(words, tr("What was asked for"), tr("Such as a bill with their address"));
        break;
    case AccessAct::IdentityShown:
        m_words = addWords(words, tr("What was shown"), tr("And by whom it was seen; keep no copy here"));
        break;
    case AccessAct::AskClarification:
        m_words = addWords(words, tr("The question"), tr("Only what you need to know to find the calls"), 3);
        break;
    case AccessAct::Clarified:
        m_words = addWords(words, tr("Their answer"), {}, 3);
        break;
    case AccessAct::Extend:
        m_words = addWords(QStringLiteral("reason"), tr("Why"),
                           tr("How complex it is, or how many requests they have made"), 3);
        break;
    case AccessAct::Close:
        m_outcome = new QComboBox;
        for (const auto outcome :
             {AccessOutcome::Answered, AccessOutcome::NothingHeld, AccessOutcome::Refused, AccessOutcome::Withdrawn})
            m_outcome->addItem(outcomeName(outcome), static_cast<int>(outcome));
        addField(QStringLiteral("outcome"), tr("Outcome"), m_outcome);
        m_words = addWords(words, tr("What was sent"), tr("What they were sent or told"), 3);
        addUnreleased();
        break;
    }
    if (m_act == AccessAct::Gather)
        return; // it is done now
    m_on = newDay(m_standing.request.receivedOn, today());
    m_on->setMaximumDate(today());
    addField(QStringLiteral("on"), tr("Done on"), m_on);
}

void AccessActDialog::sayConsequence()
{
    switch (m_act) {
    case AccessAct::Gather: {
        const auto &request = m_standing.request;
        QStringList known;
        for (const QString &number : request.numbers)
            known << words::telephone(number, number);
        setConsequence(tr("Searched are numbers, names and notes of all calls, for %1. No sound is opened. What is "
                          "found is frozen until the request is closed, and the search is on record.")
                           .arg((known + request.names + request.references).join(QStringLiteral(", "))));
        break;
    }
    case AccessAct::Effort:
        setConsequence(tr("It stands with the request as part of its search."));
        break;
    case AccessAct::AskIdentity:
        setConsequence(tr("No time runs until they show it; then the month begins anew (UK GDPR Art. 12A)."));
        break;
    case AccessAct::IdentityShown:
        setConsequence(tr("The month begins on this day (UK GDPR Art. 12A)."));
        break;
    case AccessAct::AskClarification:
        setConsequence(tr("The clock stands still until they answer (UK GDPR Art. 12A)."));
        break;
    case AccessAct::Clarified:
        setConsequence(tr("The clock goes on from this day."));
        break;
    case AccessAct::Extend:
        setConsequence(tr("The answer is due two months later, if they were told by %1 (UK GDPR Art. 12A).")
                           .arg(words::date(m_standing.clock.tellBy)));
        break;
    case AccessAct::Close:
        setConsequence(tr("Its freezes end: what they were on can be deleted and disposed of again. It cannot be "
                          "opened again."));
        break;
    }
}

QString AccessActDialog::problemOf(const Error &error) const
{
    return accessFieldProblem(error);
}

void AccessActDialog::commit()
{
    const auto id = m_standing.request.id;
    const QString text = m_words->toPlainText();
    const QDate on = m_on ? m_on->date() : QDate();
    const auto finish = [this](const AccessStanding &standing) {
        emit recorded(standing);
        accept();
    };
    const auto act = [this, finish](auto what) {
        perform([what](service::Door &door) { return what(door.subjectAccess()); }, finish);
    };
    using Service = service::SubjectAccessService;
    switch (m_act) {
    case AccessAct::Gather:
        act([id, more = linesOf(m_more), text](Service &service) { return service.gather(id, more, text); });
        break;
    case AccessAct::Effort: {
        const service::SearchEffort effort{m_place->text(), m_terms->text(), text, on};
        act([id, effort](Service &service) { return service.addEffort(id, effort); });
        break;
    }
    case AccessAct::AskIdentity:
        act([id, on, text](Service &service) { return service.askIdentity(id, on, text); });
        break;
    case AccessAct::IdentityShown:
        act([id, on, text](Service &service) { return service.identityShown(id, on, text); });
        break;
    case AccessAct::AskClarification:
        act([id, on, text](Service &service) { return service.askClarification(id, on, text); });
        break;
    case AccessAct::Clarified:
        act([id, on, text](Service &service) { return service.clarified(id, on, text); });
        break;
    case AccessAct::Extend:
        act([id, on, text](Service &service) { return service.extend(id, on, text); });
        break;
    case AccessAct::Close: {
        const auto outcome = static_cast<AccessOutcome>(m_outcome->currentData().toInt());
        act([id, outcome, on, text, why = m_unreleased ? m_unreleased->text() : QString()](Service &service) {
            return service.close(id, outcome, on, text, why);
        });
        break;
    }
    }
}

AccessCallsDialog::AccessCallsDialog(desk::Context &context, const AccessStanding &standing, QWidget *parent)
    : SignDialog(context, tr("Calls of %1").arg(standing.request.number()), tr("Sign decision"), parent)
    , m_standing(standing)
    , m_model(new AccessCallModel(this))
    , m_table(new widgets::Table)
    , m_mark(new QComboBox)
    , m_release(new widgets::ActionButton(tr("Ask for its release…")))
{
    setObjectName(QStringLiteral("accessCallsDialog"));
    setAbout(
        tr("%1 gets what is in; what somebody else says is cut out before it leaves.").arg(standing.request.asker));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(AccessCallModel::Decision, new widgets::ChipDelegate(m_table));
    m_table->setItemDelegateForColumn(AccessCallModel::Release, new widgets::ChipDelegate(m_table));
    m_table->setColumnWidths({84, 130, 116, 150, 120, 110, 116, 150});
    m_table->setElasticColumns({AccessCallModel::Area, AccessCallModel::Staff, AccessCallModel::Reason});
    m_table->setWrappingColumns({AccessCallModel::Area, AccessCallModel::Staff, AccessCallModel::Reason});
    m_table->setMinimumHeight(px(220));
    m_table->setColumnSamples({{AccessCallModel::When, words::widestDateTime()}});
    QWidget *callsRow = addField(QStringLiteral("calls"), tr("Calls"), m_table);
    callsRow->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_mark->addItem(tr("In: theirs to have"), static_cast<int>(CallMark::In));
    m_mark->addItem(tr("Third party in it: redact first"), static_cast<int>(CallMark::ThirdParty));
    m_mark->addItem(tr("Out: not theirs, or exempt"), static_cast<int>(CallMark::Out));
    QWidget *markRow = addField(QStringLiteral("mark"), tr("Decision"), m_mark);
    m_reason = addWords(QStringLiteral("reason"), tr("Reason"),
                        tr("Who else is in it and what is to be cut out; why it is not theirs"));
    for (QWidget *row : {markRow, m_reason->parentWidget()}) // what room there is is the list's
        row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    addRelease();
    if (auto *cancel = findChild<QPushButton *>(QStringLiteral("cancel")))
        cancel->setText(tr("Close"));
    if (standing.request.isClosed() || !standing.mayAct.permitted || standing.inDoubt) {
        markRow->hide();
        m_reason->parentWidget()->hide();
        findChild<QPushButton *>(QStringLiteral("sign"))->hide();
    } else {
        setConsequence(
            tr("A decision can be changed by a later one until the request is closed; both stay on record."));
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { showCall(index.row()); });
    resize(px(1060), px(660));
    reload(0);
}

void AccessCallsDialog::addRelease()
{
    QWidget *row = addField(QStringLiteral("accessRelease"), tr("Release"), m_release);
    row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_release->button()->setObjectName(QStringLiteral("askAccessRelease"));
    m_release->button()->setEnabled(false);
    connect(m_release, &widgets::ActionButton::clicked, this, [this] {
        const int row = m_table->currentIndex().row();
        if (row < 0 || row >= m_model->rowCount())
            return;
        if (m_underWay.isValid())
            emit context().showReleaseRequested(m_underWay);
        else
            emit releaseRequested(m_model->at(row).call.recording);
        reject(); // it is asked for beside the player, where words are marked
    });
    connect(m_release, &widgets::ActionButton::askRequested, this, [this] {
        const int row = m_table->currentIndex().row();
        if (row >= 0 && row < m_model->rowCount())
            emit askRequested(m_refusal,
                              tr("Release of recording %1 for %2", "number, request")
                                  .arg(m_model->at(row).call.recording.value)
                                  .arg(m_standing.request.number()),
                              m_model->at(row).recording.area);
    });
}

void AccessCallsDialog::showRelease(const service::AccessCallRow &row)
{
    using domain::ReleaseState;
    const auto &release = row.release;
    const bool over = release && release->state != ReleaseState::Issued && !domain::isOnItsWay(release->state);
    m_underWay = release && !over ? release->id : domain::ReleaseId();
    m_release->button()->setText(m_underWay.isValid() ? tr("Show %1").arg(release->number)
                                                      : tr("Ask for its release…"));
    const QString before =
        release ? tr("%1: %2", "release, state").arg(release->number, words::name(release->state)) : QString();
    if (m_underWay.isValid())
        m_release->setAllowed(before);
    else if (m_standing.request.isClosed() || m_standing.inDoubt)
        m_release->setRefused(before.isEmpty() ? tr("Nobody has asked for its release.") : before);
    else if (row.call.mark == CallMark::Found)
        m_release->setRefused(tr("Decide first whether it is theirs to have."));
    else if (row.call.mark == CallMark::Out)
        m_release->setRefused(tr("It is not theirs to have."));
    else if (!row.mayRelease.permitted) {
        m_refusal = row.mayRelease.refusal();
        desk::refuse(*m_release, m_refusal, context().profile());
    } else
        m_release->setAllowed(before);
}

void AccessCallsDialog::reload(int row)
{
    auto read = context().door().run(
        [id = m_standing.request.id](service::Door &door) { return door.subjectAccess().calls(id); });
    m_reading.answer(this, read, [this, row](const Result<QList<service::AccessCallRow>> &rows) {
        if (!rows) {
            showError(rows.error());
            return;
        }
        m_model->set(*rows);
        m_table->fitChips(AccessCallModel::Decision);
        m_table->fitChips(AccessCallModel::Release);
        // On to what is not decided yet.
        int next = row;
        for (int each = 0; each < m_model->rowCount(); ++each) {
            const int candidate = (row + each) % m_model->rowCount();
            if (m_model->at(candidate).call.mark == CallMark::Found) {
                next = candidate;
                break;
            }
        }
        m_table->setCurrentIndex(m_model->index(next, 0));
        m_table->setFocus();
    });
}

void AccessCallsDialog::showCall(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const auto &call = m_model->at(row).call;
    clearProblems();
    showRelease(m_model->at(row));
    m_mark->setCurrentIndex(
        std::max(0, m_mark->findData(static_cast<int>(call.mark == CallMark::Found ? CallMark::In : call.mark))));
    m_reason->setPlainText(call.reason);
}

QString AccessCallsDialog::problemOf(const Error &error) const
{
    return accessFieldProblem(error);
}

void AccessCallsDialog::commit()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return;
    const auto recording = m_model->at(row).call.recording;
    const auto mark = static_cast<CallMark>(m_mark->currentData().toInt());
    perform([id = m_standing.request.id, recording, mark, reason = m_reason->toPlainText()](
                service::Door &door) { return door.subjectAccess().mark(id, recording, mark, reason); },
            [this, row](const AccessStanding &standing) {
                m_standing = standing;
                emit decided(standing);
                reload(row);
            });
}

} // namespace earshot::ui::retention
