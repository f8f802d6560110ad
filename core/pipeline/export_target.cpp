#include "pipeline/export_target.h"
#include "base/file.h"

#include "compose/sound/sound_mix.h"
#include "media/container.h"
#include "media/numbered_pictures.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using compose::Delivery;
using compose::ExportPreset;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestWords = 500; // characters of title and artist

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

Result<const ExportPreset*> presetFor(const ExportRequest& request, const std::string& extension) {
    const ExportPreset* const preset = request.preset.empty()
                                           ? compose::presetForExtension(extension)
                                           : compose::findPreset(request.preset);
    if (preset == nullptr && request.preset.empty())
        return wrong(fmt::format("Films are not written as \"{}\": use .mp4, .mov, .mkv, .webm or "
                                 ".gif, or --preset png_sequence for a folder of pictures.",
                                 extension));
    if (preset == nullptr)
        return wrong(fmt::format("There is no preset \"{}\": see reel list presets, which also "
                                 "tells which of your own preset files cannot be read.",
                                 request.preset));
    if (preset->writes(extension))
        return preset;
    std::vector<std::string> written = preset->alsoAs;
    written.insert(written.begin(), preset->extension);
    return wrong(fmt::format("The preset {} writes {} files, not \"{}\".", preset->id,
                             fmt::join(written, ", "), extension));
}

Result<void> checkEncoders(const ExportPreset& preset) {
    std::vector<std::string> encoders;
    if (preset.video)
        encoders.push_back(preset.video->encoder);
    if (preset.sound)
        encoders.push_back(preset.sound->encoder);
    for (const std::string& encoder : encoders)
        if (!media::hasEncoder(encoder))
            return Error{ErrorKind::Unsupported,
                         fmt::format("The encoder {} is missing in this installation of FFmpeg. "
                                     "Install a full FFmpeg or choose another preset (reel list "
                                     "presets).",
                                     encoder),
                         {}};
    return {};
}

// Wishes that this kind of output cannot fulfil.
Result<void> checkWishes(const ExportRequest& request, const ExportPreset& preset,
                         const model::Film& film) {
    const media::ContainerAbilities abilities = media::abilitiesOf(request.output);
    const bool isFilm = preset.delivery == Delivery::Film && preset.video;
    const std::string what = preset.delivery == Delivery::Pictures ? "A folder of pictures"
                             : preset.video
                                 ? fmt::format("A {} file", request.output.extension().string())
                                 : "A film of sound alone";
    if (request.captions == CaptionDelivery::Embed && !(isFilm && abilities.texts))
        return wrong(fmt::format("{} holds no caption tracks: use --captions burn or sidecar, or "
                                 "write .mp4, .mov, .mkv or .webm.",
                                 what));
    if (request.captions == CaptionDelivery::Burn && !preset.video)
        return wrong(what + " has no picture to draw captions into: use --captions sidecar.");
    if (request.cover.frame && !(isFilm && abilities.cover))
        return wrong(fmt::format("{} holds no cover picture: leave --thumbnail away, or write .mp4 "
                                 "or .mkv. \"reel frame\" writes a frame as a picture of its own.",
                                 what));
    if (request.cover.frame && (*request.cover.frame < 0 || *request.cover.frame >= film.length))
        return wrong(fmt::format("The film has no frame {}: they count from 0 to {}.",
                                 *request.cover.frame, film.length - 1));
    for (const std::string* const words : {&request.title, &request.artist})
        if (words->size() > kLongestWords)
            return wrong(fmt::format("Title and artist may be {} bytes long, not {}.",
                                     kLongestWords, words->size()));
    return {};
}

Result<void> checkFolder(const fs::path& folder, Overwrite overwrite) {
    std::error_code code;
    bool isEmpty = true;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        isEmpty = false;
        if (!media::isNumberedPicture(entry.path()))
            return Error{ErrorKind::Exists,
                         fmt::format("The folder {} holds other things, such as {}. Choose "
                                     "another folder: numbered pictures get one of their own.",
                                     folder.string(), entry.path().filename().string()),
                         {}};
    }
    if (isEmpty || overwrite == Overwrite::Yes)
        return {};
    return Error{ErrorKind::Exists,
                 fmt::format("The folder {} holds pictures already. Choose another name or allow "
                             "overwriting.",
                             folder.string()),
                 {}};
}

// Before hours of work and not behind them.
Result<void> checkWritable(const fs::path& output) {
    const base::PartFile trial(output);
    if (const auto written = base::writeFileAtomically(trial.path(), ""); !written)
        return Error{written.error().kind,
                     fmt::format("No file can be written into {}. Choose another folder for the "
                                 "film.",
                                 fs::absolute(output).parent_path().string()),
                     written.error().message};
    return {};
}

} // namespace

Result<ExportTarget> checkExport(const ExportRequest& request, const model::Film& film) {
    ExportTarget target{.output = request.output};
    if (!target.output.has_filename())
        target.output = target.output.parent_path();
    TRY_ASSIGN(target.preset, presetFor(request, target.output.extension().string()));
    target.aspect = request.aspect.value_or(film.aspect);
    target.shortSide = request.shortSide.value_or(target.preset->shortSide);
    if (target.shortSide < 144 || target.shortSide > 2160 || target.shortSide % 2 != 0)
        return wrong("The film's short side must be an even number of pixels from 144 to 2160.");
    if (!target.preset->video && !compose::hasSound(film))
        return wrong("The film is silent: there is no sound to write.");
    TRY(checkEncoders(*target.preset));
    TRY(checkWishes(request, *target.preset, film));
    const fs::path folder = fs::absolute(target.output).parent_path();
    std::error_code code;
    if (!fs::is_directory(folder, code))
        return Error{ErrorKind::NotFound,
                     fmt::format("There is no folder {} to write the film into.", folder.string()),
                     {}};
    return target;
}

Result<void> checkFree(const ExportTarget& target, Overwrite overwrite) {
    std::error_code code;
    const bool wantsFolder = target.preset->delivery == Delivery::Pictures;
    if (!fs::exists(target.output, code))
        return checkWritable(target.output);
    const bool isFolder = fs::is_directory(target.output, code);
    if (isFolder != wantsFolder)
        return Error{ErrorKind::Exists,
                     fmt::format("{} is a {} already. Choose another name.", target.output.string(),
                                 isFolder ? "folder" : "file"),
                     {}};
    if (isFolder)
        return checkFolder(target.output, overwrite);
    if (overwrite == Overwrite::Yes)
        return checkWritable(target.output);
    return Error{ErrorKind::Exists,
                 fmt::format("{} is there already. Choose another name or allow overwriting.",
                             target.output.string()),
                 {}};
}

std::uintmax_t bytesOf(const fs::path& output) {
    std::error_code code;
    if (!fs::is_directory(output, code)) {
        const auto size = fs::file_size(output, code);
        return code ? 0 : size;
    }
    std::uintmax_t sum = 0;
    for (const auto& entry : fs::directory_iterator(output, code)) {
        const auto size = entry.file_size(code);
        sum += code ? 0 : size;
    }
    return sum;
}

} // namespace reelwright::pipeline
