#include "tests/bench/bench.h"
#include "tests/bench/calls.h"

#include "core/service/administration_service.h"
#include "core/service/door_thread.h"
#include "core/store/sql/folder_store.h"
#include "ui/prompts/dialog_prompter.h"
#include "ui/recordings/recordingmodel.h"
#include "ui/recordings/recordingsdesk.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/table.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>
#include <QThread>
#include <QWheelEvent>
#include <cstdio>
#include <ctime>

using namespace earshot;
using ui::recordings::RecordingModel;

namespace {

constexpr double frameMs = 16;
constexpr int patienceMs = 120'000;

/// Notes the longest single thing that the window's thread does.
class Watched : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || m_depth > 0) // what other threads are sent comes here, too
            return QApplication::notify(receiver, event);
        const QString what = QStringLiteral("%1, event %2")
                                 .arg(QLatin1String(receiver->metaObject()->className()))
                                 .arg(static_cast<int>(event->type()));
        ++m_depth;
        const double since = workedMs();
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        const double took = workedMs() - since;
        if (took > m_longest) {
            m_longest = took;
            m_where = what;
        }
        m_over += took > frameMs ? 1 : 0;
        return done;
    }
    void forget()
    {
        m_longest = 0;
        m_over = 0;
        m_where.clear();
    }
    [[nodiscard]] double longest() const { return m_longest; }
    [[nodiscard]] int over() const { return m_over; }
    [[nodiscard]] QString where() const { return m_where; }

private:
    /// Of this thread, so that what else the machine does is not counted.
    static double workedMs()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }

    int m_depth = 0;
    double m_longest = 0;
    int m_over = 0;
    QString m_where;
};

class Desk
{
public:
    Desk(Watched &application, const bench::Bench &bench, const std::shared_ptr<service::Session> &session)
        : m_application(application)
        , m_context(bench.composition->environment(), session,
                    std::make_unique<service::DoorThread>(bench.composition->environment(), session),
                    bench::must(bench::must(service::Door::open(bench.composition->environment(), session), "open")
                                    ->administration()
                                    .me(),
                                "me"),
                    m_prompter)
    {
        begin(QStringLiteral("desk opened"));
        m_desk = std::make_unique<ui::recordings::RecordingsDesk>(
            m_context, std::make_unique<ui::desk::ViewSettings>(bench.work + QStringLiteral("/desk.ini"),
                                                                QStringLiteral("admin")));
        m_desk->resize(1080, 745);
        m_desk->show();
        m_table = m_desk->findChild<ui::widgets::Table *>(QStringLiteral("recordings"));
        m_model = qobject_cast<RecordingModel *>(m_table->model());
        m_search = m_desk->findChild<ui::widgets::SearchLine *>(QStringLiteral("search"));
        wait([this] { return !m_model->isLoading(); });
        end();
    }

    void scroll()
    {
        QScrollBar *bar = m_table->verticalScrollBar();
        begin(QStringLiteral("wheel turned 2,000 times"));
        const QPointF middle = QRectF(m_table->viewport()->rect()).center();
        for (int i = 0; i < 2000; ++i) {
            QWheelEvent turn(middle, m_table->viewport()->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                             Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_table->viewport(), &turn);
            QCoreApplication::processEvents();
        }
        end();
        begin(QStringLiteral("bar dragged to the last row of all"));
        while (!m_model->isComplete()) {
            const int rows = m_model->rowCount();
            bar->setValue(bar->maximum());
            wait([&] { return m_model->rowCount() > rows || m_model->isComplete(); });
        }
        end();
        std::printf("%d rows, of which %d are in memory\n", m_model->rowCount(), m_model->rowsInMemory());
        begin(QStringLiteral("bar dragged to and fro over all of them"));
        for (int i = 0; i <= 200; ++i) {
            bar->setValue(static_cast<int>(qint64(bar->maximum()) * (i * 37 % 201) / 200));
            const int row = m_table->rowAt(10);
            wait([&] { return m_model->recordingAt(row) != nullptr; });
        }
        bar->setValue(0);
        wait([&] { return m_model->recordingAt(0) != nullptr; });
        end();
    }

