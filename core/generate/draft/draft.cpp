#include "generate/draft/draft.h"

#include "base/hash.h"
#include "generate/draft/atmosphere.h"
#include "generate/draft/family.h"
#include "generate/draft/finish.h"

#include <algorithm>
#include <array>
#include <utility>

namespace reelwright::generate::draft {

namespace {

constexpr int kSmallest = 16;
constexpr int kLargest = 4096;

void add(base::Hasher& hasher, const model::Shot& shot) {
    hasher.add(static_cast<int>(shot.size)).add(static_cast<int>(shot.move)).add(shot.light);
}

bool fits(int length) {
    return length >= kSmallest && length <= kLargest && length % 2 == 0;
}

base::Error invalid(std::string message) {
    return {base::ErrorKind::InvalidInput, std::move(message), {}};
}

// The brightness below which 3 in 100 pixels lie, and above which as many, 0..1.
std::pair<double, double> endsOf(const media::Image& image) {
    std::array<std::size_t, 256> counts{};
    std::size_t all = 0;
    for (std::size_t i = 0; i + 3 < image.pixels.size(); i += 12, ++all)
        ++counts[(77U * image.pixels[i] + 150U * image.pixels[i + 1] + 29U * image.pixels[i + 2]) >>
                 8];
    const std::size_t few = all * 3 / 100;
    std::size_t below = 0;
    std::size_t dark = 0;
    while (dark < 255 && (below += counts[dark]) <= few)
        ++dark;
    std::size_t above = 0;
    std::size_t bright = 255;
    while (bright > dark && (above += counts[bright]) <= few)
        --bright;
    return {static_cast<double>(dark) / 255, static_cast<double>(bright) / 255};
}

} // namespace

std::string DraftScene::name() const {
    base::Hasher hasher;
    hasher.add("draft").add(kRendererVersion).add(words).add(style);
    hasher.add(static_cast<std::uint64_t>(palette.size()));
    for (const model::Colour& colour : palette)
        hasher.add(colour.red).add(colour.green).add(colour.blue);
    hasher.add(timeOfDay).add(weather);
    add(hasher, shot);
    hasher.add(energy).add(static_cast<std::uint64_t>(pulses.size()));
    for (const Pulse& pulse : pulses)
        hasher.add(pulse.frame).add(pulse.strength).add(pulse.downbeat);
    hasher.add(seed).add(rate.numerator).add(rate.denominator).add(frames);
    hasher.add(size.width).add(size.height);
    return hasher.name();
}

std::vector<std::string_view> families() {
    std::vector<std::string_view> ids;
    for (const Family* family : familyCatalogue())
        ids.push_back(family->id);
    return ids;
}

std::string_view familyFor(const DraftScene& scene) {
    return familyOf(scene).id;
}

struct DraftRenderer::Stage {
    DraftScene scene;
    Set set; // refers to `scene`
    Finish finish;

    Stage(DraftScene s, const Family& family)
        : scene(std::move(s))
        , set(scene, family.id)
        , finish(scene.size.width, scene.size.height, 0.34, 1.7, scene.seed + 1) {
        family.build(set);
        if (family.outdoors)
            addWeather(set);
        addAir(set);
        media::Image middle;
        draw(scene.frames / 2, middle);
        const auto [dark, bright] = endsOf(middle);
        finish.stretch(dark, bright);
    }

    void draw(base::FrameIndex n, media::Image& out) const;
};

void DraftRenderer::Stage::draw(base::FrameIndex n, media::Image& out) const {
    if (out.width != scene.size.width || out.height != scene.size.height)
        out = media::Image(scene.size.width, scene.size.height);
    n = std::clamp<base::FrameIndex>(n, 0, scene.frames - 1);
    Moment moment;
    moment.seconds = scene.rate.secondsAt(n);
    moment.progress =
        scene.frames < 2 ? 0 : static_cast<double>(n) / static_cast<double>(scene.frames - 1);
    moment.energy = std::clamp(scene.energy, 0.0, 1.0);
    moment.beat = beatAt(scene, n);
    moment.view = set.camera.at(moment.progress, moment.seconds,
                                moment.beat.downbeat * (0.4 + 0.6 * moment.energy));
    DisplayList list;
    list.reserve(512);
    set.play(moment, list);
    rasterise(list, scene.size.width, scene.size.height,
              [&](Band& band) { finish.apply(band, static_cast<std::uint64_t>(n), out); });
}

DraftRenderer::DraftRenderer(std::unique_ptr<const Stage> stage)
    : m_stage(std::move(stage)) {}
DraftRenderer::~DraftRenderer() = default;
DraftRenderer::DraftRenderer(DraftRenderer&&) noexcept = default;
DraftRenderer& DraftRenderer::operator=(DraftRenderer&&) noexcept = default;

base::Result<DraftRenderer> DraftRenderer::create(const DraftScene& scene) {
    if (!fits(scene.size.width) || !fits(scene.size.height))
        return invalid("A draft's width and height must be even and from 16 to 4096 pixels.");
    if (scene.frames < 1)
        return invalid("A draft needs at least one frame.");
    if (scene.rate.numerator < 1 || scene.rate.denominator < 1)
        return invalid("A draft needs a frame rate above zero.");
    return DraftRenderer(std::make_unique<const Stage>(scene, familyOf(scene)));
}

void DraftRenderer::draw(base::FrameIndex n, media::Image& out) const {
    m_stage->draw(n, out);
}

} // namespace reelwright::generate::draft
