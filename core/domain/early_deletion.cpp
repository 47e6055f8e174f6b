#include "core/domain/early_deletion.h"

#include "core/domain/name_table.h"

#include <algorithm>

namespace earshot::domain {

namespace {

constexpr std::array<Row<EarlyAnswerKind>, 2> answerKinds{
    {{EarlyAnswerKind::Approved, "approved"}, {EarlyAnswerKind::Refused, "refused"}}};

} // namespace

QString EarlyDeletion::number() const
{
    return QStringLiteral("E-%1").arg(id.value, 4, 10, QLatin1Char('0'));
}

const EarlyAnswer *EarlyDeletion::refusal() const
{
    const auto found = std::find_if(answers.cbegin(), answers.cend(),
                                    [](const auto &answer) { return answer.kind == EarlyAnswerKind::Refused; });
    return found == answers.cend() ? nullptr : &*found;
}

QList<EarlyAnswer> EarlyDeletion::approvals() const
{
    QList<EarlyAnswer> yeses;
    std::copy_if(answers.cbegin(), answers.cend(), std::back_inserter(yeses),
                 [](const auto &answer) { return answer.kind == EarlyAnswerKind::Approved; });
    return yeses;
}

QString toName(EarlyAnswerKind kind)
{
    return nameIn(answerKinds, kind);
}

} // namespace earshot::domain
