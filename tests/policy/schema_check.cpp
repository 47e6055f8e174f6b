#include "schema_check.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

struct Checker
{
    const QJsonObject &root;

    QString check(const QJsonObject &schema, const QJsonValue &value, const QString &at) const
    {
        for (auto it = schema.begin(); it != schema.end(); ++it) {
            const QString fault = keyword(it.key(), it.value(), schema, value, at);
            if (!fault.isEmpty())
                return fault;
        }
        return {};
    }

    QString keyword(const QString &key, const QJsonValue &rule, const QJsonObject &schema, const QJsonValue &value,
                    const QString &at) const
    {
        if (key == u"$schema" || key == u"$defs" || key == u"title" || key == u"description" || key == u"properties")
            return key == u"properties" ? properties(rule.toObject(), value, at) : QString();
        if (key == u"$ref")
            return check(root[u"$defs"].toObject()[rule.toString().mid(8)].toObject(), value, at);
        if (key == u"type")
            return isType(rule.toString(), value) ? QString() : at + u": not a "_s + rule.toString();
        if (key == u"const")
            return value == rule ? QString() : at + u": not the constant"_s;
        if (key == u"enum")
            return rule.toArray().contains(value) ? QString() : at + u": not one of the values"_s;
        if (key == u"required")
            return required(rule.toArray(), value.toObject(), at);
        if (key == u"additionalProperties")
            return additional(schema[u"properties"].toObject(), value.toObject(), at);
        if (key == u"pattern")
            return QRegularExpression(rule.toString()).match(value.toString()).hasMatch() ? QString()
                                                                                          : at + u": pattern"_s;
        if (key == u"minLength")
            return value.toString().size() >= rule.toInt() ? QString() : at + u": too short"_s;
        if (key == u"minimum")
            return value.toDouble() >= rule.toDouble() ? QString() : at + u": too small"_s;
        if (key == u"maximum")
            return value.toDouble() <= rule.toDouble() ? QString() : at + u": too large"_s;
        if (key == u"minItems")
            return value.toArray().size() >= rule.toInt() ? QString() : at + u": too few items"_s;
        if (key == u"uniqueItems")
            return unique(value.toArray()) ? QString() : at + u": repeated item"_s;
        if (key == u"items")
            return items(rule.toObject(), value.toArray(), at);
        return QStringLiteral("schema keyword %1 is unknown to the check").arg(key);
    }

    static bool isType(const QString &type, const QJsonValue &value)
    {
        if (type == u"integer")
            return value.isDouble() && value.toDouble() == static_cast<double>(value.toInt());
        return (type == u"object" && value.isObject()) || (type == u"array" && value.isArray()) ||
               (type == u"string" && value.isString()) || (type == u"boolean" && value.isBool());
    }

    QString properties(const QJsonObject &rules, const QJsonValue &value, const QString &at) const
    {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString fault = rules.contains(it.key())
                                      ? check(rules[it.key()].toObject(), it.value(), at + u'.' + it.key())
                                      : QString();
            if (!fault.isEmpty())
                return fault;
        }
        return {};
    }

    static QString required(const QJsonArray &keys, const QJsonObject &object, const QString &at)
    {
        for (const auto &key : keys) {
            if (!object.contains(key.toString()))
                return at + u": lacks "_s + key.toString();
        }
        return {};
    }

    static QString additional(const QJsonObject &rules, const QJsonObject &object, const QString &at)
    {
        const QStringList keys = object.keys();
        for (const QString &key : keys) {
            if (!rules.contains(key))
                return at + u": unknown "_s + key;
        }
        return {};
    }

    static bool unique(const QJsonArray &array)
    {
        QSet<QString> seen;
        for (const auto &item : array)
            seen.insert(item.toString());
        return seen.size() == array.size();
    }

    QString items(const QJsonObject &schema, const QJsonArray &array, const QString &at) const
    {
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString fault = check(schema, array[i], QStringLiteral("%1[%2]").arg(at).arg(i));
            if (!fault.isEmpty())
                return fault;
        }
        return {};
    }
};

} // namespace

QString schemaFault(const QJsonObject &root, const QJsonValue &value)
{
    return Checker{root}.check(root, value, QStringLiteral("$"));
}
