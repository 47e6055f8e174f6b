#include "core/vault/objectid.h"

#include "core/base/secret.h"

#include <algorithm>

namespace earshot::vault {

namespace {
constexpr int idBytes = 16;
}

ObjectId newObjectId()
{
    return QString::fromLatin1(base::SecretBytes::random(idBytes).view().toByteArray().toHex());
}

bool isObjectId(const ObjectId &id)
{
    return id.size() == 2 * idBytes && std::all_of(id.begin(), id.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

QString shardedPath(const ObjectId &id)
{
    Q_ASSERT(isObjectId(id));
    return id.left(2) + u'/' + id.mid(2);
}

} // namespace earshot::vault
