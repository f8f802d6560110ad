// Snap, transcribe, describe and find by the real programs.
#include "support/media_factory.h"
#include "support/paid_film.h"
#include "support/song_factory.h"

#include "base/file.h"

using namespace reelwright;
using namespace reelwright::testing;
using base::Json;

namespace {

// A film with a voice, and a service that hears two words.
class Hearing : public ::testing::Test {
protected:
    void SetUp() override {
        const auto answer = m_folder / "answer.json";
        VERIFY_OK(base::writeFileAtomically(answer, R"({"text": "Row home.", "chunks": [
                        {"text": " Row", "timestamp": [0.5, 0.8]},
                        {"text": " home.", "timestamp": [0.9, 1.4]}]})"));
        film.emplace(std::vector<std::string>{"--output", answer.string(), "--community",
                                              "vaibhavs10/incredibly-fast-whisper"});
        film->plan("6");
        const auto voice = film->folder / "voice.wav";
        writeClickSong(voice, 120, 3, 0.1);
        const ReelRun added =
            runReel({"sound", film->project(), "--add", voice.string(), "--at", "1"});
        ASSERT_EQ(added.exitCode, 0) << added.errors;
    }
    [[nodiscard]] ReelRun transcribe(std::vector<std::string> more) const {
        std::vector<std::string> all = {"transcribe", film->project()};
        all.insert(all.end(), more.begin(), more.end());
        return PaidFilm::json(all);
    }
    TempFolder m_folder;
    std::optional<PaidFilm> film;
};

} // namespace

TEST_F(Hearing, the_list_of_sounds_tells_what_is_muted) {
    ASSERT_EQ(runReel({"edit", film->project(), "balance_sounds", "gains=1=muted"}).exitCode, 0);
    const Json list = PaidFilm::json({"sound", film->project()}).last();
    EXPECT_EQ(list.at("sounds")[0].at("muted"), true);
    EXPECT_EQ(list.at("music_muted"), false);
    EXPECT_NE(runReel({"sound", film->project()}).output.find("(muted)"), std::string::npos);
    EXPECT_EQ(runReel({"undo", film->project()}).exitCode, 0);
    EXPECT_EQ(PaidFilm::json({"sound", film->project()}).last().at("sounds")[0].at("muted"), false);
}

TEST_F(Hearing, a_voice_is_quoted_without_a_key_then_heard_and_captioned) {
    film->useKey(std::nullopt);
    const ReelRun quoted = transcribe({"--dry-run"});
    ASSERT_EQ(quoted.exitCode, 0) << quoted.output;
    EXPECT_EQ(quoted.last().at("state"), "new");
    EXPECT_GT(quoted.last().at("price_micros").get<std::int64_t>(), 0);
    EXPECT_EQ(transcribe({}).exitCode, 11) << "nobody agreed";
    EXPECT_EQ(transcribe({"--yes"}).exitCode, 9) << "no key";
    EXPECT_EQ(film->paid(), 0U);

    film->useKey(PaidFilm::kKey);
    const ReelRun heard = transcribe({"--max-cost", "1", "--language", "en"});
    ASSERT_EQ(heard.exitCode, 0) << heard.output << heard.errors;
    const Json track = heard.last().at("track");
    EXPECT_EQ(track.at("id"), "voice");
    EXPECT_EQ(track.at("language"), "en");
    ASSERT_EQ(track.at("cues").size(), 1U);
    EXPECT_EQ(track.at("cues")[0].at("text"), "Row home.");
    EXPECT_NEAR(track.at("cues")[0].at("begin_seconds").get<double>(), 1.5, 0.03);
    EXPECT_EQ(track.at("cues")[0].at("pinned_words"), 2);
    EXPECT_EQ(film->paid(), 1U);
    film->expectBooksAgree();

    ASSERT_EQ(runReel({"undo", film->project()}).exitCode, 0);
    const ReelRun again = transcribe({});
    ASSERT_EQ(again.exitCode, 0) << again.output;
    EXPECT_EQ(again.last().at("reused"), 1);
    EXPECT_EQ(film->paid(), 1U);
    EXPECT_EQ(film->spend().at("hits").at("sent"), 1);
    EXPECT_EQ(film->spend().at("hits").at("reused"), 1);
}

TEST_F(Hearing, files_are_found_by_words_without_a_key) {
    film->useKey(std::nullopt);
    const ReelRun named = PaidFilm::json({"find", film->project(), "voice"});
    ASSERT_EQ(named.exitCode, 0) << named.output;
    ASSERT_EQ(named.last().at("found").size(), 1U);
    const std::string asset = named.last().at("found")[0].at("asset");
    ASSERT_EQ(
        runReel({"edit", film->project(), "describe_asset", "asset=" + asset, "tags=sailor, wind"})
            .exitCode,
        0);
    EXPECT_EQ(PaidFilm::json({"find", film->project(), "Wind"}).last().at("found").size(), 1U);
    EXPECT_TRUE(PaidFilm::json({"find", film->project(), "elephant"}).last().at("found").empty());
    EXPECT_EQ(PaidFilm::json({"find", film->project(), " ? "}).exitCode, 3);
    const ReelRun price = PaidFilm::json({"find", film->project(), "wind", "--clip", "--dry-run"});
    ASSERT_EQ(price.exitCode, 0) << price.output;
    EXPECT_EQ(price.last().at("embeddings").at("likely_micros"), 700) << "only the words are new";
    EXPECT_EQ(film->paid(), 0U);
}

TEST(Snap, cuts_move_to_cheaper_beats_as_one_step) {
    const TempFolder folder;
    const std::string song = (folder / "song.wav").string();
    writeClickSong(song, 120, 24, 0.1);
    const std::string project = (folder / "film.reel").string();
    ASSERT_EQ(
        runReel({"new", project, "Rain over a city", "--song", song, "--duration", "20"}).exitCode,
        0);
    ASSERT_EQ(runReel({"plan", project}).exitCode, 0);
    const auto json = [&](std::vector<std::string> words) {
        const ReelRun run = PaidFilm::json(std::move(words));
        EXPECT_EQ(run.exitCode, 0) << run.output << run.errors;
        return run.last();
    };
    const Json film = json({"show", project});
    const Json quote = json({"quote", project, "--model", "veo-3.1-lite", "--snap"});
    const Json snapped = json({"snap", project, "--model", "veo-3.1-lite"});
    EXPECT_EQ(snapped.at("cuts"), quote.at("snap").at("cuts"));
    EXPECT_LE(snapped.at("after").at("likely_micros"), snapped.at("before").at("likely_micros"));
    EXPECT_EQ(json({"quote", project, "--model", "veo-3.1-lite"}).at("likely_micros"),
              snapped.at("after").at("likely_micros"));
    EXPECT_EQ(json({"show", project}).at("length"), film.at("length"));
    if (snapped.at("changed").get<bool>()) {
        ASSERT_EQ(runReel({"undo", project}).exitCode, 0);
    }
    EXPECT_EQ(json({"show", project}), film);
    const ReelRun planned = PaidFilm::json({"plan", project, "--for-model", "veo-3.1-lite"});
    ASSERT_EQ(planned.exitCode, 0) << planned.output;
    EXPECT_EQ(json({"quote", project, "--model", "veo-3.1-lite"}).at("likely_micros"),
              snapped.at("after").at("likely_micros"));
    EXPECT_EQ(runReel({"plan", project, "--for-model", "no-model"}).exitCode, 4);
    EXPECT_EQ(runReel({"make", "x", "--snap", "--out", (folder / "f.mp4").string()}).exitCode, 3);
}
