#include "support/places.h"
#include "support/reel_runner.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <map>

using namespace reelwright;
using namespace reelwright::testing;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> command(const TempFolder& folder) {
    return {"--json",     "make", "A train through the snow, epic", "--song", (folder / "song.wav").string(),
            "--duration", "4",    "--size", "144", "--out", (folder / "film.mp4").string()};
}

std::map<std::string, fs::file_time_type> segmentsIn(const fs::path& project) {
    std::map<std::string, fs::file_time_type> times;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(project / "derived" / "segments", code))
        if (entry.path().filename().string().front() != '.')
            times[entry.path().filename().string()] = entry.last_write_time();
    return times;
}

// A film's bytes without the project that it names as its origin.
std::string bytesWithoutOrigin(const fs::path& film) {
    auto bytes = base::readFile(film, 1u << 30);
    EXPECT_TRUE(bytes.has_value());
    for (const std::string key : {"\"film\":\"", "\"revision\":\""}) {
        const auto at = bytes ? bytes->find(key) : std::string::npos;
        EXPECT_NE(at, std::string::npos) << key;
        if (at != std::string::npos)
            bytes->replace(at + key.size(), bytes->find('"', at + key.size()) - at - key.size(), "x");
    }
    return bytes ? *bytes : std::string();
}

} // namespace

TEST(Interrupted, killed_at_any_point_the_same_command_makes_the_same_film) {
    TempFolder whole;
    writeClickSong(whole / "song.wav", 120, 12);
    const ReelRun reference = runReel(command(whole));
    ASSERT_EQ(reference.exitCode, 0) << reference.output;
    const std::string expected = bytesWithoutOrigin(whole / "film.mp4");
    const auto lines = static_cast<int>(std::count(reference.output.begin(), reference.output.end(), '\n'));

    TempFolder killed;
    writeClickSong(killed / "song.wav", 120, 12);
    constexpr int kPoints = 20;
    for (int point = 0; point < kPoints; ++point) {
        const auto before = segmentsIn(killed / "film.reel");
        const ReelRun run = runReel(command(killed), 1 + point * std::max(1, lines / kPoints) / 4);
        if (run.exitCode == 0)
            break;
        for (const auto& [name, time] : segmentsIn(killed / "film.reel"))
            if (before.contains(name)) {
                EXPECT_EQ(before.at(name), time) << "A finished segment was made again.";
            }
    }
    const ReelRun last = runReel(command(killed));
    ASSERT_EQ(last.exitCode, 0) << last.output << last.errors;
    EXPECT_TRUE(bytesWithoutOrigin(killed / "film.mp4") == expected);
    for (const auto& entry : fs::recursive_directory_iterator(killed.path()))
        EXPECT_FALSE(base::isPartFile(entry.path())) << entry.path();
    EXPECT_FALSE(fs::exists(killed / "film.reel/project.sqlite-wal"));
}

TEST(Interrupted, two_at_once_on_one_project_do_not_harm_it) {
    TempFolder folder;
    writeClickSong(folder / "song.wav", 120, 12);
    ASSERT_EQ(runReel({"new", (folder / "p").string(), "Two at once"}).exitCode, 0);
    ASSERT_EQ(runReel({"plan", (folder / "p").string(), "--duration", "3"}).exitCode, 0);
    ReelRun second;
    base::ProcessLimits limits;
    bool tried = false;
    const auto first = base::runProcess(reelProgram(), {"--json", "draft", (folder / "p").string()}, limits,
                                        [&](std::string_view) {
                                            if (!std::exchange(tried, true))
                                                second = runReel({"--json", "undo", (folder / "p").string()});
                                        },
                                        {});
    VERIFY_OK(first);
    EXPECT_EQ(first->exitCode, 0);
    EXPECT_EQ(second.exitCode, 7) << second.output;
    EXPECT_NE(second.last()["message"].get<std::string>().find("reel"), std::string::npos);
}
