#include "ui/releases/releaseinspector.h"

#include "core/service/review_service.h"
#include "ui/desk/answer.h"
#include "ui/releases/conditionsedit.h"
#include "ui/releases/releasewords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/label.h"
#include "ui/words/words.h"

#include <QPainter>
#include <QVBoxLayout>

namespace earshot::ui::releases {

using domain::ReleaseState;
using theme::FontRole;
using theme::Icon;
using theme::px;
using theme::Token;
using widgets::ActionButton;
using widgets::Label;

namespace {

/// The icon before a step of the chain.
class Mark : public QWidget
{
public:
    Mark(Icon icon, Token token)
        : m_icon(icon)
        , m_token(token)
    {
        setFixedSize(px(16), px(18));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        theme::paintIcon(&painter, QRect(0, px(1), px(16), px(16)), m_icon, theme::color(m_token));
    }

private:
    Icon m_icon;
    Token m_token;
};

/// One step: what, who and when, and optionally what was said.
QWidget *step(Icon icon, Token token, const QString &title, const QString &who, const QString &said = {},
              const QString &digest = {})
{
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, px(3), 0, px(3));
    grid->setHorizontalSpacing(px(10));
    grid->setVerticalSpacing(px(1));
    grid->addWidget(new Mark(icon, token), 0, 0, Qt::AlignTop);
    grid->addWidget(new Label(title, FontRole::Strong, token == Token::Muted ? Token::Muted : Token::Text), 0, 1);
    int at = 1;
    for (const auto &[text, role, ink] :
         {std::tuple(said, FontRole::Body, Token::Text), std::tuple(digest, FontRole::Digest, Token::Text),
          std::tuple(who, FontRole::Caption, Token::Muted)}) {
        if (text.isEmpty())
            continue;
        grid->addWidget(widgets::wrappedSelectable(text, role, ink), at++, 1);
    }
    grid->setColumnStretch(1, 1);
    return row;
}

} // namespace

struct ReleaseInspector::Loaded
{
    std::optional<domain::Recording> recording;
    QList<service::Authoriser> authorisers;
    service::ReleaseStanding standing;
};

ReleaseInspector::ReleaseInspector(desk::Context &context, QWidget *parent)
    : widgets::Inspector(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("releaseInspector"));
}

void ReleaseInspector::showNothing(const QString &sentence)
{
    ++m_generation;
    clear();
    body()->addWidget(widgets::wrapped(sentence, Token::Muted));
}

void ReleaseInspector::show(const domain::Release &release, Section section)
{
    const bool same = release.recording == m_release.recording;
    m_release = release;
    m_section = section;
    if (!same) {
        m_recording.reset();
        m_recordingKnown = false;
    }
    m_authorisers.clear();
    m_standing = {};
    rebuild();
    load();
}

void ReleaseInspector::load()
{
    const int generation = ++m_generation;
    const bool waits = m_release.state == ReleaseState::AwaitingAuthoriser;
    auto both = m_context.door().run([release = m_release, waits](service::Door &door) -> Result<Loaded> {
        Loaded loaded;
        EARSHOT_TRY(standing, door.returns().standing(release.id));
        loaded.standing = standing;
        auto detail = door.review().show(release.recording);
        if (detail)
            loaded.recording = detail->recording;
        // Names are for members of the call's area; others see the offices.
        if (waits && detail)
            loaded.authorisers = door.release()
                                     .possibleAuthorisers({release.recording}, release.kind)
                                     .value_or(QList<service::Authoriser>());
        return loaded;
    });
    desk::answer(this, both, [this, generation](const Result<Loaded> &both) {
        if (generation != m_generation)
            return;
        if (!both) {
            emit m_context.errorHappened(both.error());
            return;
        }
        m_recording = both->recording;
        m_recordingKnown = true;
        m_authorisers = both->authorisers;
        m_standing = both->standing;
        rebuild();
    });
}

