// Which encoder makes a film's segments: software, or hardware that was tried on this machine.
// Call from one thread.
#pragma once

#include "media/encoder_families.h"
#include "media/guarded.h"
#include "media/video_writer.h"
#include "pipeline/workspace.h"

#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::pipeline {

struct ChosenEncoder {
    std::string name;  // libav's
    std::string label; // "libx264 (software)", "NVIDIA NVENC"
    int sessions = 0;  // most at the same time; 0: as many as wanted
};

// `wanted` is "software", "auto" or a family's id; `settings` have the software encoder and the
// film's size. Hardware is tried with them; "auto" takes the first that works, else software.
// Errors: InvalidInput for another word or where the codec has no hardware; Unsupported when the
// wanted one does not work, with the reason and what to do instead.
base::Result<ChosenEncoder> chooseEncoder(const Workspace& workspace, const std::string& wanted,
                                          const media::VideoSettings& settings,
                                          const std::stop_token& stop);

// One way to encode, tried on this machine.
struct TriedEncoder {
    std::string family; // "nvenc"
    std::string label;  // "NVIDIA NVENC"
    std::string codec;  // "H.264"
    std::string name;   // libav's
    bool works = false;
    std::string finding; // part of a sentence: what was found, or why it does not work
};

// H.264 and H.265 in 1920 x 1080 with each family.
std::vector<TriedEncoder> tryEncoders(const media::MediaGuard& guard,
                                      std::span<const media::EncoderFamily> families,
                                      const std::stop_token& stop);

} // namespace reelwright::pipeline
