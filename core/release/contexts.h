#pragma once

/// What is signed in a release, and under which name (crypto::PersonKeys::sign): whoever checks a package needs the
/// same words as whoever made it.
namespace earshot::release {

inline constexpr char entryContext[] = "earshot entry v1"; ///< a leaf of the log, by its actor
inline constexpr char releaseRequestContext[] = "earshot release request v1";
inline constexpr char releaseAdviceContext[] = "earshot release advice v1";
inline constexpr char releaseDecisionContext[] = "earshot release decision v1";

} // namespace earshot::release
