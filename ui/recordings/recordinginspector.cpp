#include "ui/recordings/recordinginspector.h"

#include "ui/desk/asking.h"
#include "ui/player/notes_list.h"
#include "ui/recordings/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lifebar.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui::recordings {

using domain::ReleaseState;
using policy::Act;
using service::RecordingDetail;
using theme::FontRole;
using theme::Icon;
using theme::px;
using theme::Token;
using widgets::ActionButton;
using widgets::ChipKind;
using widgets::ChipSpec;
using widgets::Label;
using widgets::NoticeBar;
using widgets::wrapped;

namespace {

/// Protected until, disposable from, due on, held by: all of it in one sentence.
QString keepingLine(const RecordingDetail &detail)
{
    const policy::Life &life = detail.life;
    if (!life.disposableFrom.isValid() || !life.dueOn.isValid())
        return RecordingInspector::tr("How long it is kept cannot be known yet (§7).");
    QStringList held;
    for (const policy::HeldBy &each : detail.heldBy)
        held << (each.freeze ? RecordingInspector::tr("%1 (freeze)").arg(each.number) : each.number);
    const QString dates = RecordingInspector::tr("Protected until %1, disposable from %2, due on %3")
                              .arg(words::shortDate(life.protectedUntil), words::shortDate(life.disposableFrom),
                                   words::shortDate(life.dueOn));
    return held.isEmpty() ? RecordingInspector::tr("%1; held by nothing.", "dates").arg(dates)
                          : RecordingInspector::tr("%1; held by %2.", "dates, holds")
                                .arg(dates, held.join(RecordingInspector::tr(", ", "between names")));
}

ChipSpec releaseChip(ReleaseState state)
{
    switch (state) {
    case ReleaseState::Issued:
        return {ChipKind::Green, words::name(state), Icon::Check};
    case ReleaseState::Refused:
        return {ChipKind::Red, words::name(state), {}};
    case ReleaseState::Withdrawn:
    case ReleaseState::Lapsed:
        return {ChipKind::Neutral, words::name(state), {}};
    default:
        return {ChipKind::Accent, words::name(state), {}};
    }
}

} // namespace

RecordingInspector::RecordingInspector(const policy::Profile &profile, domain::PersonId me, QWidget *parent)
    : Inspector(parent)
    , m_profile(profile)
    , m_me(me)
    , m_release(new ActionButton(tr("Request release…"), ActionButton::Look::Primary, this))
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Selected recording"));
    m_release->setObjectName(QStringLiteral("requestRelease"));
    connect(m_release, &ActionButton::clicked, this, &RecordingInspector::releaseRequested);
    foot()->addWidget(m_release);
    setNothing(tr("Choose a recording to see what it is, how long it is kept, and what you may do with it."));
}

void RecordingInspector::begin()
{
    if (m_content) {
        m_content->setParent(nullptr);
        m_content->deleteLater(); // a button in it may be what led here
    }
    m_content = new QWidget(this);
    m_content->setAutoFillBackground(false);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(px(4));
    m_content->hide(); // until it is whole
    body()->addWidget(m_content);
}

void RecordingInspector::end()
{
    m_content->show();
    m_column->activate();
    settle();
}

void RecordingInspector::setNothing(const QString &sentence)
{
    begin();
    m_recording = {};
    m_release->hide();
    if (!sentence.isEmpty())
        m_column->addWidget(wrapped(sentence, FontRole::Body, Token::Muted));
    end();
}

void RecordingInspector::setSeveral(const QString &sentence, const QString &why)
{
    setNothing(sentence);
    m_release->show();
    if (why.isEmpty())
        m_release->setAllowed(
            tr("A second person has to authorise each of them (%1)").arg(words::clauseLabel(QStringLiteral("§6"))));
    else
        m_release->setRefused(why);
}

void RecordingInspector::setDetail(const RecordingDetail &detail, const QDate &today)
{
    const bool same = detail.recording.id == m_recording;
    const bool focusInside = same && m_content->isAncestorOf(focusWidget());
    const QString focused = focusInside ? focusWidget()->objectName() : QString();
    begin();
    m_recording = detail.recording.id;
    m_release->setVisible(!detail.deletion);
    if (detail.deletion) { // nothing can be done with it any more
        addDeletion(detail);
        addDownloads(detail, today);
        addReleases(detail);
    } else {
        addHeading(detail);
        addWarnings(detail);
        addKeeping(detail, today);
        addNotes(detail);
        addClips(detail);
        addReleases(detail);
        addActions(detail);
        allow(m_release, detail, Act::RequestRelease,
              tr("A second person has to authorise it (%1)").arg(words::clauseLabel(QStringLiteral("§6"))));
    }
    end();
    if (!focused.isEmpty()) {
        if (auto *again = m_content->findChild<QWidget *>(focused))
            again->setFocus();
    }
}

