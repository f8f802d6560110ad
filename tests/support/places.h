// Where the built programs and the source tree lie.
#pragma once

#include <filesystem>

namespace reelwright::testing {

std::filesystem::path reelProgram();
std::filesystem::path sourceRoot();

} // namespace reelwright::testing
