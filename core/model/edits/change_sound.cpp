#include "model/edits/edit.h"

#include <cmath>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_change_sound;

namespace {

constexpr EditParameter kParameters[] = {
    {"number", "which sound, from 1; see: reel sound PROJECT", true},
    {"gain", "dB, -60 to 24", false},
    {"at", "seconds from the film's start, or from its scene's; may be negative", false},
    {"from", "seconds in the file where it begins", false},
    {"length", "seconds that are heard", false},
    {"fade_in", "seconds", false},
    {"fade_out", "seconds", false},
    {"muted", "true: it is not heard and keeps all else", false},
};

base::Result<void> take(const EditArguments& arguments, std::string_view id, double low,
                        base::SampleIndex& value) {
    if (!arguments.has(id))
        return {};
    TRY_ASSIGN(const double seconds, arguments.number(id, low, 86400));
    value = std::llround(seconds * base::kSampleRate);
    return {};
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    if (film.sounds.empty())
        return base::Error{
            base::ErrorKind::NotFound, "The film has no sounds beside its music.", {}};
    TRY_ASSIGN(const std::size_t number, arguments.whole("number", 1, film.sounds.size()));
    Sound& sound = film.sounds[number - 1];
    if (arguments.has("gain")) {
        TRY_ASSIGN(sound.gain, arguments.number("gain", kLowestGain, kHighestGain));
    }
    if (arguments.has("muted")) {
        TRY_ASSIGN(sound.muted, arguments.flag("muted"));
    }
    TRY(take(arguments, "at", -86400, sound.start));
    TRY(take(arguments, "from", 0, sound.in));
    TRY(take(arguments, "length", 0.001, sound.length));
    TRY(take(arguments, "fade_in", 0, sound.fadeIn));
    return take(arguments, "fade_out", 0, sound.fadeOut);
}

} // namespace

const EditPreset edit_change_sound = {
    .id = "change_sound", .label = "Change sound", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
