#include "base/utf8.h"
#include "model/edits/edit.h"

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_change_shot;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"size", "extreme_wide, wide, full, medium, close_up, extreme_close_up", false},
    {"move",
     "static, push_in, pull_out, pan_left, pan_right, tilt_up, tilt_down, orbit, crane_up, "
     "handheld",
     false},
    {"light", "such as low warm backlight; empty for none told", false},
};

constexpr std::size_t kLongestLight = 200; // characters

base::Error unknown(std::string_view what, const std::string& value) {
    return {base::ErrorKind::InvalidInput, fmt::format("\"{}\" is no {}.", value, what), {}};
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    Shot& shot = film.scenes[index].shot;
    if (arguments.has("size")) {
        const auto size = shotSizeFromName(arguments.text("size"));
        if (!size)
            return unknown("shot size", arguments.text("size"));
        shot.size = *size;
    }
    if (arguments.has("move")) {
        const auto move = cameraMoveFromName(arguments.text("move"));
        if (!move)
            return unknown("camera move", arguments.text("move"));
        shot.move = *move;
    }
    if (arguments.has("light"))
        shot.light = base::cleanText(arguments.text("light"), kLongestLight);
    return {};
}

} // namespace

const EditPreset edit_change_shot = {
    .id = "change_shot", .label = "Change shot", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
