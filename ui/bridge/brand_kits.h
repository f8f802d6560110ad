// Brand kits that a person keeps for all films: one JSON file each in a folder. Thread-safe: reads
// and writes files, so call it in the background.
#pragma once

#include "base/result.h"
#include "model/brief.h"

#include <filesystem>
#include <string>
#include <vector>

namespace reelwright::ui {

// brands/ in the person's configuration folder.
std::filesystem::path brandFolder();

// By name; files that hold no kit are left out.
std::vector<model::BrandKit> keptBrands(const std::filesystem::path& folder);
// Over an older one of the same name. Errors: InvalidInput without a name, Io kinds.
base::Result<void> keepBrand(const std::filesystem::path& folder, const model::BrandKit& brand);
// Errors: NotFound, Io kinds.
base::Result<void> forgetBrand(const std::filesystem::path& folder, const std::string& name);

} // namespace reelwright::ui
