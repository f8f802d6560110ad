#include "support/reel_runner.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include "base/hash.h"
#include "media/picture.h"
#include "media/sound.h"

#include <fmt/format.h>

using namespace reelwright;
using namespace reelwright::testing;

namespace {

constexpr double kBpm = 100;

// Song with beats from 0.3 s on, and a project of five seconds of it.
struct BeatDesk {
    TempFolder folder;
    std::string song = (folder / "song.wav").string();
    std::string project = (folder / "p").string();

    BeatDesk() { writeClickSong(song, kBpm, 16, 0.3); }

    void plan() {
        ASSERT_EQ(runReel({"new", project, "Rain over a city", "--song", song, "--duration", "5"}).exitCode, 0);
        const ReelRun run = runReel({"--json", "plan", project});
        ASSERT_EQ(run.exitCode, 0) << run.output << run.errors;
    }
    [[nodiscard]] std::string file(const char* name) const { return (folder / name).string(); }
    [[nodiscard]] base::Json film() const { return runReel({"--json", "show", project}).last(); }
    [[nodiscard]] double songStart() const { return film()["music"]["in"].get<double>() / 48000; }
};

} // namespace

TEST(Beats, analyse_writes_click_picture_and_beats_and_never_over_a_file_unasked) {
    const BeatDesk desk;
    const std::vector<std::string> words = {"--json",  "analyse", desk.song, "--click", desk.file("click.wav"), "--plot",
                                            desk.file("plot.png"), "--beats", desk.file("beats.mid")};
    const ReelRun run = runReel(words);
    ASSERT_EQ(run.exitCode, 0) << run.output << run.errors;
    EXPECT_EQ(run.last()["files"]["plot"], desk.file("plot.png"));
    EXPECT_TRUE(run.last()["warnings"].empty());
    EXPECT_GE(run.last()["song"]["sections"][0]["bars"].get<int>(), 1);
    ASSIGN_OK(const media::Image plot, media::readPicture(desk.file("plot.png"), 4000));
    EXPECT_EQ(plot.width, 1920);
    ASSIGN_OK(media::SoundReader click, media::SoundReader::create(desk.file("click.wav")));
    EXPECT_EQ(click.expectedLength(), 16 * 48000);
    ASSIGN_OK(const std::string midi, base::readFile(desk.file("beats.mid"), 1 << 20));
    EXPECT_EQ(midi.substr(0, 4), "MThd");

    EXPECT_EQ(runReel(words).exitCode, 5);
    std::vector<std::string> again = words;
    again.emplace_back("--overwrite");
    EXPECT_EQ(runReel(again).exitCode, 0);

    // The song itself is safe even so.
    ASSIGN_OK(const std::string before, base::sha256OfFile(desk.song));
    EXPECT_EQ(runReel({"analyse", desk.song, "--click", desk.song, "--overwrite"}).exitCode, 3);
    EXPECT_EQ(runReel({"analyse", desk.song, "--beats", desk.file("beats.docx")}).exitCode, 3);
    EXPECT_EQ(runReel({"analyse", desk.song, "--plot", desk.file("no/folder/plot.png")}).exitCode, 4);
    ASSIGN_OK(const std::string after, base::sha256OfFile(desk.song));
    EXPECT_EQ(before, after);
}

TEST(Beats, analyse_tells_a_person_tempo_metre_confidence_and_sections) {
    const BeatDesk desk;
    const ReelRun run = runReel({"analyse", desk.song});
    ASSERT_EQ(run.exitCode, 0);
    for (const char* const words : {"Tempo      100.0", "Metre      4 beats to the bar", "sure", "LUFS", "true peak", "bars"})
        EXPECT_NE(run.output.find(words), std::string::npos) << words << " not in:\n" << run.output;
}

