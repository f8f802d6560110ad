#include "model/edits/text_arguments.h"

#include "model/word_times.h"

#include <charconv>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_pin_words;

namespace {

constexpr EditParameter kParameters[] = {
    {"cue", "which one, from 1", true},
    {"times",
     "a time in seconds of the film for each word in turn, such as \"1.2 1.5 - 2\" (- leaves one "
     "free); beats puts all on beats; empty sets all free",
     true},
    {"track", "which captions, by number from 1 or by name; may be left out when there are one",
     false},
};

base::Error wrong(std::string message) {
    return {base::ErrorKind::InvalidInput, std::move(message), {}};
}

base::Result<std::vector<WordPin>> pinsFrom(const Film& film, const Cue& cue,
                                            std::string_view times) {
    const std::vector<TimedWord> words = wordsIn(cue.text, {});
    std::vector<WordPin> pins;
    for (std::size_t word = 0; !times.empty();) {
        const std::size_t space = std::min(times.find(' '), times.size());
        const std::string_view time = times.substr(0, space);
        times.remove_prefix(std::min(space + 1, times.size()));
        if (time.empty())
            continue;
        if (word >= words.size())
            return wrong(
                fmt::format("The cue has {} words: there are more times than that.", words.size()));
        const std::int64_t at = words[word++].begin;
        if (time == "-")
            continue;
        double seconds = 0;
        const auto [end, fault] = std::from_chars(time.data(), time.data() + time.size(), seconds);
        const base::FrameIndex frame =
            seconds >= 0 && seconds < 1e6 ? film.rate.nearestFrame(seconds) : -1;
        if (fault != std::errc{} || end != time.data() + time.size() || !cue.span.contains(frame))
            return wrong(fmt::format("\"{}\" is no time inside of the cue, which is seen from "
                                     "{:.3f} to {:.3f} s.",
                                     time, film.rate.secondsAt(cue.span.begin),
                                     film.rate.secondsAt(cue.span.end)));
        pins.push_back({at, frame});
    }
    return pins;
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(CaptionTrack* const track, trackOf(film, arguments));
    TRY_ASSIGN(const std::size_t number, cueOf(*track, arguments));
    Cue& cue = track->cues[number];
    const std::string times = arguments.text("times");
    if (times != "beats") {
        TRY_ASSIGN(cue.pins, pinsFrom(film, cue, times));
        return {};
    }
    if (!film.grid.isTrusted())
        return wrong("The film has no beats that words could be put on.");
    std::vector<WordPin> pins;
    for (const TimedWord& word : wordTimes(cue.text, cue.span, {}, {&film.grid, film.rate}))
        pins.push_back({word.begin, word.start});
    cue.pins = std::move(pins);
    return {};
}

} // namespace

const EditPreset edit_pin_words = {
    .id = "pin_words", .label = "Pin words", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
