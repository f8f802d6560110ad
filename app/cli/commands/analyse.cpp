#include "app/cli/command.h"

#include "app/cli/describe.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_analyse;

namespace {

struct Words {
    std::string song;
    std::string click;
    std::string plot;
    std::string beats;
    int framesPerSecond = 30;
    bool overwrite = false;
};

Result<void> run(Session& session, const Words& words) {
    const pipeline::HearingFiles files{.click = words.click,
                                       .plot = words.plot,
                                       .beats = words.beats,
                                       .rate = {words.framesPerSecond, 1},
                                       .overwrite = words.overwrite ? pipeline::Overwrite::Yes
                                                                    : pipeline::Overwrite::No};
    TRY_ASSIGN(engine::Engine* const listener, session.engine());
    TRY_ASSIGN(const audio::Analysis analysis,
               listener->analyse(words.song, files, session.listener(), session.stop()));
    session.say(describe(analysis));
    base::Json json = analysisJson(analysis);
    json["files"] = base::Json::object();
    for (const auto& [what, file] :
         {std::pair("click", &words.click), std::pair("plot", &words.plot),
          std::pair("beats", &words.beats)})
        if (!file->empty()) {
            session.say(fmt::format("Wrote {}", *file));
            json["files"][what] = *file;
        }
    session.result(json);
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("song", words->song, "A sound file, or a video with sound")->required();
    app.add_option("--click", words->click, "Write the song with a click on every beat, .wav");
    app.add_option("--plot", words->plot, "Draw what was heard, .png");
    app.add_option("--beats", words->beats, "Write the beats as .txt, .json, .mid or .otio");
    app.add_option("--fps", words->framesPerSecond, "Frames a second of markers in .otio")
        ->check(CLI::Range(1, 240));
    app.add_flag("--overwrite", words->overwrite, "Replace files of the same name");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_analyse = {.name = "analyse",
                                 .description =
                                     "Listen to a song: tempo, beats, sections, energy, loudness",
                                 .declare = &declare};

} // namespace reelwright::cli
