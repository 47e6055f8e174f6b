#include "ui/assurance/witnessdialog.h"

#include "core/base/durable.h"
#include "core/domain/states.h"
#include "ui/assurance/checkpointwords.h"
#include "ui/desk/answer.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace earshot::ui::assurance {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;
using widgets::wrapped;

namespace {

constexpr qint64 largestAnswer = 64 * 1024;

QPushButton *button(const QString &text, const char *name)
{
    auto *made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

/// One step: its title, what it is for, and what there is to press.
widgets::Panel *step(const QString &title, const QString &text, std::initializer_list<QWidget *> controls)
{
    auto *panel = new widgets::Panel;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(px(14), px(12), px(14), px(12));
    column->setSpacing(px(6));
    column->addWidget(new Label(title, FontRole::Strong));
    column->addWidget(wrapped(text, Token::Muted));
    auto *row = new QWidget;
    auto *across = new widgets::FlowRow(8, row); // below each other where the words are large
    for (QWidget *control : controls)
        across->add(control, qobject_cast<QPushButton *>(control) ? 0 : 1);
    column->addWidget(row);
    return panel;
}

} // namespace

WitnessDialog::WitnessDialog(desk::Context &context, const QList<service::WitnessStanding> &witnesses, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_key(new QLineEdit)
    , m_name(button(tr("Name it"), "nameWitness"))
    , m_which(new QComboBox)
    , m_ask(button(tr("Save the request…"), "askWitness"))
    , m_answer(button(tr("Open its answer…"), "witnessAnswer"))
    , m_notice(new NoticeBar)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("witnessDialog"));
    setWindowTitle(tr("Witnesses"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("Witnesses of the record"), FontRole::Heading));
    column->addWidget(wrapped(tr("A witness is a computer of the Information Governance Unit, with earshot-cli on it, "
                                 "that signs how long the record is and never signs a record that contradicts an "
                                 "earlier one. What goes to and fro are small files without anything secret."),
                              Token::Muted));
    column->addWidget(naming());
    column->addWidget(asking());
    column->addWidget(answering());
    column->addWidget(m_notice);
    column->addStretch();
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    auto *close = button(tr("Close"), "witnessClose");
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    showWitnesses(witnesses);
    widgets::keepHeight(this);
    resize(px(620), px(480));
    m_key->setFocus();
}

WitnessDialog::~WitnessDialog() = default;

widgets::Panel *WitnessDialog::naming()
{
    m_key->setObjectName(QStringLiteral("witnessKey"));
    m_key->setAccessibleName(tr("Key of the witness"));
    m_key->setPlaceholderText(tr("The line that “earshot-cli witness key” gives there"));
    m_name->setEnabled(false);
    connect(m_key, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_notice->hide();
        m_name->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_key, &QLineEdit::returnPressed, m_name, &QPushButton::click);
    connect(m_name, &QPushButton::clicked, this, &WitnessDialog::name);
    return step(tr("1. Name it"),
                tr("From then on its signature counts. That goes on record in your name. Check by telephone that the "
                   "line is its own."),
                {m_key, m_name});
}

widgets::Panel *WitnessDialog::asking()
{
    m_which->setObjectName(QStringLiteral("witnesses"));
    m_which->setAccessibleName(tr("Witness"));
    auto *key = button(tr("Save your key…"), "signerKey");
    connect(key, &QPushButton::clicked, this, &WitnessDialog::saveKey);
    connect(m_ask, &QPushButton::clicked, this, &WitnessDialog::ask);
    return step(tr("2. Ask it to sign the record as it is now"),
                tr("Take the request there: “earshot-cli witness cosign”. The first time it needs your key as well: "
                   "“earshot-cli witness trust”."),
                {m_which, m_ask, key});
}

widgets::Panel *WitnessDialog::answering()
{
    connect(m_answer, &QPushButton::clicked, this, &WitnessDialog::bringBack);
    return step(tr("3. Bring its answer back"),
                tr("It is looked at, and kept when it is right. If the witness says 409 and a number instead, it has "
                   "signed more than is known here: bring that answer first, or make the request with “earshot-cli "
                   "checkpoint witness-request --old”. If it says 422, it has seen another record: leave the folder as "
                   "it is and find out which."),
                {m_answer});
}

