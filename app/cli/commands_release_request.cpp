// earshot-cli release request: one call or several, on the same terms.
#include "app/cli/json.h"
#include "app/cli/release_values.h"
#include "app/cli/values.h"
#include "core/domain/states.h"
#include "core/service/release_service.h"
#include "core/service/review_service.h"
#include "ui/words/words.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace earshot::cli {

Result<domain::Redactions> redactionsOf(const Call &call, int rate)
{
    static const QRegularExpression form(
        QStringLiteral("^([0-9:.]+-[0-9:.]*[0-9])(?::([a-z-]+))?(?::(staff|customer|both))?$"));
    const QString option = QStringLiteral("--redact");
    domain::Redactions redactions;
    redactions.noThirdParty = call.arguments.has("no-third-party");
    if (call.arguments.has("silence"))
        redactions.sound = domain::RedactionSound::Silence;
    const QStringList texts = call.arguments.values("redact");
    for (const QString &text : texts) {
        const auto match = form.match(text.trimmed());
        if (!match.hasMatch())
            return fail(ErrorCode::Invalid,
                        QStringLiteral("what is redacted is written 2:05-2:12, 2:05-2:12:third-party or "
                                       "2:05-2:12:third-party:customer"),
                        option);
        domain::Redaction redaction;
        EARSHOT_TRY(range, rangeOf(match.captured(1), rate, option));
        EARSHOT_TRY(reason, domain::redactionReasonFrom(match.captured(2).isEmpty() ? QStringLiteral("other")
                                                                                    : match.captured(2)));
        EARSHOT_TRY(side,
                    domain::redactedSideFrom(match.captured(3).isEmpty() ? QStringLiteral("both") : match.captured(3)));
        redaction.range = range;
        redaction.reason = reason;
        redaction.side = side;
        redactions.ranges << redaction;
    }
    return redactions;
}

QList<Option> redactionOptions()
{
    return {
        {QStringLiteral("redact"), QStringLiteral("A-B[:WHY[:SIDE]]"),
         QStringLiteral("cannot be heard in what leaves; WHY: third-party, special-category, payment-card or other; "
                        "SIDE: staff, customer or both; may be given several times"),
         false, true},
        {QStringLiteral("silence"), {}, QStringLiteral("silence in its place instead of a tone")},
        {QStringLiteral("no-third-party"),
         {},
         QStringLiteral("you have listened: nobody is heard whom it is not about")}};
}

namespace {

/// All calls of this person's areas that were used under the reference.
Result<QList<domain::RecordingId>> recordingsOfCase(const Call &call, const QString &reference)
{
    service::ParsedSearch search;
    search.query.reference = reference;
    EARSHOT_TRY(page, call.door->review().search(search, std::nullopt, service::mostAskedTogether));
    if (page.rows.isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("no call was used under the reference \"%1\"").arg(reference),
                    QStringLiteral("--case"));
    if (page.next)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("more than %1 calls were used under it; name those that are needed by their IDs "
                                   "(earshot-cli search case:…)")
                        .arg(service::mostAskedTogether),
                    QStringLiteral("--case"));
    QList<domain::RecordingId> ids;
    for (const auto &recording : std::as_const(page.rows))
        ids << recording.id;
    return ids;
}

Result<QList<domain::RecordingId>> recordingsOf(const Call &call)
{
    const QString reference = call.arguments.value("case").trimmed();
    if (call.arguments.words().isEmpty() == reference.isEmpty())
        return fail(ErrorCode::Invalid,
                    QStringLiteral("name the recordings by their IDs, or with --case all of a case"));
    if (!reference.isEmpty())
        return recordingsOfCase(call, reference);
    QList<domain::RecordingId> ids;
    for (const QString &word : call.arguments.words()) {
        EARSHOT_TRY(number, numberFrom(word, QStringLiteral("a recording's ID is a number; see earshot-cli search")));
        ids << domain::RecordingId{number};
    }
    return ids;
}

/// What is the same for all of them.
Result<service::ReleaseDraft> termsOf(Call &call, const QList<domain::RecordingId> &ids)
{
    service::ReleaseDraft draft;
    EARSHOT_TRY(kind, domain::releaseKindFrom(call.arguments.value("kind", QStringLiteral("inside"))));
    EARSHOT_TRY(format, domain::audioFormatFrom(call.arguments.value("format", QStringLiteral("original"))));
    EARSHOT_TRY(until, dayOf(call, "until"));
    draft.kind = kind;
    draft.format = format;
    draft.until = until;
    draft.requester = call.arguments.value("requester");
    draft.recipient = call.arguments.value("recipient");
    draft.arisesFromCall = !call.arguments.has("unrelated");
    draft.contact = call.arguments.value("contact");
    draft.legalBasis = call.arguments.value("basis");
    if (!call.arguments.has("to-user"))
        return draft;
    const QString user = call.arguments.value("to-user").trimmed().toLower();
    EARSHOT_TRY(people, call.door->release().possibleRecipients(ids));
    for (const auto &person : std::as_const(people)) {
        if (person.user == user)
            draft.recipientPerson = person.id;
    }
    if (!draft.recipientPerson.isValid())
        return fail(ErrorCode::Invalid, QStringLiteral("nobody outside this service area has this user name"),
                    QStringLiteral("--to-user"));
    return draft;
}

