#include "core/policy/difference.h"
#include "tests/support/otherprofiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace earshot;
using policy::Change;
using Kind = Change::Kind;

namespace {

policy::Profile builtIn()
{
    return policy::Profile::builtIn().value();
}

/// The built-in profile with one text replaced, which must be there.
policy::Profile with(const QByteArray &was, const QByteArray &is)
{
    QByteArray text = policy::Profile::builtInText().value();
    const qsizetype at = text.indexOf(was);
    if (at < 0)
        qFatal("the built-in profile has no %s", was.constData());
    text.replace(at, was.size(), is);
    auto profile = policy::Profile::parse(text);
    if (!profile)
        qFatal("%s", qPrintable(profile.error().toString()));
    return *profile;
}

} // namespace

/// Two versions side by side: nothing that one says otherwise goes unnamed.
class TestDifference : public QObject
{
    Q_OBJECT

private slots:
    void nothingOfItself() { QCOMPARE(policy::difference(builtIn(), builtIn()), QList<Change>()); }

    void oneChange_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, const char *was, const char *is, const Change &change) {
            QTest::newRow(name) << QByteArray(was) << QByteArray(is) << change;
        };
        row("kept longer", "\"keepMonths\": 12", "\"keepMonths\": 18",
            {Kind::Changed, u"keep-months"_s, u"§7"_s, {}, {}, u"12"_s, u"18"_s});
        row("an authoriser less", "\"external\": [\"siro\", ", "\"external\": [",
            {Kind::Removed, u"authorisers.external"_s, u"§6 (external agency)"_s, u"siro"_s, {}, {}, {}});
        row("an importer more", "\"import\": [", "\"import\": [\"siro\", ",
            {Kind::Added, u"right:import"_s, u"§3"_s, u"siro"_s, {}, {}, {}});
        row("copying for all", "\"download\", \"copy\", \"share\"", "\"download\", \"share\"",
            {Kind::Removed, u"nominations"_s, u"§6 (nominated staff)"_s, u"copy"_s, {}, {}, {}});
        row("training needs advice",
            "\"training\", \"clause\": \"§6 (b)\", \"referenceKind\": \"coaching-plan\", \"needsAdvice\": false",
            "\"training\", \"clause\": \"§6 (b)\", \"referenceKind\": \"coaching-plan\", \"needsAdvice\": true",
            {Kind::Changed, u"purpose"_s, u"§6 (b)"_s, u"training"_s, u"needs-advice"_s, u"false"_s, u"true"_s});
        row("another wording", "Staff training, coaching and support.", "Staff training only.",
            {Kind::Changed, u"clause"_s, u"§6 (b)"_s, u"§6 (b)"_s, u"name"_s,
             u"Staff training, coaching and support."_s, u"Staff training only."_s});
        row("three people for card codes", "\"§2\", \"people\": 2", "\"§2\", \"people\": 3",
            {Kind::Changed, u"exception"_s, u"§2"_s, u"card-security-code"_s, u"people"_s, u"2"_s, u"3"_s});
        row("a younger law", "\"lawAsOf\": \"2025-06-19\"", "\"lawAsOf\": \"2026-06-19\"",
            {Kind::Changed, u"law-as-of"_s, u"§2"_s, {}, {}, u"2025-06-19"_s, u"2026-06-19"_s});
    }
    void oneChange()
    {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        QFETCH(Change, change);
        const auto other = with(was, is);
        QCOMPARE(policy::difference(builtIn(), other), QList<Change>{change});
        // And back again.
        const auto back = policy::difference(other, builtIn());
        QCOMPARE(back.size(), 1);
        QCOMPARE(back[0].part, change.part);
        QCOMPARE(back[0].before, change.after);
        QVERIFY((back[0].kind == Kind::Added) == (change.kind == Kind::Removed));
    }

    /// Whatever still is a policy and says something else is told apart.
    void everyValueIsLookedAt()
    {
        int compared = 0;
        const auto original = builtIn();
        tests::forEachOtherProfile([&](const QString &path, const policy::Profile &other) {
            ++compared;
            QVERIFY2(!policy::difference(original, other).isEmpty(), qPrintable(path));
        });
        QVERIFY2(compared > 300, qPrintable(QString::number(compared)));
    }
};

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_difference.moc"
