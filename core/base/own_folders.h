// Where the program keeps what belongs to the person rather than to a project. Thread-safe.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace reelwright::base {

// $XDG_CONFIG_HOME/reelwright (~/.config/reelwright): settings, own presets and models.
std::filesystem::path configFolder();

// $XDG_DATA_HOME/reelwright (~/.local/share/reelwright): the account, results of all projects.
std::filesystem::path dataFolder();

// The files with this ending directly in a folder, by name; none when it cannot be read.
std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder,
                                           std::string_view extension);

} // namespace reelwright::base
