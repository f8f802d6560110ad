#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "faded sunlight with light leaks", "hazy late afternoon light", "warm tungsten lamp light",
    "overexposed window light", "flickering projector light"};
constexpr std::array<std::string_view, 3> kTextures = {"scratches and dust", "soft edges",
                                                       "light leaks"};

} // namespace

extern const Style vintage;
const Style vintage = {
    .id = "vintage",
    .words = "vintage, retro, super8, super 8, 8mm, 16mm, vhs, old film, home movie, seventies, "
             "sixties, 60s, 70s, 1970s, 1960s, 90s, nineties, polaroid, analog, analogue, kodak, "
             "altmodisch, antiguo, annees 70, anni 70, d epoca, 复古, レトロ, ретро",
    .medium = "faded Super 8 home movie with light leaks",
    .palette = "#2b1d16 #6f4d36 #c78f5a #f8e6c0 #5f9a95",
    .look = "faded_print",
    .worlds = "street, field, sea, road, interior",
    .subject = "a young couple",
    .mood = "nostalgic",
    .time = "day",
    .weather = "clear",
    .font = "Lato",
    .calm = "crossfade, dip_white",
    .driving = "dip_white, cut",
    .section = "dip_white, crossfade",
    .lights = kLights,
    .textures = kTextures,
};

} // namespace reelwright::director::all_styles
