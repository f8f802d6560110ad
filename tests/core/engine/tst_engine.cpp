#include "engine/engine.h"

#include "base/file.h"
#include "core/pipeline/workshop.h"

#include <set>

using namespace reelwright;
using namespace reelwright::testing;
using engine::Engine;
using engine::Project;

namespace {

Engine makeEngine() {
    showHelper();
    auto made = Engine::create({.workers = 2});
    EXPECT_TRUE(made.has_value()) << made.error().message;
    return *std::move(made);
}

model::Brief shortBrief() {
    model::Brief brief;
    brief.prompt = "A street in the rain";
    brief.durationSeconds = 4;
    return brief;
}

} // namespace

TEST(Engine, makes_a_project_once_and_opens_it_again_with_its_brief) {
    const Engine engine = makeEngine();
    TempFolder folder;
    EXPECT_FALSE(engine::isProject(folder / "p"));
    {
        ASSIGN_OK(Project project, engine.newProject(folder / "p", shortBrief()));
        EXPECT_TRUE(engine::isProject(folder / "p"));
        EXPECT_FALSE(project.isReadOnly());
        VERIFY_OK(project.close());
    }
    EXPECT_ERROR(engine.newProject(folder / "p", shortBrief()), Exists);
    ASSIGN_OK(Project project, engine.openProject(folder / "p", store::Access::ReadWrite));
    ASSIGN_OK(const auto brief, project.brief());
    ASSERT_TRUE(brief.has_value());
    EXPECT_EQ(brief->prompt, "A street in the rain");
}

TEST(Engine, a_wrong_brief_makes_no_project) {
    const Engine engine = makeEngine();
    TempFolder folder;
    model::Brief brief = shortBrief();
    brief.prompt = "  ";
    EXPECT_ERROR(engine.newProject(folder / "p", brief), InvalidInput);
    EXPECT_FALSE(fs::exists(folder / "p"));
    EXPECT_ERROR(engine.openProject(folder / "p", store::Access::ReadWrite), NotFound);
}

TEST(Engine, before_the_plan_everything_else_says_so) {
    const Engine engine = makeEngine();
    TempFolder folder;
    ASSIGN_OK(Project project, engine.newProject(folder / "p", shortBrief()));
    ASSIGN_OK(const model::FilmPtr film, project.film());
    EXPECT_EQ(film, nullptr);
    EXPECT_ERROR(project.edit("change_look", {{"look", "noir"}}), NotFound);
    EXPECT_ERROR(project.writeFirstFrame(folder / "first.png", {}), NotFound);
    EXPECT_ERROR(project.exportFilm({.output = folder / "film.mp4"}, {}, {}), NotFound);
    EXPECT_ERROR(project.undo(), NotFound);
}

TEST(Engine, edits_are_undone_and_done_again) {
    const Engine engine = makeEngine();
    TempFolder folder;
    ASSIGN_OK(Project project, engine.newProject(folder / "p", shortBrief()));
    ASSIGN_OK(const auto plan, project.plan({}, {}));
    const std::string look = plan.film->look.id;
    ASSIGN_OK(const model::FilmPtr edited, project.edit("change_look", {{"look", "pastel"}}));
    EXPECT_EQ(edited->look.id, "pastel");
    ASSIGN_OK(const store::Step back, project.undo());
    EXPECT_EQ(back.film->look.id, look);
    EXPECT_EQ(*back.film, *plan.film);
    ASSIGN_OK(const store::Step forth, project.redo());
    EXPECT_EQ(*forth.film, *edited);
    EXPECT_ERROR(project.redo(), NotFound);
    ASSIGN_OK(const auto history, project.history());
    ASSERT_EQ(history.size(), 1U);
    EXPECT_EQ(history[0].name, "Change look");
}

