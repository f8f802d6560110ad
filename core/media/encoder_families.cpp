#include "media/encoder_families.h"

#include <array>

namespace reelwright::media {

namespace {

constexpr int kConsumerSessions = 3; // what drivers of cheap NVIDIA cards have always allowed

constexpr std::array<EncoderFamily, 5> kFamilies = {{
    {"nvenc", "NVIDIA NVENC", "an NVIDIA graphics card with its own driver", "h264_nvenc",
     "hevc_nvenc", "av1_nvenc", kConsumerSessions},
    {"videotoolbox", "Apple VideoToolbox", "a Mac", "h264_videotoolbox", "hevc_videotoolbox", ""},
    {"qsv", "Intel Quick Sync", "an Intel processor with graphics and Intel's media driver",
     "h264_qsv", "hevc_qsv", "av1_qsv"},
    {"amf", "AMD AMF", "an AMD graphics card with AMD's own driver", "h264_amf", "hevc_amf",
     "av1_amf"},
    {"vaapi", "VAAPI", "a graphics card with a VA-API driver (on Debian: va-driver-all)",
     "h264_vaapi", "hevc_vaapi", "av1_vaapi"},
}};

} // namespace

std::span<const EncoderFamily> encoderFamilies() {
    return kFamilies;
}

std::string_view codecLabel(std::string_view softwareEncoder) {
    if (softwareEncoder == "libx264")
        return "H.264";
    if (softwareEncoder == "libx265")
        return "H.265";
    return softwareEncoder == "libsvtav1" ? "AV1" : "";
}

std::string_view encoderOf(const EncoderFamily& family, std::string_view softwareEncoder) {
    if (softwareEncoder == "libx264")
        return family.h264;
    if (softwareEncoder == "libx265")
        return family.h265;
    return softwareEncoder == "libsvtav1" ? family.av1 : "";
}

} // namespace reelwright::media
