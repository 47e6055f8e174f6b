#include "ui/window/purpose_control.h"

#include "core/policy/profile.h"
#include "core/service/review_service.h"
#include "ui/desk/answer.h"
#include "ui/words/words.h"

#include <QScopedValueRollback>

namespace earshot::ui::window {

PurposeControl::PurposeControl(desk::Context &context, widgets::PurposeBar *bar)
    : QObject(bar)
    , m_context(context)
    , m_bar(bar)
{
    QList<widgets::PurposeChoice> choices;
    for (const policy::Purpose &purpose : context.profile().purposes())
        choices.append({purpose.id, words::name(purpose), words::clauseText(context.profile(), purpose.clause)});
    bar->setPurposes(choices);

    const auto &areas = context.me().areas;
    QString name = tr("No service area");
    if (areas.size() == 1)
        name = areas.first().name;
    else if (areas.size() > 1)
        name = tr("%n service areas", nullptr, static_cast<int>(areas.size()));
    QStringList names;
    for (const auto &area : areas)
        names.append(area.name);
    bar->setAreas({{QString(), name}}, {});
    bar->setToolTip(names.join(u'\n'));

    connect(bar, &widgets::PurposeBar::purposeChanged, this, [this](const QString &id) {
        if (m_showing)
            return;
        // A case number does not fit another purpose's plan or sample.
        m_bar->setReference({});
        m_bar->setReferencePrompt(promptFor(id));
        readReferences(id);
        declare();
    });
    connect(bar, &widgets::PurposeBar::referenceChanged, this, [this] {
        if (!m_showing)
            declare();
    });
    connect(&context, &desk::Context::declarationChanged, this, &PurposeControl::show);
    connect(&context, &desk::Context::purposeNeeded, bar, &widgets::PurposeBar::ask);
}

void PurposeControl::restore()
{
    desk::answer(this, m_context.door().run([](service::Door &door) -> Result<service::Declaration> {
        EARSHOT_TRY(remembered, door.review().rememberedDeclaration());
        if (!remembered.purpose.isEmpty())
            EARSHOT_CHECK(door.review().declare(remembered));
        return remembered;
    }),
                 [this](const Result<service::Declaration> &remembered) {
                     // What cannot be restored (a purpose that the policy no longer has) is chosen anew; that is no
                     // error.
                     show(remembered ? *remembered : service::Declaration{});
                 });
}

void PurposeControl::show(const service::Declaration &declaration)
{
    const QScopedValueRollback showing(m_showing, true);
    const bool samePurpose = m_bar->purpose() == declaration.purpose;
    m_bar->setPurpose(declaration.purpose);
    m_bar->setReferencePrompt(promptFor(declaration.purpose));
    if (m_bar->reference() != declaration.reference)
        m_bar->setReference(declaration.reference);
    if (!samePurpose)
        readReferences(declaration.purpose);
}

void PurposeControl::declare()
{
    if (m_bar->isSet())
        m_context.declare({m_bar->purpose(), m_bar->reference()});
}

void PurposeControl::readReferences(const QString &purpose)
{
    if (purpose.isEmpty())
        return;
    desk::answer(
        this, m_context.door().run([purpose](service::Door &door) { return door.review().recentReferences(purpose); }),
        [this, purpose](const Result<QStringList> &references) {
            if (references && m_bar->purpose() == purpose)
                m_bar->setReferences(*references);
        });
}

QString PurposeControl::promptFor(const QString &purpose) const
{
    const policy::Purpose *known = m_context.profile().purpose(purpose);
    if (!known || known->referenceKind.isEmpty())
        return tr("Case or complaint, if there is one");
    return tr("%1, if there is one").arg(words::referenceKind(known->referenceKind));
}

} // namespace earshot::ui::window
