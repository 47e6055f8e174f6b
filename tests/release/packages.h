#pragma once

#include "tests/support/teststore.h"

#include <QString>

namespace earshot::tests {

/// Real packages of a real store, and what somebody can do to them with an editor.
struct Packages
{
    /// Asked for by the investigator, authorised by the SIRO, issued; gives the package folder.
    static QString issue(TestStore &store, const QString &recipient = QStringLiteral("Legal Services"),
                         domain::AudioFormat format = domain::AudioFormat::Wav);
    /// Asked for by the investigator, and waiting for an authoriser.
    static domain::Release asked(TestStore &store, const QString &recipient = QStringLiteral("Legal Services"),
                                 domain::AudioFormat format = domain::AudioFormat::Wav);
    /// Asked for and authorised, and waiting to be issued by the investigator.
    static domain::Release authorised(TestStore &store, const QString &recipient = QStringLiteral("Legal Services"),
                                      domain::AudioFormat format = domain::AudioFormat::Wav);
    /// Outside the authority: with the IG Unit's advice.
    static QString issueExternal(TestStore &store);

    /// Outside the authority, on a legal basis, with conditions of the IG Unit and approved in part.
    static QString issueBound(TestStore &store);

    /// A call of half a minute, inaudibly marked.
    static QString issueMarked(TestStore &store);

    /// A copy that may be spoiled, beside the others of the store.
    static QString copyOf(TestStore &store, const QString &package);
    static QStringList filesOf(const QString &package); ///< relative, sorted

    static QByteArray read(const QString &path);
    static void write(const QString &path, const QByteArray &content);
    static void replace(const QString &path, const QByteArray &what, const QByteArray &with);
    /// New manifests over what lies there now, as anybody can make them.
    static void sealAnew(const QString &package);
    /// The same by the issuer, with their keys and with other software: manifests, seal and a record that has this
    /// package, signed and proved as it must be. What an authority's own person could do who gave somebody a package
    /// other than the one that was authorised.
    static void sealAsIssuer(TestStore &store, const QString &package);
    /// `python3 -m zipfile`: somebody else's ZIP of the folder.
    static QString zipOf(const QString &package);
};

} // namespace earshot::tests
