#include "audio/grid_files.h"

#include "base/file.h"
#include "base/json.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace reelwright::audio {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

std::string extensionOf(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

bool isMidi(const std::string& extension) {
    return extension == ".mid" || extension == ".midi";
}

Result<model::BeatGrid> gridFrom(const std::string& bytes, const std::string& extension) {
    if (bytes.starts_with("MThd"))
        return gridFromMidi(bytes);
    if (isMidi(extension))
        return Error{
            ErrorKind::InvalidInput, "It is no MIDI file: it does not begin with MThd.", {}};
    if (extension == ".json" || extension == ".otio")
        return Error{ErrorKind::InvalidInput, "Beats are read from text and MIDI files only.", {}};
    return gridFromText(bytes);
}

} // namespace

std::string jsonOf(const GridSheet& sheet) {
    Json beats = Json::array();
    int bar = 0;
    for (const model::Beat& beat : sheet.grid.beats) {
        bar += beat.inBar == 1 ? 1 : 0;
        beats.push_back({{"seconds", beat.time},
                         {"bar", bar},
                         {"in_bar", beat.inBar},
                         {"strength", beat.strength},
                         {"energy", beat.energy}});
    }
    Json sections = Json::array();
    for (const model::Section& section : sheet.sections)
        sections.push_back({{"begin", section.begin},
                            {"end", section.end},
                            {"label", section.label},
                            {"energy", section.energy}});
    const Json json = {{"format", "reelwright.beats"},
                       {"version", 1},
                       {"title", sheet.title},
                       {"duration", sheet.duration},
                       {"tempo", sheet.grid.tempo},
                       {"beats_per_bar", sheet.grid.beatsPerBar},
                       {"confidence", sheet.grid.confidence},
                       {"beats", std::move(beats)},
                       {"sections", std::move(sections)}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<model::BeatGrid> readGrid(const std::filesystem::path& path) {
    TRY_ASSIGN(const std::string bytes, base::readFile(path, kMaxGridFileBytes));
    auto grid = gridFrom(bytes, extensionOf(path));
    if (!grid)
        return std::move(grid).error().within(
            fmt::format("Cannot read beats from {}", path.filename().string()));
    return grid;
}

Result<void> checkGridPath(const std::filesystem::path& path) {
    const std::string extension = extensionOf(path);
    if (extension == ".txt" || extension == ".json" || extension == ".otio" || isMidi(extension))
        return {};
    return Error{ErrorKind::InvalidInput,
                 fmt::format("Beats can be written as .txt, .json, .mid or .otio, not as \"{}\".",
                             path.filename().string()),
                 {}};
}

Result<void> writeGrid(const std::filesystem::path& path, const GridSheet& sheet) {
    TRY(checkGridPath(path));
    const std::string extension = extensionOf(path);
    if (isMidi(extension)) {
        TRY_ASSIGN(const std::string bytes, midiOf(sheet));
        return base::writeFileAtomically(path, bytes);
    }
    return base::writeFileAtomically(path, extension == ".json"   ? jsonOf(sheet)
                                           : extension == ".otio" ? timelineOf(sheet)
                                                                  : textOf(sheet));
}

} // namespace reelwright::audio
