#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

/// As much of JSON Schema as `policy-profile.schema.json` uses; an unknown keyword is itself a fault, so that the
/// schema cannot outgrow this check unnoticed. Returns the first fault with its place, or "".
QString schemaFault(const QJsonObject &root, const QJsonValue &value);
