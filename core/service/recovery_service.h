#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/areas.h"
#include "core/domain/people.h"
#include "core/domain/recovery.h"
#include "core/policy/decision.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <functional>

namespace earshot::service {

struct DoorContext;

/// How it stands with one area.
struct AreaRecovery
{
    domain::ServiceArea area; ///< the quarantine area too
    int versions = 0;         ///< of its key that recordings need
    int ready = 0;            ///< versions that any two kits can open
    bool damaged = false;     ///< what is sealed is not what was sealed: verify says more, `sealAgain` mends it
    /// The rest waits until somebody who holds the area's key signs in: Earshot then seals it by itself.
    [[nodiscard]] bool isWaiting() const { return ready < versions; }
};

struct RecoveryStatus
{
    QList<domain::RecoveryKit> kits; ///< in use, by number
    QList<AreaRecovery> areas;       ///< by name
    [[nodiscard]] bool exists() const { return kits.size() >= domain::fewestKits; }
};

/// A ceremony as a person reads it.
struct Ceremony
{
    domain::Recovery recovery;
    QString areaName;
    QString openedByName, firstName, secondName;
    QStringList signedBy;     ///< officers, in the order in which they signed
    bool counts = false;      ///< false: not signed as it must be; it has no effect, and verify says more
    bool isOpen = false;      ///< the two hold the key today
    bool awaitsKits = false;  ///< and may still get them
    bool isOver = false;      ///< ended, or past its last day
    bool mine = false;        ///< the person signed in is one of the two, and may receive
    bool rotationDue = false; ///< it is over, and the area still has the key that it opened
};

struct CeremonyRequest
{
    QString area;
    QString reason;
    QString firstUser, secondUser; ///< who receives: two people
    QDate until;                   ///< last day, at most `RecoveryService::longestDays` from today
    bool withIdentity = false;     ///< the age identity may be handed over as well
};

/// What the SIRO and the IG Unit are told of recovery: an entry of the log that they have not read yet.
struct RecoveryNotice
{
    qint64 sequence = 0;
    Instant at;
    QString action; ///< e.g. "recovery.open", "recovery.done", "recovery.enrol"
    QString object;
    bool permitted = true; ///< false: somebody tried
    QString who;
    QString area;   ///< empty for kits
    QString detail; ///< reason, officer
};

struct HandedOver
{
    QString folder;
    int versions = 0; ///< identities
    int headers = 0;
};

/// Recovery of area keys: any two of up to five officers, each with a printed kit, open one area to two named people
/// until a day. Kits are made and ceremonies opened by an office with the right "recovery.open"; the kits are typed in
/// where one of the two named people is signed in, so that nobody else ever holds the key. While it is open the two
/// count as members of the area, and Earshot passes its key on to members who have none. When it ends, they hold
/// nothing more, and the area gets a new key: at once if who ends it may give one, else by the next who signs in and
/// may.
///
/// What the first officer's signature opens is sealed to the two people at once and still needs a second kit. Every
/// pair of kits can open a copy of the store that was made while they were in use: a lost kit is withdrawn, and areas
/// whose recordings matter get a new key.
class RecoveryService
{
public:
    static constexpr int longestDays = 31;

    explicit RecoveryService(DoorContext &context);

    [[nodiscard]] Result<RecoveryStatus> status();
    /// Whether this person may make kits and open ceremonies, and who may.
    [[nodiscard]] Result<policy::Decision> mayOpen();

    /// Makes a kit and prints it: `print` gets its words once and puts them on paper; an error from it, and nothing is
    /// enrolled. Then seals what this person can. `user`: the officer's sign-in name, empty for somebody who does not
    /// work with Earshot. Invalid without a name or with an office that the profile does not know; NotFound for a user
    /// that nobody has; Exists when the officer has a kit; Conflict when there are five.
    [[nodiscard]] Result<domain::RecoveryKit> enrol(const QString &officer, const QString &office, const QString &user,
                                                    const std::function<Result<void>(const domain::KitSheet &)> &print);
    /// The kit opens nothing from now on. Who may make kits or manage people. NotFound when no kit in use has this
    /// number.
    [[nodiscard]] Result<void> withdraw(int number);
    /// Seals the keys of the area that this person holds to all pairs of kits anew; how many versions. What every
    /// holder's Earshot seals by itself (see recovery_seal.h) it only adds, and only to what is as the log has it. This
    /// replaces what is there, also what somebody exchanged, of which nothing is left to find afterwards: so it is for
    /// somebody who holds the key by a grant or as custodian, not through a ceremony (NotFound), and may give the area
    /// to others (policy: who may grant).
    [[nodiscard]] Result<int> sealAgain(const QString &area);

    [[nodiscard]] Result<QList<Ceremony>> ceremonies(); ///< newest first
    [[nodiscard]] Result<Ceremony> ceremony(domain::RecoveryId id);
    /// Invalid for a missing reason, one and the same person twice or a day out of range; Conflict without two kits.
    [[nodiscard]] Result<Ceremony> open(const CeremonyRequest &request);
    /// One officer's kit, as typed or scanned. The second one opens the area's key to the two people. Invalid when the
    /// kit was mistyped (see crypto::RecoveryKit); NotFound, on record, when it is none in use here; Exists when this
    /// officer has signed; Conflict when the ceremony awaits no kit, one of the two is gone, or no version of the key
    /// is sealed for these two kits; Refused unless one of the two named people is signed in.
    [[nodiscard]] Result<Ceremony> sign(domain::RecoveryId id, const SecretBytes &kitText);
    /// By one of the two, or by who may open a ceremony; takes what it brought away, and makes the area's new key if
    /// this person may.
    [[nodiscard]] Result<Ceremony> end(domain::RecoveryId id);
    /// The new key after a ceremony that is over; who may grant the area. Conflict when none is due, or nobody would
    /// hold it; Invalid for one of the two, unless they are granted the area.
    [[nodiscard]] Result<Ceremony> rotate(domain::RecoveryId id);
    /// Makes a folder with the area's age identities ("identity.txt", for `age -d -i`), the age header of each of its
    /// recordings (in "headers/" at the place that its object has in the store's vault) and what is what
    /// ("recordings.csv"): header and object, one after the other, are a file that `age` opens. Modes 0700 and 0600.
    /// Only in an open ceremony that says so, and by one of the two. Exists when there is something of this name.
    [[nodiscard]] Result<HandedOver> handOver(domain::RecoveryId id, const QString &folder);

    /// What this person has to know and has not read yet, newest first, at most a hundred; empty for who is neither
    /// SIRO nor in the IG Unit.
    [[nodiscard]] Result<QList<RecoveryNotice>> notices();
    /// Up to this entry of the log.
    [[nodiscard]] Result<void> markRead(qint64 sequence);

private:
    [[nodiscard]] Result<Ceremony> read(const domain::Recovery &recovery);

    DoorContext &m_context;
};

} // namespace earshot::service
