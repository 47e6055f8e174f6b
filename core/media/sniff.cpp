#include "core/media/sniff.h"

#include "core/media/fault.h"
#include "core/media/ff.h"

#include <QFileInfo>
#include <array>
#include <optional>

namespace earshot::media {
namespace {

constexpr qint64 headBytes = 64 * 1024;

struct Magic
{
    int offset;
    const char *bytes;
    int size;
    const char *container;
    const char *demuxer;
};

// Signatures as their specifications give them. "RIFF" and "FORM" are looked into below.
constexpr std::array<Magic, 17> knownAudio{{
    {0, "OggS", 4, "ogg", "ogg"},
    {0, "fLaC", 4, "flac", "flac"},
    {0, "\x1A\x45\xDF\xA3", 4, "matroska", "matroska"},
    {4, "ftyp", 4, "mp4", "mov"},
    {4, "moov", 4, "mp4", "mov"},
    {4, "mdat", 4, "mp4", "mov"},
    {4, "wide", 4, "mp4", "mov"},
    {4, "free", 4, "mp4", "mov"},
    {0, "#!AMR-WB\n", 9, "amr-wb", "amr"},
    {0, "#!AMR\n", 6, "amr", "amr"},
    {0, ".snd", 4, "au", "au"},
    {0, "caff", 4, "caf", "caf"},
    {0, "riff\x2E\x91\xCF\x11", 8, "w64", "w64"},
    {0, "RIFF", 4, "wav", "wav"},
    {0, "RF64", 4, "wav", "wav"},
    {0, "BW64", 4, "wav", "wav"},
    {0, "FORM", 4, "aiff", "aiff"},
}};

struct Foreign
{
    int offset;
    const char *bytes;
    int size;
    const char *what;
    const char *cause; ///< fault()
};

constexpr std::array<Foreign, 22> knownForeign{{
    {0,
     "\x7F"
     "ELF",
     4, "a program", "program"},
    {0, "MZ", 2, "a Windows program", "program"},
    {0, "PK\x03\x04", 4, "a ZIP archive or an office document; unpack it first", "archive"},
    {0, "PK\x05\x06", 4, "an empty ZIP archive", "archive"},
    {0, "Rar!", 4, "a RAR archive; unpack it first", "archive"},
    {0, "7z\xBC\xAF\x27\x1C", 6, "a 7-Zip archive; unpack it first", "archive"},
    {0, "\x1F\x8B\x08", 3, "a gzip archive; unpack it first", "archive"},
    {0, "BZh", 3, "a bzip2 archive; unpack it first", "archive"},
    {0,
     "\xFD"
     "7zXZ",
     5, "an xz archive; unpack it first", "archive"},
    {257, "ustar", 5, "a tar archive; unpack it first", "archive"},
    {0, "%PDF", 4, "a PDF document", "document"},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "an old office document or e-mail message", "document"},
    {0, "\x89PNG", 4, "a picture", "picture"},
    {0, "\xFF\xD8\xFF", 3, "a picture", "picture"},
    {0, "GIF8", 4, "a picture", "picture"},
    {0, "SQLite format 3", 15, "a database", "database"},
    {0, "\x30\x26\xB2\x75\x8E\x66\xCF\x11", 8, "Windows Media audio, which is not supported; convert it to WAV",
     "sound-unsupported"},
    {0, "FLV\x01", 4, "Flash video, which is not supported", "video"},
    {0, "#EXTM3U", 7, "a playlist, which only refers to other files", "playlist"},
    {0, "age-encryption.org/", 19, "an encrypted file; decrypt it first", "encrypted"},
    {0, "\x00\x00\x01\xBA", 4, "a video, which is not supported", "video"},
    {0, ".RMF", 4, "RealAudio, which is not supported; convert it to WAV", "sound-unsupported"},
}};

bool has(const QByteArray &head, int offset, const char *bytes, int size)
{
    return head.size() >= offset + size && QByteArrayView(head).sliced(offset, size) == QByteArrayView(bytes, size);
}

struct NamedHeaderless
{
    const char *extensions; // first is the canonical name, surrounded by spaces
    Headerless format;
};

Headerless pcm(AVCodecID id, int rate, int bytes)
{
    return {.codecId = id, .rate = rate, .blockBytes = bytes, .blockFrames = 1, .packetBlocks = 4096};
}

// The extensions that Asterisk's format modules write (format_pcm, format_sln, format_gsm, format_g722, format_g729).
const std::vector<NamedHeaderless> &headerlessTable()
{
    static const std::vector<NamedHeaderless> table{
        {" ulaw ul mulaw mu ulw ", pcm(AV_CODEC_ID_PCM_MULAW, 8000, 1)},
        {" alaw al alw ", pcm(AV_CODEC_ID_PCM_ALAW, 8000, 1)},
        {" sln sln8 slin raw ", pcm(AV_CODEC_ID_PCM_S16LE, 8000, 2)},
        {" sln12 ", pcm(AV_CODEC_ID_PCM_S16LE, 12000, 2)},
        {" sln16 ", pcm(AV_CODEC_ID_PCM_S16LE, 16000, 2)},
        {" sln24 ", pcm(AV_CODEC_ID_PCM_S16LE, 24000, 2)},
        {" sln32 ", pcm(AV_CODEC_ID_PCM_S16LE, 32000, 2)},
        {" sln44 ", pcm(AV_CODEC_ID_PCM_S16LE, 44100, 2)},
        {" sln48 ", pcm(AV_CODEC_ID_PCM_S16LE, 48000, 2)},
        {" sln96 ", pcm(AV_CODEC_ID_PCM_S16LE, 96000, 2)},
        {" sln192 ", pcm(AV_CODEC_ID_PCM_S16LE, 192000, 2)},
        {" gsm ", {AV_CODEC_ID_GSM, 8000, 33, 160, 1}},
        {" g722 ", {AV_CODEC_ID_ADPCM_G722, 16000, 1, 2, 1024}},
        {" g729 ", {AV_CODEC_ID_G729, 8000, 10, 80, 1}},
    };
    return table;
}

const NamedHeaderless *headerlessByName(const QString &nameHint)
{
    const QString suffix = QFileInfo(nameHint).suffix();
    const QByteArray key = ' ' + (suffix.isEmpty() ? nameHint : suffix).toLower().toUtf8() + ' ';
    for (const NamedHeaderless &entry : headerlessTable()) {
        if (key.size() > 2 && QByteArrayView(entry.extensions).contains(QByteArrayView(key)))
            return &entry;
    }
    return nullptr;
}

QString canonicalName(const NamedHeaderless &entry)
{
    return QString::fromLatin1(QByteArray(entry.extensions).trimmed().split(' ').first());
}

/// Bytes that are words: printable, and valid UTF-8. Companded or linear audio of any length has control characters
/// or bytes that break UTF-8 (digital silence is 0x00, 0xFF, 0x7F or 0xD5).
bool looksLikeText(const QByteArray &head)
{
    if (head.startsWith("\xFF\xFE") && head.size() >= 4 && head[3] == '\0' && head[2] != '\0')
        return true; // UTF-16 with a mark
    QByteArray part = head.left(4096);
    for (char c : part) {
        const auto u = static_cast<unsigned char>(c);
        if (u == 0x7F || (u < 0x20 && u != '\t' && u != '\n' && u != '\r' && u != '\f'))
            return false;
    }
    for (int cut = 0; cut < 4 && !part.isEmpty(); ++cut, part.chop(1)) { // a character may be cut at the end
        if (part.isValidUtf8())
            return true;
    }
    return false;
}

/// Length of the MPEG audio or ADTS frame whose header is at `p`, 0 if it is none (ISO 11172-3 2.4.1.3, 14496-3 1.A.2).
int mpegFrameLength(const unsigned char *p, bool adts)
{
    if (p[0] != 0xFF)
        return 0;
    if (adts) {
        if ((p[1] & 0xF6) != 0xF0 || ((p[2] >> 2) & 15) > 12)
            return 0;
        const int length = ((p[3] & 3) << 11) | (p[4] << 3) | (p[5] >> 5);
        return length >= 7 ? length : 0;
    }
    static constexpr int kbps1[3][15] = {{0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
                                         {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
                                         {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320}};
    static constexpr int kbps2[2][15] = {{0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
                                         {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}};
    static constexpr int rates[3] = {44100, 48000, 32000};
    const int version = (p[1] >> 3) & 3; // 0 = 2.5, 2 = 2, 3 = 1
    const int layer = 4 - ((p[1] >> 1) & 3);
    const int bitrate = p[2] >> 4;
    const int rateIndex = (p[2] >> 2) & 3;
    if ((p[1] & 0xE0) != 0xE0 || version == 1 || layer == 4 || bitrate == 0 || bitrate == 15 || rateIndex == 3)
        return 0;
    const int rate = rates[rateIndex] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
    const int kbps = version == 3 ? kbps1[layer - 1][bitrate] : kbps2[layer == 1 ? 0 : 1][bitrate];
    const int padding = (p[2] >> 1) & 1;
    if (layer == 1)
        return (12 * kbps * 1000 / rate + padding) * 4;
    return (layer == 3 && version != 3 ? 72 : 144) * kbps * 1000 / rate + padding;
}

/// Whether `wanted` frames follow one another from some offset up to `lastStart`.
bool hasFrameChain(const QByteArray &head, bool adts, int wanted, qsizetype lastStart)
{
    const auto *p = reinterpret_cast<const unsigned char *>(head.constData());
    const qsizetype size = head.size();
    for (qsizetype start = 0; start <= lastStart && start + 7 < size; ++start) {
        qsizetype at = start;
        int count = 0;
        while (count < wanted && at + 7 < size) {
            const int length = mpegFrameLength(p + at, adts);
            if (length == 0)
                break;
            at += length;
            ++count;
        }
        if (count == wanted || (count > 0 && at == size))
            return true;
    }
    return false;
}

Result<QByteArray> readAt(QIODevice &device, qint64 offset, qint64 size)
{
    if (!device.seek(offset))
        return fail(ErrorCode::Io, QStringLiteral("cannot seek in the recording: ") + device.errorString());
    QByteArray bytes(size, Qt::Uninitialized);
    qint64 got = 0;
    while (got < size) {
        const qint64 n = device.read(bytes.data() + got, size - got);
        if (n < 0)
            return fail(ErrorCode::Io, QStringLiteral("cannot read the recording: ") + device.errorString());
        if (n == 0)
            break;
        got += n;
    }
    bytes.truncate(got);
    return bytes;
}

/// ID3v2 (id3.org, §3.1): a tag of up to 256 MB before MP3, AAC or FLAC.
qint64 id3Size(const QByteArray &head)
{
    if (!head.startsWith("ID3") || head.size() < 10)
        return 0;
    const auto *p = reinterpret_cast<const unsigned char *>(head.constData());
    if ((p[6] | p[7] | p[8] | p[9]) & 0x80)
        return 0;
    return 10 + ((p[6] << 21) | (p[7] << 14) | (p[8] << 7) | p[9]) + (p[5] & 0x10 ? 10 : 0);
}

std::optional<Sniffed> sniffMpeg(const QByteArray &head, int wanted, qsizetype lastStart)
{
    if (hasFrameChain(head, false, wanted, lastStart))
        return Sniffed{QStringLiteral("mp3"), "mp3"};
    if (hasFrameChain(head, true, wanted, lastStart))
        return Sniffed{QStringLiteral("aac"), "aac"};
    return std::nullopt;
}

std::optional<Sniffed> sniffMagic(const QByteArray &head)
{
    for (const Magic &magic : knownAudio) {
        if (!has(head, magic.offset, magic.bytes, magic.size))
            continue;
        const bool riff = qstrcmp(magic.container, "wav") == 0;
        if (riff && !has(head, 8, "WAVE", 4))
            continue;
        if (qstrcmp(magic.container, "aiff") == 0 && !has(head, 8, "AIFF", 4) && !has(head, 8, "AIFC", 4))
            continue;
        return Sniffed{QString::fromLatin1(magic.container), magic.demuxer};
    }
    return std::nullopt;
}

// So little tells nothing of what it was, not even that it is text; the second is the size of WAV's header.
constexpr qint64 leastOfText = 16;
constexpr qint64 leastOfUnknown = 44;

tl::unexpected<Error> tooFewBytes(qint64 size)
{
    return fault(ErrorCode::Invalid, "too-few-bytes", QStringLiteral("%1 bytes are no recording").arg(size),
                 QString::number(size));
}

Result<Sniffed> sniffHeaderless(const QByteArray &head, const NamedHeaderless &entry, qint64 size)
{
    const QString name = canonicalName(entry);
    const bool text = looksLikeText(head);
    if (size < leastOfText && (text || size < entry.format.blockBytes))
        return tooFewBytes(size);
    if (text)
        return fault(ErrorCode::Invalid, "text", QStringLiteral("this is text, not .%1 audio").arg(name));
    if (size < entry.format.blockBytes)
        return fault(ErrorCode::Invalid, "too-short", QStringLiteral("the .%1 file is too short").arg(name));
    if (name == QLatin1String("gsm")) { // every 33-byte frame begins with the signature 0xD (TS 101 318 §5.1)
        for (qsizetype at = 0; at < head.size(); at += entry.format.blockBytes) {
            if ((static_cast<unsigned char>(head[at]) >> 4) != 0xD)
                return fault(ErrorCode::Invalid, "ending-wrong",
                             QStringLiteral("the name says .gsm, but these are not GSM 06.10 frames"), name);
        }
    }
    return Sniffed{name, {}};
}

} // namespace

Headerless headerlessFormat(const QString &container)
{
    const NamedHeaderless *entry = headerlessByName(container);
    return entry ? entry->format : Headerless{};
}

Result<Sniffed> sniff(QIODevice &device, const QString &nameHint)
{
    const qint64 size = device.size();
    if (size <= 0)
        return fault(ErrorCode::Invalid, "empty-file", QStringLiteral("the file is empty"));
    EARSHOT_TRY(head, readAt(device, 0, std::min(size, headBytes)));
    if (head.isEmpty())
        return fault(ErrorCode::Invalid, "empty-file", QStringLiteral("the file is empty"));

    if (const qint64 tag = id3Size(head); tag > 0) {
        EARSHOT_TRY(body, readAt(device, std::min(tag, size), std::min(std::max<qint64>(size - tag, 0), headBytes)));
        if (body.startsWith("fLaC"))
            return Sniffed{QStringLiteral("flac"), "flac"};
        if (const auto found = sniffMpeg(body, 2, 16 * 1024))
            return *found;
        return fault(ErrorCode::Invalid, "no-sound",
                     QStringLiteral("the file holds a title tag, but no sound after it"));
    }
    if (const auto found = sniffMagic(head))
        return *found;
    const NamedHeaderless *headerless = headerlessByName(nameHint);
    for (const Foreign &foreign : knownForeign) {
        if (headerless && foreign.size < 4)
            continue; // so short a signature also begins honest companded audio now and then
        if (has(head, foreign.offset, foreign.bytes, foreign.size))
            return fault(ErrorCode::Unsupported, foreign.cause,
                         QStringLiteral("this is not a recording but ") + QLatin1String(foreign.what));
    }
    // Companded noise may hold a sync word by chance; a chain of frames from the very start it does not hold.
    if (const auto found = headerless ? sniffMpeg(head, 4, 0) : sniffMpeg(head, 3, 16 * 1024))
        return *found;
    if (headerless)
        return sniffHeaderless(head, *headerless, size);
    const bool text = looksLikeText(head);
    if (size < (text ? leastOfText : leastOfUnknown))
        return tooFewBytes(size);
    if (text)
        return fault(ErrorCode::Unsupported, "text", QStringLiteral("this is text, not a recording"));
    return fault(ErrorCode::Unsupported, "unknown-format",
                 QStringLiteral("the format is not known; headerless telephone audio needs its ending "
                                "(.ulaw, .alaw, .gsm, .sln, .g722, .g729)"));
}

} // namespace earshot::media
