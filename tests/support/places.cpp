#include "support/places.h"

namespace reelwright::testing {

std::filesystem::path reelProgram() {
    return REEL_PROGRAM;
}

std::filesystem::path testProviderProgram() {
    return TEST_PROVIDER_PROGRAM;
}

std::filesystem::path testKeyringProgram() {
    return TEST_KEYRING_PROGRAM;
}

std::filesystem::path sourceRoot() {
    return SOURCE_ROOT;
}

} // namespace reelwright::testing
