#pragma once

// Private to core/media: owners of FFmpeg objects and the translation of its errors. No other room includes this.

#include "core/base/result.h"

#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavfilter/avfilter.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/frame.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

namespace earshot::media::ff {

struct FreeInput
{
    void operator()(AVFormatContext *p) const { avformat_close_input(&p); }
};
struct FreeOutput
{
    void operator()(AVFormatContext *p) const { avformat_free_context(p); }
};
struct FreeCodec
{
    void operator()(AVCodecContext *p) const { avcodec_free_context(&p); }
};
struct FreeParameters
{
    void operator()(AVCodecParameters *p) const { avcodec_parameters_free(&p); }
};
struct FreePacket
{
    void operator()(AVPacket *p) const { av_packet_free(&p); }
};
struct FreeFrame
{
    void operator()(AVFrame *p) const { av_frame_free(&p); }
};
struct FreeGraph
{
    void operator()(AVFilterGraph *p) const { avfilter_graph_free(&p); }
};
struct FreeResampler
{
    void operator()(SwrContext *p) const { swr_free(&p); }
};
struct FreeIo
{
    void operator()(AVIOContext *p) const
    {
        av_freep(&p->buffer);
        avio_context_free(&p);
    }
};

using Input = std::unique_ptr<AVFormatContext, FreeInput>;
using Output = std::unique_ptr<AVFormatContext, FreeOutput>;
using Codec = std::unique_ptr<AVCodecContext, FreeCodec>;
using Parameters = std::unique_ptr<AVCodecParameters, FreeParameters>;
using Packet = std::unique_ptr<AVPacket, FreePacket>;
using Frame = std::unique_ptr<AVFrame, FreeFrame>;
using Graph = std::unique_ptr<AVFilterGraph, FreeGraph>;
using Resampler = std::unique_ptr<SwrContext, FreeResampler>;
using Io = std::unique_ptr<AVIOContext, FreeIo>;

/// Once a process: FFmpeg says nothing on stderr (a log line could quote a tag, hence a name).
void init();

/// "what: FFmpeg's words", with the AVERROR in `native`.
[[nodiscard]] Error error(ErrorCode code, const QString &what, int averror);

} // namespace earshot::media::ff
