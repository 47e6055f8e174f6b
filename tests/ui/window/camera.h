#pragma once

#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTest>
#include <QWidget>
#include <cstdio>
#include <functional>

namespace earshot::tests {

/// Takes pictures of a window, light and dark, at the sizes that are looked at.
class Camera
{
public:
    Camera(QWidget &window, ui::theme::Theme &theme, QString folder)
        : m_window(window)
        , m_theme(theme)
        , m_folder(std::move(folder))
    {}

    [[nodiscard]] QWidget &window() const { return m_window; }

    void take(const QString &name)
    {
        each(name, [](const QString &file, const QImage &picture) { picture.save(file); });
    }

    /// The dialog where it comes up, in the middle of the window; what does not fit there is cut off, as on a screen.
    void takeOver(QWidget *dialog, const QString &name)
    {
        each(name, [dialog](const QString &file, QImage picture) {
            QPainter painter(&picture);
            painter.fillRect(picture.rect(), QColor(0, 0, 0, 60)); // only here, so that its edge is seen
            const QPoint at((picture.width() - dialog->width()) / 2,
                            std::max(0, (picture.height() - dialog->height()) / 2));
            painter.drawPixmap(at, dialog->grab());
            painter.end();
            picture.save(file);
            if (dialog->width() > picture.width() || dialog->height() > picture.height())
                std::printf("%s is %d x %d\n", qPrintable(file), dialog->width(), dialog->height());
        });
    }

private:
    void each(const QString &name, const std::function<void(const QString &, QImage)> &then)
    {
        using ui::theme::Mode;
        for (const auto mode : {Mode::Light, Mode::Dark}) {
            m_theme.setMode(mode);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                m_window.resize(size);
                QTest::qWait(120);
                const QString file = QStringLiteral("%1/%2-%3-%4-%5.png")
                                         .arg(m_folder, name)
                                         .arg(m_theme.scale())
                                         .arg(size.width())
                                         .arg(mode == Mode::Light ? QStringLiteral("light") : QStringLiteral("dark"));
                then(file, m_window.grab().toImage());
                if (m_window.size() != size)
                    std::printf("%s is %d x %d\n", qPrintable(file), m_window.width(), m_window.height());
            }
        }
    }

    QWidget &m_window;
    ui::theme::Theme &m_theme;
    QString m_folder;
};

} // namespace earshot::tests
