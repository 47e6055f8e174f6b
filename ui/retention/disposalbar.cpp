#include "ui/retention/disposalbar.h"

#include "ui/retention/retentionwords.h"
#include "ui/words/words.h"

namespace earshot::ui::retention {

using widgets::NoticeBar;

DisposalBar::DisposalBar(desk::Context &context, QWidget *parent)
    : widgets::WorkBar(QStringLiteral("disposal"), tr("Progress of the disposal"), tr("Stop"), parent)
    , m_context(context)
    , m_work(context)
{
    connect(this, &WorkBar::stopRequested, this, [this] { m_work.stop(); });
}

void DisposalBar::begin(const service::DisposalStanding &standing)
{
    if (isRunning())
        return;
    m_standing = standing;
    showProgress(0, static_cast<int>(standing.disposal.recordings.size()));
    auto progress = m_work.progress<int, int>([this](int done, int all) { showProgress(done, all); });
    m_work.run(
        [id = standing.disposal.id, progress](service::Door &door) { return door.disposals().run(id, progress); },
        [this](const Result<service::DisposalRun> &run) { arrived(run); });
}

void DisposalBar::showProgress(int done, int all)
{
    showWork(tr("%1: %2 of %3", "disposal, done, all").arg(m_standing.number, words::count(done), words::count(all)));
    setDone(all > 0 ? static_cast<double>(done) / all : 0);
}

void DisposalBar::arrived(const Result<service::DisposalRun> &run)
{
    if (!run) {
        endWork(NoticeBar::Kind::Error, words::errorText(run.error(), m_context.profile()));
    } else {
        QString text = tr("%1: %2 disposed of, %3 kept.", "disposal, how many recordings, how many")
                           .arg(m_standing.number, recordings(run->disposed), words::count(run->kept.size()));
        QStringList reasons;
        for (const auto &kept : run->kept) {
            const QString why = words::refusalReason(kept.second, m_context.profile());
            if (!reasons.contains(why))
                reasons << why;
        }
        if (!reasons.isEmpty())
            text += u' ' + reasons.join(u' ');
        const bool over = run->standing.disposal.isFinished();
        text += u' ' + (over ? tr("The certificate is made.") : tr("It is not finished: run it again to go on."));
        endWork(over ? NoticeBar::Kind::Good : NoticeBar::Kind::Info, text);
        emit m_context.listChanged();
    }
    m_context.refreshCounts();
    emit finished(m_standing.disposal.id);
}

} // namespace earshot::ui::retention
