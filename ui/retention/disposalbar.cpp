#include "ui/retention/disposalbar.h"

#include "ui/desk/answer.h"
#include "ui/retention/retentionwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>

namespace earshot::ui::retention {

using widgets::Label;
using widgets::NoticeBar;

DisposalBar::DisposalBar(desk::Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_work(new QWidget(this))
    , m_text(new Label({}, theme::FontRole::Body, theme::Token::Text, m_work))
    , m_progress(new QProgressBar(m_work))
    , m_stop(new QPushButton(tr("Stop"), m_work))
    , m_notice(new NoticeBar(this))
{
    m_notice->setObjectName(QStringLiteral("disposalNotice"));
    m_stop->setObjectName(QStringLiteral("stopDisposal"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the disposal"));
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space(3));
    row->addWidget(m_text);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_work);
    column->addWidget(m_notice);
    m_work->hide();
    hide();
    connect(m_stop, &QPushButton::clicked, this, &DisposalBar::stop);
    connect(m_notice, &NoticeBar::dismissed, this, &QWidget::hide);
}

DisposalBar::~DisposalBar()
{
    stop();
}

void DisposalBar::begin(const service::DisposalStanding &standing)
{
    if (isRunning())
        return;
    m_standing = standing;
    m_stopping = std::make_shared<std::atomic_bool>(false);
    m_door = m_context.newDoor();
    m_notice->hide();
    m_work->show();
    m_stop->setEnabled(true);
    show();
    showProgress(0, static_cast<int>(standing.disposal.recordings.size()));
    // Called on the door's thread; the bar may be gone by then, so the progress goes through a guarded pointer.
    const auto progress = [stopping = m_stopping, bar = QPointer<DisposalBar>(this)](int done, int all) {
        QMetaObject::invokeMethod(
            qApp,
            [bar, done, all] {
                if (bar)
                    bar->showProgress(done, all);
            },
            Qt::QueuedConnection);
        return !stopping->load();
    };
    desk::answer(this, m_door->run([id = standing.disposal.id, progress](service::Door &door) {
        return door.disposals().run(id, progress);
    }),
                 [this](const Result<service::DisposalRun> &run) { arrived(run); });
}

void DisposalBar::stop()
{
    if (m_stopping)
        m_stopping->store(true);
    m_stop->setEnabled(false);
}

void DisposalBar::showProgress(int done, int all)
{
    m_progress->setRange(0, std::max(1, all));
    m_progress->setValue(done);
    m_text->setText(
        tr("%1: %2 of %3", "disposal, done, all").arg(m_standing.number, words::count(done), words::count(all)));
}

void DisposalBar::arrived(const Result<service::DisposalRun> &run)
{
    m_door.reset();
    m_stopping.reset();
    m_work->hide();
    if (!run) {
        m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(run.error(), m_context.profile()));
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
        m_notice->showNotice(over ? NoticeBar::Kind::Good : NoticeBar::Kind::Info, text);
        emit m_context.listChanged();
    }
    m_context.refreshCounts();
    emit finished(m_standing.disposal.id);
}

} // namespace earshot::ui::retention
