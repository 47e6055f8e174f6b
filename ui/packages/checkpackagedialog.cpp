#include "ui/packages/checkpackagedialog.h"

#include "core/audit/mailednote.h"
#include "core/base/durable.h"
#include "core/release/sound_mark.h"
#include "ui/desk/answer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dropped.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/packages.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QtConcurrentRun>
#include <algorithm>

namespace earshot::ui::packages {

using release::KnownElsewhere;
using release::PackageFinding;
using release::PackageReport;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::ChipKind;
using widgets::Label;
using widgets::NoticeBar;

namespace {

constexpr qint64 largestCheckpoint = 256 * 1024;

Result<PackageReport> reportOn(const QString &path, const QString &key, const QString &checkpoint, const Keys &own)
{
    KnownElsewhere known;
    if (!key.isEmpty()) {
        EARSHOT_TRY(parsed, audit::NoteKey::fromText(key));
        known.keys << parsed;
    }
    if (!checkpoint.isEmpty()) {
        EARSHOT_TRY(text, base::readFileLimited(checkpoint, largestCheckpoint));
        EARSHOT_TRY(parsed, audit::checkpointFromMail(text));
        known.checkpoint = parsed;
    }
    EARSHOT_TRY(package, release::readPackage(path));
    PackageReport report = release::checkPackage(package, known);
    if (!known.isNothing()) {
        release::hearMark(report, path);
        return report;
    }
    // One that says it comes from the store that is open must be signed with a key of its people.
    std::copy_if(own.cbegin(), own.cend(), std::back_inserter(known.keys), [&](const audit::NoteKey &each) {
        return each.name.startsWith(report.facts.origin + u'/') && !report.facts.origin.isEmpty();
    });
    if (!known.isNothing())
        report = release::checkPackage(package, known);
    release::hearMark(report, path);
    return report;
}

widgets::ChipSpec chipOf(PackageFinding::Level level)
{
    const QString name = words::findingLevel(level);
    const QString text = name.left(1).toUpper() + name.mid(1);
    switch (level) {
    case PackageFinding::Level::Holds:
        return {ChipKind::Green, text, theme::Icon::Check};
    case PackageFinding::Level::CannotBeKnown:
        return {ChipKind::Amber, text, theme::Icon::Warning};
    case PackageFinding::Level::Wrong:
        break;
    }
    return {ChipKind::Red, text, theme::Icon::Error};
}

NoticeBar::Kind noticeOf(PackageReport::Verdict verdict)
{
    switch (verdict) {
    case PackageReport::Verdict::Released:
        return NoticeBar::Kind::Good;
    case PackageReport::Verdict::Consistent:
        return NoticeBar::Kind::Warning;
    case PackageReport::Verdict::Wrong:
        break;
    }
    return NoticeBar::Kind::Error;
}

/// The one thing that is being dragged; empty: several, or something else.
QString droppedPath(const QDropEvent &event)
{
    const QStringList paths = widgets::droppedFiles(event);
    return paths.size() == 1 ? paths.first() : QString();
}

} // namespace

CheckPackageDialog::CheckPackageDialog(prompts::IPrompter &prompter, const Keys &own, QWidget *parent)
    : QDialog(parent)
    , m_prompter(prompter)
    , m_own(own)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("checkPackageDialog"));
    setWindowTitle(tr("Check a package"));
    setAcceptDrops(true);
    build();
    resize(px(680), px(620));
    m_open->setFocus();
}

CheckPackageDialog::~CheckPackageDialog() = default;

void CheckPackageDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("Check a package"), FontRole::Heading));
    column->addWidget(widgets::wrapped(tr("Is it what an authority released, who authorised it, and was anything "
                                          "changed? Choose the folder or ZIP that was received, or drop it here. It "
                                          "is only read."),
                                       Token::Muted));

    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_chosen = new Label(tr("Nothing chosen yet"), FontRole::Body, Token::Muted);
    m_chosen->setObjectName(QStringLiteral("chosenPackage"));
    m_chosen->setElided(true);
    m_open = new QPushButton(theme::icon(theme::Icon::Folder), tr("Open a folder…"));
    m_open->setObjectName(QStringLiteral("openPackageFolder"));
    auto *file = new QPushButton(theme::icon(theme::Icon::File), tr("Open a ZIP…"));
    file->setObjectName(QStringLiteral("openPackageFile"));
    row->addWidget(m_chosen, 1);
    row->addWidget(m_open);
    row->addWidget(file);
    column->addLayout(row);

    auto *known = new QHBoxLayout;
    known->setSpacing(px(8));
    m_key = new QLineEdit;
    m_key->setObjectName(QStringLiteral("authorityKey"));
    m_key->setPlaceholderText(tr("Key that the authority told you another way (optional)"));
    m_key->setAccessibleName(tr("Key that the authority told you another way"));
    auto *checkpoint = new QPushButton(tr("Open a checkpoint…"));
    checkpoint->setObjectName(QStringLiteral("openPackageCheckpoint"));
    known->addWidget(m_key, 1);
    known->addWidget(checkpoint);
    column->addLayout(known);

    m_notice = new NoticeBar;
    m_notice->setObjectName(QStringLiteral("packageVerdict"));
    column->addWidget(m_notice);
    m_reportArea = buildReport();
    column->addWidget(m_reportArea, 1);
    column->addStretch();

    auto *foot = new QHBoxLayout;
    foot->setSpacing(px(8));
    m_copy = new QPushButton(theme::icon(theme::Icon::Copy), tr("Copy the report"));
    m_copy->setObjectName(QStringLiteral("copyPackageReport"));
    m_copy->setEnabled(false);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("closePackageCheck"));
    m_check = new widgets::PrimaryButton(tr("Check it"));
    m_check->setObjectName(QStringLiteral("checkPackage"));
    m_check->setEnabled(false);
    foot->addWidget(m_copy);
    foot->addStretch();
    foot->addWidget(close);
    foot->addWidget(m_check);
    column->addLayout(foot);
    for (QPushButton *button : {m_open, file, checkpoint, m_copy, close})
        button->setAutoDefault(false);

    connect(m_open, &QPushButton::clicked, this, &CheckPackageDialog::chooseFolder);
    connect(file, &QPushButton::clicked, this, &CheckPackageDialog::chooseFile);
    connect(checkpoint, &QPushButton::clicked, this, &CheckPackageDialog::chooseCheckpoint);
    connect(m_check, &QPushButton::clicked, this, &CheckPackageDialog::start);
    connect(m_copy, &QPushButton::clicked, this, &CheckPackageDialog::copy);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

