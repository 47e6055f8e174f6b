#include "ui/releases/releaserequestdialog.h"

#include "core/policy/decision.h"
#include "core/service/sharing_service.h"
#include "ui/desk/answer.h"
#include "ui/releases/authoriserdialog.h"
#include "ui/releases/callpart.h"
#include "ui/releases/redactiondialog.h"
#include "ui/releases/releasewords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QStandardItemModel>

namespace earshot::ui::releases {

using domain::AudioFormat;
using domain::ReleaseKind;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;

namespace {

/// Widgets one below the other, without margins: one field of the form.
QWidget *stacked(std::initializer_list<QWidget *> widgets)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    for (QWidget *widget : widgets)
        column->addWidget(widget);
    return box;
}

constexpr int usualMonths = 3;

Label *caption(const QString &name)
{
    auto *label = new Label({}, FontRole::Caption, Token::Muted);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

ReleaseRequestDialog::ReleaseRequestDialog(desk::Context &context, const service::RecordingDetail &detail,
                                           FrameRange selected, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_recording(detail.recording)
    , m_areaName(detail.areaName)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("releaseRequestDialog"));
    setWindowTitle(tr("Ask for a release"));
    m_part = new CallPart(m_recording, selected);
    build();
    connect(m_part, &CallPart::changed, this, &ReleaseRequestDialog::refresh);
    connect(&m_context, &desk::Context::declarationChanged, this, &ReleaseRequestDialog::refresh);
    loadPeople();
    refresh();
    widgets::keepHeight(this);
    resize(px(620), sizeHint().height());
    m_recipient->setFocus();
}

void ReleaseRequestDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("Ask for a release"), FontRole::Heading));
    column->addWidget(
        new Label(tr("Call of %1, %2 · %3", "moment, length, area")
                      .arg(words::dateTime(m_recording.startedAt), words::length(m_recording.durationMs()), m_areaName),
                  FontRole::Body, Token::Muted));

    auto *form = new QFormLayout;
    m_form = form;
    form->setHorizontalSpacing(px(16));
    form->setVerticalSpacing(px(10));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);

    m_inside = new QRadioButton(tr("Inside the authority, to another service area"));
    m_external = new QRadioButton(tr("To an external agency"));
    m_inside->setObjectName(QStringLiteral("kindInside"));
    m_external->setObjectName(QStringLiteral("kindExternal"));
    m_inside->setChecked(true);
    m_way = caption(QStringLiteral("way"));
    form->addRow(tr("Where it goes"), stacked({m_inside, m_external, m_way}));

    m_requester = new QLineEdit(m_context.me().person.name);
    m_requester->setObjectName(QStringLiteral("requester"));
    form->addRow(tr("&Who asks for it"), m_requester);
    addRecipient(form);
    form->addRow(tr("Which part"), m_part);
    addRedaction(form);

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
    m_formatLine = caption(QStringLiteral("formatLine"));
    fillFormats();
    form->addRow(tr("&Format"), stacked({m_format, m_formatLine}));
    m_until = new QDateEdit;
    m_until->setObjectName(QStringLiteral("until"));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(words::dateFormat());
    const QDate today = m_context.environment().clock->now().london().date();
    m_until->setMinimumDate(today);
    m_until->setDate(policy::monthsAfter(m_context.profile(), today, usualMonths));
    auto *ends = caption(QStringLiteral("untilLine"));
    ends->setText(
        tr("Then access ends, or what was issued is to be destroyed. An authoriser can agree to a later day."));
    form->addRow(tr("&Until"), stacked({m_until, ends}));
    m_purpose = new Label;
    m_purpose->setObjectName(QStringLiteral("purpose"));
    m_purpose->setWordWrap(true);
    form->addRow(tr("Purpose"), m_purpose);
    m_authorisers = new Label;
    m_authorisers->setObjectName(QStringLiteral("authorisers"));
    m_authorisers->setWordWrap(true);
    form->addRow(tr("May say yes"), m_authorisers);
    column->addLayout(form);

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
    connect(m_recipient, &QLineEdit::textChanged, this, &ReleaseRequestDialog::refresh);
    connect(m_notice, &NoticeBar::actionTriggered, this, [this] {
        emit m_context.purposeNeeded();
        reject();
    });
}

