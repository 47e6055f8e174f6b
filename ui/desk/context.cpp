#include "ui/desk/context.h"

#include "core/service/review_service.h"
#include "ui/desk/answer.h"

namespace earshot::ui::desk {

Context::Context(const service::Environment &environment, std::shared_ptr<service::Session> session,
                 std::unique_ptr<service::DoorThread> door, service::Me me, prompts::IPrompter &prompter)
    : m_environment(environment)
    , m_session(std::move(session))
    , m_door(std::move(door))
    , m_me(std::move(me))
    , m_prompter(prompter)
{}

Context::~Context() = default;

const policy::Profile &Context::profile() const
{
    return m_session->policies().at(m_environment.clock->now().london().date());
}

const policy::Profile &Context::profileOf(const QString &version) const
{
    const policy::Profile *known = m_session->policies().byVersion(version);
    return known ? *known : profile();
}

std::unique_ptr<service::DoorThread> Context::newDoor() const
{
    return std::make_unique<service::DoorThread>(m_environment, m_session);
}

void Context::declare(const service::Declaration &declaration)
{
    answer(this, m_door->run([declaration](service::Door &door) { return door.review().declare(declaration); }),
           [this](const Result<void> &done) {
               if (!done)
                   emit errorHappened(done.error());
               else
                   emit declarationChanged(m_session->declaration());
           });
}

void Context::refreshCounts()
{
    answer(this, m_door->run([](service::Door &door) { return door.administration().waiting(); }),
           [this](const Result<service::WaitingCounts> &counts) {
               if (counts)
                   emit countsChanged(*counts);
           });
}

} // namespace earshot::ui::desk
