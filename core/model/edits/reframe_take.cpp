#include "model/edits/edit.h"
#include "model/edits/take_arguments.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_reframe_take;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"mode",
     "auto: the crop follows the subject; fixed: it stays at its focus; keys: it goes by "
     "the places given with at, x and y",
     false},
    {"at", "seconds after the scene's start at which the crop is at x and y", false},
    {"x", "share from the left, 0 to 1, at that time", false},
    {"y", "share from the top, 0 to 1, at that time", false},
    {"drop", "true: no place at that time any more", false},
    kShapeParameter,
};

base::Error wrong(std::string message) {
    return {base::ErrorKind::InvalidInput, std::move(message), {}};
}

base::Result<void> changeKey(Framing& framing, base::FrameIndex at,
                             const EditArguments& arguments) {
    bool drop = false;
    if (arguments.has("drop")) {
        TRY_ASSIGN(drop, arguments.flag("drop"));
    }
    const auto known = std::ranges::find(framing.keys, at, &FocusKey::at);
    if (drop) {
        if (known == framing.keys.end())
            return base::Error{base::ErrorKind::NotFound,
                               fmt::format("The crop has no place at {} s.", arguments.text("at")),
                               {}};
        framing.keys.erase(known);
        if (framing.keys.empty())
            framing.reframe = Reframe::Fixed;
        return {};
    }
    if (!arguments.has("x") && !arguments.has("y"))
        return wrong("at=... needs x=... or y=...: where the crop shall be then, as shares from 0 "
                     "to 1 (or drop=true).");
    FocusKey key{at, framing.keys.empty() ? framing.focus : focusAt(framing.keys, at)};
    if (arguments.has("x")) {
        TRY_ASSIGN(key.focus.x, arguments.number("x", 0, 1));
    }
    if (arguments.has("y")) {
        TRY_ASSIGN(key.focus.y, arguments.number("y", 0, 1));
    }
    if (known != framing.keys.end()) {
        *known = key;
    } else {
        const auto behind = std::ranges::upper_bound(framing.keys, at, {}, &FocusKey::at);
        framing.keys.insert(behind, key);
    }
    framing.reframe = Reframe::Keys;
    return {};
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    if (!arguments.has("mode") && !arguments.has("at"))
        return wrong("The edit reframe_take needs mode=auto, mode=fixed, or a place such as at=1.5 "
                     "x=0.3.");
    TRY_ASSIGN(Take* const take, shownTake(film, index));
    TRY_ASSIGN(Framing* const framing, framingIn(*take, arguments));
    std::optional<Reframe> mode;
    if (arguments.has("mode")) {
        mode = reframeFromName(arguments.text("mode"));
        if (!mode)
            return wrong(fmt::format("mode must be auto, fixed or keys, not \"{}\".",
                                     arguments.text("mode")));
    }
    if (mode && *mode != Reframe::Keys) {
        if (arguments.has("at"))
            return wrong(fmt::format("at=... is for mode=keys, not for mode={}.", nameOf(*mode)));
        framing->reframe = *mode;
        framing->keys.clear();
        return {};
    }
    if (!arguments.has("at"))
        return wrong("mode=keys needs a place such as at=1.5 x=0.3 y=0.5.");
    TRY_ASSIGN(const double seconds,
               arguments.number("at", 0, film.rate.secondsAt(film.spanOf(index).length())));
    return changeKey(*framing, film.rate.nearestFrame(seconds), arguments);
}

} // namespace

const EditPreset edit_reframe_take = {
    .id = "reframe_take", .label = "Reframe take", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