    void sort()
    {
        for (const int column :
             {RecordingModel::Length, RecordingModel::Staff, RecordingModel::Customer, RecordingModel::When}) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                const QString name = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
                begin(QStringLiteral("sorted by %1, %2")
                          .arg(name, order == Qt::AscendingOrder ? QStringLiteral("up") : QStringLiteral("down")));
                m_table->horizontalHeader()->setSortIndicator(column, order);
                wait([this] { return !m_model->isLoading(); });
                QScrollBar *bar = m_table->verticalScrollBar();
                for (int page = 0; page < 20; ++page) {
                    const int rows = m_model->rowCount();
                    bar->setValue(bar->maximum());
                    wait([&] { return m_model->rowCount() > rows; });
                }
                end();
            }
        }
    }

    void search()
    {
        for (const char *line : {"boiler repair", "agent:\"Agent 5\"", "ext:2005", "ext:2999", "number:900149",
                                 "from:1/1/2025 to:2/1/2025", "direction:internal", "longer:5m", "longer:2h",
                                 "has:note", "tag:none", "has:note longer:10m", "a"})
            look(QString::fromLatin1(line));
        // As somebody types who thinks between the letters.
        begin(QStringLiteral("agent 17, typed letter by letter"));
        m_search->clear();
        m_search->setFocus();
        for (const QChar letter : QStringLiteral("agent 17"))
            QTest::keyClick(m_search, letter.toLatin1(), Qt::NoModifier, 170);
        wait([this] { return !m_model->isLoading() && m_model->rowCount() > 0; });
        settle();
        end();
        look({});
    }

    [[nodiscard]] int slow() const { return m_slow; }

private:
    void look(const QString &line)
    {
        begin(line.isEmpty() ? QStringLiteral("search cleared") : line);
        m_desk->search(line);
        wait([this] { return !m_model->isLoading(); });
        const double first = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
        settle(); // the count, too
        end(first);
    }
    /// What was asked of the store so far is answered.
    void settle()
    {
        bool answered = false;
        m_context.door()
            .run([](service::Door &) -> Result<void> { return {}; })
            .then(m_desk.get(), [&answered](const Result<void> &) { answered = true; });
        wait([&] { return answered; });
    }
    void wait(const std::function<bool()> &ready)
    {
        if (!QTest::qWaitFor(ready, patienceMs))
            bench::stop(QStringLiteral("%1: no answer").arg(m_what));
        QCoreApplication::processEvents();
    }
    void begin(const QString &what)
    {
        m_what = what;
        m_application.forget();
        m_since.start();
    }
    void end(double firstPageMs = 0)
    {
        std::printf("%-44s %9.0f ms  longest %6.1f ms", qPrintable(m_what),
                    static_cast<double>(m_since.nsecsElapsed()) / 1e6, m_application.longest());
        if (firstPageMs > 0)
            std::printf("  first page %6.0f ms", firstPageMs);
        if (m_application.over() > 0)
            std::printf("  %d over a frame: %s", m_application.over(), qPrintable(m_application.where()));
        std::printf("\n");
        std::fflush(stdout);
        m_slow += m_application.over();
    }

    Watched &m_application;
    ui::prompts::DialogPrompter m_prompter;
    ui::desk::Context m_context;
    std::unique_ptr<ui::recordings::RecordingsDesk> m_desk;
    ui::widgets::Table *m_table = nullptr;
    RecordingModel *m_model = nullptr;
    ui::widgets::SearchLine *m_search = nullptr;
    QElapsedTimer m_since;
    QString m_what;
    int m_slow = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    Watched application(argc, argv);
    if (argc < 2)
        bench::stop(QStringLiteral("usage: tests/bench/desk"));
    ui::theme::Theme theme(application);
    bench::Bench bench;
    bench.composition = bench::must(app::Composition::make(), "composition");
    bench.work = QString::fromLocal8Bit(argv[1]);
    // With a second argument the store of an earlier run is opened again.
    const auto session =
        argc > 2 ? bench::must(service::signIn(bench.composition->environment(), bench.work + QStringLiteral("/desk"),
                                               QStringLiteral("admin"), SecretBytes::copyOf(bench::benchPassword)),
                               "sign in")
                 : bench.makeStore(QStringLiteral("desk"));
    if (argc == 2) {
        auto store = bench::must(
            store::sql::openFolderStore(session->layout().database(), session->storeKey(), store::OpenMode::Open),
            "open");
        bench::fillWithCalls(*store);
        bench::must(store->truncateLog(), "checkpoint");
    }
    Desk desk(application, bench, session);
    desk.sort();
    desk.search();
    desk.scroll();
    return desk.slow() > 0 ? 1 : 0;
}
