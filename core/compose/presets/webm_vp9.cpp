#include "compose/presets/preset.h"

namespace reelwright::compose {

extern const ExportPreset preset_webm_vp9;

const ExportPreset preset_webm_vp9 = {.id = "webm_vp9",
                                      .label = "WebM (VP9, Opus)",
                                      .extension = ".webm",
                                      .videoEncoder = "libvpx-vp9",
                                      .videoPreset = "6",
                                      .videoQuality = 30,
                                      .soundEncoder = "libopus",
                                      .soundExtension = ".webm",
                                      .soundBitRate = 160000};

} // namespace reelwright::compose
