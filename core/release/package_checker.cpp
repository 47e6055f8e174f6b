#include "core/release/package_checker.h"

#include "core/audit/canonicaljson.h"
#include "core/audit/note.h"
#include "core/crypto/personkeys.h"
#include "core/release/bag.h"
#include "core/release/contexts.h"
#include "core/release/mark_name.h"
#include "core/release/released_part.h"

#include <QJsonArray>
#include <algorithm>

namespace earshot::release {

namespace {

constexpr int termsVersion = 3; ///< of release.json, since it says conditions, legal basis and end

QString textOf(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1String(field)).toString();
}

QString inPayload(const char *name)
{
    return QLatin1String(payloadFolder) + QLatin1String(name);
}

/// The first field of `names` that differs; empty when none does.
QString firstDifference(const QJsonObject &one, const QJsonObject &other, const QStringList &names)
{
    for (const QString &name : names) {
        if (one.value(name) != other.value(name))
            return name;
    }
    return {};
}

QStringList commonFields(const QJsonObject &one, const QJsonObject &other)
{
    QStringList names = one.keys();
    names.erase(std::remove_if(names.begin(), names.end(), [&](const QString &name) { return !other.contains(name); }),
                names.end());
    return names;
}

} // namespace

bool PackageChecker::run()
{
    checkForm();
    checkTags();
    checkPayload();
    checkStrangers();
    if (!m_report.isWrong())
        holds("files", QStringLiteral("Every file is there, none was added, and no byte of them was changed since the "
                                      "package was sealed."));
    readRelease();
    if (!readRecord())
        return false;
    checkSeal();
    checkFacts();
    checkApprovals();
    return checkAnchors();
}

void PackageChecker::checkForm()
{
    if (m_package.text(bagDeclarationName) != bagDeclaration())
        wrong("form", QStringLiteral("This is not a release package: the file %1 is missing or not as it must be.")
                          .arg(QLatin1String(bagDeclarationName)));
    for (const char *name :
         {bagInfoName, payloadManifestName, tagManifestName, packageSignatureName, packageProofName}) {
        if (!m_package.contains(name))
            wrong("files", QStringLiteral("A file is missing: %1.").arg(QLatin1String(name)));
    }
}

void PackageChecker::checkTags()
{
    const auto tags = parseBagManifest(m_package.text(tagManifestName));
    if (!tags) {
        wrong("files", QStringLiteral("The list of what belongs to the package is damaged (%1).")
                           .arg(QLatin1String(tagManifestName)));
        return;
    }
    m_tags = *tags;
    for (const char *name : {bagDeclarationName, bagInfoName, payloadManifestName}) {
        if (!m_tags.contains(QLatin1String(name)))
            wrong("files", QStringLiteral("The list of what belongs to the package leaves this out: %1.")
                               .arg(QLatin1String(name)));
    }
    for (auto tag = m_tags.cbegin(); tag != m_tags.cend(); ++tag) {
        if (!m_package.files.contains(tag.key()))
            wrong("files", QStringLiteral("A file is missing: %1.").arg(tag.key()));
        else if (m_package.files.value(tag.key()).sha256 != *tag)
            wrong("files", QStringLiteral("This file was changed: %1.").arg(tag.key()));
    }
}

void PackageChecker::checkPayload()
{
    const auto payload = parseBagManifest(m_package.text(payloadManifestName));
    if (!payload) {
        wrong(
            "files",
            QStringLiteral("The list of the released files is damaged (%1).").arg(QLatin1String(payloadManifestName)));
        return;
    }
    m_payload = *payload;
    m_report.facts.files = m_payload.keys();
    qint64 bytes = 0;
    for (auto part = m_payload.cbegin(); part != m_payload.cend(); ++part) {
        const auto file = m_package.files.value(part.key());
        bytes += file.size;
        if (!part.key().startsWith(QLatin1String(payloadFolder)))
            wrong("files", QStringLiteral("The list of the released files names one that is not: %1.").arg(part.key()));
        else if (!m_package.files.contains(part.key()))
            wrong("files", QStringLiteral("A file is missing: %1.").arg(part.key()));
        else if (file.sha256 != *part)
            wrong("files", QStringLiteral("This file was changed: %1.").arg(part.key()));
    }
    const auto info = parseBagInfo(m_package.text(bagInfoName));
    const std::pair<QString, QString> oxum{QStringLiteral("Payload-Oxum"), payloadOxum(bytes, m_payload.size())};
    if (!info || !info->contains(oxum))
        wrong("files", QStringLiteral("The number and size of the released files are not what %1 says.")
                           .arg(QLatin1String(bagInfoName)));
}

