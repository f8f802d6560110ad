#include "generate/draft/placing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

// Heights of a person in the frame by shot size, from extreme wide to extreme close-up.
constexpr std::array<double, model::kShotSizeCount> kPersonHeights{0.12, 0.25, 0.56,
                                                                   0.92, 1.5,  2.1};
// Heights of a hand-sized thing.
constexpr std::array<double, model::kShotSizeCount> kThingHeights{0.14, 0.2, 0.3, 0.42, 0.55, 0.68};

void limitSize(const Subject& subject, Placing& placing, const Set& set) {
    const double near = set.closeness;
    if (isHandy(subject)) {
        // A thing that the words are about is shown large, whatever its size in life.
        const auto shot = static_cast<std::size_t>(set.scene.shot.size);
        placing.height =
            kThingHeights[shot] * std::sqrt(subject.height / 0.3) * (0.6 + 0.4 * set.unit);
        placing.height = std::min(placing.height, 0.75 * set.aspect / subject.width);
        return;
    }
    // A ship or a house is not shown as much larger than a person as it is.
    placing.height *=
        subject.height > 1 ? 1 + (subject.height - 1) * (1 - 0.75 * near) : subject.height;
    placing.height = std::max(placing.height, isHuman(subject) ? 0.06 : 0.09);
    if (isHuman(subject))
        placing.height *= std::min(1.0, 0.72 + 0.28 * set.aspect);
    else
        placing.height =
            std::min({placing.height, 0.72, (0.55 + 0.25 * near) * set.aspect / subject.width});
}

void settle(const Subject& subject, const Staging& staging, Placing& placing, const Set& set) {
    switch (subject.habitat) {
    case Habitat::Sky:
        placing.foot.y = std::min(
            staging.skyline + (subject.height < 0.5 ? 0.14 : 0) + placing.height / 2, 0.75);
        break;
    case Habitat::Water:
        if (staging.water > 0) // a rock rises out of it, a hull lies in it
            placing.foot.y = staging.water - (subject.kind == Kind::Scenery ? 0.06 : 0);
        break;
    case Habitat::Deep:
        placing.foot.y = staging.deep ? 0.52 + placing.height / 2 : staging.foot.y;
        break;
    case Habitat::Table:
        if (staging.table && !staging.afloat && !staging.shore)
            placing.foot.y = std::min(placing.foot.y, 0.84);
        else if (staging.afloat && !staging.deep)
            placing.foot.y = 0.5 + placing.height / 2;
        break;
    case Habitat::Ground:
        break;
    }
    // A head needs room above it; the feet may leave the frame.
    const double headroom = 0.14 + 0.03 * (1 - set.closeness);
    if (subject.habitat == Habitat::Water && staging.water > 0)
        placing.height = std::min(placing.height, (placing.foot.y - headroom) / 1.03);
    if (placing.height * 1.02 > placing.foot.y - headroom || placing.height > 0.8)
        placing.foot.y = headroom + placing.height * 1.02;
}

} // namespace

double travelOf(const Subject& subject, const Placing& placing, const Moment& moment) {
    return subject.travel * placing.height * (moment.seconds - 1.5) * (0.6 + 0.6 * moment.energy) *
           (placing.mirrored ? -1 : 1);
}

const Subject* fitting(const Subject* subject, const Staging& staging) {
    if (subject == nullptr || subject->idea == staging.without)
        return nullptr;
    if (staging.away && subject->away != nullptr)
        return subject->away;
    if (staging.shore && !subject->ashore.empty())
        return subjectCalled(subject->ashore);
    return subject;
}

Placing placingOf(const Set& set, const Staging& staging, const Subject& subject) {
    base::Random random = set.random("cast");
    Placing placing;
    placing.foot = staging.foot;
    placing.depth = staging.depth;
    placing.rim = staging.rim;
    placing.lightFrom = staging.lightFrom;
    placing.tones = tonesOf(set.look);
    placing.aspect = set.aspect;
    placing.mirrored = random.chance(0.5);
    placing.height = kPersonHeights[static_cast<std::size_t>(set.scene.shot.size)] * staging.scale;
    limitSize(subject, placing, set);
    settle(subject, staging, placing, set);
    // Close subjects stand on a third or in the middle, not at the edge.
    placing.foot.x *= 1 - 0.6 * set.closeness;
    return placing;
}

} // namespace reelwright::generate::draft
