#include "pipeline/cover.h"

#include "base/hash.h"
#include "compose/frame_renderer.h"
#include "compose/segment.h"
#include "media/picture.h"
#include "media/scaler.h"
#include "pipeline/drafts.h"

#include <algorithm>
#include <cmath>

namespace reelwright::pipeline {

using base::FrameIndex;
using base::Result;

namespace {

constexpr int kLongestSide = 1280; // pixels; players show it small
constexpr const char* kKind = "covers";
constexpr const char* kExtension = ".jpg";

std::vector<compose::Span> spansAt(const model::Film& film, FrameIndex frame) {
    std::vector<compose::Span> spans = compose::spansOf(film);
    std::erase_if(spans, [&](const auto& span) { return !span.frames.contains(frame); });
    return spans;
}

media::Image shrunk(media::Image image) {
    const int longest = std::max(image.width, image.height);
    if (longest <= kLongestSide)
        return image;
    const double share = static_cast<double>(kLongestSide) / longest;
    media::Image small(static_cast<int>(std::lround(image.width * share)),
                       static_cast<int>(std::lround(image.height * share)));
    media::Scaler scaler;
    return scaler.scale(image, small) ? small : image;
}

} // namespace

FrameIndex tellingFrame(const model::Film& film) {
    const auto hero = std::ranges::find_if(film.scenes, &model::Scene::hero);
    const auto chosen = hero != film.scenes.end()
                            ? hero
                            : std::ranges::max_element(film.scenes, {}, &model::Scene::energy);
    const base::FrameSpan span =
        film.spanOf(static_cast<std::size_t>(chosen - film.scenes.begin()));
    return (span.begin + span.end) / 2;
}

std::string coverName(const compose::Composition& composition, FrameIndex frame) {
    const model::Size canvas = composition.canvas();
    base::Hasher hasher;
    hasher.add("cover");
    for (const compose::Span& span : spansAt(composition.film(), frame)) {
        const media::VideoSettings shown{
            .width = canvas.width, .height = canvas.height, .rate = composition.film().rate};
        hasher.add(compose::segmentName(composition, span, shown));
        hasher.add(frame - span.frames.begin);
    }
    return hasher.name();
}

Result<std::filesystem::path>
coverFile(Workspace& workspace, const std::shared_ptr<const compose::Composition>& composition,
          model::Aspect aspect, FrameIndex frame, const Listener& listener,
          const std::stop_token& stop) {
    const store::DerivedCache& derived = workspace.project.derived();
    const std::string name = coverName(*composition, frame);
    if (const auto found = derived.find(kKind, name, kExtension))
        return *found;
    TRY_ASSIGN(std::filesystem::path file, derived.place(kKind, name, kExtension));
    const model::Film& film = composition->film();
    TRY(drawDrafts(workspace, film, aspect, compose::scenesIn(spansAt(film, frame)), listener,
                   stop));
    compose::FrameRenderer renderer(composition);
    TRY_ASSIGN(const auto picture, renderer.frame(frame));
    media::Scaler scaler;
    media::Image image;
    TRY(scaler.convert(picture->view(), image));
    TRY(media::writePicture(file, shrunk(std::move(image))));
    return file;
}

} // namespace reelwright::pipeline