void RecordingInspector::addHeading(const RecordingDetail &detail)
{
    const domain::Recording &recording = detail.recording;
    auto *row = new QHBoxLayout;
    auto *heading = new Label(customerText(recording), FontRole::Heading);
    heading->setObjectName(QStringLiteral("customer"));
    heading->setElided(true);
    row->addWidget(heading, 1);
    auto *play = new widgets::IconButton(Icon::Play, tr("Play"), tr("Enter"));
    play->setObjectName(QStringLiteral("play"));
    play->setFace(Icon::Play, Token::Accent);
    connect(play, &QAbstractButton::clicked, this, [this] { emit playRequested(-1); });
    row->addWidget(play);
    m_column->addLayout(row);
    m_column->addWidget(wrapped(sidesText(recording), FontRole::Body, Token::Muted));
    addWhenAndWhere(detail);
    const policy::Decision may = detail.abilities.value(Act::Play);
    // Without a purpose playing asks for it; any other reason is a reason.
    if (!may.permitted && may.rule != QLatin1String("purpose-needed") &&
        may.rule != QLatin1String("reference-needed")) {
        const QString why = words::refusalText(may.refusal(), m_profile);
        play->setEnabled(false);
        play->setToolTip(why);
        m_column->addWidget(wrapped(why, FontRole::Caption, Token::Muted));
    }
}

void RecordingInspector::addWhenAndWhere(const RecordingDetail &detail)
{
    const domain::Recording &recording = detail.recording;
    m_column->addWidget(wrapped(QStringLiteral("%1 · %2").arg(words::dateTime(recording.startedAt),
                                                              words::spokenLength(recording.durationMs())),
                                FontRole::Body, Token::Muted));
    m_column->addWidget(
        wrapped(tr("%1 · recording %2").arg(detail.areaName).arg(recording.id.value), FontRole::Caption, Token::Muted));
}

/// By whom, when and why it went: of the call itself there is only when it was and how long.
void RecordingInspector::addDeletion(const RecordingDetail &detail)
{
    const auto &gone = *detail.deletion;
    auto *heading = new Label(tr("A deleted call"), FontRole::Heading);
    heading->setObjectName(QStringLiteral("deleted"));
    m_column->addWidget(heading);
    addWhenAndWhere(detail);
    addSection(tr("Deletion"));
    const auto say = [this](const QString &text) { m_column->addWidget(wrapped(text, FontRole::Body, Token::Text)); };
    if (gone.at.ms == 0) {
        say(tr("The audit list has no entry of it. Check the record on the Assurance desk."));
        return;
    }
    say(tr("Deleted on %1 by %2 under %3: its key and its sound are gone.", "day, person, clause")
            .arg(words::dateTime(gone.at), gone.by, words::clauseLabel(gone.clause)));
    if (gone.early) {
        QStringList yeses;
        for (const auto &yes : gone.early->approvals())
            yeses << QStringLiteral("%1 (%2)").arg(yes.byName, words::officeName(m_profile, yes.office));
        say(tr("Before its time: %1. Asked by %2, approved by %3 (%4).", "exception, person, people, number")
                .arg(words::exceptionName(m_profile, gone.early->exception), gone.early->requestedByName,
                     yeses.join(tr(", ", "between names")), gone.early->number()));
    }
    if (!gone.reason.isEmpty())
        say(tr("Why: %1").arg(gone.reason));
}

void RecordingInspector::addWarnings(const RecordingDetail &detail)
{
    for (const QString &code : detail.recording.warnings) {
        auto *notice = new NoticeBar;
        m_column->addSpacing(px(4));
        m_column->addWidget(notice);
        notice->showNotice(NoticeBar::Kind::Warning, words::warningText(code), {}, false);
    }
}

void RecordingInspector::addSection(const QString &title)
{
    m_column->addSpacing(px(12));
    m_column->addWidget(new Label(title, FontRole::Strong));
    m_column->addSpacing(px(2));
}

