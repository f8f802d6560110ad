#include "app/cli/command.h"

#include "app/cli/describe.h"
#include "base/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;
using pipeline::CaptionTime;

extern const Command command_captions;

namespace {

struct Words {
    std::string folder;
    std::string file;
    std::string time;
    std::string track;
    std::string kind;
    std::string language;
    std::string style;
    bool burn = false;
    bool beside = false;
    bool overwrite = false;
};

CaptionTime timeOf(const Words& words) {
    return words.time.empty()     ? CaptionTime::ByForm
           : words.time == "song" ? CaptionTime::Song
                                  : CaptionTime::Film;
}

Result<void> import(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    pipeline::CaptionImport request{.file = words.file,
                                    .time = timeOf(words),
                                    .track = words.track,
                                    .kind = model::captionKindFromName(words.kind),
                                    .language = words.language,
                                    .style = words.style};
    if (words.burn || words.beside)
        request.burnt = words.burn;
    TRY_ASSIGN(const pipeline::ImportedCaptions taken, project.importCaptions(request));
    for (const std::string& warning : taken.warnings)
        session.warn(warning);
    session.say(fmt::format("{} the captions {}: {} cues, {} words pinned to times.",
                            taken.replaced ? "Replaced" : "Added", taken.track.text, taken.cues,
                            taken.pinnedWords));
    session.result({{"event", "captions_imported"},
                    {"file", words.file},
                    {"track", taken.track.text},
                    {"cues", taken.cues},
                    {"pinned_words", taken.pinnedWords},
                    {"replaced", taken.replaced},
                    {"warnings", taken.warnings}});
    return project.close();
}

Result<void> write(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project, session.openProject(words.folder, store::Access::ReadOnly));
    TRY_ASSIGN(const std::vector<std::string> lost,
               project.exportCaptions(words.track, words.file, timeOf(words),
                                      words.overwrite ? pipeline::Overwrite::Yes
                                                      : pipeline::Overwrite::No));
    for (const std::string& sentence : lost)
        session.warn(sentence);
    session.say(fmt::format("Wrote the captions to {}", words.file));
    session.result({{"event", "captions_written"}, {"output", words.file}, {"warnings", lost}});
    return project.close();
}

std::string oneLine(std::string text) {
    std::replace(text.begin(), text.end(), '\n', '/');
    return text;
}

Result<void> list(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project, session.openProject(words.folder, store::Access::ReadOnly));
    TRY_ASSIGN(const model::FilmPtr film, project.film());
    base::Json tracks = base::Json::array();
    for (const model::CaptionTrack& track :
         film ? film->captions : std::vector<model::CaptionTrack>{}) {
        session.say(fmt::format("{}: {}, {}, style {}, {}", track.id.text, nameOf(track.kind),
                                track.language, track.style,
                                track.burnt ? "drawn into the picture" : "beside the picture"));
        base::Json cues = base::Json::array();
        for (std::size_t i = 0; i < track.cues.size(); ++i) {
            const model::Cue& cue = track.cues[i];
            const double begin = film->rate.secondsAt(cue.span.begin);
            const double end = film->rate.secondsAt(cue.span.end);
            session.say(fmt::format("{:>4} {:>8} - {:>8}  {}", i + 1, clockText(begin),
                                    clockText(end), oneLine(cue.text)));
            cues.push_back({{"number", i + 1},
                            {"begin", begin},
                            {"end", end},
                            {"text", cue.text},
                            {"pinned_words", cue.pins.size()}});
        }
        tracks.push_back({{"track", track.id.text},
                          {"kind", nameOf(track.kind)},
                          {"language", track.language},
                          {"style", track.style},
                          {"burnt", track.burnt},
                          {"cues", cues}});
    }
    if (tracks.empty())
        session.say("The film has no captions.");
    session.result(tracks);
    return project.close();
}

void takeTime(CLI::App& app, Words& words) {
    app.add_option("--time", words.time,
                   "Seconds of the file count from the begin of the song or film (default: film; "
                   "song for .lrc)")
        ->check(CLI::IsMember({"song", "film"}));
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.require_subcommand(1);
    CLI::App* const in =
        app.add_subcommand("import", "Take captions or lyrics of a .srt, .vtt, .ass or .lrc file");
    CLI::App* const out = app.add_subcommand("export", "Write them as .srt, .vtt, .ass or .lrc");
    CLI::App* const all = app.add_subcommand("list", "Show what is said when");
    for (CLI::App* const sub : {in, out, all})
        sub->add_option("project", words->folder, "The project's folder")->required();
    for (CLI::App* const sub : {in, out}) {
        sub->add_option("file", words->file, "The file")->required();
        sub->add_option("--track", words->track, "Name of the track (number or name for export)");
        takeTime(*sub, *words);
    }
    in->add_option("--kind", words->kind, "Default: lyrics for .lrc, else captions")
        ->check(CLI::IsMember({"captions", "lyrics"}));
    in->add_option("--language", words->language, "Such as en or pt-BR");
    in->add_option("--style", words->style, "See reel list caption_styles");
    CLI::Option* const burn =
        in->add_flag("--burn", words->burn, "Draw them into the picture (default for lyrics)");
    in->add_flag("--beside", words->beside, "Keep them beside the picture (default for captions)")
        ->excludes(burn);
    out->add_flag("--overwrite", words->overwrite, "Replace a file of the same name");
    return [words, in, out](Session& session) {
        return in->parsed()    ? import(session, *words)
               : out->parsed() ? write(session, *words)
                               : list(session, *words);
    };
}

} // namespace

const Command command_captions = {.name = "captions",
                                  .description = "Take in, write and list captions and lyrics",
                                  .declare = &declare};

} // namespace reelwright::cli