TEST(Engine, a_lut_is_imported_and_set_as_one_step) {
    const Engine engine = makeEngine();
    TempFolder folder;
    ASSIGN_OK(Project project, engine.newProject(folder / "p", shortBrief()));
    VERIFY_OK(project.plan({}, {}));
    VERIFY_OK(base::writeFileAtomically(folder / "negative.cube", "LUT_1D_SIZE 2\n1 1 1\n0 0 0\n"));
    VERIFY_OK(base::writeFileAtomically(folder / "broken.cube", "LUT_1D_SIZE 2\n1 1 1\n0 nan 0\n"));
    ASSIGN_OK(const model::FilmPtr film, project.setLut(folder / "negative.cube", {{"scene", "1"}, {"strength", "0.5"}}, {}, {}));
    ASSERT_TRUE(film->scenes[0].look.has_value());
    EXPECT_FALSE(film->scenes[0].look->lut.empty());
    EXPECT_EQ(film->scenes[0].look->strength, 0.5);
    ASSIGN_OK(const auto history, project.history());
    EXPECT_EQ(history.size(), 1U);
    const auto broken = project.setLut(folder / "broken.cube", {}, {}, {});
    ASSERT_FALSE(broken.has_value());
    EXPECT_NE(broken.error().message.find("broken.cube has something that is no number (line 3)"), std::string::npos) << broken.error().message;
    EXPECT_ERROR(project.edit("set_lut", {{"lut", "nobody"}}), NotFound);
    VERIFY_OK(project.writeLookSheet(3, folder / "looks.png", {}, {}));
    EXPECT_TRUE(std::filesystem::exists(folder / "looks.png"));
    EXPECT_ERROR(project.writeLookSheet(100000, folder / "none.png", {}, {}), InvalidInput);
}

TEST(Engine, edits_know_the_names_of_looks_transitions_and_edits) {
    const Engine engine = makeEngine();
    TempFolder folder;
    model::Brief brief = shortBrief();
    brief.durationSeconds = 30; // several scenes
    ASSIGN_OK(Project project, engine.newProject(folder / "p", brief));
    VERIFY_OK(project.plan({}, {}));
    ASSIGN_OK(const model::FilmPtr before, project.film());
    for (const auto& [edit, values, says] :
         std::vector<std::tuple<std::string, model::EditValues, std::string>>{
             {"paint_it_black", {}, "reel list edits"},
             {"change_look", {{"look", "sepia"}}, "reel list looks"},
             {"change_transition", {{"scene", "2"}, {"kind", "star"}}, "reel list transitions"},
             {"change_transition", {{"scene", "2"}, {"kind", "wipe_left"}, {"values", "angle:3"}}, "has no \"angle\""},
             {"change_transition", {{"scene", "2"}, {"kind", "wipe_left"}, {"values", "softness:3"}}, "from 0 to 1"},
             {"change_transition", {{"scene", "2"}, {"kind", "wipe_left"}, {"picture", "asset"}}, "follows no picture"}}) {
        const auto done = project.edit(edit, values);
        ASSERT_FALSE(done.has_value()) << edit;
        EXPECT_NE(done.error().message.find(says), std::string::npos) << done.error().message;
    }
    ASSIGN_OK(const model::FilmPtr after, project.film());
    EXPECT_EQ(*after, *before);
}

TEST(Engine, ffmpegs_name_of_a_transition_is_taken_and_ours_is_stored) {
    const Engine engine = makeEngine();
    TempFolder folder;
    model::Brief brief = shortBrief();
    brief.durationSeconds = 30;
    ASSIGN_OK(Project project, engine.newProject(folder / "p", brief));
    VERIFY_OK(project.plan({}, {}));
    ASSIGN_OK(const model::FilmPtr film, project.edit("change_transition", {{"scene", "2"}, {"kind", "wipeleft"}, {"seconds", "0.2"}, {"values", "softness:0"}, {"ease", "sharp"}}));
    EXPECT_EQ(film->scenes[1].transition.kind, "wipe_left");
    EXPECT_EQ(film->scenes[1].transition.ease, model::Ease::Sharp);
    VERIFY_OK(project.close());
    ASSIGN_OK(Project again, engine.openProject(folder / "p", store::Access::ReadOnly));
    ASSIGN_OK(const model::FilmPtr stored, again.film());
    EXPECT_EQ(*stored, *film);
}

