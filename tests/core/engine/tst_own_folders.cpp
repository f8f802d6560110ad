// What tests leave behind: nothing in the folders of the person who runs them.
#include "engine/engine.h"

#include "base/own_folders.h"
#include "core/pipeline/workshop.h"
#include "support/environment.h"

using namespace reelwright;
using namespace reelwright::testing;

namespace {

bool isInTemporary(const fs::path& folder) {
    return folder.string().starts_with(fs::temp_directory_path().string());
}

} // namespace

TEST(OwnFolders, an_export_of_a_test_leaves_the_home_untouched) {
    ASSERT_TRUE(isInTemporary(base::dataFolder())) << base::dataFolder();
    ASSERT_TRUE(isInTemporary(base::configFolder())) << base::configFolder();
    const TempFolder folder;
    fs::create_directories(folder / "home");
    const ScopedVariable home("HOME", (folder / "home").string());
    showHelper();
    ASSIGN_OK(const auto engine, engine::Engine::create({.workers = 2}));
    model::Brief brief;
    brief.prompt = "A street in the rain";
    brief.durationSeconds = 4;
    ASSIGN_OK(engine::Project project, engine.newProject(folder / "p", brief));
    VERIFY_OK(project.plan({}, {}));
    // Large enough for its speed to be kept, so that there is something to write.
    VERIFY_OK(project.exportFilm({.output = folder / "film.mp4", .shortSide = 720}, {}, {}));
    EXPECT_TRUE(fs::exists(base::dataFolder() / "export_speeds.json"));
    EXPECT_TRUE(fs::is_empty(folder / "home"));
}
