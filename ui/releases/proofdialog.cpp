#include "ui/releases/proofdialog.h"

#include "core/base/durable.h"
#include "core/service/release_service.h"
#include "ui/desk/answer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QScrollArea>
#include <QVBoxLayout>

namespace earshot::ui::releases {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;
using words::ProvedAct;

ProofDialog::ProofDialog(desk::Context &context, const domain::Release &release, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_release(release)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("proofDialog"));
    setWindowTitle(tr("Proof of %1").arg(release.number));
    build();
    resize(px(600), px(560));
    load();
}

ProofDialog::~ProofDialog() = default;

void ProofDialog::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(px(20), px(18), px(20), px(16));
    all->setSpacing(px(10));
    all->addWidget(new Label(tr("Proof of %1").arg(m_release.number), FontRole::Heading));
    all->addWidget(widgets::wrapped(tr("What the record says of it. Each act is an entry of its own, signed by the "
                                       "person who did it; none can be changed or taken out without the checkpoint "
                                       "changing."),
                                    Token::Muted));
    m_notice = new NoticeBar;
    m_notice->setObjectName(QStringLiteral("proofNotice"));
    all->addWidget(m_notice);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, px(8), 0);
    m_column->setSpacing(px(10));
    m_column->setAlignment(Qt::AlignTop);
    auto *area = new QScrollArea;
    area->setAccessibleName(tr("What the record proves"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    all->addWidget(area, 1);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(px(8));
    m_copy = new QPushButton(theme::icon(theme::Icon::Copy), tr("Copy"));
    m_copy->setObjectName(QStringLiteral("copyProof"));
    m_save = new QPushButton(theme::icon(theme::Icon::Export), tr("Save the proof…"));
    m_save->setObjectName(QStringLiteral("saveProof"));
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("closeProof"));
    close->setDefault(true);
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    m_copy->setAutoDefault(false);
    m_save->setAutoDefault(false);
    foot->addWidget(m_copy);
    foot->addWidget(m_save);
    foot->addStretch();
    foot->addWidget(close);
    all->addLayout(foot);
    connect(m_copy, &QPushButton::clicked, this, &ProofDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ProofDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void ProofDialog::load()
{
    using Read = std::pair<QByteArray, words::ProofReading>;
    auto read = m_context.door().run([id = m_release.id](service::Door &door) -> Result<Read> {
        EARSHOT_TRY(text, door.release().proof(id, {}));
        EARSHOT_TRY(proof, words::readProof(text));
        return Read{text, proof};
    });
    desk::answer(this, read, [this](const Result<Read> &read) {
        if (!read) {
            m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(read.error(), m_context.profile()), {},
                                 false);
            return;
        }
        m_text = read->first;
        show(read->second);
    });
}

void ProofDialog::show(const words::ProofReading &proof)
{
    m_proof = proof;
    for (const ProvedAct &act : proof.acts)
        addAct(act);
    m_column->addSpacing(px(4));
    auto *facts = new widgets::FactList;
    facts->add(tr("Also proved"),
               tr("%n more entries, by which these people got their keys and offices", nullptr, int(proof.others)));
    facts->add(tr("Record now"), tr("%1 entries", "of a checkpoint").arg(words::count(proof.size)));
    facts->add(tr("Checkpoint"), words::hash(QByteArray::fromHex(proof.root.toLatin1())));
    facts->add(tr("Founder"), proof.founder);
    facts->add(tr("Founding key"), words::breakable(proof.foundingKey));
    m_column->addWidget(facts);
    m_copy->setEnabled(true);
    m_save->setEnabled(true);
}

QString ProofDialog::actLine(const ProvedAct &act) const
{
    const QString who =
        act.office.isEmpty()
            ? act.name
            : tr("%1, %2", "name, office").arg(act.name, words::officeName(m_context.profile(), act.office));
    return tr("%1 · %2", "who, moment").arg(who, words::dateTime(act.at));
}

void ProofDialog::addAct(const ProvedAct &act)
{
    auto *box = new QWidget;
    box->setObjectName(QStringLiteral("provedAct"));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(2));
    const QString what =
        act.permitted ? words::actionName(act.action) : tr("Not permitted: %1").arg(words::wantedAct(act.action));
    const QString entry = tr("Entry %1", "number in the record").arg(words::count(act.sequence + 1));
    column->addWidget(widgets::wrapped(what, FontRole::Strong));
    column->addWidget(widgets::wrappedSelectable(actLine(act)));
    column->addWidget(widgets::wrapped(
        act.clause.isEmpty() ? entry : tr("%1 · %2", "entry, clause").arg(entry, words::clauseLabel(act.clause)),
        FontRole::Caption, Token::Muted));
    box->setAccessibleName(what + QStringLiteral(", ") + actLine(act));
    m_column->addWidget(box);
}

void ProofDialog::copy() const
{
    QStringList lines{windowTitle()};
    for (const ProvedAct &act : m_proof.acts)
        lines << tr("%1: %2. Entry %3", "act, who and when, number in the record")
                     .arg(words::actionName(act.action), actLine(act), words::count(act.sequence + 1));
    lines << tr("Checkpoint: %1 entries, %2").arg(words::count(m_proof.size), m_proof.root);
    lines << tr("Founding key: %1").arg(m_proof.foundingKey);
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void ProofDialog::save()
{
    const QString path = m_context.prompter().chooseSaveFile(this, tr("Save the proof"),
                                                             tr("%1 proof.json", "a file name").arg(m_release.number));
    if (path.isEmpty())
        return;
    // On the door's thread: the file may be on a slow drive.
    auto written =
        m_context.door().run([path, text = m_text](service::Door &) { return base::writeFileDurably(path, text); });
    desk::answer(this, written, [this, path](const Result<void> &written) {
        if (written)
            m_notice->showNotice(
                NoticeBar::Kind::Good,
                tr("The proof is in %1. earshot-verify takes it with --proof.").arg(QDir::toNativeSeparators(path)), {},
                false);
        else
            m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(written.error(), m_context.profile()), {},
                                 false);
    });
}

} // namespace earshot::ui::releases
