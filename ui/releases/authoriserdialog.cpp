#include "ui/releases/authoriserdialog.h"

#include "core/base/secret.h"
#include "core/policy/decision.h"
#include "core/service/return_service.h"
#include "core/service/review_service.h"
#include "core/service/sharing_service.h"
#include "core/service/sign_in_delay.h"
#include "ui/desk/answer.h"
#include "ui/releases/advicedialog.h"
#include "ui/releases/conditionsedit.h"
#include "ui/releases/hearbutton.h"
#include "ui/releases/issuebar.h"
#include "ui/releases/releasewords.h"
#include "ui/releases/togetherbox.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace earshot::ui::releases {

using domain::Release;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;

/// What the dialog needs besides the release.
struct AuthoriserDialog::Loaded
{
    std::optional<domain::Recording> recording; ///< nothing: not of an area of this person
    QList<service::Authoriser> authorisers;
};

AuthoriserDialog::AuthoriserDialog(desk::Context &context, const Release &release, Seat seat, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_release(release)
    , m_seat(seat)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("authoriserDialog"));
    setWindowTitle(tr("Release %1").arg(release.number));
    build();
    fillSummary(*m_summary, context.profile(), m_release, m_recording);
    showChoice();
    widgets::keepHeight(this);
    load();
    resize(px(620), sizeHint().height());
}

void AuthoriserDialog::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(px(20), px(18), px(20), px(16));
    all->setSpacing(px(10));
    auto *head = new QHBoxLayout;
    head->addWidget(
        new Label(tr("Release %1 · %2", "number, way out").arg(m_release.number, words::name(m_release.kind).toLower()),
                  FontRole::Heading),
        1);
    head->addWidget(new Label(QStringLiteral("§6"), FontRole::Body, Token::Muted));
    all->addLayout(head);
    auto *panel = new widgets::Panel;
    auto *inner = new QVBoxLayout(panel);
    inner->setContentsMargins(px(14), px(12), px(14), px(12));
    inner->setSpacing(px(8));
    m_summary = new widgets::FactList;
    inner->addWidget(m_summary);
    inner->addWidget(
        new HearButton(m_context, m_release, [this] { return part().value_or(domain::ReleaseConditions{}); }));
    all->addWidget(panel);
    m_pages = new QStackedWidget;
    auto *choice = new QWidget;
    auto *choiceColumn = new QVBoxLayout(choice);
    choiceColumn->setContentsMargins(0, 0, 0, 0);
    choiceColumn->setSpacing(px(8));
    buildChoice(choiceColumn);
    m_pages->addWidget(choice);
    auto *done = new QWidget;
    auto *doneColumn = new QVBoxLayout(done);
    doneColumn->setContentsMargins(0, 0, 0, 0);
    doneColumn->setSpacing(px(10));
    m_done = new NoticeBar;
    m_done->setObjectName(QStringLiteral("doneNotice"));
    doneColumn->addWidget(m_done);
    m_issueBar = new IssueBar(m_context);
    doneColumn->addWidget(m_issueBar);
    doneColumn->addStretch();
    m_pages->addWidget(done);
    all->addWidget(m_pages, 1);
    buildFoot(all);
}

