#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {
    "light from two impossible suns", "violet glow without a source",
    "shadow falling the wrong way", "iridescent light on everything",
    "spotlight in an endless dark"};
constexpr std::array<std::string_view, 3> kTextures = {"melting edges", "impossible scale",
                                                       "mirrored surfaces"};

} // namespace

extern const Style surreal;
const Style surreal = {
    .id = "surreal",
    .words = "surreal, surrealism, surrealist, abstract, experimental, psychedelic, trippy, dali, "
             "avant garde, absurd, kaleidoscope, acid, surreal, experimentell, surrealista, "
             "abstracto, surrealiste, onirisme, surrealismo, сюрреал, 超现实, シュール",
    .medium = "surreal dream imagery, impossible scale",
    .palette = "#120c26 #43267a #e05aa0 #fdeccb #2fc6b8",
    .look = "vivid",
    .worlds = "abstract, desert, sky, interior, underwater, garden",
    .subject = "a figure with a mirror for a face",
    .mood = "dreamy",
    .time = "dusk",
    .weather = "fog",
    .font = "Lato",
    .calm = "crossfade, dip_white",
    .driving = "zoom_in, wipe_up, wipe_down, slide_up",
    .section = "zoom_in, dip_white",
    .lights = kLights,
    .textures = kTextures,
    .hasWorld = true,
};

} // namespace reelwright::director::all_styles
