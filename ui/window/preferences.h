#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace earshot::ui::window {

/// How this computer's user likes the window, and which store was open last. Nothing about recordings. GUI thread.
class Preferences
{
public:
    /// An empty file name: in the user's configuration folder.
    explicit Preferences(const QString &file = {});

    [[nodiscard]] theme::Mode mode() const;
    void setMode(theme::Mode mode);
    [[nodiscard]] int zoom() const; ///< per cent, 100 … 300
    void setZoom(int percent);
    [[nodiscard]] bool compactRows() const;
    void setCompactRows(bool compact);
    [[nodiscard]] QString language() const; ///< "en", "cy"; empty: the system's
    void setLanguage(const QString &language);
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] QString lastStore() const;
    void setLastStore(const QString &folder);

private:
    QSettings m_settings;
};

} // namespace earshot::ui::window
