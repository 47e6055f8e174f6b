#pragma once

#include "tests/support/teststore.h"

#include <functional>
#include <map>

namespace earshot::tests {

/// Where one round happens: a store, people who have signed in already (their keys open every copy of it), files that
/// come in and a folder for what goes out. Everything lies below one folder, which a round puts back as it was.
class Stage
{
public:
    Stage();

    [[nodiscard]] const service::Environment &environment() const { return m_environment; }
    [[nodiscard]] TestStore &store() { return m_store; }
    [[nodiscard]] QString root() const; ///< folder of it all
    [[nodiscard]] QString out() const;
    [[nodiscard]] QString incoming(const QString &batch) const;
    /// Signed in before any process is forked off, so that a round costs no key derivation.
    [[nodiscard]] std::shared_ptr<service::Session> session(const QString &user) const;

    void putFiles(); ///< writes what comes in
    void keep();     ///< remembers the store as it is now
    void restore();  ///< as it was kept, and nothing has gone out

private:
    TestStore m_store;
    std::unique_ptr<release::NoteRenderer> m_notes;
    service::Environment m_environment;
    QTemporaryDir m_kept;
    std::map<QString, std::shared_ptr<service::Session>> m_sessions;
};

/// Says one line: words that hold no tab, separated by tabs.
using Say = std::function<void(const QStringList &words)>;

/// What is in the store before a round begins: recordings 1 and 2 of Housing Repairs, 3 old enough to be deleted.
void prepareStore(Stage &stage);

enum class Script {
    /// Everything that people do in a day: import, listen, annotate, clip, download, request, authorise, issue, refuse,
    /// delete, grant, nominate, appoint, add an area, take one away, lift from quarantine.
    Day = 1,
    /// Where a file is the person: somebody new, a new password, a forgotten one, a leaver. Each derives a key: slow.
    KeySlots,
};

/// In a fixed order. "begin NAME" is said before an act, "ok NAME …" with what it gave once it returned, "no NAME CODE
/// text" when it answered with an error. Acts that follow from a failed one are left out.
void playScript(Stage &stage, const Say &say, Script script);

/// Opens the store as after a start of the program and holds it against what was said; "bad …" for everything that is
/// not right. Then imports all files again, and checks once more. Nobody is locked out, either, after KeySlots.
void checkStore(Stage &stage, const QList<QStringList> &said, const Say &say, Script script);

} // namespace earshot::tests
