// Export presets: container, encoders and their settings. A new one: add NAME.cpp here and
// PRESET(NAME) to presets.def. Constants; thread-safe.
#pragma once

#include <span>
#include <string_view>

namespace reelwright::compose {

struct ExportPreset {
    std::string_view id;
    std::string_view label;
    std::string_view extension;    // ".mp4"
    std::string_view videoEncoder; // libav's name
    std::string_view videoPreset;  // see media::VideoSettings
    int videoQuality;              // CRF
    std::string_view soundEncoder;
    std::string_view soundExtension; // of the sound file that is joined in
    int soundBitRate;                // bits a second
};

std::span<const ExportPreset* const> presets();

// nullptr for an unknown id.
const ExportPreset* findPreset(std::string_view id);

// The first preset that writes files of this extension; nullptr for none.
const ExportPreset* presetForExtension(std::string_view extension);

} // namespace reelwright::compose