void WitnessDialog::showWitnesses(const QList<service::WitnessStanding> &witnesses)
{
    const QString before = m_which->currentText();
    m_which->clear();
    for (const auto &witness : witnesses)
        m_which->addItem(witness.name);
    m_which->setCurrentText(before);
    for (QWidget *each : std::initializer_list<QWidget *>{m_which, m_ask, m_answer})
        each->setEnabled(!witnesses.isEmpty());
}

void WitnessDialog::name()
{
    m_name->setEnabled(false);
    using Known = QList<service::WitnessStanding>;
    auto named = m_context.door().run([key = m_key->text().trimmed()](service::Door &door) -> Result<Known> {
        EARSHOT_CHECK(door.checkpoints().nameWitness(key));
        return door.checkpoints().witnesses();
    });
    desk::answer(this, named, [this](const Result<Known> &known) {
        if (!known) {
            m_name->setEnabled(true);
            const auto code = known.error().code;
            say(code == ErrorCode::Invalid  ? tr("This is not the key of a witness: one line with a name, a plus, and "
                                                  "letters and digits.")
                : code == ErrorCode::Exists ? tr("A witness of this name is known already.")
                                            : words::errorText(known.error(), m_context.profile()),
                false);
            return;
        }
        const QString name = m_key->text().trimmed().section(u'+', 0, 0);
        m_key->clear();
        showWitnesses(*known);
        m_which->setCurrentText(name);
        say(tr("%1 is named, and that is on record.").arg(name), true);
        emit changed();
    });
}

void WitnessDialog::saveKey()
{
    const QString path = m_context.prompter().chooseSaveFile(this, tr("Save your public key"),
                                                             tr("Key for the witness.txt", "a file name"));
    if (path.isEmpty())
        return;
    auto written = m_context.door().run([path](service::Door &door) -> Result<void> {
        EARSHOT_TRY(key, door.checkpoints().signerKey());
        return base::writeFileDurably(path, key.toUtf8() + '\n');
    });
    desk::answer(this, written, [this, path](const Result<void> &written) {
        say(written ? tr("Your public key is in %1.").arg(QDir::toNativeSeparators(path))
                    : words::errorText(written.error(), m_context.profile()),
            written.has_value());
    });
}

void WitnessDialog::ask()
{
    const QString name = m_which->currentText();
    const QString path = m_context.prompter().chooseSaveFile(
        this, tr("Save the request"), tr("Request for %1.txt", "a file name; witness").arg(name));
    if (path.isEmpty())
        return;
    auto written = m_context.door().run([path, name](service::Door &door) -> Result<void> {
        EARSHOT_TRY(request, door.checkpoints().witnessRequest(name));
        return base::writeFileDurably(path, request);
    });
    desk::answer(this, written, [this, path](const Result<void> &written) {
        say(written ? tr("The request is in %1. Take it to the witness, and bring the answer back here.")
                          .arg(QDir::toNativeSeparators(path))
                    : words::errorText(written.error(), m_context.profile()),
            written.has_value());
    });
}

void WitnessDialog::bringBack()
{
    const QString path = m_context.prompter().chooseFiles(this, tr("Open a witness's answer"), {}).value(0);
    if (path.isEmpty())
        return;
    auto kept = m_context.door().run([path](service::Door &door) -> Result<service::WitnessStanding> {
        EARSHOT_TRY(answer, base::readFileLimited(path, largestAnswer));
        return door.checkpoints().addCosignature(answer);
    });
    desk::answer(this, kept, [this](const Result<service::WitnessStanding> &standing) {
        if (standing) {
            say(tr("%1: %2", "witness, what it signed").arg(standing->name, witnessText(*standing)), true);
            emit changed();
            return;
        }
        const Error &error = standing.error();
        say(error.code == ErrorCode::Invalid
                ? tr("This is not the answer of a witness to what it was asked last. Save a new request and ask again.")
            : error.code == ErrorCode::Conflict ? tr("It has signed more than that already; this is an older answer.")
            : error.code == ErrorCode::Integrity && error.where != QLatin1String(domain::disputedStore)
                ? tr("The signature in this answer is wrong: it was damaged on the way, or is not the witness's.")
                : words::errorText(error, m_context.profile()),
            false);
    });
}

void WitnessDialog::say(const QString &text, bool good)
{
    m_notice->showNotice(good ? NoticeBar::Kind::Good : NoticeBar::Kind::Warning, text, {}, false);
}

} // namespace earshot::ui::assurance
