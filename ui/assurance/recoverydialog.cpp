#include "ui/assurance/recoverydialog.h"

#include "core/policy/profile.h"
#include "core/service/administration_service.h"
#include "ui/assurance/ceremonydialog.h"
#include "ui/assurance/kitentrydialog.h"
#include "ui/assurance/newkitdialog.h"
#include "ui/assurance/recoverywords.h"
#include "ui/desk/answer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QDir>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui::assurance {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::ActionButton;
using widgets::Label;
using widgets::NoticeBar;
using widgets::wrappedSelectable;

namespace {

QPushButton *button(const QString &text, const QString &name)
{
    auto *made = new QPushButton(text);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

QString named(const char *what, qint64 number)
{
    return QLatin1String(what) + QString::number(number);
}

} // namespace

RecoveryDialog::RecoveryDialog(desk::Context &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_page(new widgets::Inspector)
    , m_notice(new NoticeBar)
    , m_make(new ActionButton(tr("Make a kit…")))
    , m_begin(new ActionButton(tr("Begin a ceremony…"), ActionButton::Look::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("recoveryDialog"));
    setWindowTitle(tr("Recovery"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(px(20), px(18), px(20), px(16));
    all->setSpacing(px(10));
    all->addWidget(new Label(tr("Recovery of lost keys"), FontRole::Heading));
    all->addWidget(wrappedSelectable(
        tr("Any two of five officers, each with a printed kit, can open one service area to two named "
           "people until a day. Afterwards the area gets a new key."),
        Token::Muted));
    all->addWidget(m_notice);
    m_make->button()->setObjectName(QStringLiteral("newKit"));
    m_begin->button()->setObjectName(QStringLiteral("newCeremony"));
    for (ActionButton *each : {m_make, m_begin})
        each->button()->setAutoDefault(false);
    // Beside each other where there is room: what the page says needs the height.
    const bool room = px(720) <= screen()->availableSize().width();
    auto *acts = new QBoxLayout(room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    acts->setSpacing(px(12));
    acts->addWidget(m_make, room ? 1 : 0, room ? Qt::AlignTop : Qt::Alignment());
    acts->addWidget(m_begin, room ? 1 : 0, room ? Qt::AlignTop : Qt::Alignment());
    m_page->foot()->addLayout(acts);
    all->addWidget(m_page, 1);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    auto *close = button(tr("Close"), QStringLiteral("recoveryClose"));
    foot->addWidget(close);
    all->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_make, &ActionButton::clicked, this, &RecoveryDialog::makeKit);
    connect(m_begin, &ActionButton::clicked, this, &RecoveryDialog::begin);
    resize(px(720), px(640));
    reload();
}

RecoveryDialog::~RecoveryDialog() = default;

Result<RecoveryDialog::Reading> RecoveryDialog::read(service::Door &door)
{
    Reading reading;
    EARSHOT_TRY(status, door.recovery().status());
    EARSHOT_TRY(ceremonies, door.recovery().ceremonies());
    EARSHOT_TRY(notices, door.recovery().notices());
    EARSHOT_TRY(people, door.administration().people());
    EARSHOT_TRY(mayOpen, door.recovery().mayOpen());
    return Reading{status, ceremonies, notices, people, mayOpen, false};
}

void RecoveryDialog::reload()
{
    desk::answer(this, m_context.door().run([](service::Door &door) { return read(door); }),
                 [this](const Result<Reading> &reading) {
                     if (reading)
                         fill(*reading);
                     else
                         say(words::errorText(reading.error(), m_context.profile()), false);
                 });
}

void RecoveryDialog::fill(const Reading &reading)
{
    m_reading = reading;
    m_reading.mayRotate = m_context.me().actsIn(m_context.profile().rights(policy::actName(policy::Act::Grant)));
    delete m_content;
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(px(6));
    if (!reading.notices.isEmpty())
        addNotices();
    const auto waits = [](const service::Ceremony &each) { return each.mine && (each.awaitsKits || each.isOpen); };
    if (std::any_of(reading.ceremonies.cbegin(), reading.ceremonies.cend(), waits)) {
        addCeremonies(); // what this person came for
        addKits();
    } else {
        addKits();
        addCeremonies();
    }
    m_page->body()->addWidget(m_content);
    if (!reading.mayOpen.permitted) {
        const QString why = words::refusalText(reading.mayOpen.refusal(), m_context.profile());
        m_make->setRefused(why);
        m_begin->setRefused(why);
    } else {
        if (reading.status.kits.size() < domain::mostKits)
            m_make->setAllowed();
        else
            m_make->setRefused(tr("There are five kits. Withdraw one before you make another."));
        if (reading.status.exists())
            m_begin->setAllowed();
        else
            m_begin->setRefused(tr("It takes the kits of two officers."));
    }
    emit shown();
}

void RecoveryDialog::addNotices()
{
    m_column->addWidget(new Label(tr("For you to know"), FontRole::Strong));
    for (const auto &notice : std::as_const(m_reading.notices)) {
        auto *line = wrappedSelectable(noticeText(notice), notice.permitted ? Token::Text : Token::Red);
        line->setObjectName(QStringLiteral("recoveryNotice"));
        m_column->addWidget(line);
    }
    auto *read = button(tr("I have read these"), QStringLiteral("noticesRead"));
    m_column->addWidget(read, 0, Qt::AlignLeft);
    connect(read, &QPushButton::clicked, this, [this, read] {
        read->setEnabled(false);
        auto done = m_context.door().run([sequence = m_reading.notices.first().sequence](service::Door &door) {
            return door.recovery().markRead(sequence);
        });
        desk::answer(this, done, [this](const Result<void> &done) {
            if (!done)
                say(words::errorText(done.error(), m_context.profile()), false);
            m_context.refreshCounts();
            reload();
        });
    });
    m_column->addSpacing(px(12));
}

void RecoveryDialog::addKits()
{
    m_column->addWidget(new Label(tr("Kits"), FontRole::Strong));
    auto *state =
        wrappedSelectable(kitsText(m_reading.status), m_reading.status.exists() ? Token::Muted : Token::Amber);
    state->setObjectName(QStringLiteral("kitsState"));
    m_column->addWidget(state);
    const bool mayWithdraw =
        m_reading.mayOpen.permitted ||
        m_context.me().actsIn(m_context.profile().rights(policy::actName(policy::Act::ManagePeople)));
    for (const auto &kit : std::as_const(m_reading.status.kits)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(px(8));
        row->addWidget(wrappedSelectable(tr("%1. %2, %3, made on %4", "number, officer, office, day")
                                             .arg(kit.number)
                                             .arg(kit.officer, words::officeName(m_context.profile(), kit.office),
                                                  words::date(kit.enrolledAt.london().date()))),
                       1);
        if (mayWithdraw) {
            auto *gone = button(tr("Withdraw…"), named("withdrawKit", kit.number));
            gone->setAccessibleName(tr("Withdraw the kit of %1").arg(kit.officer));
            row->addWidget(gone);
            connect(gone, &QPushButton::clicked, this, [this, kit] { withdraw(kit); });
        }
        m_column->addLayout(row);
    }
    if (m_reading.status.exists()) {
        auto *areas = wrappedSelectable(areasText(m_reading.status), Token::Muted);
        areas->setObjectName(QStringLiteral("kitsAreas"));
        m_column->addWidget(areas);
    }
    m_column->addSpacing(px(12));
}

void RecoveryDialog::addCeremonies()
{
    m_column->addWidget(new Label(tr("Ceremonies"), FontRole::Strong));
    if (m_reading.ceremonies.isEmpty())
        m_column->addWidget(wrappedSelectable(tr("None was begun here."), Token::Muted));
    for (const auto &ceremony : std::as_const(m_reading.ceremonies))
        addCeremony(ceremony);
}

void RecoveryDialog::addCeremony(const service::Ceremony &ceremony)
{
    const qint64 number = ceremony.recovery.id.value;
    auto *chip = new widgets::Chip(ceremonyChip(ceremony));
    chip->setObjectName(named("ceremonyChip", number));
    m_column->addWidget(chip, 0, Qt::AlignLeft);
    m_column->addWidget(wrappedSelectable(ceremonyText(ceremony)));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    const auto add = [&](const QString &text, const char *name, auto act) {
        auto *made = button(text, named(name, number));
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, [this, ceremony, act] { (this->*act)(ceremony); });
    };
    if (ceremony.mine && ceremony.awaitsKits)
        add(tr("Enter a kit…"), "enterKit", &RecoveryDialog::enterKit);
    if (ceremony.mine && ceremony.isOpen && ceremony.recovery.withIdentity)
        add(tr("Hand over the identity…"), "handOver", &RecoveryDialog::handOver);
    if ((ceremony.isOpen || ceremony.awaitsKits) && (ceremony.mine || m_reading.mayOpen.permitted))
        add(tr("End it…"), "endCeremony", &RecoveryDialog::end);
    if (ceremony.rotationDue && m_reading.mayRotate)
        add(tr("Give the area a new key"), "rotate", &RecoveryDialog::rotate);
    row->addStretch();
    m_column->addLayout(row);
    m_column->addSpacing(px(6));
}

void RecoveryDialog::makeKit()
{
    auto *dialog = new NewKitDialog(m_context, m_reading.people, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        say(tr("Kit %1 for %2 is in %3. Print it, give it to the officer, and delete the file: whoever has it is one "
               "of "
               "two.")
                .arg(dialog->kit().number)
                .arg(dialog->kit().officer, QDir::toNativeSeparators(dialog->path())),
            true);
        reload();
    });
    dialog->open();
}

void RecoveryDialog::withdraw(const domain::RecoveryKit &kit)
{
    if (!m_context.prompter().confirm(
            this,
            {tr("Withdraw a recovery kit"),
             tr("The kit of %1 opens nothing any more, for good. A new one can be made for them. With another kit "
                "it still opens copies of the store folder from before. If it is in wrong hands, let somebody who may "
                "give access to the areas give each of them a new key: earshot-cli area new-key AREA")
                 .arg(kit.officer),
             tr("Withdraw the kit"), true}))
        return;
    auto done =
        m_context.door().run([number = kit.number](service::Door &door) { return door.recovery().withdraw(number); });
    desk::answer(this, done, [this, officer = kit.officer](const Result<void> &done) {
        say(done ? tr("The kit of %1 is withdrawn.").arg(officer) : words::errorText(done.error(), m_context.profile()),
            done.has_value());
        reload();
    });
}

void RecoveryDialog::begin()
{
    QList<domain::ServiceArea> areas;
    for (const auto &area : std::as_const(m_reading.status.areas)) {
        if (!area.area.quarantine)
            areas << area.area;
    }
    auto *dialog = new CeremonyDialog(m_context, areas, m_reading.people, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto &ceremony = dialog->ceremony();
        say(tr("The ceremony has begun. Two officers come with their kits to %1 or %2, who find it at the top of their "
               "window.")
                .arg(ceremony.firstName, ceremony.secondName),
            true);
        m_context.refreshCounts();
        reload();
    });
    dialog->open();
}

void RecoveryDialog::enterKit(const service::Ceremony &ceremony)
{
    auto *dialog = new KitEntryDialog(m_context, ceremony, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        say(dialog->ceremony().isOpen
                ? tr("%1 is open to you. Sign in again to find its recordings.").arg(dialog->ceremony().areaName)
                : tr("The first officer has signed. Now the second."),
            true);
        m_context.refreshCounts();
        reload();
    });
    dialog->open();
}

