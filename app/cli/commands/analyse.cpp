#include "app/cli/describe.h"
#include "app/cli/one_word.h"

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
    return onWord(app, "song", "A sound file, or a video with sound", &run);
}

} // namespace

const Command command_analyse = {.name = "analyse",
                                 .description =
                                     "Listen to a song: tempo, beats, sections, energy, loudness",
                                 .declare = &declare};

} // namespace reelwright::cli
