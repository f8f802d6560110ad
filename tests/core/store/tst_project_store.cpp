#include "store/project_store.h"

#include "base/file.h"
#include "base/random.h"
#include "model/edits/edit.h"
#include "model/json.h"
#include "store/migrations.h"
#include "store/project_lock.h"
#include "support/fake_clock.h"
#include "support/film_factory.h"
#include "support/subprocess.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <atomic>
#include <fstream>

#include <gtest/gtest.h>

namespace reelwright::store {
namespace {

using reelwright::testing::ChildProcess;
using reelwright::testing::FakeClock;
using reelwright::testing::makeFilm;
using reelwright::testing::TempFolder;
namespace fs = std::filesystem;

model::Film titled(const std::string& title) {
    model::Film film = makeFilm();
    film.title = title;
    return film;
}

class Project : public ::testing::Test {
protected:
    TempFolder folder;
    fs::path place = folder / "film.reel";
    FakeClock clock;

    base::Result<ProjectStore> create() { return ProjectStore::create(place, clock); }
    base::Result<ProjectStore> open(Access access = Access::ReadWrite) {
        return ProjectStore::open(place, access, clock);
    }

    // Opens the database as a stranger would, past the project.
    void tamper(const std::string& sql) const {
        ASSIGN_OK(Database database, Database::open(place / "project.sqlite", Access::ReadWrite));
        VERIFY_OK(database.execute(sql));
    }

    static std::string titleOf(ProjectStore& store) {
        const auto film = store.film();
        EXPECT_TRUE(film.has_value());
        return film && *film ? (*film)->title : "";
    }

