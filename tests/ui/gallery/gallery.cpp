// Every part of the kit with realistic content: `ui_gallery` shows it, `ui_gallery FOLDER` writes PNGs.
#include "samples.h"

#include "ui/theme/theme.h"
#include "ui/waveform/waveformview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/daterange.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lifebar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/purposebar.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tasklist.h"
#include "ui/widgets/transportbar.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>

using namespace earshot::ui;
using namespace earshot::ui::widgets;
using theme::FontRole;
using theme::Icon;
using theme::px;
using theme::Token;

namespace {

Life sampleLife()
{
    return {QDate(2025, 3, 14),
            QDate(2026, 3, 14),
            QDate(2027, 3, 14),
            QDate(2026, 7, 14),
            true,
            QStringLiteral("Held for C-2026-0412 by IG, review 1 June 2026.")};
}

QList<TokenSpan> parse(const QString &text)
{
    QList<TokenSpan> spans;
    static const QRegularExpression token(QStringLiteral("\\b(agent|from|longer|colour):(\\d+ \\w+ \\d{4}|\\S+)"));
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const bool known = match.captured(1) != QLatin1String("colour");
        spans.append({int(match.capturedStart()), int(match.capturedLength()), known,
                      known ? QString() : QStringLiteral("There is no field “colour”")});
    }
    return spans;
}

QWidget *noteRow(const QString &time, Token color, const QString &text, const QString &by)
{
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(10));
    grid->setVerticalSpacing(px(1));
    grid->addWidget(new Label(time, FontRole::Strong, color), 0, 0, Qt::AlignTop);
    grid->setColumnMinimumWidth(0, px(32));
    auto *words = new Label(text);
    words->setWordWrap(true);
    grid->addWidget(words, 0, 1);
    grid->addWidget(new Label(by, FontRole::Caption, Token::Muted), 1, 1);
    grid->setColumnStretch(1, 1);
    return row;
}

QWidget *inspector()
{
    auto *panel = new Inspector;
    QVBoxLayout *column = panel->body();
    column->addWidget(new Label(QStringLiteral("07700 900149"), FontRole::Heading));
    column->addWidget(new Label(QStringLiteral("to Dylan Marsh, ext. 2001 · incoming"), FontRole::Body, Token::Muted));
    column->addWidget(new Label(QStringLiteral("14 March 2026, 15:17 · 3:23"), FontRole::Body, Token::Muted));
    column->addSpacing(px(10));
    column->addWidget(new Label(QStringLiteral("Keeping"), FontRole::Strong));
    auto *life = new LifeBar;
    life->setLife(sampleLife());
    column->addWidget(life);
    auto *notice = new NoticeBar;
    notice->showNotice(NoticeBar::Kind::Error, QStringLiteral("Held for C-2026-0412 by IG, review 1 June 2026"), {},
                       false);
    notice->setIcon(Icon::Hold);
    column->addSpacing(px(4));
    column->addWidget(notice);
    column->addSpacing(px(10));
    column->addWidget(new Label(QStringLiteral("Notes"), FontRole::Strong));
    column->addSpacing(px(2));
    column->addWidget(noteRow(QStringLiteral("2:11"), Token::Accent,
                              QStringLiteral("Repair promised “by Friday at the latest”"),
                              QStringLiteral("P. Okafor, today 10:42")));
    column->addSpacing(px(6));
    column->addWidget(noteRow(QStringLiteral("2:37"), Token::Amber,
                              QStringLiteral("Caller upset; reminded that the call is recorded"),
                              QStringLiteral("D. Lloyd, 2 April")));
    auto *download = new ActionButton(QStringLiteral("Download…"));
    download->setRefused(QStringLiteral("Nominated staff only (§5). Ask your area manager, Nia Bowen."));
    panel->foot()->addWidget(download);
    auto *release = new ActionButton(QStringLiteral("Request release…"), ActionButton::Look::Primary);
    release->setAllowed(QStringLiteral("Needs one of seven offices to authorise (§6)"));
    panel->foot()->addWidget(release);
    return panel;
}

