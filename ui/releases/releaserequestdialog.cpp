#include "ui/releases/releaserequestdialog.h"

#include "core/policy/decision.h"
#include "core/service/sharing_service.h"
#include "ui/desk/answer.h"
#include "ui/releases/askedcalls.h"
#include "ui/releases/authoriserdialog.h"
#include "ui/releases/callpart.h"
#include "ui/releases/recipientrows.h"
#include "ui/releases/redactiondialog.h"
#include "ui/releases/releasewords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QRadioButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace earshot::ui::releases {

using domain::AudioFormat;
using domain::ReleaseKind;
using theme::FontRole;
using theme::px;
using widgets::fieldCaption;
using widgets::Label;
using widgets::NoticeBar;
using widgets::stacked;

namespace {

constexpr int usualMonths = 3;
constexpr int severalWidth = 1040; // design pixels

/// The day on which the first of them is due for disposal; invalid: it is not known of any.
QDate firstDue(const policy::Profile &profile, const std::vector<std::unique_ptr<AskedCall>> &calls)
{
    QDate first;
    for (const auto &call : calls) {
        const QDate due = policy::lifeOf(profile, call->what.recording.keptFrom().london().date()).dueOn;
        if (due.isValid() && (!first.isValid() || due < first))
            first = due;
    }
    return first;
}

} // namespace

ReleaseRequestDialog::ReleaseRequestDialog(desk::Context &context, const QList<service::Askable> &calls,
                                           FrameRange selected, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_calls(new AskedCalls(context.profile(), calls, selected))
    , m_parts(new QStackedWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("releaseRequestDialog"));
    setWindowTitle(tr("Ask for a release"));
    build();
    showCall();
    connect(&m_context, &desk::Context::declarationChanged, this, [this] {
        if (m_calls->isSeveral())
            checkCalls();
        refresh();
    });
    loadPeople();
    refresh();
    widgets::keepHeight(this);
    resize(px(m_beside ? severalWidth : 620), sizeHint().height());
    m_receives->setFocus();
}

void ReleaseRequestDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("Ask for a release"), FontRole::Heading));
    // Several calls and what is asked of one of them stand beside the terms of all, where there is the room.
    m_beside = m_calls->isSeveral() && px(severalWidth) <= screen()->availableSize().width();
    auto *both = new QBoxLayout(m_beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    both->setSpacing(px(m_beside ? 32 : 10));
    auto *calls = new QVBoxLayout;
    calls->setSpacing(px(10));
    calls->addWidget(m_calls);
    both->addLayout(calls, 1);
    column->addLayout(both);
    connect(m_calls, &AskedCalls::currentChanged, this, &ReleaseRequestDialog::showCall);
    connect(m_calls, &AskedCalls::leftOut, this, [this] {
        showCall();
        loadPeople();
    });

    auto *form = widgets::newForm(nullptr, 16, 10);
    m_form = form;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);

    if (m_calls->isSeveral()) {
        auto *one = widgets::newForm(nullptr, 16, 10);
        one->setRowWrapPolicy(QFormLayout::WrapAllRows);
        addPart(one);
        calls->addLayout(one);
        calls->addStretch();
    }
    m_inside = new QRadioButton(tr("Inside the authority, to another service area"));
    m_external = new QRadioButton(tr("To an external agency"));
    m_inside->setObjectName(QStringLiteral("kindInside"));
    m_external->setObjectName(QStringLiteral("kindExternal"));
    m_inside->setChecked(true);
    m_way = fieldCaption(QStringLiteral("way"));
    form->addRow(tr("Where it goes"), stacked({m_inside, m_external, m_way}));

    m_requester = new QLineEdit(m_context.me().person.name);
    m_requester->setObjectName(QStringLiteral("requester"));
    form->addRow(tr("&Who asks for it"), m_requester);
    m_receives = new RecipientRows(form, this);
    if (!m_calls->isSeveral())
        addPart(form);

    m_arises = new QRadioButton(tr("Yes, an issue arising from the original call"));
    m_unrelated = new QRadioButton(tr("No, it has nothing to do with the call"));
    m_arises->setObjectName(QStringLiteral("arisesYes"));
    m_unrelated->setObjectName(QStringLiteral("arisesNo"));
    m_arises->setChecked(true);
    auto *arising = new QButtonGroup(this);
    arising->addButton(m_arises);
    arising->addButton(m_unrelated);
    form->addRow(tr("About the call"), stacked({m_arises, m_unrelated}));

    m_format = new QComboBox;
    m_format->setObjectName(QStringLiteral("format"));
    m_formatLine = fieldCaption(QStringLiteral("formatLine"));
    fillFormats();
    form->addRow(tr("&Format"), stacked({m_format, m_formatLine}));
    m_until = new QDateEdit;
    m_until->setObjectName(QStringLiteral("until"));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(words::dateFormat());
    const QDate today = m_context.environment().clock->now().london().date();
    m_until->setMinimumDate(today);
    const QDate usual = policy::monthsAfter(m_context.profile(), today, usualMonths);
    const QDate due = firstDue(m_context.profile(), m_calls->all());
    const bool goesBefore = due >= today && due < usual;
    m_until->setDate(goesBefore ? due : usual);
    auto *ends = fieldCaption(QStringLiteral("untilLine"));
    const QString then =
        tr("Then access ends, or what was issued is to be destroyed. An authoriser can agree to a later day.");
    ends->setText(
        goesBefore
            ? then + u' ' +
                  tr("The call itself is to be destroyed on %1, unless it is put on hold (§7).").arg(words::date(due))
            : then);
    form->addRow(tr("&Until"), stacked({m_until, ends}));
    m_purpose = new Label;
    m_purpose->setObjectName(QStringLiteral("purpose"));
    m_purpose->setWordWrap(true);
    form->addRow(tr("Purpose"), m_purpose);
    m_authorisers = new Label;
    m_authorisers->setObjectName(QStringLiteral("authorisers"));
    m_authorisers->setWordWrap(true);
    form->addRow(tr("May say yes"), m_authorisers);
    both->addLayout(form, 1);

    m_notice = new NoticeBar;
    m_notice->setObjectName(QStringLiteral("problem"));
    column->addWidget(m_notice);
    column->addStretch();
    column->addWidget(buildFoot());
    connect(m_inside, &QRadioButton::toggled, this, [this] {
        loadPeople();
        refresh();
    });
    connect(m_arises, &QRadioButton::toggled, this, &ReleaseRequestDialog::refresh);
    connect(m_requester, &QLineEdit::textChanged, this, &ReleaseRequestDialog::refresh);
    connect(m_receives, &RecipientRows::changed, this, &ReleaseRequestDialog::refresh);
    connect(m_notice, &NoticeBar::actionTriggered, this, [this] {
        emit m_context.purposeNeeded();
        reject();
    });
}

void ReleaseRequestDialog::showCall()
{
    AskedCall &call = m_calls->current();
    if (!call.part) {
        call.part = new CallPart(call.what.recording, call.selected, m_parts);
        m_parts->addWidget(call.part);
        connect(call.part, &CallPart::changed, this, &ReleaseRequestDialog::refresh);
    }
    m_parts->setCurrentWidget(call.part);
    const QSignalBlocker quietly(m_redacted);
    const QSignalBlocker quiet(m_asItIs);
    m_redacted->setChecked(call.redacted);
    m_asItIs->setChecked(!call.redacted);
    refresh();
}

void ReleaseRequestDialog::addPart(QFormLayout *form)
{
    form->addRow(m_calls->isSeveral() ? tr("Which part of this call") : tr("Which part"), m_parts);
    addRedaction(form);
}

void ReleaseRequestDialog::answerAccess(const service::AccessRelease &access)
{
    m_access = access;
    const service::ReleaseDraft &known = access.draft;
    m_external->setChecked(true);
    m_inside->setEnabled(false);
    m_requester->setText(known.requester);
    m_receives->show(known);
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(known.format)));
    if (known.until.isValid())
        m_until->setDate(known.until);
    AskedCall &call = m_calls->current();
    call.redactions = known.redactions;
    if (!access.thirdParties.isEmpty()) {
        const QSignalBlocker quiet(m_redacted); // the places are shown here first
        m_redacted->setChecked(true);
        call.redacted = true;
        m_asItIs->setEnabled(false);
    }
    refresh();
}

