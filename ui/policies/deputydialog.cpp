#include "ui/policies/deputydialog.h"

#include "ui/policies/deputywords.h"
#include "ui/theme/theme.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDateEdit>

namespace earshot::ui::policies {

using service::Deputy;
using service::DeputyOutlook;

namespace {

constexpr int usualDays = 14; ///< proposed, to be changed: a fortnight's leave

} // namespace

DeputyDialog::DeputyDialog(desk::Context &context, const service::DeputyChoices &choices, QWidget *parent)
    : desk::SignDialog(context, tr("Name a deputy"), tr("Sign and name"), parent)
    , m_choices(choices)
    , m_post(new QComboBox)
    , m_person(new QComboBox)
    , m_from(newDay(today(), today()))
    , m_until(newDay(today(), today().addDays(usualDays)))
{
    setObjectName(QStringLiteral("deputyDialog"));
    for (const auto &each : m_choices.posts)
        m_post->addItem(postName(context.profile(), each.office, each.area));
    m_person->setPlaceholderText(tr("Choose a person"));
    for (QComboBox *box : {m_post, m_person}) { // long names elide rather than make the dialog wide
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    addField(QStringLiteral("office"), tr("Office"), m_post);
    addField(QStringLiteral("user"), tr("Deputy"), m_person);
    addField(QStringLiteral("from"), tr("First day"), m_from);
    addField(QStringLiteral("until"), tr("Last day"), m_until);
    offerPeople();
    connect(m_post, &QComboBox::currentIndexChanged, this, [this] {
        offerPeople();
        look();
    });
    connect(m_person, &QComboBox::currentIndexChanged, this, &DeputyDialog::look);
    connect(m_from, &QDateEdit::dateChanged, this, [this](const QDate &day) {
        m_until->setMinimumDate(day);
        look();
    });
    connect(m_until, &QDateEdit::dateChanged, this, &DeputyDialog::look);
    look();
    resize(theme::px(560), sizeHint().height());
    m_person->setFocus();
}

const service::DeputyPost &DeputyDialog::post() const
{
    return m_choices.posts.at(std::max(0, m_post->currentIndex()));
}

/// Who holds the office needs no deputy's right.
void DeputyDialog::offerPeople()
{
    const QString before = m_person->currentData().toString();
    const QSignalBlocker quiet(m_person);
    m_person->clear();
    for (const auto &person : m_choices.people) {
        if (!post().holderUsers.contains(person.user))
            m_person->addItem(person.name, person.user);
    }
    m_person->setCurrentIndex(before.isEmpty() ? -1 : m_person->findData(before));
    setAbout(
        post().holders.isEmpty()
            ? tr("Nobody holds this office at present. A deputy acts in it between two days (§6).")
            : tr("%1 holds this office. While they are away, a deputy acts in it between two days (§6).", "persons")
                  .arg(holdersText(post().holders)));
}

Deputy DeputyDialog::draft() const
{
    Deputy draft;
    const QString user = m_person->currentData().toString();
    for (const auto &person : m_choices.people) {
        if (person.user == user)
            draft.person = person;
    }
    draft.office = post().office;
    draft.area = post().area;
    draft.from = m_from->date();
    draft.until = m_until->date();
    return draft;
}

void DeputyDialog::look()
{
    clearProblems();
    setReady(false);
    const Deputy asked = draft();
    if (asked.person.user.isEmpty()) {
        setConsequence({});
        return;
    }
    auto read = context().door().run([asked](service::Door &door) {
        return door.deputies().outlook(asked.person.user, asked.office, asked.from, asked.until, asked.area.name);
    });
    m_looking.answer(this, read, [this, asked](const Result<DeputyOutlook> &outlook) { looked(asked, outlook); });
}

void DeputyDialog::looked(const Deputy &draft, const Result<DeputyOutlook> &outlook)
{
    if (!outlook) {
        setConsequence({});
        showError(outlook.error());
        return;
    }
    setConsequence(outlookSentence(*outlook, draft, context().profile()), !outlook->decision.permitted);
    setReady(outlook->decision.permitted);
}

QString DeputyDialog::problemOf(const Error &error) const
{
    if (error.code != ErrorCode::Invalid)
        return {};
    if (error.where == QLatin1String("until"))
        return tr("“Last day” has passed, or lies before the first.");
    if (error.where == QLatin1String("user"))
        return tr("%1 holds this office and needs no deputy's right.").arg(m_person->currentText());
    return {};
}

void DeputyDialog::commit()
{
    const Deputy asked = draft();
    perform(
        [asked](service::Door &door) {
            return door.deputies().name(asked.person.user, asked.office, asked.from, asked.until, asked.area.name);
        },
        [this, asked] {
            emit named(asked);
            accept();
        });
}

} // namespace earshot::ui::policies
