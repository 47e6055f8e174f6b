#include "core/service/password_strength.h"

#include <QTest>

using namespace earshot;
using namespace earshot::service;

/// Which new passwords are taken, and what is said of the others.
class TestPasswordStrength : public QObject
{
    Q_OBJECT

private slots:
    void judges_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("enough");
        QTest::addColumn<Weakness>("weakness");
        const auto row = [](const char *password, bool enough, Weakness weakness) {
            QTest::newRow(password) << QString::fromUtf8(password) << enough << weakness;
        };
        row("password", false, Weakness::Common);
        row("Passw0rd", false, Weakness::Common);
        row("P4ssword!", false, Weakness::Common);
        row("qwertyuiop", false, Weakness::Common);
        row("zzzzzzzzzzzz", false, Weakness::Repeated);
        row("abcdefghij", false, Weakness::Sequence);
        row("16/11/2026", false, Weakness::Date);
        row("x9#k", false, Weakness::Short);
        row("jhughes2026", false, Weakness::Personal);
        row("Jane.Hughes", false, Weakness::Personal);
        row("westmarch1", false, Weakness::Personal);
        row("BoroughOfWestmarch", false, Weakness::Personal);
        row("quiet lanterns by the canal", true, Weakness::None);
        row("nodwydd gwair canu'r afon", true, Weakness::None);
        row("cadair-\u00f4l-t\u0177-melyn", true, Weakness::None);
    }
    void judges()
    {
        QFETCH(QString, password);
        QFETCH(bool, enough);
        QFETCH(Weakness, weakness);
        const Strength strength = strengthOf(SecretBytes::fromPassword(password), names());
        QCOMPARE(strength.isEnough(), enough);
        QCOMPARE(strength.weakness, weakness);
        const auto checked = checkNewPassword(SecretBytes::fromPassword(password), names());
        QCOMPARE(checked.has_value(), enough);
        if (!enough) {
            QCOMPARE(checked.error().code, ErrorCode::Invalid);
            QCOMPARE(checked.error().where, QStringLiteral("password"));
            QVERIFY2(password == QLatin1String("password") || !checked.error().toString().contains(password),
                     "the password is in the advice");
        }
    }

    /// A name is weak for its bearer only.
    void anothersNameIsAWordLikeOthers()
    {
        const auto password = SecretBytes::fromPassword(QStringLiteral("penhaligon-trewavas"));
        const QStringList own{QStringLiteral("p.trewavas"), QStringLiteral("Penhaligon Trewavas")};
        QVERIFY(strengthOf(password, {}).isEnough());
        QVERIFY(!strengthOf(password, own).isEnough());
    }

    void emptyAndVeryLongAreJudgedToo()
    {
        QCOMPARE(strengthOf({}, {}), Strength());
        QVERIFY(!checkNewPassword({}, {}));
        const SecretBytes bytes = SecretBytes::random(50'000);
        const QByteArray unlike = bytes.view().toByteArray().toHex();
        QVERIFY(strengthOf(SecretBytes::copyOf(unlike), {}).isEnough()); // hex: zxcvbn ends at a zero byte
        QVERIFY(!strengthOf(SecretBytes::copyOf(QByteArray(5000, 'z')), {}).isEnough());
    }

private:
    static QStringList names()
    {
        return {QStringLiteral("j.hughes"), QStringLiteral("Jane Hughes"), QStringLiteral("Borough of Westmarch")};
    }
};

QTEST_APPLESS_MAIN(TestPasswordStrength)
#include "tst_password_strength.moc"
