// From a song with clicks at known times through analysis, plan and export to what is heard and seen
// in the finished film.
#include "engine/engine.h"

#include "core/pipeline/workshop.h"
#include "support/media_factory.h"

#include <cmath>

using namespace reelwright;
using namespace reelwright::testing;

namespace {

constexpr double kTempo = 112.3;
constexpr double kFirstBeat = 0.137; // seconds
constexpr double kSlack = 0.002;     // seconds: a step of the attack finder

double distanceToBeat(double songTime) {
    const double beats = (songTime - kFirstBeat) / (60 / kTempo);
    return std::abs(beats - std::round(beats)) * 60 / kTempo;
}

// The first loud sample near a time; nothing when it stays quiet.
std::optional<double> attackNear(const media::StereoSamples& samples, double seconds) {
    const auto at = [](double time) {
        return static_cast<std::size_t>(std::max(0.0, time) * static_cast<double>(base::kSampleRate));
    };
    const std::size_t begin = at(seconds - 0.008);
    const std::size_t end = std::min(at(seconds + 0.02), samples.size() / 2);
    float loudest = 0;
    for (std::size_t i = begin; i < end; ++i)
        loudest = std::max(loudest, std::abs(samples[2 * i]));
    if (loudest < 0.05F)
        return std::nullopt;
    for (std::size_t i = begin; i < end; ++i)
        if (std::abs(samples[2 * i]) > 0.3F * loudest)
            return static_cast<double>(i) / static_cast<double>(base::kSampleRate);
    return std::nullopt;
}

} // namespace

TEST(Sync, cuts_and_clicks_of_the_exported_film_lie_on_the_songs_beats) {
    TempFolder folder;
    writeClickSong(folder / "song.wav", kTempo, 40, kFirstBeat);
    showHelper();
    ASSIGN_OK(const engine::Engine engine, engine::Engine::create({.workers = 2}));
    model::Brief brief;
    brief.prompt = "Ribbons of light";
    brief.song = folder / "song.wav";
    brief.durationSeconds = 6;
    brief.category = model::Category::SocialShort;
    ASSIGN_OK(engine::Project project, engine.newProject(folder / "p", brief));
    ASSIGN_OK(const auto plan, project.plan({}, {}));
    const model::Film& film = *plan.film;
    ASSERT_GE(film.grid.confidence, model::BeatGrid::kSnapConfidence);
    ASSERT_GE(film.scenes.size(), 3U);
    const double in = static_cast<double>(film.music->in) / base::kSampleRate;
    for (const model::Beat& beat : film.grid.beats)
        EXPECT_LE(distanceToBeat(in + beat.time), kSlack) << beat.time;
    const double halfFrame = 0.5 / film.rate.perSecond();
    for (std::size_t i = 1; i < film.scenes.size(); ++i)
        EXPECT_LE(distanceToBeat(in + film.rate.secondsAt(film.scenes[i].start)), halfFrame + kSlack) << i;

    VERIFY_OK(project.exportFilm({.output = folder / "film.mp4", .shortSide = 144}, {}, {}));
    ASSIGN_OK(const media::StereoSamples heard, readSound(folder / "film.mp4"));
    EXPECT_NEAR(static_cast<double>(heard.size() / 2),
                film.rate.secondsAt(film.length) * static_cast<double>(base::kSampleRate), 1024);
    int clicks = 0;
    for (const model::Beat& beat : film.grid.beats) {
        if (beat.time < 0.3 || beat.time > film.rate.secondsAt(film.length) - 1.8)
            continue; // the music fades
        const auto attack = attackNear(heard, beat.time);
        ASSERT_TRUE(attack.has_value()) << beat.time;
        EXPECT_LE(distanceToBeat(in + *attack), 0.001) << beat.time;
        ++clicks;
    }
    EXPECT_GE(clicks, 6);
}
