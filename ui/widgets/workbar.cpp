#include "ui/widgets/workbar.h"

#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace earshot::ui::widgets {

namespace {

constexpr int progressSteps = 1000;

} // namespace

WorkBar::WorkBar(const QString &name, const QString &progressName, const QString &stop, QWidget *parent)
    : QWidget(parent)
    , m_work(new QWidget(this))
    , m_text(new Label({}, theme::FontRole::Body, theme::Token::Text, m_work))
    , m_progress(new QProgressBar(m_work))
    , m_stop(new QPushButton(stop, m_work))
    , m_notice(new NoticeBar(this))
{
    m_notice->setObjectName(name + QStringLiteral("Notice"));
    m_stop->setObjectName(name + QStringLiteral("Stop"));
    m_progress->setObjectName(name + QStringLiteral("Progress"));
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(progressName);
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space(3));
    row->addWidget(m_text);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_work);
    column->addWidget(m_notice);
    m_work->hide();
    hide();
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        emit stopRequested();
    });
    connect(m_notice, &NoticeBar::dismissed, this, &QWidget::hide);
    connect(m_notice, &NoticeBar::actionTriggered, this, &WorkBar::actionTriggered);
}

void WorkBar::showWork(const QString &text)
{
    m_text->setText(text);
    if (!m_work->isHidden())
        return;
    m_notice->hide();
    m_stop->setEnabled(true);
    m_progress->setValue(0);
    m_work->show();
    show();
}

void WorkBar::setDone(double done)
{
    m_progress->setValue(static_cast<int>(done * progressSteps));
}

void WorkBar::endWork(NoticeBar::Kind kind, const QString &text, const QString &action)
{
    m_work->hide();
    m_notice->showNotice(kind, text, action);
    show();
}

} // namespace earshot::ui::widgets