void ReleaseInspector::rebuild()
{
    clear();
    auto *heading = new Label(m_release.number, FontRole::Heading);
    heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addWidget(heading);
    body()->addWidget(new Label(words::name(m_release.kind), FontRole::Body, Token::Muted));
    body()->addSpacing(px(2));
    const bool known = m_standing.release.id == m_release.id;
    body()->addWidget(new widgets::Chip(known ? standingChip(m_standing) : stateChip(m_release.state)), 0,
                      Qt::AlignLeft);
    body()->addWidget(
        widgets::wrapped(known ? standing(m_context.profile(), m_standing) : standing(m_context.profile(), m_release)));
    body()->addSpacing(px(8));
    addFacts();
    body()->addSpacing(px(10));
    addChain();
    addEvents();
    addActions();
}

void ReleaseInspector::addFacts()
{
    const auto &profile = m_context.profile();
    auto *facts = new widgets::FactList;
    facts->add(tr("Call"), words::dateTime(m_release.callStartedAt));
    facts->add(tr("Part"), partText(m_release, m_recording));
    facts->add(tr("Not heard"), words::redactionTexts(m_release.redactions, m_release.callRate).join(u'\n'));
    facts->add(tr("Goes to"), m_release.recipient);
    if (m_release.isShared())
        facts->add(tr("How"), tr("%1 listens in Earshot; no file leaves").arg(m_release.recipientPersonName));
    facts->add(tr("Contact"), m_release.contact);
    facts->add(tr("Legal basis"), m_release.legalBasis);
    const QDate until = m_standing.until.isValid() ? m_standing.until : m_release.until;
    facts->add(tr("Ends"), until.isValid() ? words::date(until) : QString());
    facts->add(tr("Conditions"), words::conditionTexts(m_release.adviceConditions, m_release.callRate).join(u'\n'));
    facts->add(tr("On condition"), words::conditionTexts(m_release.decisionConditions, m_release.callRate).join(u'\n'));
    facts->add(tr("Purpose"), purposeText(profile, m_release.purpose));
    facts->add(tr("Reference"), m_release.reference);
    facts->add(tr("About the call"), m_release.arisesFromCall ? tr("Yes, an issue arising from it")
                                                              : tr("No, it has nothing to do with the original call"));
    if (!m_release.isShared())
        facts->add(tr("Format"), words::name(m_release.format));
    if (m_release.state == ReleaseState::Issued && !m_release.isShared()) {
        facts->add(tr("Package"), m_release.packageName);
        if (auto *hash = facts->add(tr("Manifest"), QString::fromLatin1(m_release.packageSha256.toHex().left(16)) +
                                                        QStringLiteral("…")))
            hash->setToolTip(
                tr("SHA-256 of the manifest: %1").arg(QString::fromLatin1(m_release.packageSha256.toHex())));
    }
    body()->addWidget(facts);
}

void ReleaseInspector::addChain()
{
    const auto &profile = m_context.profile();
    const domain::Release &release = m_release;
    body()->addWidget(new Label(tr("How it came about"), FontRole::Strong));
    const auto personAt = [](const QString &person, Instant at) {
        return tr("%1 · %2", "person, moment").arg(person, words::dateTime(at));
    };
    body()->addWidget(
        step(Icon::Share, Token::Accent, tr("Asked"), personAt(release.requestedByName, release.requestedAt),
             release.requester == release.requestedByName ? QString() : tr("For %1").arg(release.requester)));
    if (isSet(release.advisedAt))
        body()->addWidget(step(Icon::Info, Token::Accent, tr("Advice of the IG Unit"),
                               personAt(release.advisedByName, release.advisedAt), release.advice));
    else if (release.state == ReleaseState::AwaitingAdvice)
        body()->addWidget(step(Icon::Clock, Token::Muted, tr("Advice of the IG Unit"), tr("Not given yet")));

    if (isSet(release.decidedAt)) {
        const bool refused = release.state == ReleaseState::Refused;
        const QString who = tr("%1, %2", "person, office")
                                .arg(release.decidedByName, words::officeName(profile, release.decidedOffice));
        body()->addWidget(step(refused ? Icon::Error : Icon::Signature, refused ? Token::Red : Token::Green,
                               refused ? tr("Refused") : tr("Authorised"), personAt(who, release.decidedAt),
                               release.refusalReason));
    } else if (domain::isOnItsWay(release.state)) {
        QStringList names;
        for (const auto &authoriser : std::as_const(m_authorisers))
            names << authoriserName(profile, authoriser);
        const QString may = names.isEmpty() ? officeList(profile, release.kind) : names.join(QStringLiteral(" · "));
        body()->addWidget(
            step(Icon::Clock, Token::Muted, tr("A second person's yes"), tr("Can come from: %1").arg(may)));
    }
    if (isSet(release.issuedAt))
        body()->addWidget(step(release.isShared() ? Icon::Share : Icon::Export, Token::Green,
                               release.isShared() ? tr("Shared") : tr("Issued"),
                               personAt(release.issuedByName, release.issuedAt)));
    else if (release.state == ReleaseState::Authorised || release.state == ReleaseState::Issuing)
        body()->addWidget(
            step(Icon::Clock, Token::Muted, release.isShared() ? tr("Shared") : tr("Issued"), tr("Not yet")));
    else if (release.state == ReleaseState::Lapsed)
        body()->addWidget(step(Icon::Trash, Token::Muted, words::name(release.state), words::dateTime(release.lapsedAt),
                               words::lapsed(release)));
}

