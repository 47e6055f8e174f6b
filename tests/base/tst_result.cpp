#include "core/base/ids.h"
#include "core/base/result.h"

#include <QSet>
#include <QTest>
#include <cerrno>
#include <memory>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

Result<int> half(int n)
{
    if (n % 2)
        return fail(ErrorCode::Invalid, u"odd"_s, u"line %1"_s.arg(n), 5);
    return n / 2;
}

Result<QString> quarter(int n)
{
    EARSHOT_TRY(once, half(n));
    EARSHOT_TRY(twice, half(once));
    return QString::number(twice);
}

Result<void> mustHalve(int n, int &steps)
{
    EARSHOT_CHECK(half(n));
    ++steps;
    return {};
}

} // namespace

class TestResult : public QObject
{
    Q_OBJECT

private slots:
    void passesTheFirstErrorOnUnchanged();
    void movesWhatCannotBeCopied();
    void saysWhatAndWhere();
    void tellsAFullDiskFromOtherTrouble();
    void carriesARefusal();
    void idsOfTwoKindsAreTwoTypes();
};

void TestResult::passesTheFirstErrorOnUnchanged()
{
    QCOMPARE(*quarter(8), u"2"_s);
    const auto failed = quarter(6);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Invalid);
    QCOMPARE(failed.error().where, u"line 3"_s);
    QCOMPARE(failed.error().native, 5);
    int steps = 0;
    QVERIFY(!mustHalve(3, steps));
    QCOMPARE(steps, 0);
    QVERIFY(mustHalve(4, steps));
    QCOMPARE(steps, 1);
}

void TestResult::movesWhatCannotBeCopied()
{
    const auto make = []() -> Result<std::unique_ptr<int>> { return std::make_unique<int>(3); };
    const auto use = [&]() -> Result<int> {
        EARSHOT_TRY(owned, make());
        return *owned;
    };
    QCOMPARE(*use(), 3);
}

void TestResult::saysWhatAndWhere()
{
    QCOMPARE(base::error(ErrorCode::Invalid, u"no such day"_s, u"cdr.csv:3"_s).toString(),
             u"no such day (cdr.csv:3)"_s);
    QCOMPARE(base::error(ErrorCode::Invalid, u"no such day"_s).toString(), u"no such day"_s);
}

void TestResult::tellsAFullDiskFromOtherTrouble()
{
    QCOMPARE(base::ioError(u"cannot write"_s, u"/a"_s, ENOSPC).code, ErrorCode::NoSpace);
    QCOMPARE(base::ioError(u"cannot write"_s, u"/a"_s, EDQUOT).code, ErrorCode::NoSpace);
    const Error other = base::ioError(u"cannot write"_s, u"/a"_s, EACCES);
    QCOMPARE(other.code, ErrorCode::Io);
    QCOMPARE(other.native, EACCES);
    QCOMPARE(other.where, u"/a"_s);
    QVERIFY(other.what.startsWith(u"cannot write: "_s));
}

void TestResult::carriesARefusal()
{
    const Refusal refusal{u"§6"_s, u"nomination-needed"_s, {u"nomination.copy"_s}, {u"head-of-service"_s}, {}};
    const Error error = base::refused(refusal);
    QCOMPARE(error.code, ErrorCode::Refused);
    QVERIFY(error.refusal == refusal);
    QVERIFY(error.what.contains(u"§6"_s) && error.what.contains(u"nomination-needed"_s));
    QVERIFY(!base::error(ErrorCode::Io, u"x"_s).refusal);
}

void TestResult::idsOfTwoKindsAreTwoTypes()
{
    using A = base::Id<struct ATag>;
    using B = base::Id<struct BTag>;
    static_assert(!std::is_convertible_v<A, B>);
    static_assert(!std::is_same_v<A, B>);
    QVERIFY(!A{}.isValid() && !A{-1}.isValid() && A{1}.isValid());
    QVERIFY(A{1} < A{2} && A{2} == A{2});
    const QSet<A> set{A{1}, A{2}, A{1}};
    QCOMPARE(set.size(), 2);
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
