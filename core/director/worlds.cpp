#include "director/worlds/world.h"

#include <algorithm>
#include <array>

namespace reelwright::director {

namespace all_worlds {
#define WORLD(name) extern const World name;
#include "director/worlds/worlds.def"
#undef WORLD
} // namespace all_worlds

namespace {

constexpr std::array kWorlds = {
#define WORLD(name) &all_worlds::name,
#include "director/worlds/worlds.def"
#undef WORLD
};

} // namespace

std::span<const World* const> worlds() {
    return kWorlds;
}

const World* worldNamed(std::string_view id) {
    const auto at = std::ranges::find(kWorlds, id, &World::id);
    return at == kWorlds.end() ? nullptr : *at;
}

} // namespace reelwright::director
