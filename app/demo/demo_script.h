#pragma once

#include "app/demo/demo_store.h"
#include "core/domain/people.h"
#include "core/domain/store_settings.h"

#include <QJsonObject>
#include <QTime>

namespace earshot::app {

// resources/demo as values; its README.md says what each means. Internal to this room.

struct ScriptArea
{
    QString name;
    QString extensions;
    bool businessCaseComplete = false;
};

struct ScriptOffice
{
    QString office;
    QString area;
};

struct ScriptNomination
{
    QString area;
    domain::NominatedActs acts;
};

struct ScriptPerson
{
    DemoPerson person;
    bool administrator = false;
    QList<ScriptOffice> offices;
    QStringList areas;
    QList<ScriptNomination> nominations;
};

struct ScriptNote
{
    double from = 0; ///< seconds
    double to = 0;
    QString author;
    QString text;
    QStringList tags;
    int daysAfter = 0;
};

struct ScriptCall
{
    QString id;
    QString file; ///< below the resource folder
    QString targetName;
    QString cdrFile; ///< empty: the name says it all
    QString cdrStyle;
    int ageDays = 0;
    bool anyDay = false;
    QTime time;
    int ringSeconds = 0;
    int sequence = 0; ///< of the unique id
    QString direction;
    QString extension;
    QString dialled;
    QString number;
    QString staff;
    double duration = 0; ///< seconds; 0 when the file is broken
    QList<ScriptNote> notes;
};

struct Script
{
    domain::Letterhead letterhead;
    QList<ScriptArea> areas;
    QList<std::pair<QString, QString>> holders; ///< extension, name
    QList<ScriptPerson> people;
    QList<ScriptCall> calls;
};

/// Where the embedded files are.
[[nodiscard]] QString demoResource(const QString &path);
/// Internal when the embedded script is not what this build expects.
[[nodiscard]] Result<Script> readScript();

} // namespace earshot::app
