// The program is killed while a service works for money; the same command goes on.
#include "support/paid_film.h"

#include "media/probe.h"

#include <chrono>
#include <thread>

using namespace reelwright;
using namespace reelwright::testing;
using base::Json;

namespace {

// `reel`, ended hard as soon as `isTime` says so.
ReelRun killedWhen(const std::vector<std::string>& arguments, const std::function<bool()>& isTime) {
    ReelRun run;
    std::stop_source stop;
    const std::jthread watch([&](const std::stop_token& ended) {
        while (!ended.stop_requested() && !isTime())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        stop.request_stop();
    });
    base::ProcessLimits limits;
    limits.wallClock = std::chrono::seconds(240);
    if (auto process = base::runProcess(reelProgram(), arguments, limits, {}, stop.get_token())) {
        run.exitCode = process->exitCode;
        run.output = process->output;
        run.errors = process->errors;
    }
    return run;
}

} // namespace

TEST(GenerateKilled, at_any_point_the_same_command_pays_once_for_each_scene) {
    // Answers take long enough to be killed between a payment and the news of it.
    PaidFilm film({"--answer", "15", "--latency", "60"});
    film.plan("24");
    const std::size_t scenes = film.sceneCount();
    ASSERT_GE(scenes, 8U);
    const std::vector<std::string> command = {"--json", "generate", film.project(), "--max-cost",
                                              "20"};
    // After each payment, at several distances from it; then at further times of the last calls.
    int kills = 0;
    for (std::size_t point = 0; point < 2 * scenes; ++point) {
        const std::size_t before = film.paid();
        const auto started = std::chrono::steady_clock::now();
        const auto isTime = [&] {
            if (film.paid() <= before &&
                std::chrono::steady_clock::now() - started < std::chrono::milliseconds(1500))
                return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(point * 7 % 40));
            return true;
        };
        if (killedWhen(command, isTime).exitCode == 0)
            break;
        ++kills;
    }
    EXPECT_GE(kills, 3);
    const ReelRun last = runReel(command);
    ASSERT_EQ(last.exitCode, 0) << last.output << last.errors;
    EXPECT_EQ(film.paid(), scenes);
    film.expectBooksAgree();
    for (const Json& scene : film.takes())
        EXPECT_EQ(scene.at("takes").size(), 1U) << scene;
    const auto out = film.folder / "film.mp4";
    const ReelRun exported =
        PaidFilm::json({"export", film.project(), "--size", "144", "--out", out.string()});
    ASSERT_EQ(exported.exitCode, 0) << exported.output;
    ASSIGN_OK(const media::MediaInfo info, media::probe(out));
    EXPECT_NEAR(info.duration, 24, 0.05);
}
