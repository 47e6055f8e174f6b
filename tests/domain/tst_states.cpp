#include "core/domain/quarantine.h"
#include "core/domain/states.h"
#include "core/domain/subject_access.h"

#include <QSet>
#include <QTest>

using namespace earshot;
using namespace earshot::domain;
using namespace Qt::StringLiterals;

namespace {

/// Every value from 1 to `last` has a name of its own, which reads back; others read as nothing.
template <class E, class From> void goesRoundTrip(E last, From from, const QString &field)
{
    QSet<QString> seen;
    for (int i = 1; i <= static_cast<int>(last); ++i) {
        const E value = static_cast<E>(i);
        const QString name = toName(value);
        QVERIFY2(!name.isEmpty(), qPrintable(field + u' ' + QString::number(i)));
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
        QCOMPARE(name, name.toLower());
        const auto back = from(name);
        QVERIFY2(back, qPrintable(name));
        QVERIFY(*back == value);
        QVERIFY(!from(name.toUpper()));
        QVERIFY(!from(name + u' '));
    }
    QVERIFY(toName(static_cast<E>(static_cast<int>(last) + 1)).isEmpty()); // or a value was added without a name
    QVERIFY(toName(static_cast<E>(0)).isEmpty());
    const auto unknown = from(u"nonsense"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::Invalid);
    QCOMPARE(unknown.error().where, field);
    for (const QString &name : std::as_const(seen))
        QVERIFY2(unknown.error().what.contains(name), qPrintable(name)); // what would have been right
}

} // namespace

class TestStates : public QObject
{
    Q_OBJECT

private slots:
    void namesGoRoundTrip();
    void namesInOldStoresStayReadable();
    void actsAreReadFromAList();
    void brokenListsOfActsAreRefused_data();
    void brokenListsOfActsAreRefused();
    void anOpenItemIsOneNotSettled();
    void lengthComesFromFrames();
};

void TestStates::namesGoRoundTrip()
{
    goesRoundTrip(Direction::Unknown, directionFrom, u"direction"_s);
    goesRoundTrip(RecordingState::Deleted, recordingStateFrom, u"state"_s);
    goesRoundTrip(ReleaseKind::External, releaseKindFrom, u"kind"_s);
    goesRoundTrip(ReleaseState::Lapsed, releaseStateFrom, u"state"_s);
    goesRoundTrip(AudioFormat::Opus, audioFormatFrom, u"format"_s);
    goesRoundTrip(QuarantineReason::NoBusinessCase, quarantineReasonFrom, u"reason"_s);
    goesRoundTrip(HoldKind::SubjectAccess, holdKindFrom, u"kind"_s);
    goesRoundTrip(HoldScope::Area, holdScopeFrom, u"scope"_s);
    goesRoundTrip(CallMark::ThirdParty, callMarkFrom, u"mark"_s);
    goesRoundTrip(AccessOutcome::Withdrawn, accessOutcomeFrom, u"outcome"_s);
}

/// These stand in databases and logs: a change here needs a migration, not a new spelling.
void TestStates::namesInOldStoresStayReadable()
{
    QVERIFY(directionFrom(u"outgoing"_s) == Direction::Outgoing);
    QVERIFY(recordingStateFrom(u"quarantined"_s) == RecordingState::Quarantined);
    QVERIFY(releaseKindFrom(u"external"_s) == ReleaseKind::External);
    QVERIFY(releaseStateFrom(u"awaiting-authoriser"_s) == ReleaseState::AwaitingAuthoriser);
    QVERIFY(audioFormatFrom(u"original"_s) == AudioFormat::Original);
    QVERIFY(quarantineReasonFrom(u"no-business-case"_s) == QuarantineReason::NoBusinessCase);
    QVERIFY(holdKindFrom(u"subject-access"_s) == HoldKind::SubjectAccess);
    QVERIFY(holdScopeFrom(u"person"_s) == HoldScope::Person);
    QVERIFY(callMarkFrom(u"third-party"_s) == CallMark::ThirdParty);
    QVERIFY(accessOutcomeFrom(u"nothing-held"_s) == AccessOutcome::NothingHeld);
    QCOMPARE(toName(AccessStepKind::IdentityShown), u"identity-shown"_s);
}

void TestStates::actsAreReadFromAList()
{
    const auto all = nominatedActsFrom(u"delete, share,copy ,download"_s);
    QVERIFY(all);
    QCOMPARE(toNames(*all), QStringList({u"download"_s, u"copy"_s, u"share"_s, u"delete"_s}));
    for (int bits = 1; bits < 16; ++bits) {
        const auto acts = NominatedActs::fromInt(bits);
        const auto back = nominatedActsFrom(toNames(acts).join(u','));
        QVERIFY(back);
        QVERIFY(*back == acts);
    }
    QVERIFY(toNames({}).isEmpty());
}

void TestStates::brokenListsOfActsAreRefused_data()
{
    QTest::addColumn<QString>("list");
    QTest::newRow("empty") << "";
    QTest::newRow("empty part") << "download,,copy";
    QTest::newRow("comma at the end") << "download,";
    QTest::newRow("unknown") << "download,play";
    QTest::newRow("other separator") << "download;copy";
}

void TestStates::brokenListsOfActsAreRefused()
{
    QFETCH(QString, list);
    const auto acts = nominatedActsFrom(list);
    QVERIFY(!acts);
    QCOMPARE(acts.error().where, u"acts"_s);
}

void TestStates::anOpenItemIsOneNotSettled()
{
    QuarantineItem item;
    QVERIFY(item.isOpen());
    item.liftedAt = Instant{1};
    QVERIFY(!item.isOpen());
}

void TestStates::lengthComesFromFrames()
{
    Recording recording;
    QCOMPARE(recording.durationMs(), 0); // nothing decoded yet
    recording.rate = 8000;
    recording.frames = 1624000;
    QCOMPARE(recording.durationMs(), 203000);
}

QTEST_GUILESS_MAIN(TestStates)
#include "tst_states.moc"
