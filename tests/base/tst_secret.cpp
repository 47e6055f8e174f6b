#include "core/base/secret.h"

#include <QTest>
#include <algorithm>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

using namespace earshot;
using namespace Qt::StringLiterals;

class TestSecret : public QObject
{
    Q_OBJECT

private slots:
    void beginsZeroed();
    void randomOnesDiffer();
    void copiesAndComparesInFull();
    void movesAndLeavesNothingBehind();
    void clearsAndCanBeUsedAgain();
    void passwordsOfTwoKeyboardsAreEqual();
    void wipingEmptiesAndSparesOtherCopies();
    void writingPastTheEndStopsTheProgram();
};

void TestSecret::beginsZeroed()
{
    const SecretBytes secret(4097);
    QCOMPARE(secret.size(), std::size_t(4097));
    QVERIFY(std::all_of(secret.span().begin(), secret.span().end(), [](unsigned char c) { return c == 0; }));
    QVERIFY(SecretBytes(0).isEmpty());
    QVERIFY(SecretBytes().isEmpty());
}

void TestSecret::randomOnesDiffer()
{
    const auto a = SecretBytes::random(32);
    const auto b = SecretBytes::random(32);
    QCOMPARE(a.size(), std::size_t(32));
    QVERIFY(!a.equals(b.view()));
    QVERIFY(SecretBytes::random(0).isEmpty());
}

void TestSecret::copiesAndComparesInFull()
{
    const QByteArray bytes("correct horse\0battery", 21);
    const auto secret = SecretBytes::copyOf(bytes);
    QVERIFY(secret.equals(bytes));
    QVERIFY(!secret.equals(bytes.left(20)));
    QVERIFY(!secret.equals(bytes + 'x'));
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray other = bytes;
        other[i] = static_cast<char>(other[i] ^ 1);
        QVERIFY(!secret.equals(other));
    }
    auto clone = secret.clone();
    QVERIFY(clone.equals(bytes));
    clone.data()[0] = 'X';
    QVERIFY(secret.equals(bytes));
    QVERIFY(SecretBytes().equals({}));
    QVERIFY(SecretBytes::copyOf({}).isEmpty());
}

void TestSecret::movesAndLeavesNothingBehind()
{
    auto first = SecretBytes::copyOf("key");
    auto second = std::move(first);
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): what is left is the point
    QVERIFY(!first.data());
    QVERIFY(second.equals("key"));
    auto third = SecretBytes::copyOf("another");
    third = std::move(second);
    QVERIFY(third.equals("key"));
    QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
    auto &same = third;
    third = std::move(same);
    QVERIFY(third.equals("key"));
}

void TestSecret::clearsAndCanBeUsedAgain()
{
    auto secret = SecretBytes::copyOf("key");
    secret.clear();
    QVERIFY(secret.isEmpty());
    QVERIFY(!secret.data());
    secret.clear();
    secret = SecretBytes::copyOf("next");
    QVERIFY(secret.equals("next"));
}

void TestSecret::passwordsOfTwoKeyboardsAreEqual()
{
    const QString composed = u"caff\u00e9 \u0175"_s;     // é, ŵ as one code point
    const QString decomposed = u"caffe\u0301 w\u0302"_s; // letter and accent
    QVERIFY(composed != decomposed);
    const auto a = SecretBytes::fromPassword(composed);
    QVERIFY(a.equals(SecretBytes::fromPassword(decomposed).view()));
    QVERIFY(a.equals(composed.toUtf8()));
    QVERIFY(!a.equals(SecretBytes::fromPassword(u"caffe w"_s).view()));
    // Compatibility forms stay apart: ﬁ is not fi.
    QVERIFY(!SecretBytes::fromPassword(u"\ufb01"_s).equals("fi"));
    QVERIFY(SecretBytes::fromPassword(QString()).isEmpty());
    QCOMPARE(composed, u"caff\u00e9 \u0175"_s); // the caller's text is the caller's to wipe
}

void TestSecret::wipingEmptiesAndSparesOtherCopies()
{
    QString text = u"pass"_s + QString::number(1234);
    const QString copy = text;
    base::wipe(text);
    QVERIFY(text.isEmpty());
    QCOMPARE(copy, u"pass1234"_s);
    QByteArray bytes = "pass" + QByteArray::number(1234);
    base::wipe(bytes);
    QVERIFY(bytes.isEmpty());
    base::wipe(bytes);
}

/// The allocation is guarded: a byte too many ends the process, instead of reading or spoiling what lies beside it.
void TestSecret::writingPastTheEndStopsTheProgram()
{
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        std::signal(SIGSEGV, SIG_DFL);
        std::signal(SIGBUS, SIG_DFL);
        SecretBytes secret(16);
        volatile unsigned char *past = secret.data() + secret.size();
        *past = 1;
        _exit(0); // not reached
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(!(WIFEXITED(status) && WEXITSTATUS(status) == 0));
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