    [[nodiscard]] bool leftovers() const {
        return fs::exists(place / "project.sqlite-wal") ||
               fs::exists(place / "project.sqlite-shm") ||
               fs::exists(place / "project.sqlite-journal");
    }
};

TEST_F(Project, a_new_one_is_empty_and_writable) {
    ASSIGN_OK(ProjectStore store, create());
    EXPECT_FALSE(store.isReadOnly());
    EXPECT_EQ(store.whyReadOnly(), "");
    EXPECT_EQ(store.film().value_or(nullptr), nullptr);
    EXPECT_EQ(store.brief().value_or(model::Brief{}), std::nullopt);
    EXPECT_TRUE(store.assets()->empty());
    EXPECT_TRUE(store.journal()->empty());
    EXPECT_TRUE(isProject(place));
}

TEST_F(Project, a_clean_close_leaves_no_log_beside_the_file) {
    {
        ASSIGN_OK(ProjectStore store, create());
        VERIFY_OK(store.change("Plan", makeFilm()));
        EXPECT_TRUE(leftovers()) << "the log is there while the project is open";
        VERIFY_OK(store.close());
    }
    EXPECT_FALSE(leftovers());
    {
        ASSIGN_OK(ProjectStore store, open());
        VERIFY_OK(store.change("Rename", titled("Other")));
    }
    EXPECT_FALSE(leftovers()) << "the destructor closes as well";
}

TEST_F(Project, is_not_made_over_another_one) {
    VERIFY_OK(create());
    EXPECT_ERROR(create(), Exists);
    EXPECT_ERROR(ProjectStore::open(folder / "nothing", Access::ReadWrite, clock), NotFound);
}

TEST_F(Project, keeps_brief_assets_and_film_over_a_restart) {
    model::Brief brief;
    brief.prompt = "雨 in the \"city\"";
    brief.durationSeconds = 12.5;
    const model::Asset asset{
        {"0011"}, model::AssetKind::Clip, "a.mp4", "0011aa", "media/0011aa.mp4", 99, 1.5, {64, 36},
        false};
    {
        ASSIGN_OK(ProjectStore store, create());
        VERIFY_OK(store.saveBrief(brief));
        VERIFY_OK(store.saveAsset(asset));
        VERIFY_OK(store.saveAsset(asset));
        VERIFY_OK(store.change("Plan", makeFilm()));
    }
    ASSIGN_OK(ProjectStore store, open());
    EXPECT_EQ(store.brief().value_or(std::nullopt), brief);
    ASSERT_EQ(store.assets()->size(), 1U);
    EXPECT_EQ(store.assets()->front(), asset);
    EXPECT_EQ(store.fileOf(asset), place / "media/0011aa.mp4");
    ASSIGN_OK(const model::FilmPtr film, store.film());
    ASSERT_NE(film, nullptr);
    EXPECT_EQ(*film, makeFilm());
}

TEST_F(Project, the_first_film_is_no_step_and_an_equal_one_neither) {
    ASSIGN_OK(ProjectStore store, create());
    VERIFY_OK(store.change("Plan", makeFilm()));
    VERIFY_OK(store.change("Nothing", makeFilm()));
    EXPECT_TRUE(store.journal()->empty());
    EXPECT_ERROR(store.undo(), NotFound);
    EXPECT_ERROR(store.redo(), NotFound);
}

TEST_F(Project, refuses_a_film_that_breaks_its_rules_and_keeps_the_old_one) {
    ASSIGN_OK(ProjectStore store, create());
    VERIFY_OK(store.change("Plan", makeFilm()));
    model::Film broken = makeFilm();
    broken.scenes.clear();
    EXPECT_ERROR(store.change("Break", broken), InvalidInput);
    EXPECT_EQ(**store.film(), makeFilm());
}

TEST_F(Project, undoes_and_redoes_every_edit_of_the_catalogue) {
    ASSIGN_OK(ProjectStore store, create());
    VERIFY_OK(store.change("Plan", makeFilm()));
    const std::vector<std::pair<std::string, model::EditValues>> edits = {
        {"lock_scene", {{"scene", "12"}}},
        {"replace_prompt", {{"scene", "2"}, {"text", "雨"}}},
        {"split_scene", {{"scene", "2"}}},
        {"move_scene", {{"scene", "3"}, {"to", "7"}}},
        {"merge_scene", {{"scene", "1"}}},
        {"trim_scene", {{"scene", "1"}, {"end", "2.5"}}},
        {"change_transition", {{"scene", "2"}, {"kind", "wipe"}}},
        {"change_look", {{"look", "noir"}}},
        {"adjust_look", {{"scene", "2"}, {"exposure", "-1"}, {"grain", "0.4"}}},
        {"set_curve", {{"points", "0:0,0.5:0.6,1:1"}}},
        {"set_lut", {{"lut", "asset"}, {"scene", "1"}}},
        {"change_shot", {{"scene", "2"}, {"size", "full"}}},
        {"frame_take", {{"scene", "scene-4"}, {"fit", "blurred"}, {"focus", "0.3,0.5"}}},
        {"reframe_take", {{"scene", "scene-4"}, {"at", "0.5"}, {"x", "0.2"}, {"shape", "9:16"}}},
        {"retime_take",
         {{"scene", "scene-4"}, {"speed", "-0.5"}, {"freeze", "1"}, {"motion", "blend"}}},
        {"choose_take", {{"scene", "scene-4"}, {"take", "2"}}},
        {"remove_take", {{"scene", "scene-4"}, {"take", "1"}}},
        {"add_title", {{"text", "One more"}, {"at", "3"}}},
        {"change_title", {{"text", ""}}},
        {"remove_title", {{"number", "1"}}},
        {"add_cue", {{"text", "One more"}, {"begin", "9"}}},
        {"change_cue", {{"cue", "1"}, {"text", "Other words"}}},
        {"remove_cue", {{"cue", "2"}}},
        {"pin_words", {{"cue", "1"}, {"times", "beats"}}},
        {"change_captions", {{"style", "boxed"}, {"shift", "1"}}},
        {"remove_captions", {}},
        {"set_safe_area", {{"area", "tiktok"}}},
        {"roll_cuts", {{"cuts", "2=2.1"}}},
        {"describe_asset", {{"asset", "asset"}, {"tags", "rain"}}},
        {"recut_scene", {{"scene", "9"}, {"into", "2"}}},
        {"change_music", {{"ducking", "6"}}},
        {"change_sound", {{"number", "1"}, {"gain", "2"}, {"muted", "true"}}},
        {"balance_sounds", {{"gains", "music=-3 music=muted 2=-60 1=muted"}}},
        {"remove_sound", {{"number", "2"}}},
        {"correct_beats", {{"action", "halve"}}},
        {"add_take", {{"scene", "2"}, {"asset", "asset"}, {"kind", "still"}}},
        {"insert_scene", {{"scene", "9"}}},
        {"duplicate_scene", {{"scene", "8"}}},
        {"remove_scene", {{"scene", "6"}}},
        {"add_note", {{"text", "Too dark"}, {"at", "2"}}},
        {"change_note", {{"note", "1"}, {"resolved", "true"}}},
        {"remove_note", {{"note", "note-1"}}},
        {"add_marker", {{"at", "3"}}},
        {"change_marker", {{"marker", "1"}, {"text", "the drop"}}},
        {"remove_marker", {{"marker", "1"}}},
        {"move_scenes", {{"scenes", "8 9"}, {"to", "3"}}},
    };
    ASSERT_EQ(edits.size(), model::edits().size()) << "an edit was added: give it a line";
    std::vector<std::string> names = {model::contentName(makeFilm())};
    for (const auto& [id, values] : edits) {
        ASSIGN_OK(const model::FilmPtr film, store.film());
        ASSIGN_OK(const model::Film next, model::applyEdit(*film, *model::findEdit(id), values));
        VERIFY_OK(store.change(id, next));
        names.push_back(model::contentName(next));
    }
    for (std::size_t i = edits.size(); i-- > 0;) {
        ASSIGN_OK(const Step step, store.undo());
        EXPECT_EQ(step.name, edits[i].first);
        EXPECT_EQ(model::contentName(*step.film), names[i]);
    }
    EXPECT_ERROR(store.undo(), NotFound);
    for (std::size_t i = 0; i < edits.size(); ++i) {
        ASSIGN_OK(const Step step, store.redo());
        EXPECT_EQ(step.name, edits[i].first);
        EXPECT_EQ(model::contentName(*step.film), names[i + 1]);
    }
    EXPECT_ERROR(store.redo(), NotFound);
}

TEST_F(Project, undo_works_after_a_restart) {
    {
        ASSIGN_OK(ProjectStore store, create());
        for (const char* title : {"a", "b", "c"})
            VERIFY_OK(store.change(title, titled(title)));
        VERIFY_OK(store.undo());
    }
    ASSIGN_OK(ProjectStore store, open());
    EXPECT_EQ(titleOf(store), "b");
    ASSIGN_OK(const Step forth, store.redo());
    EXPECT_EQ(forth.film->title, "c");
    VERIFY_OK(store.undo());
    ASSIGN_OK(const Step back, store.undo());
    EXPECT_EQ(back.film->title, "a");
    EXPECT_EQ(titleOf(store), "a");
}

TEST_F(Project, a_change_after_undo_forgets_what_was_undone) {
    ASSIGN_OK(ProjectStore store, create());
    for (const char* title : {"a", "b", "c", "d"})
        VERIFY_OK(store.change(std::string("to ") + title, titled(title)));
    VERIFY_OK(store.undo());
    VERIFY_OK(store.undo());
    clock.advance(std::chrono::seconds(5));
    VERIFY_OK(store.change("to e", titled("e")));
    EXPECT_ERROR(store.redo(), NotFound);
    ASSIGN_OK(const auto journal, store.journal());
    ASSERT_EQ(journal.size(), 2U);
    EXPECT_EQ(journal[0].name, "to b");
    EXPECT_EQ(journal[1].name, "to e");
    EXPECT_EQ(journal[1].madeAt, FakeClock::kStart + 5000);
    EXPECT_EQ(store.undo()->film->title, "b");
    EXPECT_EQ(store.undo()->film->title, "a");
}

TEST_F(Project, the_journal_tells_what_is_undone) {
    ASSIGN_OK(ProjectStore store, create());
    for (const char* title : {"a", "b", "c"})
        VERIFY_OK(store.change(title, titled(title)));
    VERIFY_OK(store.undo());
    ASSIGN_OK(const auto journal, store.journal());
    ASSERT_EQ(journal.size(), 2U);
    EXPECT_FALSE(journal[0].undone);
    EXPECT_TRUE(journal[1].undone);
}

TEST_F(Project, a_second_opener_reads_only_and_learns_who_has_it) {
    ASSIGN_OK(ProjectStore first, create());
    VERIFY_OK(first.change("Plan", makeFilm()));
    ASSIGN_OK(ProjectStore second, open());
    EXPECT_TRUE(second.isReadOnly());
    EXPECT_NE(second.whyReadOnly().find("test_store (process " + std::to_string(::getpid())),
              std::string::npos)
        << second.whyReadOnly();
    EXPECT_EQ(titleOf(second), "Neon Rain");
    EXPECT_ERROR(second.change("Rename", titled("x")), ReadOnly);
    EXPECT_ERROR(second.undo(), NotFound);
    EXPECT_ERROR(second.saveBrief({}), ReadOnly);
    EXPECT_ERROR(second.jobs().enqueue({.kind = "draw", .key = "k"}, 1), ReadOnly);
    VERIFY_OK(first.change("Rename", titled("y")));
    EXPECT_EQ(titleOf(second), "y") << "the reader sees what the owner commits";
}

// Closing used to fail because the log cannot be folded while another program looks at the project.
TEST_F(Project, the_owner_closes_cleanly_while_another_reads) {
    ASSIGN_OK(ProjectStore first, create());
    VERIFY_OK(first.change("Plan", makeFilm()));
    ASSIGN_OK(ProjectStore second, open(Access::ReadOnly));
    EXPECT_EQ(second.whyReadOnly(), "It was opened for reading.");
    VERIFY_OK(first.close());
    EXPECT_EQ(titleOf(second), "Neon Rain");
}

TEST_F(Project, another_process_that_dies_sets_it_free) {
    VERIFY_OK(create());
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    {
        ChildProcess child([&] {
            const auto store = ProjectStore::open(place, Access::ReadWrite, clock);
            const char word = store && !store->isReadOnly() ? 'y' : 'n';
            if (::write(ends[1], &word, 1) != 1)
                return 1;
            ::pause();
            return 0;
        });
        char word = 0;
        ASSERT_EQ(::read(ends[0], &word, 1), 1);
        ASSERT_EQ(word, 'y');
        ASSIGN_OK(const ProjectStore store, open());
        EXPECT_TRUE(store.isReadOnly());
        EXPECT_NE(store.whyReadOnly().find(std::to_string(child.pid())), std::string::npos)
            << store.whyReadOnly();
    }
    ::close(ends[0]);
    ::close(ends[1]);
    ASSIGN_OK(const ProjectStore store, open());
    EXPECT_FALSE(store.isReadOnly());
}

TEST_F(Project, a_newer_format_is_refused_in_words_and_not_changed) {
    VERIFY_OK(create());
    tamper("PRAGMA user_version=99");
    const std::string before = *base::readFile(place / "project.sqlite", 1 << 20);
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto opened = open(access);
        ASSERT_FALSE(opened.has_value());
        EXPECT_EQ(opened.error().kind, base::ErrorKind::Unsupported);
        EXPECT_NE(opened.error().message.find("newer version"), std::string::npos)
            << opened.error().message;
    }
    EXPECT_EQ(*base::readFile(place / "project.sqlite", 1 << 20), before);
}

// Looking at a foreign database used to switch it to a write-ahead log before it was refused.
TEST_F(Project, a_database_of_another_program_is_refused_and_not_changed) {
    fs::create_directories(place);
    tamper("CREATE TABLE photos(n); PRAGMA application_id=5");
    const std::string before = *base::readFile(place / "project.sqlite", 1 << 20);
    for (const Access access : {Access::ReadWrite, Access::ReadOnly})
        EXPECT_ERROR(open(access), Unsupported);
    EXPECT_EQ(*base::readFile(place / "project.sqlite", 1 << 20), before);
    EXPECT_FALSE(leftovers());
}

TEST_F(Project, a_file_that_is_no_database_is_told_as_damaged) {
    fs::create_directories(place);
    VERIFY_OK(base::writeFileAtomically(place / "project.sqlite", std::string(4096, 'x')));
    EXPECT_ERROR(open(), Corrupt);
    EXPECT_ERROR(open(Access::ReadOnly), Corrupt);
}

TEST_F(Project, one_that_died_while_it_was_made_can_be_opened) {
    fs::create_directories(place);
    std::ofstream(place / "project.sqlite").flush();
    ASSIGN_OK(ProjectStore store, open());
    VERIFY_OK(store.change("Plan", makeFilm()));
}

TEST_F(Project, a_film_row_that_somebody_changed_is_detected) {
    {
        ASSIGN_OK(ProjectStore store, create());
        VERIFY_OK(store.change("Plan", makeFilm()));
        VERIFY_OK(store.change("Rename", titled("x")));
    }
    tamper("UPDATE film SET json=replace(json, 'runner', 'jogger')");
    ASSIGN_OK(ProjectStore store, open());
    EXPECT_ERROR(store.film(), Corrupt);
    EXPECT_ERROR(store.change("Rename", titled("y")), Corrupt);
    EXPECT_ERROR(store.undo(), Corrupt);
}

TEST_F(Project, a_changed_position_is_detected_too) {
    {
        ASSIGN_OK(ProjectStore store, create());
        VERIFY_OK(store.change("Plan", makeFilm()));
    }
    tamper("UPDATE film SET position=3");
    ASSIGN_OK(ProjectStore store, open());
    EXPECT_ERROR(store.film(), Corrupt);
}

TEST_F(Project, a_damaged_page_is_found_at_open) {
    {
        ASSIGN_OK(ProjectStore store, create());
        for (int i = 0; i < 20; ++i)
            VERIFY_OK(store.change("Rename", titled(std::to_string(i))));
    }
    std::int64_t page = 0;
    std::int64_t pageSize = 0;
    {
        ASSIGN_OK(Database database, Database::open(place / "project.sqlite", Access::ReadOnly));
        page =
            database.integer("SELECT rootpage FROM sqlite_schema WHERE name='journal'").value_or(0);
        pageSize = database.integer("PRAGMA page_size").value_or(0);
    }
    {
        std::fstream file(place / "project.sqlite",
                          std::ios::in | std::ios::out | std::ios::binary);
        file.seekp((page - 1) * pageSize + 8);
        file << std::string(2000, '\xA5');
    }
    const auto opened = open();
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().kind, base::ErrorKind::Corrupt);
    EXPECT_NE(opened.error().message.find("backups/"), std::string::npos) << opened.error().message;
}

