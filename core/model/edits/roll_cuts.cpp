#include "model/edits/edit.h"

#include <charconv>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_roll_cuts;

namespace {

constexpr EditParameter kParameters[] = {
    {"cuts", "scenes and where they shall begin in seconds, such as \"2=3.5 5=12.25\"", true},
    {"snap", "false: not to the nearest beat", false},
};

struct Roll {
    std::size_t scene = 0;
    double seconds = 0;
};

base::Error wrong(std::string message) {
    return {base::ErrorKind::InvalidInput, std::move(message), {}};
}

base::Result<Roll> rollOf(const Film& film, const std::string& word) {
    const auto sign = word.find('=');
    if (sign == std::string::npos)
        return wrong(fmt::format("cuts takes scene=seconds, such as 2=3.5, not \"{}\".", word));
    const EditValues values{{"scene", word.substr(0, sign)}, {"cuts", word.substr(sign + 1)}};
    const EditArguments one(film, values);
    Roll roll;
    TRY_ASSIGN(roll.scene, one.scene("scene"));
    TRY_ASSIGN(roll.seconds, one.number("cuts", 0, film.rate.secondsAt(film.length)));
    return roll;
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    bool snap = true;
    if (arguments.has("snap")) {
        TRY_ASSIGN(snap, arguments.flag("snap"));
    }
    const std::string text = arguments.text("cuts");
    int moved = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        at = end + 1;
        if (word.empty())
            continue;
        TRY_ASSIGN(const Roll roll, rollOf(film, word));
        if (roll.scene == 0)
            return wrong("The first scene begins with the film.");
        Scene& scene = film.scenes[roll.scene];
        if (scene.locks.timing || film.scenes[roll.scene - 1].locks.timing)
            return wrong(
                fmt::format("The cut into scene {} is locked to its beat. Unlock the timing first.",
                            roll.scene + 1));
        std::optional<double> beat;
        scene.start = film.rate.nearestFrame(roll.seconds);
        if (snap)
            scene.start = snappedToBeat(film, scene.start, beat);
        scene.beat = beat;
        ++moved;
    }
    if (moved == 0)
        return wrong("cuts names no cut: write such as 2=3.5.");
    return {};
}

} // namespace

const EditPreset edit_roll_cuts = {
    .id = "roll_cuts", .label = "Roll cuts", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
