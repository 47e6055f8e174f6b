#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace earshot::ui::words {

/// One act in the course of a release, as the record proves it.
struct ProvedAct
{
    qint64 sequence = 0; ///< of its entry; the first is 0
    QString action;      ///< id, see actionName()
    QString user;
    QString name; ///< of that person, as the record gives it; the user name where it gives none
    QString office;
    QString clause;
    Instant at;
    bool permitted = true;
};

/// What the record says of a release, and how it is proved.
struct ProofReading
{
    QString release; ///< "R-2026-0031"
    QList<ProvedAct> acts;
    qint64 others = 0; ///< entries by which these people got keys and offices
    qint64 size = 0;   ///< entries of the record at the checkpoint
    QString root;      ///< hex
    QString founder;   ///< name
    QString foundingKey;
};

/// `proof` as ReleaseService::proof() gives it. Holds it together first: every entry in the checkpoint's tree and
/// signed by the person in whose name it is. Integrity naming what does not hold, Invalid for what is no proof. Pure.
[[nodiscard]] Result<ProofReading> readProof(const QByteArray &proof);

} // namespace earshot::ui::words
