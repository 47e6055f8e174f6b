#pragma once

#include "core/domain/release.h"
#include "ui/desk/context.h"
#include "ui/words/proof.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace earshot::ui::widgets {
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::releases {

/// What the record proves of a row of the Release Log, a refused one too: who did what in which office, in entries that
/// are signed and cannot be taken out. Asking for it is on record. Show with open(); deletes itself when closed.
class ProofDialog : public QDialog
{
    Q_OBJECT
public:
    ProofDialog(desk::Context &context, const domain::Release &release, QWidget *parent = nullptr);
    ~ProofDialog() override;

private:
    void build();
    void load();
    void show(const words::ProofReading &proof);
    void addAct(const words::ProvedAct &act);
    [[nodiscard]] QString actLine(const words::ProvedAct &act) const; ///< who, in which office, when
    void copy() const;
    void save();

    desk::Context &m_context;
    const domain::Release m_release;
    QByteArray m_text; ///< as the door gave it
    words::ProofReading m_proof;

    widgets::NoticeBar *m_notice;
    QVBoxLayout *m_column;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace earshot::ui::releases
