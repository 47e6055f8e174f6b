#pragma once

#include "core/policy/decision.h"
#include "core/service/checkpoint_keeper.h"

namespace earshot::service {

struct DoorContext;

/// How the store's log stands to what this computer saw of it last.
struct RecordStanding
{
    enum class State {
        FirstVisit = 1, ///< nothing is remembered here: whether the store was put back cannot be known from here
        Consistent,     ///< the log begins with what was seen
        Older,          ///< the log is shorter than what was seen: an older copy is in its place
        Differs,        ///< as long or longer, but it does not begin with what was seen: a fork, or rewritten
        Unreadable,     ///< there is a memory, but it was changed or damaged
    };
    State state = State::FirstVisit;
    audit::Checkpoint now;  ///< the log's head when it was compared
    audit::Checkpoint seen; ///< what is remembered; size 0 when nothing is
    Instant seenAt;
    bool signerKnown = true; ///< the key under the memory is a person's of this store
    QString signer;          ///< that person's name; empty when it is nobody's or nothing is remembered
    QString problem;         ///< why nothing could be remembered, if so; empty otherwise

    [[nodiscard]] bool isDisputed() const
    {
        return state == State::Older || state == State::Differs || state == State::Unreadable;
    }
    /// In English, for the command line and for errors: what was seen when, what is there, what is safe, what to do.
    [[nodiscard]] QString text() const;
};

/// The client's memory of the log, for one Door. Compares when the Door opens; a store that does not continue what this
/// computer saw is *disputed*: nothing is written to it and no act on a recording is done, until somebody of the IG
/// Unit accepts it.
///
/// Written: when the Door closes (sign-out, lock, the end of a command), after every act that governs, releases,
/// takes out or deletes, and otherwise with the first entry after a minute. It costs an appending act nothing but a
/// look at the clock, else a few rows of the tree, a signature and two fsyncs. So what can be put back unseen by this
/// computer is at most the last minute of playing and note taking before a power cut, and what other computers did
/// since it last looked; those remember for themselves.
class RecordMemory
{
public:
    explicit RecordMemory(DoorContext &context);

    /// Holds the log against the memory. Errors of the store only: what is found is in `standing()`.
    [[nodiscard]] Result<void> compare();
    [[nodiscard]] const RecordStanding &standing() const { return m_standing; }
    [[nodiscard]] bool isDisputed() const { return m_standing.isDisputed(); }
    /// Integrity with the standing's text, and domain::disputedStore as its place, while the store is disputed.
    [[nodiscard]] Result<void> requireUndisputed() const;

    /// An entry of this act is durable.
    void noted(policy::Act act);
    /// Remembers the head as it is, if it continues what is remembered; else the store is disputed from now on.
    /// Failing to write is no error of the act: it is told in the standing.
    void remember();

    /// The disputed store's head becomes what is remembered, and the old memory is set aside as evidence. `record`
    /// appends the entry that says so, in one transaction.
    [[nodiscard]] Result<void> accept(const std::function<Result<void>()> &record);

private:
    [[nodiscard]] Result<void> tryRemember();
    [[nodiscard]] Result<void> write(const audit::Checkpoint &head);
    /// The name of the person whose key it is; nothing for a key that nobody of this store has.
    [[nodiscard]] Result<std::optional<QString>> nameOfSigner(const audit::NoteKey &signer) const;

    DoorContext &m_context;
    RecordStanding m_standing;
    QString m_storeId;
    QString m_origin;
    quint64 m_writtenSize = 0;
    Instant m_writtenAt;
    bool m_accepting = false;
};

} // namespace earshot::service
