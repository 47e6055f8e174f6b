#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/release.h"
#include "core/domain/store_settings.h"

#include <QByteArray>
#include <optional>

namespace earshot::ui::papers {

/// Until when: the release's own last day, unless that has passed or it was recalled; then two weeks from today.
[[nodiscard]] QDate answerDay(const QDate &until, bool recalled, const QDate &today);

/// What a paper about a package that is out says; plain values.
struct ReturnPaper
{
    domain::Letterhead letterhead;
    domain::Release release;
    QDate until; ///< last day, extensions included; invalid: none was set
    std::optional<domain::ReleaseEvent> recalled;
    QDate by;       ///< until when the recipient is to answer; invalid: it is not said
    QString madeBy; ///< name of who saves it, whom the recipient can ask
    Instant madeAt;
};

/// A form for the recipient of a package: what it is about is filled in, and that it is destroyed, how, by whom and
/// when is for them to write and to sign (§6). Its scan is the evidence that ReturnService::attest() records. As a
/// PDF/A-1b, A4, in the language of the thread.
///
/// Re-entrant, any thread, as long as a QGuiApplication lives (Internal without one). Invalid for a release of which no
/// package has left.
[[nodiscard]] Result<QByteArray> destructionForm(const ReturnPaper &paper);

/// A letter to the same that their release is recalled: which, why, what they must do until when, whom they can ask.
/// That form is its second page. Invalid, too, for a release that was not recalled.
[[nodiscard]] Result<QByteArray> recallLetter(const ReturnPaper &paper);

} // namespace earshot::ui::papers
