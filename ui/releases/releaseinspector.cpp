#include "ui/releases/releaseinspector.h"

#include "core/service/review_service.h"
#include "ui/desk/answer.h"
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
QWidget *step(Icon icon, Token token, const QString &title, const QString &who, const QString &said = {})
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
         {std::tuple(said, FontRole::Body, Token::Text), std::tuple(who, FontRole::Caption, Token::Muted)}) {
        if (text.isEmpty())
            continue;
        auto *label = new Label(text, role, ink);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label, at++, 1);
    }
    grid->setColumnStretch(1, 1);
    return row;
}

bool isSet(const Instant &moment)
{
    return moment.ms != 0;
}

} // namespace

struct ReleaseInspector::Loaded
{
    std::optional<domain::Recording> recording;
    QList<service::Authoriser> authorisers;
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
    auto *label = new Label(sentence, FontRole::Body, Token::Muted);
    label->setWordWrap(true);
    body()->addWidget(label);
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
    rebuild();
    load();
}

void ReleaseInspector::load()
{
    const int generation = ++m_generation;
    const bool waits = m_release.state == ReleaseState::AwaitingAuthoriser;
    auto both = m_context.door().run([release = m_release, waits](service::Door &door) -> Result<Loaded> {
        Loaded loaded;
        auto detail = door.review().show(release.recording);
        if (detail)
            loaded.recording = detail->recording;
        // Names are for members of the call's area; others see the offices.
        if (waits && detail)
            loaded.authorisers = door.release()
                                     .possibleAuthorisers(release.recording, release.kind)
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
    body()->addWidget(new widgets::Chip(stateChip(m_release.state)), 0, Qt::AlignLeft);
    auto *line = new Label(standing(m_context.profile(), m_release));
    line->setWordWrap(true);
    body()->addWidget(line);
    body()->addSpacing(px(8));
    addFacts();
    body()->addSpacing(px(10));
    addChain();
    addActions();
}

void ReleaseInspector::addFacts()
{
    const auto &profile = m_context.profile();
    auto *facts = new widgets::FactList;
    facts->add(tr("Call"), words::dateTime(m_release.callStartedAt));
    facts->add(tr("Part"), partText(m_release, m_recording));
    facts->add(tr("Goes to"), m_release.recipient);
    facts->add(tr("Purpose"), purposeText(profile, m_release.purpose));
    facts->add(tr("Reference"), m_release.reference);
    facts->add(tr("About the call"), m_release.arisesFromCall ? tr("Yes, an issue arising from it")
                                                              : tr("No, it has nothing to do with the original call"));
    facts->add(tr("Format"), words::name(m_release.format));
    if (m_release.state == ReleaseState::Issued) {
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
    } else if (release.state != ReleaseState::Withdrawn) {
        QStringList names;
        for (const auto &authoriser : std::as_const(m_authorisers))
            names << authoriserName(profile, authoriser);
        const QString may = names.isEmpty() ? officeList(profile, release.kind) : names.join(QStringLiteral(" · "));
        body()->addWidget(
            step(Icon::Clock, Token::Muted, tr("A second person's yes"), tr("Can come from: %1").arg(may)));
    }
    if (isSet(release.issuedAt))
        body()->addWidget(
            step(Icon::Export, Token::Green, tr("Issued"), personAt(release.issuedByName, release.issuedAt)));
    else if (release.state == ReleaseState::Authorised || release.state == ReleaseState::Issuing)
        body()->addWidget(step(Icon::Clock, Token::Muted, tr("Issued"), tr("Not yet")));
}

void ReleaseInspector::addActions()
{
    const auto add = [this](const QString &text, const char *name, void (ReleaseInspector::*signal)(),
                            ActionButton::Look look = ActionButton::Look::Plain, const QString &hint = {}) {
        auto *button = new ActionButton(text, look);
        button->button()->setObjectName(QLatin1String(name));
        button->setAllowed(hint);
        connect(button, &ActionButton::clicked, this, signal);
        foot()->addWidget(button);
        return button;
    };
    constexpr auto primary = ActionButton::Look::Primary;
    const bool mine = m_release.requestedBy == m_context.me().person.id;
    switch (m_section) {
    case Section::Advise:
        add(tr("Give advice…"), "adviseAction", &ReleaseInspector::adviseRequested, primary);
        break;
    case Section::Decide:
        add(tr("Authorise…"), "authoriseAction", &ReleaseInspector::authoriseRequested, primary);
        add(tr("Refuse…"), "refuseAction", &ReleaseInspector::refuseRequested);
        break;
    case Section::Issue:
        add(tr("Issue package…"), "issueAction", &ReleaseInspector::issueRequested, primary);
        break;
    case Section::Waiting:
        if (m_release.state == ReleaseState::AwaitingAuthoriser)
            add(tr("Authorise here…"), "authoriseHereAction", &ReleaseInspector::authoriseHereRequested, primary,
                tr("A second person signs in at this seat (§6)"));
        break;
    case Section::Log:
        break;
    }
    const bool open = m_release.state == ReleaseState::AwaitingAdvice ||
                      m_release.state == ReleaseState::AwaitingAuthoriser ||
                      m_release.state == ReleaseState::Authorised;
    if (mine && open)
        add(tr("Withdraw"), "withdrawAction", &ReleaseInspector::withdrawRequested);
    auto *openCall = add(tr("Open recording"), "openAction", &ReleaseInspector::openRequested);
    if (m_recordingKnown && !m_recording)
        openCall->setRefused(tr("You have no access to this call's service area, or it has been deleted (§6)."));
    else if (m_recording && m_recording->state == domain::RecordingState::Deleted)
        openCall->setRefused(tr("This recording has been deleted (§7)."));
}

} // namespace earshot::ui::releases
