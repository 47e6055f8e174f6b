#pragma once

#include <QByteArray>
#include <QString>

namespace earshot::release {

/// One file of a package as it was written.
struct PackagePart
{
    QString name; ///< path inside the package, with '/'
    qint64 size = 0;
    QByteArray sha256;   ///< 32 bytes
    QByteArray sha512{}; ///< 64 bytes; empty where nobody asks for it
};

} // namespace earshot::release
