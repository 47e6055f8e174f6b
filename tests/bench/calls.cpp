#include "tests/bench/calls.h"

#include "core/crypto/digest.h"
#include "core/store/annotation_repository.h"
#include "core/store/recording_repository.h"
#include "tests/bench/bench.h"

namespace earshot::bench {

namespace {

constexpr int batch = 20'000;
constexpr int noteEvery = 50;

} // namespace

void fillWithCalls(store::Store &store)
{
    static const QStringList words{QStringLiteral("boiler"),  QStringLiteral("repair"), QStringLiteral("promised"),
                                   QStringLiteral("arrears"), QStringLiteral("upset"),  QStringLiteral("invoice")};
    for (int from = 0; from < callCount; from += batch) {
        must(store.transaction([&]() -> Result<void> {
            for (int i = from; i < from + batch; ++i) {
                domain::Recording r;
                r.area = {2};
                r.startedAt = {1'700'000'000'000 + qint64(i) * 61'000};
                r.direction = domain::Direction::Incoming;
                r.extension = QString::number(2000 + i % 100);
                r.staffName = QStringLiteral("Agent %1").arg(i % 100);
                r.customerE164 = QStringLiteral("+447700900%1").arg(i % 1000, 3, 10, QLatin1Char('0'));
                r.sha256 = crypto::sha256(QByteArray::number(i));
                r.rate = 8000;
                r.channels = 2;
                r.frames = 8000 * (30 + i % 600);
                r.importedBy = {1};
                EARSHOT_TRY(id, store.recordings().add(r, {}));
                if (i % noteEvery == 0) {
                    domain::Annotation note;
                    note.recording = id;
                    note.text = QStringLiteral("%1 %2 number %3")
                                    .arg(words[(i / noteEvery) % 6], words[(i / noteEvery / 4) % 6])
                                    .arg(i);
                    note.author = note.editedBy = {1};
                    EARSHOT_CHECK(store.annotations().add(note));
                }
            }
            return {};
        }),
             "fill");
    }
}

} // namespace earshot::bench
