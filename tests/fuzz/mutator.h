#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <functional>
#include <random>

namespace earshot::fuzz {

/// Changes inputs the way damage and malice do: bits, bytes, blocks cut, doubled and swapped, lengths at their limits,
/// pieces of other inputs. The same seed gives the same inputs on every machine (std::mt19937 and our own arithmetic).
class Mutator
{
public:
    explicit Mutator(quint32 seed)
        : m_random(seed)
    {}

    /// Up to six changes of one of the `seeds`; never longer than `limit` bytes.
    [[nodiscard]] QByteArray next(const QList<QByteArray> &seeds, qsizetype limit = 64 * 1024);

private:
    [[nodiscard]] qsizetype below(qsizetype end) { return end > 0 ? static_cast<qsizetype>(m_random() % end) : 0; }
    void change(QByteArray &bytes, const QList<QByteArray> &seeds);

    std::mt19937 m_random;
};

/// How often, how long, and what one input may cost. EARSHOT_FUZZ_SECONDS lets a run last longer than its ctest does;
/// EARSHOT_FUZZ_SEED begins elsewhere.
struct Budget
{
    int inputs = 4000;
    qint64 oneMs = 4000; ///< a hang, or work that grows faster than the input (generous: sanitizers and busy machines)
};

/// Feeds mutated `seeds` to `target`, which must not crash; fails the test with the input in hex when one is too slow
/// or `target` says why it is not content.
void run(const QList<QByteArray> &seeds, quint32 seed, const Budget &budget,
         const std::function<QString(const QByteArray &)> &target);

} // namespace earshot::fuzz
