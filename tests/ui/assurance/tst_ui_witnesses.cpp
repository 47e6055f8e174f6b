// A witness is named, asked and heard in the window; the witness itself is another machine, with files between.
#include "core/audit/cosignature.h"
#include "core/audit/note.h"
#include "core/base/durable.h"
#include "tests/support/desktest.h"
#include "ui/assurance/assurancedesk.h"
#include "ui/assurance/witnessdialog.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/states.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui::assurance;
using ui::widgets::Chip;
using ui::widgets::ChipKind;
using ui::widgets::NoticeBar;

namespace {

const QString ig = QStringLiteral("ig");
constexpr qint64 signedAt = 1'795'000'000;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWitnesses : public DeskTest
{
    Q_OBJECT
private slots:
    void init()
    {
        DeskTest::init();
        m_seat = std::make_unique<Seat>(*m_store, ig);
        m_desk = std::make_unique<AssuranceDesk>(m_seat->context());
        m_desk->resize(1080, 745);
        m_desk->show();
        m_desk->activate();
        QTRY_VERIFY(m_desk->findChild<QPushButton *>(QStringLiteral("manageWitnesses")));
        press(child<QPushButton>(m_desk.get(), "manageWitnesses"));
        m_dialog = visibleWindow<WitnessDialog>();
        QVERIFY(m_dialog);
    }
    void cleanup()
    {
        m_desk.reset();
        m_seat.reset();
        DeskTest::cleanup();
    }

    void namedAskedAndHeard();
    void wrongKeysAndAnswers();
    void onlyTheUnitNamesOne();

private:
    [[nodiscard]] NoticeBar *notice() { return m_dialog->findChild<NoticeBar *>(); }
    /// What the dialog says when it has answered this press.
    [[nodiscard]] QString saidAfter(const char *button)
    {
        notice()->hide();
        press(child<QPushButton>(m_dialog, button));
        return QTest::qWaitFor([&] { return notice()->isVisible(); }) ? notice()->text() : QString();
    }
    [[nodiscard]] QString named(const QString &key)
    {
        auto *field = child<QLineEdit>(m_dialog, "witnessKey");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, key);
        return saidAfter("nameWitness");
    }
    [[nodiscard]] QString heard(const QByteArray &answer)
    {
        const QString path = m_store->scratch() + QStringLiteral("/answer.txt");
        must(base::writeFileDurably(path, answer));
        m_seat->prompter().files = {path};
        return saidAfter("witnessAnswer");
    }
    /// The file that was saved for the witness.
    [[nodiscard]] QByteArray request()
    {
        m_seat->prompter().saveFile = m_store->scratch() + QStringLiteral("/request.txt");
        if (!saidAfter("askWitness").startsWith(QStringLiteral("The request is in")))
            return {};
        return contents(m_seat->prompter().saveFile);
    }

    std::unique_ptr<Seat> m_seat;
    std::unique_ptr<AssuranceDesk> m_desk;
    WitnessDialog *m_dialog = nullptr;
    crypto::SigningKey m_key = crypto::SigningKey::generate();
    const QString m_name = QStringLiteral("witness.ig.westmarch.example");
};

