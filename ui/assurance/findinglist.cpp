#include "ui/assurance/findinglist.h"

#include "ui/assurance/checkwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/words/checks.h"
#include "ui/words/words.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui::assurance {

using service::Finding;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;

namespace {

constexpr qsizetype mostShown = 5; ///< of one group; the rest is a number here and stands in the copied details

QString line(const Finding &finding)
{
    if (finding.subject.isEmpty())
        return finding.text.left(1).toUpper() + finding.text.mid(1);
    return FindingList::tr("%1: %2", "what it is about, what was found")
        .arg(words::objectName(finding.subject), finding.text);
}

QStringList linesOf(const FindingGroup &group)
{
    if (group.level == Finding::Level::Green)
        return {};
    QStringList lines;
    for (const Finding &finding : group.findings.first(std::min(mostShown, group.findings.size())))
        lines << line(finding);
    if (group.findings.size() > mostShown)
        lines << FindingList::tr("And %1 more like these. The copied details name them.")
                     .arg(words::count(group.findings.size() - mostShown));
    return lines;
}

} // namespace

QList<FindingGroup> grouped(const QList<Finding> &findings)
{
    QList<FindingGroup> groups;
    for (const Finding &finding : findings) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const FindingGroup &each) {
            return each.level == finding.level && each.check == finding.check;
        });
        if (group == groups.end())
            groups.append({finding.level, finding.check, {finding}});
        else
            group->findings.append(finding);
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const FindingGroup &a, const FindingGroup &b) { return a.level > b.level; });
    return groups;
}

FindingList::FindingList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(px(16), px(8), px(16), px(8));
    m_column->setAlignment(Qt::AlignTop);
}

void FindingList::setFindings(const QList<Finding> &findings)
{
    delete m_rows;
    m_rows = new QWidget;
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const FindingGroup &group : grouped(findings))
        addGroup(group);
    m_column->addWidget(m_rows);
}

void FindingList::addGroup(const FindingGroup &group)
{
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("finding"));
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, px(9), 0, px(9));
    grid->setHorizontalSpacing(px(14));
    grid->setVerticalSpacing(px(2));
    grid->addWidget(new widgets::Chip(levelChip(group.level)), 0, 0, Qt::AlignTop | Qt::AlignLeft);
    grid->setColumnMinimumWidth(0, px(112));
    grid->setColumnStretch(1, 1);
    grid->addWidget(new Label(words::checkName(group.check), FontRole::Strong), 0, 1);
    auto add = [grid, at = 1](const QString &text, Token token) mutable {
        grid->addWidget(widgets::wrappedSelectable(words::breakable(text), token), at++, 1);
    };
    const QStringList lines = linesOf(group);
    for (const QString &text : lines)
        add(text, Token::Text);
    if (const QString advice = words::checkAdvice(group.check, group.findings.first().level); !advice.isEmpty())
        add(advice, Token::Muted);
    row->setAccessibleName(
        tr("%1: %2. %3", "check, outcome, what was found")
            .arg(words::checkName(group.check), levelChip(group.level).text,
                 group.level == Finding::Level::Green ? tr("Nothing found wrong.") : lines.join(u' ')));
    auto *column = static_cast<QVBoxLayout *>(m_rows->layout());
    if (column->count() > 0)
        column->addWidget(new widgets::Separator);
    column->addWidget(row);
}

} // namespace earshot::ui::assurance
