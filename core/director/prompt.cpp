#include "director/director.h"
#include "director/palette.h"
#include "director/prompt_text.h"
#include "director/styles/style.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace reelwright::director {

using model::CameraMove;
using model::Scene;
using model::ShotSize;

namespace {

constexpr std::size_t kFewestWords = 40;
constexpr std::size_t kMostWords = 90;

constexpr std::array<std::string_view, model::kShotSizeCount> kSizes = {
    "Extreme wide establishing shot, high angle",
    "Wide shot, eye level",
    "Full shot, low angle",
    "Medium shot, eye level",
    "Close-up, eye level",
    "Extreme close-up, macro detail"};

constexpr std::array<std::string_view, model::kCameraMoveCount> kMoves = {
    "Locked-off static camera.",
    "Slow push in.",
    "Slow pull out.",
    "Slow pan left.",
    "Slow pan right.",
    "Slow tilt up.",
    "Slow tilt down.",
    "Smooth orbit around the subject.",
    "Crane rising up.",
    "Handheld camera with slight sway."};

// Words of a description that already say how the camera moves; then nothing is added.
constexpr std::string_view kCameraWords = "push in, pushes in, pull out, pulls out, pan left, pan "
                                          "right, panning, pans, tilt up, tilt down, tilting, "
                                          "orbit around, orbiting, crane, handheld, static camera, "
                                          "dolly, dollies, tracking shot, zoom, zooms in, "
                                          "camera moves, camera flies, drone shot, steadicam";

std::string paletteNames(const std::vector<model::Colour>& palette) {
    std::vector<std::string_view> names;
    for (const std::size_t role : {kMain, kAccent, kShadow})
        if (role < palette.size())
            if (const auto name = nearestName(palette[role]);
                std::ranges::find(names, name) == names.end())
                names.push_back(name);
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string sentence(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    while (!text.empty() && (text.back() == '.' || text.back() == ' '))
        text.pop_back();
    return text + ".";
}

std::string surroundings(const Scene& scene) {
    std::string text = scene.shot.light;
    if (!scene.timeOfDay.empty())
        text += (text.empty() ? "" : ", ") + scene.timeOfDay;
    if (!scene.weather.empty() && scene.weather != "clear")
        text += (text.empty() ? "" : ", ") + scene.weather;
    return text;
}

std::string_view withoutArticle(std::string_view subject) {
    for (const std::string_view article : {"a ", "an ", "the "})
        if (subject.starts_with(article))
            return subject.substr(article.size());
    return subject;
}

std::size_t countWords(std::string_view text) {
    return PromptText(text).words().size();
}

// Only a shot that shows the subject speaks of it, or a model would put it into every view.
std::string continuity(const Scene& scene, const model::Intent& intent) {
    const std::string subject(withoutArticle(intent.subject));
    if (!subject.empty() && scene.description.find(subject) != std::string::npos)
        return fmt::format("The same {} in the same world as in the neighbouring shots.", subject);
    return "The same world and light as in the neighbouring shots.";
}

} // namespace

std::string writePrompt(const Scene& scene, const model::Intent& intent,
                        const std::optional<model::BrandKit>& brand) {
    const Style& style = styleNamed(intent.style);
    const auto size = static_cast<std::size_t>(scene.shot.size);
    std::vector<std::string> parts;
    parts.push_back(fmt::format("{}: {}.", kSizes[size], scene.description));
    if (const std::string light = surroundings(scene); !light.empty())
        parts.push_back(sentence(light));
    parts.push_back(fmt::format("Palette of {}.", paletteNames(scene.palette)));
    parts.push_back(sentence(fmt::format("{}, {} mood", style.medium, intent.mood)));
    if (PromptText(scene.description).findAny(kCameraWords).count == 0)
        parts.push_back(std::string(kMoves[static_cast<std::size_t>(scene.shot.move)]));
    if (!intent.constraints.empty())
        parts.push_back(fmt::format("Without {}.", fmt::join(intent.constraints, ", ")));

    std::vector<std::string> optional; // added while there is room
    optional.push_back(continuity(scene, intent));
    if (brand && !brand->toneWords.empty())
        optional.push_back(fmt::format("Brand tone: {}.", fmt::join(brand->toneWords, ", ")));
    if (brand && !brand->colours.empty())
        optional.push_back(fmt::format("Brand colour {}.", model::hexOf(brand->colours.front())));
    for (std::size_t i = 0; i < std::min<std::size_t>(2, style.textures.size()); ++i)
        optional.push_back(
            sentence(std::string(style.textures[(scene.seed + i) % style.textures.size()])));
    for (const std::string& keyword : intent.keywords)
        if (keyword.find(' ') != std::string::npos) // a lone word is often a verb
            optional.push_back(fmt::format("Hints of {}.", keyword));

    std::string prompt = fmt::format("{}", fmt::join(parts, " "));
    for (const std::string& more : optional)
        if (countWords(prompt) + countWords(more) <= kMostWords)
            prompt += " " + more;
    if (countWords(prompt) < kFewestWords)
        prompt += " Clear composition, natural motion, consistent colours from shot to shot.";
    return prompt;
}

} // namespace reelwright::director
