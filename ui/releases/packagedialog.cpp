#include "ui/releases/packagedialog.h"

#include "core/base/secret.h"
#include "ui/releases/releasewords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace earshot::ui::releases {

using service::PackageForm;
using service::Protection;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;

namespace {

constexpr int explanationIndent = 24;

void wipeField(QLineEdit *field)
{
    QString text = field->text();
    field->clear();
    base::wipe(text);
}

} // namespace

PackageDialog::PackageDialog(const domain::Release &release, QWidget *parent)
    : QDialog(parent)
    , m_release(release)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("packageDialog"));
    setWindowTitle(tr("Package %1").arg(release.number));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(6));
    column->addWidget(new Label(tr("How does package %1 leave?").arg(release.number), FontRole::Heading));
    m_withOthers = new QCheckBox(this);
    m_withOthers->setObjectName(QStringLiteral("withOthers"));
    m_withOthers->hide();
    column->addWidget(m_withOthers);
    column->addSpacing(px(6));
    m_folder = addForm(column, "formFolder", tr("Folder"),
                       tr("Whoever gets it can read it: for a stick or a drive that is encrypted itself"));
    m_zip = addForm(column, "formZip", tr("ZIP file"), tr("The same as one file; whoever gets it can read it"));
    m_ageKey = addForm(column, "formAgeKey", tr("Encrypted to the recipient's key"),
                       tr("A ZIP encrypted with age: only who holds the key can open it"));
    buildKey(column);
    m_agePassphrase = addForm(column, "formAgePassphrase", tr("Encrypted with a passphrase"),
                              tr("A ZIP encrypted with age: who knows the passphrase can open it"));
    m_zipPassphrase = addForm(column, "formZipPassphrase", tr("Encrypted ZIP for 7-Zip"),
                              tr("AES-256, for recipients who have only Windows and 7-Zip; needs a long passphrase, "
                                 "and the names of the files can be read without it"));
    buildPassphrase(column);
    m_problem = new Label({}, FontRole::Caption, Token::Red, this);
    m_problem->setObjectName(QStringLiteral("packageProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide(); // it goes under the field that is wrong
    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("noteLanguage"));
    m_language->addItem(tr("English"), int(words::Language::English));
    m_language->addItem(tr("Welsh"), int(words::Language::Welsh));
    m_language->setCurrentIndex(m_language->findData(int(words::language())));
    auto *language = widgets::newForm();
    language->addRow(tr("Language of the release note"), m_language);
    column->addSpacing(px(4));
    column->addLayout(language);
    column->addStretch();
    m_continue = new widgets::PrimaryButton(tr("Choose a folder and issue…"));
    m_continue->setObjectName(QStringLiteral("packageContinue"));
    m_continue->setDefault(true);
    column->addSpacing(px(8));
    column->addLayout(widgets::dialogFoot(this, tr("Cancel"), m_continue));
    connect(m_continue, &QPushButton::clicked, this, &PackageDialog::tryAccept);
    m_folder->setChecked(true);
    showChoice();
    widgets::keepHeight(this);
    resize(px(560), sizeHint().height());
}

void PackageDialog::choose(const PackageForm &form, words::Language noteLanguage)
{
    switch (form.protection) {
    case Protection::None:
        (form.zip ? m_zip : m_folder)->setChecked(true);
        break;
    case Protection::AgeRecipient:
        m_ageKey->setChecked(true);
        break;
    case Protection::AgePassphrase:
        m_agePassphrase->setChecked(true);
        break;
    case Protection::ZipPassphrase:
        m_zipPassphrase->setChecked(true);
        break;
    }
    m_key->setText(form.recipient);
    m_language->setCurrentIndex(m_language->findData(int(noteLanguage)));
}

words::Language PackageDialog::noteLanguage() const
{
    return words::Language(m_language->currentData().toInt());
}

PackageDialog::~PackageDialog()
{
    wipeField(m_passphrase);
    wipeField(m_again);
}

QRadioButton *PackageDialog::addForm(QVBoxLayout *column, const char *name, const QString &title,
                                     const QString &explanation)
{
    auto *button = new QRadioButton(title, this);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleDescription(explanation);
    auto *words = widgets::wrapped(explanation, FontRole::Caption, Token::Muted);
    words->setContentsMargins(px(explanationIndent), 0, 0, px(6));
    auto *form = new QVBoxLayout; // close together, so that it is seen what explains what
    form->setSpacing(0);
    form->addWidget(button);
    form->addWidget(words);
    column->addLayout(form);
    connect(button, &QRadioButton::toggled, this, &PackageDialog::showChoice);
    return button;
}

void PackageDialog::buildKey(QVBoxLayout *column)
{
    m_keyRow = new QWidget(this);
    auto *row = new QVBoxLayout(m_keyRow);
    row->setContentsMargins(px(explanationIndent), 0, 0, px(6));
    row->setSpacing(px(4));
    m_key = new QLineEdit;
    m_key->setObjectName(QStringLiteral("recipientKey"));
    m_key->setAccessibleName(tr("The recipient's age key"));
    m_key->setPlaceholderText(tr("age1… as the recipient sent it"));
    row->addWidget(m_key);
    column->addWidget(m_keyRow);
    connect(m_key, &QLineEdit::textEdited, this, [this] { m_problem->hide(); });
}

