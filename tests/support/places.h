// Where the built programs and the source tree lie.
#pragma once

#include <filesystem>

namespace reelwright::testing {

std::filesystem::path reelProgram();
std::filesystem::path testProviderProgram(); // see test_provider_main.cpp
std::filesystem::path testKeyringProgram();  // see test_keyring_main.cpp
std::filesystem::path sourceRoot();

} // namespace reelwright::testing