void PackageChecker::checkStrangers()
{
    const QStringList beside{QLatin1String(tagManifestName), QLatin1String(packageSignatureName),
                             QLatin1String(packageProofName)};
    for (auto file = m_package.files.cbegin(); file != m_package.files.cend(); ++file) {
        if (!m_payload.contains(file.key()) && !m_tags.contains(file.key()) && !beside.contains(file.key()))
            wrong("files",
                  QStringLiteral("This file is not part of the release, it was put here: %1.").arg(file.key()));
    }
}

void PackageChecker::readRelease()
{
    const auto release = audit::parseCanonical(m_package.text(inPayload(releaseFactsName)));
    if (!release) {
        wrong("facts", QStringLiteral("The file that says what was released cannot be read (%1).")
                           .arg(inPayload(releaseFactsName)));
        return;
    }
    m_release = *release;
    readFacts(m_release, m_report.facts);
    const QJsonArray files = m_release.value(QStringLiteral("files")).toArray();
    for (const QJsonValue &value : files) {
        const QString name = textOf(value.toObject(), "name");
        if (textOf(value.toObject(), "sha256").toLatin1() != m_package.files.value(name).sha256.toHex())
            wrong("facts",
                  QStringLiteral("%1 says something else of this file: %2.").arg(inPayload(releaseFactsName), name));
    }
}

bool PackageChecker::readRecord()
{
    const auto proof = parseProof(m_known.proof.value_or(m_package.text(packageProofName)));
    if (!proof) {
        wrong("record",
              QStringLiteral("The proof from the authority's record cannot be read: it was damaged or changed."));
        return false;
    }
    const auto reading = RecordReading::of(*proof);
    if (!reading) {
        wrong(
            "record",
            QStringLiteral("The proof from the authority's record does not hold: %1.").arg(reading.error().toString()));
        return false;
    }
    m_record = *reading;
    if (proof->release != m_report.facts.release)
        wrong("record", QStringLiteral("The proof is of another release: %1.").arg(proof->release));
    m_report.facts.origin = m_record->checkpoint().origin;
    m_report.facts.founderKey = m_record->founder().keys.fingerprint();
    return true;
}

/// The record holds the seal: an entry that names the digest of this very tag manifest.
void PackageChecker::checkSeal()
{
    const QByteArray sealed = m_package.files.value(QLatin1String(tagManifestName)).sha256;
    m_report.facts.tagManifestSha256 = QString::fromLatin1(sealed.toHex());
    const auto &entries = m_record->entries();
    const auto found = std::find_if(entries.cbegin(), entries.cend(), [&](const RecordReading::Entry &entry) {
        return entry.leaf.permitted && entry.leaf.object.startsWith(QLatin1String("release:")) &&
               textOf(entry.state, "packageSha256").toLatin1() == sealed.toHex() &&
               textOf(entry.state, "number") == m_report.facts.release;
    });
    if (found == entries.cend()) {
        wrong("seal", QStringLiteral("The authority's record knows of no such package: what it sealed under %1 is "
                                     "something else.")
                          .arg(m_report.facts.release));
        return;
    }
    m_state = found->state;
    m_object = found->leaf.object;
    m_sealedAs = found->leaf.sequence;
    const auto key = m_record->keyOf(found->leaf.actor, m_sealedAs);
    m_report.facts.issuedBy = key ? key->name : found->leaf.actor;
    m_report.facts.issuedAt = found->leaf.at.iso();
    const auto note = key ? audit::openNote(m_package.text(packageSignatureName), {m_record->noteKey(*key)})
                          : Result<audit::VerifiedNote>(fail(ErrorCode::NotFound, {}));
    if (!note || note->text != packageNoteText(m_report.facts.release, sealed)) {
        wrong("seal", QStringLiteral("The seal (%1) is not that of the person who, by the record, issued this package.")
                          .arg(QLatin1String(packageSignatureName)));
        return;
    }
    holds("seal", QStringLiteral("The package bears the seal of %1, and the record has an entry of the sealing, signed "
                                 "by the same person.")
                      .arg(m_report.facts.issuedBy));
}

