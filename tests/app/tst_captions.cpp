#include "support/reel_runner.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include "base/file.h"
#include "media/picture.h"

#include <fmt/format.h>

using namespace reelwright;
using namespace reelwright::testing;

namespace {

// A planned project of six seconds on a song that the film may begin inside of.
struct CaptionDesk {
    TempFolder folder;
    std::string project = (folder / "p").string();

    void plan(const std::vector<std::string>& more = {}) {
        writeClickSong(folder / "song.wav", 100, 20, 0.3);
        std::vector<std::string> words = {"new", project, "Rain over a city", "--song", (folder / "song.wav").string(), "--duration", "6"};
        words.insert(words.end(), more.begin(), more.end());
        ASSERT_EQ(runReel(words).exitCode, 0);
        const ReelRun run = runReel({"--json", "plan", project});
        ASSERT_EQ(run.exitCode, 0) << run.output << run.errors;
    }
    std::string write(const char* name, const std::string& content) const {
        EXPECT_TRUE(base::writeFileAtomically(folder / name, content).has_value());
        return (folder / name).string();
    }
    [[nodiscard]] std::string file(const char* name) const { return (folder / name).string(); }
    [[nodiscard]] base::Json film() const { return runReel({"--json", "show", project}).last(); }
    [[nodiscard]] base::Json list() const { return runReel({"--json", "captions", "list", project}).last(); }
    [[nodiscard]] double songStart() const { return film()["music"]["in"].get<double>() / 48000; }
};

constexpr const char* kSrt = "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,500\n<i>there</i>\n";

} // namespace

TEST(Captions, of_a_file_are_taken_listed_edited_written_and_undone) {
    CaptionDesk desk;
    desk.plan();
    const ReelRun run = runReel({"--json", "captions", "import", desk.project, desk.write("talk.en.srt", kSrt)});
    ASSERT_EQ(run.exitCode, 0) << run.output << run.errors;
    EXPECT_EQ(run.last()["cues"], 2);
    EXPECT_EQ(run.last()["replaced"], false);
    base::Json tracks = desk.list();
    ASSERT_EQ(tracks.size(), 1U);
    EXPECT_EQ(tracks[0]["language"], "en");
    EXPECT_EQ(tracks[0]["burnt"], false);
    EXPECT_NEAR(tracks[0]["cues"][1]["end"].get<double>(), 4.5, 0.02);

    ASSERT_EQ(runReel({"edit", desk.project, "change_cue", "cue=1", "text=Good evening"}).exitCode, 0);
    ASSERT_EQ(runReel({"edit", desk.project, "change_captions", "shift=0.5", "style=bold"}).exitCode, 0);
    for (const char* const name : {"out.srt", "out.vtt", "out.ass", "out.lrc"}) {
        ASSERT_EQ(runReel({"captions", "export", desk.project, desk.file(name), "--time", "film"}).exitCode, 0) << name;
        ASSIGN_OK(const std::string text, base::readFile(desk.file(name), 1 << 20));
        EXPECT_NE(text.find("Good evening"), std::string::npos) << text;
        EXPECT_NE(text.find("01.5") == std::string::npos ? text.find("01,5") : text.find("01.5"), std::string::npos) << text;
        EXPECT_EQ(runReel({"captions", "export", desk.project, desk.file(name)}).exitCode, 5) << "never over a file unasked";
    }
    // Again, by the same name: replaced in one step.
    const ReelRun again = runReel({"--json", "captions", "import", desk.project, desk.file("out.vtt"), "--track", tracks[0]["track"], "--burn", "--style", "boxed"});
    ASSERT_EQ(again.exitCode, 0) << again.output;
    EXPECT_EQ(again.last()["replaced"], true);
    EXPECT_EQ(desk.list().size(), 1U);
    for (int i = 0; i < 4; ++i)
        ASSERT_EQ(runReel({"undo", desk.project}).exitCode, 0);
    EXPECT_TRUE(desk.list().empty());
}

