#pragma once

#include "core/audit/checkpoint.h"
#include "core/crypto/digest.h"
#include "core/crypto/recoverykit.h"
#include "ui/papers/checkpoint_paper.h"
#include "ui/papers/disposal_notice.h"
#include "ui/papers/disposal_paper.h"
#include "ui/papers/hold_letter.h"
#include "ui/papers/log_paper.h"
#include "ui/papers/recovery_kit.h"
#include "ui/papers/release_note.h"
#include "ui/papers/return_papers.h"

// One of each paper with everything that can stand in it. What people wrote is in Welsh, so that English in a Welsh
// paper is the paper's own.
namespace earshot::tests::papers {

using namespace Qt::StringLiterals;

[[nodiscard]] inline Instant at(int month, int day, int hour = 9)
{
    return Instant::from(QDateTime(QDate(2026, month, day), QTime(hour, 30), Qt::UTC));
}

[[nodiscard]] inline domain::Letterhead letterhead()
{
    return {
        u"Borough of Westmarch"_s, u"Bwrdeistref Gororau'r Gorllewin"_s, u"Neuadd y Dref\nStryd y Castell\nWM1 1AA"_s,
        u"01632 960 100"_s,        u"recordiadau@gororau.example"_s,     u"www.gororau.example"_s};
}

[[nodiscard]] inline release::NoteContent note()
{
    release::NoteContent c;
    domain::Release &r = c.release;
    r.number = u"R-2026-0031"_s;
    r.kind = domain::ReleaseKind::External;
    r.state = domain::ReleaseState::Issued;
    r.reference = u"INC-2214"_s;
    r.requester = u"Priya Okafor"_s;
    r.recipient = u"Heddlu Gororau, PC 4471"_s;
    r.format = domain::AudioFormat::Flac;
    r.contact = u"PC 4471, 01632 960310"_s;
    r.legalBasis = u"Gorchymyn llys CF-2214"_s;
    r.callRate = 8000;
    r.callFrames = 203 * 8000;
    r.range = {1'000'000, 1'520'000};
    r.adviceConditions = u"only=1000000-1520000;until=2026-06-30"_s;
    r.decisionConditions = u"without=1120000-1200000"_s;
    r.requestedAt = at(4, 2);
    r.requestedByName = u"Dylan Marsh"_s;
    r.advice = u"Rhyddhewch y rhan hon yn unig."_s;
    r.advisedByName = u"Rhian Bevan"_s;
    r.advisedAt = at(4, 3);
    r.decidedByName = u"Elin Howells"_s;
    r.decidedOffice = u"siro"_s;
    r.decidedAt = at(4, 3, 13);
    r.issuedAt = at(4, 4);
    r.packageSha256 = QByteArray(32, '\x5a');
    r.callStartedAt = at(3, 14, 15);
    c.letterhead = letterhead();
    c.organisation = c.letterhead.organisation;
    c.areaName = u"Atgyweirio Tai"_s;
    c.policyVersion = u"2017"_s;
    c.clause = u"§6"_s;
    c.purposeText = u"Protect staff from abusive behaviour"_s;
    c.purposeCy = u"Diogelu staff rhag ymddygiad difrïol"_s;
    c.officeText = u"Senior Information Risk Officer"_s;
    c.officeCy = u"Uwch Swyddog Risg Gwybodaeth"_s;
    c.audioName = u"R-2026-0031.flac"_s;
    c.audioSha256 = u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s;
    c.parts = {{125000, 140000}, {150000, 190000}};
    c.callMs = 203000;
    c.durationMs = 55000;
    c.callDirection = u"incoming"_s;
    c.customerNumber = u"+447700900149"_s;
    c.staffName = u"Sian Pritchard"_s;
    c.redactions.ranges = {
        {{1'040'000, 1'056'800}, domain::RedactionReason::ThirdParty, domain::RedactedSide::Both, -1},
        {{1'296'000, 1'304'000}, domain::RedactionReason::PaymentCard, domain::RedactedSide::Customer, 1}};
    c.mark = u"*2026*0031#"_s;
    c.hiddenMark = u"R-2026-0031.7f3a9c21"_s;
    c.until = QDate(2026, 6, 30);
    return c;
}

[[nodiscard]] inline Result<QByteArray> releaseNote()
{
    return ui::papers::ReleaseNote().render(note());
}

[[nodiscard]] inline Result<QByteArray> releaseLog()
{
    auto issued = note();
    domain::ReleaseEvent event;
    event.byName = u"Dylan Marsh"_s;
    event.at = at(6, 1);
    event.text = u"Anghenrhaid"_s;
    issued.recalled = event;
    event.text = u"Dinistriwyd y ddisg"_s;
    event.evidenceName = u"ffurflen.pdf"_s;
    event.evidenceSha256 = QByteArray(32, '\x11');
    issued.attested = event;
    auto refused = note();
    refused.release.number = u"R-2026-0032"_s;
    refused.release.state = domain::ReleaseState::Refused;
    refused.release.decidedOffice = u"deputy:siro"_s;
    refused.release.refusalReason = u"Dim sail gyfreithiol"_s;
    auto inside = note();
    inside.release.number = u"R-2026-0033"_s;
    inside.release.kind = domain::ReleaseKind::Inside;
    inside.release.recipientPerson = {4};
    inside.release.recipientPersonName = u"Marged Owen"_s;
    inside.parts.clear();
    return ui::papers::logPaper({letterhead(), u"heddlu"_s, u"Rhian Bevan"_s, at(6, 1)}, {issued, refused, inside});
}

[[nodiscard]] inline Result<QByteArray> certificate()
{
    QByteArray text = R"({"approved":{"at":"2026-04-03T10:00:00.000Z","name":"Rhian Bevan"},"area":"Atgyweirio Tai",
"backupsUnreadableFrom":"2026-07-16","clause":"§7","dueBy":"2026-04-01","finished":{"at":"2026-04-17T08:00:00.000Z",
"name":"Dylan Marsh","signatureKey":"KEY"},"format":"earshot-disposal-certificate-1","gone":[GONE],
"kept":[{"due":"2026-03-30","heldBy":["H-0007"],"recorded":"2024-03-30T11:00:00.000Z","recording":1900},
{"due":"2026-03-30","heldBy":[],"recorded":"2024-03-30T12:00:00.000Z","recording":1901}],
"notice":{"at":"2026-04-02T08:00:00.000Z","name":"Dylan Marsh"},"number":"D-0003","policyVersion":"2017"})";
    QByteArrayList gone;
    for (int i = 1; i <= 60; ++i)
        gone << "{\"at\":\"2026-04-17T08:00:00.000Z\",\"due\":\"2026-03-14\",\"recorded\":\"2024-03-14T09:20:00.000Z\","
                "\"recording\":" +
                    QByteArray::number(1000 + i) + '}';
    text.replace("GONE", gone.join(',')).replace("KEY", QByteArray(32, '\x2b').toHex());
    return ui::papers::disposalPaper(letterhead(), text, QByteArray(64, '\x7c'));
}

