#include "media/encoder_setup.h"

#include "media/convert.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

// x264's AVX-512 code reads memory that nobody wrote when pictures are small, so that equal frames
// give other bytes from run to run (seen with r3095 below 640 x 360); its AVX2 code does not.
bool mustSpareAvx512(const VideoSettings& settings) {
#if defined(__x86_64__) && defined(__GNUC__)
    constexpr int kSafePixels = 640 * 360;
    return settings.width * settings.height < kSafePixels && __builtin_cpu_supports("avx512f") != 0;
#else
    static_cast<void>(settings);
    return false;
#endif
}

// Constant quality in the words of each maker; the numbers are near enough to x264's CRF.
void setHardwareOptions(const VideoSettings& settings, AVCodecContext& codec, Options& options) {
    const std::string_view name = settings.encoder;
    const std::string quality = std::to_string(settings.quality);
    if (name.ends_with("_nvenc")) {
        codec.bit_rate = 0;
        options.set("preset", "p5").set("rc", "vbr").set("cq", quality).set("strict_gop", "1");
    } else if (name.ends_with("_vaapi")) {
        options.set("rc_mode", "CQP").set("qp", quality);
    } else if (name.ends_with("_qsv")) {
        codec.global_quality = settings.quality;
        options.set("preset", "medium");
    } else if (name.ends_with("_amf")) {
        options.set("quality", "balanced").set("rc", "cqp");
        options.set("qp_i", quality).set("qp_p", quality);
    } else if (name.ends_with("_videotoolbox")) {
        codec.flags |= AV_CODEC_FLAG_QSCALE;
        codec.global_quality = FF_QP2LAMBDA * std::clamp(100 - 2 * settings.quality, 1, 100);
    }
}

} // namespace

void setEncoderOptions(const VideoSettings& settings, AVCodecContext& codec, Options& options) {
    if (settings.encoder == "libx264") {
        options.set("preset", settings.preset).set("crf", std::to_string(settings.quality));
        if (mustSpareAvx512(settings))
            options.set("x264-params", "asm=avx2");
    } else if (settings.encoder == "libvpx-vp9") {
        codec.bit_rate = 0;
        options.set("crf", std::to_string(settings.quality))
            .set("deadline", "realtime")
            .set("cpu-used", settings.preset)
            .set("row-mt", "0");
    } else if (settings.encoder == "libx265") {
        options.set("preset", settings.preset).set("crf", std::to_string(settings.quality));
        // Closed groups and no thread pool of its own: segments are joined and made side by side.
        options.set("x265-params", "log-level=error:open-gop=0:pools=none:frame-threads=1:info=0");
    } else if (settings.encoder == "libsvtav1") {
        options.set("preset", settings.preset).set("crf", std::to_string(settings.quality));
        options.set("svtav1-params", "lp=1");
    } else if (settings.encoder == "prores_ks") {
        options.set("profile", settings.profile).set("vendor", "apl0");
    } else if (settings.encoder == "ffv1") {
        codec.gop_size = 1; // every frame for itself
        options.set("level", "3");
    } else {
        setHardwareOptions(settings, codec, options);
    }
}

AVPixelFormat fedFormat(const VideoSettings& settings, const AVCodec& encoder) {
    const AVPixelFormat plain = pixelFormatOf({.depth = settings.depth, .chroma = settings.chroma});
    const AVPixelFormat paired = settings.depth > 8 ? AV_PIX_FMT_P010LE : AV_PIX_FMT_NV12;
    if (encoder.pix_fmts == nullptr || settings.chroma != Chroma::Quarter)
        return plain;
    bool takesPaired = false;
    for (const AVPixelFormat* form = encoder.pix_fmts; *form != AV_PIX_FMT_NONE; ++form) {
        if (*form == plain)
            return plain;
        takesPaired = takesPaired || *form == paired || *form == AV_PIX_FMT_VAAPI;
    }
    return takesPaired ? paired : plain;
}

Result<void> openDevice(const AVCodec& encoder, AVPixelFormat fed, AVCodecContext& codec) {
    if (!std::string_view(encoder.name).ends_with("_vaapi"))
        return {};
    constexpr int kFrames = 20; // on their way through the encoder
    AVBufferRef* opened = nullptr;
    if (const int failed =
            av_hwdevice_ctx_create(&opened, AV_HWDEVICE_TYPE_VAAPI, nullptr, nullptr, 0);
        failed < 0)
        return Error{ErrorKind::Unsupported, "No graphics card for VAAPI can be opened.",
                     fmt::format("libav error {}", failed)};
    const BufferPtr device(opened);
    BufferPtr frames(av_hwframe_ctx_alloc(device.get()));
    if (!frames)
        return Error{ErrorKind::Unsupported, "The graphics card gives no memory for frames.", {}};
    auto& settings = *reinterpret_cast<AVHWFramesContext*>(frames->data);
    settings.format = AV_PIX_FMT_VAAPI;
    settings.sw_format = fed;
    settings.width = codec.width;
    settings.height = codec.height;
    settings.initial_pool_size = kFrames;
    if (const int failed = av_hwframe_ctx_init(frames.get()); failed < 0)
        return errorFromAv("The graphics card gives no memory for frames", failed);
    codec.pix_fmt = AV_PIX_FMT_VAAPI;
    codec.hw_frames_ctx = frames.release();
    return {};
}

} // namespace reelwright::media