TEST_F(Project, in_a_read_only_place_opens_for_reading) {
    fs::create_directories(place);
    const int code = reelwright::testing::withOwnFileSystem(place, "size=8m", [&] {
        {
            auto store = create();
            if (!store || !store->change("Plan", makeFilm()))
                return 1;
        }
        if (!reelwright::testing::makeReadOnly(place))
            return reelwright::testing::kNoNamespaces;
        auto store = open();
        if (!store)
            return 2;
        if (!store->isReadOnly() ||
            store->whyReadOnly().find("Read-only file system") == std::string::npos)
            return 3;
        const auto film = store->film();
        if (!film || !*film || **film != makeFilm())
            return 4;
        const auto changed = store->change("Rename", titled("x"));
        return changed || changed.error().kind != base::ErrorKind::ReadOnly ? 5 : 0;
    });
    if (code == reelwright::testing::kNoNamespaces)
        GTEST_SKIP() << "This machine does not allow own file systems.";
    EXPECT_EQ(code, 0);
}

TEST_F(Project, opening_for_reading_changes_no_file) {
    {
        ASSIGN_OK(ProjectStore store, create());
        VERIFY_OK(store.change("Plan", makeFilm()));
    }
    const auto time = fs::last_write_time(place / "project.sqlite");
    const std::string before = *base::readFile(place / "project.sqlite", 1 << 20);
    {
        ASSIGN_OK(ProjectStore store, open(Access::ReadOnly));
        EXPECT_EQ(titleOf(store), "Neon Rain");
    }
    EXPECT_EQ(fs::last_write_time(place / "project.sqlite"), time);
    EXPECT_EQ(*base::readFile(place / "project.sqlite", 1 << 20), before);
    EXPECT_FALSE(leftovers());
}

