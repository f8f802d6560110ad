#include "model/edits/text_arguments.h"

#include "base/utf8.h"
#include "model/edits/take_arguments.h"
#include "model/word_times.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace reelwright::model {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;
using base::Result;

namespace {

constexpr std::size_t kLongestFont = 200;
constexpr double kLongest = 100 * 3600.0; // seconds

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

template <typename Value, typename Find>
Result<void> takeName(const EditArguments& arguments, std::string_view id, Find find, Value& target,
                      std::string_view choices) {
    if (!arguments.has(id))
        return {};
    const auto value = find(arguments.text(id));
    if (!value)
        return wrong(fmt::format("{} must be {}, not \"{}\".", id, choices, arguments.text(id)));
    target = *value;
    return {};
}

Result<void> takeNumber(const EditArguments& arguments, std::string_view id, double low,
                        double high, double& target) {
    if (arguments.has(id)) {
        TRY_ASSIGN(target, arguments.number(id, low, high));
    }
    return {};
}

Result<void> takeColour(const EditArguments& arguments, std::string_view id, Colour& target) {
    if (arguments.has(id)) {
        TRY_ASSIGN(target, colourOf(arguments, id));
    }
    return {};
}

Result<void> takeFrames(const Film& film, const EditArguments& arguments, std::string_view id,
                        FrameIndex& target) {
    if (arguments.has(id)) {
        TRY_ASSIGN(const double seconds, arguments.number(id, 0, kLongest));
        target = film.rate.nearestFrame(seconds);
    }
    return {};
}

Result<void> changeTimes(const Film& film, const EditArguments& arguments, Title& title) {
    FrameIndex begin = title.span.begin;
    FrameIndex length = title.span.length();
    TRY(takeFrames(film, arguments, "at", begin));
    TRY(takeFrames(film, arguments, "seconds", length));
    if (begin >= film.length)
        return wrong(fmt::format("at={} is behind the end of the film, which lasts {:.2f} s.",
                                 arguments.text("at"), film.rate.secondsAt(film.length)));
    title.span = {begin, std::min(begin + std::max<FrameIndex>(length, 1), film.length)};
    return {};
}

Result<void> changeLook(const EditArguments& arguments, TextLook& look) {
    TRY(takeNumber(arguments, "size", kSmallestText, kLargestText, look.size));
    TRY(takeNumber(arguments, "outline", 0, kWidestOutline, look.outline));
    TRY(takeNumber(arguments, "shadow", 0, 1, look.shadow));
    TRY(takeNumber(arguments, "box", 0, 1, look.box));
    TRY(takeColour(arguments, "outline_colour", look.outlineColour));
    return takeColour(arguments, "box_colour", look.boxColour);
}

} // namespace

std::string textWithBreaks(const EditArguments& arguments, std::string_view id,
                           std::size_t mostCharacters) {
    const std::string written = base::cleanText(arguments.text(id), mostCharacters);
    std::string text;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const bool breaks = written[i] == '\\' && i + 1 < written.size() && written[i + 1] == 'n';
        text += breaks ? '\n' : written[i];
        i += breaks ? 1 : 0;
    }
    return text;
}

Result<Colour> colourOf(const EditArguments& arguments, std::string_view id) {
    const auto colour = colourFromHex(arguments.text(id));
    if (!colour)
        return wrong(fmt::format("{} must be a colour such as #ffd60a, not \"{}\".", id,
                                 arguments.text(id)));
    return *colour;
}

Result<void> changePlace(const EditArguments& arguments, std::optional<TextPlace>& place) {
    if (arguments.text("place") == "own")
        place.reset();
    else if (arguments.has("place")) {
        Anchor anchor = Anchor::Bottom;
        TRY(takeName(arguments, "place", anchorFromName, anchor,
                     "top_left, top, top_right, left, centre, right, bottom_left, bottom, "
                     "bottom_right or own"));
        place = TextPlace{anchor, place ? place->dx : 0, place ? place->dy : 0};
    }
    for (const std::string_view id : {"dx", "dy"}) {
        if (!arguments.has(id))
            continue;
        if (!place)
            return wrong(fmt::format("{} moves a text from a place: give place=... as well.", id));
        TRY(takeNumber(arguments, id, -1, 1, id == "dx" ? place->dx : place->dy));
    }
    return {};
}

namespace {

// Size and place of one shape; place=own takes away what the shape has of its own.
Result<void> changeShape(const EditArguments& arguments, Aspect aspect, Title& title) {
    constexpr std::string_view kOfShapes[] = {"size", "place", "dx", "dy"};
    if (std::ranges::none_of(kOfShapes, [&](auto id) { return arguments.has(id); }))
        return wrong("shape=... gives a title another size=... or place=... where the film is "
                     "shown in that shape: give one of them.");
    if (arguments.text("place") == "own") {
        title.shapes.erase(aspect);
        return {};
    }
    TitleShape& own = title.shapes[aspect];
    if (!own.place && !arguments.has("place"))
        own.place = title.place; // what dx and dy move it from
    TRY(changePlace(arguments, own.place));
    if (arguments.has("size")) {
        double size = 1;
        TRY(takeNumber(arguments, "size", kSmallestText, kLargestText, size));
        own.size = size;
    }
    return {};
}

} // namespace

