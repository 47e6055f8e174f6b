#include "app/demo/demo_script.h"

#include "core/domain/states.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

// A static library's resources have to be pulled in by name, outside any namespace.
static void pullInDemo()
{
    Q_INIT_RESOURCE(demo);
}

namespace earshot::app {

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonArray list(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toArray();
}

QStringList texts(const QJsonArray &values)
{
    QStringList result;
    for (const auto &value : values)
        result << value.toString();
    return result;
}

Result<QJsonObject> readObject(const QString &name)
{
    QFile file(demoResource(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, QStringLiteral("the demo is not in this program"), name);
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return fail(ErrorCode::Internal, problem.errorString(), name);
    return document.object();
}

Result<ScriptPerson> readPerson(const QJsonObject &from)
{
    ScriptPerson person;
    person.person = {text(from, "user"), text(from, "name"), text(from, "title"), text(from, "passphrase")};
    person.administrator = from.value(QLatin1String("administrator")).toBool();
    for (const auto &office : list(from, "offices"))
        person.offices << ScriptOffice{text(office.toObject(), "office"), text(office.toObject(), "area")};
    person.areas = texts(list(from, "areas"));
    for (const auto &value : list(from, "nominations")) {
        const QJsonObject nomination = value.toObject();
        EARSHOT_TRY(acts, domain::nominatedActsFrom(texts(list(nomination, "acts")).join(u',')));
        person.nominations << ScriptNomination{text(nomination, "area"), acts};
    }
    return person;
}

ScriptCall readCall(const QJsonObject &from)
{
    ScriptCall call;
    call.id = text(from, "id");
    call.file = text(from, "file");
    call.targetName = text(from, "targetName");
    const QJsonObject cdr = from.value(QLatin1String("cdr")).toObject();
    call.cdrFile = text(cdr, "file");
    call.cdrStyle = text(cdr, "style");
    call.ageDays = from.value(QLatin1String("ageDays")).toInt();
    call.anyDay = from.value(QLatin1String("anyDay")).toBool();
    call.time = QTime::fromString(text(from, "time"), Qt::ISODate);
    call.ringSeconds = from.value(QLatin1String("ringSeconds")).toInt();
    call.sequence = text(from, "uniqueId").section(u'.', -1).toInt();
    call.direction = text(from, "direction");
    call.extension = text(from, "extension");
    call.dialled = text(from, "dialled");
    call.number = text(from, "number");
    call.staff = text(from, "staff");
    call.duration = from.value(QLatin1String("duration")).toDouble();
    for (const auto &value : list(from, "notes")) {
        const QJsonObject note = value.toObject();
        call.notes << ScriptNote{note.value(QLatin1String("from")).toDouble(),
                                 note.value(QLatin1String("to")).toDouble(),
                                 text(note, "author"),
                                 text(note, "text"),
                                 texts(list(note, "tags")),
                                 note.value(QLatin1String("daysAfter")).toInt()};
    }
    return call;
}

} // namespace

QString demoResource(const QString &path)
{
    pullInDemo();
    return QStringLiteral(":/demo/") + path;
}

Result<Script> readScript()
{
    Script script;
    EARSHOT_TRY(people, readObject(QStringLiteral("people.json")));
    const QJsonObject head = people.value(QLatin1String("letterhead")).toObject();
    script.letterhead = {text(people, "organisation"),
                         text(head, "organisationWelsh"),
                         texts(list(head, "address")).join(u'\n'),
                         text(head, "telephone"),
                         text(head, "email"),
                         text(head, "web")};
    for (const auto &value : list(people, "areas")) {
        const QJsonObject area = value.toObject();
        script.areas << ScriptArea{text(area, "name"), text(area, "extensions"),
                                   area.value(QLatin1String("businessCaseComplete")).toBool()};
    }
    for (const auto &value : list(people, "extensions"))
        script.holders.append({text(value.toObject(), "extension"), text(value.toObject(), "name")});
    for (const auto &value : list(people, "people")) {
        EARSHOT_TRY(person, readPerson(value.toObject()));
        // The one who sets everything up comes first, as it happens.
        script.people.insert(person.administrator ? 0 : script.people.size(), person);
    }
    if (script.people.isEmpty() || !script.people.first().administrator)
        return fail(ErrorCode::Internal, QStringLiteral("the demo has no administrator"),
                    QStringLiteral("people.json"));
    EARSHOT_TRY(recordings, readObject(QStringLiteral("recordings.json")));
    for (const auto &value : list(recordings, "recordings")) {
        const ScriptCall call = readCall(value.toObject());
        if (!call.time.isValid() || call.sequence == 0)
            return fail(ErrorCode::Internal, QStringLiteral("a recording without its time"), call.id);
        script.calls << call;
    }
    return script;
}

} // namespace earshot::app