void ReleaseRequestDialog::answerAccess(const service::AccessRelease &access)
{
    m_access = access;
    const service::ReleaseDraft &known = access.draft;
    m_external->setChecked(true);
    m_inside->setEnabled(false);
    m_requester->setText(known.requester);
    m_recipient->setText(known.recipient);
    m_basis->setCurrentText(known.legalBasis);
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(known.format)));
    if (known.until.isValid())
        m_until->setDate(known.until);
    m_redactions = known.redactions;
    if (!access.thirdParties.isEmpty()) {
        const QSignalBlocker quiet(m_redacted); // the places are shown here first
        m_redacted->setChecked(true);
        m_asItIs->setEnabled(false);
    }
    refresh();
}

service::Declaration ReleaseRequestDialog::declared() const
{
    return m_access ? m_access->declared : m_context.declaration();
}

void ReleaseRequestDialog::addRecipient(QFormLayout *form)
{
    m_recipient = new QLineEdit;
    m_recipient->setObjectName(QStringLiteral("recipient"));
    m_recipient->setPlaceholderText(tr("Person and team or agency"));
    form->addRow(tr("Who &receives it"), m_recipient);

    m_listener = new QComboBox;
    m_listener->setObjectName(QStringLiteral("listener"));
    m_listener->setAccessibleName(tr("How they receive it"));
    m_listener->addItem(tr("As a package of files"), 0);
    m_listenerLine = caption(QStringLiteral("listenerLine"));
    m_listenerRow = stacked({m_listener, m_listenerLine});
    form->addRow(tr("Ho&w"), m_listenerRow);

    m_basis = new QComboBox;
    m_basis->setObjectName(QStringLiteral("basis"));
    m_basis->setEditable(true);
    m_basis->addItems({QString(), tr("Court order"), tr("Police request, DPA 2018 Schedule 2"), tr("Subject access"),
                       tr("Insurer"), tr("Ombudsman"), tr("Contractor, under contract")});
    m_basis->lineEdit()->setPlaceholderText(tr("Court order, police request, …"));
    m_basisRow = stacked({m_basis});
    form->addRow(tr("&Legal basis"), m_basisRow);
    connect(m_listener, &QComboBox::activated, this, [this] {
        if (listener().isValid() && m_recipient->text().trimmed().isEmpty())
            m_recipient->setText(m_listener->currentData(Qt::UserRole + 1).toString());
        refresh();
    });
    connect(m_basis, &QComboBox::currentTextChanged, this, &ReleaseRequestDialog::refresh);
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
    m_redactionLine = caption(QStringLiteral("redactionLine"));
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    row->addWidget(m_asItIs);
    row->addWidget(m_redacted);
    row->addWidget(m_editRedactions);
    row->addStretch();
    form->addRow(tr("What is heard"), stacked({line, m_redactionLine}));
    connect(m_redacted, &QRadioButton::toggled, this, [this](bool redacted) {
        refresh();
        if (redacted && m_redactions.isEmpty())
            editRedactions();
    });
    connect(m_editRedactions, &QPushButton::clicked, this, &ReleaseRequestDialog::editRedactions);
}

void ReleaseRequestDialog::editRedactions()
{
    if (findChild<RedactionDialog *>())
        return;
    auto *dialog =
        new RedactionDialog(m_recording, m_part->range().value_or(FrameRange{}), m_redactions, m_marked, this);
    connect(dialog, &RedactionDialog::taken, this, [this](const domain::Redactions &redactions) {
        m_redactions = redactions;
        refresh();
    });
    connect(dialog, &RedactionDialog::listenRequested, this, [this, dialog] {
        service::ReleaseDraft heard = draft();
        heard.redactions = dialog->redactions().value_or(domain::Redactions{});
        heard.format = AudioFormat::Wav;
        emit m_context.hearRequested({m_recording.id, tr("As it would leave"),
                                      [heard](service::Door &door) { return door.sharing().openAsItLeaves(heard); }});
    });
    dialog->show();
}

domain::Redactions ReleaseRequestDialog::redactions() const
{
    return m_redacted->isChecked() ? m_redactions : domain::Redactions{};
}

