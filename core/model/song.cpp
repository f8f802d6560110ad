#include "model/song.h"

#include <algorithm>
#include <cmath>

namespace reelwright::model {

int BeatGrid::nearest(double seconds) const {
    if (beats.empty())
        return -1;
    const auto after = std::ranges::lower_bound(beats, seconds, {}, &Beat::time);
    auto index = static_cast<int>(after - beats.begin());
    if (after == beats.end() ||
        (index > 0 &&
         seconds - beats[static_cast<std::size_t>(index - 1)].time < after->time - seconds))
        --index;
    return index;
}

double EnergyCurve::at(double seconds) const {
    if (values.empty() || hop <= 0)
        return 0;
    const double place = std::clamp(seconds / hop, 0.0, static_cast<double>(values.size() - 1));
    const auto index = static_cast<std::size_t>(place);
    const std::size_t next = std::min(index + 1, values.size() - 1);
    const double share = place - static_cast<double>(index);
    return (1 - share) * values[index] + share * values[next];
}

} // namespace reelwright::model
