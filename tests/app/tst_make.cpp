#include "support/reel_runner.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include "base/hash.h"
#include "media/picture.h"
#include "media/probe.h"
#include "media/sound.h"
#include "media/video_reader.h"

#include <cmath>

using namespace reelwright;
using namespace reelwright::testing;

namespace {

constexpr double kBpm = 120;

struct MadeFilm {
    TempFolder folder;
    std::filesystem::path film = folder / "film.mp4";
    std::filesystem::path project = folder / "film.reel";

    ReelRun make(const std::string& prompt, const std::vector<std::string>& more = {}) {
        writeClickSong(folder / "song.wav", kBpm, 20);
        std::vector<std::string> arguments = {"--json",     "make",   prompt,   "--song", (folder / "song.wav").string(),
                                              "--duration", "6",      "--size", "144",    "--out",
                                              film.string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runReel(arguments);
    }
};

struct MeanColour {
    double red = 0;
    double green = 0;
    double blue = 0;
};

MeanColour meanOf(const media::Image& image) {
    MeanColour mean;
    for (std::size_t i = 0; i < image.pixels.size(); i += 4) {
        mean.red += image.pixels[i];
        mean.green += image.pixels[i + 1];
        mean.blue += image.pixels[i + 2];
    }
    const auto count = static_cast<double>(image.pixels.size()) / 4;
    return {mean.red / count, mean.green / count, mean.blue / count};
}

} // namespace

TEST(Make, gives_a_film_with_cuts_on_the_beats_of_the_song) {
    MadeFilm made;
    const ReelRun run = made.make("A cyberpunk music video with neon lights");
    ASSERT_EQ(run.exitCode, 0) << run.output << run.errors;
    EXPECT_EQ(run.last()["frames"], 180);

    const ReelRun shown = runReel({"--json", "show", made.project.string()});
    ASSERT_EQ(shown.exitCode, 0) << shown.errors;
    const base::Json film = shown.last();
    const base::FrameRate rate;
    ASSERT_GE(film["scenes"].size(), 2U);
    const double songStart = film["music"]["in"].get<double>() / 48000;
    for (std::size_t i = 1; i < film["scenes"].size(); ++i) {
        const double seconds = film["scenes"][i]["start_seconds"].get<double>() + songStart;
        const double beats = seconds * kBpm / 60;
        const double off = std::abs(beats - std::round(beats)) * 60 / kBpm;
        // Half a frame for the cut and 12 ms for hearing the beat.
        EXPECT_LE(off, 0.5 / rate.perSecond() + 0.012) << "scene " << i + 1 << " starts at " << seconds;
    }
}

TEST(Make, picture_and_sound_are_as_long_as_asked) {
    MadeFilm made;
    const ReelRun run = made.make("Mountains in the morning fog, calm");
    ASSERT_EQ(run.exitCode, 0) << run.output << run.errors;
    ASSIGN_OK(const media::MediaInfo info, media::probe(made.film));
    EXPECT_EQ(info.width, 256);
    EXPECT_EQ(info.height, 144);
    EXPECT_EQ(info.videoCodec, "h264");
    EXPECT_EQ(info.audioCodec, "aac");
    ASSIGN_OK(media::VideoReader video, media::VideoReader::create(made.film, {30, 1}, 1));
    EXPECT_EQ(video.frameCount(), 180);
    ASSIGN_OK(media::SoundReader sound, media::SoundReader::create(made.film));
    std::size_t samples = 0;
    while (true) {
        ASSIGN_OK(const media::StereoSamples block, sound.read(48000));
        if (block.empty())
            break;
        samples += block.size() / 2;
    }
    // The container says the exact length; the last packet of AAC decodes to a whole frame of 1024.
    EXPECT_NEAR(info.duration, 6.0, 0.0005);
    EXPECT_GE(samples, 6U * 48000U);
    EXPECT_LT(samples, 6U * 48000U + 1024U);
}

TEST(Make, loudness_is_minus_fourteen) {
    MadeFilm made;
    const ReelRun run = made.make("Ocean waves at dusk");
    ASSERT_EQ(run.exitCode, 0) << run.output << run.errors;
    const ReelRun heard = runReel({"--json", "analyse", made.film.string()});
    ASSERT_EQ(heard.exitCode, 0) << heard.errors;
    EXPECT_NEAR(heard.last()["loudness"]["integrated_lufs"].get<double>(), -14, 1.0);
    EXPECT_LE(heard.last()["loudness"]["peak_db"].get<double>(), -0.9);
}

TEST(Make, other_words_give_other_colours) {
    MadeFilm neon;
    MadeFilm forest;
    ASSERT_EQ(neon.make("A cyberpunk music video with neon lights in pink").exitCode, 0);
    ASSERT_EQ(forest.make("A green forest on a sunny day").exitCode, 0);
    ASSIGN_OK(const media::Image a, media::readPicture(neon.project / "storyboard.jpg", 1000));
    ASSIGN_OK(const media::Image b, media::readPicture(forest.project / "storyboard.jpg", 1000));
    const MeanColour pink = meanOf(a);
    const MeanColour green = meanOf(b);
    EXPECT_GT(pink.red - pink.green, green.red - green.green + 10) << "pink " << pink.red << " " << pink.green << " forest "
                                                                    << green.red << " " << green.green;
}

TEST(Make, the_same_command_again_finds_everything_done) {
    MadeFilm made;
    ASSERT_EQ(made.make("Desert road at noon").exitCode, 0);
    const ReelRun again = made.make("Desert road at noon");
    ASSERT_EQ(again.exitCode, 0) << again.output;
    EXPECT_TRUE(again.last()["was_up_to_date"].get<bool>());
}

TEST(Make, never_writes_over_another_film_without_being_asked) {
    MadeFilm made;
    { std::ofstream(made.film) << "somebody's film"; }
    const ReelRun refused = made.make("Desert road at noon");
    EXPECT_EQ(refused.exitCode, 5) << refused.output;
    ASSIGN_OK(const std::string kept, base::readFile(made.film, 100));
    EXPECT_EQ(kept, "somebody's film");
    const ReelRun allowed = made.make("Desert road at noon", {"--overwrite"});
    EXPECT_EQ(allowed.exitCode, 0) << allowed.output;
}

TEST(Make, one_edit_draws_only_the_scene_that_changed) {
    MadeFilm made;
    const ReelRun first = made.make("City at night, rain, energetic");
    ASSERT_EQ(first.exitCode, 0) << first.output;
    ASSERT_EQ(runReel({"--json", "edit", made.project.string(), "replace_prompt", "scene=2", "text=a red car in the rain"}).exitCode, 0);
    const ReelRun second = runReel({"--json", "export", made.project.string(), "--size", "144", "--out", (made.folder / "b.mp4").string()});
    ASSERT_EQ(second.exitCode, 0) << second.output;
    const int rendered = second.last()["segments_rendered"].get<int>();
    EXPECT_GE(rendered, 1);
    EXPECT_LE(rendered, 3); // the scene and the transitions at its ends
    ASSERT_EQ(runReel({"--json", "undo", made.project.string()}).exitCode, 0);
    const ReelRun third = runReel({"--json", "export", made.project.string(), "--size", "144", "--out", (made.folder / "c.mp4").string()});
    ASSERT_EQ(third.exitCode, 0) << third.output;
    EXPECT_EQ(third.last()["segments_rendered"], 0);
    ASSIGN_OK(const std::string a, base::sha256OfFile(made.film));
    ASSIGN_OK(const std::string c, base::sha256OfFile(made.folder / "c.mp4"));
    EXPECT_EQ(a, c);
}

TEST(Make, own_pictures_and_a_logo_are_used_and_webm_is_written) {
    MadeFilm made;
    media::Image picture(320, 240);
    for (std::size_t i = 0; i < picture.pixels.size(); i += 4) {
        picture.pixels[i] = 250;
        picture.pixels[i + 3] = 255;
    }
    VERIFY_OK(media::writePicture(made.folder / "red.png", picture));
    made.film = made.folder / "film.webm";
    const ReelRun run = made.make("Our new lamp, minimal", {"--category", "ad", "--first", (made.folder / "red.png").string(),
                                                           "--footage", (made.folder / "red.png").string(), "--brand", "Lumo",
                                                           "--logo", (made.folder / "red.png").string(), "--aspect", "1:1"});
    ASSERT_EQ(run.exitCode, 0) << run.output << run.errors;
    ASSIGN_OK(const media::MediaInfo info, media::probe(made.film));
    EXPECT_EQ(info.videoCodec, "vp9");
    EXPECT_EQ(info.audioCodec, "opus");
    EXPECT_EQ(info.width, 144);
    const ReelRun frame = runReel({"--json", "frame", made.project.string(), "--at", "0.0", "--size", "144", "--out",
                                   (made.folder / "frame.png").string()});
    ASSERT_EQ(frame.exitCode, 0) << frame.output;
    ASSIGN_OK(const media::Image first, media::readPicture(made.folder / "frame.png", 1000));
    const MeanColour mean = meanOf(first);
    EXPECT_GT(mean.red, mean.green + 60);
}

TEST(Make, works_without_a_song_and_without_english) {
    TempFolder folder;
    const ReelRun run = runReel({"--json", "make", "海の上の静かな朝 🌊", "--duration", "3", "--size", "144", "--aspect", "9:16",
                                 "--out", (folder / "sea.mp4").string()});
    ASSERT_EQ(run.exitCode, 0) << run.output << run.errors;
    ASSIGN_OK(const media::MediaInfo info, media::probe(folder / "sea.mp4"));
    EXPECT_EQ(info.width, 144);
    EXPECT_EQ(info.height, 256);
    EXPECT_TRUE(info.audioCodec.empty());
}
