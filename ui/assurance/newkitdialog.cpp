#include "ui/assurance/newkitdialog.h"

#include "core/base/durable.h"
#include "core/policy/profile.h"
#include "core/service/recovery_service.h"
#include "ui/desk/answer.h"
#include "ui/papers/recovery_kit.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QVBoxLayout>

namespace earshot::ui::assurance {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;

namespace {

/// The whole file, in place of whatever the person chose to replace, and nobody else's to read.
Result<void> savePaper(const domain::KitSheet &sheet, const QString &path)
{
    EARSHOT_TRY(paper, papers::recoveryKitPaper(sheet));
    const auto wiped = qScopeGuard([&] { base::wipe(paper); });
    return base::writeFileDurably(path, paper);
}

} // namespace

NewKitDialog::NewKitDialog(desk::Context &context, const QList<domain::Person> &people, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_people(people)
    , m_officer(new QComboBox)
    , m_office(new QComboBox)
    , m_notice(new widgets::NoticeBar)
    , m_make(new widgets::PrimaryButton(tr("Make the kit and save it as PDF…")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("newKitDialog"));
    setWindowTitle(tr("Make a recovery kit"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("A recovery kit for an officer"), FontRole::Heading));
    column->addWidget(
        widgets::wrapped(tr("The kit is a sheet of paper with 34 words and a QR code. With a second officer's kit it "
                            "opens the key of one service area. Earshot keeps no copy: print the PDF, give it to the "
                            "officer, and delete the file."),
                         Token::Muted));
    m_officer->setObjectName(QStringLiteral("kitOfficer"));
    m_officer->setEditable(true);
    m_officer->setInsertPolicy(QComboBox::NoInsert);
    for (const auto &person : people) {
        if (person.active)
            m_officer->addItem(person.name, person.user);
    }
    m_officer->setCurrentIndex(-1);
    m_officer->clearEditText();
    m_office->setObjectName(QStringLiteral("kitOffice"));
    for (const auto &office : context.profile().offices())
        m_office->addItem(words::officeName(context.profile(), office.id), office.id);
    m_office->setCurrentIndex(-1);
    auto *form = widgets::newForm();
    form->addRow(tr("Officer"), m_officer);
    form->addRow(tr("Office"), m_office);
    column->addLayout(form);
    column->addWidget(
        widgets::wrapped(tr("An officer who does not work with Earshot can have a kit too: type the name."),
                         FontRole::Caption, Token::Muted));
    column->addWidget(m_notice);
    column->addStretch();
    m_make->setObjectName(QStringLiteral("makeKit"));
    m_make->setEnabled(false);
    column->addLayout(widgets::dialogFoot(this, tr("Cancel"), m_make));
    const auto look = [this] {
        m_make->setEnabled(!m_officer->currentText().trimmed().isEmpty() && m_office->currentIndex() >= 0);
    };
    connect(m_officer, &QComboBox::editTextChanged, this, look);
    connect(m_office, &QComboBox::currentIndexChanged, this, look);
    connect(m_make, &QPushButton::clicked, this, &NewKitDialog::make);
    widgets::keepHeight(this);
    resize(px(560), sizeHint().height());
    m_officer->setFocus();
}

NewKitDialog::~NewKitDialog() = default;

void NewKitDialog::make()
{
    const QString officer = m_officer->currentText().simplified();
    const QString office = m_office->currentData().toString();
    const auto known = std::find_if(m_people.cbegin(), m_people.cend(),
                                    [&](const domain::Person &person) { return person.name == officer; });
    const QString user = known == m_people.cend() ? QString() : known->user;
    const auto file = m_context.prompter().choosePaperFile(
        this, tr("Save the recovery kit"), tr("Recovery kit %1.pdf", "a file name; officer").arg(officer));
    m_path = file.path;
    if (m_path.isEmpty())
        return;
    m_make->setEnabled(false);
    auto made = m_context.door().run([=, path = m_path](service::Door &door) {
        const words::LanguageScope speaking(file.language);
        bool written = false;
        auto kit = door.recovery().enrol(officer, office, user, [&](const domain::KitSheet &sheet) -> Result<void> {
            EARSHOT_CHECK(savePaper(sheet, path));
            written = true;
            return {};
        });
        if (!kit && written)
            QFile::remove(path); // of a kit that does not exist
        return kit;
    });
    desk::answer(this, made, [this](const Result<domain::RecoveryKit> &kit) {
        if (kit) {
            m_kit = *kit;
            accept();
            return;
        }
        m_make->setEnabled(true);
        const Error &error = kit.error();
        m_notice->showNotice(
            widgets::NoticeBar::Kind::Warning,
            error.code == ErrorCode::Exists     ? tr("This officer has a kit. If it is lost, withdraw it first.")
            : error.code == ErrorCode::Conflict ? tr("There are five kits. Withdraw one before you make another.")
                                                : words::errorText(error, m_context.profile()),
            {}, false);
    });
}

} // namespace earshot::ui::assurance
