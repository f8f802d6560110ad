#include "director/styles/style.h"

#include <array>

namespace reelwright::director::all_styles {

namespace {

constexpr std::array<std::string_view, 5> kLights = {"natural window light", "overcast daylight",
                                                     "late sun from behind", "a bare work lamp",
                                                     "open shade on the street"};
constexpr std::array<std::string_view, 3> kTextures = {"true skin tones", "honest surfaces",
                                                       "handheld closeness"};

} // namespace

extern const Style documentary;
const Style documentary = {
    .id = "documentary",
    .words = "documentary, documental, dokumentation, doku, dokumentarfilm, reportage, authentic, "
             "real life, behind the scenes, observational, true story, interview, documentaire, "
             "documentario, документальн, 纪录片, ドキュメンタリー",
    .medium = "observational documentary photography, natural light",
    .palette = "#1c2226 #45525a #8c9a96 #efe8d8 #c8843f",
    .look = "warm_film",
    .worlds = "street, interior, field, market, factory",
    .subject = "a quiet worker",
    .mood = "neutral",
    .time = "day",
    .weather = "clear",
    .font = "Inter",
    .calm = "crossfade",
    .driving = "cut",
    .section = "crossfade, dip_black",
    .lights = kLights,
    .textures = kTextures,
};

} // namespace reelwright::director::all_styles
