#pragma once

#include "core/crypto/personkeys.h"

#include <array>

namespace earshot::crypto {

/// One officer's recovery kit: 32 random bytes that exist on paper only. From them comes a person's pair of keys, so
/// that a kit receives (its half of the area keys sealed for recovery) and signs (the ceremony). Move-only; re-entrant.
class RecoveryKit
{
public:
    static constexpr int seedSize = 32;
    static constexpr int checkWords = 2;
    static constexpr int wordCount = seedSize + checkWords;
    static constexpr qsizetype longestText = 4096; ///< of typed words or a scanned code, in bytes of UTF-8

    [[nodiscard]] static RecoveryKit generate();
    /// From typed words or the text of the QR code, whichever `text` is. Words: any case; blanks, line ends, digits and
    /// punctuation between them do not matter (kits are printed with numbers). Invalid, with `where` = "word 17", for a
    /// word that is none of ours or, if a single one can explain it, is the wrong one; otherwise `where` = "words" for
    /// the wrong number of words or words that do not belong together, "code" for a damaged code. No error repeats
    /// what was typed.
    [[nodiscard]] static Result<RecoveryKit> parse(const SecretBytes &text);

    /// The words in small letters with one blank between, without line end. Any one or two wrong words are found, and
    /// so is a swap: the last two are the check symbols of a Reed-Solomon code over GF(256).
    [[nodiscard]] SecretBytes words() const;
    /// For a QR code, which packs capitals densely: "EARSHOT-KIT1…", Bech32 with its checksum.
    [[nodiscard]] SecretBytes code() const;

    /// HKDF-SHA-256 of the seed with a fixed label for each half.
    [[nodiscard]] PersonKeys keys() const;

private:
    explicit RecoveryKit(SecretBytes seed);

    SecretBytes m_seed;
};

/// The 256 words; a byte is its place in the list.
[[nodiscard]] const std::array<const char *, 256> &recoveryWords();

} // namespace earshot::crypto
