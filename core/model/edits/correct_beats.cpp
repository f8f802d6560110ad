#include "model/edits/edit.h"

#include "base/utf8.h"

#include <charconv>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_correct_beats;

namespace {

constexpr double kLongest = 86400; // seconds

constexpr EditParameter kParameters[] = {
    {"action",
     "shift, halve, double, set_downbeat, set_metre, add, remove, move, set_tempo, tap or replace",
     true},
    {"at", "seconds in the film, such as 12.5: the beat that is meant", false},
    {"to", "seconds in the film: where a beat goes, or a stretch ends", false},
    {"value", "seconds to shift by, beats to the bar, or beats a minute", false},
    {"beats", "times in the film for tap and replace: 0.5 1.0 1.5 2.0", false},
};

// "0.5 1.0, 1.5" as beats; for replace the first begins a bar and bars are as long as before.
base::Result<std::vector<Beat>> readBeats(std::string_view text, int beatsPerBar) {
    std::vector<Beat> beats;
    while (true) {
        const std::size_t begin = text.find_first_not_of(" ,;\t\n");
        if (begin == std::string_view::npos)
            return beats;
        text.remove_prefix(begin);
        Beat beat;
        const auto [end, failed] =
            std::from_chars(text.data(), text.data() + text.size(), beat.time);
        if (failed != std::errc())
            return base::Error{base::ErrorKind::InvalidInput,
                               fmt::format("\"{}\" is no time in seconds.",
                                           base::shortened(std::string(text), 20)),
                               {}};
        beat.inBar = static_cast<int>(beats.size()) % beatsPerBar + 1;
        beat.strength = 0.5;
        beats.push_back(beat);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    const std::string name = arguments.text("action");
    const auto action = gridActionFromName(name);
    if (!action)
        return base::Error{
            base::ErrorKind::InvalidInput,
            fmt::format("There is no correction \"{}\": use {}.", name, kParameters[0].meaning),
            {}};
    GridEdit edit;
    edit.action = *action;
    for (const auto& [id, target] :
         {std::pair("at", &edit.at), std::pair("to", &edit.to), std::pair("value", &edit.value)})
        if (arguments.has(id)) {
            TRY_ASSIGN(*target, arguments.number(id, -kLongest, kLongest));
        }
    TRY_ASSIGN(edit.beats, readBeats(arguments.text("beats"), std::max(1, film.grid.beatsPerBar)));
    TRY_ASSIGN(film.grid, corrected(film.grid, edit));
    // Kept in song time, so that it is made again whichever part of the song the film shows.
    const double in = film.music ? static_cast<double>(film.music->in) / base::kSampleRate : 0;
    edit.at += in;
    edit.to += in;
    for (Beat& beat : edit.beats)
        beat.time += in;
    film.gridEdits.push_back(std::move(edit));
    return {};
}

} // namespace

const EditPreset edit_correct_beats = {
    .id = "correct_beats", .label = "Correct beats", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
