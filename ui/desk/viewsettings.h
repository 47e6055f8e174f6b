#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <memory>

namespace earshot::ui::desk {

/// How one person likes the desks to look: columns, widths, sort, low rows. Never what they searched or opened.
/// Injected, so that tests have a file of their own. GUI thread.
class ViewSettings
{
public:
    /// In the user's configuration folder, under `user`.
    [[nodiscard]] static std::unique_ptr<ViewSettings> ofPerson(const QString &user);
    ViewSettings(const QString &file, const QString &user);

    [[nodiscard]] QByteArray value(const QString &name) const; ///< empty: never set
    void setValue(const QString &name, const QByteArray &value);

private:
    [[nodiscard]] QString key(const QString &name) const;

    QSettings m_settings;
    QString m_user;
};

} // namespace earshot::ui::desk
