#include "pipeline/listen.h"

#include "base/file.h"
#include "base/log.h"
#include "pipeline/house.h"

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Result;

namespace {

constexpr std::uint64_t kMaxBytes = 64u << 20;

Result<audio::Analysis> readStored(const std::filesystem::path& path) {
    TRY_ASSIGN(const std::string text, base::readFile(path, kMaxBytes));
    TRY_ASSIGN(const base::Json json, base::parseJson(text, "The stored analysis of the song"));
    return audio::analysisFromJson(json);
}

} // namespace

Result<audio::Analysis> listenTo(Workspace& workspace, const model::Asset& song,
                                 const Listener& listener, const std::stop_token& stop) {
    const std::string name = fmt::format("{}-{}", song.sha256, audio::kAnalysisVersion);
    if (const auto found = workspace.project.derived().find("analysis", name, ".json")) {
        if (auto stored = readStored(*found))
            return stored;
        base::log::info("pipeline", "A stored analysis is damaged and is made again.");
    }
    TRY_ASSIGN(const auto house, houseFile(workspace, song, stop));
    const auto progress = [&](double share) {
        if (listener)
            listener({"listen", "Listening to the song", share});
    };
    TRY_ASSIGN(audio::Analysis analysis, audio::analyse(house, progress, stop));
    TRY_ASSIGN(const auto place, workspace.project.derived().place("analysis", name, ".json"));
    TRY(base::writeFileAtomically(place, base::canonicalText(audio::toJson(analysis))));
    return analysis;
}

} // namespace reelwright::pipeline
