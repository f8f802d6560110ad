#include "pipeline/interest_store.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/json.h"
#include "base/progress.h"
#include "media/picture.h"
#include "media/scaler.h"
#include "media/video_reader.h"

#include <algorithm>
#include <cmath>

namespace reelwright::pipeline {

using base::Json;
using base::Result;
using compose::Interest;
using compose::SceneSource;
using media::YuvFrame;
namespace fs = std::filesystem;

namespace {

constexpr const char* kFolder = "interest";
constexpr const char* kExtension = ".json";
constexpr std::uint64_t kMostBytes = 4u << 20;
constexpr double kUnit = 100000; // stored parts of the whole interest

std::string nameOf(const SceneSource& source, std::int64_t piece) {
    base::Hasher hasher;
    hasher.add("interest").add(compose::kInterestVersion).add(source.name).add(piece);
    return hasher.name();
}

Json toJson(const std::vector<float>& profile) {
    Json out = Json::array();
    for (const float value : profile)
        out.push_back(std::lround(value * kUnit));
    return out;
}

std::vector<float> profileFrom(const Json& json) {
    std::vector<float> profile;
    for (const Json& value : json)
        profile.push_back(static_cast<float>(value.get<double>() / kUnit));
    return profile;
}

Result<std::vector<Interest>> fromText(const std::string& text) {
    TRY_ASSIGN(const Json json, base::parseJson(text, "interest"));
    return base::readJson("What was seen in a clip", [&] {
        std::vector<Interest> moments;
        for (const Json& moment : json)
            moments.push_back({profileFrom(moment.at("columns")), profileFrom(moment.at("rows"))});
        return moments;
    });
}

// What lies in derived/ or what `look` finds; both give the same numbers.
template <typename Look>
Result<std::vector<Interest>> kept(const store::DerivedCache& derived, const std::string& name,
                                   Look&& look) {
    if (const auto found = derived.find(kFolder, name, kExtension)) {
        TRY_ASSIGN(const std::string text, base::readFile(*found, kMostBytes));
        if (auto moments = fromText(text))
            return moments;
    }
    TRY_ASSIGN(const std::vector<Interest> moments, look());
    Json json = Json::array();
    for (const Interest& moment : moments)
        json.push_back({{"columns", toJson(moment.columns)}, {"rows", toJson(moment.rows)}});
    const std::string text = json.dump();
    TRY_ASSIGN(const fs::path place, derived.place(kFolder, name, kExtension));
    TRY(base::writeFileAtomically(place, text));
    return fromText(text);
}

Result<std::vector<Interest>> lookAt(const SceneSource& clip, std::int64_t piece,
                                     const std::stop_token& stop) {
    TRY_ASSIGN(media::VideoReader reader, media::VideoReader::create(clip.file, clip.index, 1));
    const model::Size size = compose::interestSize(clip.index->width, clip.index->height);
    const std::int64_t all = momentCount(*clip.index);
    const std::int64_t begin = piece * kInterestPiece;
    const std::int64_t end = std::min(all, begin + kInterestPiece);
    const std::int64_t from = std::max<std::int64_t>(0, begin - 1);
    const std::int64_t to = std::min(all, end + 1);
    media::Scaler scaler;
    std::vector<YuvFrame> pictures;
    for (std::int64_t n = from; n < to; ++n) {
        TRY(base::checkStop(stop));
        TRY_ASSIGN(const media::YuvView view,
                   reader.frame(clip.index->frameAt(n, {compose::kInterestRate, 1})));
        YuvFrame picture(size.width, size.height);
        TRY(scaler.scale(view, {0, 0, view.width(), view.height()}, picture));
        pictures.push_back(std::move(picture));
    }
    std::vector<Interest> moments;
    for (std::int64_t n = begin; n < end; ++n) {
        const auto i = static_cast<std::size_t>(n - from);
        moments.push_back(
            compose::interestOf(pictures[i], i > 0 ? &pictures[i - 1] : nullptr,
                                i + 1 < pictures.size() ? &pictures[i + 1] : nullptr));
    }
    return moments;
}

} // namespace

std::int64_t momentCount(const media::ClipIndex& clip) {
    return 1 + static_cast<std::int64_t>(std::ceil(clip.seconds() * compose::kInterestRate));
}

Result<std::vector<Interest>> interestOfPiece(const store::DerivedCache& derived,
                                              const SceneSource& clip, std::int64_t piece,
                                              const std::stop_token& stop) {
    return kept(derived, nameOf(clip, piece), [&] { return lookAt(clip, piece, stop); });
}

Result<Interest> interestOfStill(const store::DerivedCache& derived, const SceneSource& still) {
    constexpr int kMaxSide = 1024; // more is of no use
    TRY_ASSIGN(const std::vector<Interest> moments,
               kept(derived, nameOf(still, 0), [&]() -> Result<std::vector<Interest>> {
                   TRY_ASSIGN(const media::Image image, media::readPicture(still.file, kMaxSide));
                   const model::Size size = compose::interestSize(image.width, image.height);
                   media::Image small(size.width, size.height);
                   media::Scaler scaler;
                   TRY(scaler.scale(image, small));
                   YuvFrame picture(size.width, size.height);
                   TRY(scaler.convert(small, picture));
                   return std::vector{compose::interestOf(picture, nullptr, nullptr)};
               }));
    return moments.front();
}

} // namespace reelwright::pipeline
