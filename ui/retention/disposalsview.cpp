#include "ui/retention/disposalsview.h"

#include "core/base/durable.h"
#include "core/service/administration_service.h"
#include "ui/desk/asking.h"
#include "ui/papers/disposal_notice.h"
#include "ui/papers/disposal_paper.h"
#include "ui/retention/approvedialog.h"
#include "ui/retention/disposalbar.h"
#include "ui/retention/disposalinspector.h"
#include "ui/retention/disposalmodels.h"
#include "ui/retention/rehearsaldialog.h"
#include "ui/retention/retentionwords.h"
#include "ui/widgets/listpanel.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace earshot::ui::retention {

using service::DisposalStanding;
using theme::px;

namespace {

constexpr auto disposalColumns = "retention/disposals";

/// As the command line writes it: the certificate's own bytes, and the signature over them.
QByteArray sealed(const domain::Disposal &disposal)
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("certificate"), QString::fromUtf8(disposal.certificate)},
                           {QStringLiteral("signature"), QString::fromLatin1(disposal.certificateSignature.toHex())}})
        .toJson();
}

} // namespace

DisposalsView::DisposalsView(desk::Context &context, desk::ViewSettings &view, QWidget *parent)
    : RetentionView(parent)
    , m_context(context)
    , m_view(view)
{
    setObjectName(QStringLiteral("disposalsView"));
    build();
}

DisposalsView::~DisposalsView()
{
    m_view.setValue(QLatin1String(disposalColumns), m_list->table()->saveState()); // widths, too
}

QDate DisposalsView::today() const
{
    return m_context.environment().clock->now().london().date();
}

void DisposalsView::build()
{
    m_area = new QComboBox(this);
    m_area->setObjectName(QStringLiteral("disposalArea"));
    m_area->setAccessibleName(tr("Service area"));
    m_area->setSizeAdjustPolicy(QComboBox::AdjustToContents); // it is filled after it is shown
    m_rehearse = new QPushButton(tr("Rehearse…"), this);
    m_rehearse->setObjectName(QStringLiteral("rehearse"));
    m_rehearse->setToolTip(tr("What is due in this service area, what would go and what stays; changes nothing"));
    m_columns = new QPushButton(theme::icon(theme::Icon::Columns, theme::Token::Muted), tr("Columns"), this);
    m_columns->setObjectName(QStringLiteral("disposalColumns"));

    m_bar = new DisposalBar(m_context);
    m_inspector = new DisposalInspector(m_context);
    buildList();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(px(12));
    all->addWidget(m_bar);
    all->addWidget(widgets::listBesideInspector(m_list, m_inspector, 720, 348), 1);

    connect(m_rehearse, &QPushButton::clicked, this, &DisposalsView::rehearse);
    connect(m_columns, &QPushButton::clicked, this, [this] { m_list->table()->openColumnMenu(m_columns); });
    connect(m_list->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DisposalsView::showSelected);
    connect(m_list->table(), &widgets::Table::columnsChanged, this,
            [this] { m_view.setValue(QLatin1String(disposalColumns), m_list->table()->saveState()); });
    connect(m_bar, &DisposalBar::finished, this, &DisposalsView::reload);
    connect(m_inspector, &DisposalInspector::approveRequested, this, &DisposalsView::approve);
    connect(m_inspector, &DisposalInspector::runRequested, this, &DisposalsView::run);
    connect(m_inspector, &DisposalInspector::saveRequested, this, &DisposalsView::save);
    connect(m_inspector, &DisposalInspector::noteRequested, this, &DisposalsView::note);
    connect(m_inspector, &DisposalInspector::noticeRequested, this, &DisposalsView::saveNotice);
    connect(m_inspector, &DisposalInspector::askRequested, this,
            [this](const Refusal &refusal, const QString &what, domain::AreaId area) {
                desk::askForHelp(m_context, refusal, what, area);
            });
}

