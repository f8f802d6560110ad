#include "compose/cube.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

// A table is refused in words or gives finite colours.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace reelwright;
    const auto cube =
        compose::Cube::parse({reinterpret_cast<const char*>(data), size}, "input.cube");
    if (!cube) {
        if (cube.error().kind != base::ErrorKind::InvalidInput || cube.error().message.empty())
            std::abort();
        return 0;
    }
    for (const double v : {0.0, 0.3, 1.0}) {
        const auto colour = cube->apply({v, 1 - v, 0.5});
        if (!std::isfinite(colour.r) || !std::isfinite(colour.g) || !std::isfinite(colour.b))
            std::abort();
    }
    return 0;
}
