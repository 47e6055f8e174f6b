#pragma once

#include "core/policy/profile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <functional>

namespace earshot::tests {

/// What is done with a profile that differs from the built-in one in one value; `path` says which.
using OtherProfile = std::function<void(const QString &path, const policy::Profile &other)>;

namespace details {

using Rebuild = std::function<QJsonObject(const QJsonValue &)>;

inline QJsonValue otherValue(const QJsonValue &value)
{
    if (value.isString())
        return value.toString() + u'x';
    if (value.isDouble())
        return value.toInt() + 1;
    return !value.toBool();
}

inline void tryOne(const QJsonObject &changed, const QString &path, const OtherProfile &visit)
{
    if (path == QLatin1String("/version") || path == QLatin1String("/inForceFrom"))
        return; // which version it is, not what it says
    if (const auto profile = policy::Profile::parse(QJsonDocument(changed).toJson()))
        visit(path, *profile);
}

inline void walk(const QJsonValue &value, const Rebuild &whole, const QString &path, const OtherProfile &visit)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString &key : object.keys()) {
            const auto inside = [&](const QJsonValue &inner) {
                QJsonObject other = object;
                other.insert(key, inner);
                return whole(other);
            };
            walk(object[key], inside, path + u'/' + key, visit);
        }
        return;
    }
    if (!value.isArray()) {
        tryOne(whole(otherValue(value)), path, visit);
        return;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto inside = [&](const QJsonValue &inner) {
            QJsonArray other = array;
            other.replace(i, inner);
            return whole(other);
        };
        walk(array.at(i), inside, path + u'/' + QString::number(i), visit);
        QJsonArray shorter = array;
        shorter.removeAt(i);
        tryOne(whole(shorter), path + u'/' + QString::number(i) + QLatin1String(" gone"), visit);
    }
}

} // namespace details

/// Changes every value of the built-in profile in turn, and takes every entry out of every list: whatever still is a
/// policy is visited. Some hundred profiles.
inline void forEachOtherProfile(const OtherProfile &visit)
{
    const auto text = policy::Profile::builtInText();
    const QJsonObject original = QJsonDocument::fromJson(text ? *text : QByteArray()).object();
    details::walk(
        original, [](const QJsonValue &value) { return value.toObject(); }, QString(), visit);
}

} // namespace earshot::tests
