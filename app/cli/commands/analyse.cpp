#include "app/cli/command.h"

#include "app/cli/describe.h"

namespace reelwright::cli {

using base::Result;

extern const Command command_analyse;

namespace {

Result<void> run(Session& session, const std::string& song) {
    TRY_ASSIGN(engine::Engine* const listener, session.engine());
    TRY_ASSIGN(const audio::Analysis analysis,
               listener->analyse(song, session.listener(), session.stop()));
    session.say(describe(analysis));
    session.result(audio::toJson(analysis));
    return {};
}

Action declare(CLI::App& app) {
    const auto song = std::make_shared<std::string>();
    app.add_option("song", *song, "A sound file, or a video with sound")->required();
    return [song](Session& session) { return run(session, *song); };
}

} // namespace

const Command command_analyse = {.name = "analyse",
                                 .description =
                                     "Listen to a song: tempo, beats, sections, energy, loudness",
                                 .declare = &declare};

} // namespace reelwright::cli