domain::PersonId ReleaseRequestDialog::listener() const
{
    return kind() == ReleaseKind::Inside ? domain::PersonId{m_listener->currentData().toLongLong()}
                                         : domain::PersonId{};
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
    m_hereLine = caption(QStringLiteral("hereLine"));
    m_hereLine->setAlignment(Qt::AlignRight);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(cancel);
    row->addStretch();
    row->addWidget(m_here);
    row->addWidget(m_ask);
    column->addLayout(row);
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

bool ReleaseRequestDialog::isComplete() const
{
    return !m_requester->text().trimmed().isEmpty() && !m_recipient->text().trimmed().isEmpty() &&
           m_part->range().has_value() && (m_asItIs->isChecked() || !m_redactions.isEmpty()) &&
           !declared().purpose.isEmpty() &&
           (kind() == ReleaseKind::Inside || !m_basis->currentText().trimmed().isEmpty());
}

void ReleaseRequestDialog::loadPeople()
{
    const int generation = ++m_generation;
    if (m_listener->count() == 1) {
        auto people = m_context.door().run(
            [id = m_recording.id](service::Door &door) { return door.release().possibleRecipients(id); });
        desk::answer(this, people, [this](const Result<QList<domain::Person>> &people) {
            if (!people || m_listener->count() > 1)
                return;
            for (const auto &person : *people) {
                m_listener->addItem(tr("%1 listens in Earshot, no file leaves").arg(person.name), person.id.value);
                m_listener->setItemData(m_listener->count() - 1, person.name, Qt::UserRole + 1);
            }
        });
    }
    auto found = m_context.door().run([id = m_recording.id, kind = kind()](service::Door &door) {
        return door.release().possibleAuthorisers(id, kind);
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

void ReleaseRequestDialog::refresh()
{
    m_way->setText(wayText(m_context.profile(), kind(), needsAdvice()));
    const bool inside = kind() == ReleaseKind::Inside;
    const bool listens = listener().isValid();
    m_form->setRowVisible(m_listenerRow, inside);
    m_form->setRowVisible(m_basisRow, !inside);
    m_form->setRowVisible(m_format->parentWidget(), !listens);
    m_listenerLine->setText(tr("They hear what is authorised, in their own Earshot, until the last day. Every time is "
                               "recorded; it can be recalled at once."));
    m_listenerLine->setVisible(listens);
    // The original's bytes are those of the whole call; a part has to be encoded anew.
    const bool redacted = !redactions().ranges.isEmpty();
    const bool whole = (m_part->isWhole() && !redacted) || listens;
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

    m_editRedactions->setEnabled(m_redacted->isChecked());
    const QStringList places = words::redactionTexts(redactions(), m_recording.rate);
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
    const bool ready = isComplete() && !m_busy;
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
    if (m_busy || !isComplete())
        return;
    setBusy(true);
    auto request =
        m_context.door().run([draft = draft()](service::Door &door) { return door.release().request(draft); });
    desk::answer(this, request, [this, thenHere](const Result<domain::Release> &release) {
        setBusy(false);
        if (release)
            asked(*release, thenHere);
        else
            m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(release.error(), m_context.profile()), {},
                                 false);
    });
}

service::ReleaseDraft ReleaseRequestDialog::draft() const
{
    service::ReleaseDraft draft;
    draft.recording = m_recording.id;
    draft.kind = kind();
    draft.requester = m_requester->text().simplified();
    draft.recipient = m_recipient->text().simplified();
    draft.arisesFromCall = m_arises->isChecked();
    draft.range = m_part->range().value_or(FrameRange{});
    draft.recipientPerson = listener();
    draft.format = draft.recipientPerson.isValid() ? AudioFormat::Original
                                                   : static_cast<AudioFormat>(m_format->currentData().toInt());
    draft.until = m_until->date();
    if (draft.kind == ReleaseKind::External)
        draft.legalBasis = m_basis->currentText().simplified();
    draft.redactions = redactions();
    if (m_access)
        draft.access = m_access->draft.access;
    return draft;
}

void ReleaseRequestDialog::asked(const domain::Release &release, bool thenHere)
{
    m_context.refreshCounts();
    emit m_context.recordingChanged(release.recording);
    emit requested(release);
    if (thenHere) {
        auto *dialog = new AuthoriserDialog(m_context, release, AuthoriserDialog::Seat::Requesters, parentWidget());
        dialog->show();
    } else {
        emit m_context.notice(tr("%1 is asked for. %2").arg(release.number, standing(m_context.profile(), release)),
                              false);
    }
    accept();
}

} // namespace earshot::ui::releases