void PackageChecker::checkFacts()
{
    if (m_sealedAs < 0)
        return;
    const PackageFacts &facts = m_report.facts;
    const qint64 decidedMs = m_state.value(QStringLiteral("decidedAt")).toInteger();
    const auto decider = m_record->keyOfPerson(m_state.value(QStringLiteral("decidedBy")).toInteger(), m_sealedAs);
    // A part of a call cannot keep the original's bytes: bound to one by conditions, it leaves as WAV.
    const bool bound =
        !textOf(m_state, "adviceConditions").isEmpty() || !textOf(m_state, "decisionConditions").isEmpty();
    const QString format = bound && facts.format == u"wav" && textOf(m_state, "format") == u"original"
                               ? facts.format
                               : textOf(m_state, "format");
    const std::initializer_list<std::pair<QString, QString>> told{
        {facts.recipient, textOf(m_state, "recipient")}, {facts.reference, textOf(m_state, "reference")},
        {facts.purpose, textOf(m_state, "purpose")},     {facts.requestedBy, textOf(m_state, "requester")},
        {facts.kind, textOf(m_state, "kind")},           {facts.format, format},
        {facts.advice, textOf(m_state, "advice")},       {facts.authorisedOffice, textOf(m_state, "decidedOffice")},
        {facts.authorisedAt, Instant{decidedMs}.iso()},  {facts.authorisedBy, decider ? decider->name : QString()}};
    for (const auto &[here, recorded] : told) {
        if (here != recorded) {
            wrong("facts", QStringLiteral("The package says “%1” where the record has “%2”.").arg(here, recorded));
            return;
        }
    }
    const QString different = differentTerms();
    if (!different.isEmpty()) {
        wrong("facts",
              QStringLiteral("What the package says of %1 is not what was recorded of the release.").arg(different));
        return;
    }
    holds("facts", QStringLiteral("What the package says of the release (who, for whom, why, when) is what the record "
                                  "has."));
}

/// On which terms it was released: worked out anew from what was asked for, advised and decided, and empty when the
/// package says the same. Packages of before version 3 say nothing of it.
QString PackageChecker::differentTerms() const
{
    if (m_release.value(QStringLiteral("version")).toInteger() < termsVersion)
        return textOf(m_state, "redactions").isEmpty() ? QString() : QStringLiteral("what is redacted");
    domain::Release asked;
    asked.range = {m_state.value(QStringLiteral("begin")).toInteger(),
                   m_state.value(QStringLiteral("end")).toInteger()};
    asked.until = QDate::fromString(textOf(m_state, "until"), Qt::ISODate);
    asked.adviceConditions = textOf(m_state, "adviceConditions");
    asked.decisionConditions = textOf(m_state, "decisionConditions");
    asked.redactions = textOf(m_state, "redactions");
    const int rate = m_release.value(QStringLiteral("callRate")).toInt();
    const auto scope = domain::boundScope(asked, m_release.value(QStringLiteral("callFrames")).toInteger());
    QStringList conditions = conditionSentences(asked.adviceConditions, rate);
    conditions += conditionSentences(asked.decisionConditions, rate);
    if (textOf(m_release, "adviceConditions") != asked.adviceConditions ||
        textOf(m_release, "decisionConditions") != asked.decisionConditions ||
        m_report.facts.conditions != conditions || !scope)
        return QStringLiteral("its conditions");
    auto redactions = domain::Redactions::fromText(asked.redactions);
    if (redactions)
        redactions->ranges = scope->redactions;
    if (!redactions || textOf(m_release, "redactions") != asked.redactions ||
        m_report.facts.redacted != redactionSentences(*redactions, rate) ||
        (m_report.facts.format == u"original" && !scope->isOriginal()))
        return QStringLiteral("what is redacted");
    const QString hidden =
        scope->hiddenMark ? markName(m_report.facts.release, m_record->checkpoint().origin) : QString();
    if (m_report.facts.mark.isEmpty() == scope->marked || m_report.facts.hiddenMark != hidden)
        return QStringLiteral("its mark");
    if (m_report.facts.legalBasis != textOf(m_state, "legalBasis"))
        return QStringLiteral("the legal basis");
    if (m_report.facts.keepUntil != scope->until.toString(Qt::ISODate))
        return QStringLiteral("the last day on which it may be kept");
    QList<NotePart> parts;
    if (!scope->whole) {
        for (const FrameRange &part : scope->parts)
            parts.append({base::framesToMs(part.begin, rate), base::framesToMs(part.end, rate)});
    }
    const qint64 callMs = base::framesToMs(m_release.value(QStringLiteral("callFrames")).toInteger(), rate);
    return m_report.facts.part == partsText(parts, callMs) ? QString() : QStringLiteral("the part of the call");
}

