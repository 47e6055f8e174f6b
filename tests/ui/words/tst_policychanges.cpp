#include "core/policy/profile_reader.h"
#include "tests/support/otherprofiles.h"
#include "ui/words/words.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace earshot;
using namespace earshot::ui;

namespace {

policy::Profile builtIn()
{
    return policy::Profile::builtIn().value();
}

policy::Profile with(const QByteArray &was, const QByteArray &is)
{
    QByteArray text = policy::Profile::builtInText().value();
    if (!text.contains(was))
        qFatal("the built-in profile has no %s", was.constData());
    text.replace(text.indexOf(was), was.size(), is);
    return policy::Profile::parse(text).value();
}

} // namespace

/// The difference between two versions of the policy, as a person reads it.
class TestPolicyChanges : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void reads_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *was, const char *is, const QString &text) {
            QTest::newRow(qPrintable(text)) << QByteArray(was) << QByteArray(is) << text;
        };
        row("\"keepMonths\": 12", "\"keepMonths\": 18", u"Kept for 12 months → 18 months, §7"_s);
        row("\"keepMonths\": 12", "\"keepMonths\": 1", u"Kept for 12 months → 1 month, §7"_s);
        row("\"external\": [\"siro\", ", "\"external\": [",
            u"SIRO may no longer authorise a release to an external agency, §6"_s);
        row("\"import\": [", "\"import\": [\"siro\", ", u"SIRO may import recordings, §3"_s);
        row("\"download\", \"copy\", \"share\"", "\"download\", \"share\"",
            u"No nomination is needed any more for copying a recording, §6"_s);
        row("Staff training, coaching and support.", "Staff training only.", u"The wording is new, §6 (b)"_s);
        row("\"§2\", \"people\": 2", "\"§2\", \"people\": 3",
            u"“A card security code was recorded” takes 2 people → 3 people, §2"_s);
        row("\"lawAsOf\": \"2025-06-19\"", "\"lawAsOf\": \"2026-06-19\"",
            u"The law as it stood on 19 June 2025 → 19 June 2026, §2"_s);
        row("\"nominatedMayDelete\": true", "\"nominatedMayDelete\": false",
            u"Nominated staff may no longer delete before deletion is due, §7"_s);
    }
    void reads()
    {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        const auto before = builtIn();
        const auto after = with(was, is);
        const auto changes = policy::difference(before, after);
        QCOMPARE(changes.size(), 1);
        QTEST(words::changeText(changes[0], before, after), "text");
    }

    void aNewWordingIsShownWithTheOldOne()
    {
        const auto before = builtIn();
        const auto after = with("Staff training, coaching and support.", "Staff training only.");
        QCOMPARE(words::changedWording(policy::difference(before, after).constFirst()),
                 QStringList({u"Staff training, coaching and support."_s, u"Staff training only."_s}));
        const auto longer = with("\"keepMonths\": 12", "\"keepMonths\": 18");
        QCOMPARE(words::changedWording(policy::difference(before, longer).constFirst()), QStringList());
    }

    /// Whatever can be changed, in both directions: a sentence without a code and with its clause.
    void everyChangeIsASentence()
    {
        static const QRegularExpression code(
            u"%[0-9n]|[a-z]-[a-z]+-[a-z]|\\b(right|authorisers)[.:]|“”|: →|→ ,|do this"_s);
        const auto original = builtIn();
        QSet<QString> parts;
        tests::forEachOtherProfile([&](const QString &path, const policy::Profile &other) {
            for (const auto &change : policy::difference(original, other)) {
                parts << change.part;
                const QString text = words::changeText(change, original, other);
                QVERIFY2(text.contains(u", §"_s), qPrintable(path + u": "_s + text));
                QVERIFY2(!code.match(text).hasMatch(), qPrintable(path + u": "_s + text));
            }
            for (const auto &change : policy::difference(other, original)) {
                const QString text = words::changeText(change, other, original);
                QVERIFY2(!code.match(text).hasMatch(), qPrintable(path + u" back: "_s + text));
            }
        });
        QVERIFY2(parts.size() > 25, qPrintable(QStringList(parts.values()).join(u' ')));
    }

    void everyRightHasItsOwnName()
    {
        QSet<QString> names;
        for (const QString &act : policy::listedActs())
            names << words::listedAct(act);
        QCOMPARE(names.size(), policy::listedActs().size());
        QVERIFY(!names.contains(words::listedAct(u"no such act"_s)));
    }
};

QTEST_GUILESS_MAIN(TestPolicyChanges)
#include "tst_policychanges.moc"
