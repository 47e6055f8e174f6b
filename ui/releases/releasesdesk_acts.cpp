// The second half of ReleasesDesk: what can be done with the release that is chosen.

#include "core/base/durable.h"
#include "ui/desk/answer.h"
#include "ui/papers/log_paper.h"
#include "ui/releases/advicedialog.h"
#include "ui/releases/authoriserdialog.h"
#include "ui/releases/releasemodel.h"
#include "ui/releases/releasesdesk.h"
#include "ui/words/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace earshot::ui::releases {

using domain::Release;

void ReleasesDesk::authorise(bool atOwnSeat)
{
    const auto release = current();
    if (!release)
        return;
    using Seat = AuthoriserDialog::Seat;
    auto *dialog = new AuthoriserDialog(context(), *release, atOwnSeat ? Seat::Own : Seat::Requesters, window());
    connect(dialog, &AuthoriserDialog::decided, this, [this](const Release &decided) {
        m_wanted = decided.id;
        reload();
    });
    dialog->show();
}

void ReleasesDesk::advise()
{
    const auto release = current();
    if (!release)
        return;
    auto *dialog = new AdviceDialog(context(), *release, m_inspector->recording(), window());
    connect(dialog, &AdviceDialog::advised, this, [this](const QList<Release> &advised) {
        emit context().notice(advised.size() == 1
                                  ? tr("Your advice on %1 is recorded.").arg(advised.constFirst().number)
                                  : tr("Your advice on %n releases is recorded.", nullptr, int(advised.size())),
                              false);
        reload();
    });
    dialog->open();
}

void ReleasesDesk::refuse()
{
    const auto release = current();
    if (!release)
        return;
    const auto reason = context().prompter().askText(
        this, tr("Refuse %1").arg(release->number),
        tr("Why it is refused. Whoever asked reads this, and it stands in the Release Log."));
    if (!reason || reason->trimmed().isEmpty())
        return;
    auto done = context().door().run(
        [id = release->id, text = reason->trimmed()](service::Door &door) { return door.release().refuse(id, text); });
    desk::answer(this, done, [this](const Result<Release> &done) { afterAct(done, tr("%1 is refused.")); });
}

void ReleasesDesk::withdraw()
{
    const auto release = current();
    if (!release)
        return;
    const bool sure = context().prompter().confirm(
        this, {tr("Withdraw %1").arg(release->number),
               tr("%1 will no longer be asked for. To ask again is to make a new request with a new number.")
                   .arg(release->number),
               tr("Withdraw request"), true});
    if (!sure)
        return;
    auto done = context().door().run([id = release->id](service::Door &door) { return door.release().withdraw(id); });
    desk::answer(this, done, [this](const Result<Release> &done) { afterAct(done, tr("%1 is withdrawn.")); });
}

void ReleasesDesk::afterAct(const Result<Release> &release, const QString &sentence)
{
    if (!release) {
        emit context().errorHappened(release.error());
    } else {
        emit context().notice(sentence.arg(release->number), false);
        emit context().recordingChanged(release->recording);
    }
    context().refreshCounts();
    reload();
}

void ReleasesDesk::saveLog(LogForm form)
{
    const QString title = tr("Save the Release Log");
    auto &prompter = context().prompter();
    const auto [path, language] =
        form == LogForm::Pdf
            ? prompter.choosePaperFile(this, title, tr("Release Log.pdf", "a file name"))
            : prompts::PaperFile{prompter.chooseSaveFile(this, title, tr("Release Log.csv", "a file name"))};
    if (path.isEmpty())
        return;
    const papers::LogExtent extent{context().me().letterhead, m_model->filter(), context().me().person.name,
                                   context().environment().clock->now()};
    auto written = context().door().run([path = path, language = language, form, extent,
                                         shown = m_model->shown()](service::Door &door) -> Result<void> {
        if (form == LogForm::Csv) {
            EARSHOT_TRY(csv, door.release().logCsv(shown));
            return base::writeFileDurably(path, csv);
        }
        EARSHOT_TRY(rows, door.release().logRows(shown));
        const words::LanguageScope speaking(language);
        EARSHOT_TRY(pdf, papers::logPaper(extent, rows));
        return base::writeFileDurably(path, pdf);
    });
    desk::answer(this, written, [this, path = path](const Result<void> &written) {
        if (written)
            emit context().notice(tr("The Release Log is in %1.").arg(QDir::toNativeSeparators(path)), false);
        else
            emit context().errorHappened(written.error());
    });
}

void ReleasesDesk::trace()
{
    const QString path = context().prompter().chooseFiles(this, tr("Sound file that turned up")).value(0);
    if (path.isEmpty())
        return;
    const QString name = QFileInfo(path).fileName();
    emit context().notice(tr("%1 is being listened to …", "a sound file").arg(name), false);
    m_trace->setEnabled(false);
    const auto work = [path, name](service::Door &door) -> Result<service::TracedCopy> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::NotFound, QStringLiteral("this file cannot be read"), path);
        return door.release().trace(file, name);
    };
    m_tracing.run(work, [this, name](const Result<service::TracedCopy> &traced) {
        m_trace->setEnabled(true);
        if (!traced) {
            emit context().errorHappened(traced.error());
        } else if (!traced->release) {
            emit context().notice(tr("No mark was found in %1. This does not prove that it is not a copy.").arg(name),
                                  false);
        } else {
            emit context().notice(tr("%1 carries the mark of release %2. The chance of this by accident is below one "
                                     "in a million.")
                                      .arg(name, traced->release->number),
                                  false);
            select(traced->release->id);
        }
    });
}

} // namespace earshot::ui::releases
