#include "ui/player/player_parts.h"

#include "ui/player/sound_devices.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/words/format.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace earshot::ui::player {

using theme::FontRole;
using theme::Icon;
using theme::px;
using theme::Token;
using waveform::Lane;
using widgets::IconButton;
using widgets::Label;

namespace {

constexpr int momentMs = 2000;

Lane staffLane(const domain::Recording &recording)
{
    const QString role = TitleLine::tr("staff", "whose voice");
    if (!recording.staffName.isEmpty())
        return {recording.staffName, role, Lane::Side::Staff};
    if (!recording.extension.isEmpty())
        return {TitleLine::tr("Extension %1").arg(recording.extension), role, Lane::Side::Staff};
    return {TitleLine::tr("Staff", "whose voice"), {}, Lane::Side::Staff};
}

Lane otherLane(const domain::Recording &recording)
{
    if (recording.direction == domain::Direction::Internal)
        return {TitleLine::tr("Colleague", "whose voice"), TitleLine::tr("other side"), Lane::Side::Customer};
    const QString name =
        recording.direction == domain::Direction::Outgoing ? TitleLine::tr("Person called") : TitleLine::tr("Caller");
    return {name, TitleLine::tr("customer", "whose voice"), Lane::Side::Customer};
}

} // namespace

QString titleOf(const domain::Recording &recording)
{
    QString other = words::telephone(recording.customerE164, recording.customerDialled);
    if (other.isEmpty())
        other = TitleLine::tr("Number not known");
    const QString staff = recording.staffName.isEmpty() && !recording.extension.isEmpty()
                              ? TitleLine::tr("extension %1").arg(recording.extension)
                              : recording.staffName;
    QStringList parts{other, staff, words::dateTime(recording.startedAt)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString releasedTitleOf(const domain::Release &release, const domain::Recording &recording)
{
    QStringList parts{TitleLine::tr("%1, released to you").arg(release.number), recording.staffName,
                      words::dateTime(recording.startedAt)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QList<Lane> lanesOf(const domain::Recording &recording, const QList<int> &order)
{
    QList<Lane> lanes;
    for (const int channel : order) {
        if (recording.channels == 1)
            lanes << Lane{TitleLine::tr("Call"), TitleLine::tr("both sides"), Lane::Side::Unknown};
        else if (recording.channels > 2)
            lanes << Lane{TitleLine::tr("Channel %1").arg(channel + 1), {}, Lane::Side::Unknown};
        else if (recording.staffChannel < 0)
            lanes << Lane{channel == 0 ? TitleLine::tr("Left", "channel") : TitleLine::tr("Right", "channel"),
                          TitleLine::tr("side not known"), Lane::Side::Unknown};
        else
            lanes << (channel == recording.staffChannel ? staffLane(recording) : otherLane(recording));
    }
    return lanes;
}

QList<waveform::NoteMark> marksOf(const QList<domain::Annotation> &notes)
{
    QList<waveform::NoteMark> marks;
    for (const domain::Annotation &note : notes) {
        if (!note.removed)
            marks << waveform::NoteMark{note.id.value, note.range, note.text.simplified(),
                                        waveform::NoteMark::Tone::Accent};
    }
    return marks;
}

const domain::Annotation *noteAt(const QList<domain::Annotation> &notes, qint64 frame, int rate)
{
    const domain::Annotation *found = nullptr;
    for (const domain::Annotation &note : notes) {
        const FrameRange heard = note.range.isEmpty()
                                     ? FrameRange{note.range.begin, note.range.begin + base::msToFrames(momentMs, rate)}
                                     : note.range;
        if (heard.contains(frame) && (!found || note.range.begin >= found->range.begin))
            found = &note;
    }
    return found;
}

TitleLine::TitleLine(SoundDevices &devices, QWidget *parent)
    : QWidget(parent)
    , m_devices(devices)
    , m_title(new Label({}, FontRole::Strong, Token::Text, this))
    , m_notes(new QToolButton(this))
    , m_sound(new IconButton(Icon::Volume, tr("Sound"), {}, this))
    , m_soundMenu(new QMenu(this))
{
    m_title->setObjectName(QStringLiteral("playerTitle"));
    m_title->setElided(true);
    m_notes->setObjectName(QStringLiteral("playerNotes"));
    m_notes->setCheckable(true);
    m_notes->setAutoRaise(true);
    m_notes->setFocusPolicy(Qt::TabFocus);
    m_notes->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_notes->setIcon(theme::icon(Icon::Note, Token::Muted, Token::Accent));
    m_notes->setToolTip(tr("Show the notes beside the picture"));
    m_sound->setObjectName(QStringLiteral("playerSound"));
    auto *close = new IconButton(Icon::Clear, tr("Close the player"), {}, this);
    close->setObjectName(QStringLiteral("closePlayer"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(4));
    row->addWidget(m_title, 1);
    row->addWidget(m_notes);
    row->addWidget(m_sound);
    row->addWidget(close);

    connect(m_notes, &QToolButton::toggled, this, &TitleLine::notesToggled);
    connect(close, &IconButton::clicked, this, &TitleLine::closeRequested);
    connect(m_sound, &IconButton::clicked, this, [this] {
        fillSoundMenu();
        m_soundMenu->popup(m_sound->mapToGlobal(QPoint(0, m_sound->height())));
    });
    setNoteCount(0);
}

void TitleLine::setTitle(const QString &title)
{
    m_title->setText(title);
}

void TitleLine::setLoaded(bool loaded)
{
    m_notes->setVisible(loaded);
    m_sound->setVisible(loaded);
}

void TitleLine::setNoteCount(int count)
{
    m_notes->setText(count == 0 ? tr("Notes") : tr("Notes (%1)").arg(count));
}

void TitleLine::setSilent(bool silent)
{
    m_sound->setFace(silent ? Icon::NoSound : Icon::Volume, silent ? Token::Amber : Token::Text);
}

void TitleLine::fillSoundMenu()
{
    m_soundMenu->clear();
    const QList<SoundDevice> devices = m_devices.devices();
    if (devices.isEmpty())
        m_soundMenu->addAction(tr("No sound device"))->setEnabled(false);
    auto *group = new QActionGroup(m_soundMenu);
    const auto offer = [&](const QString &name, const QByteArray &id) {
        QAction *action = m_soundMenu->addAction(name, this, [this, id] { m_devices.choose(id); });
        action->setCheckable(true);
        action->setChecked(m_devices.chosen() == id);
        group->addAction(action);
    };
    if (!devices.isEmpty())
        offer(tr("The system's choice"), {});
    for (const SoundDevice &device : devices)
        offer(device.name, device.id);
    m_soundMenu->addSeparator();
    QAction *centred = m_soundMenu->addAction(tr("Both sides in both ears"));
    centred->setCheckable(true);
    centred->setChecked(m_devices.centred());
    connect(centred, &QAction::toggled, this, [this](bool on) {
        m_devices.setCentred(on);
        emit centredToggled(on);
    });
}

} // namespace earshot::ui::player
