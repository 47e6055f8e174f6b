#pragma once

#include <QString>

namespace earshot::intake {

struct PhoneOptions
{
    QString region = QStringLiteral("GB"); ///< ISO 3166-1; how numbers without a country code are read
    QString outsidePrefix; ///< digits dialled for an outside line, "9" say; it is taken off before a national '0' only
    int maxExtensionDigits = 6; ///< plain digits up to this length are an extension, not a number

    bool operator==(const PhoneOptions &) const = default;
};

enum class NumberKind {
    Number = 1,  ///< a telephone number; `e164` is set
    Extension,   ///< short digits
    ServiceCode, ///< begins with * or #
    Withheld,    ///< the caller's number was withheld or did not arrive
    Empty,
    Other, ///< a name, a local number without its area code, or digits that can be no number
};

struct PhoneNumber
{
    NumberKind kind = NumberKind::Empty;
    QString dialled; ///< as given, trimmed
    QString e164;    ///< "+447700900149", only for Number
    QString display; ///< grouped as people write it: "07700 900149", "+33 1 99 00 12 34"; else as given
};

/// Telephone numbers through libphonenumber. A number only has to be *possible* (right length), not assigned: new
/// ranges appear before the library knows them, and Ofcom's drama numbers are never assigned. Immutable; every function
/// may be called from several threads at once.
class PhoneNormaliser
{
public:
    explicit PhoneNormaliser(const PhoneOptions &options = {});

    /// Reads a number as a telephone system writes it: national, 00 or + in front, country code without either,
    /// outside-line prefix, 141 and 1470 (Britain), SIP and tel URIs, blanks, dots and brackets.
    [[nodiscard]] PhoneNumber normalise(const QString &text) const;

    /// An E.164 number grouped for reading, national within the region; other text as it is.
    [[nodiscard]] QString display(const QString &e164) const;

    [[nodiscard]] bool looksLikeExtension(const QString &text) const;
    [[nodiscard]] static bool isWithheldWord(const QString &text);
    [[nodiscard]] static bool knowsRegion(const QString &region); ///< ISO 3166-1, two capitals
    [[nodiscard]] const PhoneOptions &options() const { return m_options; }

private:
    [[nodiscard]] QString toE164(const QString &digits) const;

    PhoneOptions m_options;
};

} // namespace earshot::intake
