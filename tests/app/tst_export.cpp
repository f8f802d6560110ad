// `reel export` as a person types it: formats, wishes that cannot be fulfilled, lists.
#include "support/reel_runner.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include "base/file.h"
#include "media/probe.h"

#include <cstdlib>

using namespace reelwright;
using namespace reelwright::testing;
namespace fs = std::filesystem;

namespace {

// A project of two seconds, made once for all tests here.
class Exported : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        s_folder = new TempFolder;
        const ReelRun made = runReel({"--json", "make", "A lighthouse in the storm", "--duration", "2", "--size", "144", "--brand", "Lumo",
                                      "--out", (*s_folder / "film.mp4").string()});
        ASSERT_EQ(made.exitCode, 0) << made.output << made.errors;
    }
    static void TearDownTestSuite() { delete std::exchange(s_folder, nullptr); }

    static fs::path place(const std::string& name) { return *s_folder / name; }
    static ReelRun write(const std::string& name, const std::vector<std::string>& more = {}) {
        std::vector<std::string> words = {"--json", "export", place("film.reel").string(), "--size", "144", "--out", place(name).string()};
        words.insert(words.end(), more.begin(), more.end());
        return runReel(words);
    }

private:
    static inline TempFolder* s_folder = nullptr;
};

} // namespace

TEST_F(Exported, other_containers_gifs_and_pictures_come_out) {
    const ReelRun mov = write("film.mov", {"--preset", "mp4_h264"});
    ASSERT_EQ(mov.exitCode, 0) << mov.output;
    EXPECT_EQ(mov.last()["segments_rendered"], 0);
    const ReelRun gif = write("film.gif");
    ASSERT_EQ(gif.exitCode, 0) << gif.output;
    ASSIGN_OK(const media::MediaInfo info, media::probe(place("film.gif")));
    EXPECT_NEAR(info.duration, 2, 0.02);
    const ReelRun pictures = write("pictures/", {"--preset", "png_sequence_16bit"});
    ASSERT_EQ(pictures.exitCode, 0) << pictures.output;
    EXPECT_EQ(std::distance(fs::directory_iterator(place("pictures")), {}), 60);
    EXPECT_EQ(write("pictures", {"--preset", "png_sequence"}).exitCode, 5);
}

TEST_F(Exported, words_that_cannot_be_used_are_told_before_any_work) {
    const auto refused = [&](const std::string& name, const std::vector<std::string>& words, int code, const std::string& says) {
        const ReelRun run = write(name, words);
        EXPECT_EQ(run.exitCode, code) << run.output;
        EXPECT_NE(run.last()["message"].get<std::string>().find(says), std::string::npos) << run.output;
        EXPECT_FALSE(fs::exists(place(name))) << name;
    };
    refused("x.mp4", {"--captions", "loud"}, 3, "marked, burn, embed, sidecar, off");
    refused("x.mp4", {"--thumbnail", "first"}, 3, "give a frame's number");
    refused("x.mp4", {"--thumbnail", "-3"}, 3, "give a frame's number");
    refused("x.mp4", {"--thumbnail", "99999999999999999999"}, 3, "give a frame's number");
    refused("x.mp4", {"--thumbnail", "60"}, 3, "from 0 to 59");
    refused("x.webm", {"--thumbnail", "6"}, 3, "holds no cover");
    refused("x.mp4", {"--encoder", "gpu"}, 3, "use software, auto, nvenc");
    refused("x.gif", {"--encoder", "nvenc"}, 3, "does not encode");
    refused("x.gif", {"--captions", "embed"}, 3, "holds no caption tracks");
    refused("x.mkv", {"--preset", "gif"}, 3, "writes .gif files");
    refused("nowhere/pictures/", {"--preset", "png_sequence"}, 4, "nowhere");
}

