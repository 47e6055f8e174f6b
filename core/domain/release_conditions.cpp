#include "core/domain/release_conditions.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace earshot::domain {

namespace {

constexpr qsizetype mostRanges = 200;

QString textOf(const FrameRange &range)
{
    return QStringLiteral("%1-%2").arg(range.begin).arg(range.end);
}

std::optional<FrameRange> rangeFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,15})-(\\d{1,15})$"));
    const auto match = form.match(text);
    const FrameRange range{match.captured(1).toLongLong(), match.captured(2).toLongLong()};
    return match.hasMatch() && range.begin < range.end ? std::optional(range) : std::nullopt;
}

void leaveOut(QList<FrameRange> &parts, const FrameRange &gone)
{
    QList<FrameRange> left;
    for (const FrameRange &part : std::as_const(parts)) {
        const FrameRange before{part.begin, std::min(part.end, gone.begin)};
        const FrameRange after{std::max(part.begin, gone.end), part.end};
        for (const FrameRange &rest : {before, after}) {
            if (rest.begin < rest.end)
                left << rest;
        }
    }
    parts = left;
}

/// What of the redactions is in what leaves.
QList<Redaction> within(const QList<FrameRange> &parts, const QList<Redaction> &all)
{
    QList<Redaction> found;
    for (const Redaction &redaction : all) {
        for (const FrameRange &part : parts) {
            Redaction here = redaction;
            here.range = redaction.range.intersected(part);
            if (!here.range.isEmpty())
                found << here;
        }
    }
    return found;
}

QDate earlier(const QDate &a, const QDate &b)
{
    return !a.isValid() ? b : !b.isValid() ? a : std::min(a, b);
}

} // namespace

QString ReleaseConditions::toText() const
{
    QStringList fields;
    if (!only.isEmpty())
        fields << QStringLiteral("only=") + textOf(only);
    QStringList ranges;
    for (const FrameRange &range : without)
        ranges << textOf(range);
    if (!ranges.isEmpty())
        fields << QStringLiteral("without=") + ranges.join(u',');
    if (redactThirdParties)
        fields << QStringLiteral("redact");
    if (noFile)
        fields << QStringLiteral("no-file");
    if (mark)
        fields << QStringLiteral("mark");
    if (hiddenMark)
        fields << QStringLiteral("hidden-mark");
    if (until.isValid())
        fields << QStringLiteral("until=") + until.toString(Qt::ISODate);
    return fields.join(u';');
}

Result<ReleaseConditions> ReleaseConditions::fromText(const QString &text)
{
    ReleaseConditions read;
    const QStringList fields = text.split(u';', Qt::SkipEmptyParts);
    for (const QString &field : fields) {
        const QString value = field.section(u'=', 1);
        if (field.startsWith(QLatin1String("only="))) {
            read.only = rangeFrom(value).value_or(FrameRange{});
        } else if (field.startsWith(QLatin1String("without="))) {
            const QStringList ranges = value.split(u',').mid(0, mostRanges);
            for (const QString &range : ranges)
                read.without << rangeFrom(range).value_or(FrameRange{});
        } else if (field == QLatin1String("redact")) {
            read.redactThirdParties = true;
        } else if (field == QLatin1String("no-file")) {
            read.noFile = true;
        } else if (field == QLatin1String("mark")) {
            read.mark = true;
        } else if (field == QLatin1String("hidden-mark")) {
            read.hiddenMark = true;
        } else if (field.startsWith(QLatin1String("until="))) {
            read.until = QDate::fromString(value, Qt::ISODate);
        }
    }
    if (read.toText() != text)
        return fail(ErrorCode::Invalid, QStringLiteral("these are no conditions of a release"),
                    QStringLiteral("conditions"));
    return read;
}

qint64 ReleaseScope::frames() const
{
    qint64 sum = 0;
    for (const FrameRange &part : parts)
        sum += part.length();
    return sum;
}

Result<ReleaseScope> boundScope(const Release &release, qint64 frames)
{
    EARSHOT_TRY(advised, ReleaseConditions::fromText(release.adviceConditions));
    EARSHOT_TRY(decided, ReleaseConditions::fromText(release.decisionConditions));
    EARSHOT_TRY(redacted, Redactions::fromText(release.redactions));
    const FrameRange all{0, frames};
    FrameRange rest = release.range.isEmpty() ? all : release.range.intersected(all);
    ReleaseScope scope;
    scope.until = release.until;
    bool redacts = false;
    bool leavesOut = false;
    for (const ReleaseConditions *conditions : {&advised, &decided}) {
        if (!conditions->only.isEmpty())
            rest = rest.intersected(conditions->only);
        scope.fileAllowed = scope.fileAllowed && !conditions->noFile;
        scope.marked = scope.marked || conditions->mark;
        scope.hiddenMark = scope.hiddenMark || conditions->hiddenMark;
        scope.until = earlier(scope.until, conditions->until);
        redacts = redacts || conditions->redactThirdParties;
        leavesOut = leavesOut || !conditions->without.isEmpty();
    }
    if (!rest.isEmpty())
        scope.parts << rest;
    for (const ReleaseConditions *conditions : {&advised, &decided}) {
        for (const FrameRange &gone : conditions->without)
            leaveOut(scope.parts, gone);
    }
    scope.whole = scope.parts == QList{all};
    scope.redactions = within(scope.parts, redacted.ranges);
    scope.sound = redacted.sound;
    // A third party in what is cut away does not leave either.
    scope.redactionMissing = redacts && !leavesOut && !redacted.dealsWithThirdParties();
    return scope;
}

AudioFormat formatOf(const Release &release, const ReleaseScope &scope)
{
    return release.format == AudioFormat::Original && !scope.isOriginal() ? AudioFormat::Wav : release.format;
}

} // namespace earshot::domain