QWidget *player(const SamplePeaks &peaks)
{
    auto *panel = new Panel;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(px(13), px(11), px(13), px(10));
    column->setSpacing(px(8));
    auto *view = new waveform::WaveformView;
    view->setSource(&peaks);
    view->setLanes({{QStringLiteral("Dylan Marsh"), QStringLiteral("staff"), waveform::Lane::Side::Staff},
                    {QStringLiteral("Caller"), QStringLiteral("customer"), waveform::Lane::Side::Customer}});
    const auto at = [&](double seconds) { return qint64(seconds * peaks.rate()); };
    view->setNotes({{1, {at(131), at(139)}, QStringLiteral("Repair promised"), waveform::NoteMark::Tone::Accent},
                    {2, {at(157), at(162.5)}, QStringLiteral("Caller upset"), waveform::NoteMark::Tone::Amber},
                    {3, {at(168), at(168)}, QStringLiteral("Reference given"), waveform::NoteMark::Tone::Accent}});
    view->setHeard({{at(0), at(34)}, {at(60), at(142.4)}});
    view->setVisibleRange({at(120), at(180)});
    view->setPosition(at(142.4));
    auto *bar = new TransportBar;
    bar->setDuration(203000);
    bar->setPosition(142400);
    bar->setHasNotes(true);
    column->addWidget(view);
    column->addWidget(bar);
    return panel;
}

QWidget *desk(const SamplePeaks &peaks, bool purposeSet)
{
    auto *window = new QWidget;
    auto *all = new QHBoxLayout(window);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto *rail = new Rail;
    rail->setProduct(QStringLiteral("Earshot"), QStringLiteral("Borough of Westmarch"));
    rail->setEntries({{QStringLiteral("recordings"), Icon::Recordings, QStringLiteral("Recordings"), {}},
                      {QStringLiteral("cases"), Icon::Cases, QStringLiteral("Cases"), {}},
                      {QStringLiteral("coaching"), Icon::Coaching, QStringLiteral("Coaching"), {}},
                      {QStringLiteral("releases"), Icon::Releases, QStringLiteral("Releases"), {}},
                      {QStringLiteral("retention"), Icon::Retention, QStringLiteral("Retention"), {}},
                      {QStringLiteral("registers"), Icon::Registers, QStringLiteral("Registers"), {}},
                      {QStringLiteral("audit"), Icon::Audit, QStringLiteral("Audit"), {}},
                      {QStringLiteral("assurance"), Icon::Assurance, QStringLiteral("Assurance"), {}}});
    const std::pair<const char *, int> counts[] = {
        {"cases", 4}, {"coaching", 2}, {"releases", 3}, {"retention", 12}, {"registers", 7}};
    for (const auto &[id, count] : counts)
        rail->setCount(QString::fromLatin1(id), count);
    rail->setCurrent(QStringLiteral("recordings"));
    rail->setPerson(QStringLiteral("Priya Okafor"), QStringLiteral("Complaint investigator"));
    all->addWidget(rail);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    auto *purpose = new PurposeBar;
    purpose->setPurposes({{QStringLiteral("complaint"), QStringLiteral("Dispute or complaint"), QStringLiteral("§4")},
                          {QStringLiteral("training"), QStringLiteral("Staff training"), QStringLiteral("§4")}});
    purpose->setAreas({{QStringLiteral("housing"), QStringLiteral("Housing Repairs")}}, QStringLiteral("housing"));
    if (purposeSet) {
        purpose->setPurpose(QStringLiteral("complaint"));
        purpose->setReference(QStringLiteral("C-2026-0412  Missed repair, Mill Lane"));
    }
    right->addWidget(purpose);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(px(16), px(14), px(16), px(14));
    body->setSpacing(px(12));
    right->addLayout(body, 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(px(8));
    auto *search = new SearchLine;
    search->setParser(parse);
    search->setText(QStringLiteral("boiler agent:Marsh from:1 Jan 2026 longer:2m"));
    line->addWidget(search, 1);
    auto *dates = new QPushButton(QStringLiteral("Any day"));
    dates->setIcon(theme::icon(Icon::Calendar, Token::Muted));
    line->addWidget(dates);
    line->addWidget(new QPushButton(QStringLiteral("Save search")));
    line->addWidget(new QPushButton(QStringLiteral("Columns")));
    line->addWidget(new QPushButton(QStringLiteral("Import…")));
    body->addLayout(line);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(px(12));
    auto *list = new Panel;
    auto *listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(1, 1, 1, px(4));
    auto *table = new Table;
    table->setModel(new SampleCalls(table));
    table->setItemDelegateForColumn(5, new ChipDelegate(table));
    table->setColumnWidths({158, 128, 128, 76, 70, 0, 0});
    table->setInitiallyHidden({6});
    table->selectRow(1);
    listColumn->addWidget(table);
    middle->addWidget(list, 1);
    QWidget *details = inspector();
    details->setFixedWidth(px(316));
    middle->addWidget(details);
    body->addLayout(middle, 1);
    body->addWidget(player(peaks));
    all->addLayout(right, 1);
    table->setFocus();
    return window;
}

QWidget *titled(const QString &title, QWidget *content)
{
    auto *panel = new Panel;
    auto *column = new QVBoxLayout(panel);
    column->addWidget(new Label(title, FontRole::Strong));
    column->addWidget(content, 1);
    return panel;
}

QWidget *controls()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    auto *combo = new QComboBox;
    combo->addItems({QStringLiteral("Statutory duty"), QStringLiteral("Staff training")});
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(QStringLiteral("Who receives it"));
    auto *spin = new QSpinBox;
    spin->setValue(12);
    auto *off = new QLineEdit(QStringLiteral("Not for you"));
    off->setEnabled(false);
    auto *check = new QCheckBox(QStringLiteral("Skip silence"));
    check->setChecked(true);
    auto *radio = new QRadioButton(QStringLiteral("Sign in here"));
    radio->setChecked(true);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(60);
    auto *progress = new QProgressBar;
    progress->setValue(62);
    progress->setTextVisible(false);
    auto *disabled = new QPushButton(QStringLiteral("Delete…"));
    disabled->setEnabled(false);
    auto *loop = new QPushButton(QStringLiteral("Loop"));
    loop->setCheckable(true);
    loop->setChecked(true);
    int i = 0;
    for (QWidget *w : std::initializer_list<QWidget *>{combo, edit, spin, off, check, radio, slider, progress,
                                                       new QPushButton(QStringLiteral("Ask back…")), disabled, loop,
                                                       new PrimaryButton(QStringLiteral("Authorise release"))}) {
        grid->addWidget(w, i / 2, i % 2);
        ++i;
    }
    return box;
}