void DisposalsView::buildList()
{
    m_list = new widgets::ListPanel(QStringLiteral("disposalTable"), tr("Disposals, newest first"));
    m_model = new DisposalModel(this);
    auto *table = m_list->table();
    table->setModel(m_model);
    table->setItemDelegateForColumn(DisposalModel::State, new widgets::ChipDelegate(table));
    table->setColumnWidths({76, 130, 180, 88, 104, 120, 120});
    table->setColumnSamples({{DisposalModel::Number, QStringLiteral("D-00000")},
                             {DisposalModel::RunFrom, words::shortDate(QDate(2028, 9, 28))}});
    table->setElasticColumns({DisposalModel::Area, DisposalModel::PlannedBy, DisposalModel::ApprovedBy});
    table->setInitiallyHidden({DisposalModel::PlannedBy, DisposalModel::ApprovedBy}); // the inspector says them
    table->restoreState(m_view.value(QLatin1String(disposalColumns)));
}

QList<std::pair<QWidget *, int>> DisposalsView::tools()
{
    return {{m_area, 0}, {m_rehearse, 0}, {m_columns, 0}};
}

void DisposalsView::activate()
{
    m_takesFocus = true; // once it is known whether there is a list
    reload();
    takeFocus();
}

void DisposalsView::show(domain::DisposalId id)
{
    m_takesFocus = true;
    reload(id);
}

void DisposalsView::showDue(domain::AreaId area)
{
    m_wantedArea = area;
    activate();
}

void DisposalsView::takeFocus()
{
    if (!m_read || m_model->rowCount() > 0)
        m_list->table()->setFocus();
    else
        (m_rehearse->isEnabled() ? static_cast<QWidget *>(m_rehearse) : m_area)->setFocus();
}

void DisposalsView::reload(domain::DisposalId select)
{
    auto read = m_context.door().run([](service::Door &door) -> Result<Loaded> {
        Loaded loaded;
        EARSHOT_TRY(disposals, door.disposals().list());
        loaded.disposals = disposals;
        EARSHOT_TRY(areas, door.disposals().areas());
        loaded.areas = areas;
        return loaded;
    });
    m_reading.answer(this, read, [this, select](const Result<Loaded> &loaded) {
        if (loaded)
            arrived(*loaded, select);
        else
            emit m_context.errorHappened(loaded.error());
    });
}

void DisposalsView::arrived(const Loaded &loaded, domain::DisposalId select)
{
    const int current = m_list->currentRow();
    const domain::DisposalId before = current < 0 ? domain::DisposalId() : m_model->at(current).disposal.id;
    const QVariant chosen = m_area->currentData();
    m_area->clear();
    for (const auto &area : loaded.areas)
        m_area->addItem(area.quarantine ? tr("Quarantine: area not known") : area.name, area.id.value);
    const auto wanted = std::exchange(m_wantedArea, {});
    m_area->setCurrentIndex(std::max(0, m_area->findData(wanted.isValid() ? QVariant(wanted.value) : chosen)));
    m_rehearse->setEnabled(m_area->count() > 0);
    m_model->set(loaded.disposals, today());
    if (m_model->rowCount() == 0)
        m_list->showEmpty(theme::Icon::Retention, tr("No notice of a disposal was given."),
                          tr("What is due is destroyed in four steps: a rehearsal, two weeks' notice, the IG Unit's "
                             "approval, and the run by a nominated deleter (§7)."));
    else
        m_list->showTable();
    m_list->selectRow(m_model->rowOf(select.isValid() ? select : before));
    showSelected();
    m_read = true;
    if (std::exchange(m_takesFocus, false))
        takeFocus();
    emit waitingChanged(
        static_cast<int>(std::count_if(loaded.disposals.cbegin(), loaded.disposals.cend(),
                                       [](const DisposalStanding &standing) { return standing.waits(); })));
    if (wanted.isValid() && m_area->currentData() == QVariant(wanted.value))
        rehearse();
}

void DisposalsView::showSelected()
{
    if (const int row = m_list->currentRow(); row >= 0)
        m_inspector->show(m_model->at(row), m_bar->isRunning());
    else
        m_inspector->showNothing();
}

void DisposalsView::rehearse()
{
    auto *dialog = new RehearsalDialog(m_context, domain::AreaId{m_area->currentData().toLongLong()},
                                       m_area->currentText(), window());
    connect(dialog, &RehearsalDialog::planned, this, [this](const DisposalStanding &standing) {
        emit m_context.notice(tr("Notice %1 is given of %2. The IG Unit has to approve it.")
                                  .arg(standing.number, recordings(standing.disposal.recordings.size())),
                              false);
        m_context.refreshCounts();
        reload(standing.disposal.id);
    });
    dialog->open();
}

