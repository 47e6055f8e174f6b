#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace earshot::domain {

/// What is due in one service area, from the notice to the certificate. Two people: a nominated deleter gives notice,
/// the IG Unit approves; a nominated deleter runs it, not before `runFrom`. Each step is written once.
struct Disposal
{
    DisposalId id;
    AreaId area;
    QDate dueBy;                   ///< every recording of the area that was due on this day or before, as of the notice
    QDate runFrom;                 ///< first day on which it may run: the owners have had their notice
    QList<RecordingId> recordings; ///< what notice was given of, ascending
    PersonId plannedBy;
    Instant plannedAt;
    QByteArray planSignature;

    PersonId approvedBy; ///< invalid: not approved
    QString approvedOffice;
    Instant approvedAt;
    int backupDays = 0; ///< how long backups of the store are kept, by the word of who approved
    QByteArray approvalSignature;

    PersonId finishedBy; ///< invalid: not finished
    Instant finishedAt;
    QByteArray certificate; ///< canonical JSON, for whoever asks what became of the recordings
    QByteArray certificateSignature;

    QString areaName, plannedByName, approvedByName, finishedByName; ///< filled when read

    [[nodiscard]] bool isApproved() const { return approvedBy.isValid(); }
    [[nodiscard]] bool isFinished() const { return finishedBy.isValid(); }
    bool operator==(const Disposal &) const = default;
};

/// "D-0003".
[[nodiscard]] inline QString disposalNumber(DisposalId id)
{
    return QStringLiteral("D-%1").arg(id.value, 4, 10, QLatin1Char('0'));
}

} // namespace earshot::domain