[[nodiscard]] inline ui::papers::HoldLetter held()
{
    ui::papers::HoldLetter letter;
    letter.letterhead = letterhead();
    letter.number = u"H-0007"_s;
    domain::Hold &hold = letter.hold;
    hold.scope = domain::HoldScope::Number;
    hold.subject = u"+447700900149"_s;
    hold.from = QDate(2026, 1, 5);
    hold.to = QDate(2026, 3, 31);
    hold.reference = u"INC-2214"_s;
    hold.reason = u"Hawliad gerbron y llys"_s;
    hold.ownerName = u"Priya Okafor"_s;
    hold.placedByName = u"Rhian Bevan"_s;
    hold.placedAt = at(4, 2);
    hold.until = QDate(2027, 3, 14);
    hold.reviewOn = QDate(2026, 12, 1);
    domain::HoldGuidance guidance;
    guidance.text = u"Cadwch nhw nes i'r hawliad ddod i ben."_s;
    guidance.until = QDate(2028, 3, 14);
    guidance.reviewOn = QDate(2027, 6, 1);
    guidance.givenByName = u"Catrin Vaughan"_s;
    guidance.givenAt = hold.placedAt;
    guidance.lateSince = QDate(2026, 3, 1);
    hold.guidance = {guidance};
    letter.purposeText = u"Hawliad"_s;
    letter.officeText = u"Uned Llywodraethu"_s;
    letter.recordings = 12;
    letter.earliestDue = QDate(2026, 11, 6);
    letter.madeBy = u"Rhian Bevan"_s;
    letter.madeAt = hold.placedAt;
    return letter;
}