TEST(Captions, lyrics_count_from_the_songs_begin_and_are_seen_in_the_picture) {
    CaptionDesk desk;
    desk.plan();
    ASSERT_EQ(runReel({"frame", desk.project, "--at", "2", "--size", "144", "--out", desk.file("without.png")}).exitCode, 0);
    const double in = desk.songStart();
    const auto stamp = [&](double film) { return fmt::format("{:02}:{:05.2f}", static_cast<int>(film + in) / 60, std::fmod(film + in, 60)); };
    const std::string lrc = fmt::format("[{}]<{}>We <{}>run\n[{}]\n", stamp(1), stamp(1), stamp(2), stamp(3));
    const ReelRun run = runReel({"--json", "captions", "import", desk.project, desk.write("song.lrc", lrc)});
    ASSERT_EQ(run.exitCode, 0) << run.output;
    EXPECT_EQ(run.last()["pinned_words"], 2);
    const base::Json track = desk.list()[0];
    EXPECT_EQ(track["kind"], "lyrics");
    EXPECT_EQ(track["burnt"], true);
    EXPECT_NEAR(track["cues"][0]["begin"].get<double>(), 1, 0.025);
    ASSERT_EQ(runReel({"frame", desk.project, "--at", "2", "--size", "144", "--out", desk.file("with.png")}).exitCode, 0);
    ASSIGN_OK(const media::Image without, media::readPicture(desk.file("without.png"), 1000));
    ASSIGN_OK(const media::Image with, media::readPicture(desk.file("with.png"), 1000));
    EXPECT_NE(with.pixels, without.pixels);
    // Planned anew, a person's lyrics stay.
    ASSERT_EQ(runReel({"plan", desk.project}).exitCode, 0);
    ASSERT_EQ(desk.list().size(), 1U);
    EXPECT_EQ(desk.list()[0]["cues"], track["cues"]);
}

TEST(Captions, that_cannot_be_used_are_refused_in_words_and_change_nothing) {
    CaptionDesk desk;
    desk.plan();
    const base::Json before = desk.film();
    const std::vector<std::pair<const char*, std::string>> files = {
        {"times.srt", "1\n00:00:01,000 --> soon\nx\n"}, {"text.vtt", "Hello\n"},    {"empty.ass", ""},
        {"late.srt", "1\n01:00:00,000 --> 01:00:01,000\nx\n"}, {"latin.srt", "1\n00:00:01,000 --> 00:00:02,000\nGr\xFC\xDF\n"}, {"notes.txt", "x"}};
    for (const auto& [name, content] : files) {
        const ReelRun run = runReel({"--json", "captions", "import", desk.project, desk.write(name, content)});
        EXPECT_EQ(run.exitCode, 3) << name << run.output;
        EXPECT_EQ(run.last()["kind"], "invalid_input");
        EXPECT_FALSE(run.last()["message"].get<std::string>().empty());
    }
    EXPECT_EQ(runReel({"captions", "import", desk.project, desk.file("none.srt")}).exitCode, 4);
    EXPECT_EQ(runReel({"captions", "import", desk.project, desk.write("a.srt", kSrt), "--style", "fancy"}).exitCode, 4);
    EXPECT_EQ(runReel({"captions", "export", desk.project, desk.file("b.srt")}).exitCode, 4);
    EXPECT_EQ(runReel({"captions"}).exitCode, 2);
    EXPECT_EQ(desk.film(), before);
}

TEST(BrandFont, of_a_file_sets_the_titles_and_one_that_is_none_is_told) {
    const std::filesystem::path font = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf";
    if (!std::filesystem::exists(font))
        GTEST_SKIP() << "fonts-dejavu-core is not installed";
    CaptionDesk desk;
    desk.plan({"--font", font.string()});
    const base::Json film = desk.film();
    EXPECT_EQ(film["fonts"].size(), 1U);
    ASSERT_FALSE(film["titles"].empty());
    EXPECT_EQ(film["titles"][0]["font"], "DejaVu Serif");
    EXPECT_EQ(runReel({"frame", desk.project, "--at", "1", "--size", "144", "--out", desk.file("f.png")}).exitCode, 0);
    CaptionDesk other;
    other.plan({"--font", desk.write("no.ttf", "this is no font")});
    EXPECT_TRUE(other.film()["fonts"].empty());
}
