#include "model/edits/edit.h"

#include <charconv>
#include <sstream>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_balance_sounds;

namespace {

constexpr EditParameter kParameters[] = {
    {"gains",
     "dB by number of the sound, -60 to 24, or muted or heard, such as: music=-3 1=0 2=muted",
     true},
};

// What a word says about the music or a sound: both have a gain and can be muted.
template <typename Heard>
base::Result<void> balance(Heard& heard, const Film& film, const std::string& word) {
    if (word == "muted" || word == "heard") {
        heard.muted = word == "muted";
        return {};
    }
    const EditValues one{{"gains", word}};
    const auto gain = EditArguments(film, one).number("gains", kLowestGain, kHighestGain);
    if (!gain)
        return base::Error{gain.error().kind, gain.error().message + " Or say muted or heard.", {}};
    heard.gain = *gain;
    return {};
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    std::istringstream words(arguments.text("gains"));
    if ((words >> std::ws).eof())
        return base::Error{base::ErrorKind::InvalidInput,
                           "Say which sounds and how, such as: music=-3 2=muted.",
                           {}};
    for (std::string word; words >> word;) {
        const std::size_t middle = word.find('=');
        const std::string what = word.substr(0, middle);
        const std::string value = middle == std::string::npos ? "" : word.substr(middle + 1);
        if (what == "music" && film.music) {
            TRY(balance(*film.music, film, value));
            continue;
        }
        std::size_t number = 0;
        std::from_chars(what.data(), what.data() + what.size(), number);
        if (number < 1 || number > film.sounds.size())
            return base::Error{
                base::ErrorKind::NotFound, fmt::format("The film has no sound \"{}\".", what), {}};
        TRY(balance(film.sounds[number - 1], film, value));
    }
    return {};
}

} // namespace

const EditPreset edit_balance_sounds = {
    .id = "balance_sounds", .label = "Balance sounds", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
