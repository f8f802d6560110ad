#include "model/film.h"

#include "base/utf8.h"
#include "model/safe_area.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <fmt/format.h>

namespace reelwright::model {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;

base::FrameSpan Film::spanOf(std::size_t sceneIndex) const {
    const FrameIndex end = sceneIndex + 1 < scenes.size() ? scenes[sceneIndex + 1].start : length;
    return {scenes[sceneIndex].start, end};
}

std::optional<std::size_t> Film::indexOf(const SceneId& sceneId) const {
    const auto at = std::ranges::find(scenes, sceneId, &Scene::id);
    if (at == scenes.end())
        return std::nullopt;
    return static_cast<std::size_t>(at - scenes.begin());
}

const AssetNote* Film::noteOn(const AssetId& asset) const {
    const auto at = std::ranges::find(assetNotes, asset, &AssetNote::asset);
    return at == assetNotes.end() ? nullptr : &*at;
}

base::SampleIndex Film::startOf(const Sound& sound) const {
    const auto scene = sound.scene.empty() ? std::nullopt : indexOf(sound.scene);
    return sound.start + (scene ? rate.sampleAt(scenes[*scene].start) : 0);
}

std::size_t Film::sceneAt(FrameIndex frame) const {
    const auto after = std::ranges::upper_bound(scenes, frame, {}, &Scene::start);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - scenes.begin() - 1, 0));
}

namespace {
constexpr std::array<std::string_view, 3> kSoundRoles = {"voice", "clip", "effect"};
} // namespace

std::string_view nameOf(SoundRole role) {
    return kSoundRoles[static_cast<std::size_t>(role)];
}

std::optional<SoundRole> soundRoleFromName(std::string_view name) {
    const auto at = std::ranges::find(kSoundRoles, name);
    if (at == kSoundRoles.end())
        return std::nullopt;
    return static_cast<SoundRole>(at - kSoundRoles.begin());
}

