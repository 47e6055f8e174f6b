#pragma once

#include "core/store/sql/connection.h"

#include <QFile>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

/// A key and a folder for one store; helpers that fail the test with the error's text.
struct TempStore
{
    QTemporaryDir folder;
    earshot::SecretBytes key = earshot::SecretBytes::random(32);

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("store.db")); }

    [[nodiscard]] earshot::Result<std::unique_ptr<earshot::store::sql::Connection>>
    tryOpen(earshot::store::sql::Mode mode, const earshot::store::sql::OpenOptions &options = {}) const
    {
        return earshot::store::sql::Connection::open(path(), key, mode, options);
    }
    [[nodiscard]] std::unique_ptr<earshot::store::sql::Connection>
    make(const earshot::store::sql::OpenOptions &options = {}) const
    {
        return orFail(tryOpen(earshot::store::sql::Mode::Create, options));
    }
    [[nodiscard]] std::unique_ptr<earshot::store::sql::Connection>
    open(const earshot::store::sql::OpenOptions &options = {}) const
    {
        return orFail(tryOpen(earshot::store::sql::Mode::Open, options));
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void overwrite(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

private:
    static std::unique_ptr<earshot::store::sql::Connection>
    orFail(earshot::Result<std::unique_ptr<earshot::store::sql::Connection>> opened)
    {
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toString()));
        return std::move(*opened);
    }
};

// QVERIFY of a Result<…> that shows the error's text.
#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const auto &verified_ = (result);                                                                              \
        QVERIFY2(verified_.has_value(), verified_ ? "" : qPrintable(verified_.error().toString()));                    \
    } while (false)

// The Result<bool> of a Query's next() or single(): there is a row.
#define VERIFY_ROW(result)                                                                                             \
    do {                                                                                                               \
        const auto &row_ = (result);                                                                                   \
        QVERIFY2(row_.has_value(), row_ ? "" : qPrintable(row_.error().toString()));                                   \
        QVERIFY2(*row_, "no row");                                                                                     \
    } while (false)

// The Result<…> failed with this code.
#define VERIFY_FAILS(result, expected)                                                                                 \
    do {                                                                                                               \
        const auto &verified_ = (result);                                                                              \
        QVERIFY2(!verified_.has_value(), "it succeeded");                                                              \
        QVERIFY2(verified_.error().code == (expected), qPrintable(verified_.error().toString()));                      \
    } while (false)
