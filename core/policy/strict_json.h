#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace earshot::policy {

/// A value of a JSON document and where it stands, e.g. `$.offices[3].name.en`. Each reader refuses another type with
/// Invalid and that path in `Error::where`, so that an author finds the place.
class JsonPlace
{
public:
    /// Parses a whole document whose root is an object. Refuses a document over 1 MiB, and an object that has a key
    /// twice (readers differ in which one they take, so such a document has no one meaning).
    [[nodiscard]] static Result<JsonPlace> parse(const QByteArray &json);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Exactly these keys; those of `optional` may be absent.
    [[nodiscard]] Result<void> requireKeys(const QStringList &required, const QStringList &optional = {}) const;
    [[nodiscard]] bool has(const QString &key) const { return m_value.toObject().contains(key); }
    [[nodiscard]] JsonPlace at(const QString &key) const;

    [[nodiscard]] Result<QString> text() const; ///< not empty, no white space around it
    [[nodiscard]] Result<QString> matching(const QString &pattern, const QString &expected) const;
    [[nodiscard]] Result<QString> oneOf(const QStringList &known) const;
    [[nodiscard]] Result<int> integer(int least, int most) const;
    [[nodiscard]] Result<bool> boolean() const;
    [[nodiscard]] Result<QList<JsonPlace>> items(bool mayBeEmpty = false) const;

    [[nodiscard]] tl::unexpected<Error> refuse(const QString &what) const;

private:
    JsonPlace(QJsonValue value, QString path);
    QJsonValue m_value;
    QString m_path;
};

} // namespace earshot::policy
