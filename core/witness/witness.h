#pragma once

#include "core/audit/cosignature.h"
#include "core/base/clock.h"
#include "core/base/secret.h"

#include <optional>

namespace earshot::witness {

/// What a witness answers, in the words of c2sp.org/tlog-witness: an HTTP status and a body, whatever carries them.
struct Answer
{
    int status = 200; ///< 200; 400, 403, 404, 409, 422 as the specification gives them
    QByteArray body;  ///< 200: the cosignature line; 409: the size it signed last, in decimal; else empty
    QString reason;   ///< for a person, in English; empty for 200
};

/// What it knows of one log.
struct LogState
{
    QString origin;
    QList<audit::NoteKey> keys;            ///< whose signatures it believes
    std::optional<audit::Checkpoint> last; ///< cosigned last
    Instant cosignedAt;
};

/// A witness in a folder of its own: one key slot (the form of a person's, see crypto/keyslot.h; the store key in it
/// opens nothing), and `logs/`, one file a log: the keys it believes, an empty line, and the note it cosigned last,
/// with the cosignature, which is verified whenever it is read.
class Witness
{
public:
    /// `name`: as crypto::isUserName, e.g. "witness.ig.westmarch.example". Exists when there is a witness; Invalid for
    /// a bad name or an empty password.
    [[nodiscard]] static Result<void> create(const QString &folder, const QString &name, const SecretBytes &password);
    /// The public key, to be named in stores. NotFound when there is no witness.
    [[nodiscard]] static Result<audit::WitnessKey> keyOf(const QString &folder);
    /// SignIn for a wrong password.
    [[nodiscard]] static Result<Witness> open(const QString &folder, const SecretBytes &password);

    /// Believes this key for the log `origin` from now on. Exists when it does already.
    [[nodiscard]] static Result<void> trust(const QString &folder, const QString &origin, const audit::NoteKey &key);
    [[nodiscard]] static Result<QList<LogState>> logs(const QString &folder);

    /// add-checkpoint. The new head is durable before the answer is given; two at once are told one after the other.
    /// Errors are those of the folder (Io, NoSpace, Busy, Integrity for a file that was changed): then nothing is
    /// signed.
    [[nodiscard]] Result<Answer> addCheckpoint(const QByteArray &request, Instant now);

private:
    Witness(QString folder, QString name, crypto::SigningKey key);

    QString m_folder;
    QString m_name;
    crypto::SigningKey m_key;
};

} // namespace earshot::witness
