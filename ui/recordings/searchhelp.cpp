#include "ui/recordings/searchhelp.h"

#include "ui/desk/answer.h"

#include <QKeyEvent>

namespace earshot::ui::recordings {

using service::SearchToken;
using widgets::Suggestion;
using widgets::TokenSpan;

namespace {

constexpr int valuesShown = 8;

struct Word
{
    int begin = 0;
    QString text; ///< up to the cursor
};

/// What is being typed left of the cursor; quotes hold words together.
Word wordAt(const QString &text, int cursor)
{
    Word word;
    bool quoted = false;
    for (int i = 0; i < cursor; ++i) {
        if (text[i] == QLatin1Char('"'))
            quoted = !quoted;
        else if (text[i].isSpace() && !quoted)
            word.begin = i + 1;
    }
    word.text = text.mid(word.begin, cursor - word.begin);
    return word;
}

QString fieldDetail(const QString &field)
{
    const QHash<QString, QString> details{
        {QStringLiteral("agent:"), SearchHelp::tr("name of the member of staff")},
        {QStringLiteral("ext:"), SearchHelp::tr("extension")},
        {QStringLiteral("number:"), SearchHelp::tr("part of any number of the call")},
        {QStringLiteral("from:"), SearchHelp::tr("first day")},
        {QStringLiteral("to:"), SearchHelp::tr("last day")},
        {QStringLiteral("on:"), SearchHelp::tr("that day, week or month")},
        {QStringLiteral("direction:"), SearchHelp::tr("incoming, outgoing or internal")},
        {QStringLiteral("longer:"), SearchHelp::tr("at least this long, such as 2m")},
        {QStringLiteral("shorter:"), SearchHelp::tr("at most this long")},
        {QStringLiteral("has:note"), SearchHelp::tr("calls with notes")},
        {QStringLiteral("tag:"), SearchHelp::tr("tag of a note")},
        {QStringLiteral("case:"), SearchHelp::tr("what was used under the reference of a case")},
        {QStringLiteral("is:deleted"), SearchHelp::tr("calls that were deleted: what is left of them")},
        {QStringLiteral("area:"), SearchHelp::tr("service area")}};
    return details.value(field);
}

/// Values that need nobody to be asked. Null: the store knows them, or any value will do.
QStringList fixedValues(const QString &field)
{
    if (field == QLatin1String("direction"))
        return {QStringLiteral("incoming"), QStringLiteral("outgoing"), QStringLiteral("internal")};
    if (field == QLatin1String("has"))
        return {QStringLiteral("note")};
    if (field == QLatin1String("is"))
        return {QStringLiteral("deleted")};
    if (field == QLatin1String("longer") || field == QLatin1String("shorter"))
        return {QStringLiteral("1m"), QStringLiteral("2m"), QStringLiteral("5m"), QStringLiteral("10m")};
    if (field == QLatin1String("from") || field == QLatin1String("to") || field == QLatin1String("on"))
        return {QStringLiteral("today"),     QStringLiteral("yesterday"),  QStringLiteral("this week"),
                QStringLiteral("last week"), QStringLiteral("this month"), QStringLiteral("last month"),
                QStringLiteral("this year"), QStringLiteral("last year")};
    return {};
}

bool isStored(const QString &field)
{
    return field == QLatin1String("agent") || field == QLatin1String("tag") || field == QLatin1String("case") ||
           field == QLatin1String("area");
}

QString inLine(const QString &field, const QString &value)
{
    return isStored(field) && value.contains(QLatin1Char(' ')) ? QLatin1Char('"') + value + QLatin1Char('"') : value;
}

} // namespace

QList<TokenSpan> searchSpans(const QString &text, const QDate &today)
{
    QList<TokenSpan> spans;
    for (const SearchToken &token : service::parseSearch(text, today).tokens) {
        if (token.kind == SearchToken::Kind::Word)
            continue;
        const bool valid = token.kind == SearchToken::Kind::Field;
        // A field whose value is still to be typed is no mistake yet.
        if (token.problem == QLatin1String("empty"))
            continue;
        spans << TokenSpan{token.begin, token.end - token.begin, valid, problemText(token)};
    }
    return spans;
}

QString problemText(const SearchToken &token)
{
    if (token.problem.isEmpty())
        return {};
    if (token.problem == QLatin1String("unknown-field"))
        return SearchHelp::tr("There is no field “%1”. Put the words in quotes to search for them as they are.")
            .arg(token.field);
    if (token.problem == QLatin1String("bad-date"))
        return SearchHelp::tr("“%1” is not a day. Write 14/3/2026, 14 Mar 2026, yesterday or last month.")
            .arg(token.value);
    if (token.problem == QLatin1String("bad-length"))
        return SearchHelp::tr("“%1” is not a length. Write 2m, 90s or 1:30.").arg(token.value);
    if (token.problem == QLatin1String("bad-direction"))
        return SearchHelp::tr("A direction is incoming, outgoing or internal.");
    if (token.problem == QLatin1String("bad-has"))
        return SearchHelp::tr("Only has:note can be asked for.");
    if (token.problem == QLatin1String("bad-is"))
        return SearchHelp::tr("Only is:deleted can be asked for.");
    if (token.problem == QLatin1String("too-short"))
        return SearchHelp::tr("Give at least three digits of the number.");
    if (token.problem == QLatin1String("dates-reversed"))
        return SearchHelp::tr("The last day is before the first one, so “%1” is not searched for.").arg(token.value);
    if (token.problem == QLatin1String("repeated"))
        return SearchHelp::tr("There is another value for this already, so “%1” is not searched for.").arg(token.value);
    if (token.problem == QLatin1String("empty"))
        return SearchHelp::tr("Write a value behind “%1:”.").arg(token.field);
    return SearchHelp::tr("“%1” cannot be read, so it is not searched for.").arg(token.value);
}

SearchHelp::SearchHelp(Values values, widgets::SearchLine *line)
    : QObject(line)
    , m_values(std::move(values))
{
    line->installEventFilter(this);
}

bool SearchHelp::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        m_askedFor =
            key->key() == Qt::Key_Down || (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier);
    }
    return QObject::eventFilter(watched, event);
}