void DisposalsView::approve(const DisposalStanding &standing)
{
    auto *dialog = new ApproveDialog(m_context, standing, window());
    connect(dialog, &ApproveDialog::approved, this, [this](const DisposalStanding &approved) {
        emit m_context.notice(
            tr("%1 is approved. It can run from %2 on.").arg(approved.number, words::date(approved.disposal.runFrom)),
            false);
        m_context.refreshCounts();
        reload(approved.disposal.id);
    });
    dialog->open();
}

void DisposalsView::run(const DisposalStanding &standing)
{
    const bool sure = m_context.prompter().confirm(
        this,
        {tr("Dispose of %1").arg(recordings(standing.left)),
         tr("The keys of %1 of %2 are destroyed in this store, then their sound, notes and clips: this cannot be "
            "undone. Backups made before can still be read until they are overwritten; they are kept for %3 "
            "days. What is on hold stays.")
             .arg(recordings(standing.left), standing.disposal.areaName, words::count(standing.disposal.backupDays)),
         tr("Destroy them"), true});
    if (!sure)
        return;
    m_bar->begin(standing);
    showSelected();
}

void DisposalsView::note(const DisposalStanding &standing)
{
    auto noted =
        m_context.door().run([id = standing.disposal.id](service::Door &door) { return door.disposals().note(id); });
    desk::answer(this, noted, [this, id = standing.disposal.id](const Result<void> &noted) {
        if (!noted)
            emit m_context.errorHappened(noted.error());
        m_context.refreshCounts();
        reload(id);
    });
}

void DisposalsView::saveNotice(const DisposalStanding &standing)
{
    const auto [path, language] =
        m_context.prompter().choosePaperFile(this, tr("Save the notice of %1").arg(standing.number),
                                             tr("%1 notice.pdf", "a file name; number").arg(standing.number));
    if (path.isEmpty())
        return;
    const papers::DisposalNotice notice{m_context.me().letterhead, standing.disposal, standing.left,
                                        m_context.me().person.name, m_context.environment().clock->now()};
    auto done = m_context.door().run([notice, path = path, language = language](service::Door &) -> Result<void> {
        const words::LanguageScope speaking(language);
        EARSHOT_TRY(pdf, papers::disposalNotice(notice));
        return base::writeFileDurably(path, pdf);
    });
    desk::answer(this, done, [this, number = standing.number, path = path](const Result<void> &done) {
        if (done)
            emit m_context.notice(
                tr("The notice of %1 is saved in %2.", "disposal, file").arg(number, QFileInfo(path).fileName()),
                false);
        else
            emit m_context.errorHappened(done.error());
    });
}

void DisposalsView::save(const DisposalStanding &standing, bool asPdf)
{
    const QString title = tr("Save the certificate of %1").arg(standing.number);
    auto &prompter = m_context.prompter();
    const auto [path, language] =
        asPdf ? prompter.choosePaperFile(this, title, standing.number + QStringLiteral(".pdf"))
              : prompts::PaperFile{prompter.chooseSaveFile(this, title, standing.number + QStringLiteral(".json"))};
    if (path.isEmpty())
        return;
    auto done = m_context.door().run([disposal = standing.disposal, letterhead = m_context.me().letterhead, asPdf,
                                      path = path, language = language](service::Door &) -> Result<void> {
        const words::LanguageScope speaking(language);
        if (!asPdf)
            return base::writeFileDurably(path, sealed(disposal));
        EARSHOT_TRY(pdf, papers::disposalPaper(letterhead, disposal.certificate, disposal.certificateSignature));
        return base::writeFileDurably(path, pdf);
    });
    desk::answer(this, done, [this, number = standing.number, path = path](const Result<void> &done) {
        if (done)
            emit m_context.notice(
                tr("The certificate of %1 is saved in %2.", "disposal, file").arg(number, QFileInfo(path).fileName()),
                false);
        else
            emit m_context.errorHappened(done.error());
    });
}

} // namespace earshot::ui::retention