void RecoveryDialog::end(const service::Ceremony &ceremony)
{
    if (!m_context.prompter().confirm(
            this, {tr("End a recovery ceremony"),
                   tr("%1 and %2 have no access to %3 any more, and the area gets a new key. This cannot be undone.")
                       .arg(ceremony.firstName, ceremony.secondName, ceremony.areaName),
                   tr("End the ceremony"), true}))
        return;
    follow(m_context.door().run([id = ceremony.recovery.id](service::Door &door) { return door.recovery().end(id); }),
           tr("The ceremony is over."));
}

void RecoveryDialog::rotate(const service::Ceremony &ceremony)
{
    follow(
        m_context.door().run([id = ceremony.recovery.id](service::Door &door) { return door.recovery().rotate(id); }),
        tr("%1 has a new key. Its recordings are locked with it in the background.").arg(ceremony.areaName));
}

void RecoveryDialog::handOver(const service::Ceremony &ceremony)
{
    const QString path =
        m_context.prompter().chooseSaveFile(this, tr("A new folder for the identity"),
                                            tr("Identity of %1", "a folder's name; area").arg(ceremony.areaName));
    if (path.isEmpty())
        return;
    auto out = m_context.door().run(
        [path, id = ceremony.recovery.id](service::Door &door) { return door.recovery().handOver(id, path); });
    desk::answer(this, out, [this, path](const Result<service::HandedOver> &out) {
        say(out ? tr("%1 has the area's identity and the headers of %2 recordings. Whoever has this folder and the "
                     "store "
                     "can listen to all of them; that it was made is on record.")
                      .arg(QDir::toNativeSeparators(out->folder), words::count(out->headers))
            : out.error().code == ErrorCode::Exists ? tr("There is something of this name already: %1").arg(path)
                                                    : words::errorText(out.error(), m_context.profile()),
            out.has_value());
        reload();
    });
}

void RecoveryDialog::follow(const QFuture<Result<service::Ceremony>> &act, const QString &done)
{
    desk::answer(this, act, [this, done](const Result<service::Ceremony> &ceremony) {
        say(!ceremony ? words::errorText(ceremony.error(), m_context.profile())
            : ceremony->rotationDue
                ? done + u' ' + tr("The area gets its new key when somebody who may give access to it signs in.")
                : done,
            ceremony.has_value());
        m_context.refreshCounts();
        reload();
    });
}

void RecoveryDialog::say(const QString &text, bool good)
{
    m_notice->showNotice(good ? NoticeBar::Kind::Good : NoticeBar::Kind::Warning, text);
}

} // namespace earshot::ui::assurance