QWidget *kit()
{
    auto *window = new QWidget;
    auto *grid = new QGridLayout(window);
    grid->setContentsMargins(px(16), px(16), px(16), px(16));
    grid->setSpacing(px(12));
    auto *notices = new QWidget;
    auto *column = new QVBoxLayout(notices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    const std::tuple<NoticeBar::Kind, const char *, const char *> texts[] = {
        {NoticeBar::Kind::Info, "No sound device: the playhead moves, but nothing is heard.", "Choose device"},
        {NoticeBar::Kind::Good, "Deleted. The file key is destroyed.", ""},
        {NoticeBar::Kind::Warning, "Three files could not be placed in an area.", "Show quarantine"},
        {NoticeBar::Kind::Error, "The store answers no more. What you wrote is kept; try again.", "Try again"}};
    for (const auto &[kind, text, action] : texts) {
        auto *bar = new NoticeBar;
        bar->showNotice(kind, QString::fromUtf8(text), QString::fromLatin1(action));
        column->addWidget(bar);
    }
    column->addStretch();
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(titled(QStringLiteral("Notices"), notices), 0, 0, 1, 2);

    auto *tasks = new TaskList;
    tasks->put({QStringLiteral("b"), QStringLiteral("Import of March"),
                QStringLiteral("488 imported, 9 duplicates, 3 in quarantine"), 500, 500, -1, Task::State::Partly, true,
                QStringLiteral("Show")});
    tasks->put({QStringLiteral("a"),
                QStringLiteral("Importing 5,000 files"),
                {},
                3120,
                5000,
                134,
                Task::State::Running,
                true,
                {}});
    grid->addWidget(titled(QStringLiteral("Background work"), tasks), 0, 2);

    auto *empty = new EmptyState;
    empty->setContent(Icon::Recordings, QStringLiteral("No calls yet in your areas"),
                      QStringLiteral("Calls appear here when they are imported or recorded."),
                      QStringLiteral("Import files…"));
    grid->addWidget(titled(QStringLiteral("Empty"), empty), 1, 0);
    auto *skeleton = new SkeletonRows;
    skeleton->start();
    grid->addWidget(titled(QStringLiteral("Loading"), skeleton), 1, 1);
    grid->addWidget(titled(QStringLiteral("Controls"), controls()), 1, 2);

    auto *range = new DateRangePopup;
    range->setWindowFlags(Qt::Widget);
    range->setToday(QDate(2026, 3, 16));
    range->setRange(presetRange(DatePreset::Last7Days, QDate(2026, 3, 16)));
    grid->addWidget(range, 2, 0, 1, 2);
    auto *more = new QWidget;
    auto *moreColumn = new QVBoxLayout(more);
    moreColumn->setContentsMargins(0, 0, 0, 0);
    auto *chips = new QHBoxLayout;
    for (const auto &chip : {ChipSpec{ChipKind::Neutral, QStringLiteral("Copy"), Icon::Copy},
                             ChipSpec{ChipKind::Accent, QStringLiteral("Release waiting"), {}},
                             ChipSpec{ChipKind::Red, QStringLiteral("On hold"), Icon::Hold},
                             ChipSpec{ChipKind::Amber, QStringLiteral("Due"), Icon::Clock},
                             ChipSpec{ChipKind::Green, QStringLiteral("Verified"), Icon::Check}})
        chips->addWidget(new Chip(chip));
    chips->addStretch();
    moreColumn->addLayout(chips);
    Life young = sampleLife();
    young.today = QDate(2025, 9, 1);
    young.held = false;
    auto *bar = new LifeBar;
    bar->setLife(young);
    moreColumn->addWidget(bar);
    auto *unknown = new LifeBar;
    moreColumn->addWidget(unknown);
    auto *icons = new QGridLayout;
    for (int i = 1; i <= theme::iconCount; ++i)
        icons->addWidget(new IconButton(static_cast<Icon>(i), QString::number(i)), (i - 1) / 13, (i - 1) % 13);
    icons->setSpacing(0);
    moreColumn->addLayout(icons);
    moreColumn->addStretch();
    grid->addWidget(titled(QStringLiteral("Chips, life, icons"), more), 2, 2);
    return window;
}

void grab(QWidget *widget, QSize size, const QString &path)
{
    widget->resize(size);
    widget->show();
    widget->activateWindow();
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 250)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    if (!widget->grab().save(path))
        qWarning("cannot write %s", qPrintable(path));
    widget->hide();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::Theme dress(app);
    const SamplePeaks peaks;
    if (app.arguments().size() < 2) {
        std::unique_ptr<QWidget> first(desk(peaks, true));
        std::unique_ptr<QWidget> second(kit());
        first->resize(1440, 900);
        first->show();
        second->show();
        return QApplication::exec();
    }
    const QDir folder(app.arguments().at(1));
    const std::pair<theme::Mode, const char *> modes[] = {
        {theme::Mode::Light, "light"}, {theme::Mode::Dark, "dark"}, {theme::Mode::HighContrast, "contrast"}};
    for (const auto &[mode, name] : modes) {
        dress.setMode(mode);
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            const QString suffix = QStringLiteral("-%1-%2.png").arg(QLatin1String(name)).arg(size.width());
            std::unique_ptr<QWidget> window(desk(peaks, true));
            grab(window.get(), size, folder.filePath(QStringLiteral("desk") + suffix));
            std::unique_ptr<QWidget> parts(kit());
            grab(parts.get(), size, folder.filePath(QStringLiteral("kit") + suffix));
        }
    }
    dress.setMode(theme::Mode::Light);
    std::unique_ptr<QWidget> narrow(desk(peaks, false));
    grab(narrow.get(), {1000, 800}, folder.filePath(QStringLiteral("desk-unset-narrow.png")));
    dress.setScale(200);
    std::unique_ptr<QWidget> large(desk(peaks, false));
    grab(large.get(), {1920, 1400}, folder.filePath(QStringLiteral("desk-200.png")));
    return 0;
}
