#include "model/edits/edit.h"

#include <charconv>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_frame_take;

namespace {

constexpr double kLongestClip = 86400; // seconds

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"fit", "fill, blurred or letterbox", false},
    {"focus", "what stays in the frame: shares from the left and the top, such as 0.3,0.5", false},
    {"in", "seconds in the clip where the scene begins", false},
};

base::Error wrong(std::string message) {
    return {base::ErrorKind::InvalidInput, std::move(message), {}};
}

base::Result<Fit> fitOf(const std::string& name) {
    if (name == "fill")
        return Fit::Fill;
    if (name == "blurred")
        return Fit::Blurred;
    if (name == "letterbox")
        return Fit::Letterbox;
    return wrong(fmt::format("fit must be fill, blurred or letterbox, not \"{}\".", name));
}

bool readShare(std::string_view text, double& share) {
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), share);
    return fault == std::errc{} && end == text.data() + text.size() && share >= 0 && share <= 1;
}

base::Result<Point> pointOf(const std::string& text) {
    const std::string_view all = text;
    const std::size_t comma = all.find(',');
    Point point;
    if (comma == std::string_view::npos || !readShare(all.substr(0, comma), point.x) ||
        !readShare(all.substr(comma + 1), point.y))
        return wrong(fmt::format(
            "focus must be two shares from 0 to 1, such as 0.3,0.5, not \"{}\".", text));
    return point;
}

Take* shownTake(Scene& scene) {
    for (Take& take : scene.takes)
        if (take.id == scene.chosen)
            return &take;
    return nullptr;
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    if (!arguments.has("fit") && !arguments.has("focus") && !arguments.has("in"))
        return wrong("The edit frame_take needs fit=..., focus=... or in=....");
    Take* const take = shownTake(film.scenes[index]);
    if (take == nullptr)
        return wrong(fmt::format("Scene {} shows its draft, which fits as it is: only a picture or "
                                 "a clip can be framed.",
                                 index + 1));
    if (arguments.has("fit")) {
        TRY_ASSIGN(take->fit, fitOf(arguments.text("fit")));
    }
    if (arguments.has("focus")) {
        TRY_ASSIGN(take->focus, pointOf(arguments.text("focus")));
    }
    if (!arguments.has("in"))
        return {};
    if (take->kind == TakeKind::Still)
        return wrong(fmt::format("Scene {} shows a picture: in=... is for clips.", index + 1));
    TRY_ASSIGN(const double seconds, arguments.number("in", 0, kLongestClip));
    take->in = film.rate.nearestFrame(seconds);
    return {};
}

} // namespace

const EditPreset edit_frame_take = {
    .id = "frame_take", .label = "Frame take", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
