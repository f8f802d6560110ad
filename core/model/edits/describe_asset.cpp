#include "model/edits/edit.h"

#include "base/utf8.h"

#include <algorithm>

namespace reelwright::model {

extern const EditPreset edit_describe_asset;

namespace {

constexpr EditParameter kParameters[] = {
    {"asset", "id of a picture, clip or sound, as reel find shows it", true},
    {"text", "what is seen or heard; empty for nothing", false},
    {"tags", "words to find it by, with commas: \"harbour, night, rain\"", false},
};

std::vector<std::string> listed(const std::string& text) {
    std::vector<std::string> tags;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        tags.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return tags;
}

base::Result<void> apply(Film& film, const EditArguments& arguments) {
    const AssetId asset{base::cleanText(arguments.text("asset"), 64)};
    if (asset.empty() || (!arguments.has("text") && !arguments.has("tags")))
        return base::Error{
            base::ErrorKind::InvalidInput, "Say which file, and text=... or tags=... for it.", {}};
    auto note = std::ranges::find(film.assetNotes, asset, &AssetNote::asset);
    if (note == film.assetNotes.end())
        note = film.assetNotes.insert(note, AssetNote{.asset = asset});
    if (arguments.has("text"))
        note->text = base::cleanText(arguments.text("text"), kLongestAssetNote);
    if (arguments.has("tags"))
        note->tags = tidyTags(listed(arguments.text("tags")));
    if (note->text.empty() && note->tags.empty())
        film.assetNotes.erase(note);
    return {};
}

} // namespace

const EditPreset edit_describe_asset = {
    .id = "describe_asset", .label = "Describe file", .parameters = kParameters, .apply = &apply};

} // namespace reelwright::model