void ReleaseInspector::addEvents()
{
    using Kind = domain::ReleaseEventKind;
    const auto &profile = m_context.profile();
    for (const domain::ReleaseEvent &event : std::as_const(m_standing.events)) {
        const QString who =
            tr("%1 · %2", "person, moment")
                .arg(event.office.isEmpty()
                         ? event.byName
                         : tr("%1, %2", "person, office").arg(event.byName, words::officeName(profile, event.office)),
                     words::dateTime(event.at));
        const QString until = words::date(event.until);
        switch (event.kind) {
        case Kind::Question:
            body()->addWidget(step(Icon::Info, Token::Amber, tr("Asked back"), who, event.text));
            break;
        case Kind::Answer:
            body()->addWidget(step(Icon::Info, Token::Accent, tr("Answered"), who, event.text));
            break;
        case Kind::ExtensionAsked:
            body()->addWidget(step(Icon::Clock, Token::Accent, tr("Asked for until %1").arg(until), who, event.text));
            break;
        case Kind::Extended:
            body()->addWidget(step(Icon::Signature, Token::Green, tr("Extended until %1").arg(until), who));
            break;
        case Kind::ExtensionRefused:
            body()->addWidget(step(Icon::Error, Token::Red, tr("No later end"), who, event.text));
            break;
        case Kind::Recalled:
            body()->addWidget(step(Icon::Undo, Token::Red, tr("Recalled"), who, event.text));
            break;
        case Kind::Attested: {
            QString said = event.text;
            if (!event.evidenceName.isEmpty())
                said += u'\n' + tr("Form: %1, SHA-256:").arg(event.evidenceName);
            body()->addWidget(step(Icon::Check, Token::Green, tr("Destroyed"), who, said,
                                   event.evidenceName.isEmpty() ? QString() : words::hash(event.evidenceSha256)));
            break;
        }
        }
    }
}

ActionButton *ReleaseInspector::addAction(const QString &text, const char *name, bool primary)
{
    auto *button = new ActionButton(text, primary ? ActionButton::Look::Primary : ActionButton::Look::Plain);
    button->button()->setObjectName(QLatin1String(name));
    button->setAllowed();
    foot()->addWidget(button);
    return button;
}

void ReleaseInspector::addReturn(const QString &text, const char *name, ReturnAct act, bool primary,
                                 const policy::Decision *decision)
{
    auto *button = addAction(text, name, primary);
    if (decision && !decision->permitted)
        button->setRefused(words::refusalText(decision->refusal(), m_context.profile()));
    connect(button, &ActionButton::clicked, this, [this, act] {
        service::ReleaseStanding standing = m_standing;
        standing.release = m_release;
        emit returnRequested(act, standing);
    });
}