/// The place in the record at which the release came to be requested, advised or authorised: a signature is judged by
/// what the record said before it, not by the time that its maker wrote into it.
const RecordReading::Entry *PackageChecker::actBeforeSeal(const char *action) const
{
    const RecordReading::Entry *found = nullptr;
    for (const RecordReading::Entry &entry : m_record->entries()) {
        if (entry.leaf.sequence < m_sealedAs && entry.leaf.permitted && entry.leaf.object == m_object &&
            entry.leaf.action == QLatin1String(action))
            found = &entry;
    }
    return found;
}

bool PackageChecker::checkStatement(const SignedStatement &signedStatement, const char *context, const char *action,
                                    const char *what, QJsonObject &statement)
{
    const auto read = audit::parseCanonical(signedStatement.statement);
    const auto *act = actBeforeSeal(action);
    const auto key = act ? m_record->keyOfPerson(signedStatement.person, act->leaf.sequence) : std::nullopt;
    const bool authentic =
        key && key->user == act->leaf.actor &&
        crypto::verify(key->keys.sign32, QLatin1String(context), signedStatement.statement, signedStatement.signature);
    if (!read || !authentic) {
        wrong("approval",
              QStringLiteral("The %1 does not bear the signature of the person who, by the record, made it.")
                  .arg(QLatin1String(what)));
        return false;
    }
    statement = *read;
    const QString different = firstDifference(statement, m_state, commonFields(statement, m_state));
    if (!different.isEmpty()) {
        wrong("approval", QStringLiteral("The %1 was for something else than what was released (%2).")
                              .arg(QLatin1String(what), different));
        return false;
    }
    return true;
}

void PackageChecker::checkApprovals()
{
    if (m_sealedAs < 0)
        return;
    const auto approvals = parseApprovals(m_package.text(inPayload(approvalsName)));
    if (!approvals) {
        wrong("approval", QStringLiteral("The approvals cannot be read (%1).").arg(inPayload(approvalsName)));
        return;
    }
    QJsonObject request;
    QJsonObject advice;
    QJsonObject decision;
    const bool hasAdvice = m_state.value(QStringLiteral("advisedBy")).toInteger() != 0;
    if (!checkStatement(approvals->request, releaseRequestContext, "release.request", "request", request) ||
        (hasAdvice &&
         !checkStatement(approvals->advice, releaseAdviceContext, "release.advise", "advice of the IG Unit", advice)) ||
        !checkStatement(approvals->decision, releaseDecisionContext, "release.authorise", "authorisation", decision))
        return;
    // What a scope has only at times is compared where one of the two has it.
    const QString unlike =
        firstDifference(decision, m_state,
                        {QStringLiteral("redactions"), QStringLiteral("contact"), QStringLiteral("legalBasis"),
                         QStringLiteral("recipientPerson"), QStringLiteral("until")});
    if (!unlike.isEmpty()) {
        wrong("approval",
              QStringLiteral("The authorisation was for something else than what was released (%1).").arg(unlike));
        return;
    }
    // Whose statement it is, and that all of them are of the same thing.
    const bool theirs =
        approvals->request.person == m_state.value(QStringLiteral("requestedBy")).toInteger() &&
        approvals->decision.person == m_state.value(QStringLiteral("decidedBy")).toInteger() &&
        (!hasAdvice || approvals->advice.person == m_state.value(QStringLiteral("advisedBy")).toInteger());
    const bool same = firstDifference(request, decision, request.keys()).isEmpty() &&
                      (!hasAdvice || firstDifference(request, advice, request.keys()).isEmpty());
    if (!theirs || !same || !decision.value(QStringLiteral("approved")).toBool()) {
        wrong("approval", QStringLiteral("Request, advice and authorisation are not of one and the same release."));
        return;
    }
    if (approvals->request.person == approvals->decision.person) {
        wrong("approval", QStringLiteral("The same person asked for the release and authorised it."));
        return;
    }
    if (m_report.facts.format == u"original") {
        const bool there = std::any_of(m_payload.cbegin(), m_payload.cend(), [&](const QByteArray &sha256) {
            return sha256.toHex() == textOf(decision, "recordingSha256").toLatin1();
        });
        if (!there) {
            wrong("approval", QStringLiteral("The recording in it is not the one that was authorised."));
            return;
        }
    }
    holds("approval", QStringLiteral("Exactly this was requested and, by another person, authorised: %1 signed it.")
                          .arg(m_report.facts.authorisedBy));
    checkOffice(decision);
}

