// The program is killed while a service works for money; the same command goes on.
#include "support/paid_film.h"
#include "support/subprocess.h"

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

// `reel`, sent a signal when it waits for so many payments; its exit code, 128 + signal when it
// died.
int signalledAfter(const PaidFilm& film, std::size_t payments, int signal) {
    const std::string program = reelProgram().string();
    const std::string project = film.project();
    const std::string told = (film.folder / base::makeUniqueText()).string();
    ChildProcess child([&] {
        ::dup2(::open("/dev/null", O_RDWR | O_CLOEXEC), STDIN_FILENO);
        const int output = ::open(told.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        ::dup2(output, STDOUT_FILENO);
        ::dup2(output, STDERR_FILENO);
        ::execl(program.c_str(), program.c_str(), "--json", "generate", project.c_str(), "--yes",
                nullptr);
        return 127;
    });
    const auto isWorking = [&] {
        const auto text = base::readFile(told, 1 << 20);
        return text && text->find("Making") != std::string::npos && film.paid() >= payments;
    };
    for (int look = 0; look < 10'000 && !isWorking(); ++look)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    ::kill(child.pid(), signal);
    return child.wait();
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

TEST(GenerateKilled, a_crash_that_comes_twice_is_told_and_a_persons_word_goes_on) {
    PaidFilm film({"--latency", "4000"});
    film.plan("9");
    const std::size_t scenes = film.sceneCount();
    const std::size_t atOnce = std::min<std::size_t>(scenes, 3);
    for (int crash = 0; crash < 2; ++crash)
        EXPECT_EQ(signalledAfter(film, atOnce, SIGSEGV), 128 + SIGSEGV);
    const ReelRun told = film.generate();
    EXPECT_NE(told.exitCode, 0) << "runs that were paid for must not be left in silence";
    EXPECT_NE(told.output.find("parked"), std::string::npos) << told.output;
    const ReelRun jobs = PaidFilm::json({"jobs", film.project()});
    for (const Json& job : jobs.last())
        if (job.at("state") == "parked") {
            EXPECT_EQ(runReel({"jobs", film.project(), "retry", job.at("id").get<std::string>()})
                          .exitCode,
                      0);
        }
    const ReelRun last = film.generate();
    EXPECT_EQ(last.exitCode, 0) << last.output;
    EXPECT_EQ(film.paid(), scenes);
    film.expectBooksAgree();
}

TEST(GenerateKilled, a_project_that_is_moved_meanwhile_gets_its_results_without_another_payment) {
    PaidFilm film({"--latency", "1500"});
    film.plan("9");
    const std::size_t scenes = film.sceneCount();
    const std::filesystem::path away = film.folder / "moved";
    std::jthread mover([&] {
        for (int look = 0; look < 10'000 && film.paid() < std::min<std::size_t>(scenes, 3); ++look)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        std::filesystem::rename(film.project(), away);
    });
    EXPECT_NE(film.generate().exitCode, 0);
    mover.join();
    std::filesystem::remove_all(film.project()); // what the program left at the old place
    std::filesystem::rename(away, film.project());
    const ReelRun last = film.generate();
    EXPECT_EQ(last.exitCode, 0) << last.output;
    EXPECT_EQ(film.paid(), scenes);
    film.expectBooksAgree();
}

TEST(GenerateKilled, a_stop_by_the_person_leaves_runs_that_the_next_call_takes_up) {
    PaidFilm film({"--latency", "1500"});
    film.plan("9");
    const std::size_t scenes = film.sceneCount();
    EXPECT_EQ(signalledAfter(film, std::min<std::size_t>(scenes, 3), SIGINT), 130);
    film.expectBooksAgree();
    const ReelRun last = film.generate();
    EXPECT_EQ(last.exitCode, 0) << last.output;
    EXPECT_EQ(film.paid(), scenes);
    film.expectBooksAgree();
}
