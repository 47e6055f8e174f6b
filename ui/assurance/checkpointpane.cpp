#include "ui/assurance/checkpointpane.h"

#include "core/base/durable.h"
#include "ui/assurance/checkindialog.h"
#include "ui/assurance/checkpointwords.h"
#include "ui/assurance/recoverydialog.h"
#include "ui/assurance/witnessdialog.h"
#include "ui/desk/answer.h"
#include "ui/papers/checkpoint_paper.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/label.h"
#include "ui/words/words.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace earshot::ui::assurance {

using service::RecordStanding;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::ActionButton;
using widgets::Label;
using widgets::wrappedSelectable;

namespace {} // namespace

CheckpointPane::CheckpointPane(desk::Context &context, QWidget *parent)
    : widgets::Inspector(parent)
    , m_context(context)
    , m_save(new ActionButton(tr("Save as text…")))
    , m_print(new QPushButton(tr("Save as PDF to print…")))
    , m_copy(new QPushButton(tr("Copy as text")))
{
    setObjectName(QStringLiteral("checkpointPane"));
    buildFoot();
}

void CheckpointPane::buildFoot()
{
    auto *checkIn = new QPushButton(tr("Check in one from before…"));
    m_save->button()->setObjectName(QStringLiteral("saveCheckpoint"));
    m_print->setObjectName(QStringLiteral("printCheckpoint"));
    m_copy->setObjectName(QStringLiteral("copyCheckpoint"));
    checkIn->setObjectName(QStringLiteral("checkInCheckpoint"));
    foot()->addWidget(wrappedSelectable(tr("A checkpoint of the record as it is now"), FontRole::Strong));
    foot()->addWidget(m_save);
    foot()->addWidget(m_print);
    foot()->addWidget(m_copy);
    foot()->addWidget(checkIn);
    connect(m_save, &ActionButton::clicked, this, &CheckpointPane::save);
    connect(m_print, &QPushButton::clicked, this, &CheckpointPane::saveForPrinting);
    connect(m_copy, &QPushButton::clicked, this, &CheckpointPane::copy);
    connect(checkIn, &QPushButton::clicked, this, &CheckpointPane::checkIn);
}

void CheckpointPane::reload()
{
    auto read = m_context.door().run([](service::Door &door) { return door.checkpoints().overview(); });
    desk::answer(this, read, [this](const Result<service::RecordOverview> &overview) {
        if (overview)
            show(*overview);
        else
            emit m_context.errorHappened(overview.error());
    });
}

void CheckpointPane::show(const service::RecordOverview &overview)
{
    delete m_facts;
    m_facts = new QWidget;
    m_column = new QVBoxLayout(m_facts);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(px(4));
    addRecord(overview);
    m_column->addSpacing(px(10));
    addKept(overview.standing);
    m_column->addSpacing(px(10));
    addWitnesses(overview.witnesses);
    body()->addWidget(m_facts);
    const bool disputed = overview.standing.isDisputed();
    m_print->setEnabled(!disputed);
    m_copy->setEnabled(!disputed);
    if (disputed)
        m_save->setRefused(tr("This store is disputed: a checkpoint of it would vouch for a record that may be the "
                              "wrong one."));
    else
        m_save->setAllowed();
    emit shown();
}

void CheckpointPane::addRecord(const service::RecordOverview &overview)
{
    const RecordStanding &standing = overview.standing;
    m_column->addWidget(new Label(tr("The record"), FontRole::Heading));
    auto *facts = new widgets::FactList;
    if (auto *entries = facts->add(tr("Entries"), number(standing.now.size)))
        entries->setObjectName(QStringLiteral("recordEntries"));
    facts->add(tr("Newest"), words::dateTime(overview.lastEntryAt));
    facts->add(tr("Fingerprint"), words::hash(standing.now.root));
    auto *checked = facts->add(
        tr("Checked"),
        overview.lastCheck
            ? tr("%1, %2", "date and time, who").arg(words::dateTime(overview.lastCheck->at), overview.lastCheck->by)
            : tr("Never"));
    checked->setObjectName(QStringLiteral("lastCheck"));
    m_column->addWidget(facts);
}

void CheckpointPane::addKept(const RecordStanding &standing)
{
    m_column->addWidget(wrappedSelectable(tr("Newest checkpoint on this computer"), FontRole::Strong));
    auto *chip = new widgets::Chip(standingChip(standing));
    chip->setObjectName(QStringLiteral("standing"));
    m_column->addWidget(chip, 0, Qt::AlignLeft);
    auto *text =
        wrappedSelectable(standingText(standing), FontRole::Body, standing.isDisputed() ? Token::Text : Token::Muted);
    text->setObjectName(QStringLiteral("standingText"));
    m_column->addWidget(text);
    if (standing.seen.root.isEmpty())
        return;
    auto *facts = new widgets::FactList;
    facts->add(tr("Entries"), number(standing.seen.size));
    facts->add(tr("Kept on"), words::dateTime(standing.seenAt));
    facts->add(tr("Signed by"), standing.signer.isEmpty() ? tr("Nobody whom this store knows") : standing.signer);
    m_column->addWidget(facts);
}