TEST_F(Project, unfinished_files_are_removed_at_open_wherever_they_were_made) {
    VERIFY_OK(create());
    std::vector<fs::path> unfinished;
    for (const char* target :
         {"media/abc.mp4", "derived/segment/abc.mp4", "backups/project.sqlite"}) {
        fs::create_directories((place / target).parent_path());
        const base::PartFile part(place / target);
        unfinished.push_back(part.path());
    }
    for (const fs::path& path : unfinished) {
        std::ofstream(path) << "half";
        fs::create_directory(path.string() + ".work");
        std::ofstream(path.string() + ".work/made.mp4") << "half";
    }
    std::ofstream(place / "media/whole.mp4") << "whole";
    VERIFY_OK(open());
    for (const fs::path& path : unfinished) {
        EXPECT_FALSE(fs::exists(path)) << path;
        EXPECT_FALSE(fs::exists(path.string() + ".work")) << path;
    }
    EXPECT_TRUE(fs::exists(place / "media/whole.mp4"));
}

// Claims the job and dies in the given way.
void dieAtWork(const fs::path& place, const base::Clock& clock, int signal) {
    const int code = ChildProcess([&] {
                         auto store = ProjectStore::open(place, Access::ReadWrite, clock);
                         if (!store)
                             return 1;
                         const auto id = store->jobs().enqueue({.kind = "draw", .key = "k"}, 1);
                         const auto claimed = store->jobs().claim({*id}, {}, 2);
                         if (!claimed || !*claimed)
                             return 2;
                         ::raise(signal);
                         return 3;
                     }).wait();
    EXPECT_EQ(code, 128 + signal);
}