void RecordingInspector::addKeeping(const RecordingDetail &detail, const QDate &today)
{
    addSection(tr("Keeping"));
    auto *bar = new widgets::LifeBar;
    bar->setObjectName(QStringLiteral("life"));
    widgets::Life life;
    life.recorded = detail.life.recorded;
    life.disposableFrom = detail.life.disposableFrom;
    life.due = detail.life.dueOn;
    life.today = today;
    QStringList held;
    for (const policy::HeldBy &each : detail.heldBy)
        held << words::heldByText(each);
    if (detail.holdsInDoubt)
        held << tr("Nobody can say for certain what holds it; it is kept until the record has been checked.");
    life.held = !held.isEmpty();
    life.holdText = held.join(QLatin1Char(' '));
    bar->setLife(life);
    m_column->addWidget(bar);
    auto *line = wrapped(keepingLine(detail), FontRole::Caption, Token::Muted);
    line->setObjectName(QStringLiteral("lifeLine"));
    m_column->addWidget(line);
    for (const QString &text : std::as_const(held))
        m_column->addWidget(wrapped(text, FontRole::Caption, Token::Red));
    addDownloads(detail, today);
}

void RecordingInspector::addDownloads(const RecordingDetail &detail, const QDate &today)
{
    for (const domain::Download &download : detail.downloads) {
        if (!download.isOpen() || download.person != m_me)
            continue;
        auto *notice = new NoticeBar;
        notice->setObjectName(QStringLiteral("openDownload"));
        m_column->addSpacing(px(4));
        m_column->addWidget(notice);
        const bool late = download.until < today;
        notice->showNotice(
            late ? NoticeBar::Kind::Error : NoticeBar::Kind::Info,
            late ? tr("Your download was to be deleted by %1.").arg(words::date(download.until))
                 : tr("You have a download of this call, to be deleted by %1.").arg(words::date(download.until)),
            tr("Downloads…"), false);
        connect(notice, &NoticeBar::actionTriggered, this, &RecordingInspector::downloadsRequested);
    }
}

void RecordingInspector::addTimed(qint64 ms, qint64 frame, const QString &text, const QString &by, const QString &name)
{
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, px(4));
    grid->setHorizontalSpacing(px(6));
    grid->setVerticalSpacing(0);
    auto *time = new QToolButton;
    time->setObjectName(name);
    time->setText(words::length(ms));
    time->setAutoRaise(true);
    time->setFont(theme::font(FontRole::Strong));
    time->setToolTip(tr("Play from here"));
    time->setAccessibleName(tr("Play from %1: %2").arg(words::length(ms), text));
    time->setCursor(Qt::PointingHandCursor);
    QPalette palette = time->palette();
    palette.setColor(QPalette::ButtonText, theme::color(Token::Accent));
    time->setPalette(palette);
    connect(time, &QToolButton::clicked, this, [this, frame] { emit playRequested(frame); });
    grid->addWidget(time, 0, 0, Qt::AlignTop | Qt::AlignLeft);
    grid->addWidget(wrapped(text), 0, 1, Qt::AlignVCenter);
    grid->addWidget(wrapped(by, FontRole::Caption, Token::Muted), 1, 1);
    grid->setColumnMinimumWidth(0, px(44));
    grid->setColumnStretch(1, 1);
    m_column->addWidget(row);
}

void RecordingInspector::addNotes(const RecordingDetail &detail)
{
    addSection(tr("Notes"));
    auto *list = new player::NotesList;
    list->setObjectName(QStringLiteral("notes"));
    list->setEditable(false); // where it is heard, in the player
    list->setEmptyText(tr("None yet. Press M while you listen to note a moment."));
    list->setNotes(detail.notes + detail.removedNotes, detail.recording.rate);
    connect(list, &player::NotesList::seekRequested, this, &RecordingInspector::playRequested);
    connect(list, &player::NotesList::historyRequested, this, &RecordingInspector::noteHistoryRequested);
    const policy::Decision copy = detail.abilities.value(Act::Copy);
    list->setCopyRefused(copy.permitted ? QString() : words::refusalText(copy.refusal(), m_profile));
    connect(list, &player::NotesList::copyRequested, this, &RecordingInspector::noteCopyRequested);
    m_column->addWidget(list);
}

void RecordingInspector::addClips(const RecordingDetail &detail)
{
    if (detail.clips.isEmpty())
        return;
    addSection(tr("Clips"));
    for (const domain::Clip &clip : detail.clips) {
        QStringList by{clip.madeByName, words::length(base::framesToMs(clip.range.length(), detail.recording.rate)),
                       clip.reference};
        by.removeAll(QString());
        addTimed(base::framesToMs(clip.range.begin, detail.recording.rate), clip.range.begin, clip.title,
                 by.join(QStringLiteral(" · ")), QStringLiteral("clip%1").arg(clip.id.value));
    }
}

