#include "generate/draft/set.h"

#include "base/hash.h"
#include "generate/draft/noise.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::generate::draft {

namespace {

constexpr int kSoftRows = 200; // of a backdrop, whatever the frame's size

Daytime daytimeOf(const DraftScene& scene, const Reading& reading) {
    if (scene.timeOfDay == "dawn")
        return Daytime::Dawn;
    if (scene.timeOfDay == "day")
        return Daytime::Day;
    if (scene.timeOfDay == "dusk")
        return Daytime::Dusk;
    if (scene.timeOfDay == "night")
        return Daytime::Night;
    constexpr std::array kTimes{std::pair{"dawn", Daytime::Dawn}, std::pair{"dusk", Daytime::Dusk},
                                std::pair{"night", Daytime::Night}, std::pair{"day", Daytime::Day}};
    double best = 0;
    // Without a word the palette's own brightness says when it is.
    Daytime time = Daytime::Dusk;
    if (scene.palette.size() >= 2)
        time = luminance(rgb(scene.palette[1])) > 0.45   ? Daytime::Day
               : luminance(rgb(scene.palette[1])) > 0.14 ? Daytime::Dusk
                                                         : Daytime::Night;
    for (const auto& [word, daytime] : kTimes)
        if (reading.weight(word) > best) {
            best = reading.weight(word);
            time = daytime;
        }
    return time;
}

Weather weatherOf(const DraftScene& scene, const Reading& reading) {
    constexpr std::array kWeathers{std::pair{"storm", Weather::Storm},
                                   std::pair{"rain", Weather::Rain},
                                   std::pair{"snow", Weather::Snow}, std::pair{"fog", Weather::Fog},
                                   std::pair{"wind", Weather::Wind}};
    if (scene.weather == "clear")
        return Weather::Clear;
    for (const auto& [word, weather] : kWeathers)
        if (scene.weather == word)
            return weather;
    for (const auto& [word, weather] : kWeathers)
        if (reading.says(word))
            return weather;
    return Weather::Clear;
}

double sizeOfSoft(double length) {
    return std::clamp(std::ceil(length * kSoftRows), 2.0, 1024.0);
}

// Very large frames are painted smaller and enlarged: a draft needs no more, and memory is bounded.
double paintedShare(model::Size size) {
    constexpr double kMostPixels = 2560.0 * 1440.0;
    return std::min(1.0, std::sqrt(kMostPixels / (static_cast<double>(size.width) * size.height)));
}

} // namespace

Set::Set(const DraftScene& s, std::string_view family)
    : scene(s)
    , reading(s)
    , aspect(static_cast<double>(s.size.width) / s.size.height)
    , unit(std::clamp(aspect * 1.15, 0.3, 1.0))
    , closeness(static_cast<double>(s.shot.size) / (model::kShotSizeCount - 1)) {
    base::Hasher hasher;
    hasher.add(s.seed).add(s.words).add(family);
    m_seed = hasher.value64();
    base::Hasher film;
    film.add(s.style);
    look = lookOf(s.palette, daytimeOf(s, reading), weatherOf(s, reading), film.value64());
    camera = Camera(s.shot.move, s.energy, s.size, seedOf("camera"));
}

std::uint64_t Set::seedOf(std::string_view purpose) const {
    return random(purpose).next();
}

base::Random Set::random(std::string_view purpose) const {
    return base::Random(m_seed).fork(purpose);
}

double Set::lensBlur(double depth) const {
    const double open = closeness > 0.5 ? (closeness - 0.5) * 0.05 : 0;
    const double behind = std::max(0.0, 0.92 - depth) * open;
    const double before = std::max(0.0, depth - 1.15) * (0.006 + open * 0.6);
    return behind + before;
}

std::shared_ptr<const SoftPicture> Set::paintSoft(const Area& area,
                                                  const std::function<Rgb(Vec)>& colourAt) const {
    auto picture = std::make_shared<SoftPicture>(static_cast<int>(sizeOfSoft(area.width())),
                                                 static_cast<int>(sizeOfSoft(area.height())));
    for (int y = 0; y < picture->height; ++y)
        for (int x = 0; x < picture->width; ++x)
            picture->row(y)[x] =
                lanes(colourAt({area.left + area.width() * (x + 0.5) / picture->width,
                                area.top + area.height() * (y + 0.5) / picture->height}),
                      1);
    return picture;
}

SoftOp softOp(const View& view, double depth, const Area& area,
              std::shared_ptr<const SoftPicture> picture) {
    const Vec corner = view.place(depth, {area.left, area.top});
    const double k = view.scale(depth);
    SoftOp op;
    op.x = corner.x;
    op.y = corner.y;
    op.scaleX = k * area.width() / picture->width;
    op.scaleY = k * area.height() / picture->height;
    op.picture = std::move(picture);
    return op;
}

void Set::backdrop(const std::function<Rgb(Vec)>& colourAt, double depth) {
    const Area area = reach(depth);
    act([area, depth, picture = paintSoft(area, colourAt)](const Moment& moment,
                                                           DisplayList& list) {
        list.emplace_back(softOp(moment.view, depth, area, picture));
    });
}

