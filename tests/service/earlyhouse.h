#pragma once

#include "core/service/early_deletion_service.h"
#include "core/service/hold_service.h"
#include "tests/support/teststore.h"

#include <QDirIterator>
#include <functional>
#include <map>

namespace earshot::tests {

using namespace Qt::StringLiterals;

inline const QString card = u"card-security-code"_s;
inline const QString erasure = u"erasure-upheld"_s;

/// A store with one call that is to be kept for months, and the people who could delete it.
struct House
{
    House()
    {
        must(store.door(u"admin"_s)->administration().appoint(u"outsider"_s, u"it-security-manager"_s));
        call = store.importCall();
    }
    service::Door &as(const QString &user)
    {
        if (!doors[user])
            doors[user] = store.doorFor(user, u"complaint"_s, u"ER-21"_s);
        return *doors[user];
    }
    service::EarlyDeletionDraft draft(const QString &exception = card) const
    {
        return {call, exception, u"the three digits are read out at 0:01"_s};
    }
    domain::EarlyDeletionId requested(const QString &exception = card)
    {
        return must(as(u"investigator"_s).earlyDeletions().request(draft(exception))).request.id;
    }
    bool isThere()
    {
        return must(as(u"investigator"_s).review().show(call)).recording.state == domain::RecordingState::Kept;
    }
    domain::HoldId held(domain::HoldKind kind = domain::HoldKind::Purpose) { return must(hold(kind)).hold.id; }
    Result<service::HoldStanding> hold(domain::HoldKind kind = domain::HoldKind::Purpose)
    {
        service::HoldDraft draft;
        draft.kind = kind;
        draft.recording = call;
        draft.purpose = u"complaint"_s;
        draft.reference = u"C-7"_s;
        draft.reason = u"the Ombudsman has asked"_s;
        draft.reviewOn = store.today().addMonths(3);
        draft.until = store.today().addMonths(4);
        return as(u"ig"_s).holds().place(draft);
    }
    /// The newest, but for looks at the list.
    QStringList actions(int count)
    {
        QStringList list;
        for (const auto &entry : must(store.door(u"admin"_s)->audit().page({}, 0, count + 20))) {
            if (entry.action != u"read-audit" && list.size() < count)
                list << entry.action + (entry.permitted ? QString() : u'!' + entry.rule);
        }
        return list;
    }

    TestStore store;
    domain::RecordingId call;
    std::map<QString, std::unique_ptr<service::Door>> doors;
};

template <class T> QString whereOf(const Result<T> &result)
{
    if (result)
        return u"done"_s;
    if (result.error().refusal)
        return result.error().refusal->rule;
    switch (result.error().code) {
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::NotFound:
        return u"unknown"_s;
    case ErrorCode::Integrity:
        return u"integrity"_s;
    default:
        return result.error().where;
    }
}

/// Lets something happen when the time is asked for the n-th time.
class CountingClock final : public base::Clock
{
public:
    CountingClock(const base::Clock &real, int n, std::function<void()> what)
        : m_real(real)
        , m_left(n)
        , m_what(std::move(what))
    {}
    [[nodiscard]] Instant now() const override
    {
        if (--m_left == 0)
            m_what();
        return m_real.now();
    }
    [[nodiscard]] bool wasReached() const { return m_left <= 0; }

private:
    const base::Clock &m_real;
    mutable int m_left;
    std::function<void()> m_what;
};

inline QStringList filesOf(const TestStore &store)
{
    QStringList files;
    QDirIterator each(store.layout().vault(), QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        files << each.next();
    return files;
}

} // namespace earshot::tests
