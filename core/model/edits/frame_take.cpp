#include "model/edits/edit.h"
#include "model/edits/take_arguments.h"

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
    kShapeParameter,
    {"reset", "true: the shape is framed as all the others again", false},
};

base::Error wrong(std::string message) {
    return {base::ErrorKind::InvalidInput, std::move(message), {}};
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

base::Result<void> frame(Take& take, const EditArguments& arguments) {
    TRY_ASSIGN(Framing* const framing, framingIn(take, arguments));
    if (arguments.has("fit")) {
        const auto fit = fitFromName(arguments.text("fit"));
        if (!fit)
            return wrong(fmt::format("fit must be fill, blurred or letterbox, not \"{}\".",
                                     arguments.text("fit")));
        framing->fit = *fit;
    }
    if (arguments.has("focus")) { // who sets it wants it there
        TRY_ASSIGN(framing->focus, pointOf(arguments.text("focus")));
        framing->reframe = Reframe::Fixed;
        framing->keys.clear();
    }
    return {};
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    const bool frames = arguments.has("fit") || arguments.has("focus");
    bool reset = false;
    if (arguments.has("reset")) {
        TRY_ASSIGN(reset, arguments.flag("reset"));
    }
    if (!frames && !arguments.has("in") && !reset)
        return wrong("The edit frame_take needs fit=..., focus=... or in=....");
    TRY_ASSIGN(Take* const take, shownTake(film, index));
    TRY_ASSIGN(const std::optional<Aspect> shape, shapeIn(arguments));
    if (reset && !shape)
        return wrong("reset=true takes away what one shape has of its own: say which by "
                     "shape=9:16.");
    if (reset)
        take->shapes.erase(*shape);
    if (frames)
        TRY(frame(*take, arguments));
    if (!arguments.has("in"))
        return {};
    if (take->kind == TakeKind::Still)
        return wrong(fmt::format("Scene {} shows a picture: in=... is for clips.", index + 1));
    TRY_ASSIGN(const double seconds, arguments.number("in", 0, kLongestClip));
    take->in = film.rate.nearestFrame(seconds);
    followClip(film, index);
    return {};
}

} // namespace

const EditPreset edit_frame_take = {
    .id = "frame_take", .label = "Frame take", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
