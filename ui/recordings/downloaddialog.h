#pragma once

#include "core/domain/custody.h"
#include "core/domain/recording.h"
#include "core/policy/profile.h"
#include "ui/recordings/actdialog.h"

class QDateEdit;
class QLineEdit;

namespace earshot::ui::recordings {

/// §6 download: the original audio as a file, for use inside the area, until a day.
class DownloadDialog : public ActDialog
{
    Q_OBJECT
public:
    DownloadDialog(desk::Context &context, const domain::Recording &recording, const policy::Life &life,
                   QWidget *parent);

signals:
    void downloaded(const earshot::domain::Download &download);

protected:
    void commit() override;

private:
    void choose(bool folder);

    domain::Recording m_recording;
    QLineEdit *m_path;
    QDateEdit *m_until;
};

} // namespace earshot::ui::recordings
