#include "app/cli/one_word.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_probe;

namespace {

Result<void> run(Session& session, const std::string& file) {
    TRY_ASSIGN(engine::Engine* const prober, session.engine());
    TRY_ASSIGN(const media::MediaInfo info, prober->probe(file, session.stop()));
    const base::Json json = media::toJson(info);
    for (const auto& [key, value] : json.items())
        session.say(fmt::format("{:<14} {}", key,
                                value.is_string() ? value.get<std::string>() : value.dump()));
    session.result(json);
    return {};
}

Action declare(CLI::App& app) {
    return onWord(app, "file", "The file", &run);
}

} // namespace

const Command command_probe = {
    .name = "probe", .description = "Look at a picture, video or sound file", .declare = &declare};

} // namespace reelwright::cli
