#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// A static library's resources are not registered by themselves; the macro must stand outside any namespace.
static void registerIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace earshot::ui::theme {
namespace {

constexpr const char *names[] = {
    "assurance",    "audit",         "back",       "calendar",  "cases",        "check",     "chevron-down",
    "chevron-left", "chevron-right", "chevron-up", "clear",     "clock",        "coaching",  "columns",
    "copy",         "download",      "edit",       "empty",     "error",        "export",    "eye",
    "file",         "filter",        "folder",     "forward",   "help",         "hold",      "import",
    "inbox",        "info",          "key",        "link",      "lock",         "loop",      "minus",
    "more",         "mute",          "next-note",  "no-sound",  "note",         "pause",     "people",
    "person",       "phone",         "phone-in",   "phone-out", "play",         "plus",      "previous-note",
    "quarantine",   "recordings",    "refresh",    "registers", "releases",     "retention", "save",
    "search",       "settings",      "share",      "signature", "skip-silence", "solo",      "speed",
    "statistics",   "tag",           "trash",      "undo",      "unlock",       "volume",    "warning",
    "zoom-in",      "zoom-out",
};
static_assert(std::size(names) == iconCount);

QByteArray svgOf(Icon icon, const QColor &color)
{
    static const bool registered = (registerIcons(), true);
    Q_UNUSED(registered);
    QFile file(QStringLiteral(":/earshot/icons/%1.svg").arg(QLatin1String(names[static_cast<int>(icon) - 1])));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name(QColor::HexRgb).toLatin1());
}

QPixmap rendered(Icon icon, const QSize &deviceSize, const QColor &color)
{
    if (deviceSize.isEmpty()) // a button that is squeezed shut asks for that
        return {};
    const QString key = QStringLiteral("earshot-icon-%1-%2x%3-%4")
                            .arg(static_cast<int>(icon))
                            .arg(deviceSize.width())
                            .arg(deviceSize.height())
                            .arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image(deviceSize, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(svgOf(icon, color));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine final : public QIconEngine
{
public:
    Engine(Icon icon, Token off, Token on)
        : m_icon(icon)
        , m_off(off)
        , m_on(on)
    {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(painter, rect, m_icon, colorOf(mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return rendered(m_icon, size, colorOf(mode, state));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // In Qt 6.4 `size` is already in device pixels here; QIcon sets the ratio on the result.
        Q_UNUSED(scale);
        return rendered(m_icon, size, colorOf(mode, state));
    }
    QIconEngine *clone() const override { return new Engine(*this); }
    QString key() const override { return QStringLiteral("EarshotIcon"); }

private:
    [[nodiscard]] QColor colorOf(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return color(Token::Disabled);
        return color(state == QIcon::On ? m_on : m_off);
    }
    Icon m_icon;
    Token m_off;
    Token m_on;
};

} // namespace

QIcon icon(Icon icon, Token color)
{
    return QIcon(new Engine(icon, color, color));
}

QIcon icon(Icon icon, Token color, Token on)
{
    return QIcon(new Engine(icon, color, on));
}

QPixmap iconPixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio)
{
    const int device = qRound(size * devicePixelRatio);
    QPixmap pixmap = rendered(icon, {device, device}, color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter *painter, const QRect &rect, Icon icon, const QColor &color)
{
    const int side = qMin(rect.width(), rect.height());
    if (side <= 0)
        return;
    const QPoint at(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
    painter->drawPixmap(at, iconPixmap(icon, side, color, painter->device()->devicePixelRatioF()));
}

} // namespace earshot::ui::theme