service::Declaration ReleaseRequestDialog::declared() const
{
    return m_access ? m_access->declared : m_context.declaration();
}

void ReleaseRequestDialog::addRedaction(QFormLayout *form)
{
    m_asItIs = new QRadioButton(tr("As it is"));
    m_redacted = new QRadioButton(tr("Redacted"));
    m_asItIs->setObjectName(QStringLiteral("asItIs"));
    m_redacted->setObjectName(QStringLiteral("redacted"));
    m_asItIs->setChecked(true);
    m_editRedactions = new QPushButton(tr("What must not be heard…"));
    m_editRedactions->setObjectName(QStringLiteral("editRedactions"));
    m_editRedactions->setAutoDefault(false);
    m_redactionLine = fieldCaption(QStringLiteral("redactionLine"));
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(m_asItIs);
    row->addWidget(m_redacted);
    row->addWidget(m_editRedactions);
    row->addStretch();
    form->addRow(tr("What is heard"), stacked({line, m_redactionLine}));
    connect(m_redacted, &QRadioButton::toggled, this, [this](bool redacted) {
        m_calls->current().redacted = redacted;
        refresh();
        if (redacted && m_calls->current().redactions.isEmpty())
            editRedactions();
    });
    connect(m_editRedactions, &QPushButton::clicked, this, &ReleaseRequestDialog::editRedactions);
}

void ReleaseRequestDialog::editRedactions()
{
    if (findChild<RedactionDialog *>())
        return;
    const domain::Recording &recording = m_calls->current().what.recording;
    std::function<FrameRange()> marked;
    if (m_marked)
        marked = [this, recording] { return m_marked(recording); };
    auto *dialog = new RedactionDialog(recording, m_calls->current().range().value_or(FrameRange{}),
                                       m_calls->current().redactions, marked, this);
    connect(dialog, &RedactionDialog::taken, this, [this, id = recording.id](const domain::Redactions &redactions) {
        if (AskedCall *call = m_calls->of(id)) // another may be looked at by now
            call->redactions = redactions;
        refresh();
    });
    connect(dialog, &RedactionDialog::listenRequested, this, [this, dialog, id = recording.id] {
        const AskedCall *call = m_calls->of(id);
        if (!call)
            return; // it was left out
        service::ReleaseDraft heard = draftOf(*call);
        heard.redactions = dialog->redactions().value_or(domain::Redactions{});
        heard.format = AudioFormat::Wav;
        emit m_context.hearRequested({id, tr("As it would leave"),
                                      [heard](service::Door &door) { return door.sharing().openAsItLeaves(heard); }});
    });
    dialog->show();
}

QWidget *ReleaseRequestDialog::buildFoot()
{
    auto *cancel = new QPushButton(tr("Cancel"));
    m_here = new QPushButton(tr("Ask and authorise here…"));
    m_ask = new widgets::PrimaryButton(tr("Ask for release"));
    cancel->setObjectName(QStringLiteral("cancel"));
    m_here->setObjectName(QStringLiteral("askHere"));
    m_ask->setObjectName(QStringLiteral("ask"));
    cancel->setAutoDefault(false);
    m_here->setAutoDefault(false);
    m_hereLine = fieldCaption(QStringLiteral("hereLine"));
    m_hereLine->setAlignment(Qt::AlignRight);
    m_missing = fieldCaption(QStringLiteral("missing"));
    m_missing->setAlignment(Qt::AlignRight);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    column->addWidget(m_missing);
    auto *buttons = new QWidget;
    auto *row = new widgets::FlowRow(8, buttons);
    row->add(cancel);
    row->addStretch();
    row->add(m_here);
    row->add(m_ask);
    column->addWidget(buttons);
    column->addWidget(m_hereLine);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_here, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_ask, &QPushButton::clicked, this, [this] { ask(false); });
    return box;
}

void ReleaseRequestDialog::fillFormats()
{
    for (const auto format : {AudioFormat::Original, AudioFormat::Wav, AudioFormat::Flac, AudioFormat::Opus})
        m_format->addItem(words::name(format), static_cast<int>(format));
}