void CheckpointPane::addWitnesses(const QList<service::WitnessStanding> &witnesses)
{
    m_column->addWidget(new Label(tr("Witnesses"), FontRole::Strong));
    if (witnesses.isEmpty())
        m_column->addWidget(
            wrappedSelectable(tr("No other computer watches this record. The Information Governance Unit can "
                                 "name one as a witness."),
                              FontRole::Body, Token::Muted));
    for (const auto &witness : witnesses) {
        auto *row = new QWidget;
        row->setObjectName(QStringLiteral("witness"));
        row->setAccessibleName(tr("%1: %2", "witness, what it signed").arg(witness.name, witnessText(witness)));
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins(0, px(2), 0, px(4));
        column->setSpacing(px(2));
        column->addWidget(wrappedSelectable(words::breakable(witness.name)));
        column->addWidget(new widgets::Chip(witnessChip(witness)), 0, Qt::AlignLeft);
        column->addWidget(wrappedSelectable(witnessText(witness), FontRole::Body, Token::Muted));
        m_column->addWidget(row);
    }
    auto *recovery = new QPushButton(tr("Recovery of lost keys…"));
    recovery->setObjectName(QStringLiteral("recovery"));
    connect(recovery, &QPushButton::clicked, this, [this] { (new RecoveryDialog(m_context, window()))->open(); });
    if (!m_context.me().mayAdvise) {
        m_column->addWidget(recovery, 0, Qt::AlignLeft);
        return;
    }
    auto *manage = new QPushButton(tr("Witnesses…"));
    manage->setObjectName(QStringLiteral("manageWitnesses"));
    m_column->addWidget(manage, 0, Qt::AlignLeft);
    connect(manage, &QPushButton::clicked, this, [this, witnesses] {
        auto *dialog = new WitnessDialog(m_context, witnesses, window());
        connect(dialog, &WitnessDialog::changed, this, &CheckpointPane::reload);
        dialog->open();
    });
    m_column->addSpacing(px(10));
    m_column->addWidget(recovery, 0, Qt::AlignLeft);
}

QString CheckpointPane::today() const
{
    return m_context.environment().clock->now().london().toString(QStringLiteral("yyyy-MM-dd"));
}

void CheckpointPane::save()
{
    const QString path = m_context.prompter().chooseSaveFile(this, tr("Save a checkpoint"),
                                                             tr("Checkpoint %1.txt", "a file name; date").arg(today()));
    if (path.isEmpty())
        return;
    auto written = m_context.door().run([path](service::Door &door) -> Result<void> {
        EARSHOT_TRY(note, door.checkpoints().exportNote());
        return base::writeFileDurably(path, note);
    });
    desk::answer(this, written, [this, path](const Result<void> &written) {
        if (written)
            emit m_context.notice(tr("The checkpoint is in %1. Keep it where the people who use this store cannot "
                                     "change it.")
                                      .arg(QDir::toNativeSeparators(path)),
                                  false);
        else
            emit m_context.errorHappened(written.error());
    });
}

void CheckpointPane::saveForPrinting()
{
    const auto [path, language] = m_context.prompter().choosePaperFile(
        this, tr("Save a checkpoint to print"), tr("Checkpoint %1.pdf", "a file name; date").arg(today()));
    if (path.isEmpty())
        return;
    papers::CheckpointSheet sheet;
    sheet.letterhead = m_context.me().letterhead;
    sheet.madeBy = m_context.me().person.name;
    sheet.madeAt = m_context.environment().clock->now();
    // Its facts are taken from the very text that is printed.
    auto written =
        m_context.door().run([path = path, language = language, sheet](service::Door &door) mutable -> Result<void> {
            const words::LanguageScope speaking(language);
            EARSHOT_TRY(note, door.checkpoints().exportNote());
            EARSHOT_TRY(facts, door.checkpoints().check(note));
            sheet.note = note;
            sheet.entries = static_cast<qint64>(facts.note.size);
            sheet.root32 = facts.note.root;
            sheet.newestAt = facts.lastEntryAt;
            EARSHOT_TRY(pdf, papers::checkpointPaper(sheet));
            return base::writeFileDurably(path, pdf);
        });
    desk::answer(this, written, [this, path = path](const Result<void> &written) {
        if (written)
            emit m_context.notice(tr("The checkpoint is in %1, to be printed. The paper says what to do with it.")
                                      .arg(QDir::toNativeSeparators(path)),
                                  false);
        else
            emit m_context.errorHappened(written.error());
    });
}

void CheckpointPane::copy()
{
    auto made = m_context.door().run([](service::Door &door) { return door.checkpoints().exportNote(); });
    desk::answer(this, made, [this](const Result<QByteArray> &note) {
        if (!note) {
            emit m_context.errorHappened(note.error());
            return;
        }
        QGuiApplication::clipboard()->setText(QString::fromUtf8(*note));
        emit m_context.notice(tr("The checkpoint is copied, signed by you. Paste it into an e-mail or a document that "
                                 "is kept elsewhere."),
                              false);
    });
}

void CheckpointPane::checkIn()
{
    (new CheckInDialog(m_context, this))->open();
}

} // namespace earshot::ui::assurance
