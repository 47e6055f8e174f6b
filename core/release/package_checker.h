#pragma once

#include "core/release/package_check.h"
#include "core/release/record_reading.h"

#include <QJsonObject>

namespace earshot::release {

/// Internal to this room: the checks of checkPackage on a package that is a bag, each in its turn.
class PackageChecker
{
public:
    PackageChecker(const PackageContents &package, const KnownElsewhere &known, PackageReport &report)
        : m_package(package)
        , m_known(known)
        , m_report(report)
    {}
    /// True when the package is tied to something that is known elsewhere.
    bool run();

private:
    void checkForm();
    void checkTags();
    void checkPayload();
    void checkStrangers();
    void readRelease();
    bool readRecord();
    void checkSeal();
    void checkFacts();
    [[nodiscard]] QString differentTerms() const;
    void checkApprovals();
    const RecordReading::Entry *actBeforeSeal(const char *action) const;
    bool checkStatement(const SignedStatement &signedStatement, const char *context, const char *action,
                        const char *what, QJsonObject &statement);
    void checkOffice(const QJsonObject &decision);
    bool checkAnchors();
    bool checkKnownKeys();
    bool checkKnownCheckpoint();

    void wrong(const char *check, const QString &text) { m_report.add(PackageFinding::Level::Wrong, check, text); }
    void holds(const char *check, const QString &text) { m_report.add(PackageFinding::Level::Holds, check, text); }
    void unknown(const char *check, const QString &text)
    {
        m_report.add(PackageFinding::Level::CannotBeKnown, check, text);
    }

    const PackageContents &m_package;
    const KnownElsewhere &m_known;
    PackageReport &m_report;
    QMap<QString, QByteArray> m_tags;    ///< as the tag manifest lists them
    QMap<QString, QByteArray> m_payload; ///< as the payload manifest lists it
    QJsonObject m_release;               ///< release.json
    std::optional<RecordReading> m_record;
    QJsonObject m_state;    ///< of the release, as the record sealed it
    QString m_object;       ///< of the release in the record, "release:4"
    qint64 m_sealedAs = -1; ///< sequence of that entry
};

/// What release.json, or the manifest of a former package, says.
void readFacts(const QJsonObject &manifest, PackageFacts &facts);

} // namespace earshot::release
