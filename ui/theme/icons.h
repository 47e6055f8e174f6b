#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace earshot::ui::theme {

/// Own line icons (16 px grid, 1.5 px stroke, in the manner of Breeze), embedded under :/earshot/icons.
enum class Icon {
    Assurance = 1,
    Audit,
    Back,
    Calendar,
    Cases,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clear,
    Clock,
    Coaching,
    Columns,
    Copy,
    Download,
    Edit,
    Empty,
    Error,
    Export,
    Eye,
    File,
    Filter,
    Folder,
    Forward,
    Help,
    Hold,
    Import,
    Inbox,
    Info,
    Key,
    Link,
    Lock,
    Loop,
    Minus,
    More,
    Mute,
    NextNote,
    NoSound,
    Note,
    Pause,
    People,
    Person,
    Phone,
    PhoneIn,
    PhoneOut,
    Play,
    Plus,
    PreviousNote,
    Quarantine,
    Recordings,
    Refresh,
    Registers,
    Releases,
    Retention,
    Save,
    Search,
    Settings,
    Share,
    Signature,
    SkipSilence,
    Solo,
    Speed,
    Statistics,
    Tag,
    Trash,
    Undo,
    Unlock,
    Volume,
    Warning,
    ZoomIn,
    ZoomOut,
};
inline constexpr int iconCount = static_cast<int>(Icon::ZoomOut);

/// An icon that is drawn when it is painted: crisp at every size and device pixel ratio, in the token's present colour
/// (theme changes need no new icon), and in Token::Disabled when disabled. `on` is the colour of a checked state.
[[nodiscard]] QIcon icon(Icon icon, Token color = Token::Text);
[[nodiscard]] QIcon icon(Icon icon, Token color, Token on);

/// A pixmap of `size` logical pixels.
[[nodiscard]] QPixmap iconPixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio);
/// Paints into `rect` (centred, square) with the painter's device pixel ratio.
void paintIcon(QPainter *painter, const QRect &rect, Icon icon, const QColor &color);

} // namespace earshot::ui::theme
