#include "core/media/ff.h"

#include <array>
#include <mutex>

namespace earshot::media::ff {

void init()
{
    static std::once_flag once;
    std::call_once(once, [] { av_log_set_level(AV_LOG_QUIET); });
}

Error error(ErrorCode code, const QString &what, int averror)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> words{};
    av_strerror(averror, words.data(), words.size());
    return base::error(code, what + QStringLiteral(": ") + QString::fromUtf8(words.data()), {}, averror);
}

} // namespace earshot::media::ff