QList<Suggestion> SearchHelp::suggestions(const QString &text, int cursor)
{
    QList<Suggestion> found;
    const Word word = wordAt(text, cursor);
    const auto length = static_cast<int>(word.text.size());
    const qsizetype colon = word.text.indexOf(QLatin1Char(':'));
    if (colon < 0) {
        if (length == 0 && !m_askedFor)
            return {};
        for (const QString &field : service::searchFields()) {
            if (field.startsWith(word.text, Qt::CaseInsensitive))
                found << Suggestion{word.begin, length,
                                    field.endsWith(QLatin1Char(':')) ? field : field + QLatin1Char(' '),
                                    fieldDetail(field)};
        }
        return found;
    }
    // The parser knows what the field is called in both languages.
    const auto tokens = service::parseSearch(word.text.left(colon + 1) + QLatin1Char('x'), {}).tokens;
    const QString field = tokens.isEmpty() ? QString() : tokens.first().field;
    QString prefix = word.text.mid(colon + 1);
    prefix.remove(QLatin1Char('"'));
    const QString head = word.text.left(colon + 1);
    for (const QString &value : valuesOf(field, prefix)) {
        const QString whole = head + inLine(field, value);
        if (whole.compare(word.text, Qt::CaseInsensitive) != 0)
            found << Suggestion{word.begin, length, whole + QLatin1Char(' '), {}};
    }
    return found;
}

QStringList SearchHelp::valuesOf(const QString &field, const QString &prefix)
{
    if (!isStored(field)) {
        QStringList fitting;
        for (const QString &value : fixedValues(field)) {
            if (value.startsWith(prefix, Qt::CaseInsensitive))
                fitting << value;
        }
        return fitting;
    }
    const QString question = field + QLatin1Char(':') + prefix.toLower();
    m_waitingFor = question;
    const auto known = m_known.constFind(question);
    if (known != m_known.constEnd())
        return known->mid(0, valuesShown);
    desk::answer(this, m_values(field, prefix), [this, question](const Result<QStringList> &values) {
        if (!values)
            return; // typing goes on without help
        m_known.insert(question, *values);
        if (m_waitingFor == question)
            emit valuesArrived();
    });
    return {};
}

void SearchHelp::forget()
{
    m_known.clear();
}

} // namespace earshot::ui::recordings
