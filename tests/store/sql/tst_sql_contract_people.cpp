#include "tests/store/sql/contractstore.h"

using namespace earshot;
using namespace earshot::domain;

/// The ports of people, areas, settings and what is personal, as their headers promise.
class TestContractPeople : public QObject
{
    Q_OBJECT

private slots:
    void peopleComeBackWhole()
    {
        ContractStore s;
        auto &people = s.store->people();
        const Person second = s.somebody(QStringLiteral("a.evans"), QStringLiteral("Alun Evans"));
        QCOMPARE(people.byId(s.person.id).value(), s.person);
        QCOMPARE(people.byUser(QStringLiteral("p.okafor")).value(), s.person);
        QCOMPARE(people.all().value(), (QList<Person>{second, s.person})); // by name
        VERIFY_FAILS(people.byId({99}), ErrorCode::NotFound);
        VERIFY_FAILS(people.byUser(QStringLiteral("nobody")), ErrorCode::NotFound);
        VERIFY_FAILS(people.add(s.person), ErrorCode::Exists);
        s.reopen();
        QCOMPARE(s.store->people().byId(s.person.id).value(), s.person);
    }

    void aKeyHasThirtyTwoBytes()
    {
        ContractStore s;
        Person wrong = s.person;
        wrong.user = QStringLiteral("other");
        wrong.boxKey.chop(1);
        QVERIFY(!s.store->people().add(wrong));
    }

    void officesNominationsAndGrants()
    {
        ContractStore s;
        auto &people = s.store->people();
        const ServiceArea other = s.somewhere(QStringLiteral("Revenues"));
        const Appointment office{s.person.id, QStringLiteral("siro"), {}, QDate(2026, 1, 2), {},
                                 s.person.id, QByteArray("signed")};
        const Appointment here{
            s.person.id, QStringLiteral("team-leader"), s.area.id, QDate(2026, 1, 2), QDate(2027, 1, 1),
            s.person.id, QByteArray("\0s", 2)};
        VERIFY_OK(people.appoint(office));
        VERIFY_OK(people.appoint(here));
        const auto held = people.appointmentsOf(s.person.id).value();
        QCOMPARE(held.size(), 2);
        QVERIFY(held.contains(office) && held.contains(here));
        QCOMPARE(people.appointments().value().size(), 2);
        QVERIFY(people.appointmentsOf({99}).value().isEmpty());

        Nomination nomination{s.person.id,       s.area.id,         NominatedAct::Download | NominatedAct::Delete,
                              QDate(2026, 2, 3), QDate(2027, 2, 2), s.person.id,
                              QByteArray("n")};
        VERIFY_OK(people.nominate(nomination));
        nomination.acts = NominatedAct::Copy;
        VERIFY_OK(people.nominate(nomination)); // replaces
        QCOMPARE(people.nominationsOf(s.person.id).value(), QList<Nomination>{nomination});
        QCOMPARE(people.nominations().value(), QList<Nomination>{nomination});

        const Grant grant{s.person.id, other.id, {5}, s.person.id, QByteArray("g")};
        VERIFY_OK(people.grant(grant));
        VERIFY_FAILS(people.grant(grant), ErrorCode::Exists);
        QCOMPARE(people.grantsOf(s.person.id).value(), QList<Grant>{grant});
        QCOMPARE(people.grants().value(), QList<Grant>{grant});
        QVERIFY(!people.grant({{99}, other.id, {5}, s.person.id, {}})); // nobody

        VERIFY_FAILS(people.removeGrant(s.person.id, {99}), ErrorCode::NotFound);
        VERIFY_OK(people.removeGrant(s.person.id, other.id));
        QVERIFY(people.grants().value().isEmpty());
        VERIFY_FAILS(people.removeGrant(s.person.id, other.id), ErrorCode::NotFound);
        VERIFY_OK(people.grant(grant)); // may be given again
        VERIFY_FAILS(people.removeNomination(s.person.id, {99}), ErrorCode::NotFound);
        VERIFY_OK(people.removeNomination(s.person.id, nomination.area));
        QVERIFY(people.nominations().value().isEmpty());
    }

    void extensionHolders()
    {
        ContractStore s;
        auto &people = s.store->people();
        VERIFY_OK(people.setExtensionHolder(QStringLiteral("2001"), QStringLiteral("Dylan Marsh")));
        VERIFY_OK(people.setExtensionHolder(QStringLiteral("2001"), QStringLiteral("Mair Prosser")));
        QCOMPARE(people.extensionHolders().value().value(QStringLiteral("2001")), QStringLiteral("Mair Prosser"));
        VERIFY_OK(people.setExtensionHolder(QStringLiteral("2001"), {}));
        QVERIFY(people.extensionHolders().value().isEmpty());
    }

