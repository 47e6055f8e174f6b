#include "tests/ui/player/player_stage.h"

#include "ui/player/qt_audio_output.h"
#include "ui/widgets/states.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace earshot::tests {

std::unique_ptr<media::AudioOutput> TestDevices::makeOutput() const
{
    if (there.isEmpty())
        return std::make_unique<media::SilentOutput>();
    auto made = std::make_unique<TestCard>(refuses);
    card = made.get();
    return made;
}

Result<void> TestCard::start(media::OutputFormat format, media::PullSource &source)
{
    if (m_refuses)
        return fail(ErrorCode::Io, QStringLiteral("refuses"), ui::player::soundWhere());
    return m_silent.start(format, source);
}

void TestCard::pullOut()
{
    reportFailure(base::error(ErrorCode::Io, QStringLiteral("pulled out"), ui::player::soundWhere()));
}

Stage::Stage(const QString &user)
{
    const auto session = store.session(user);
    service::Me me;
    me.person = store.person(user);
    context = std::make_unique<ui::desk::Context>(store.environment(), session,
                                                  std::make_unique<service::DoorThread>(store.environment(), session),
                                                  me, prompter);
    auto own = std::make_unique<TestDevices>();
    devices = own.get();
    panel = new ui::player::PlayerPanel(*context, &window, std::move(own));
    auto *column = new QVBoxLayout(&window);
    column->addStretch();
    column->addWidget(panel);
    window.resize(1280, 500);
    window.show();
    window.activateWindow();
    (void)QTest::qWaitForWindowActive(&window);
}

Stage::~Stage()
{
    delete panel; // before the context that it knows
}

void Stage::declare(const QString &purpose, const QString &reference)
{
    QSignalSpy declared(context.get(), &ui::desk::Context::declarationChanged);
    context->declare({purpose, reference});
    if (declared.isEmpty())
        declared.wait();
}

bool Stage::open(domain::RecordingId id, qint64 seekTo)
{
    panel->open(id, seekTo);
    return QTest::qWaitFor([this, id] {
        return listening().id() == id &&
               (engine().isPlaying() || listening().state() == ui::player::Listening::State::Failed);
    });
}

bool Stage::openPaused(domain::RecordingId id)
{
    if (!open(id))
        return false;
    engine().pause();
    engine().seek(0);
    return true;
}

void Stage::settle()
{
    bool answered = false;
    context->door()
        .run([](service::Door &) -> Result<void> { return {}; })
        .then(context.get(), [&answered](const Result<void> &) { answered = true; });
    (void)QTest::qWaitFor([&answered] { return answered; });
}

QPoint Stage::pointOf(qint64 frame) const
{
    const auto geometry = picture().laneGeometry();
    const QRect lanes = picture().lanesRect();
    return {qRound(geometry.xOf(frame)), lanes.top() + lanes.height() * 3 / 4};
}

QString Stage::notice(const char *name) const
{
    const auto *bar = child<ui::widgets::NoticeBar>(name);
    return bar && bar->isVisible() ? bar->text() : QString();
}

} // namespace earshot::tests