[[nodiscard]] inline Result<QByteArray> holdLetter()
{
    return ui::papers::holdLetter(held());
}

[[nodiscard]] inline Result<QByteArray> freezeLetter()
{
    auto letter = held();
    letter.hold.kind = domain::HoldKind::Foi;
    return ui::papers::holdLetter(letter);
}

[[nodiscard]] inline Result<QByteArray> disposalNotice()
{
    ui::papers::DisposalNotice notice;
    notice.letterhead = letterhead();
    domain::Disposal &disposal = notice.disposal;
    disposal.id = {3};
    disposal.areaName = u"Atgyweirio Tai"_s;
    disposal.dueBy = QDate(2026, 4, 1);
    disposal.runFrom = QDate(2026, 4, 16);
    for (int i = 1; i <= 900; ++i)
        disposal.recordings.append(domain::RecordingId{1000 + i});
    disposal.plannedByName = u"Dylan Marsh"_s;
    disposal.plannedAt = at(4, 2);
    notice.left = 899;
    notice.madeBy = u"Dylan Marsh"_s;
    notice.madeAt = at(4, 2);
    return ui::papers::disposalNotice(notice);
}

[[nodiscard]] inline Result<QByteArray> checkpoint()
{
    audit::Checkpoint head;
    head.origin = u"earshot/2f1e9a44-7c1b-4f0e-9d43-5a1b0c2d3e4f"_s;
    head.size = 12'345;
    head.root = crypto::sha256("a tree");
    ui::papers::CheckpointSheet sheet;
    sheet.letterhead = letterhead();
    sheet.note = audit::signCheckpoint(head, head.origin + u"/ig"_s, crypto::SigningKey::generate()).value();
    sheet.entries = 12'345;
    sheet.newestAt = at(11, 15);
    sheet.root32 = head.root;
    sheet.madeAt = at(11, 16);
    sheet.madeBy = u"Rhian Bevan"_s;
    return ui::papers::checkpointPaper(sheet);
}

[[nodiscard]] inline ui::papers::ReturnPaper coming(bool recalled)
{
    ui::papers::ReturnPaper paper;
    paper.letterhead = letterhead();
    paper.release = note().release;
    paper.until = QDate(2026, 6, 30);
    paper.by = QDate(2026, 5, 14);
    paper.madeBy = u"Dylan Marsh"_s;
    paper.madeAt = at(4, 30);
    if (recalled) {
        paper.recalled.emplace();
        paper.recalled->byName = u"Rhian Bevan"_s;
        paper.recalled->at = at(4, 29);
        paper.recalled->text = u"Mae'r gorchymyn llys wedi ei dynnu'n ôl."_s;
    }
    return paper;
}

[[nodiscard]] inline Result<QByteArray> destructionForm()
{
    return ui::papers::destructionForm(coming(false));
}

[[nodiscard]] inline Result<QByteArray> recallLetter()
{
    return ui::papers::recallLetter(coming(true));
}

[[nodiscard]] inline Result<QByteArray> recoveryKit()
{
    const auto kit = crypto::RecoveryKit::generate();
    domain::KitSheet sheet;
    sheet.organisation = letterhead().organisation;
    sheet.organisationCy = letterhead().organisationCy;
    sheet.storeName = u"Galwadau"_s;
    sheet.storeId = u"2f1e9a44-7c1b-4f0e-9d43-5a1b0c2d3e4f"_s;
    sheet.officer = u"Elin Howells"_s;
    sheet.officeText = u"Senior Information Risk Officer (SIRO)"_s;
    sheet.officeCy = u"Uwch Swyddog Risg Gwybodaeth"_s;
    sheet.number = 3;
    sheet.madeOn = QDate(2026, 11, 16);
    sheet.fingerprint = kit.keys().publicKeys().fingerprint();
    sheet.words = kit.words();
    sheet.code = kit.code();
    return ui::papers::recoveryKitPaper(sheet);
}

} // namespace earshot::tests::papers
