#pragma once

#include "core/domain/annotation.h"
#include "core/domain/areas.h"
#include "core/domain/audit_entry.h"
#include "core/domain/custody.h"
#include "core/domain/people.h"
#include "core/domain/quarantine.h"
#include "core/domain/recording.h"
#include "core/domain/release.h"

#include <QJsonObject>

namespace earshot::cli {

// The JSON forms of the command line. Times are ISO 8601 in UTC, hashes hex, lengths in milliseconds.

[[nodiscard]] QJsonObject toJson(const domain::Recording &recording, const QString &area = {});
[[nodiscard]] QJsonObject toJson(const domain::Annotation &note, int rate);
[[nodiscard]] QJsonObject toJson(const domain::Download &download);
[[nodiscard]] QJsonObject toJson(const domain::Clip &clip, int rate);
[[nodiscard]] QJsonObject toJson(const domain::Release &release);
[[nodiscard]] QJsonObject toJson(const domain::QuarantineItem &item);
[[nodiscard]] QJsonObject toJson(const domain::AuditEntry &entry);
[[nodiscard]] QJsonObject toJson(const domain::ServiceArea &area);
[[nodiscard]] QJsonObject toJson(const domain::Person &person);

} // namespace earshot::cli
