#include "model/edits/edit.h"

#include <charconv>
#include <sstream>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_balance_sounds;

namespace {

constexpr EditParameter kParameters[] = {
    {"gains", "dB by number of the sound, -60 to 24, such as: music=-3 1=0 2=-60", true},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    std::istringstream words(arguments.text("gains"));
    for (std::string word; words >> word;) {
        const std::size_t middle = word.find('=');
        const std::string what = word.substr(0, middle);
        const EditValues one{{"gains", middle == std::string::npos ? "" : word.substr(middle + 1)}};
        TRY_ASSIGN(const double gain, EditArguments(film, one).number("gains", -60, 24));
        if (what == "music" && film.music) {
            film.music->gain = gain;
            continue;
        }
        std::size_t number = 0;
        std::from_chars(what.data(), what.data() + what.size(), number);
        if (number < 1 || number > film.sounds.size())
            return base::Error{
                base::ErrorKind::NotFound, fmt::format("The film has no sound \"{}\".", what), {}};
        film.sounds[number - 1].gain = gain;
    }
    return {};
}

} // namespace

const EditPreset edit_balance_sounds = {
    .id = "balance_sounds", .label = "Balance sounds", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