TEST(Engine, a_project_opened_read_only_says_so_for_every_change) {
    const Engine engine = makeEngine();
    TempFolder folder;
    {
        ASSIGN_OK(Project project, engine.newProject(folder / "p", shortBrief()));
        VERIFY_OK(project.plan({}, {}));
        VERIFY_OK(project.close());
    }
    ASSIGN_OK(Project project, engine.openProject(folder / "p", store::Access::ReadOnly));
    EXPECT_TRUE(project.isReadOnly());
    ASSIGN_OK(const model::FilmPtr film, project.film());
    EXPECT_NE(film, nullptr);
    VERIFY_OK(project.writeFirstFrame(folder / "first.png", {}));
    EXPECT_ERROR(project.edit("change_look", {{"look", "noir"}}), Busy);
    EXPECT_ERROR(project.undo(), Busy);
    EXPECT_ERROR(project.redo(), Busy);
    EXPECT_ERROR(project.saveBrief(shortBrief()), Busy);
    EXPECT_ERROR(project.plan({}, {}), Busy);
    EXPECT_ERROR(project.draft(folder / "sheet.png", {}, {}), Busy);
    EXPECT_ERROR(project.exportFilm({.output = folder / "film.mp4"}, {}, {}), Busy);
    const auto refused = project.edit("change_look", {{"look", "noir"}});
    EXPECT_NE(refused.error().message.find("cannot be changed"), std::string::npos);
}

TEST(Engine, a_second_opener_reads_only_and_learns_who_has_it) {
    const Engine engine = makeEngine();
    TempFolder folder;
    ASSIGN_OK(Project first, engine.newProject(folder / "p", shortBrief()));
    ASSIGN_OK(Project second, engine.openProject(folder / "p", store::Access::ReadWrite));
    EXPECT_TRUE(second.isReadOnly());
    EXPECT_FALSE(second.whyReadOnly().empty());
    EXPECT_ERROR(second.plan({}, {}), Busy);
}

TEST(Engine, listens_to_a_song_without_a_project_and_leaves_nothing_behind) {
    const Engine engine = makeEngine();
    TempFolder folder;
    fs::create_directory(folder / "tmp");
    ::setenv("TMPDIR", (folder / "tmp").c_str(), 1);
    writeClickSong(folder / "song.wav", 120, 8);
    const auto analysis = engine.analyse(folder / "song.wav", {}, {}, {});
    const bool isEmpty = fs::is_empty(folder / "tmp");
    VERIFY_OK(base::writeFileAtomically(folder / "bad.mp3", "no song"));
    const auto bad = engine.analyse(folder / "bad.mp3", {}, {}, {});
    const bool isStillEmpty = fs::is_empty(folder / "tmp");
    ::unsetenv("TMPDIR");
    ASSERT_TRUE(analysis.has_value()) << analysis.error().message;
    EXPECT_NEAR(analysis->map.grid.tempo, 120, 2);
    EXPECT_TRUE(isEmpty);
    EXPECT_ERROR(bad, InvalidInput);
    EXPECT_TRUE(isStillEmpty);
}

TEST(Engine, examines_what_it_needs_and_says_what_to_do) {
    const Engine engine = makeEngine();
    std::set<std::string> names;
    for (const engine::HealthCheck& check : engine.examine()) {
        EXPECT_TRUE(names.insert(check.name).second) << check.name;
        EXPECT_FALSE(check.finding.empty()) << check.name;
        EXPECT_EQ(check.fine, check.remedy.empty()) << check.name;
    }
    EXPECT_TRUE(names.contains("Fonts for titles"));
    EXPECT_TRUE(names.contains("Helper for foreign files"));
    EXPECT_GE(names.size(), 6U);
}
