#include "core/intake/phone.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <phonenumbers/phonenumberutil.h>
#include <string>

namespace earshot::intake {

namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using LibNumber = i18n::phonenumbers::PhoneNumber;

const PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance();
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isAsciiDigit);
}

/// The number inside a SIP or tel URI, or a name-addr: sip:+441632960001@pbx;user=phone.
QString insideUri(const QString &text)
{
    static const QRegularExpression uri(QStringLiteral(R"(^(?:.*<)?(?:sips?|tel):([^@;>]*).*$)"),
                                        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = uri.match(text);
    return match.hasMatch() ? match.captured(1).trimmed() : text;
}

/// Without what people write between digits. "(0)" after a country code is the national prefix, not part of it.
QString withoutPunctuation(const QString &text)
{
    QString plain;
    const bool international = text.startsWith(u'+') || text.startsWith(u"00");
    const QString source = international ? QString(text).remove(QStringLiteral("(0)")) : text;
    for (const QChar c : source) {
        if (!c.isSpace() && !QStringView(u"-.()/\u2010\u2011\u2013").contains(c))
            plain.append(c);
    }
    // Telephones send '#' to say that dialling is over.
    return plain.size() > 1 && plain.endsWith(u'#') && !plain.startsWith(u'*') && !plain.startsWith(u'#')
               ? plain.chopped(1)
               : plain;
}

/// E.164 of a number of the right length, or nothing. Text must be digits with an optional '+'.
QString possibleE164(const QString &text, const std::string &region)
{
    LibNumber number;
    if (library().Parse(text.toStdString(), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    if (library().IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE)
        return {};
    std::string formatted;
    library().Format(number, PhoneNumberUtil::E164, &formatted);
    // The library takes German numbers of 17 digits for possible; E.164 ends at 15 (ITU-T E.164 §6).
    return formatted.size() <= 16 ? QString::fromStdString(formatted) : QString();
}

} // namespace

PhoneNormaliser::PhoneNormaliser(const PhoneOptions &options)
    : m_options(options)
{}

bool PhoneNormaliser::knowsRegion(const QString &region)
{
    return library().GetCountryCodeForRegion(region.toStdString()) != 0;
}

bool PhoneNormaliser::isWithheldWord(const QString &text)
{
    static const QSet<QString> words = {u"anonymous"_qs,      u"unknown"_qs,           u"restricted"_qs,
                                        u"private"_qs,        u"withheld"_qs,          u"unavailable"_qs,
                                        u"blocked"_qs,        u"nonumber"_qs,          u"none"_qs,
                                        u"numberwithheld"_qs, u"notavailable"_qs,      u"privatenumber"_qs,
                                        u"outofarea"_qs,      u"anonymous.invalid"_qs, u"anonym"_qs,
                                        u"unknownnumber"_qs,  u"callerwithheld"_qs,    u"hidden"_qs};
    QString key;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber() || c == u'.')
            key.append(c);
    }
    const bool onlyZeros = key.size() > 6 && key.count(u'0') == key.size();
    return words.contains(key) || onlyZeros;
}

bool PhoneNormaliser::looksLikeExtension(const QString &text) const
{
    return text.size() <= m_options.maxExtensionDigits && allDigits(text);
}

QString PhoneNormaliser::toE164(const QString &digits) const
{
    const std::string region = m_options.region.toStdString();
    const QString &prefix = m_options.outsidePrefix;
    if (!prefix.isEmpty() && digits.startsWith(prefix)) {
        const QString rest = digits.mid(prefix.size());
        if (rest.startsWith(u'0')) {
            if (const QString e164 = possibleE164(rest, region); !e164.isEmpty())
                return e164;
        }
    }
    if (m_options.region == u"GB") {
        // 141 withholds and 1470 releases the caller's own number for one call; neither is part of the number.
        for (const QString &code : {QStringLiteral("1470"), QStringLiteral("141")}) {
            if (digits.startsWith(code + u'0'))
                return possibleE164(digits.mid(code.size()), region);
        }
    }
    if (const QString e164 = possibleE164(digits, region); !e164.isEmpty())
        return e164;
    // Trunks hand over numbers with the country code but no '+'.
    const QString country = QString::number(library().GetCountryCodeForRegion(region));
    if (digits.startsWith(country))
        return possibleE164(u'+' + digits, region);
    return {};
}

PhoneNumber PhoneNormaliser::normalise(const QString &text) const
{
    PhoneNumber result;
    result.dialled = text.trimmed();
    result.display = result.dialled;
    const QString inner = insideUri(result.dialled);
    const QString plain = withoutPunctuation(inner);
    if (result.dialled.isEmpty()) {
        result.kind = NumberKind::Empty;
    } else if (isWithheldWord(inner)) {
        result.kind = NumberKind::Withheld;
    } else if (plain.startsWith(u'*') || plain.startsWith(u'#')) {
        result.kind = NumberKind::ServiceCode;
    } else if (looksLikeExtension(plain)) {
        result.kind = NumberKind::Extension;
    } else {
        result.kind = NumberKind::Other;
        const QStringView digits = QStringView(plain).mid(plain.startsWith(u'+') ? 1 : 0);
        if (digits.size() <= 25 && allDigits(digits))
            result.e164 = toE164(plain);
        if (!result.e164.isEmpty()) {
            result.kind = NumberKind::Number;
            result.display = display(result.e164);
        }
    }
    return result;
}

QString PhoneNormaliser::display(const QString &e164) const
{
    LibNumber number;
    const std::string region = m_options.region.toStdString();
    if (!e164.startsWith(u'+') || !allDigits(QStringView(e164).mid(1)) ||
        library().Parse(e164.toStdString(), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return e164;
    const bool home = number.country_code() == library().GetCountryCodeForRegion(region);
    std::string formatted;
    library().Format(number, home ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &formatted);
    return QString::fromStdString(formatted);
}

} // namespace earshot::intake