TEST_F(Project, jobs_that_ran_at_a_crash_are_available_again_and_parked_the_second_time) {
    VERIFY_OK(create());
    for (const auto& [state, deaths] :
         {std::pair{jobs::JobState::Available, 1}, std::pair{jobs::JobState::Parked, 2}}) {
        dieAtWork(place, clock, SIGSEGV);
        ASSIGN_OK(ProjectStore store, open());
        const auto jobs = store.jobs().list();
        ASSERT_TRUE(jobs && jobs->size() == 1);
        EXPECT_EQ(jobs->front().state, state);
        EXPECT_EQ(jobs->front().deaths, deaths);
    }
}

TEST_F(Project, jobs_are_not_blamed_for_a_kill_from_outside) {
    VERIFY_OK(create());
    for (int i = 0; i < 3; ++i) {
        dieAtWork(place, clock, SIGKILL);
        ASSIGN_OK(ProjectStore store, open());
        const auto jobs = store.jobs().list();
        ASSERT_TRUE(jobs && jobs->size() == 1);
        EXPECT_EQ(jobs->front().state, jobs::JobState::Available);
        EXPECT_EQ(jobs->front().deaths, 0);
        EXPECT_EQ(jobs->front().attempt, 0);
    }
}

// One step of the film that a child process makes and then tells.
base::Result<void> makeStep(ProjectStore& store, int n) {
    TRY(store.jobs().enqueue({.kind = "draw", .key = std::to_string(n)}, n));
    TRY(store.change("Step " + std::to_string(n), titled(std::to_string(n))));
    return {};
}

