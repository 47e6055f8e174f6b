#include "tests/store/sql/contractstore.h"

using namespace earshot;
using namespace earshot::domain;
using namespace earshot::store;

/// Requests for access, and to delete early, behind their ports.
class TestContractAccess : public QObject
{
    Q_OBJECT
private slots:
    void requestsForAccessStay()
    {
        ContractStore s;
        auto &repository = s.store->subjectAccess();
        SubjectAccess request;
        request.id = repository.nextId().value();
        QCOMPARE(request.id.value, 1);
        request.area = s.area.id;
        request.receivedOn = QDate(2026, 3, 4);
        request.asker = QStringLiteral("Mrs G. Pritchard");
        request.numbers = QStringList{QStringLiteral("+447700900149"), QStringLiteral("+447700900150")};
        request.names = QStringList{QStringLiteral("Gwen, \"the\" Pritchard")};
        request.references = QStringList{QStringLiteral("CT-88")};
        request.salt = QByteArray(16, 's');
        request.openedBy = s.person.id;
        request.openedOffice = QStringLiteral("ig-officer");
        request.openedAt = {77};
        request.signature = "sig";
        VERIFY_OK(repository.add(request));
        VERIFY_FAILS(repository.add(request), ErrorCode::Exists);
        AccessStep step;
        step.id = repository.nextStepId().value();
        step.request = request.id;
        step.kind = AccessStepKind::Searched;
        step.on = QDate(2026, 3, 5);
        step.words = QStringLiteral("the index is by name");
        step.place = QStringLiteral("Earshot");
        step.terms = QStringLiteral("Pritchard");
        step.found = {{3}, {17}};
        step.by = s.person.id;
        step.office = QStringLiteral("ig-officer");
        step.at = {78};
        step.signature = "step";
        step.byName = s.person.name;
        AccessStep mark = step;
        mark.id = {step.id.value + 1};
        mark.kind = AccessStepKind::Marked;
        mark.found.clear();
        mark.recording = {17};
        mark.mark = CallMark::ThirdParty;
        mark.outcome = AccessOutcome::Withdrawn;
        VERIFY_OK(repository.addStep(step));
        VERIFY_OK(repository.addStep(mark));
        VERIFY_FAILS(repository.addStep(mark), ErrorCode::Exists);
        s.reopen();
        auto &again = s.store->subjectAccess();
        request.steps = {step, mark};
        request.openedByName = s.person.name;
        request.areaName = s.area.name;
        QCOMPARE(again.byId(request.id).value(), request);
        QCOMPARE(again.all().value(), QList<SubjectAccess>{request});
        QCOMPARE(again.nextId().value().value, 2);
        VERIFY_FAILS(again.byId({99}), ErrorCode::NotFound);
        SubjectAccess other = request;
        other.id = {2};
        other.steps.clear();
        VERIFY_OK(again.add(other));
        QCOMPARE(again.open().value(), (QList<SubjectAccess>{request, other}));
        AccessStep close = mark;
        close.id = {step.id.value + 2};
        close.kind = AccessStepKind::Closed;
        VERIFY_OK(again.addStep(close));
        QCOMPARE(again.open().value(), QList<SubjectAccess>{other});
        QVERIFY(again.byId(request.id).value().listedClosed);
        s.store.reset();
        const auto db = s.place.open();
        for (const char *sql : {"DELETE FROM subject_access", "UPDATE subject_access SET asker = 'x'",
                                "UPDATE subject_access SET closed = 1 WHERE id = 2", "DELETE FROM subject_access_steps",
                                "UPDATE subject_access_steps SET words = 'x'", "DELETE FROM subject_access_finds",
                                "UPDATE subject_access_finds SET recording_id = 1"})
            QVERIFY2(!db->run(QString::fromLatin1(sql)), sql);
    }
    void requestsToDeleteEarlyTakeTwoAndStay()
    {
        ContractStore s;
        auto &repository = s.store->earlyDeletions();
        EarlyDeletion request;
        request.id = repository.nextId().value();
        QCOMPARE(request.id.value, 1);
        request.recording = {17};
        request.area = s.area.id;
        request.exception = QStringLiteral("card-security-code");
        request.purpose = QStringLiteral("complaint");
        request.reference = QStringLiteral("ER-21");
        request.reason = QStringLiteral("the digits are read out");
        request.salt = QByteArray(16, 's');
        request.requestedBy = s.person.id;
        request.requestedAt = {77};
        request.signature = "sig";
        VERIFY_OK(repository.add(request));
        VERIFY_FAILS(repository.add(request), ErrorCode::Exists);
        EarlyAnswer answer;
        answer.id = repository.nextAnswerId().value();
        answer.request = request.id;
        answer.kind = EarlyAnswerKind::Approved;
        answer.by = s.person.id;
        answer.office = QStringLiteral("ig-officer");
        answer.at = {78};
        answer.signature = "yes";
        VERIFY_FAILS(repository.addAnswer(answer), ErrorCode::Conflict); // two people
        const Person other = s.somebody(QStringLiteral("r.bevan"), QStringLiteral("Rhian Bevan"));
        answer.by = other.id;
        VERIFY_OK(repository.addAnswer(answer));
        answer.id = {2};
        VERIFY_FAILS(repository.addAnswer(answer), ErrorCode::Exists); // once each
        answer.id = {1};
        const EarlyWithdrawal withdrawal{{79}, "back"};
        VERIFY_OK(repository.withdraw(request.id, withdrawal));
        VERIFY_FAILS(repository.withdraw(request.id, withdrawal), ErrorCode::Exists);
        EarlyAnswer late = answer;
        late.id = {2};
        late.by = s.somebody(QStringLiteral("e.howells"), QStringLiteral("Elin Howells")).id;
        VERIFY_FAILS(repository.addAnswer(late), ErrorCode::Conflict); // it has its end
        EarlyDeletion refused = request;
        refused.id = {2};
        VERIFY_OK(repository.add(refused));
        late.request = refused.id;
        late.kind = EarlyAnswerKind::Refused;
        VERIFY_OK(repository.addAnswer(late));
        VERIFY_FAILS(repository.withdraw(refused.id, withdrawal), ErrorCode::Conflict);
        s.reopen();
        auto &again = s.store->earlyDeletions();
        answer.byName = other.name;
        request.answers = {answer};
        request.withdrawal = withdrawal;
        request.requestedByName = s.person.name;
        request.areaName = s.area.name;
        QCOMPARE(again.byId(request.id).value(), request);
        QCOMPARE(again.all().value().size(), 2);
        QCOMPARE(again.ofRecording({17}).value().constFirst(), request);
        QVERIFY(again.ofRecording({18}).value().isEmpty());
        VERIFY_FAILS(again.byId({99}), ErrorCode::NotFound);
        s.store.reset();
        const auto db = s.place.open();
        for (const char *sql :
             {"DELETE FROM early_deletions", "UPDATE early_deletions SET recording_id = 18",
              "DELETE FROM early_deletion_answers", "UPDATE early_deletion_answers SET kind = 2",
              "DELETE FROM early_deletion_withdrawals", "UPDATE early_deletion_withdrawals SET at_ms = 1"})
            QVERIFY2(!db->run(QString::fromLatin1(sql)), sql);
    }
};

QTEST_GUILESS_MAIN(TestContractAccess)
#include "tst_sql_contract_access.moc"