Result<void> changeTitle(const Film& film, const EditArguments& arguments, Title& title) {
    constexpr std::string_view kMotions = "none, fade, rise, type or word_by_word";
    TRY(takeName(arguments, "style", titleStyleFromName, title.style,
                 "title, lower_third or end_card"));
    TRY(takeName(arguments, "enter", textMotionFromName, title.enter.kind, kMotions));
    TRY(takeName(arguments, "leave", textMotionFromName, title.leave.kind, kMotions));
    TRY(takeFrames(film, arguments, "enter_seconds", title.enter.length));
    TRY(takeFrames(film, arguments, "leave_seconds", title.leave.length));
    TRY(takeColour(arguments, "colour", title.colour));
    TRY(takeColour(arguments, "accent", title.accent));
    if (arguments.has("font"))
        title.font = base::cleanText(arguments.text("font"), kLongestFont);
    TRY(changeTimes(film, arguments, title));
    TRY_ASSIGN(const std::optional<Aspect> shape, shapeIn(arguments));
    const double size = title.look.size;
    TRY(changeLook(arguments, title.look));
    if (!shape)
        return changePlace(arguments, title.place);
    title.look.size = size;
    return changeShape(arguments, *shape, title);
}

Result<CaptionTrack*> trackOf(Film& film, const EditArguments& arguments) {
    const std::string value = arguments.text("track");
    if (film.captions.empty())
        return Error{ErrorKind::NotFound, "The film has no captions.", {}};
    if (value.empty() && film.captions.size() == 1)
        return &film.captions.front();
    const auto named = std::ranges::find(film.captions, TrackId{value}, &CaptionTrack::id);
    if (named != film.captions.end())
        return &*named;
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault == std::errc{} && end == value.data() + value.size() && number >= 1 &&
        number <= film.captions.size())
        return &film.captions[number - 1];
    return Error{ErrorKind::NotFound,
                 value.empty()
                     ? fmt::format("Which captions? track=1 to track={}.", film.captions.size())
                     : fmt::format("There are no captions \"{}\": the film has the "
                                   "tracks 1 to {}.",
                                   value, film.captions.size()),
                 {}};
}

Result<std::size_t> cueOf(const CaptionTrack& track, const EditArguments& arguments) {
    const std::string value = arguments.text("cue");
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault != std::errc{} || end != value.data() + value.size() || number < 1 ||
        number > track.cues.size())
        return Error{ErrorKind::NotFound,
                     fmt::format("There is no cue \"{}\": the captions have the cues 1 to {}.",
                                 value, track.cues.size()),
                     {}};
    return number - 1;
}

namespace {

// The pins of a text that has as many words as before: a corrected letter moves none.
std::optional<std::vector<WordPin>> sameWords(const Cue& cue, const std::string& text) {
    const std::vector<TimedWord> before = wordsIn(cue.text, {});
    const std::vector<TimedWord> after = wordsIn(text, {});
    if (before.size() != after.size())
        return std::nullopt;
    std::vector<WordPin> pins;
    for (const WordPin& pin : cue.pins) {
        const auto word = std::ranges::find(before, pin.at, &TimedWord::begin);
        if (word == before.end())
            return std::nullopt; // a syllable
        pins.push_back({after[static_cast<std::size_t>(word - before.begin())].begin, pin.start});
    }
    return pins;
}

void changeText(Cue& cue, const std::string& text) {
    const auto before = base::toCodePoints(cue.text);
    const auto after = base::toCodePoints(text);
    const auto same =
        static_cast<std::int64_t>(std::ranges::mismatch(before, after).in1 - before.begin());
    if (auto pins = sameWords(cue, text))
        cue.pins = *std::move(pins);
    else
        std::erase_if(cue.pins, [&](const WordPin& pin) { return pin.at >= same; });
    std::erase_if(cue.marks, [&](const TextMark& mark) { return mark.end > same; });
    cue.text = text;
}

} // namespace

Result<void> changeCue(const Film& film, const EditArguments& arguments, Cue& cue) {
    if (arguments.has("text"))
        changeText(cue, textWithBreaks(arguments, "text", kLongestCue));
    const FrameIndex moved = cue.span.begin;
    FrameIndex length = cue.span.length();
    TRY(takeFrames(film, arguments, "begin", cue.span.begin));
    cue.span.end = cue.span.begin + length;
    TRY(takeFrames(film, arguments, "end", cue.span.end));
    cue.span.end = std::min(cue.span.end, film.length);
    if (cue.span.length() <= 0)
        return wrong("The cue would end before it begins: give begin=... and end=... in seconds of "
                     "the film.");
    for (WordPin& pin : cue.pins)
        pin.start =
            std::clamp(pin.start + cue.span.begin - moved, cue.span.begin, cue.span.end - 1);
    if (arguments.text("place") == "own")
        cue.anchor.reset();
    else if (arguments.has("place")) {
        Anchor anchor = Anchor::Bottom;
        TRY(takeName(arguments, "place", anchorFromName, anchor,
                     "top_left, top, ... bottom_right or own"));
        cue.anchor = anchor;
    }
    return {};
}

} // namespace reelwright::model
