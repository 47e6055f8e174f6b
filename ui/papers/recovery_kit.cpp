#include "ui/papers/recovery_kit.h"

#include "ui/papers/note_layout.h"
#include "ui/papers/qr_code.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QScopeGuard>

namespace earshot::ui::papers {

namespace {

struct Kit
{
    Q_DECLARE_TR_FUNCTIONS(RecoveryKit)
};

constexpr double codeMm = 52;

Section whose(const domain::KitSheet &sheet)
{
    Section section;
    section.heading = Kit::tr("Whose kit this is");
    section.rows = {
        {Kit::tr("Officer"), sheet.officer},
        {Kit::tr("Office"), words::isWelsh() && !sheet.officeCy.isEmpty() ? sheet.officeCy : sheet.officeText},
        {Kit::tr("Kit"), Kit::tr("Number %1 of %2", "kit").arg(sheet.number).arg(domain::mostKits)},
        {Kit::tr("Recordings of"), Kit::tr("%1 (%2)", "store, its id").arg(sheet.storeName, sheet.storeId)},
        {Kit::tr("Made on"), words::date(sheet.madeOn)},
        {Kit::tr("Fingerprint"), sheet.fingerprint, true},
    };
    return section;
}

Section theWords(const domain::KitSheet &sheet)
{
    Section section;
    section.heading = Kit::tr("The words of this kit");
    section.introduction = Kit::tr("All of them, in the order of their numbers. Capitals and blanks do not matter. The "
                                   "words are English in every language.");
    section.grid = QString::fromUtf8(sheet.words.view()).split(u' ');
    return section;
}

Section theCode(const QImage &code)
{
    Section section;
    section.heading = Kit::tr("The same as a QR code");
    section.introduction = Kit::tr("Only for a reader that is plugged into the computer of the ceremony. Never for a "
                                   "telephone.");
    section.picture = code;
    section.pictureMm = codeMm;
    return section;
}

Section purpose()
{
    Section section;
    section.heading = Kit::tr("What it is for");
    section.startsPage = true;
    section.points = {
        Kit::tr("When the people who hold the key of a service area have left or lost it, any two of the named "
                "officers together can open that area to two named people."),
        Kit::tr("This kit alone opens nothing. Using it is a signature: it goes into the audit log, and the SIRO and "
                "the Information Governance Unit are told."),
        Kit::tr("Before you use it, read on the screen which area is opened, to whom, why and until when. Use it for "
                "nothing else."),
    };
    return section;
}

Section keeping()
{
    Section section;
    section.heading = Kit::tr("How to keep it");
    section.points = {
        Kit::tr("In an envelope that you seal and sign across the flap, in a safe or a locked cabinet."),
        Kit::tr("Not where another officer's kit lies: the kits of the authority are in at least two buildings."),
        Kit::tr("Never photograph, copy or scan it, never type it anywhere but in a ceremony, never send it. Delete "
                "the file that this was printed from."),
        Kit::tr("Look at the envelope once a year. When you leave your office, hand the envelope to the Administrator, "
                "who withdraws this kit and makes one for your successor."),
    };
    return section;
}

Section losing()
{
    Section section;
    section.heading = Kit::tr("If it is lost, opened or seen by somebody else");
    section.points = {
        Kit::tr("Tell the Administrator and the Information Governance Unit at once. There is no blame in it."),
        Kit::tr(
            "The Administrator withdraws the kit and makes a new one in its place; from then on this one opens "
            "nothing in the store. A copy of the store made before still knows it, so somebody who may give access to "
            "the areas gives each of them a new key: earshot-cli area new-key AREA"),
    };
    return section;
}

} // namespace

Result<QByteArray> recoveryKitPaper(const domain::KitSheet &sheet)
{
    const std::initializer_list<std::pair<bool, const char *>> items = {
        {!sheet.officer.isEmpty(), "officer"}, {!sheet.words.isEmpty(), "words"}, {!sheet.code.isEmpty(), "code"}};
    for (const auto &[present, name] : items) {
        if (!present)
            return fail(ErrorCode::Invalid, QStringLiteral("a recovery kit needs all its parts"), QLatin1String(name));
    }
    EARSHOT_TRY(code, qrCode(sheet.code.view()));
    Paper paper;
    const auto forget = qScopeGuard([&] {
        code.fill(Qt::white);
        for (Section &section : paper.sections) {
            for (QString &word : section.grid)
                base::wipe(word);
        }
    });
    paper.letterhead.organisation = sheet.organisation;
    paper.letterhead.organisationCy = sheet.organisationCy;
    paper.title = Kit::tr("Recovery kit %1").arg(sheet.number);
    paper.subtitle = Kit::tr("For %1 only", "officer").arg(sheet.officer);
    paper.sections = {whose(sheet), theWords(sheet), theCode(code), purpose(), keeping(), losing()};
    paper.footer = Kit::tr("%1 · Recovery kit %2 · keep sealed", "organisation, number")
                       .arg(nameOf(paper.letterhead), QString::number(sheet.number));
    paper.metaTitle = Kit::tr("Recovery kit %1", "title of the PDF").arg(sheet.number);
    return layOut(paper);
}

} // namespace earshot::ui::papers
