#include "app/cli/command.h"

#include "app/cli/describe.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_sound;

namespace {

struct Words {
    std::string folder;
    std::string file;
    std::string role = "voice";
    std::size_t scene = 0; // from 1; 0: none
    bool clip = false;
    double length = 0;
    double before = 0;
    double after = 0;
    pipeline::SoundPlacement placement;
};

Result<model::FilmPtr> add(Session& session, engine::Project& project, Words words) {
    words.placement.role = *model::soundRoleFromName(words.role);
    if (words.scene > 0)
        words.placement.scene = words.scene - 1;
    if (words.length > 0)
        words.placement.length = words.length;
    return project.addSound(words.file, words.placement, session.listener(), session.stop());
}

Result<model::FilmPtr> hear(Session& session, engine::Project& project, const Words& words) {
    if (words.scene == 0)
        return base::Error{base::ErrorKind::InvalidInput,
                           "Name the scene whose clip shall be heard: --scene NUMBER.",
                           {}};
    return project.useClipSound(
        words.scene - 1,
        {.before = words.before, .after = words.after, .gain = words.placement.gain},
        session.stop());
}

Result<void> run(Session& session, const Words& words) {
    const bool changes = !words.file.empty() || words.clip;
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder,
                                   changes ? store::Access::ReadWrite : store::Access::ReadOnly));
    TRY_ASSIGN(model::FilmPtr film, project.film());
    if (changes) {
        TRY_ASSIGN(film, words.clip ? hear(session, project, words) : add(session, project, words));
    }
    TRY_ASSIGN(const auto assets, project.assets());
    TRY(project.close());
    if (!film)
        return base::Error{
            base::ErrorKind::NotFound, "The project has no film yet: plan it first.", {}};
    session.say(describeSounds(*film, assets));
    session.result({{"event", changes ? "sound_added" : "sounds"},
                    {"sounds", soundListJson(*film, assets)},
                    {"music_muted", film->music && film->music->muted},
                    {"ducking", film->ducking}});
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    auto& placement = words->placement;
    app.add_option("project", words->folder, "The project's folder")->required();
    CLI::Option* const file =
        app.add_option("--add", words->file, "Lay a sound file into the film (undoable)");
    app.add_flag("--clip", words->clip, "Let the clip of --scene be heard (undoable)")
        ->excludes(file);
    app.add_option("--role", words->role, "Music yields to a voice; default: voice")
        ->check(CLI::IsMember({"voice", "clip", "effect"}));
    app.add_option("--scene", words->scene, "The sound moves with this scene")
        ->check(CLI::PositiveNumber);
    app.add_option("--at", placement.at, "Seconds from the film's start, or from the scene's");
    app.add_option("--from", placement.from, "Seconds in the file where it begins")
        ->check(CLI::NonNegativeNumber);
    app.add_option("--length", words->length, "Seconds that are heard; default: all")
        ->check(CLI::PositiveNumber);
    app.add_option("--gain", placement.gain, "dB")->check(CLI::Range(model::kLowestGain, model::kHighestGain));
    app.add_option("--fade-in", placement.fadeIn, "Seconds")->check(CLI::NonNegativeNumber);
    app.add_option("--fade-out", placement.fadeOut, "Seconds")->check(CLI::NonNegativeNumber);
    app.add_option("--before", words->before, "With --clip: heard so long before the cut (J-cut)")
        ->check(CLI::NonNegativeNumber);
    app.add_option("--after", words->after, "With --clip: heard so long behind the cut (L-cut)")
        ->check(CLI::NonNegativeNumber);
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_sound = {
    .name = "sound",
    .description = "List what is heard beside the music; add voices, effects and clips' sound",
    .declare = &declare};

} // namespace reelwright::cli
