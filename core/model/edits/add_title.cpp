#include "model/edits/text_arguments.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_add_title;

namespace {

constexpr double kStays = 3.0; // seconds
constexpr double kFade = 0.4;

constexpr auto kParameters = [] {
    std::array<EditParameter, 1 + std::size(kTitleParameters)> all = {
        {{"text", "what it says; a second line after \\n", true}}};
    std::ranges::copy(kTitleParameters, all.begin() + 1);
    return all;
}();

TitleId freeId(const Film& film) {
    for (std::size_t number = film.titles.size() + 1;; ++number) {
        TitleId id{fmt::format("{}-title-{}", film.id.text, number)};
        if (std::ranges::find(film.titles, id, &Title::id) == film.titles.end())
            return id;
    }
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    Title title;
    if (!film.titles.empty()) { // looks like the others
        title.font = film.titles.front().font;
        title.colour = film.titles.front().colour;
        title.accent = film.titles.front().accent;
    }
    title.id = freeId(film);
    title.text = textWithBreaks(arguments, "text", kLongestTitle);
    if (title.text.find_first_not_of(" \n\t") == std::string::npos)
        return base::Error{
            base::ErrorKind::InvalidInput, "A title needs a text: text=\"Neon Rain\".", {}};
    title.span = {0, std::min(film.rate.nearestFrame(kStays), film.length)};
    title.fade = film.rate.nearestFrame(kFade);
    TRY(changeTitle(film, arguments, title));
    film.titles.push_back(std::move(title));
    return {};
}

} // namespace

const EditPreset edit_add_title = {
    .id = "add_title", .label = "Add title", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
