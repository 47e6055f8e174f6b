#include "ui/policies/policywords.h"

#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::policies {

using State = service::PolicyStanding::State;
using theme::Icon;
using widgets::ChipKind;
using widgets::ChipSpec;

namespace {

struct Policies
{
    Q_DECLARE_TR_FUNCTIONS(Policies)
};

} // namespace

ChipSpec stateChip(State state)
{
    switch (state) {
    case State::Proposed:
        return {ChipKind::Amber, Policies::tr("Waits for approval"), Icon::Signature};
    case State::Coming:
        return {ChipKind::Accent, Policies::tr("Comes into force"), Icon::Calendar};
    case State::InForce:
        return {ChipKind::Green, Policies::tr("In force"), Icon::Check};
    case State::Past:
        return {ChipKind::Neutral, Policies::tr("Was in force"), Icon::Clock};
    case State::DoesNotCount:
        break;
    }
    return {ChipKind::Red, Policies::tr("Does not count"), Icon::Error};
}

QString signature(const QString &name, const QString &office, Instant at, const policy::Profile &profile)
{
    if (name.isEmpty())
        return {};
    return Policies::tr("%1 as %2, %3", "name, office, moment")
        .arg(name, words::shortOfficeName(profile, office), words::dateTime(at));
}

QString profileError(const Error &error, const policy::Profile &inForce)
{
    const bool ofTheFile =
        error.code == ErrorCode::Invalid || error.code == ErrorCode::Conflict || error.code == ErrorCode::Exists;
    if (!ofTheFile || error.refusal)
        return words::errorText(error, inForce);
    return error.where.isEmpty() ? Policies::tr("This profile cannot be taken: %1.").arg(error.what)
                                 : Policies::tr("This profile cannot be taken. At %1: %2.", "place in the file, what")
                                       .arg(error.where, error.what);
}

} // namespace earshot::ui::policies
