#include "ui/words/words.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace earshot;
using namespace earshot::ui;

/// The message to those who can help with what was refused.
class TestAsking : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void onlyOfficesAreAsked()
    {
        const auto profile = policy::Profile::builtIn().value();
        const auto asked = [&](const QStringList &unblockedBy) {
            return words::officesToAsk({u"§6"_s, u"two-people"_s, {}, unblockedBy, {}}, profile);
        };
        QCOMPARE(asked({u"another-person"_s, u"siro"_s, u"chief-executive"_s}),
                 QStringList({u"siro"_s, u"chief-executive"_s}));
        QCOMPARE(asked({u"yourself"_s}), QStringList());
        QCOMPARE(asked({u"requester"_s}), QStringList());
        QCOMPARE(asked({}), QStringList());
    }

    void saysWhatIsNeededAndWhy()
    {
        const auto profile = policy::Profile::builtIn().value();
        const Refusal refusal{
            u"§6 (nominated staff)"_s, u"nomination-needed"_s, {u"nomination.download"_s}, {u"head-of-service"_s}, {}};
        const QString text = words::requestForHelp(refusal, profile, u"Download: Recording 17"_s,
                                                   u"Dispute or complaint, C-2026-0412"_s, u"Priya Okafor"_s);
        QVERIFY2(text.contains(u"What: Download: Recording 17\nWhy: Dispute or complaint, C-2026-0412\nRefused: "_s),
                 qPrintable(text));
        QVERIFY2(text.contains(words::refusalReason(refusal, profile)), qPrintable(text));
        QVERIFY2(text.contains(u"Missing: "_s + words::missingTexts(refusal).constFirst()), qPrintable(text));
        QVERIFY2(text.endsWith(u"\nPriya Okafor\n"_s), qPrintable(text));
        const QString bare = words::requestForHelp({u"§1"_s, u"right-needed"_s, {}, {}, {}}, profile, {}, {}, {});
        for (const auto &line : {u"What:"_s, u"Why:"_s, u"Missing:"_s})
            QVERIFY2(!bare.contains(line), qPrintable(bare));
    }
};

QTEST_GUILESS_MAIN(TestAsking)
#include "tst_asking.moc"