namespace {

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

// NaN is outside of every range, so that no film is stored that JSON cannot write.
bool isShare(double value) {
    return value >= 0 && value <= 1;
}

constexpr base::SampleIndex kShortestLoop = base::kSampleRate / 2;

base::Result<void> checkSound(const Film& film, std::size_t i) {
    const Sound& sound = film.sounds[i];
    const auto fault = [&](std::string_view what) {
        return wrong(fmt::format("Sound {} {}.", i + 1, what));
    };
    if (sound.asset.empty())
        return fault("has no file");
    if (sound.length <= 0 || sound.in < 0)
        return fault("is empty or begins before its file");
    if (std::abs(sound.speed) < kSlowest || std::abs(sound.speed) > kFastest)
        return fault("does not run at 0.1 to 10 times its speed");
    if (!(sound.gain >= kLowestGain && sound.gain <= kHighestGain))
        return fault("must be between 60 dB softer and 24 dB louder");
    if (sound.fadeIn < 0 || sound.fadeOut < 0 || sound.fadeIn + sound.fadeOut > sound.length)
        return fault("has fades that are longer than itself");
    if (!sound.scene.empty() && !film.indexOf(sound.scene))
        return fault("belongs to a scene that is not in the film");
    return {};
}

base::Result<void> checkValues(const Film& film) {
    TRY(check(film.look, "The film"));
    TRY(check(film.grade, "The film"));
    if (!isShare(film.intent.energy))
        return wrong("The energy of the film's intent must be between 0 and 1.");
    if (film.music && (film.music->in < 0 || film.music->fadeIn < 0 || film.music->fadeOut < 0 ||
                       !std::isfinite(film.music->gain)))
        return wrong("The music's start, gain or fades are out of range.");
    if (film.music && (film.music->loopStart < 0 || film.music->loopEnd < film.music->loopStart ||
                       (film.music->loopEnd > film.music->loopStart &&
                        film.music->loopEnd - film.music->loopStart < kShortestLoop)))
        return wrong("The music's loop must be at least half a second long.");
    if (film.music && film.music->rounds < 0)
        return wrong("The music cannot go round less than 0 times.");
    if (!(film.ducking >= 0 && film.ducking <= kMostDucking))
        return wrong("Music can yield to voices by 0 to 40 dB.");
    if (film.logo && !(isShare(film.logo->width) && isShare(film.logo->opacity)))
        return wrong("The logo's width and opacity must be between 0 and 1.");
    if (!std::isfinite(film.grid.tempo) || !isShare(film.grid.confidence))
        return wrong("The tempo or confidence of the beat grid is out of range.");
    for (const Beat& beat : film.grid.beats)
        if (!std::isfinite(beat.time) || !std::isfinite(beat.strength) ||
            !std::isfinite(beat.energy))
            return wrong("A beat of the grid has no time or strength.");
    return {};
}

base::Result<void> checkAssetNotes(const Film& film) {
    std::set<AssetId> known;
    for (const AssetNote& note : film.assetNotes) {
        const std::string name = fmt::format("The note on {}", note.asset.text);
        if (note.asset.empty() || !known.insert(note.asset).second)
            return wrong("A note belongs to no file, or a file has two.");
        if (base::toCodePoints(note.text).size() > kLongestAssetNote)
            return wrong(fmt::format("{} is longer than {} characters.", name, kLongestAssetNote));
        if (note.tags != tidyTags(note.tags))
            return wrong(fmt::format("{} has too many tags, or some that are not tidy.", name));
    }
    return {};
}

base::Result<void> checkSceneValues(const Scene& scene, const std::string& name) {
    if (scene.id.empty())
        return wrong(fmt::format("{} has no id.", name));
    if (!isShare(scene.energy) || (scene.beat && !std::isfinite(*scene.beat)))
        return wrong(fmt::format("{} has an energy or beat out of range.", name));
    if (scene.look)
        TRY(check(*scene.look, name));
    TRY(check(scene.grade, name));
    for (const auto& [id, value] : scene.transition.values)
        if (!std::isfinite(value))
            return wrong(fmt::format("{} has a transition whose {} is no number.", name, id));
    for (const Take& take : scene.takes) {
        TRY(check(take.pace, name));
        TRY(check(take.framing, name));
        for (const auto& [aspect, framing] : take.shapes)
            TRY(check(framing, fmt::format("{} in {}", name, nameOf(aspect))));
    }
    return {};
}

base::Result<void> checkScene(const Film& film, std::size_t i) {
    const Scene& scene = film.scenes[i];
    const base::FrameSpan span = film.spanOf(i);
    const std::string name = fmt::format("Scene {}", i + 1);
    TRY(checkSceneValues(scene, name));
    if (span.length() < kShortestScene)
        return wrong(fmt::format("{} would be {} frames long; the shortest is {}.", name,
                                 span.length(), kShortestScene));
    if (!scene.chosen.empty() && scene.chosenTake() == nullptr)
        return wrong(fmt::format("{} has chosen a take that it does not have.", name));
    const FrameIndex transition = scene.transition.length;
    if (transition < 0)
        return wrong(fmt::format("{} has a transition of negative length.", name));
    if (i == 0 || transition == 0)
        return {};
    const FrameIndex before = transition / 2;
    const FrameIndex after = transition - before;
    const Scene* const next = i + 1 < film.scenes.size() ? &film.scenes[i + 1] : nullptr;
    const FrameIndex taken = next != nullptr ? next->transition.length / 2 : 0;
    if (after + taken > span.length())
        return wrong(fmt::format("{} is too short for the transitions at its ends.", name));
    if (before > film.spanOf(i - 1).length())
        return wrong(fmt::format("Scene {} is too short for the transition at its end.", i));
    return {};
}

bool isInRange(const TextLook& look) {
    return look.size >= kSmallestText && look.size <= kLargestText && look.outline >= 0 &&
           look.outline <= kWidestOutline && isShare(look.shadow) && isShare(look.box) &&
           look.boxPadding >= 0 && look.boxPadding <= kWidestPadding;
}

base::Result<void> checkTitle(const Film& film, const Title& title) {
    const std::string name = base::shortened(title.text, 60);
    if (title.span.begin < 0 || title.span.length() <= 0 || title.span.end > film.length ||
        title.fade < 0)
        return wrong(fmt::format("The title \"{}\" is not inside the film.", name));
    if (base::toCodePoints(title.text).size() > kLongestTitle)
        return wrong(
            fmt::format("The title \"{}\" is longer than {} characters.", name, kLongestTitle));
    if (title.enter.length < 0 || title.leave.length < 0)
        return wrong(fmt::format("The title \"{}\" comes or goes in negative time.", name));
    if (!isInRange(title.look))
        return wrong(
            fmt::format("The title \"{}\" has a size, outline, shadow or box out of range.", name));
    const auto isOutside = [](const std::optional<TextPlace>& place) {
        return place && !(std::abs(place->dx) <= 1 && std::abs(place->dy) <= 1);
    };
    if (isOutside(title.place))
        return wrong(fmt::format("The title \"{}\" has a place out of range.", name));
    for (const auto& [aspect, own] : title.shapes)
        if (isOutside(own.place) ||
            (own.size && !(*own.size >= kSmallestText && *own.size <= kLargestText)))
            return wrong(fmt::format("The title \"{}\" has a place or size out of range in {}.",
                                     name, nameOf(aspect)));
    return {};
}

base::Result<void> checkCaptions(const Film& film) {
    if (film.captions.size() > kMostTracks)
        return wrong(fmt::format("A film can have {} caption tracks.", kMostTracks));
    std::set<std::string> ids;
    for (const CaptionTrack& track : film.captions) {
        TRY(check(track, film.length));
        if (!ids.insert(track.id.text).second)
            return wrong(fmt::format("Two caption tracks have the id {}.", track.id.text));
    }
    if (!film.safeArea.empty() && findSafeArea(film.safeArea) == nullptr)
        return wrong(fmt::format("There is no safe area \"{}\": see reel list safe_areas.",
                                 base::shortened(film.safeArea, 40)));
    return {};
}

} // namespace

base::Result<void> check(const Film& film) {
    if (film.scenes.empty())
        return wrong("A film needs at least one scene.");
    if (film.scenes.front().start != 0)
        return wrong("The first scene must start at frame 0.");
    if (film.rate.numerator <= 0 || film.rate.denominator <= 0)
        return wrong("The frame rate must be positive.");
    TRY(checkValues(film));
    TRY(checkAssetNotes(film));
    std::set<std::string> ids;
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        if (!ids.insert(film.scenes[i].id.text).second)
            return wrong(fmt::format("Two scenes have the id {}.", film.scenes[i].id.text));
        TRY(checkScene(film, i));
    }
    for (std::size_t i = 0; i < film.sounds.size(); ++i)
        TRY(checkSound(film, i));
    for (const Title& title : film.titles)
        TRY(checkTitle(film, title));
    TRY(checkCaptions(film));
    TRY(check(film.notes, film.length));
    TRY(check(film.markers, film.length));
    return {};
}

} // namespace reelwright::model
