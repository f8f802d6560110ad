#include "media/clip_index.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;
using base::Json;

namespace {

constexpr int kVersion = 1;
constexpr std::int64_t kMaxFrames = 24 * 3600 * 240;

double tickOf(const ClipIndex& index) {
    return static_cast<double>(index.tickNumerator) / static_cast<double>(index.tickDenominator);
}

} // namespace

double ClipIndex::seconds() const {
    return starts.empty() ? 0 : static_cast<double>(end - starts.front()) * tickOf(*this);
}

double ClipIndex::framesPerSecond() const {
    const double length = seconds();
    return length > 0 ? static_cast<double>(frameCount()) / length : 0;
}

__extension__ using Wide = __int128;

FrameIndex ClipIndex::frameAt(FrameIndex position, base::FrameRate film) const {
    return frameBefore(2 * position + 1, 2, film);
}

FrameIndex ClipIndex::frameBefore(std::int64_t parts, std::int64_t partsOfFrame,
                                  base::FrameRate film) const {
    if (starts.empty())
        return 0;
    // start * tick < parts / partsOfFrame / rate, in whole numbers.
    const Wide moment = Wide{parts} * film.denominator * tickDenominator;
    const Wide scale = Wide{partsOfFrame} * film.numerator * tickNumerator;
    const auto after = std::ranges::partition_point(
        starts, [&](std::int64_t start) { return Wide{start - starts.front()} * scale < moment; });
    return std::clamp<FrameIndex>(after - starts.begin() - 1, 0, frameCount() - 1);
}

ClipIndex::Between ClipIndex::between(std::int64_t parts, std::int64_t partsOfFrame,
                                      base::FrameRate film) const {
    if (starts.empty())
        return {};
    const Wide moment = Wide{2 * parts} * film.denominator * tickDenominator;
    const Wide scale = Wide{partsOfFrame} * film.numerator * tickNumerator;
    const FrameIndex last = frameCount() - 1;
    // Twice the middle of a frame's time, in ticks from the first one.
    const auto middle = [&](FrameIndex n) {
        const auto i = static_cast<std::size_t>(n);
        return Wide{starts[i] + (n < last ? starts[i + 1] : end) - 2 * starts.front()};
    };
    FrameIndex before = -1;
    for (FrameIndex low = 0, high = last; low <= high;) {
        const FrameIndex n = (low + high) / 2;
        if (middle(n) * scale <= moment) {
            before = n;
            low = n + 1;
        } else {
            high = n - 1;
        }
    }
    if (before < 0)
        return {0, 0, 0};
    if (before == last)
        return {last, last, 0};
    const Wide length = (middle(before + 1) - middle(before)) * scale;
    const Wide passed = moment - middle(before) * scale;
    const auto weight = static_cast<int>((passed * 512 + length) / (2 * length));
    if (weight == 0)
        return {before, before, 0};
    if (weight == 256)
        return {before + 1, before + 1, 0};
    return {before, before + 1, weight};
}

FrameIndex ClipIndex::frameOf(std::int64_t timestamp) const {
    return std::ranges::upper_bound(starts, timestamp) - starts.begin() - 1;
}

FrameIndex ClipIndex::keyBefore(FrameIndex frame) const {
    const auto after = std::ranges::upper_bound(keys, frame);
    return after == keys.begin() ? 0 : *std::prev(after);
}

ClipIndex constantIndex(int width, int height, base::FrameRate rate, FrameIndex count) {
    ClipIndex index{.width = width,
                    .height = height,
                    .tickNumerator = rate.denominator,
                    .tickDenominator = rate.numerator,
                    .end = count};
    index.starts.reserve(static_cast<std::size_t>(count));
    for (FrameIndex n = 0; n < count; ++n)
        index.starts.push_back(n);
    return index;
}

Json toJson(const ClipIndex& index) {
    Json runs = Json::array();
    for (std::size_t i = 1; i < index.starts.size(); ++i) {
        const std::int64_t step = index.starts[i] - index.starts[i - 1];
        if (!runs.empty() && runs.back()[0] == step)
            runs.back()[1] = runs.back()[1].get<std::int64_t>() + 1;
        else
            runs.push_back({step, 1});
    }
    return {{"version", kVersion},
            {"width", index.width},
            {"height", index.height},
            {"depth", index.form.depth},
            {"chroma", static_cast<int>(index.form.chroma)},
            {"matrix", static_cast<int>(index.form.matrix)},
            {"full_range", index.form.fullRange},
            {"tick", {index.tickNumerator, index.tickDenominator}},
            {"first", index.starts.empty() ? 0 : index.starts.front()},
            {"steps", runs},
            {"keys", index.keys},
            {"end", index.end}};
}

namespace {

bool isSound(const ClipIndex& index) {
    const auto inside = [&](std::int64_t key) { return key >= 0 && key < index.frameCount(); };
    return index.width > 0 && index.height > 0 && index.tickNumerator > 0 &&
           index.tickDenominator > 0 && !index.starts.empty() && index.end > index.starts.back() &&
           std::ranges::is_sorted(index.keys) && std::ranges::all_of(index.keys, inside);
}

} // namespace

base::Result<ClipIndex> clipIndexFromJson(const Json& json) {
    TRY_ASSIGN(ClipIndex index, base::readJson("The index of a clip", [&] {
                   if (json.at("version") != kVersion)
                       throw Json::type_error::create(302, "another version", nullptr);
                   ClipIndex read{.width = json.at("width"), .height = json.at("height")};
                   read.form.depth = json.at("depth");
                   read.form.chroma = static_cast<Chroma>(json.at("chroma").get<int>());
                   read.form.matrix = static_cast<Matrix>(json.at("matrix").get<int>());
                   read.form.fullRange = json.at("full_range");
                   read.tickNumerator = json.at("tick").at(0);
                   read.tickDenominator = json.at("tick").at(1);
                   read.starts.push_back(json.at("first"));
                   for (const Json& run : json.at("steps")) {
                       const auto step = run.at(0).get<std::int64_t>();
                       const auto count = run.at(1).get<std::int64_t>();
                       if (step <= 0 || count <= 0 || count + read.frameCount() > kMaxFrames)
                           throw Json::type_error::create(302, "a wrong step", nullptr);
                       for (std::int64_t i = 0; i < count; ++i)
                           read.starts.push_back(read.starts.back() + step);
                   }
                   json.at("keys").get_to(read.keys);
                   read.end = json.at("end");
                   return read;
               }));
    if (!isSound(index))
        return Error{ErrorKind::Corrupt, "The index of a clip is damaged.", {}};
    return index;
}

} // namespace reelwright::media
