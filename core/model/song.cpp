#include "model/song.h"

#include <algorithm>
#include <cmath>

namespace reelwright::model {

double medianTempo(const std::vector<Beat>& beats) {
    std::vector<double> gaps;
    for (std::size_t i = 1; i < beats.size(); ++i)
        gaps.push_back(beats[i].time - beats[i - 1].time);
    if (gaps.empty())
        return 0;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    return *middle > 0 ? 60 / *middle : 0;
}

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

double BeatGrid::positionOf(double seconds) const {
    if (beats.size() < 2)
        return 0;
    const auto after = std::ranges::upper_bound(beats, seconds, {}, &Beat::time);
    const auto index = std::clamp<std::ptrdiff_t>(after - beats.begin() - 1, 0,
                                                  static_cast<std::ptrdiff_t>(beats.size()) - 2);
    const double begin = beats[static_cast<std::size_t>(index)].time;
    const double end = beats[static_cast<std::size_t>(index) + 1].time;
    return static_cast<double>(index) + (end > begin ? (seconds - begin) / (end - begin) : 0);
}

double BeatGrid::timeOf(double position) const {
    if (beats.size() < 2)
        return 0;
    const auto index = static_cast<std::size_t>(
        std::clamp(std::floor(position), 0.0, static_cast<double>(beats.size() - 2)));
    const double begin = beats[index].time;
    return begin + (position - static_cast<double>(index)) * (beats[index + 1].time - begin);
}

double BeatGrid::tempoAt(double seconds) const {
    constexpr std::ptrdiff_t kReach = 4; // beats to each side
    if (beats.size() < 3)
        return tempo;
    const auto last = static_cast<std::ptrdiff_t>(beats.size()) - 1;
    const std::ptrdiff_t near = nearest(seconds);
    const std::ptrdiff_t from = std::max<std::ptrdiff_t>(0, near - kReach);
    const std::ptrdiff_t to = std::min(last, near + kReach);
    const double span =
        beats[static_cast<std::size_t>(to)].time - beats[static_cast<std::size_t>(from)].time;
    return span > 0 ? 60 * static_cast<double>(to - from) / span : tempo;
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
