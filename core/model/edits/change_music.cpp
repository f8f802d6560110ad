#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_change_music;

namespace {

constexpr EditParameter kParameters[] = {
    {"gain", "dB against the other sounds, -60 to 24", false},
    {"ducking", "dB by which the music yields to voices, 0 to 40", false},
    {"fade_in", "seconds", false},
    {"fade_out", "seconds", false},
    {"muted", "true: it is not heard and keeps all else", false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    if (arguments.has("ducking")) {
        TRY_ASSIGN(film.ducking, arguments.number("ducking", 0, kMostDucking));
    }
    if (!film.music)
        return base::Error{base::ErrorKind::NotFound, "The film has no music.", {}};
    if (arguments.has("gain")) {
        TRY_ASSIGN(film.music->gain, arguments.number("gain", kLowestGain, kHighestGain));
    }
    if (arguments.has("muted")) {
        TRY_ASSIGN(film.music->muted, arguments.flag("muted"));
    }
    const double longest = film.rate.secondsAt(film.length) / 2;
    if (arguments.has("fade_in")) {
        TRY_ASSIGN(const double seconds, arguments.number("fade_in", 0, longest));
        film.music->fadeIn = film.rate.nearestFrame(seconds);
    }
    if (arguments.has("fade_out")) {
        TRY_ASSIGN(const double seconds, arguments.number("fade_out", 0, longest));
        film.music->fadeOut = film.rate.nearestFrame(seconds);
    }
    return {};
}

} // namespace

const EditPreset edit_change_music = {
    .id = "change_music", .label = "Change music", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
