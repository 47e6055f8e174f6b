#pragma once

#include "core/service/administration_service.h"
#include "core/service/audit_service.h"
#include "core/service/checkpoint_keeper.h"
#include "core/service/checkpoint_service.h"
#include "core/service/custody_service.h"
#include "core/service/door.h"
#include "core/service/intake_service.h"
#include "core/service/key_service.h"
#include "core/service/readmission_service.h"
#include "core/service/release_service.h"
#include "core/service/review_service.h"
#include "core/service/session.h"
#include "tests/support/wav.h"
#include "ui/papers/release_note.h"

#include <QHash>
#include <QTemporaryDir>

namespace earshot::store::sql {
class Connection;
}

namespace earshot::tests {

/// The value, or the end of the program with the error's text: for what a test takes for granted.
template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("test support: %s", qPrintable(result.error().toString()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// As other software opens a database, which leaves no trace in it: no trigger runs, and everything may be written to.
void freeOfRules(store::sql::Connection &db);

/// A folder as it is, in place of whatever is at `to`: yesterday's copy of a store, put by and put back.
void copyFolder(const QString &from, const QString &to);

/// A real store of an invented borough, in a temporary folder: SQLCipher, vault, keys, the built-in policy, and a clock
/// that stands at `startOfTest()`. The people are made once a process and copied, so one more store costs milliseconds.
///
/// Areas: "Housing Repairs" 2000-2099 and "Revenues" 2100-2199, business case complete; "Telecare" 5000-5049, not.
/// People (all with `passwordOf(user)`; nominations run a year):
///   admin         Joanna Pike      administrator
///   leader        Delyth Lloyd     team-leader of Housing Repairs, granted it
///   investigator  Priya Okafor     complaint-investigator, granted Housing Repairs and Revenues and nominated there
///   for
///                                  download, copy, share, delete
///   ig            Rhian Bevan      ig-officer
///   siro          Elin Howells     siro
///   head          Bethan Rowlands  head-of-service of Housing Repairs, granted it
///   monitoring    Catrin Vaughan   monitoring-officer
///   outsider      Sam Whitlow      no office, no area
/// Release notes are rendered for real, so a program that issues needs a QGuiApplication (QTEST_MAIN, offscreen).
class TestStore
{
public:
    TestStore();
    ~TestStore();

    [[nodiscard]] const service::Environment &environment() const { return m_environment; }
    [[nodiscard]] base::FixedClock &clock() { return m_clock; }
    [[nodiscard]] QDate today() const; ///< civil date in London
    [[nodiscard]] QString folder() const { return m_store; }
    [[nodiscard]] service::Layout layout() const { return {m_store}; }
    /// Where "this computer" remembers what it saw of the store.
    [[nodiscard]] QString memoryFolder() const { return m_folder.filePath(QStringLiteral("memory")); }
    /// A folder beside the store, made when missing; all go when the TestStore goes.
    [[nodiscard]] QString scratch(const QString &name = QStringLiteral("files")) const;

    [[nodiscard]] static QDateTime startOfTest(); ///< Monday 16 November 2026, 10:00 UTC
    [[nodiscard]] static QString organisation() { return QStringLiteral("Borough of Westmarch"); }
    [[nodiscard]] static QString passwordOf(const QString &user);
    [[nodiscard]] static QStringList users();

    /// Signed in once a store and person; a session that was ended is renewed.
    [[nodiscard]] std::shared_ptr<service::Session> session(const QString &user);
    [[nodiscard]] std::unique_ptr<service::Door> door(const QString &user);
    /// The same with a declaration made, as acts on audio need it.
    [[nodiscard]] std::unique_ptr<service::Door> doorFor(const QString &user, const QString &purpose,
                                                         const QString &reference);

    service::ImportReport importFiles(const QStringList &paths, const QString &user = QStringLiteral("admin"));
    /// A stereo call of `seconds` from 07700 900`last3` to `extension`, `daysAgo` days before the clock's now,
    /// imported.
    domain::RecordingId importCall(const QString &extension = QStringLiteral("2001"), int last3 = 149, int daysAgo = 10,
                                   double seconds = 2.0);

    [[nodiscard]] domain::AreaId area(const QString &name);
    [[nodiscard]] domain::Person person(const QString &user);

private:
    base::FixedClock m_clock;
    std::unique_ptr<policy::Profile> m_profile;
    ui::papers::ReleaseNote m_notes;
    QTemporaryDir m_folder;
    service::FolderCheckpointKeeper m_checkpoints;
    service::Environment m_environment;
    QString m_store;
    QHash<QString, std::shared_ptr<service::Session>> m_sessions;
    int m_sequence = 1000;
};

} // namespace earshot::tests
