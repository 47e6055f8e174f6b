#pragma once

#include "core/domain/release.h"
#include "core/service/package_choice.h"
#include "ui/words/language.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace earshot::ui::widgets {
class Label;
}

namespace earshot::ui::releases {

/// In what form a package leaves: a folder, a ZIP, or a ZIP that only its recipient opens. A passphrase that is made
/// here is shown here, once, and has to be confirmed as noted before anything is made with it. Shows itself with
/// open(); deletes itself.
class PackageDialog : public QDialog
{
    Q_OBJECT
public:
    PackageDialog(const domain::Release &release, QWidget *parent);
    ~PackageDialog() override; ///< wipes what was typed

    /// What could leave in the same form, a package each; `chosen`: at first.
    void offerOthers(const QList<domain::Release> &others, bool chosen);
    [[nodiscard]] QList<domain::Release> others() const; ///< empty unless they are chosen

    /// As it was chosen before, where that came to nothing; a passphrase has to be given anew.
    void choose(const service::PackageForm &form, words::Language noteLanguage);

    /// Of the release note in it.
    [[nodiscard]] words::Language noteLanguage() const;

    /// What was chosen, and taken out of the dialog: its fields are empty afterwards. Once, after `accepted`.
    [[nodiscard]] service::PackageForm takeForm();

private:
    QRadioButton *addForm(QVBoxLayout *column, const char *name, const QString &title, const QString &explanation);
    void buildKey(QVBoxLayout *column);
    void buildPassphrase(QVBoxLayout *column);
    void makePassphrase();
    void showChoice();
    void tryAccept();
    [[nodiscard]] service::PackageForm form() const;
    [[nodiscard]] bool wantsPassphrase() const;

    domain::Release m_release;
    QList<domain::Release> m_others;
    QCheckBox *m_withOthers = nullptr;
    QComboBox *m_language = nullptr;
    QRadioButton *m_folder = nullptr;
    QRadioButton *m_zip = nullptr;
    QRadioButton *m_ageKey = nullptr;
    QRadioButton *m_agePassphrase = nullptr;
    QRadioButton *m_zipPassphrase = nullptr;
    QWidget *m_keyRow = nullptr;
    QLineEdit *m_key = nullptr;
    QWidget *m_passphraseRow = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QLineEdit *m_again = nullptr; ///< the same, where somebody types one
    QPushButton *m_make = nullptr;
    widgets::Label *m_shown = nullptr; ///< the one that was made
    QCheckBox *m_noted = nullptr;
    widgets::Label *m_problem = nullptr;
    QPushButton *m_continue = nullptr;
};

} // namespace earshot::ui::releases