void PackageChecker::checkOffice(const QJsonObject &decision)
{
    const QString office = textOf(decision, "decidedOffice");
    const audit::Leaf &act = actBeforeSeal("release.authorise")->leaf;
    const bool held =
        m_record->heldOffice(decision.value(QStringLiteral("decidedBy")).toInteger(), office,
                             decision.value(QStringLiteral("area")).toInteger(), act.at.london().date(), act.sequence);
    if (held)
        holds("approval", QStringLiteral("The record has %1 in that office (%2) on the day of the authorisation.")
                              .arg(m_report.facts.authorisedBy, office));
    else
        unknown("approval", QStringLiteral("Whether %1 held that office (%2) on the day of the authorisation cannot be "
                                           "told from this package.")
                                .arg(m_report.facts.authorisedBy, office));
}

bool PackageChecker::checkKnownKeys()
{
    const auto note = audit::openNote(m_record->note(), m_known.keys);
    if (!note) {
        wrong("key", QStringLiteral("The package's proof is not signed with the key that you were told."));
        return false;
    }
    holds("key",
          QStringLiteral("The proof is signed with the key that you were told (%1).").arg(note->signers.first().name));
    return true;
}

bool PackageChecker::checkKnownCheckpoint()
{
    const audit::Checkpoint &known = *m_known.checkpoint;
    const audit::Checkpoint &here = m_record->checkpoint();
    if (known.origin != here.origin) {
        wrong("checkpoint",
              QStringLiteral("The checkpoint that you hold is of another record (%1) than this package (%2).")
                  .arg(known.origin, here.origin));
        return false;
    }
    if (known.size == here.size && known.root != here.root) {
        wrong("checkpoint", QStringLiteral("The checkpoint that you hold contradicts this package: its record is not "
                                           "the one that you were shown."));
        return false;
    }
    if (known.size == here.size) {
        holds("checkpoint",
              QStringLiteral("The record that this package is proved against is the one of the checkpoint "
                             "that you hold."));
        return true;
    }
    unknown(
        "checkpoint",
        QStringLiteral("Your checkpoint has %1 entries, the one in the package %2. Whether one goes on from the other "
                       "cannot be told from these two: ask the authority for a proof for your checkpoint "
                       "(earshot-cli release proof) and check again with --proof.")
            .arg(known.size)
            .arg(here.size));
    return false;
}

bool PackageChecker::checkAnchors()
{
    if (m_sealedAs < 0)
        return false;
    // The package's own checkpoint must at least be what its issuer signed.
    const auto &entries = m_record->entries();
    const bool own = m_known.proof || std::any_of(entries.cbegin(), entries.cend(), [&](const RecordReading::Entry &e) {
                         const auto key = m_record->keyOf(e.leaf.actor, m_sealedAs + 1);
                         return key && audit::openNote(m_record->note(), {m_record->noteKey(*key)}).has_value();
                     });
    if (own)
        holds("record", QStringLiteral("The proof holds: the request, the authorisation and the sealing are entries of "
                                       "one record of %1 entries, each signed by the person in whose name it is.")
                            .arg(m_record->checkpoint().size));
    else
        wrong("record", QStringLiteral("The checkpoint in the proof is signed by nobody of this record."));
    bool tied = false;
    if (!m_known.keys.isEmpty())
        tied = checkKnownKeys();
    if (m_known.checkpoint)
        tied = checkKnownCheckpoint() || tied;
    if (m_known.isNothing())
        unknown("key",
                QStringLiteral("That the record is the authority's own cannot be known from the package: whoever "
                               "makes one could make its keys, too. Ask the authority, by another way, for its "
                               "key or a checkpoint of its record, and check again with that."));
    return tied;
}

} // namespace earshot::release
