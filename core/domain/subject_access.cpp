#include "core/domain/subject_access.h"

#include "core/domain/name_table.h"

#include <QMap>

namespace earshot::domain {

namespace {

constexpr std::array<Row<AccessStepKind>, 8> stepKinds{
    {{AccessStepKind::IdentityAsked, "identity-asked"},
     {AccessStepKind::IdentityShown, "identity-shown"},
     {AccessStepKind::ClarificationAsked, "clarification-asked"},
     {AccessStepKind::ClarificationAnswered, "clarification-answered"},
     {AccessStepKind::Extended, "extended"},
     {AccessStepKind::Searched, "searched"},
     {AccessStepKind::Marked, "marked"},
     {AccessStepKind::Closed, "closed"}}};
constexpr std::array<Row<CallMark>, 4> marks{
    {{CallMark::Found, "found"}, {CallMark::In, "in"}, {CallMark::Out, "out"}, {CallMark::ThirdParty, "third-party"}}};
constexpr std::array<Row<AccessOutcome>, 4> outcomes{{{AccessOutcome::Answered, "answered"},
                                                      {AccessOutcome::NothingHeld, "nothing-held"},
                                                      {AccessOutcome::Refused, "refused"},
                                                      {AccessOutcome::Withdrawn, "withdrawn"}}};

} // namespace

QString SubjectAccess::number() const
{
    return QStringLiteral("SA-%1-%2").arg(openedAt.london().date().year()).arg(id.value, 4, 10, QLatin1Char('0'));
}

const AccessStep *SubjectAccess::last(AccessStepKind kind) const
{
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        if (step->kind == kind)
            return &*step;
    }
    return nullptr;
}

bool SubjectAccess::awaitsIdentity() const
{
    return last(AccessStepKind::IdentityAsked) && !last(AccessStepKind::IdentityShown);
}

bool SubjectAccess::awaitsAnswer() const
{
    bool awaited = false;
    for (const AccessStep &step : steps) {
        if (step.kind == AccessStepKind::ClarificationAsked)
            awaited = true;
        else if (step.kind == AccessStepKind::ClarificationAnswered)
            awaited = false;
    }
    return awaited;
}

QList<AccessCall> SubjectAccess::calls() const
{
    QMap<qint64, AccessCall> calls;
    for (const AccessStep &step : steps) {
        for (const RecordingId id : step.found) {
            if (!calls.contains(id.value))
                calls.insert(id.value, {id, CallMark::Found, {}});
        }
        if (step.kind == AccessStepKind::Marked)
            calls.insert(step.recording.value, {step.recording, step.mark, step.words});
    }
    return calls.values();
}

QString toName(AccessStepKind kind)
{
    return nameIn(stepKinds, kind);
}
QString toName(CallMark mark)
{
    return nameIn(marks, mark);
}
QString toName(AccessOutcome outcome)
{
    return nameIn(outcomes, outcome);
}
Result<CallMark> callMarkFrom(const QString &name)
{
    return valueIn(marks, name, "mark");
}
Result<AccessOutcome> accessOutcomeFrom(const QString &name)
{
    return valueIn(outcomes, name, "outcome");
}

} // namespace earshot::domain