// The oracle of a crash: what was acknowledged through a pipe before the kill is there afterwards.
TEST_F(Project, nothing_acknowledged_is_lost_when_the_process_is_killed) {
    {
        ASSIGN_OK(ProjectStore store, create());
        VERIFY_OK(store.change("Plan", titled("0")));
    }
    base::Random random(20261123);
    int acknowledged = 0;
    for (int round = 0; round < 20; ++round) {
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        ChildProcess child([&] {
            auto store = open();
            if (!store || store->isReadOnly())
                return 1;
            for (int n = acknowledged + 1; n < acknowledged + 200; ++n) {
                if (!makeStep(*store, n) || ::write(ends[1], &n, sizeof n) != sizeof n)
                    return 2;
            }
            return 0;
        });
        ::close(ends[1]);
        const std::size_t wanted = random.index(9);
        int n = acknowledged;
        for (std::size_t i = 0; i < wanted && ::read(ends[0], &n, sizeof n) == sizeof n; ++i)
            acknowledged = n;
        std::atomic<std::size_t> spin{random.index(400'000)}; // some way into the next step
        while (spin > 0)
            --spin;
        child.kill();
        while (::read(ends[0], &n, sizeof n) == sizeof n)
            acknowledged = n;
        ::close(ends[0]);
        ASSIGN_OK(ProjectStore store, open());
        ASSERT_FALSE(store.isReadOnly());
        const int found = std::stoi(titleOf(store));
        EXPECT_GE(found, acknowledged) << "round " << round;
        EXPECT_LE(found, acknowledged + 1) << "round " << round;
        ASSIGN_OK(const auto jobs, store.jobs().list());
        EXPECT_GE(jobs.size(), static_cast<std::size_t>(found));
        ASSIGN_OK(const auto journal, store.journal());
        EXPECT_EQ(journal.size(), static_cast<std::size_t>(found));
        VERIFY_OK(store.close());
        EXPECT_FALSE(leftovers());
        acknowledged = found; // a step that was made but not told is known from now on
    }
    EXPECT_GT(acknowledged, 20);
}

} // namespace
} // namespace reelwright::store