ReleaseKind ReleaseRequestDialog::kind() const
{
    return m_external->isChecked() ? ReleaseKind::External : ReleaseKind::Inside;
}

bool ReleaseRequestDialog::needsAdvice() const
{
    return policy::releaseNeedsAdvice(m_context.profile(), kind(), declared().purpose, m_arises->isChecked());
}

QStringList ReleaseRequestDialog::missing() const
{
    QStringList missing;
    if (m_requester->text().trimmed().isEmpty())
        missing << tr("who asks for it");
    missing << m_receives->missing();
    if (!m_calls->isComplete())
        missing << tr("the part, or what must not be heard");
    if (declared().purpose.isEmpty())
        missing << tr("the purpose");
    return missing;
}

void ReleaseRequestDialog::loadPeople()
{
    const int generation = ++m_generation;
    m_receives->loadListeners(m_context, m_calls->recordings());
    if (m_calls->isSeveral())
        checkCalls();
    auto found = m_context.door().run([ids = m_calls->recordings(), kind = kind()](service::Door &door) {
        return door.release().possibleAuthorisers(ids, kind);
    });
    desk::answer(this, found, [this, generation](const Result<QList<service::Authoriser>> &found) {
        if (generation != m_generation)
            return;
        QStringList names;
        if (found) {
            for (const auto &authoriser : *found)
                names << authoriserName(m_context.profile(), authoriser);
        }
        m_authorisers->setText(!found            ? words::errorText(found.error(), m_context.profile())
                               : names.isEmpty() ? tr("Nobody holds one of these offices yet: %1. The administrator "
                                                      "can appoint them.")
                                                       .arg(officeList(m_context.profile(), kind()))
                                                 : names.join(QStringLiteral(" · ")));
    });
}

/// Which of them may be asked for is a matter of the purpose, too.
void ReleaseRequestDialog::checkCalls()
{
    auto checked = m_context.door().run([ids = m_calls->recordings(), kind = kind(), arises = m_arises->isChecked()](
                                            service::Door &door) { return door.release().askable(ids, kind, arises); });
    m_checked.answer(this, checked, [this](const Result<QList<service::Askable>> &checked) {
        if (!checked) {
            m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(checked.error(), m_context.profile()), {},
                                 false);
            return;
        }
        m_calls->take(*checked);
        refresh();
    });
}

void ReleaseRequestDialog::refresh()
{
    m_calls->refresh();
    m_way->setText(wayText(m_context.profile(), kind(), needsAdvice()));
    m_receives->showFor(kind(), m_access.has_value());
    const bool listens = m_receives->listener().isValid();
    m_form->setRowVisible(m_format->parentWidget(), !listens);
    // The original's bytes are those of the whole call; a part has to be encoded anew.
    const bool redacted = m_calls->isAnyRedacted();
    const bool whole = (m_calls->isWhole() && !redacted) || listens;
    auto *items = qobject_cast<QStandardItemModel *>(m_format->model());
    items->item(0)->setEnabled(whole);
    if (!whole && m_format->currentIndex() == 0)
        m_format->setCurrentIndex(m_format->findData(static_cast<int>(AudioFormat::Flac)));
    m_formatLine->setText(
        whole ? QString()
        : redacted
            ? tr("“%1” holds all that was said: a redacted call has to be written anew.")
                  .arg(words::name(AudioFormat::Original))
            : tr("“%1” is for a whole call: a part has to be written anew.").arg(words::name(AudioFormat::Original)));
    m_formatLine->setVisible(!whole);

    const AskedCall &call = m_calls->current();
    m_editRedactions->setEnabled(m_redacted->isChecked());
    const QStringList places = words::redactionTexts(call.covered(), call.what.recording.rate);
    QStringList said{m_asItIs->isChecked() ? QString()
                     : places.isEmpty()    ? tr("Say what must not be heard.")
                     : places.size() > 2   ? tr("%n places", nullptr, int(places.size()))
                                           : places.join(u'\n')};
    if (m_access && !m_access->thirdParties.isEmpty())
        said << tr("The register says who else is in it: %1. Listen, and say where.").arg(m_access->thirdParties);
    m_redactionLine->setText(said.join(u'\n'));
    m_redactionLine->setVisible(!m_redactionLine->text().isEmpty());

    const auto declared = this->declared();
    if (declared.purpose.isEmpty()) {
        m_purpose->setText(tr("Not chosen yet"));
        m_notice->showNotice(NoticeBar::Kind::Warning,
                             tr("A release needs the purpose and its reference. They stand in the bar at the top."),
                             tr("Choose a purpose"), false);
    } else {
        const QString purpose = purposeText(m_context.profile(), declared.purpose);
        m_purpose->setText(declared.reference.isEmpty()
                               ? purpose
                               : tr("%1 · %2", "purpose, reference").arg(purpose, declared.reference));
        if (m_notice->kind() == NoticeBar::Kind::Warning)
            m_notice->hide();
    }
    const QStringList missing = this->missing();
    m_missing->setText(missing.isEmpty() ? QString()
                                         : tr("Still missing: %1.").arg(missing.join(tr(", ", "between fields"))));
    m_missing->setVisible(!missing.isEmpty());
    m_ask->setAccessibleDescription(m_missing->text());
    const bool ready = missing.isEmpty() && !m_busy;
    m_ask->setEnabled(ready);
    m_here->setEnabled(ready && !needsAdvice());
    m_hereLine->setText(needsAdvice() ? tr("It can be authorised here once the Information Governance Unit has "
                                           "advised (§6).")
                                      : QString());
    m_hereLine->setVisible(needsAdvice());
    m_here->setAccessibleDescription(m_hereLine->text());
}

