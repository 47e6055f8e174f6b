#include "core/domain/redaction.h"
#include "core/domain/release_conditions.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace earshot;
using namespace earshot::domain;
using namespace Qt::StringLiterals;

/// What is made inaudible in a release, as it is signed.
class TestRedaction : public QObject
{
    Q_OBJECT

private slots:
    void itIsWrittenOneWayOnly()
    {
        Redactions redactions;
        QVERIFY(redactions.isEmpty());
        QCOMPARE(redactions.toText(), QString());
        redactions.ranges << Redaction{{100, 200}, RedactionReason::ThirdParty, RedactedSide::Both, -1}
                          << Redaction{{150, 220}, RedactionReason::PaymentCard, RedactedSide::Customer, 1};
        const QString text = u"tone;100-200:third-party,150-220:payment-card:customer@1"_s;
        QCOMPARE(redactions.toText(), text);
        QCOMPARE(Redactions::fromText(text).value(), redactions);
        QCOMPARE(Redactions::fromText(u"no-third-party"_s).value().noThirdParty, true);
        QCOMPARE(Redactions::fromText(u"silence;1-2:other;no-third-party"_s).value().sound, RedactionSound::Silence);
    }

    void whatSomebodyEditedIsNotHalfUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"100-200:third-party", "tone", "tone;", "tone;200-100:other", "tone;1-1:other", "tone;01-2:other",
              "tone;1-2:reason", "tone;1-2:other:staff", "tone;1-2:other:both@0", "tone;1-2:other:staff@12",
              "tone;5-6:other,1-2:other", "tone;1-2:other,", "no-third-party;tone;1-2:other", "tone;tone;1-2:other",
              " tone;1-2:other", "tone;1-2:other;no-third-party;", "tone;1-9999999999999999:other", "nothing"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QStringList many;
        for (int i = 0; i < 201; ++i)
            many << u"%1-%2:other"_s.arg(2 * i).arg(2 * i + 1);
        QTest::newRow("too many") << u"tone;"_s + many.join(u',');
    }
    void whatSomebodyEditedIsNotHalfUnderstood()
    {
        QFETCH(QString, text);
        QVERIFY(!Redactions::fromText(text));
    }

    void everyNameReadsBack()
    {
        for (int i = 1; i <= 4; ++i) {
            const auto reason = static_cast<RedactionReason>(i);
            QCOMPARE(redactionReasonFrom(toName(reason)).value(), reason);
        }
        for (int i = 1; i <= 3; ++i) {
            const auto side = static_cast<RedactedSide>(i);
            QCOMPARE(redactedSideFrom(toName(side)).value(), side);
        }
        QVERIFY(toName(static_cast<RedactionReason>(5)).isEmpty() && toName(static_cast<RedactedSide>(4)).isEmpty());
        QVERIFY(!redactionReasonFrom(u"Third-party"_s) && !redactedSideFrom(QString()) && !redactionSoundFrom(u"a"_s));
    }

    void theScopeHasWhatFallsIntoIt()
    {
        Release release;
        release.redactions = u"tone;100-200:third-party,500-600:other"_s;
        auto scope = boundScope(release, 1000).value();
        QVERIFY(scope.whole && !scope.isOriginal());
        QCOMPARE(scope.redactions.size(), 2);
        QCOMPARE(formatOf(release, scope), AudioFormat::Wav); // never the bytes that came in
        release.decisionConditions = u"only=150-400;without=160-170"_s;
        scope = boundScope(release, 1000).value();
        QCOMPARE(scope.redactions.size(), 2); // 150-160 and 170-200 of the first; the second does not leave
        QCOMPARE(scope.redactions.first().range, (FrameRange{150, 160}));
        QCOMPARE(scope.redactions.last().range, (FrameRange{170, 200}));
        release.redactions = u"tone;100-200"_s;
        QVERIFY(!boundScope(release, 1000));
    }

    void theAdviceIsFollowedByARangeOrByAStatement()
    {
        Release release;
        release.adviceConditions = u"redact"_s;
        const auto met = [&](const char *redactions) {
            release.redactions = QString::fromLatin1(redactions);
            return boundScope(release, 1000).value().isMet(false);
        };
        QVERIFY(!met(""));
        QVERIFY(!met("tone;100-200:payment-card")); // for another reason
        QVERIFY(met("tone;100-200:third-party"));
        QVERIFY(met("no-third-party"));
        QVERIFY(met("tone;100-200:payment-card;no-third-party"));
    }

    void aMarkedFileIsNotTheOriginal()
    {
        Release release;
        release.decisionConditions = u"mark"_s;
        const auto scope = boundScope(release, 1000).value();
        QVERIFY(scope.marked && scope.whole && !scope.isOriginal());
        QCOMPARE(formatOf(release, scope), AudioFormat::Wav);
        release.format = AudioFormat::Opus;
        QCOMPARE(formatOf(release, scope), AudioFormat::Opus);
        QCOMPARE(ReleaseConditions::fromText(u"no-file;mark;until=2027-01-31"_s).value().toText(),
                 u"no-file;mark;until=2027-01-31"_s);
        QVERIFY(!ReleaseConditions::fromText(u"mark;no-file"_s));
        release.decisionConditions = u"mark;hidden-mark"_s;
        release.adviceConditions = u"hidden-mark"_s;
        QVERIFY(boundScope(release, 1000).value().marked && boundScope(release, 1000).value().hiddenMark);
        release.decisionConditions.clear();
        const auto hidden = boundScope(release, 1000).value();
        QVERIFY(hidden.hiddenMark && !hidden.marked && !hidden.isOriginal());
        release.format = AudioFormat::Original;
        QCOMPARE(formatOf(release, hidden), AudioFormat::Wav);
        QVERIFY(!ReleaseConditions::fromText(u"hidden-mark;mark"_s));
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
