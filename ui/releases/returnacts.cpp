#include "ui/releases/returnacts.h"

#include "core/base/durable.h"
#include "core/service/sharing_service.h"
#include "ui/desk/answer.h"
#include "ui/papers/return_papers.h"
#include "ui/releases/returndialog.h"
#include "ui/words/words.h"

#include <QFileInfo>
#include <QWidget>

namespace earshot::ui::releases {

using service::ReleaseStanding;

ReturnActs::ReturnActs(desk::Context &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{}

void ReturnActs::perform(ReturnAct act, const ReleaseStanding &standing)
{
    const QString &number = standing.release.number;
    switch (act) {
    case ReturnAct::Share:
        share(standing.release);
        break;
    case ReturnAct::Listen:
        emit m_context.openReleaseRequested(standing.release);
        break;
    case ReturnAct::AskBack:
        ask(standing, tr("Ask back about %1").arg(number),
            tr("What you need to know before you answer. %1 reads it and answers; the request stays as it is.")
                .arg(standing.release.requestedByName),
            tr("%1: your question is with %2.").arg(number, standing.release.requestedByName),
            [](service::Door &door, domain::ReleaseId id, const QString &text) {
                return door.returns().askBack(id, text);
            });
        break;
    case ReturnAct::Answer:
        ask(standing, tr("Answer about %1").arg(number),
            standing.question ? tr("%1 asks: %2").arg(standing.question->byName, standing.question->text) : QString(),
            tr("%1: your answer is recorded.").arg(number),
            [](service::Door &door, domain::ReleaseId id, const QString &text) {
                return door.returns().answer(id, text);
            });
        break;
    case ReturnAct::AskLonger:
        open(standing, false);
        break;
    case ReturnAct::Extend:
        extend(standing);
        break;
    case ReturnAct::RefuseLonger:
        ask(standing, tr("No later end for %1").arg(number), tr("Why it is refused. Whoever asked reads this."),
            tr("%1 ends as it was to end.").arg(number),
            [](service::Door &door, domain::ReleaseId id, const QString &text) {
                return door.returns().refuseExtension(id, text);
            });
        break;
    case ReturnAct::Recall:
        recall(standing);
        break;
    case ReturnAct::Attest:
        open(standing, true);
        break;
    case ReturnAct::Note:
        desk::answer(this, m_context.door().run([id = standing.release.id](service::Door &door) {
            return door.returns().note(id);
        }),
                     [this, standing](const Result<void> &noted) {
                         finished(noted ? nullptr : &noted.error(), {}, standing.release.recording,
                                  tr("%1 is taken off the list of what is to be noted.").arg(standing.release.number));
                     });
        break;
    case ReturnAct::SaveForm:
        savePaper(standing, false);
        break;
    case ReturnAct::SaveRecall:
        savePaper(standing, true);
        break;
    }
}

void ReturnActs::ask(const ReleaseStanding &standing, const QString &title, const QString &label,
                     const QString &sentence,
                     Result<ReleaseStanding> (*step)(service::Door &, domain::ReleaseId, const QString &))
{
    const auto text = m_context.prompter().askText(m_window, title, label);
    if (!text || text->trimmed().isEmpty())
        return;
    take([step, id = standing.release.id,
          words = text->trimmed()](service::Door &door) { return step(door, id, words); },
         standing.release.recording, sentence);
}

void ReturnActs::recall(const ReleaseStanding &standing)
{
    const domain::Release &release = standing.release;
    const QString consequence =
        release.isShared()
            ? tr("%1 can listen no more from this moment, and reads why.").arg(release.recipientPersonName)
            : tr("What has left cannot be fetched back from here: whoever asked for it writes to %1 and records that "
                 "it "
                 "is destroyed.")
                  .arg(release.recipient);
    ask(standing, tr("Recall %1").arg(release.number), tr("Why it is recalled. %1").arg(consequence),
        tr("%1 is recalled.").arg(release.number),
        [](service::Door &door, domain::ReleaseId id, const QString &text) { return door.returns().recall(id, text); });
}

void ReturnActs::extend(const ReleaseStanding &standing)
{
    if (!standing.extensionAsked)
        return;
    const QString until = words::date(standing.extensionAsked->until);
    const bool sure = m_context.prompter().confirm(
        m_window, {tr("A later end for %1").arg(standing.release.number),
                   tr("%1 asks until %2: %3\nYour agreement is signed in your name and stands in the Release Log.")
                       .arg(standing.extensionAsked->byName, until, standing.extensionAsked->text),
                   tr("Extend until %1").arg(until), false});
    if (sure)
        take([id = standing.release.id](service::Door &door) { return door.returns().extend(id); },
             standing.release.recording, tr("%1 now ends on %2.").arg(standing.release.number, until));
}

void ReturnActs::share(const domain::Release &release)
{
    const bool sure = m_context.prompter().confirm(
        m_window,
        {tr("Share %1").arg(release.number),
         tr("%1 can listen in their own Earshot until %2, to what was authorised and nothing else. Every time "
            "is recorded. No file leaves.")
             .arg(release.recipientPersonName, words::date(release.until)),
         tr("Share the call"), false});
    if (!sure)
        return;
    auto shared = m_context.door().run([id = release.id](service::Door &door) { return door.sharing().share(id); });
    desk::answer(this, shared, [this, release](const Result<domain::Release> &shared) {
        finished(shared ? nullptr : &shared.error(), release.id, release.recording,
                 tr("%1 is shared with %2.").arg(release.number, release.recipientPersonName));
    });
}

void ReturnActs::savePaper(const ReleaseStanding &standing, bool recall)
{
    const QString &number = standing.release.number;
    const auto [path, language] = m_context.prompter().choosePaperFile(
        m_window, recall ? tr("Save the recall letter of %1").arg(number) : tr("Save the form for %1").arg(number),
        recall ? tr("%1 recall.pdf", "a file name; number").arg(number)
               : tr("%1 form.pdf", "a file name; number").arg(number));
    if (path.isEmpty())
        return;
    const Instant now = m_context.environment().clock->now();
    const papers::ReturnPaper paper{
        m_context.me().letterhead,
        standing.release,
        standing.until,
        standing.recalled,
        papers::answerDay(standing.until, standing.recalled.has_value(), now.london().date()),
        m_context.me().person.name,
        now};
    auto written =
        m_context.door().run([paper, recall, path = path, language = language](service::Door &) -> Result<void> {
            const words::LanguageScope speaking(language);
            EARSHOT_TRY(pdf, recall ? papers::recallLetter(paper) : papers::destructionForm(paper));
            return base::writeFileDurably(path, pdf);
        });
    desk::answer(this, written, [this, recall, number, name = QFileInfo(path).fileName()](const Result<void> &written) {
        if (!written)
            emit m_context.errorHappened(written.error());
        else if (recall)
            emit m_context.notice(tr("The recall letter of %1 is saved in %2.", "release, file").arg(number, name),
                                  false);
        else
            emit m_context.notice(tr("The form for %1 is saved in %2.", "release, file").arg(number, name), false);
    });
}

void ReturnActs::open(const ReleaseStanding &standing, bool destroyed)
{
    auto *dialog = new ReturnDialog(m_context, standing,
                                    destroyed ? ReturnDialog::What::Destroyed : ReturnDialog::What::Longer, m_window);
    connect(dialog, &ReturnDialog::done, this, [this, destroyed](const ReleaseStanding &now) {
        finished(nullptr, now.release.id, now.release.recording,
                 destroyed ? tr("%1 is recorded as destroyed.").arg(now.release.number)
                           : tr("%1: a later end waits for an authoriser.").arg(now.release.number));
    });
    dialog->open();
}

void ReturnActs::take(const Step &step, domain::RecordingId recording, const QString &sentence)
{
    desk::answer(this, m_context.door().run(step), [this, recording, sentence](const Result<ReleaseStanding> &now) {
        finished(now ? nullptr : &now.error(), now ? now->release.id : domain::ReleaseId{}, recording, sentence);
    });
}

void ReturnActs::finished(const Error *error, domain::ReleaseId id, domain::RecordingId recording,
                          const QString &sentence)
{
    if (error) {
        emit m_context.errorHappened(*error);
    } else {
        emit m_context.notice(sentence, false);
        emit m_context.recordingChanged(recording);
    }
    m_context.refreshCounts();
    emit done(id);
}

} // namespace earshot::ui::releases