void RecordingInspector::addReleases(const RecordingDetail &detail)
{
    if (detail.releases.isEmpty())
        return;
    addSection(tr("Releases"));
    for (const domain::Release &release : detail.releases) {
        auto *row = new QHBoxLayout;
        row->setSpacing(px(8));
        row->addWidget(new Label(release.number));
        row->addWidget(new widgets::Chip(releaseChip(release.state)), 1, Qt::AlignLeft);
        m_column->addLayout(row);
    }
}

void RecordingInspector::addActions(const RecordingDetail &detail)
{
    addSection(tr("Inside the area"));
    struct Entry
    {
        const char *name;
        QString text;
        Act act;
        void (RecordingInspector::*asked)();
    };
    const Entry entries[] = {
        {"download", tr("Download…"), Act::Download, &RecordingInspector::downloadRequested},
        {"copyClip", tr("Copy clip…"), Act::Copy, &RecordingInspector::clipRequested},
        {"hold", tr("Hold…"), Act::PlaceHold, &RecordingInspector::holdRequested},
        {"delete", tr("Delete…"), Act::Delete, &RecordingInspector::deleteRequested},
    };
    for (const Entry &entry : entries) {
        auto *button = new ActionButton(entry.text);
        button->setObjectName(QString::fromLatin1(entry.name));
        connect(button, &ActionButton::clicked, this, entry.asked);
        allow(button, detail, entry.act);
        m_column->addWidget(button);
        m_column->addSpacing(px(2));
    }
    addEarly(detail);
}

/// Where only its age keeps it from being deleted: the way by one of the policy's exceptions, or what became of it.
void RecordingInspector::addEarly(const RecordingDetail &detail)
{
    using State = service::EarlyDeletionStanding::State;
    const auto &request = detail.earlyRequest;
    if (request && request->state == State::Waiting) {
        auto *line =
            wrapped(tr("%1 asked on %2 that it be deleted early (%3). It waits for another person's approval "
                       "on the Retention desk.",
                       "person, date, number")
                        .arg(request->request.requestedByName,
                             words::date(request->request.requestedAt.london().date()), request->request.number()),
                    FontRole::Caption, Token::Muted);
        line->setObjectName(QStringLiteral("earlyLine"));
        m_column->addWidget(line);
        return;
    }
    if (detail.earlyWays.isEmpty())
        return;
    auto *button = new ActionButton(tr("Delete early…"));
    button->setObjectName(QStringLiteral("deleteEarly"));
    connect(button, &ActionButton::clicked, this, &RecordingInspector::earlyRequested);
    const auto way = std::find_if(detail.earlyWays.cbegin(), detail.earlyWays.cend(),
                                  [](const auto &each) { return each.mayAsk.permitted; });
    if (way != detail.earlyWays.cend())
        button->setAllowed(tr("Only by an exception, and another person has to approve it (%1)")
                               .arg(words::clauseLabel(way->mayAsk.clause)));
    else
        refuse(button, detail, detail.earlyWays.constFirst().mayAsk);
    m_column->addWidget(button);
    if (request && request->state == State::Refused)
        m_column->addWidget(wrapped(
            tr("%1 was refused by %2: %3", "number, person, why")
                .arg(request->request.number(), request->request.refusal()->byName, request->request.refusal()->words),
            FontRole::Caption, Token::Muted));
    if (request && request->state == State::Withdrawn)
        m_column->addWidget(wrapped(tr("%1 was withdrawn by %2.", "number, person")
                                        .arg(request->request.number(), request->request.requestedByName),
                                    FontRole::Caption, Token::Muted));
}

void RecordingInspector::allow(ActionButton *button, const RecordingDetail &detail, Act act, const QString &hint)
{
    const policy::Decision decision = detail.abilities.value(act);
    if (decision.permitted) {
        button->setAllowed(hint);
        return;
    }
    refuse(button, detail, decision);
}

void RecordingInspector::refuse(ActionButton *button, const RecordingDetail &detail, const policy::Decision &decision)
{
    const Refusal refusal = decision.refusal();
    desk::refuse(*button, refusal, m_profile);
    disconnect(button, &ActionButton::askRequested, this, nullptr); // of what was shown before
    const QString what = tr("%1: %2", "what a button does, and to what")
                             .arg(button->button()->text().remove(QStringLiteral("…")),
                                  words::objectName(QStringLiteral("recording:%1").arg(detail.recording.id.value)));
    connect(button, &ActionButton::askRequested, this,
            [this, refusal, what, area = detail.recording.area] { emit askRequested(refusal, what, area); });
}

} // namespace earshot::ui::recordings
