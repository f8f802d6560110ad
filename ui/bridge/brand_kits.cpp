#include "ui/bridge/brand_kits.h"

#include "base/file.h"
#include "base/own_folders.h"
#include "base/paths.h"
#include "model/json.h"

#include <algorithm>
#include <optional>

namespace reelwright::ui {

namespace {

constexpr std::uint64_t kMostBrandBytes = 1 << 20;

base::Result<model::BrandKit> readBrand(const std::filesystem::path& file) {
    TRY_ASSIGN(const std::string words, base::readFile(file, kMostBrandBytes));
    TRY_ASSIGN(const base::Json json, base::parseJson(words, file.filename().string()));
    return model::brandFromJson(json);
}

// The file of the kit of this name.
std::optional<std::filesystem::path> brandFile(const std::filesystem::path& folder,
                                               const std::string& name) {
    for (const auto& file : base::filesIn(folder, ".json"))
        if (const auto brand = readBrand(file); brand && brand->name == name)
            return file;
    return std::nullopt;
}

} // namespace

std::filesystem::path brandFolder() {
    return base::configFolder() / "brands";
}

std::vector<model::BrandKit> keptBrands(const std::filesystem::path& folder) {
    std::vector<model::BrandKit> brands;
    for (const auto& file : base::filesIn(folder, ".json"))
        if (auto brand = readBrand(file); brand && !brand->name.empty())
            brands.push_back(*std::move(brand));
    std::ranges::sort(brands, {}, &model::BrandKit::name);
    return brands;
}

base::Result<void> keepBrand(const std::filesystem::path& folder, const model::BrandKit& brand) {
    if (brand.name.empty())
        return base::Error{base::ErrorKind::InvalidInput, "Give the brand a name first.", {}};
    TRY(base::makeFolder(folder));
    const auto file = brandFile(folder, brand.name);
    return base::writeFileAtomically(
        file ? *file : base::unusedPath(folder / (base::fileNameFrom(brand.name) + ".json")),
        model::toJson(brand).dump(2) + "\n");
}

base::Result<void> forgetBrand(const std::filesystem::path& folder, const std::string& name) {
    const auto file = brandFile(folder, name);
    if (!file)
        return base::Error{
            base::ErrorKind::NotFound, "There is no kept brand of this name any more.", {}};
    return base::removeAll(*file);
}

} // namespace reelwright::ui
