#include "model/edits/edit.h"

#include "base/utf8.h"

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_change_title;

namespace {

constexpr EditParameter kParameters[] = {
    {"text", "the new text; a second line after \\n", true},
    {"number", "which title, from 1; without it the first", false},
};

// People write the break between the two lines as a backslash and an n.
std::string withLineBreak(const std::string& text) {
    const std::size_t at = text.find("\\n");
    return at == std::string::npos ? text
                                   : fmt::format("{}\n{}", text.substr(0, at), text.substr(at + 2));
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    if (film.titles.empty())
        return base::Error{base::ErrorKind::NotFound, "The film has no titles.", {}};
    std::size_t number = 1;
    if (arguments.has("number")) {
        TRY_ASSIGN(number, arguments.whole("number", 1, film.titles.size()));
    }
    const std::size_t index = number - 1;
    const std::string text = withLineBreak(base::cleanText(arguments.text("text"), 200));
    if (text.empty())
        film.titles.erase(film.titles.begin() + static_cast<std::ptrdiff_t>(index));
    else
        film.titles[index].text = text;
    return {};
}

} // namespace

const EditPreset edit_change_title = {
    .id = "change_title", .label = "Change title", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
