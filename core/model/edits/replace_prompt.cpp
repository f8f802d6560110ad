#include "model/edits/edit.h"

#include "base/utf8.h"

namespace reelwright::model {

extern const EditPreset edit_replace_prompt;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"text", "what is seen, in your own words", true},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    const std::string text = base::cleanText(arguments.text("text"), Brief::kMaxPrompt);
    if (text.find_first_not_of(" \t\n") == std::string::npos)
        return base::Error{base::ErrorKind::InvalidInput,
                           "The prompt is empty: say in a few words what the scene shows.",
                           {}};
    film.scenes[index].description = text;
    film.scenes[index].prompt = text;
    return {};
}

} // namespace

const EditPreset edit_replace_prompt = {
    .id = "replace_prompt", .label = "Replace prompt", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
