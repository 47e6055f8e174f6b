#pragma once

#include "core/audit/leaf.h"
#include "core/store/sql/connection.h"
#include "tests/support/teststore.h"

namespace earshot::tests {

/// Somebody who is signed in and uses other software: the store key, a raw connection, keys of their own, and the
/// knowledge of every format. No trigger and no check stands in their way.
class Attacker
{
public:
    /// `user` is whose session lends the store key and the signing key.
    explicit Attacker(TestStore &store, const QString &user = QStringLiteral("outsider"));

    void run(const QString &sql);
    [[nodiscard]] QVariant value(const QString &sql); ///< first column of the first row
    [[nodiscard]] store::sql::Connection &db() { return *m_db; }
    [[nodiscard]] const service::Session &self() const { return *m_session; }
    [[nodiscard]] domain::PersonId idOf(const QString &user);
    [[nodiscard]] domain::AreaId areaOf(const QString &name);

    /// Appends an entry that fits the tree: sequence, leaf hash and head are right, as the program would have made
    /// them. `keys` sign it if given. The rest of the leaf is taken from `leaf`.
    void appendLeaf(audit::Leaf leaf, const crypto::PersonKeys *keys = nullptr, const QString &detail = {});
    /// A leaf that says `actor` did `action` to `object`, which became `state`.
    [[nodiscard]] audit::Leaf leafOf(const QString &actor, const QString &action, const QString &object,
                                     const QByteArray &state);
    /// Rebuilds leaf hashes and head from the leaves as they are now, renumbering nothing.
    void rehash();

private:
    TestStore &m_store;
    std::shared_ptr<service::Session> m_session;
    std::unique_ptr<store::sql::Connection> m_db;
};

/// Red findings as "check subject text", of a verification by `user`.
[[nodiscard]] QStringList redFindings(TestStore &store, const QString &user = QStringLiteral("admin"));

} // namespace earshot::tests
