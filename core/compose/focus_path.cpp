#include "compose/focus_path.h"

#include <algorithm>

namespace reelwright::compose {

model::Point FocusPath::at(base::FrameIndex sinceStart) const {
    const auto last = static_cast<base::FrameIndex>(points.size()) - 1;
    return points[static_cast<std::size_t>(
        std::clamp<base::FrameIndex>(sinceStart - first, 0, last))];
}

FocusPath pathOf(const std::vector<model::FocusKey>& keys, base::FrameSpan span) {
    FocusPath path{.first = span.begin};
    if (keys.size() == 1) // a focus
        return {span.begin, {keys.front().focus}};
    for (base::FrameIndex n = span.begin; n < span.end; ++n)
        path.points.push_back(model::focusAt(keys, n));
    return path;
}

} // namespace reelwright::compose