void ReleaseInspector::addSectionActions()
{
    const auto add = [this](const QString &text, const char *name, void (ReleaseInspector::*signal)(),
                            bool primary = false) {
        auto *button = addAction(text, name, primary);
        connect(button, &ActionButton::clicked, this, signal);
        return button;
    };
    switch (m_section) {
    case Section::Advise:
        add(tr("Give advice…"), "adviseAction", &ReleaseInspector::adviseRequested, true);
        addReturn(tr("Ask back…"), "askBackAction", ReturnAct::AskBack);
        break;
    case Section::Decide:
        if (m_release.state == ReleaseState::Issued) {
            if (m_standing.extensionAsked) {
                addReturn(tr("Extend…"), "extendAction", ReturnAct::Extend, true);
                addReturn(tr("No later end…"), "refuseLongerAction", ReturnAct::RefuseLonger);
            }
            break;
        }
        add(tr("Authorise…"), "authoriseAction", &ReleaseInspector::authoriseRequested, true);
        addReturn(tr("Ask back…"), "askBackAction", ReturnAct::AskBack);
        add(tr("Refuse…"), "refuseAction", &ReleaseInspector::refuseRequested);
        break;
    case Section::Issue:
        if (m_release.isShared())
            addReturn(tr("Share with %1…").arg(m_release.recipientPersonName), "shareAction", ReturnAct::Share, true);
        else
            add(tr("Issue package…"), "issueAction", &ReleaseInspector::issueRequested, true);
        break;
    case Section::Waiting:
        if (m_standing.question)
            addReturn(tr("Answer…"), "answerAction", ReturnAct::Answer, true);
        if (m_release.state == ReleaseState::AwaitingAuthoriser)
            add(tr("Authorise here…"), "authoriseHereAction", &ReleaseInspector::authoriseHereRequested,
                !m_standing.question)
                ->setAllowed(tr("A second person signs in at this seat (§6)"));
        break;
    case Section::Shared: {
        const auto listen = m_standing.abilities.value(policy::Act::ListenReleased);
        addReturn(tr("Listen"), "listenAction", ReturnAct::Listen, true,
                  m_standing.release.id.isValid() ? &listen : nullptr);
        if (listen.permitted && !m_standing.extensionAsked)
            addReturn(tr("I need it for longer…"), "longerAction", ReturnAct::AskLonger);
        break;
    }
    case Section::Back:
        addReturnActions();
        break;
    case Section::News:
        addReturnActions();
        addReturn(tr("I know of it"), "noteAction", ReturnAct::Note, !m_standing.needsLetter());
        break;
    case Section::Log:
        addReturnActions();
        add(tr("Show the proof…"), "proofAction", &ReleaseInspector::proofRequested);
        break;
    }
}

void ReleaseInspector::addReturnActions()
{
    using Due = service::ReleaseStanding::Due;
    if (m_release.state != ReleaseState::Issued || m_standing.due == Due::Over)
        return;
    const bool mine = m_release.requestedBy == m_context.me().person.id;
    if (!m_release.isShared()) {
        const auto attest = m_standing.abilities.value(policy::Act::AttestRelease);
        addReturn(tr("Record destruction…"), "attestAction", ReturnAct::Attest, true, &attest);
        addReturn(tr("Form for destruction…"), "formAction", ReturnAct::SaveForm);
        if (m_standing.recalled)
            addReturn(tr("Recall letter…"), "recallLetterAction", ReturnAct::SaveRecall);
    }
    if (mine && !m_standing.extensionAsked && !m_standing.recalled)
        addReturn(tr("Ask for longer…"), "longerAction", ReturnAct::AskLonger);
    if (!m_standing.recalled) {
        const auto recall = m_standing.abilities.value(policy::Act::RecallRelease);
        addReturn(tr("Recall…"), "recallAction", ReturnAct::Recall, false, &recall);
    }
}

void ReleaseInspector::addActions()
{
    addSectionActions();
    if (m_section == Section::Shared)
        return; // no access to the call itself, and no question of it
    const bool mine = m_release.requestedBy == m_context.me().person.id;
    const bool open = m_release.state == ReleaseState::AwaitingAdvice ||
                      m_release.state == ReleaseState::AwaitingAuthoriser ||
                      m_release.state == ReleaseState::Authorised;
    if (mine && open)
        connect(addAction(tr("Withdraw"), "withdrawAction"), &ActionButton::clicked, this,
                &ReleaseInspector::withdrawRequested);
    auto *openCall = addAction(tr("Open recording"), "openAction");
    connect(openCall, &ActionButton::clicked, this, &ReleaseInspector::openRequested);
    if (m_recordingKnown && !m_recording)
        openCall->setRefused(tr("You have no access to this call's service area, or it has been deleted (§6)."));
    else if (m_recording && m_recording->state == domain::RecordingState::Deleted)
        openCall->setRefused(tr("This recording has been deleted (§7)."));
}

} // namespace earshot::ui::releases
