#include "base/own_folders.h"

#include "base/paths.h"

#include <algorithm>

namespace reelwright::base {

namespace fs = std::filesystem;

namespace {

fs::path ownFolder(const char* variable, const char* usual) {
    if (const auto place = environment(variable))
        return fs::path(*place) / "reelwright";
    return fs::path(environment("HOME").value_or("")) / usual / "reelwright";
}

} // namespace

fs::path configFolder() {
    return ownFolder("XDG_CONFIG_HOME", ".config");
}

fs::path dataFolder() {
    return ownFolder("XDG_DATA_HOME", ".local/share");
}

std::vector<fs::path> filesIn(const fs::path& folder, std::string_view extension) {
    std::vector<fs::path> files;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code))
        if (entry.path().extension() == extension)
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

} // namespace reelwright::base
