#include "ui/recordings/downloaddialog.h"

#include "core/service/custody_service.h"
#include "ui/recordings/timetext.h"
#include "ui/theme/theme.h"
#include "ui/words/format.h"
#include "ui/words/names.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace earshot::ui::recordings {

namespace {

constexpr int usualDays = 14;

} // namespace

DownloadDialog::DownloadDialog(desk::Context &context, const domain::Recording &recording, const policy::Life &life,
                               QWidget *parent)
    : ActDialog(context, tr("Download this recording"), tr("Save recording"), parent)
    , m_recording(recording)
    , m_path(new QLineEdit(this))
    , m_until(new QDateEdit(this))
{
    setObjectName(QStringLiteral("downloadDialog"));
    setAbout(callText(recording));
    const service::Declaration why = context.declaration();
    QStringList reason{words::purposeName(context.profile(), why.purpose), why.reference};
    reason.removeAll(QString());
    setConsequence(tr("The audio is saved as a file outside Earshot, for use inside the service area only. Your name, "
                      "the purpose (%1), the place and the day are recorded, and you will be asked to confirm that the "
                      "file is deleted by then.")
                       .arg(reason.join(QStringLiteral(", "))));
    m_path->setObjectName(QStringLiteral("path"));
    m_path->setPlaceholderText(tr("Folder or file"));
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    auto *folder = new QPushButton(tr("Folder…"), buttons);
    auto *file = new QPushButton(tr("File…"), buttons);
    folder->setObjectName(QStringLiteral("chooseFolder"));
    file->setObjectName(QStringLiteral("chooseFile"));
    for (QPushButton *button : {folder, file}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(folder, &QPushButton::clicked, this, [this] { choose(true); });
    connect(file, &QPushButton::clicked, this, [this] { choose(false); });
    addRow(tr("Save in"), m_path, buttons);

    const QDate today = context.environment().clock->now().london().date();
    const QDate last = life.dueOn.isValid() && life.dueOn >= today ? life.dueOn : QDate();
    m_until->setObjectName(QStringLiteral("until"));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(words::dateFormat());
    m_until->setMinimumDate(today);
    if (last.isValid())
        m_until->setMaximumDate(last); // a copy does not outlive what it is a copy of
    m_until->setDate(last.isValid() ? qMin(today.addDays(usualDays), last) : today.addDays(usualDays));
    addRow(tr("Delete the file by"), m_until);

    setMinimumWidth(theme::px(540)); // paths are long
    setReady(false);
    connect(m_path, &QLineEdit::textChanged, this,
            [this](const QString &path) { setReady(!path.trimmed().isEmpty()); });
}

void DownloadDialog::choose(bool folder)
{
    auto &prompter = context().prompter();
    const QString path = folder ? prompter.chooseFolder(this, tr("Save the recording in"))
                                : prompter.chooseSaveFile(this, tr("Save the recording as"), m_recording.originalName);
    if (!path.isEmpty())
        m_path->setText(path);
}

void DownloadDialog::commit()
{
    const auto id = m_recording.id;
    const QString path = m_path->text().trimmed();
    const QDate until = m_until->date();
    perform([id, path, until](service::Door &door) { return door.custody().download(id, path, until); },
            [this](const Result<domain::Download> &download) {
                emit downloaded(*download);
                accept();
            },
            m_path);
}

} // namespace earshot::ui::recordings