    void areasAndTheirKeys()
    {
        ContractStore s;
        auto &areas = s.store->areas();
        QCOMPARE(areas.byId(s.area.id).value(), s.area);
        QCOMPARE(areas.byName(QStringLiteral("HOUSING repairs")).value(), s.area);
        ServiceArea twin = s.area;
        twin.name = QStringLiteral("housing REPAIRS");
        VERIFY_FAILS(areas.add(twin), ErrorCode::Exists);
        VERIFY_FAILS(areas.byId({99}), ErrorCode::NotFound);

        ServiceArea changed = s.area;
        changed.businessCaseComplete = false;
        changed.extensions = QStringLiteral("3000");
        VERIFY_OK(areas.update(changed));
        QCOMPARE(areas.byId(s.area.id).value(), changed);

        VERIFY_FAILS(areas.quarantineArea(), ErrorCode::NotFound);
        ServiceArea quarantine;
        quarantine.name = QStringLiteral("Quarantine");
        quarantine.quarantine = true;
        quarantine.id = areas.add(quarantine).value();
        QCOMPARE(areas.quarantineArea().value(), quarantine);
        QCOMPARE(areas.all().value(), QList<ServiceArea>{changed}); // without it
        quarantine.name = QStringLiteral("Another quarantine");
        QVERIFY(!areas.add(quarantine));

        VERIFY_OK(areas.addKey({s.area.id, 2, QStringLiteral("age1second"), {2}}));
        QVERIFY(!areas.addKey({s.area.id, 2, QStringLiteral("age1again"), {2}}));
        QCOMPARE(areas.currentKey(s.area.id).value(), (AreaKey{s.area.id, 2, QStringLiteral("age1second"), {2}}));
        AreaKeyWrap wrap{s.area.id, 2, s.person.id, KeyHolding::Member, QByteArray("sealed")};
        VERIFY_OK(areas.addWrap(wrap));
        wrap.sealed = QByteArray("anew");
        VERIFY_OK(areas.addWrap(wrap));
        QCOMPARE(areas.wrapsFor(s.person.id).value(), QList<AreaKeyWrap>{wrap});
        const auto another = s.somebody(QStringLiteral("d.lloyd"), QStringLiteral("Delyth Lloyd"));
        const AreaKeyWrap theirs{s.area.id, 2, another.id, KeyHolding::Custodian, QByteArray("for them")};
        VERIFY_OK(areas.addWrap(theirs));
        VERIFY_OK(areas.addWrap({s.area.id, 1, another.id, KeyHolding::Custodian, QByteArray("older")}));
        QCOMPARE(areas.wrapsOf(s.area.id, 2).value(), (QList<AreaKeyWrap>{wrap, theirs}));
        VERIFY_OK(areas.removeWraps(s.area.id, another.id));
        QVERIFY(areas.wrapsFor(another.id).value().isEmpty());
        QCOMPARE(areas.wrapsOf(s.area.id, 2).value(), QList<AreaKeyWrap>{wrap});
        QVERIFY(!areas.addWrap({s.area.id, 7, s.person.id, KeyHolding::Member, {}})); // no such version
    }

    void whatIsSetForTheStore()
    {
        ContractStore s;
        auto &settings = s.store->settings();
        // Before it was signed.
        QCOMPARE(settings.governed().value(), std::nullopt);
        VERIFY_OK(settings.setValue(QStringLiteral("organisation"), "Tref Newydd \xc5\xb5"));
        VERIFY_OK(settings.setValue(QStringLiteral("time-zone"), "Europe/London"));
        QCOMPARE(
            settings.foundedWith().value(),
            (StoreSettings{QStringLiteral("Tref Newydd ŵ"), QStringLiteral("Europe/London"), {}, {}, {}, {}, {}, {}}));
        StoreSettings set{QStringLiteral("Tref"),
                          QStringLiteral("Europe/Athens"),
                          QStringLiteral("GR"),
                          QStringLiteral("8"),
                          s.person.id,
                          Instant{77},
                          QByteArray("signed"),
                          QStringLiteral("2027-06-04")};
        VERIFY_OK(settings.setGoverned(set));
        QCOMPARE(settings.governed().value(), std::optional(set));
        set.outsideLine.clear();
        VERIFY_OK(settings.setGoverned(set));
        QCOMPARE(settings.governed().value(), std::optional(set));
        set.setBy = {4711}; // nobody
        QVERIFY(!settings.setGoverned(set));
    }

