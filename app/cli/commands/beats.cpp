#include "app/cli/command.h"

#include "app/cli/describe.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;
using pipeline::BeatTime;

extern const Command command_beats;

namespace {

struct Words {
    std::string folder;
    std::string from;
    std::string out;
    std::string time;
    bool overwrite = false;
};

// Cutting programs lay the film's timeline out, so .otio is in film time unless told otherwise.
BeatTime timeOf(const Words& words, const std::filesystem::path& file) {
    if (words.time.empty())
        return file.extension() == ".otio" ? BeatTime::Film : BeatTime::Song;
    return words.time == "film" ? BeatTime::Film : BeatTime::Song;
}

const char* wordFor(BeatTime time) {
    return time == BeatTime::Film ? "film" : "song";
}

Result<void> import(Session& session, engine::Project& project, const Words& words) {
    const BeatTime time = timeOf(words, words.from);
    TRY_ASSIGN(const model::FilmPtr film, project.importBeats(words.from, time));
    session.say(fmt::format("Took the beats of {} in {} time: {} of them lie in the film, {:.1f} "
                            "beats a minute, {} to the bar.\nThe cuts stay where they are; \"reel "
                            "plan {}\" cuts anew on these beats.",
                            words.from, wordFor(time), film->grid.beats.size(), film->grid.tempo,
                            film->grid.beatsPerBar, words.folder));
    session.result({{"event", "beats_imported"},
                    {"file", words.from},
                    {"time", wordFor(time)},
                    {"beats_in_film", film->grid.beats.size()},
                    {"tempo", film->grid.tempo},
                    {"beats_per_bar", film->grid.beatsPerBar}});
    return {};
}

Result<void> write(Session& session, engine::Project& project, const Words& words) {
    const BeatTime time = timeOf(words, words.out);
    TRY(project.exportBeats(words.out, time,
                            words.overwrite ? pipeline::Overwrite::Yes : pipeline::Overwrite::No));
    TRY_ASSIGN(const model::FilmPtr film, project.film());
    session.say(fmt::format("Wrote the film's {} beats in {} time to {}", film->grid.beats.size(),
                            wordFor(time), words.out));
    session.result({{"event", "beats_written"},
                    {"output", words.out},
                    {"time", wordFor(time)},
                    {"beats", film->grid.beats.size()}});
    return {};
}

Result<void> run(Session& session, const Words& words) {
    const bool isImport = !words.from.empty();
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder,
                                   isImport ? store::Access::ReadWrite : store::Access::ReadOnly));
    TRY(isImport ? import(session, project, words) : write(session, project, words));
    return project.close();
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    CLI::Option_group* const way = app.add_option_group("way");
    way->add_option("--from", words->from, "Take the beats of a .txt or .mid file (undoable)");
    way->add_option("--out", words->out, "Write the film's beats as .txt, .json, .mid or .otio");
    way->require_option(1);
    app.add_option("--time", words->time,
                   "Seconds of the file count from the begin of the song or film (default: song; "
                   "film for .otio)")
        ->check(CLI::IsMember({"song", "film"}));
    app.add_flag("--overwrite", words->overwrite, "Replace a file of the same name");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_beats = {
    .name = "beats",
    .description = "Take a film's beats from another program's file, or write them for one",
    .declare = &declare};

} // namespace reelwright::cli
