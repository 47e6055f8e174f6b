#pragma once

#include "core/base/result.h"
#include "core/release/part.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringView>
#include <utility>

/// The form of a package: a BagIt bag (RFC 8493) whose payload lies in data/ and whose digests are SHA-256. Pure.
namespace earshot::release {

inline constexpr char bagDeclarationName[] = "bagit.txt";
inline constexpr char bagInfoName[] = "bag-info.txt";
inline constexpr char payloadManifestName[] = "manifest-sha256.txt";
inline constexpr char tagManifestName[] = "tagmanifest-sha256.txt";
inline constexpr char howToCheckName[] = "how-to-check.txt";
inline constexpr char payloadFolder[] = "data/";

// What a package of Earshot holds besides, and where.
inline constexpr char releaseFactsName[] = "release.json";           ///< in data/: what was released and why
inline constexpr char approvalsName[] = "approvals.json";            ///< in data/: the signed statements of who agreed
inline constexpr char conversationName[] = "conversation.vcon.json"; ///< in data/
inline constexpr char packageSignatureName[] = "signature.note";     ///< over the tag manifest, so not listed in it
inline constexpr char packageProofName[] = "proof.json"; ///< from the log, which holds the tag manifest's hash

/// Of packages made before they were bags.
inline constexpr char formerManifestName[] = "manifest.json";
inline constexpr char formerSumsName[] = "SHA256SUMS";

using BagInfo = QList<std::pair<QString, QString>>; ///< label and value, in order

/// "bagit.txt" of version 1.0 in UTF-8: the one writing that is made and read.
[[nodiscard]] QByteArray bagDeclaration();

/// "bag-info.txt". Line breaks in a value become blanks; nothing is folded.
[[nodiscard]] QByteArray bagInfoText(const BagInfo &info);
/// As RFC 8493 (2.2.2) folds and separates it. Invalid naming the line.
[[nodiscard]] Result<BagInfo> parseBagInfo(const QByteArray &bytes);

/// A manifest or tag manifest, one line a part: as `sha256sum -c` reads it, too. CR, LF and % of a name are encoded.
[[nodiscard]] QByteArray bagManifest(const QList<PackagePart> &parts);
/// Path and SHA-256 (32 bytes). Invalid naming the line for what is no line of a manifest, a path that leads out of the
/// bag, or one that is listed twice.
[[nodiscard]] Result<QMap<QString, QByteArray>> parseBagManifest(const QByteArray &bytes);

/// Relative, with '/' only, without empty, "." or ".." steps and without control characters or backslashes.
[[nodiscard]] bool isBagPath(QStringView path);

/// "bytes.count" of the payload, for Payload-Oxum.
[[nodiscard]] QString payloadOxum(qint64 bytes, qint64 count);

} // namespace earshot::release