    void settingsAndPreferences()
    {
        ContractStore s;
        auto &settings = s.store->settings();
        QCOMPARE(settings.value(QStringLiteral("country")).value(), QByteArray());
        VERIFY_OK(settings.setValue(QStringLiteral("country"), QByteArray("G\0B", 3)));
        VERIFY_OK(settings.setValue(QStringLiteral("country"), QByteArray("\0", 1)));
        QCOMPARE(settings.value(QStringLiteral("country")).value(), QByteArray("\0", 1));

        auto &personal = s.store->personal();
        const Person other = s.somebody(QStringLiteral("other"), QStringLiteral("Other"));
        VERIFY_OK(personal.setPreference(s.person.id, QStringLiteral("purpose"), QStringLiteral("coaching")));
        QCOMPARE(personal.preference(s.person.id, QStringLiteral("purpose")).value(), QStringLiteral("coaching"));
        QCOMPARE(personal.preference(other.id, QStringLiteral("purpose")).value(), QString());
        const auto b = personal.saveSearch(s.person.id, QStringLiteral("b"), QStringLiteral("ext:1")).value();
        const auto a = personal.saveSearch(s.person.id, QStringLiteral("a"), QStringLiteral("ext:2")).value();
        VERIFY_OK(personal.saveSearch(s.person.id, QStringLiteral("b"), QStringLiteral("ext:3")));
        const auto saved = personal.savedSearches(s.person.id).value();
        QCOMPARE(saved.size(), 2);
        QCOMPARE(saved[0].id, a);
        QCOMPARE(saved[1].text, QStringLiteral("ext:3"));
        VERIFY_FAILS(personal.renameSearch(other.id, a, QStringLiteral("mine")), ErrorCode::NotFound);
        VERIFY_FAILS(personal.renameSearch(s.person.id, a, QStringLiteral("b")), ErrorCode::Exists);
        VERIFY_OK(personal.renameSearch(s.person.id, a, QStringLiteral("c")));
        QCOMPARE(personal.savedSearches(s.person.id).value().last(),
                 (store::SavedSearch{a, QStringLiteral("c"), QStringLiteral("ext:2")}));
        VERIFY_OK(personal.removeSearch(other.id, a)); // not theirs: stays
        VERIFY_OK(personal.removeSearch(s.person.id, b));
        QCOMPARE(personal.savedSearches(s.person.id).value().size(), 1);
    }

    void aSnapshotStandsStill()
    {
        ContractStore s;
        auto &settings = s.store->settings();
        VERIFY_OK(settings.setValue(QStringLiteral("moment"), "before"));
        const auto other = s.open(store::OpenMode::Open);
        VERIFY_OK(s.store->snapshot([&]() -> Result<void> {
            EARSHOT_CHECK(other->settings().setValue(QStringLiteral("moment"), "after")); // nobody waits
            EARSHOT_TRY(value, settings.value(QStringLiteral("moment")));
            if (value != "before")
                return fail(ErrorCode::Conflict, QStringLiteral("it moved"));
            if (s.store->inTransaction())
                return fail(ErrorCode::Conflict, QStringLiteral("nothing here waits to become durable"));
            const auto written = s.store->transaction([] { return Result<void>(); });
            return written || settings.setValue(QStringLiteral("moment"), "lost")
                       ? fail(ErrorCode::Conflict, QStringLiteral("it can be written"))
                       : Result<void>();
        }));
        QCOMPARE(settings.value(QStringLiteral("moment")).value(), QByteArray("after"));
        VERIFY_OK(settings.setValue(QStringLiteral("moment"), "later"));
        VERIFY_FAILS(s.store->snapshot([] { return fail(ErrorCode::Cancelled, QStringLiteral("stopped")); }),
                     ErrorCode::Cancelled);
        VERIFY_OK(s.store->transaction([&] { return settings.setValue(QStringLiteral("moment"), "last"); }));
    }

    void aTransactionIsThereWholeOrNot()
    {
        ContractStore s;
        const auto failed = s.store->transaction([&]() -> Result<void> {
            EARSHOT_CHECK(s.store->settings().setValue(QStringLiteral("x"), "1"));
            return fail(ErrorCode::Invalid, QStringLiteral("no"));
        });
        VERIFY_FAILS(failed, ErrorCode::Invalid);
        QCOMPARE(s.store->settings().value(QStringLiteral("x")).value(), QByteArray());
        QVERIFY(!s.store->inDoubt());
        VERIFY_OK(s.store->transaction([&]() -> Result<void> {
            return s.store->transaction([&] { return s.store->settings().setValue(QStringLiteral("x"), "2"); });
        }));
        s.reopen();
        QCOMPARE(s.store->settings().value(QStringLiteral("x")).value(), QByteArray("2"));
        QVERIFY(s.store->checkIntegrity().value().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestContractPeople)
#include "tst_sql_contract_people.moc"
