// Ways to encode video on graphics hardware. Pure functions; thread-safe.
#pragma once

#include "media/video_writer.h"

#include <span>
#include <string_view>

namespace reelwright::media {

// One maker's or system's encoders, by libav's names; empty where there is none.
struct EncoderFamily {
    std::string_view id;    // as people name it: "nvenc"
    std::string_view label; // "NVIDIA NVENC"
    std::string_view needs; // what must be in the machine for it to work
    std::string_view h264;
    std::string_view h265;
    std::string_view av1;
    int sessions = 0; // most at the same time; 0: as many as wanted
};

// In the order in which they are tried.
std::span<const EncoderFamily> encoderFamilies();

// "H.264", "H.265", "AV1" for a software encoder; empty for one that no hardware stands in for.
std::string_view codecLabel(std::string_view softwareEncoder);

// The family's encoder in place of a software one; empty when it has none.
std::string_view encoderOf(const EncoderFamily& family, std::string_view softwareEncoder);

} // namespace reelwright::media
