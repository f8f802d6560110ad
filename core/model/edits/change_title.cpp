#include "model/edits/text_arguments.h"

#include <algorithm>
#include <array>

namespace reelwright::model {

extern const EditPreset edit_change_title;

namespace {

constexpr auto kParameters = [] {
    std::array<EditParameter, 2 + std::size(kTitleParameters)> all = {
        {{"text", "the new text; a second line after \\n; empty takes the title away", false},
         {"number", "which title, from 1; without it the first", false}}};
    std::ranges::copy(kTitleParameters, all.begin() + 2);
    return all;
}();

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    if (film.titles.empty())
        return base::Error{base::ErrorKind::NotFound, "The film has no titles.", {}};
    std::size_t number = 1;
    if (arguments.has("number")) {
        TRY_ASSIGN(number, arguments.whole("number", 1, film.titles.size()));
    }
    const auto title = film.titles.begin() + static_cast<std::ptrdiff_t>(number - 1);
    if (arguments.has("text")) {
        title->text = textWithBreaks(arguments, "text", kLongestTitle);
        if (title->text.empty()) {
            film.titles.erase(title);
            return {};
        }
    }
    return changeTitle(film, arguments, *title);
}

} // namespace

const EditPreset edit_change_title = {
    .id = "change_title", .label = "Change title", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
