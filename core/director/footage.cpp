#include "director/footage.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace reelwright::director {

using model::Film;
using model::Scene;
using model::Take;

namespace {

// How much a scene asks for a picture.
double wish(const Film& film, std::size_t i) {
    const Scene& scene = film.scenes[i];
    double wish = 0;
    if (i == 0)
        wish += 3;
    if (scene.hero)
        wish += 4;
    for (const std::string_view role :
         {"product", "reveal", "in use", "proof", "call to action", "icon"})
        if (scene.role == role)
            wish += 2;
    if (scene.role == "problem")
        wish -= 2;
    return wish;
}

void give(Scene& scene, Take take, std::string_view purpose) {
    take.id = {fmt::format("{}-{}", scene.id.text, purpose)};
    scene.chosen = take.id;
    scene.takes.push_back(std::move(take));
}

// The scenes that get a picture, ascending: evenly spread, each moved to the neighbour that wishes
// most.
std::vector<std::size_t> scenesFor(const Film& film, const std::vector<std::size_t>& open,
                                   std::size_t pictures) {
    if (pictures >= open.size())
        return open;
    std::vector<std::size_t> chosen;
    std::size_t from = 0;
    for (std::size_t picture = 0; picture < pictures; ++picture) {
        const std::size_t to = std::max(from + 1, (picture + 1) * open.size() / pictures);
        const std::size_t last = std::min(to, open.size() - (pictures - picture - 1));
        std::size_t best = from;
        for (std::size_t i = from; i < last; ++i)
            if (wish(film, open[i]) > wish(film, open[best]))
                best = i;
        chosen.push_back(open[best]);
        from = last;
    }
    return chosen;
}

bool isLongEnough(const Film& film, std::size_t scene, double seconds) {
    return seconds <= 0 || seconds + 1e-6 >= film.rate.secondsAt(film.spanOf(scene).length());
}

} // namespace

void placeFootage(Film& film, const Material& material) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        const bool first = i == 0 && material.first;
        const bool last = i + 1 == film.scenes.size() && material.last;
        if (!first && !last)
            open.push_back(i);
    }
    const auto& footage = material.footage;
    std::vector<std::size_t> targets = scenesFor(film, open, footage.size());
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const std::size_t which =
            footage.size() > targets.size() ? i * footage.size() / targets.size() : i;
        const double seconds =
            which < material.footageSeconds.size() ? material.footageSeconds[which] : 0;
        // a clip that is too short goes to the nearest later scene that it fills, before the next
        // picture's
        std::size_t scene = targets[i];
        const std::size_t next = i + 1 < targets.size() ? targets[i + 1] : film.scenes.size();
        for (std::size_t other : open)
            if (!isLongEnough(film, scene, seconds) && other > scene && other < next &&
                isLongEnough(film, other, seconds))
                scene = other;
        if (isLongEnough(film, scene, seconds) || footage.size() >= open.size())
            give(film.scenes[scene], footage[which], "footage");
    }
    if (material.first) {
        give(film.scenes.front(), *material.first, "first");
        film.scenes.front().locks.content = true;
    }
    if (material.last && (film.scenes.size() > 1 || !material.first)) {
        give(film.scenes.back(), *material.last, "last");
        film.scenes.back().locks.content = true;
    }
}

} // namespace reelwright::director
