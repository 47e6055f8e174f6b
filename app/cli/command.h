#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/base/secret.h"
#include "core/domain/ids.h"
#include "core/service/door.h"
#include "core/service/environment.h"
#include "ui/words/language.h"

#include <QList>
#include <functional>

namespace earshot::cli {

/// What a command works with. `door` is set for commands that need somebody signed in.
struct Call
{
    const service::Environment &environment;
    const Arguments &arguments;
    Output &out;
    service::Door *door = nullptr;
};

struct Command
{
    QString name;     ///< "release authorise"
    QString synopsis; ///< "NUMBER [--office OFFICE]"
    QString summary;
    QList<Option> options;
    int minimumWords = 0;
    int maximumWords = 0; ///< -1: any number
    bool signIn = true;
    std::function<Exit(Call &)> run;
    QString more = {}; ///< what its help says besides
};

// Setting up: init, demo, area, person, grant, nominate, appoint, extension, passwd.
[[nodiscard]] QList<Command> setupCommands();
// ungrant, person leave, renew, renewals, readmit, keys, rewrap.
[[nodiscard]] QList<Command> keyCommands();
// import, quarantine …, lift-quarantine.
[[nodiscard]] QList<Command> importCommands();
// search, show, annotate, copy, download, downloads, delete.
[[nodiscard]] QList<Command> recordingCommands();
// delete requests, approve, refuse.
[[nodiscard]] QList<Command> earlyDeletionCommands();
/// delete ID --early EXCEPTION: asks for it.
[[nodiscard]] Exit requestEarly(Call &call, domain::RecordingId id);
// release …, log.
[[nodiscard]] QList<Command> releaseCommands();
[[nodiscard]] Command releaseRequestCommand();
// release share, shared, show, ask-back, answer, ask-extension, extend, refuse-extension, recall, attest, due.
[[nodiscard]] QList<Command> returnCommands();
// audit, verify, reindex.
[[nodiscard]] QList<Command> recordCommands();
// checkpoint …
[[nodiscard]] QList<Command> checkpointCommands();
// witness …: no store, nobody signed in.
[[nodiscard]] QList<Command> witnessCommands();
// policy …
[[nodiscard]] QList<Command> policyCommands();
// recovery …
[[nodiscard]] QList<Command> recoveryCommands();

// hold …, freeze ….
[[nodiscard]] QList<Command> holdCommands();
// dispose.
[[nodiscard]] QList<Command> disposalCommands();
// upcoming.
[[nodiscard]] QList<Command> upcomingCommands();
// subject-access due: no store, nobody signed in.
[[nodiscard]] QList<Command> accessCommands();
// subject-access open, list, show, gather, effort, mark, identity, clarify, extend, close.
[[nodiscard]] QList<Command> accessRegisterCommands();

/// The answer of a command that changed who holds an area's key: a warning as long as fewer than two people do.
void warnOfHolders(Call &call, const QString &area);
/// A paper into the file that `option` names, never over one that is there; made in the language of paperLanguage().
[[nodiscard]] Exit savePaper(Call &call, const QString &what, const char *option,
                             const std::function<Result<QByteArray>()> &make);
/// --language, of each command that makes a paper: English unless it says cy. Invalid for another one.
[[nodiscard]] Option languageOption();
[[nodiscard]] Result<ui::words::Language> paperLanguage(const Call &call);
/// Applies --purpose and --reference (else what this person declared last) to the session.
[[nodiscard]] Result<void> declarePurpose(Call &call);
/// The options of `declarePurpose`.
[[nodiscard]] QList<Option> purposeOptions();

} // namespace earshot::cli
