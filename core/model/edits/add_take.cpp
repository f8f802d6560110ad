#include "model/edits/edit.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::model {

extern const EditPreset edit_add_take;

namespace {

constexpr EditParameter kParameters[] = {
    {"scene", "number from 1, or id", true},
    {"asset", "id of a picture or clip of the project", true},
    {"kind", "still or clip", true},
};

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    TRY_ASSIGN(const std::size_t index, arguments.scene("scene"));
    Scene& scene = film.scenes[index];
    const std::string kind = arguments.text("kind");
    if (kind != "still" && kind != "clip")
        return base::Error{base::ErrorKind::InvalidInput, "kind must be still or clip.", {}};
    if (scene.locks.content)
        return base::Error{
            base::ErrorKind::InvalidInput, "The scene is locked. Unlock its content first.", {}};
    const AssetId asset{arguments.text("asset")};
    const auto known = std::ranges::find(scene.takes, asset, &Take::asset);
    if (known != scene.takes.end()) {
        scene.chosen = known->id;
        return {};
    }
    Take take{.id = {fmt::format("take-{}", asset.text)},
              .kind = kind == "clip" ? TakeKind::Clip : TakeKind::Still,
              .asset = asset};
    scene.chosen = take.id;
    scene.takes.push_back(std::move(take));
    return {};
}

} // namespace

const EditPreset edit_add_take = {
    .id = "add_take", .label = "Add take", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
