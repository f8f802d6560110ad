#include "support/places.h"

namespace reelwright::testing {

std::filesystem::path reelProgram() {
    return REEL_PROGRAM;
}

std::filesystem::path testProviderProgram() {
    return TEST_PROVIDER_PROGRAM;
}

std::filesystem::path sourceRoot() {
    return SOURCE_ROOT;
}

} // namespace reelwright::testing
