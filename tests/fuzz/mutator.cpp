#include "tests/fuzz/mutator.h"

#include <QTest>
#include <algorithm>
#include <array>

namespace earshot::fuzz {

QByteArray Mutator::next(const QList<QByteArray> &seeds, qsizetype limit)
{
    QByteArray bytes = seeds[below(seeds.size())];
    const qsizetype changes = 1 + below(6);
    for (qsizetype i = 0; i < changes; ++i)
        change(bytes, seeds);
    bytes.truncate(limit);
    return bytes;
}

void Mutator::change(QByteArray &bytes, const QList<QByteArray> &seeds)
{
    // What parsers trip over: ends of ranges, signs, separators, quotes, ends of lines.
    static constexpr std::array<quint32, 8> lengths{0, 1, 0x7F, 0xFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFF0};
    static const QByteArray marks("\"',;|\n\r\t -+.:/\\{}[]()0123456789eE\0\x7F\xFF\xC3\xE2", 42);
    const qsizetype at = below(bytes.size());
    const qsizetype length = std::min(bytes.size() - at, 1 + below(below(4) == 0 ? 512 : 8));
    switch (below(10)) {
    case 0:
        if (!bytes.isEmpty())
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        break;
    case 1:
        if (!bytes.isEmpty())
            bytes[at] = static_cast<char>(m_random());
        break;
    case 2:
        bytes.insert(at, marks[below(marks.size())]);
        break;
    case 3:
        bytes.remove(at, length);
        break;
    case 4:
        bytes.insert(at, bytes.mid(below(bytes.size()), length));
        break;
    case 5:
        bytes.truncate(at);
        break;
    case 6: // one place many times over: what is quadratic shows
        bytes.insert(at, bytes.mid(at, length).repeated(1 + below(2000)));
        break;
    case 7: {
        const quint32 value = lengths[static_cast<size_t>(below(static_cast<qsizetype>(lengths.size())))];
        const bool big = below(2) == 0;
        for (qsizetype i = 0; i < 4 && at + i < bytes.size(); ++i)
            bytes[at + i] = static_cast<char>(value >> (8 * (big ? 3 - i : i)));
        break;
    }
    case 8: {
        const QByteArray &other = seeds[below(seeds.size())];
        bytes.insert(at, other.mid(below(other.size()), 1 + below(64)));
        break;
    }
    default: { // two neighbours change places
        const qsizetype both = std::min(length, bytes.size() - at - length);
        if (both > 0)
            std::swap_ranges(bytes.begin() + at, bytes.begin() + at + both, bytes.begin() + at + length);
        break;
    }
    }
}

void run(const QList<QByteArray> &seeds, quint32 seed, const Budget &budget,
         const std::function<QString(const QByteArray &)> &target)
{
    const qint64 seconds = qEnvironmentVariableIntValue("EARSHOT_FUZZ_SECONDS");
    Mutator mutator(seed + static_cast<quint32>(qEnvironmentVariableIntValue("EARSHOT_FUZZ_SEED")));
    QElapsedTimer whole;
    whole.start();
    for (int i = 0; seconds > 0 ? whole.elapsed() < seconds * 1000 : i < budget.inputs; ++i) {
        const QByteArray input = i < seeds.size() ? seeds[i] : mutator.next(seeds);
        QElapsedTimer one;
        one.start();
        const QString wrong = target(input);
        const QByteArray where = "input " + QByteArray::number(i) + " (" + QByteArray::number(input.size()) +
                                 " bytes): " + input.left(600).toHex();
        QVERIFY2(wrong.isEmpty(), (wrong.toUtf8() + "; " + where).constData());
        QVERIFY2(one.elapsed() < budget.oneMs, (QByteArray::number(one.elapsed()) + " ms for " + where).constData());
    }
}

} // namespace earshot::fuzz