Result<QList<service::ReleaseDraft>> draftsOf(Call &call)
{
    EARSHOT_TRY(ids, recordingsOf(call));
    EARSHOT_TRY(terms, termsOf(call, ids));
    QList<service::ReleaseDraft> drafts;
    for (const auto id : std::as_const(ids)) {
        service::ReleaseDraft draft = terms;
        draft.recording = id;
        drafts << draft;
    }
    if (ids.size() == 1) {
        EARSHOT_TRY(detail, call.door->review().show(ids.constFirst()));
        const int rate = detail.recording.rate;
        EARSHOT_TRY(range, rangeOf(call.arguments.value("range"), rate, QStringLiteral("--range")));
        EARSHOT_TRY(redactions, redactionsOf(call, rate));
        drafts.first().range = range;
        drafts.first().redactions = redactions;
        return drafts;
    }
    for (const char *option : {"range", "redact", "no-third-party"}) {
        if (call.arguments.has(option))
            return fail(ErrorCode::Invalid,
                        QStringLiteral("it is about what is said in one call: ask for that call in a request of its "
                                       "own"),
                        QStringLiteral("--") + QLatin1String(option));
    }
    return drafts;
}

/// --check: nothing is asked for.
Exit check(Call &call)
{
    const auto ids = recordingsOf(call);
    if (!ids)
        return call.out.failure(ids.error());
    const auto terms = termsOf(call, *ids);
    if (!terms)
        return call.out.failure(terms.error());
    const auto found = call.door->release().askable(*ids, terms->kind, terms->arisesFromCall);
    if (!found)
        return call.out.failure(found.error());
    QJsonArray rows;
    bool all = true;
    for (const auto &each : *found) {
        const QString why =
            each.decision.permitted ? QString() : ui::words::refusalText(each.decision.refusal(), call.out.profile());
        all = all && each.decision.permitted;
        call.out.line(QStringLiteral("%1 %2, %3: %4")
                          .arg(each.recording.id.value)
                          .arg(ui::words::dateTime(each.recording.startedAt), each.areaName,
                               why.isEmpty() ? QStringLiteral("can be asked for") : why));
        rows.append(QJsonObject{{QStringLiteral("recording"), each.recording.id.value},
                                {QStringLiteral("area"), each.areaName},
                                {QStringLiteral("permitted"), each.decision.permitted},
                                {QStringLiteral("rule"), each.decision.permitted ? QString() : each.decision.rule}});
    }
    call.out.result(rows);
    return all ? Exit::Done : Exit::Refused;
}

Exit request(Call &call)
{
    if (auto declared = declarePurpose(call); !declared)
        return call.out.failure(declared.error());
    if (call.arguments.has("check"))
        return check(call);
    const auto drafts = draftsOf(call);
    if (!drafts)
        return call.out.failure(drafts.error());
    const auto made = call.door->release().requestTogether(*drafts);
    if (!made)
        return call.out.failure(made.error());
    if (made->size() == 1)
        return answer(call, made->constFirst());
    QJsonArray rows;
    for (const auto &release : *made) {
        call.out.line(row(release));
        rows.append(toJson(release));
    }
    call.out.result(rows);
    return Exit::Done;
}

} // namespace

Command releaseRequestCommand()
{
    return {QStringLiteral("release request"),
            QStringLiteral("ID… | --case REFERENCE, --requester NAME --recipient NAME"),
            QStringLiteral("ask that recordings may leave their areas (§6): all of them or none"),
            QList<Option>{
                {QStringLiteral("requester"), QStringLiteral("NAME"), QStringLiteral("who asks for it"), true},
                {QStringLiteral("recipient"), QStringLiteral("NAME"), QStringLiteral("who receives it"), true},
                {QStringLiteral("kind"), QStringLiteral("KIND"), QStringLiteral("inside (default) or external")},
                {QStringLiteral("range"), QStringLiteral("A-B"), QStringLiteral("only this part, 2:05-3:10")},
                {QStringLiteral("format"), QStringLiteral("F"), QStringLiteral("original, wav, flac or opus")},
                {QStringLiteral("to-user"), QStringLiteral("USER"),
                 QStringLiteral("inside: they listen in their own Earshot, no file leaves")},
                {QStringLiteral("contact"), QStringLiteral("TEXT"),
                 QStringLiteral("who at an external agency receives it and how they are reached, which it needs")},
                {QStringLiteral("basis"), QStringLiteral("TEXT"),
                 QStringLiteral("legal basis of an external agency, which needs one")},
                {QStringLiteral("until"), QStringLiteral("DATE"),
                 QStringLiteral("last day; otherwise three months from today")},
                {QStringLiteral("case"), QStringLiteral("REFERENCE"),
                 QStringLiteral("all calls that were used under this reference, instead of IDs")},
                {QStringLiteral("check"), {}, QStringLiteral("only say which of them can be asked for, and why not")},
                {QStringLiteral("unrelated"), {}, QStringLiteral("the use does not arise from the call")}} +
                redactionOptions() + purposeOptions(),
            0,
            -1,
            true,
            request};
}

} // namespace earshot::cli
