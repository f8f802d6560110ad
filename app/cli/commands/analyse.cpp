#include "app/cli/command.h"

#include "app/cli/describe.h"
#include "model/rate.h"

#include <charconv>
#include <optional>

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
    std::string framesPerSecond = "30";
    bool overwrite = false;
};

// A film's rate, or any whole number that markers can be counted in.
std::optional<base::FrameRate> readRate(const std::string& text) {
    if (const auto rate = model::rateFromText(text))
        return rate;
    int whole = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (fault != std::errc{} || end != text.data() + text.size() || whole < 1 || whole > 240)
        return std::nullopt;
    return base::FrameRate{whole, 1};
}

Result<void> run(Session& session, const Words& words) {
    const auto rate = readRate(words.framesPerSecond);
    if (!rate)
        return base::Error{base::ErrorKind::InvalidInput,
                           fmt::format("\"{}\" is no frame rate: use {} or a whole number to 240.",
                                       words.framesPerSecond, model::kRateNames),
                           {}};
    const pipeline::HearingFiles files{.click = words.click,
                                       .plot = words.plot,
                                       .beats = words.beats,
                                       .rate = *rate,
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
    app.add_option("--fps", words->framesPerSecond,
                   "Frames a second of markers in .otio: 30, 29.97, 30000/1001, ...");
    app.add_flag("--overwrite", words->overwrite, "Replace files of the same name");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_analyse = {.name = "analyse",
                                 .description =
                                     "Listen to a song: tempo, beats, sections, energy, loudness",
                                 .declare = &declare};

} // namespace reelwright::cli
