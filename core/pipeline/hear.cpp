#include "pipeline/hear.h"

#include "audio/click.h"
#include "audio/grid_files.h"
#include "audio/plot.h"
#include "base/file.h"
#include "base/ids.h"
#include "media/picture.h"

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace fs = std::filesystem;

namespace {

// A folder that goes with its owner.
class Scratch {
public:
    Scratch() {
        std::error_code code;
        m_path = fs::temp_directory_path(code) / ("reelwright-" + base::makeUniqueText());
    }
    ~Scratch() {
        base::ignore(base::removeAll(m_path), "the system clears its folder for temporary files");
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

bool isSame(const fs::path& a, const fs::path& b) {
    std::error_code code;
    return fs::equivalent(a, b, code) ||
           fs::weakly_canonical(a, code) == fs::weakly_canonical(b, code);
}

Result<void> check(const fs::path& song, const HearingFiles& files) {
    if (!files.click.empty() && files.click.extension() != ".wav")
        return wrong(fmt::format("The song with clicks is written as .wav, not as \"{}\".",
                                 files.click.filename().string()));
    if (!files.plot.empty() && files.plot.extension() != ".png")
        return wrong(fmt::format("The picture of the song is written as .png, not as \"{}\".",
                                 files.plot.filename().string()));
    if (!files.beats.empty())
        TRY(audio::checkGridPath(files.beats));
    for (const fs::path& file : {files.click, files.plot, files.beats}) {
        if (file.empty())
            continue;
        if (isSame(file, song))
            return wrong("The song itself would be overwritten: name another file.");
        TRY(checkTarget(file, files.overwrite));
    }
    return {};
}

Result<void> write(const audio::Analysis& analysis, const fs::path& song, const fs::path& house,
                   const HearingFiles& files, const base::ProgressSink& progress,
                   const std::stop_token& stop) {
    const std::string title = song.stem().string();
    if (!files.plot.empty()) {
        TRY_ASSIGN(const media::Image image, audio::drawAnalysis(analysis, {.title = title}));
        TRY(media::writePicture(files.plot, image));
    }
    const bool wantsBeats = !files.click.empty() || !files.beats.empty();
    if (wantsBeats && analysis.map.grid.beats.empty())
        return wrong("No beats were found in the song, so there are none to write or to click.");
    if (!files.beats.empty())
        TRY(audio::writeGrid(files.beats, {.title = title,
                                           .grid = analysis.map.grid,
                                           .sections = analysis.map.sections,
                                           .duration = analysis.map.duration,
                                           .rate = files.rate}));
    if (!files.click.empty())
        TRY(audio::mixClick(house, analysis.map.grid, files.click, progress, stop));
    return {};
}

} // namespace

Result<void> checkTarget(const fs::path& file, Overwrite overwrite) {
    std::error_code code;
    if (fs::is_directory(file, code))
        return wrong(fmt::format("{} is a folder: name a file.", file.string()));
    if (overwrite == Overwrite::No && fs::exists(file, code))
        return Error{ErrorKind::Exists,
                     fmt::format("{} is there already: name another file or add --overwrite.",
                                 file.string()),
                     {}};
    const fs::path place = fs::absolute(file, code).parent_path();
    if (!fs::is_directory(place, code))
        return Error{ErrorKind::NotFound,
                     fmt::format("There is no folder {} to write {} into.", place.string(),
                                 file.filename().string()),
                     {}};
    return {};
}

Result<audio::Analysis> hear(const media::MediaGuard& guard, const fs::path& song,
                             const HearingFiles& files, const Listener& listener,
                             const std::stop_token& stop, const audio::WaveformSink& grown) {
    TRY(check(song, files));
    const Scratch scratch;
    TRY(base::makeFolder(scratch.path()));
    const fs::path house = scratch.path() / "song.wav";
    const auto tell = [&](const char* stage, const char* message) {
        return [&listener, stage, message](double share) {
            if (listener)
                listener({stage, message, share});
        };
    };
    TRY(guard.conform(song, media::ConformTarget::Sound, house, tell("import", "Reading the song"),
                      stop));
    TRY_ASSIGN(audio::Analysis analysis,
               audio::analyse(house, tell("listen", "Listening to the song"), stop, grown));
    TRY(write(analysis, song, house, files, tell("click", "Mixing the click"), stop));
    return analysis;
}

} // namespace reelwright::pipeline
