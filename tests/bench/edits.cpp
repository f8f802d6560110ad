// How long a change of a long film takes, from the wish to the disk: edits.
#include "base/clock.h"
#include "model/edits/edit.h"
#include "store/project_store.h"
#include "support/film_factory.h"
#include "support/temp_folder.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include <fmt/format.h>

using namespace reelwright;

namespace {

model::Film longFilm(std::size_t scenes) {
    model::Film film = testing::makeFilm();
    const model::Scene pattern = film.scenes[1];
    film.scenes.resize(1);
    film.titles.clear();
    film.captions.clear();
    film.sounds.clear();
    film.length = static_cast<base::FrameIndex>(scenes) * 60;
    for (std::size_t i = 1; i < scenes; ++i) {
        model::Scene scene = pattern;
        scene.id = {fmt::format("scene-{}", i + 1)};
        scene.start = static_cast<base::FrameIndex>(i) * 60;
        scene.transition = {};
        film.scenes.push_back(scene);
    }
    return film;
}

} // namespace

int main() {
    for (const std::size_t scenes : {100U, 1000U}) {
        testing::TempFolder folder;
        const base::SystemClock clock;
        auto store = store::ProjectStore::create(folder / "film", clock);
        if (!store || !store->change("Plan", longFilm(scenes)))
            return 1;
        std::vector<double> times;
        for (int i = 0; i < 30; ++i) {
            const auto begin = std::chrono::steady_clock::now();
            const auto film = store->film();
            const auto next = model::applyEdit(**film, *model::findEdit("replace_prompt"),
                                               {{"scene", "7"}, {"text", fmt::format("take {}", i)}});
            if (!next || !store->change("Replace prompt", *next))
                return 1;
            times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        }
        std::ranges::sort(times);
        std::printf("%zu scenes: a change takes %.1f ms (median), %.1f ms at most\n", scenes,
                    times[times.size() / 2], times.back());
    }
    return 0;
}
