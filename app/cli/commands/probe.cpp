#include "app/cli/command.h"

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
    const auto file = std::make_shared<std::string>();
    app.add_option("file", *file, "The file")->required();
    return [file](Session& session) { return run(session, *file); };
}

} // namespace

const Command command_probe = {
    .name = "probe", .description = "Look at a picture, video or sound file", .declare = &declare};

} // namespace reelwright::cli
