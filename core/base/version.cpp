#include "base/version.h"

namespace reelwright::base {

std::string_view programVersion() {
    return REELWRIGHT_VERSION;
}

} // namespace reelwright::base