void Set::softLight(double depth, const std::function<Rgb(Vec)>& colourAt,
                    std::function<double(const Moment&)> strength) {
    const Area area = reach(depth);
    act([area, depth, picture = paintSoft(area, colourAt),
         strength = std::move(strength)](const Moment& moment, DisplayList& list) {
        SoftOp op = softOp(moment.view, depth, area, picture);
        op.blend = Blend::Add;
        op.strength = strength ? strength(moment) : 1;
        list.emplace_back(std::move(op));
    });
}

void Set::layer(const LayerStyle& style, const std::function<void(Painter&)>& paint) {
    Area area = reach(style.depth);
    area.left -= style.spare;
    area.right += style.spare;
    area.top = std::max(area.top - 0.01, style.top);
    area.bottom = std::min(area.bottom + 0.01, style.bottom);
    area.left = std::max(area.left, style.left);
    area.right = std::min(area.right, style.right);
    if (area.height() <= 0 || area.width() <= 0)
        return;
    const double blurRadius = style.blur + lensBlur(style.depth);
    const double frame = scene.size.height * paintedShare(scene.size);
    double share = style.resolution;
    if (blurRadius * frame * share > 3)
        share = std::max(3 / (blurRadius * frame), 0.12);
    // A blurred layer must not be cut off where its picture ends.
    area.top -= style.top > -9 ? blurRadius * 2 : 0;
    area.bottom += style.bottom < 9 ? blurRadius * 2 : 0;
    auto picture = std::make_shared<Picture>(paintPicture(area, frame * share, paint));
    if (blurRadius * frame * share > 0.8) {
        blur(*picture, blurRadius * frame * share);
        picture->measure();
    }
    place(picture, area, style, style.blend, 1);
    if (style.glow <= 0)
        return;
    const double glowShare = std::clamp(4 / (style.glow * frame), 0.06, 0.5);
    const double margin = style.glow * 2.2;
    const Area wide{area.left - margin, area.top - margin, area.right + margin,
                    area.bottom + margin};
    auto halo = std::make_shared<Picture>(paintPicture(wide, frame * glowShare, paint));
    blur(*halo, style.glow * frame * glowShare);
    halo->measure();
    place(halo, wide, style, Blend::Add, style.glowStrength);
}

void Set::vapour(const LayerStyle& style, const std::function<Tint(Vec)>& tintAt) {
    Area area = reach(style.depth);
    area.left -= style.spare;
    area.right += style.spare;
    area.top = std::max(area.top, style.top);
    area.bottom = std::min(area.bottom, style.bottom);
    if (area.height() <= 0 || area.width() <= 0)
        return;
    constexpr double kRows = 160; // a frame height
    auto picture =
        std::make_shared<Picture>(static_cast<int>(std::min(area.width() * kRows, 1024.0)) + 2,
                                  static_cast<int>(std::min(area.height() * kRows, 1024.0)) + 2);
    for (int y = 0; y < picture->height; ++y)
        for (int x = 0; x < picture->width; ++x) {
            const Tint tint = tintAt({area.left + area.width() * (x + 0.5) / picture->width,
                                      area.top + area.height() * (y + 0.5) / picture->height});
            const double alpha = std::clamp(tint.alpha, 0.0, 1.0);
            // Noise of less than a step keeps faint gradients from showing their steps.
            const double dither = hashUnit(x, y, m_seed);
            std::uint8_t* pixel = picture->row(y) + 4 * x;
            const auto store = [&](double value) {
                return static_cast<std::uint8_t>(std::clamp(value * alpha, 0.0, alpha) * 254.99 +
                                                 dither);
            };
            pixel[0] = store(tint.colour.r);
            pixel[1] = store(tint.colour.g);
            pixel[2] = store(tint.colour.b);
            pixel[3] = store(1);
        }
    picture->measure();
    place(std::move(picture), area, style, style.blend, 1);
}

void Set::place(std::shared_ptr<const Picture> picture, const Area& area, const LayerStyle& style,
                Blend blend, double strength) {
    act([picture = std::move(picture), area, blend, strength, depth = style.depth,
         motion = style.motion](const Moment& moment, DisplayList& list) {
        const LayerMotion move = motion ? motion(moment) : LayerMotion{};
        const View& view = moment.view;
        const double k = view.scale(depth);
        const Vec corner = view.place(depth, Vec{area.left, area.top} + move.shift);
        PictureOp op;
        op.picture = picture;
        op.x = corner.x;
        op.y = corner.y;
        op.scaleX = k * area.width() / picture->width;
        op.scaleY = k * area.height() / picture->height;
        op.strength = strength * move.strength;
        op.blend = blend;
        op.ripple.amplitude = move.sway * k;
        op.ripple.wavelength = move.swayWavelength * k;
        op.ripple.phase = move.swayPhase;
        op.ripple.rootY = view.place(depth, {0, move.swayRoot}).y;
        op.ripple.reachY = move.swayReach * k;
        if (op.strength > 0)
            list.emplace_back(std::move(op));
    });
}

void Set::act(std::function<void(const Moment&, DisplayList&)> actor) {
    m_actors.push_back(std::move(actor));
}

void Set::play(const Moment& moment, DisplayList& list) const {
    for (const auto& actor : m_actors)
        actor(moment, list);
}

} // namespace reelwright::generate::draft