void TestWitnesses::namedAskedAndHeard()
{
    QVERIFY(!child<QPushButton>(m_dialog, "nameWitness")->isEnabled());
    QVERIFY(!child<QPushButton>(m_dialog, "askWitness")->isEnabled()); // whom?
    picture(m_dialog, QStringLiteral("witness-none"), *m_theme, true);
    const audit::WitnessKey witness{m_name, m_key.publicKey()};
    QCOMPARE(named(witness.toText()), m_name + QStringLiteral(" is named, and that is on record."));
    QCOMPARE(child<QComboBox>(m_dialog, "witnesses")->currentText(), m_name);
    QTRY_COMPARE(m_desk->findChildren<QWidget *>(QStringLiteral("witness")).size(), 1);
    store::AuditFilter filter;
    filter.action = QStringLiteral("checkpoint.witness");
    QCOMPARE(must(m_store->door(ig)->audit().page(filter, 0, 10)).size(), 1);

    m_seat->prompter().saveFile = m_store->scratch() + QStringLiteral("/key.txt");
    QVERIFY(saidAfter("signerKey").startsWith(QStringLiteral("Your public key is in")));
    QCOMPARE(QString::fromUtf8(contents(m_seat->prompter().saveFile)).trimmed(),
             must(m_store->door(ig)->checkpoints().signerKey()));

    const auto asked = must(audit::parseWitnessRequest(request()));
    const auto answer = must(audit::cosign(must(audit::parseNote(asked.note)).text, m_name, m_key, signedAt));
    const QString said = heard(answer);
    QVERIFY2(said.startsWith(m_name + QStringLiteral(": It signed ")), qPrintable(said));
    QCOMPARE(notice()->kind(), NoticeBar::Kind::Good);
    picture(m_dialog, QStringLiteral("witness-heard"), *m_theme, true);
    press(child<QPushButton>(m_dialog, "witnessClose"));
    // The desk behind has read anew.
    QTRY_COMPARE(m_desk->findChildren<QWidget *>(QStringLiteral("witness")).size(), 1);
    QTRY_COMPARE(m_desk->findChild<QWidget *>(QStringLiteral("witness"))->findChild<Chip *>()->spec().kind,
                 ChipKind::Green);
}

void TestWitnesses::wrongKeysAndAnswers()
{
    QVERIFY(named(QStringLiteral("not a key")).startsWith(QStringLiteral("This is not the key of a witness")));
    QVERIFY(child<QPushButton>(m_dialog, "nameWitness")->isEnabled()); // to be mended
    const audit::WitnessKey witness{m_name, m_key.publicKey()};
    QVERIFY(named(witness.toText()).contains(QStringLiteral("on record")));
    QVERIFY(named(witness.toText()).contains(QStringLiteral("known already")));
    QVERIFY(heard("anything").startsWith(QStringLiteral("This is not the answer of a witness")));

    const auto asked = must(audit::parseWitnessRequest(request()));
    const QByteArray text = must(audit::parseNote(asked.note)).text;
    const QByteArray answer = must(audit::cosign(text, m_name, m_key, signedAt));
    QByteArray damaged = answer;
    damaged[damaged.size() - 8] = damaged[damaged.size() - 8] == 'A' ? 'B' : 'A';
    QVERIFY2(heard(damaged).startsWith(QStringLiteral("The signature in this answer is wrong")),
             qPrintable(notice()->text()));
    QCOMPARE(notice()->kind(), NoticeBar::Kind::Warning);
    // Somebody else's answer.
    QVERIFY(heard(must(audit::cosign(text, QStringLiteral("other.example"), crypto::SigningKey::generate(), signedAt)))
                .startsWith(QStringLiteral("This is not the answer")));
    QVERIFY(heard(answer).contains(QStringLiteral("It signed ")));
    // Cancelled choices say and do nothing.
    notice()->hide();
    m_seat->prompter().files.clear();
    m_seat->prompter().saveFile.clear();
    for (const char *each : {"witnessAnswer", "askWitness", "signerKey"})
        press(child<QPushButton>(m_dialog, each));
    QVERIFY(!notice()->isVisible());
    m_seat->prompter().saveFile = m_store->scratch() + QStringLiteral("/no such folder/x");
    QVERIFY(saidAfter("askWitness").contains(QStringLiteral("could not be read or written")));
}

void TestWitnesses::onlyTheUnitNamesOne()
{
    Seat seat(*m_store, QStringLiteral("siro"));
    AssuranceDesk other(seat.context());
    other.show();
    other.activate();
    QTRY_VERIFY(other.findChild<QWidget *>(QStringLiteral("standing")));
    QVERIFY(!other.findChild<QPushButton *>(QStringLiteral("manageWitnesses")));
}

QTEST_MAIN(TestWitnesses)
#include "tst_ui_witnesses.moc"
