#pragma once

#include "app/composition/composition.h"
#include "core/service/door.h"
#include "core/service/session.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

namespace earshot::bench {

/// One line of the table: medians in milliseconds, and how they were taken.
struct Row
{
    QString what;
    QString peer;
    double oursMs = 0;
    double peerMs = 0;
};

/// Median of `runs` timings of `work`, in milliseconds, after one that is not counted.
[[nodiscard]] double medianMs(int runs, const std::function<void()> &work);
/// Runs a program to its end, its output thrown away; stops the bench if it fails.
void command(const QString &program, const QStringList &arguments);
[[nodiscard]] QByteArray outputOf(const QString &program, const QStringList &arguments, const QByteArray &input = {});

/// Stops the bench with a message: a number that was not measured is not printed.
[[noreturn]] void stop(const QString &why);
template <class T> T must(base::Result<T> result, const char *what)
{
    if (!result)
        stop(QLatin1String(what) + QStringLiteral(": ") + result.error().toString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

inline constexpr char benchPassword[] = "anvils under seven lighthouses";

/// A fresh store with one area (2000-2099) and an administrator who may do everything the bench does.
struct Bench
{
    std::unique_ptr<app::Composition> composition;
    QString work; ///< scratch folder

    [[nodiscard]] std::shared_ptr<service::Session> makeStore(const QString &name) const;
};

[[nodiscard]] Row importBench(const Bench &bench);
[[nodiscard]] QList<Row> mediaBench(const Bench &bench);
[[nodiscard]] QList<Row> listBench(const Bench &bench);
[[nodiscard]] QList<Row> recordBench(const Bench &bench);
[[nodiscard]] QList<Row> signInBench(const Bench &bench); ///< a part of recordBench

} // namespace earshot::bench