void AuthoriserDialog::buildChoice(QVBoxLayout *column)
{
    m_mayAuthorise = new Label({}, FontRole::Body, Token::Text);
    m_mayAuthorise->setObjectName(QStringLiteral("mayAuthorise"));
    m_mayAuthorise->setWordWrap(true);
    m_mayAuthorise->setText(tr("May be authorised by: %1").arg(officeList(m_context.profile(), m_release.kind)));
    column->addWidget(m_mayAuthorise);

    m_together = new TogetherBox(m_context, m_release, [this] { return part().value_or(domain::ReleaseConditions{}); });
    column->addWidget(m_together);
    m_here = new QRadioButton(tr("Sign in here as"));
    m_here->setObjectName(QStringLiteral("signInHere"));
    m_here->setChecked(true);
    m_person = new QComboBox;
    m_person->setObjectName(QStringLiteral("authoriser"));
    m_person->setAccessibleName(m_seat == Seat::Own ? tr("Office you act in") : tr("Who authorises"));
    m_password = new QLineEdit;
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Password"));
    m_password->setMinimumWidth(m_password->fontMetrics().averageCharWidth() *
                                18); // long names must not squeeze it out
    m_password->setAccessibleName(tr("Password of the person who authorises"));
    m_passwordProblem = new Label({}, FontRole::Caption, Token::Red);
    m_passwordProblem->setObjectName(QStringLiteral("passwordProblem"));
    m_passwordProblem->setWordWrap(true);
    m_passwordProblem->hide();
    m_inbox = new QRadioButton(tr("Leave it in their inboxes; they decide at their own desk"));
    m_inbox->setObjectName(QStringLiteral("sendToInbox"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(4));
    if (m_seat == Seat::Own) {
        m_here->hide();
        auto *label = new Label(tr("You decide as"));
        label->setBuddy(m_person);
        grid->addWidget(label, 0, 0);
    } else {
        grid->addWidget(m_here, 0, 0);
    }
    grid->addWidget(m_person, 0, 1);
    grid->addWidget(m_password, 0, 2);
    grid->addWidget(m_passwordProblem, 1, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    column->addLayout(grid);
    column->addWidget(m_inbox);
    m_password->setVisible(m_seat == Seat::Requesters);
    m_inbox->setVisible(m_seat == Seat::Requesters);

    m_inPart = new QCheckBox(tr("Say yes to a part only"));
    m_inPart->setObjectName(QStringLiteral("inPart"));
    m_part = new ConditionsEdit(m_release, ConditionsEdit::Whose::Authoriser,
                                m_context.environment().clock->now().london().date());
    m_part->hide();
    m_marks = new QWidget;
    auto *marks = new QVBoxLayout(m_marks);
    marks->setContentsMargins(0, 0, 0, 0);
    marks->setSpacing(px(2));
    const auto addMark = [marks](const char *name, const QString &text, const QString &what) {
        auto *mark = new QCheckBox(text);
        mark->setObjectName(QLatin1String(name));
        mark->setAccessibleDescription(what);
        auto *words = widgets::wrapped(what, FontRole::Caption, Token::Muted);
        words->setContentsMargins(px(24), 0, 0, 0); // below the words of the box
        marks->addWidget(mark);
        marks->addWidget(words);
        return mark;
    };
    m_mark = addMark("mark", tr("Mark it with its number"),
                     tr("Quiet dialling tones at the beginning and every ten minutes"));
    m_hiddenMark =
        addMark("hiddenMark", tr("Mark it inaudibly"), tr("A copy that turns up can be traced to this release"));
    column->addWidget(m_marks);
    column->addWidget(m_inPart);
    column->addWidget(m_part);
    connect(m_together, &TogetherBox::changed, this, [this] {
        m_part->setSeveral(m_together->isChosen());
        showChoice();
    });
    connect(m_inPart, &QCheckBox::toggled, m_part, &QWidget::setVisible);
    connect(m_inPart, &QCheckBox::toggled, this, &AuthoriserDialog::showChoice);
    connect(m_part, &ConditionsEdit::changed, this, [this] {
        m_notice->hide(); // it was about something else
        showChoice();
    });
    auto *consequence = new Label(
        m_release.isShared()
            ? tr("With the authorisation %1 may listen to this call in Earshot until %2. No file leaves; it can be "
                 "recalled at any time.")
                  .arg(m_release.recipientPersonName, words::date(m_release.until))
            : tr("With the authorisation this call may leave its service area. What has been issued cannot be called "
                 "back."),
        FontRole::Caption, Token::Muted);
    consequence->setWordWrap(true);
    column->addWidget(consequence);
    m_notice = new NoticeBar;
    m_notice->setObjectName(QStringLiteral("problem"));
    column->addWidget(m_notice);
    column->addStretch();
    connect(m_here, &QRadioButton::toggled, this, [this] { setBusy(m_busy); });
    connect(m_password, &QLineEdit::textEdited, m_passwordProblem, &QWidget::hide);
    connect(m_password, &QLineEdit::returnPressed, this, [this] { m_authorise->click(); });
}

void AuthoriserDialog::buildFoot(QVBoxLayout *column)
{
    m_cancel = new QPushButton(tr("Cancel"));
    m_refuse = new QPushButton(tr("Refuse…"));
    m_askBack = new QPushButton(tr("Ask back…"));
    m_authorise = new widgets::PrimaryButton(tr("Authorise release"));
    m_issue = new widgets::PrimaryButton(
        m_release.isShared() ? tr("Share with %1 now").arg(m_release.recipientPersonName) : tr("Issue the package…"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_refuse->setObjectName(QStringLiteral("refuse"));
    m_authorise->setObjectName(QStringLiteral("authorise"));
    m_issue->setObjectName(QStringLiteral("issue"));
    m_issue->hide();
    m_cancel->setAutoDefault(false);
    m_refuse->setAutoDefault(false);
    m_askBack->setObjectName(QStringLiteral("askBack"));
    m_askBack->setAutoDefault(false);
    m_authorise->setAutoDefault(false); // Enter in a condition authorises nothing; behind a password it does
    auto *row = new QWidget;
    auto *foot = new widgets::FlowRow(8, row);
    foot->add(m_cancel);
    foot->addStretch();
    for (QPushButton *button : {m_refuse, m_askBack, m_authorise, m_issue})
        foot->add(button);
    column->addWidget(row);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_refuse, &QPushButton::clicked, this, &AuthoriserDialog::refuse);
    connect(m_askBack, &QPushButton::clicked, this, &AuthoriserDialog::askBack);
    connect(m_authorise, &QPushButton::clicked, this, [this] {
        if (signsInHere() || m_seat == Seat::Own)
            decide(std::nullopt);
        else
            accept(); // it waits in the inboxes already
    });
    connect(m_issue, &QPushButton::clicked, this, [this] {
        if (m_release.isShared())
            share();
        else
            m_issueBar->begin(m_release, m_authorised.size() > 1);
    });
    connect(m_issueBar, &IssueBar::runningChanged, this, [this](bool running) { m_issue->setEnabled(!running); });
    connect(m_issueBar, &IssueBar::issued, this, [this](const Release &release) {
        m_release = release;
        m_issue->hide();
        m_cancel->setText(tr("Close"));
        emit decided(release);
    });
}

void AuthoriserDialog::load()
{
    setBusy(true);
    auto both = m_context.door().run([release = m_release, seat = m_seat](service::Door &door) -> Result<Loaded> {
        Loaded loaded;
        // Who decides at their own seat need not know the call's area: they decide on what the request says.
        if (auto detail = door.review().show(release.recording))
            loaded.recording = detail->recording;
        if (seat == Seat::Requesters) {
            EARSHOT_TRY(authorisers, door.release().possibleAuthorisers({release.recording}, release.kind));
            loaded.authorisers = authorisers;
        }
        return loaded;
    });
    desk::answer(this, both, [this](const Result<Loaded> &both) {
        setBusy(false);
        if (both)
            loaded(*both);
        else
            showProblem(words::errorText(both.error(), m_context.profile()));
    });
}

void AuthoriserDialog::loaded(const Loaded &loaded)
{
    m_recording = loaded.recording;
    m_summary->clear();
    fillSummary(*m_summary, m_context.profile(), m_release, m_recording);
    m_authorisers.clear();
    if (m_seat == Seat::Own) {
        const QStringList &offices = policy::authorisersFor(m_context.profile(), m_release.kind);
        for (const auto &appointment : m_context.me().appointments) {
            const bool here = !appointment.area.isValid() || appointment.area == m_release.area;
            if (here && offices.contains(domain::officeBehind(appointment.office)))
                m_authorisers << service::Authoriser{m_context.me().person, appointment.office};
        }
    } else {
        for (const auto &authoriser : loaded.authorisers) {
            if (authoriser.person.id != m_release.requestedBy) // §6: a second person
                m_authorisers << authoriser;
        }
    }
    m_person->clear();
    for (const auto &authoriser : std::as_const(m_authorisers))
        m_person->addItem(m_seat == Seat::Own ? words::officeName(m_context.profile(), authoriser.office)
                                              : authoriserName(m_context.profile(), authoriser));
    if (m_authorisers.isEmpty() && m_seat == Seat::Requesters) {
        showProblem(tr("Nobody else holds one of these offices in Earshot yet. The administrator can appoint them."));
        m_inbox->setChecked(true);
        m_here->setEnabled(false);
    }
    showChoice();
}

void AuthoriserDialog::answerAll()
{
    m_together->choose();
}

bool AuthoriserDialog::signsInHere() const
{
    return m_seat == Seat::Requesters && m_here->isChecked();
}

std::optional<domain::ReleaseConditions> AuthoriserDialog::part() const
{
    auto part = m_inPart->isChecked() ? m_part->conditions() : std::optional(domain::ReleaseConditions{});
    if (part) {
        part->mark = m_mark->isChecked() && !m_release.isShared();
        part->hiddenMark = m_hiddenMark->isChecked() && !m_release.isShared();
    }
    return part;
}

void AuthoriserDialog::showChoice()
{
    const bool decides = m_seat == Seat::Own || m_here->isChecked();
    m_person->setEnabled(decides && !m_busy);
    m_password->setEnabled(decides && !m_busy);
    m_refuse->setEnabled(decides && !m_busy && !m_authorisers.isEmpty());
    m_askBack->setEnabled(m_seat == Seat::Own ? !m_busy : m_refuse->isEnabled());
    const bool part = this->part().has_value();
    m_marks->setVisible(decides && !m_release.isShared()); // where no file leaves there is nothing to mark
    m_inPart->setVisible(decides);
    m_part->setVisible(decides && m_inPart->isChecked());
    m_authorise->setEnabled(!m_busy && (!decides || (!m_authorisers.isEmpty() && part)));
    const auto answered = m_together->answered().size();
    m_inPart->setText(answered > 1 ? tr("Say yes with an end of its own") : tr("Say yes to a part only"));
    m_together->setVisible(decides && m_together->hasOthers());
    m_authorise->setText(!decides       ? tr("Leave it in their inboxes")
                         : answered > 1 ? tr("Authorise %n releases", nullptr, int(answered))
                                        : tr("Authorise release"));
}

void AuthoriserDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_here->setEnabled(!busy);
    m_inbox->setEnabled(!busy);
    showChoice();
    if (signsInHere() && !busy) // not in showChoice(): a condition being typed would go on in the password
        m_password->setFocus();
}

void AuthoriserDialog::refuse()
{
    if (lacksPassword())
        return;
    const auto reason = m_context.prompter().askText(
        this, tr("Refuse %1").arg(m_release.number),
        tr("Why it is refused. Whoever asked reads this, and it stands in the Release Log."));
    if (reason && !reason->trimmed().isEmpty())
        decide(reason->trimmed());
}

void AuthoriserDialog::decide(const std::optional<QString> &refusal)
{
    const int index = m_person->currentIndex();
    if (m_busy || index < 0 || index >= m_authorisers.size())
        return;
    m_notice->hide();
    const service::Authoriser authoriser = m_authorisers.at(index);
    const auto ids = m_together->answered();
    const service::Verdict verdict{authoriser.office, refusal,
                                   refusal ? domain::ReleaseConditions{}
                                           : this->part().value_or(domain::ReleaseConditions{})};
    QFuture<Result<service::ReleaseAnswers>> decision;
    if (m_seat == Seat::Own) {
        decision = m_context.door().run([ids, verdict](service::Door &door) -> Result<service::ReleaseAnswers> {
            return door.release().decideTogether(ids, verdict);
        });
    } else {
        if (lacksPassword())
            return;
        decision = m_context.door().run(
            [ids, verdict, password = takePassword(), user = authoriser.person.user](service::Door &door) {
                auto answers = door.release().decideTogetherHere(ids, user, *password, verdict);
                password->clear();
                return answers;
            });
    }
    setBusy(true);
    desk::answer(
        this, decision,
        [this, who = authoriserName(m_context.profile(), authoriser)](const Result<service::ReleaseAnswers> &answers) {
            setBusy(false);
            decisionMade(answers, who);
        });
}

bool AuthoriserDialog::lacksPassword()
{
    const int index = m_person->currentIndex();
    if (!signsInHere() || !m_password->text().isEmpty() || index < 0 || index >= m_authorisers.size())
        return false;
    m_passwordProblem->setText(tr("%1 has to type their password.").arg(m_authorisers.at(index).person.name));
    m_passwordProblem->show();
    m_password->setFocus();
    return true;
}

std::shared_ptr<SecretBytes> AuthoriserDialog::takePassword()
{
    QString typed = m_password->text();
    m_password->setText({}); // not clear(): that would leave it in the field's undo history
    auto password = std::make_shared<SecretBytes>(SecretBytes::fromPassword(typed));
    base::wipe(typed);
    return password;
}

void AuthoriserDialog::showError(const Error &error, const QString &who)
{
    if (error.code != ErrorCode::SignIn || m_seat != Seat::Requesters) {
        showProblem(words::errorText(error, m_context.profile()));
        return;
    }
    m_passwordProblem->setText(service::secondsToWait(error) > 0
                                   ? words::errorText(error)
                                   : tr("This is not the password of %1. Nothing was decided.").arg(who));
    m_passwordProblem->show();
    m_password->setFocus();
}

void AuthoriserDialog::decisionMade(const Result<service::ReleaseAnswers> &answers, const QString &who)
{
    if (!answers || answers->done.isEmpty()) {
        showError(answers ? *answers->error : answers.error(), who);
        return;
    }
    const QList<Release> &done = answers->done;
    const int others = int(done.size()) - 1;
    m_release = done.constFirst();
    m_context.refreshCounts();
    for (const Release &release : done)
        emit m_context.recordingChanged(release.recording);
    emit decided(m_release);
    if (answers->error)
        emit m_context.notice(stoppedAt(m_context.profile(), *answers), true);
    const QString &number = m_release.number;
    if (m_release.state == domain::ReleaseState::Refused) {
        if (!answers->error)
            emit m_context.notice(
                others == 0 ? tr("%1 is refused, in the name of %2.").arg(number, who)
                            : tr("%1 and %n others are refused, in the name of %2.", nullptr, others).arg(number, who),
                false);
        accept();
    } else if (m_seat == Seat::Own) {
        const QString asked = m_release.requestedByName;
        if (!answers->error)
            emit m_context.notice(
                others > 0 ? tr("%1 and %n others are authorised. %2 can let them out now.", nullptr, others)
                                 .arg(number, asked)
                : m_release.isShared() ? tr("%1 is authorised. %2 can share it now.").arg(number, asked)
                                       : tr("%1 is authorised. %2 can issue it now.").arg(number, asked),
                false);
        accept();
    } else {
        showAuthorised(done, who);
    }
}

void AuthoriserDialog::showAuthorised(const QList<Release> &releases, const QString &who)
{
    m_authorised = releases;
    const int others = int(releases.size()) - 1;
    m_done->showNotice(NoticeBar::Kind::Good,
                       others == 0
                           ? tr("%1 is authorised by %2.").arg(m_release.number, who)
                           : tr("%1 and %n others are authorised by %2.", nullptr, others).arg(m_release.number, who),
                       {}, false);
    m_pages->setCurrentIndex(1);
    m_refuse->hide();
    m_authorise->hide();
    m_askBack->hide();
    m_cancel->setText(m_release.isShared() ? tr("Share it later") : tr("Issue it later"));
    m_issue->show();
    m_issue->setDefault(true);
    m_issue->setFocus();
}

void AuthoriserDialog::askBack()
{
    const int index = m_person->currentIndex();
    const auto authoriser = m_authorisers.value(index);
    if (m_busy || (m_seat == Seat::Requesters && !authoriser.person.id.isValid()) || lacksPassword())
        return;
    const auto question = m_context.prompter().askText(
        this, tr("Ask back about %1").arg(m_release.number),
        tr("What you need to know before you answer. %1 reads it and answers; the request stays as it is.")
            .arg(m_release.requestedByName));
    if (!question || question->trimmed().isEmpty())
        return;
    m_notice->hide();
    const auto id = m_release.id;
    QFuture<Result<service::ReleaseStanding>> asked;
    if (m_seat == Seat::Own) {
        asked = m_context.door().run([id, text = question->trimmed(), office = authoriser.office](service::Door &door) {
            return door.returns().askBack(id, text, office);
        });
    } else {
        asked = m_context.door().run([id, text = question->trimmed(), authoriser,
                                      password = takePassword()](service::Door &door) {
            auto result = door.returns().askBackHere(id, authoriser.person.user, *password, text, authoriser.office);
            password->clear();
            return result;
        });
    }
    setBusy(true);
    desk::answer(
        this, asked,
        [this, who = authoriserName(m_context.profile(), authoriser)](const Result<service::ReleaseStanding> &asked) {
            setBusy(false);
            if (!asked) {
                showError(asked.error(), who);
                return;
            }
            m_context.refreshCounts();
            emit m_context.recordingChanged(m_release.recording);
            emit m_context.notice(
                m_seat == Seat::Own
                    ? tr("%1: your question is with %2.").arg(m_release.number, m_release.requestedByName)
                    : tr("%1: the question of %2 is on record. Answer it under Releases.").arg(m_release.number, who),
                false);
            accept();
        });
}

void AuthoriserDialog::share()
{
    setBusy(true);
    auto shared = m_context.door().run([all = m_authorised](service::Door &door) -> Result<service::ReleaseAnswers> {
        QList<domain::ReleaseId> ids;
        for (const Release &release : all)
            ids << release.id;
        return door.sharing().shareTogether(ids);
    });
    desk::answer(this, shared, [this](const Result<service::ReleaseAnswers> &shared) {
        setBusy(false);
        const auto answers =
            shared ? *shared : service::ReleaseAnswers{{}, m_release.number, std::optional(shared.error())};
        for (const Release &release : answers.done)
            emit m_context.recordingChanged(release.recording);
        if (answers.error) {
            m_done->showNotice(NoticeBar::Kind::Error,
                               answers.done.isEmpty() ? words::errorText(*answers.error, m_context.profile())
                                                      : stoppedAt(m_context.profile(), answers),
                               {}, false);
            return;
        }
        m_release = answers.done.constFirst();
        const int others = int(answers.done.size()) - 1;
        m_done->showNotice(NoticeBar::Kind::Good,
                           others == 0
                               ? tr("%1 is shared with %2.").arg(m_release.number, m_release.recipientPersonName)
                               : tr("%1 and %n others are shared with %2.", nullptr, others)
                                     .arg(m_release.number, m_release.recipientPersonName),
                           {}, false);
        m_issue->hide();
        m_cancel->setText(tr("Close"));
        m_context.refreshCounts();
        emit decided(m_release);
    });
}

void AuthoriserDialog::showProblem(const QString &text)
{
    m_notice->showNotice(NoticeBar::Kind::Error, text, {}, false);
}

void AuthoriserDialog::reject()
{
    if (m_issueBar->isRunning())
        m_issueBar->cancel();
    else
        QDialog::reject();
}

} // namespace earshot::ui::releases
