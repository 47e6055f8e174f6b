#pragma once

#include "core/base/result.h"
#include "core/domain/release.h"
#include "core/domain/release_conditions.h"
#include "core/domain/store_settings.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace earshot::release {

/// A part of the call, in milliseconds from its begin.
struct NotePart
{
    qint64 beginMs = 0;
    qint64 endMs = 0;
};

/// What a release note says; plain values, the renderer has the words and the layout.
struct NoteContent
{
    domain::Release release;
    QString organisation;
    domain::Letterhead letterhead;
    QString areaName;
    QString policyVersion;
    QString clause;
    QString purposeText; ///< in English, as the manifest has it
    QString officeText;
    QString purposeCy, officeCy; ///< in Welsh, without what makes a deputy of the office; may be empty
    QString audioName;
    QString audioSha256; ///< hex
    qint64 durationMs = 0;
    qint64 rangeBeginMs = 0; ///< both 0: the whole call
    qint64 rangeEndMs = 0;
    QList<NotePart> parts; ///< as they leave, in order; empty: the whole call
    qint64 callMs = 0;     ///< length of the whole call
    QString callDirection;
    QString customerNumber;
    QString staffName;
    domain::ReleaseConditions adviceConditions, decisionConditions;
    domain::Redactions redactions; ///< as far as they fall into what leaves
    QString mark;                  ///< what a file says of itself in dialling tones; empty: nothing
    qint64 markMs = 0;             ///< by how much that makes it longer
    QString hiddenMark;            ///< name of the inaudible mark that a file bears (sound_mark.h); empty: none
    QDate until;                   ///< last day, extensions included
    std::optional<domain::ReleaseEvent> recalled, attested;
};

/// Makes the release note as a PDF. A port, since PDF comes from QtGui, which core does not touch; implemented in
/// ui/papers. Called on any thread, must be re-entrant.
class NoteRenderer
{
public:
    virtual ~NoteRenderer() = default;
    [[nodiscard]] virtual Result<QByteArray> render(const NoteContent &content) const = 0;
};

} // namespace earshot::release
