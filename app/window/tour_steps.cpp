#include "app/window/tour.h"

#include "ui/widgets/purposebar.h"
#include "ui/widgets/rail.h"
#include "ui/window/workpage.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QTest>

namespace earshot::app {

namespace {

constexpr int listenMs = 4000;
constexpr int longCallRow = 1; // the missed repair, two minutes

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

} // namespace

bool Tour::goTo(const QString &desk)
{
    const auto *rail = m_person.find<ui::widgets::Rail>(text("rail"));
    return rail && m_person.click(rail->entry(desk));
}

QList<Tour::Step> Tour::steps()
{
    return QList<Step>{signInAs(text("delyth"), text("01-sign-in"))} + listeningSteps() + releaseSteps() +
           recordSteps();
}

Tour::Step Tour::signInAs(const QString &user, const QString &picture)
{
    return {text("sign in as ") + user, [this] { return shows(text("signInPassword")) && settled(300); },
            [this, user] {
                if (!m_person.type(text("signInUser"), user) ||
                    !m_person.type(text("signInPassword"), passphraseOf(user)))
                    return false;
                m_person.press(Qt::Key_Return);
                return true;
            },
            picture};
}

QList<Tour::Step> Tour::listeningSteps()
{
    const auto purposeBar = [](const TourPerson &person) {
        return person.find<ui::widgets::PurposeBar>(text("purposeBar"));
    };
    return {
        {text("say what for"), [this] { return rows(text("recordings")) > 0 && settled(800); },
         [this, purposeBar] {
             auto *bar = purposeBar(m_person);
             return bar && m_person.choose(bar->purposeBox(), text("complaint"));
         },
         text("02-purpose")},
        {text("give the reference"), [this] { return settled(300); },
         [this, purposeBar] {
             auto *bar = purposeBar(m_person);
             if (!bar)
                 return false;
             bar->referenceBox()->setFocus();
             m_person.type(text("C-2026-0412  Missed repair, Mill Lane"));
             m_person.press(Qt::Key_Return);
             return true;
         }},
        {text("find a call"), [this] { return settled(500); },
         [this] {
             m_rowsBefore = rows(text("recordings"));
             m_person.press(Qt::Key_F, Qt::ControlModifier);
             m_person.type(text("agent:Marsh direction:incoming "));
             m_person.press(Qt::Key_Return);
             return true;
         }},
        {text("open the first of them"),
         [this] {
             const int found = rows(text("recordings"));
             return settled(1200) && found > 0 && found < m_rowsBefore;
         },
         [this] {
             auto *table = m_person.find<QAbstractItemView>(text("recordings"));
             if (!table)
                 return false;
             if (!m_person.click(table->viewport()))
                 return false;
             QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                               table->visualRect(table->model()->index(longCallRow, 0)).center());
             m_person.press(Qt::Key_Return);
             return true;
         },
         text("03-search")},
        {text("listen"), [this] { return shows(text("waveform")); }, [] { return true; }},
        {text("begin a note where it is playing"), [this] { return settled(listenMs); },
         [this] {
             m_person.press(Qt::Key_M);
             return true;
         },
         text("04-listening")},
        {text("write the note"), [this] { return shows(text("noteText")) && settled(300); },
         [this] { return m_person.type(text("noteText"), text("Caller asks when the repair will be done")); }},
        {text("keep the note"), [this] { return settled(300); },
         [this] {
             m_person.press(Qt::Key_Return, Qt::ControlModifier);
             return true;
         },
         text("05-note")},
    };
}

QList<Tour::Step> Tour::releaseSteps()
{
    return {
        {text("ask for a release"), [this] { return !shows(text("noteText")) && settled(1000); },
         [this] { return m_person.click(text("requestRelease")); }},
        {text("say to whom"), [this] { return shows(text("releaseRequestDialog")) && settled(600); },
         [this] {
             return m_person.type(text("requester"), text("Priya Okafor, complaint investigator")) &&
                    m_person.type(text("recipient"), text("Complaints team, case C-2026-0412"));
         }},
        {text("let the second person decide here"), [this] { return settled(500); },
         [this] { return m_person.click(text("askHere")); }, text("06-request-release")},
        {text("choose the authoriser"),
         [this] {
             const auto *box = m_person.find<QComboBox>(text("authoriser"));
             return box && box->count() > 0 && settled(500);
         },
         [this] {
             auto *box = m_person.find<QComboBox>(text("authoriser"));
             return m_person.choose(box, text("Elin Howells")) &&
                    m_person.type(text("password"), passphraseOf(text("elin")));
         }},
        {text("authorise the release"), [this] { return settled(400); },
         [this] { return m_person.click(text("authorise")); }, text("07-authorise")},
        {text("issue the package"), [this] { return shows(text("issue")) && settled(300); },
         [this] { return m_person.click(text("issue")); }},
        {text("say in what form it leaves"), [this] { return shows(text("packageDialog")) && settled(400); },
         [this] { return m_person.click(text("packageContinue")); }, text("12-package")},
        {text("see the finished package"),
         [this] {
             const auto made = QDir(m_packages.path()).entryList({text("R-*")}, QDir::Dirs);
             return shows(text("issueNotice")) && made.size() == 1 && settled(500);
         },
         [this] { return m_person.click(text("cancel")); }, text("08-issued")},
    };
}

QList<Tour::Step> Tour::recordSteps()
{
    const auto lock = [this] {
        m_window.lock();
        return !m_window.workPage();
    };
    return {
        {text("lock"), [this] { return !shows(text("authoriserDialog")) && settled(500); },
         [this] {
             m_person.press(Qt::Key_L, Qt::ControlModifier);
             return true;
         }},
        signInAs(text("rhian"), {}),
        {text("open the Releases desk"), [this] { return shows(text("rail")) && settled(800); },
         [this] { return goTo(text("releases")); }},
        {text("open the Release Log"), [this] { return shows(text("sectionLog")) && settled(500); },
         [this] { return m_person.click(text("sectionLog")); }},
        {text("see what is out"), [this] { return rows(text("releaseTable")) > 0 && settled(800); },
         [this] { return m_person.click(text("sectionBack")); }, text("09-release-log")},
        {text("open the audit list"), [this] { return rows(text("releaseTable")) > 0 && settled(800); },
         [this] { return goTo(text("audit")); }, text("13-to-come-back")},
        {text("open the Assurance desk"), [this] { return rows(text("auditTable")) > 0 && settled(800); },
         [this] { return goTo(text("assurance")); }, text("10-audit")},
        {text("check the record"), [this] { return shows(text("standing")) && settled(500); },
         [this] { return m_person.click(text("checkRecord")); }},
        {text("leave"), [this] { return shows(text("verdict")) && settled(800); }, lock, text("11-assurance")},
        signInAs(text("elin"), {}), // the SIRO, who may make recovery kits
        {text("open the Assurance desk again"), [this] { return shows(text("rail")) && settled(800); },
         [this] { return goTo(text("assurance")); }},
        {text("look at the recovery of lost keys"), [this] { return shows(text("recovery")) && settled(500); },
         [this] { return m_person.click(text("recovery")); }},
        {text("close it"), [this] { return shows(text("kitsState")) && settled(800); },
         [this] { return m_person.click(text("recoveryClose")); }, text("14-recovery")},
        {text("leave for good"), [this] { return !shows(text("recoveryDialog")) && settled(300); }, lock},
    };
}

} // namespace earshot::app
