#include "model/edits/edit.h"

#include "model/song_cuts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::model {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;
using base::Result;

#define EDIT(name) extern const EditPreset edit_##name;
#include "model/edits/edits.def"
#undef EDIT

std::span<const EditPreset* const> edits() {
    static constexpr std::array kAll = {
#define EDIT(name) &edit_##name,
#include "model/edits/edits.def"
#undef EDIT
    };
    return kAll;
}

const EditPreset* findEdit(std::string_view id) {
    const auto at = std::ranges::find(edits(), id, &EditPreset::id);
    return at == edits().end() ? nullptr : *at;
}

namespace {

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

Result<void> checkNames(const EditPreset& edit, const EditValues& values) {
    for (const auto& [id, value] : values)
        if (std::ranges::find(edit.parameters, std::string_view(id), &EditParameter::id) ==
            edit.parameters.end())
            return wrong(fmt::format("The edit {} has no \"{}\".", edit.id, id));
    for (const EditParameter& parameter : edit.parameters)
        if (parameter.required && values.find(parameter.id) == values.end())
            return wrong(fmt::format("The edit {} needs {}=... ({}).", edit.id, parameter.id,
                                     parameter.meaning));
    return {};
}

} // namespace

std::string EditArguments::text(std::string_view id) const {
    const auto at = m_values.find(id);
    return at == m_values.end() ? std::string() : at->second;
}

Result<std::size_t> EditArguments::scene(std::string_view id) const {
    const std::string value = text(id);
    if (const auto index = m_film.indexOf({value}))
        return *index;
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault != std::errc{} || end != value.data() + value.size() || number < 1 ||
        number > m_film.scenes.size())
        return Error{ErrorKind::NotFound,
                     fmt::format("There is no scene \"{}\": the film has the scenes 1 to {}.",
                                 value, m_film.scenes.size()),
                     {}};
    return number - 1;
}

Result<double> EditArguments::number(std::string_view id, double low, double high) const {
    const std::string value = text(id);
    double number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault != std::errc{} || end != value.data() + value.size() ||
        !(number >= low && number <= high))
        return wrong(
            fmt::format("{} must be a number from {} to {}, not \"{}\".", id, low, high, value));
    return number;
}

Result<std::size_t> EditArguments::whole(std::string_view id, std::size_t low,
                                         std::size_t high) const {
    const std::string value = text(id);
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault != std::errc{} || end != value.data() + value.size() || number < low || number > high)
        return wrong(fmt::format("{} must be a whole number from {} to {}, not \"{}\".", id, low,
                                 high, value));
    return number;
}

Result<bool> EditArguments::flag(std::string_view id) const {
    const std::string value = text(id);
    if (value == "true" || value == "on" || value == "yes")
        return true;
    if (value == "false" || value == "off" || value == "no")
        return false;
    return wrong(fmt::format("{} must be true or false, not \"{}\".", id, value));
}

// A sound whose scene is gone stays where it was.
static void freeSounds(const Film& before, Film& after) {
    for (Sound& sound : after.sounds)
        if (!sound.scene.empty() && !after.indexOf(sound.scene)) {
            sound.start = before.startOf(sound);
            sound.scene = {};
        }
}

Result<Film> applyEdit(const Film& film, const EditPreset& edit, const EditValues& values) {
    TRY(checkNames(edit, values));
    Film next = film;
    TRY(edit.apply(next, EditArguments(film, values)));
    fitTransitions(next);
    freeSounds(film, next);
    TRY(check(next));
    return next;
}

FrameIndex snappedToBeat(const Film& film, FrameIndex frame, std::optional<double>& beat) {
    beat.reset();
    if (!film.grid.isTrusted())
        return frame;
    const int nearest = film.grid.nearest(film.rate.secondsAt(frame));
    if (nearest < 0)
        return frame;
    const double time = film.grid.beats[static_cast<std::size_t>(nearest)].time;
    if (std::abs(time - film.rate.secondsAt(frame)) > 0.5)
        return frame;
    beat = time;
    return film.rate.nearestFrame(time);
}

namespace {

void beginLater(Take& take, FrameIndex frames) {
    if (take.kind != TakeKind::Still) {
        take.in = inAt(take.pace, take.in, frames);
        take.pace = paceFrom(take.pace, frames);
    }
    const auto move = [&](Framing& framing) {
        for (FocusKey& key : framing.keys)
            key.at -= frames;
    };
    move(take.framing);
    for (auto& [aspect, framing] : take.shapes)
        move(framing);
}

} // namespace

Result<void> splitScene(Film& film, std::size_t index, FrameIndex at, std::optional<double> beat) {
    const base::FrameSpan span = film.spanOf(index);
    if (at - span.begin < kShortestScene || span.end - at < kShortestScene)
        return wrong("The scene cannot be split there: one part would be too short.");
    Scene second = film.scenes[index];
    do
        second.id.text += "b";
    while (film.indexOf(second.id));
    second.start = at;
    second.beat = beat;
    second.transition = {};
    for (Take& take : second.takes)
        beginLater(take, at - span.begin);
    film.scenes.insert(film.scenes.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                       std::move(second));
    return {};
}

Result<void> splitInTheMiddle(Film& film, std::size_t index) {
    const base::FrameSpan span = film.spanOf(index);
    const double middle = film.rate.secondsAt(span.begin + span.end) / 2;
    std::optional<double> beat;
    if (film.grid.isTrusted())
        beat = nearestStrongBeat(film.grid, middle, film.rate.secondsAt(span.length()) / 4);
    return splitScene(film, index, film.rate.nearestFrame(beat.value_or(middle)), beat);
}

void fitTransitions(Film& film) {
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        Transition& transition = film.scenes[i].transition;
        if (i == 0) {
            transition = {};
            continue;
        }
        const Transition& previous = film.scenes[i - 1].transition;
        const FrameIndex taken = i > 1 ? previous.length - previous.length / 2 : 0;
        const FrameIndex before = film.spanOf(i - 1).length() - taken;
        const FrameIndex after = film.spanOf(i).length() / 2;
        transition.length = std::clamp<FrameIndex>(
            transition.length, 0, std::max<FrameIndex>(0, 2 * std::min(before, after)));
        if (transition.length == 0)
            transition = {};
    }
}

} // namespace reelwright::model