TEST(Beats, of_a_file_become_the_films_and_are_kept_undone_and_planned_on) {
    BeatDesk desk;
    desk.plan();
    const double in = desk.songStart();
    const base::Json before = desk.film();

    // Another tempo than the song's, in song time.
    std::string text = "# mine\n";
    for (int i = 0; i < 40; ++i)
        text += fmt::format("{:.3f}\t{}\n", 0.1 + 0.4 * i, i % 3 + 1);
    VERIFY_OK(base::writeFileAtomically(desk.file("mine.txt"), text));
    const ReelRun run = runReel({"--json", "beats", desk.project, "--from", desk.file("mine.txt")});
    ASSERT_EQ(run.exitCode, 0) << run.output << run.errors;
    EXPECT_NEAR(run.last()["tempo"].get<double>(), 150, 0.01);
    EXPECT_EQ(run.last()["beats_per_bar"], 3);

    const base::Json film = desk.film();
    ASSERT_EQ(film["gridEdits"].size(), 1U);
    EXPECT_EQ(film["gridEdits"][0]["beats"].size(), 40U);
    for (const base::Json& beat : film["grid"]["beats"]) {
        const double place = (beat["time"].get<double>() + in - 0.1) / 0.4;
        EXPECT_NEAR(place, std::round(place), 1e-3);
    }

    // Planned anew, the film is cut on them.
    ASSERT_EQ(runReel({"plan", desk.project}).exitCode, 0);
    const base::Json planned = desk.film();
    const double start = planned["music"]["in"].get<double>() / 48000;
    ASSERT_GE(planned["scenes"].size(), 2U);
    for (std::size_t i = 1; i < planned["scenes"].size(); ++i) {
        const double place = (planned["scenes"][i]["start_seconds"].get<double>() + start - 0.1) / 0.4;
        EXPECT_NEAR(place, std::round(place), 0.5 / 30 / 0.4 + 1e-6) << "scene " << i + 1;
    }
    ASSERT_EQ(runReel({"undo", desk.project}).exitCode, 0);
    ASSERT_EQ(runReel({"undo", desk.project}).exitCode, 0);
    EXPECT_EQ(desk.film()["grid"], before["grid"]);
}

TEST(Beats, go_out_and_come_back_within_a_millisecond) {
    BeatDesk desk;
    desk.plan();
    const base::Json before = desk.film()["grid"]["beats"];
    for (const char* const time : {"song", "film"})
        for (const char* const name : {"beats.txt", "beats.mid"}) {
            ASSERT_EQ(runReel({"beats", desk.project, "--out", desk.file(name), "--time", time, "--overwrite"}).exitCode, 0);
            ASSERT_EQ(runReel({"beats", desk.project, "--from", desk.file(name), "--time", time}).exitCode, 0);
            const base::Json after = desk.film()["grid"]["beats"];
            ASSERT_EQ(after.size(), before.size());
            for (std::size_t i = 0; i < before.size(); ++i) {
                EXPECT_NEAR(after[i]["time"].get<double>(), before[i]["time"].get<double>(), 0.001);
                EXPECT_EQ(after[i]["inBar"], before[i]["inBar"]);
                EXPECT_EQ(after[i]["energy"], before[i]["energy"]);
            }
        }
    ASSERT_EQ(runReel({"beats", desk.project, "--out", desk.file("beats.otio")}).exitCode, 0);
    EXPECT_EQ(runReel({"beats", desk.project, "--out", desk.file("beats.otio")}).exitCode, 5);
}

TEST(Beats, that_cannot_be_used_are_refused_in_words_and_change_nothing) {
    BeatDesk desk;
    desk.plan();
    const base::Json before = desk.film();
    const std::vector<std::pair<std::string, std::string>> files = {
        {"descending.txt", "2\n1\n"},
        {"junk.mid", std::string("MThd\0\0\0\6\0\1\xff\xff\0\x60MTrk\x7f\xff\xff\xff", 22)},
        {"elsewhere.txt", "500\n501\n502\n"},
    };
    for (const auto& [name, content] : files) {
        VERIFY_OK(base::writeFileAtomically(desk.folder / name, content));
        const ReelRun run = runReel({"--json", "beats", desk.project, "--from", (desk.folder / name).string()});
        EXPECT_EQ(run.exitCode, 3) << name << run.output;
        EXPECT_EQ(run.last()["kind"], "invalid_input");
    }
    EXPECT_EQ(runReel({"beats", desk.project, "--from", desk.file("none.txt")}).exitCode, 4);
    EXPECT_EQ(runReel({"beats", desk.project}).exitCode, 2);
    EXPECT_EQ(desk.film(), before);
}
