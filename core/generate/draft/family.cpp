#include "generate/draft/family.h"

#include "base/hash.h"
#include "generate/draft/casting.h"

#include <array>

namespace reelwright::generate::draft {

namespace {

constexpr std::array kFamilies{
#define FAMILY(name) &family::name,
#include "generate/draft/families/families.def"
#undef FAMILY
};

double callOf(const Family& family, const Reading& reading) {
    double sum = 0;
    for (const Call& call : family.calls)
        sum += call.weight * reading.weight(call.idea);
    return sum;
}

} // namespace

std::span<const Family* const> familyCatalogue() {
    return kFamilies;
}

const Family& familyOf(const DraftScene& scene) {
    const Reading reading(scene);
    const Subject* subject = subjectOf(reading);
    const bool human = subject == nullptr || isHuman(*subject);
    const Family* best = nullptr;
    double most = 0;
    for (const Family* family : kFamilies) {
        if (family->id == "plinth" && subject != nullptr && human)
            continue; // people use products elsewhere
        double call = callOf(*family, reading);
        // Time and weather choose between places, but are no place themselves.
        for (const Call& idea : family->calls)
            if (call > 0 && (idea.idea == scene.timeOfDay || idea.idea == scene.weather))
                call += 1.5 * idea.weight;
        // A face fills a close-up of somebody, wherever they are.
        if (family->id == "portrait" && human && scene.shot.size >= model::ShotSize::CloseUp)
            call += 0.9 * (reading.weight("person") + reading.weight("singer"));
        if (call > most) {
            most = call;
            best = family;
        }
    }
    if (best != nullptr)
        return *best;
    base::Hasher hasher;
    hasher.add(scene.words).add(scene.style).add(scene.seed);
    return *kFamilies[hasher.value64() % kFamilies.size()];
}

} // namespace reelwright::generate::draft
