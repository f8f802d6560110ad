// How fast a project's film can be looked at: random frames and frames in a row, composed and turned to RGB. Told in
// processor time of the composing threads, which other programs on the machine change little.
// Usage: bench_preview PROJECT [SHORT_SIDE]
#include "base/random.h"
#include "compose/frame_renderer.h"
#include "engine/engine.h"
#include "media/scaler.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <thread>
#include <vector>

#include <fmt/format.h>

using namespace reelwright;
using base::FrameIndex;

namespace {

// Of this thread; decoding happens in it too.
double milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1000 + static_cast<double>(now.tv_nsec) / 1e6;
}

// To RGB as a screen needs it.
class Screen {
public:
    void show(compose::FrameRenderer& renderer, FrameIndex n) {
        const auto frame = renderer.frame(n);
        if (!frame || !m_scaler.convert((*frame)->view(), m_image)) {
            fmt::print("frame {}: {}\n", n, frame ? "not shown" : frame.error().message);
            std::exit(1);
        }
    }

private:
    media::Scaler m_scaler{media::ScaleQuality::Fast};
    media::Image m_image;
};

void tellSeeks(const std::shared_ptr<const compose::Composition>& composition) {
    compose::FrameRenderer renderer(composition, {.keptScenes = 24}); // as the preview
    Screen screen;
    base::Random random(1);
    std::vector<double> spent;
    for (int i = 0; i < 300; ++i) {
        const auto n = static_cast<FrameIndex>(random.index(static_cast<std::size_t>(composition->film().length)));
        const double begin = milliseconds();
        screen.show(renderer, n);
        spent.push_back(milliseconds() - begin);
    }
    std::ranges::sort(spent);
    fmt::print("random frames: p50 {:.1f} ms, p95 {:.1f} ms, worst {:.1f} ms\n", spent[150], spent[285], spent[299]);
}

// As fast as the slowest of the threads, each with a part of the film.
double framesPerSecond(const std::shared_ptr<const compose::Composition>& composition, int threads) {
    const FrameIndex length = composition->film().length;
    std::vector<double> spent(static_cast<std::size_t>(threads));
    {
        std::vector<std::jthread> workers;
        for (int t = 0; t < threads; ++t)
            workers.emplace_back([&, t] {
                const double begin = milliseconds();
                compose::FrameRenderer renderer(composition);
                Screen screen;
                for (FrameIndex n = length * t / threads; n < length * (t + 1) / threads; ++n)
                    screen.show(renderer, n);
                spent[static_cast<std::size_t>(t)] = milliseconds() - begin;
            });
    }
    return static_cast<double>(length) * 1000 / *std::ranges::max_element(spent);
}

} // namespace

int main(int count, char** words) {
    if (count < 2)
        return 1;
    const int shortSide = count > 2 ? std::atoi(words[2]) : 540;
    auto engine = engine::Engine::create({});
    if (!engine) {
        fmt::print("{} (it is looked for in PATH too)\n", engine.error().message);
        return 1;
    }
    auto project = engine->openProject(words[1], store::Access::ReadWrite);
    if (!project) {
        fmt::print("{}\n", project.error().message);
        return 1;
    }
    const auto composition = project->composePreview(shortSide, {}, {});
    if (!composition) {
        fmt::print("{}\n", composition.error().message);
        return 1;
    }
    fmt::print("{} x {}\n", (*composition)->canvas().width, (*composition)->canvas().height);
    tellSeeks(*composition);
    for (const int threads : {1, 2})
        fmt::print("in a row, {} thread(s): {:.0f} frames a second\n", threads, framesPerSecond(*composition, threads));
}
