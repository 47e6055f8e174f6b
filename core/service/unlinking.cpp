#include "core/service/unlinking.h"

#include "core/store/recording_repository.h"
#include "core/vault/vault.h"

namespace earshot::service {

Result<void> unlinkDisposed(DoorContext &context)
{
    EARSHOT_TRY(pending, context.store->recordings().pendingUnlinks());
    if (pending.isEmpty())
        return {};
    // The write-ahead log may still have the headers; while another program reads it, the objects wait.
    if (const auto truncated = context.store->truncateLog(); !truncated)
        return truncated.error().code == ErrorCode::Busy ? Result<void>() : truncated;
    for (const QString &object : std::as_const(pending)) {
        const auto removed = context.vault->remove(object);
        if (!removed && removed.error().code == ErrorCode::Invalid)
            continue; // no object has such a name: not a row of ours
        EARSHOT_CHECK(removed);
        EARSHOT_TRY(there, context.vault->exists(object));
        if (there)
            return fail(ErrorCode::Io, QStringLiteral("the encrypted object could not be removed"), object);
        EARSHOT_CHECK(context.store->recordings().confirmUnlinked(object, context.now()));
    }
    return {};
}

} // namespace earshot::service
