#pragma once

#include "core/intake/callfacts.h"
#include "core/intake/extensions.h"
#include "core/intake/phone.h"

namespace earshot::intake {

/// Tells staff from customers by the shape of what was dialled.
class SideJudge
{
public:
    /// `own` are extensions known to belong to areas: they are extensions whatever their length.
    explicit SideJudge(const PhoneOptions &phone = {}, const ExtensionSet &own = {})
        : m_phone(phone)
        , m_own(own)
    {}

    [[nodiscard]] bool isExtension(const QString &text) const;
    /// A telephone number, or the words for a withheld one; not an extension, service code or dial-plan letter.
    [[nodiscard]] bool isOutside(const QString &text) const;
    [[nodiscard]] const PhoneNormaliser &phone() const { return m_phone; }

    /// Fills direction, customer, extension(s), called number and queue from a FreePBX recording type, where the
    /// destination stands before the source:
    ///   in, external, generic  from calls a DID or extension
    ///   out                    an extension (from) calls the destination
    ///   q, rg                  from calls a queue or ring group; the extension that answered is not in the name
    ///   conf                   from entered a conference room
    ///   exten, internal, force, ondemand, page   by which side is longer than an extension
    void assign(const QString &type, const QString &destination, const QString &from, CallFacts &facts) const;

    /// Sets the customer's number, E.164 and whether it was withheld.
    void setCustomer(const QString &dialled, Origin origin, CallFacts &facts) const;

private:
    void assignIncoming(const QString &destination, const QString &from, CallFacts &facts) const;
    void assignOutgoing(const QString &destination, const QString &from, CallFacts &facts) const;
    void assignConference(const QString &destination, const QString &from, CallFacts &facts) const;
    void assignByShape(const QString &destination, const QString &from, CallFacts &facts) const;

    PhoneNormaliser m_phone;
    ExtensionSet m_own;
};

} // namespace earshot::intake
