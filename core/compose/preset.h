// Export presets: container, encoders, their settings and how loud the film is. They are files:
// resources/presets/*.json and the person's own. Thread-safe: read once, constant after.
#pragma once

#include "base/result.h"
#include "media/gif.h"
#include "media/sound.h"
#include "media/video_writer.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::compose {

enum class Delivery {
    Film,     // one file with picture and sound, or sound alone
    Gif,      // one animated picture
    Pictures, // a folder of numbered PNGs
};

struct ExportPreset {
    std::string id; // the file's name without its extension
    std::string label;
    Delivery delivery = Delivery::Film;
    std::string extension;                     // ".mp4"; empty for a folder
    std::vector<std::string> alsoAs;           // other containers for the same streams
    std::optional<media::VideoSettings> video; // without size and rate; none: sound alone
    std::optional<media::SoundSettings> sound;
    std::string soundExtension;     // of the sound file that is joined in
    media::GifSettings gif;         // of a Gif
    std::optional<double> loudness; // LUFS; none: as it was mixed
    double peak = -1;               // dBTP
    int shortSide = 1080;           // pixels, unless another one is asked for
    std::string encoder;            // way of encoding as in `--encoder`; empty: software

    // Whether films named so can be written with it.
    [[nodiscard]] bool writes(std::string_view extension) const;
};

// Shipped ones in their order, then the person's own from $XDG_CONFIG_HOME/reelwright/presets
// (~/.config), which take the place of shipped ones of the same id.
std::span<const ExportPreset> presets();

// Sentences about files of the person that hold no preset.
std::span<const std::string> presetFaults();

// nullptr for an unknown id.
const ExportPreset* findPreset(std::string_view id);

// The first preset of this extension, else the first that can write such files too; nullptr for
// none and for a folder.
const ExportPreset* presetForExtension(std::string_view extension);

// Reads one file. Errors: InvalidInput that names the file and the field; Io kinds.
base::Result<ExportPreset> readPreset(const std::filesystem::path& file);

} // namespace reelwright::compose