TEST_F(Exported, an_encoder_that_does_not_work_here_ends_the_export_with_the_way_out) {
    const ReelRun list = runReel({"--json", "list", "encoders"});
    ASSERT_EQ(list.exitCode, 0) << list.output;
    int tried = 0;
    for (const base::Json& encoder : list.last()) {
        if (encoder["works"].get<bool>() || encoder["codec"] != "H.264")
            continue;
        EXPECT_FALSE(encoder["finding"].get<std::string>().empty());
        EXPECT_FALSE(encoder["needs"].get<std::string>().empty());
        const ReelRun run = write("card.mp4", {"--encoder", encoder["id"].get<std::string>()});
        EXPECT_EQ(run.exitCode, 3) << run.output;
        EXPECT_EQ(run.last()["kind"], "unsupported");
        EXPECT_NE(run.last()["message"].get<std::string>().find("--encoder software"), std::string::npos) << run.output;
        EXPECT_FALSE(fs::exists(place("card.mp4")));
        ++tried;
    }
    EXPECT_GT(tried, 0) << "no machine has the encoders of all makers";
    const ReelRun automatic = write("auto.mp4", {"--encoder", "auto"});
    EXPECT_EQ(automatic.exitCode, 0) << automatic.output;
    EXPECT_NE(automatic.output.find("Encoded with"), std::string::npos);
}

TEST_F(Exported, faults_of_own_presets_are_told_with_the_list) {
    const TempFolder config;
    fs::create_directories(config / "reelwright/presets");
    std::ofstream(config / "reelwright/presets/mine.json") << R"({"label": "Mine", "extension": "/../x", "sound": {}})";
    std::ofstream(config / "reelwright/presets/gif.json")
        << R"({"label": "My GIF", "delivery": "gif", "extension": ".gif", "video": {"encoder": "ffv1"}, "gif": {"dither": "rain"}})";
    ::setenv("XDG_CONFIG_HOME", config.path().c_str(), 1);
    const ReelRun list = runReel({"list", "presets"});
    ::unsetenv("XDG_CONFIG_HOME");
    EXPECT_EQ(list.exitCode, 0);
    EXPECT_NE(list.errors.find("mine.json"), std::string::npos) << list.errors;
    EXPECT_NE(list.errors.find("\"dither\" must be none, bayer"), std::string::npos) << list.errors;
    EXPECT_NE(list.output.find("Animated GIF"), std::string::npos) << "the shipped one stays";
}

TEST(ExportNotices, show_tells_a_scene_that_was_rendered_plainly) {
    const TempFolder folder;
    const std::string project = (folder / "film.reel").string();
    const ReelRun made = runReel({"--json", "make", "A lighthouse in the storm", "--duration", "2", "--size", "144", "--out",
                                  (folder / "film.mp4").string()});
    ASSERT_EQ(made.exitCode, 0) << made.output;
    fs::remove_all(folder / "film.reel/derived/segments");
    for (const auto& draft : fs::directory_iterator(folder / "film.reel/derived/drafts"))
        VERIFY_OK(base::writeFileAtomically(draft.path(), "no video"));
    const ReelRun again = runReel({"export", project, "--size", "144", "--out", (folder / "plain.mp4").string()});
    ASSERT_EQ(again.exitCode, 0) << again.errors;
    const ReelRun text = runReel({"show", project});
    EXPECT_NE(text.output.find("Scene 1: Rendered plainly"), std::string::npos) << text.output;
    const ReelRun json = runReel({"--json", "show", project});
    EXPECT_FALSE(json.last()["scenes"][0]["notices"].empty()) << json.output;
}

TEST_F(Exported, an_estimate_and_a_sheet_are_told_without_an_export) {
    const ReelRun estimate = write("later.webm", {"--estimate"});
    ASSERT_EQ(estimate.exitCode, 0) << estimate.output;
    EXPECT_EQ(estimate.last()["event"], "estimate");
    EXPECT_EQ(estimate.last()["frames"], 60);
    EXPECT_LT(estimate.last()["low_bytes"], estimate.last()["high_bytes"]);
    EXPECT_FALSE(fs::exists(place("later.webm")));
    const std::vector<std::string> sheet = {"sheet", place("film.reel").string(), "--out", place("sheet.html").string()};
    EXPECT_EQ(runReel(sheet).exitCode, 0);
    EXPECT_TRUE(fs::exists(place("sheet.html")));
    EXPECT_EQ(runReel(sheet).exitCode, 5);
}
