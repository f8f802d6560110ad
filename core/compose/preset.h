// Export presets: container, encoders, their settings and how loud the film is. They are files:
// resources/presets/*.json and the person's own. Thread-safe: read once, constant after.
#pragma once

#include "base/result.h"
#include "media/sound.h"
#include "media/video_writer.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::compose {

struct ExportPreset {
    std::string id; // the file's name without its extension
    std::string label;
    std::string extension;                     // ".mp4"
    std::optional<media::VideoSettings> video; // without size and rate; none: sound alone
    media::SoundSettings sound;
    std::string soundExtension;     // of the sound file that is joined in
    std::optional<double> loudness; // LUFS; none: as it was mixed
    double peak = -1;               // dBTP
    int shortSide = 1080;           // pixels, unless another one is asked for
};

// Shipped ones in their order, then the person's own from $XDG_CONFIG_HOME/reelwright/presets
// (~/.config), which take the place of shipped ones of the same id.
std::span<const ExportPreset> presets();

// Sentences about files of the person that hold no preset.
std::span<const std::string> presetFaults();

// nullptr for an unknown id.
const ExportPreset* findPreset(std::string_view id);

// The first preset that writes files of this extension; nullptr for none.
const ExportPreset* presetForExtension(std::string_view extension);

// Reads one file. Errors: InvalidInput that names the file and the field; Io kinds.
base::Result<ExportPreset> readPreset(const std::filesystem::path& file);

} // namespace reelwright::compose