QWidget *CheckPackageDialog::buildReport()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, px(4), px(8), 0);
    column->setSpacing(px(8));
    m_rowsTitle = new Label({}, FontRole::Strong);
    m_rowsTitle->setWordWrap(true);
    m_facts = new widgets::FactList;
    column->addWidget(m_rowsTitle);
    column->addWidget(m_facts);
    column->addSpacing(px(8));
    column->addWidget(new Label(tr("What was looked at"), FontRole::Strong));
    m_rowsColumn = new QVBoxLayout;
    column->addLayout(m_rowsColumn);
    column->addStretch();
    auto *area = new QScrollArea;
    area->setObjectName(QStringLiteral("packageReport"));
    area->setAccessibleName(tr("What was found"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    area->setMinimumHeight(px(160));
    area->hide();
    return area;
}

void CheckPackageDialog::chooseFolder()
{
    check(m_prompter.chooseFolder(this, tr("Folder of a package")));
}

void CheckPackageDialog::chooseFile()
{
    check(m_prompter.chooseFiles(this, tr("ZIP of a package")).value(0));
}

void CheckPackageDialog::chooseCheckpoint()
{
    const QString path = m_prompter.chooseFiles(this, tr("Open a checkpoint")).value(0);
    if (path.isEmpty())
        return;
    m_checkpoint = path;
    m_key->setPlaceholderText(tr("Held against the checkpoint in %1").arg(QFileInfo(path).fileName()));
    if (!m_path.isEmpty())
        start();
}

void CheckPackageDialog::check(const QString &path)
{
    if (path.isEmpty() || m_busy)
        return;
    m_path = path;
    m_chosen->setText(QDir::toNativeSeparators(path));
    m_chosen->setToken(Token::Text);
    start();
}

void CheckPackageDialog::start()
{
    if (m_busy || m_path.isEmpty())
        return;
    m_busy = true;
    m_check->setEnabled(false);
    m_copy->setEnabled(false);
    m_reportArea->hide();
    m_notice->showNotice(NoticeBar::Kind::Info, tr("The package is being read to its last byte …"), {}, false);
    auto read = QtConcurrent::run([path = m_path, key = m_key->text().trimmed(), checkpoint = m_checkpoint,
                                   own = m_own] { return reportOn(path, key, checkpoint, own); });
    desk::answer(this, read, [this](const Result<PackageReport> &report) { show(report); });
}

void CheckPackageDialog::show(const Result<PackageReport> &report)
{
    m_busy = false;
    m_check->setEnabled(true);
    if (!report) {
        const QString what = words::harmless(report.error().toString());
        m_notice->showNotice(NoticeBar::Kind::Error, what.left(1).toUpper() + what.mid(1) + u'.', {}, false);
        return;
    }
    m_report = *report;
    m_notice->showNotice(noticeOf(m_report.verdict), words::verdictText(m_report.verdict), {}, false);
    m_rowsTitle->setText(words::packageRowsTitle(m_report.verdict));
    m_facts->clear();
    const auto rows = words::packageRows(m_report.facts);
    if (!m_report.facts.release.isEmpty()) {
        for (const auto &[caption, value] : rows)
            m_facts->add(caption, words::breakable(words::harmless(value)));
    }
    m_rowsTitle->setVisible(m_facts->count() > 0);
    delete m_findingRows;
    m_findingRows = new QWidget;
    m_findings = new QGridLayout(m_findingRows);
    m_findings->setContentsMargins(0, 0, 0, 0);
    m_findings->setHorizontalSpacing(px(12));
    m_findings->setVerticalSpacing(px(8));
    m_findings->setColumnStretch(1, 1);
    for (const auto level :
         {PackageFinding::Level::Wrong, PackageFinding::Level::CannotBeKnown, PackageFinding::Level::Holds}) {
        for (const PackageFinding &finding : std::as_const(m_report.findings)) {
            if (finding.level == level)
                addFinding(finding);
        }
    }
    m_rowsColumn->addWidget(m_findingRows);
    m_reportArea->show();
    m_copy->setEnabled(true);
}

void CheckPackageDialog::addFinding(const PackageFinding &finding)
{
    const int row = m_findings->rowCount();
    m_findings->addWidget(new widgets::Chip(chipOf(finding.level)), row, 0, Qt::AlignTop | Qt::AlignLeft);
    auto *text = widgets::wrappedSelectable(words::breakable(words::harmless(finding.text)), Token::Text);
    text->setObjectName(QStringLiteral("packageFinding"));
    text->setAccessibleName(words::findingLevel(finding.level) + QStringLiteral(": ") + words::harmless(finding.text));
    m_findings->addWidget(text, row, 1);
}

void CheckPackageDialog::copy() const
{
    QStringList lines{words::verdictText(m_report.verdict), {}};
    const auto rows = words::packageRows(m_report.facts);
    for (const auto &[caption, value] : rows) {
        if (!value.isEmpty() && !m_report.facts.release.isEmpty())
            lines << caption + QStringLiteral(": ") + words::harmless(value);
    }
    lines << QString();
    for (const PackageFinding &finding : m_report.findings)
        lines << words::findingLevel(finding.level) + QStringLiteral(": ") + words::harmless(finding.text);
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void CheckPackageDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPath(*event).isEmpty())
        widgets::acceptCopy(*event);
}

void CheckPackageDialog::dropEvent(QDropEvent *event)
{
    const QString path = droppedPath(*event);
    if (path.isEmpty())
        return;
    widgets::acceptCopy(*event);
    check(path);
}

} // namespace earshot::ui::packages
