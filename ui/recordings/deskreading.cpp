// What the Recordings desk reads, and what it shows for it: rows, nothing, waiting, an error.
#include "ui/recordings/recordingsdesk.h"

#include "core/service/custody_service.h"
#include "core/service/release_service.h"
#include "ui/desk/answer.h"
#include "ui/recordings/recordinginspector.h"
#include "ui/recordings/recordingmodel.h"
#include "ui/recordings/searchhelp.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"
#include "ui/words/format.h"
#include "ui/words/names.h"

#include <QPushButton>
#include <QStackedWidget>

namespace earshot::ui::recordings {

using theme::Icon;
using theme::Token;

namespace {

constexpr int countLimit = 10'000;

} // namespace

void RecordingsDesk::runSearch()
{
    m_pause.stop();
    if (m_view == View::NoArea)
        return;
    m_searched = m_search->text();
    m_model->setSearch(service::parseSearch(m_searched, today()));
    readCount();
}

void RecordingsDesk::reload()
{
    if (m_view == View::NoArea)
        return;
    m_help->forget();
    m_wanted = selected();
    m_model->reload();
    readCount();
    readMarks();
}

void RecordingsDesk::refresh(domain::RecordingId id)
{
    desk::answer(this, context().door().run([id](service::Door &door) { return door.review().show(id); }),
                 [this, id](const Result<service::RecordingDetail> &detail) {
                     if (!detail)
                         m_model->remove(id); // deleted, or no longer for these eyes
                     else
                         m_model->update(detail->recording);
                 });
    readMarks();
    if (m_inspector->recording() == id)
        loadDetail();
}

void RecordingsDesk::readMarks()
{
    using Downloads = QList<domain::Download>;
    desk::answer(this, context().door().run([](service::Door &door) { return door.custody().myOpenDownloads(); }),
                 [this](const Result<Downloads> &downloads) {
                     if (!downloads)
                         return;
                     QHash<domain::RecordingId, QDate> until;
                     for (const domain::Download &download : *downloads) {
                         const QDate known = until.value(download.recording);
                         until.insert(download.recording,
                                      known.isValid() ? qMin(known, download.until) : download.until);
                     }
                     m_model->setDownloads(until);
                     const auto many = downloads->size();
                     m_downloads->setText(many == 1 ? tr("1 download to delete…")
                                                    : tr("%1 downloads to delete…").arg(words::count(many)));
                     m_downloads->setVisible(many > 0);
                 });
    desk::answer(
        this, context().door().run([](service::Door &door) { return door.release().inbox(); }),
        [this](const Result<service::ReleaseInbox> &inbox) {
            if (!inbox)
                return;
            QSet<domain::RecordingId> waiting;
            for (const auto *list : {&inbox->toAdvise, &inbox->toAuthorise, &inbox->toIssue, &inbox->waiting}) {
                for (const domain::Release &release : *list)
                    waiting.insert(release.recording);
            }
            m_model->setReleasesWaiting(waiting);
        });
}

void RecordingsDesk::readCount()
{
    const quint64 mine = ++*m_countGeneration;
    const auto parsed = service::parseSearch(m_searched, today());
    QString problem;
    for (const service::SearchToken &token : parsed.tokens) {
        if (problem.isEmpty() && token.problem != QLatin1String("empty"))
            problem = problemText(token);
    }
    desk::answer(this,
                 context().door().run([parsed, mine, newest = m_countGeneration](service::Door &door) -> Result<int> {
                     if (*newest != mine)
                         return fail(ErrorCode::Cancelled, QStringLiteral("another search came after this one"));
                     return door.review().count(parsed, countLimit + 1);
                 }),
                 [this, mine, problem](const Result<int> &count) {
                     if (mine != *m_countGeneration || !count)
                         return;
                     QStringList parts;
                     if (*count > countLimit)
                         parts << tr("More than %1 recordings").arg(words::count(countLimit));
                     else if (*count == 1)
                         parts << tr("1 recording");
                     else
                         parts << tr("%1 recordings").arg(words::count(*count));
                     if (!problem.isEmpty())
                         parts << problem;
                     m_count->setToken(problem.isEmpty() ? Token::Muted : Token::Red);
                     m_count->setText(parts.join(QStringLiteral(" · ")));
                 });
}

void RecordingsDesk::firstPage()
{
    m_loadingPause.stop();
    if (m_model->rowCount() > 0)
        showView(View::Table);
    else
        showView(m_searched.trimmed().isEmpty() ? View::EmptyStore : View::NoResult);
    restoreSelection();
    keepSelection();
}

void RecordingsDesk::loadFailed(const Error &error)
{
    m_loadingPause.stop();
    emit context().errorHappened(error);
    if (m_model->rowCount() == 0)
        showView(View::Failed);
}

void RecordingsDesk::showView(View view)
{
    m_view = view;
    const bool mayImport = context().me().mayImport;
    switch (view) {
    case View::Table:
        m_pages->setCurrentWidget(m_table);
        break;
    case View::Loading:
        m_pages->setCurrentWidget(m_skeleton);
        m_count->clear(); // it counts rows that are no longer there
        return;
    case View::NoResult:
        m_empty->setContent(Icon::Search, tr("No recording fits this search"),
                            tr("Take a word or a field away, or look over a longer time."), tr("Clear search"));
        break;
    case View::EmptyStore:
        m_empty->setContent(Icon::Recordings, tr("No recordings in your areas yet"),
                            mayImport ? tr("Calls appear here when they are imported; files and folders can be dropped "
                                           "onto this list.")
                                      : tr("Calls appear here when they are imported."),
                            mayImport ? tr("Import…") : QString());
        break;
    case View::NoArea:
        m_empty->setContent(Icon::Lock, tr("You have not been given a service area"),
                            tr("Recordings are seen only by people of their area who need them for their work (%1). "
                               "Ask the %2 to give you one.")
                                .arg(words::clauseLabel(QStringLiteral("§6")), officesFor(QStringLiteral("grant"))));
        for (QWidget *idle : std::initializer_list<QWidget *>{m_search, m_dates, m_searches, m_columns})
            idle->setEnabled(false);
        m_inspector->hide();
        m_foot->hide();
        break;
    case View::Failed:
        m_empty->setContent(Icon::Error, tr("The list could not be read"),
                            tr("Nothing is lost. Try again; if it goes on, tell whoever looks after Earshot."),
                            tr("Try again"));
        break;
    }
    m_skeleton->stop();
    if (view != View::Table)
        m_pages->setCurrentWidget(m_empty);
}

void RecordingsDesk::actOnEmpty()
{
    if (m_view == View::NoResult)
        m_search->search({});
    else if (m_view == View::EmptyStore)
        openImport();
    else if (m_view == View::Failed)
        reload();
}

QString RecordingsDesk::officesFor(const QString &right) const
{
    QStringList names;
    for (const QString &office : context().profile().rights(right))
        names << words::shortOfficeName(context().profile(), office);
    return words::anyOf(names);
}

} // namespace earshot::ui::recordings
