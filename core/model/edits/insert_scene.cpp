#include "base/utf8.h"
#include "model/edits/edit.h"

namespace reelwright::model {

extern const EditPreset edit_insert_scene;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "the scene behind which it stands: number from 1, or id; it gives half of its time",
     true},
    {"text", "what is seen; without it as in that scene", false},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    const std::string text = base::cleanText(arguments.text("text"), Brief::kMaxPrompt);
    TRY(splitInTheMiddle(film, index));
    Scene& fresh = film.scenes[index + 1];
    fresh.takes.clear();
    fresh.chosen = {};
    fresh.locks = {};
    fresh.hero = false;
    ++fresh.seed; // another draft than that of its neighbour
    if (!text.empty())
        fresh.description = fresh.prompt = text;
    return {};
}

} // namespace

const EditPreset edit_insert_scene = {
    .id = "insert_scene", .label = "Insert scene", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