void ReleaseRequestDialog::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void ReleaseRequestDialog::ask(bool thenHere)
{
    if (m_busy || !missing().isEmpty())
        return;
    setBusy(true);
    auto request = m_context.door().run(
        [drafts = drafts()](service::Door &door) { return door.release().requestTogether(drafts); });
    desk::answer(this, request, [this, thenHere](const Result<QList<domain::Release>> &releases) {
        setBusy(false);
        if (releases)
            asked(*releases, thenHere);
        else
            m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(releases.error(), m_context.profile()), {},
                                 false);
    });
}

QList<service::ReleaseDraft> ReleaseRequestDialog::drafts() const
{
    QList<service::ReleaseDraft> drafts;
    for (const auto &call : m_calls->all())
        drafts << draftOf(*call);
    return drafts;
}

service::ReleaseDraft ReleaseRequestDialog::draftOf(const AskedCall &call) const
{
    service::ReleaseDraft draft;
    draft.recording = call.what.recording.id;
    draft.kind = kind();
    draft.requester = m_requester->text().simplified();
    m_receives->writeTo(draft);
    draft.arisesFromCall = m_arises->isChecked();
    draft.range = call.range().value_or(FrameRange{});
    draft.format = draft.recipientPerson.isValid() ? AudioFormat::Original
                                                   : static_cast<AudioFormat>(m_format->currentData().toInt());
    draft.until = m_until->date();
    draft.redactions = call.covered();
    if (m_access)
        draft.access = m_access->draft.access;
    return draft;
}

void ReleaseRequestDialog::asked(const QList<domain::Release> &releases, bool thenHere)
{
    const domain::Release &first = releases.constFirst();
    m_context.refreshCounts();
    for (const auto &release : releases) {
        emit m_context.recordingChanged(release.recording);
        emit requested(release);
    }
    if (thenHere) {
        auto *dialog = new AuthoriserDialog(m_context, first, AuthoriserDialog::Seat::Requesters, parentWidget());
        if (releases.size() > 1)
            dialog->answerAll();
        dialog->show();
    } else {
        const QString waits = standing(m_context.profile(), first);
        emit m_context.notice(releases.size() == 1
                                  ? tr("%1 is asked for. %2").arg(first.number, waits)
                                  : tr("%1 to %2 are asked for, a release each. %3", "number, number, sentence")
                                        .arg(first.number, releases.constLast().number, waits),
                              false);
    }
    accept();
}

} // namespace earshot::ui::releases