void PackageDialog::buildPassphrase(QVBoxLayout *column)
{
    m_passphraseRow = new QWidget(this);
    auto *rows = new QVBoxLayout(m_passphraseRow);
    rows->setContentsMargins(px(explanationIndent), 0, 0, px(6));
    rows->setSpacing(px(6));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_passphrase = new QLineEdit;
    m_passphrase->setObjectName(QStringLiteral("packagePassphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase of the package"));
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_make = new QPushButton(tr("Make one"));
    m_make->setObjectName(QStringLiteral("makePassphrase"));
    m_make->setAutoDefault(false);
    row->addWidget(m_passphrase, 1);
    row->addWidget(m_make);
    rows->addLayout(row);
    m_again = new QLineEdit;
    m_again->setObjectName(QStringLiteral("packagePassphraseAgain"));
    m_again->setAccessibleName(tr("The same passphrase once more"));
    m_again->setPlaceholderText(tr("The same once more"));
    m_again->setEchoMode(QLineEdit::Password);
    rows->addWidget(m_again);
    m_shown = new Label({}, FontRole::Strong);
    m_shown->setObjectName(QStringLiteral("madePassphrase"));
    m_shown->setWordWrap(true);
    m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_shown->hide();
    rows->addWidget(m_shown);
    m_noted = new QCheckBox(tr("I have noted it: it is shown only now"));
    m_noted->setObjectName(QStringLiteral("passphraseNoted"));
    m_noted->hide();
    rows->addWidget(m_noted);
    auto *advice =
        new Label(tr("Tell it to the recipient by another way than the package."), FontRole::Caption, Token::Muted);
    advice->setWordWrap(true);
    rows->addWidget(advice);
    column->addWidget(m_passphraseRow);
    connect(m_make, &QPushButton::clicked, this, &PackageDialog::makePassphrase);
    connect(m_noted, &QCheckBox::toggled, this, &PackageDialog::showChoice);
    // Whoever types has a passphrase of their own, which is not shown.
    connect(m_passphrase, &QLineEdit::textEdited, this, [this] {
        m_problem->hide();
        m_shown->clear();
        m_shown->hide();
        m_noted->hide();
        showChoice();
    });
    connect(m_again, &QLineEdit::textEdited, this, [this] { m_problem->hide(); });
}

void PackageDialog::offerOthers(const QList<domain::Release> &others, bool chosen)
{
    m_others = others;
    m_withOthers->setText(
        tr("Also the %n others that were asked for together with it, a package each", nullptr, int(others.size())));
    m_withOthers->setChecked(chosen && !others.isEmpty());
    m_withOthers->setVisible(!others.isEmpty());
}

QList<domain::Release> PackageDialog::others() const
{
    return m_withOthers->isChecked() ? m_others : QList<domain::Release>();
}

void PackageDialog::makePassphrase()
{
    const SecretBytes made = service::generatePassphrase();
    QString text = QString::fromLatin1(made.view());
    m_passphrase->setText(text);
    m_shown->setText(text); // whole, where the field would cut it off
    base::wipe(text);
    m_shown->show();
    m_noted->setChecked(false);
    m_noted->show();
    m_problem->hide();
    showChoice();
}

bool PackageDialog::wantsPassphrase() const
{
    return m_agePassphrase->isChecked() || m_zipPassphrase->isChecked();
}

void PackageDialog::showChoice()
{
    if (!m_continue)
        return; // still being built
    m_keyRow->setVisible(m_ageKey->isChecked());
    m_passphraseRow->setVisible(wantsPassphrase());
    m_again->setVisible(m_noted->isHidden()); // what was made can be read
    m_continue->setEnabled(!wantsPassphrase() || m_noted->isHidden() || m_noted->isChecked());
    if (sender() != m_noted && sender() != m_passphrase)
        m_problem->hide();
}

PackageForm PackageDialog::form() const
{
    PackageForm form;
    form.zip = !m_folder->isChecked();
    if (m_ageKey->isChecked()) {
        form.protection = Protection::AgeRecipient;
        form.recipient = m_key->text().trimmed();
    } else if (wantsPassphrase()) {
        form.protection = m_agePassphrase->isChecked() ? Protection::AgePassphrase : Protection::ZipPassphrase;
        QString text = m_passphrase->text();
        form.passphrase = SecretBytes::fromPassword(text);
        base::wipe(text);
    }
    return form;
}

void PackageDialog::tryAccept()
{
    QStringList known{m_release.number, m_release.recipient, m_release.requester, m_release.reference};
    for (const auto &other : others())
        known << other.number;
    const auto good = service::checkPackageForm(form(), known);
    // A slip in what nobody sees would lock the recipient out.
    const bool slip = good && wantsPassphrase() && m_noted->isHidden() && m_again->text() != m_passphrase->text();
    if (good && !slip) {
        accept();
        return;
    }
    m_problem->setText(slip ? tr("The two are not the same. Type it once more.")
                            : formProblem(good.error(), m_zipPassphrase->isChecked()));
    (m_ageKey->isChecked() ? m_keyRow : m_passphraseRow)->layout()->addWidget(m_problem);
    m_problem->show();
    (m_ageKey->isChecked() ? m_key : slip ? m_again : m_passphrase)->setFocus();
}

PackageForm PackageDialog::takeForm()
{
    PackageForm chosen = form();
    wipeField(m_passphrase);
    wipeField(m_again);
    m_shown->clear();
    m_key->clear();
    return chosen;
}

} // namespace earshot::ui::releases
