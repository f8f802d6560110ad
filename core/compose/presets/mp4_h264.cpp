#include "compose/presets/preset.h"

namespace reelwright::compose {

extern const ExportPreset preset_mp4_h264;

const ExportPreset preset_mp4_h264 = {.id = "mp4_h264",
                                      .label = "MP4 (H.264, AAC)",
                                      .extension = ".mp4",
                                      .videoEncoder = "libx264",
                                      .videoPreset = "veryfast",
                                      .videoQuality = 20,
                                      .soundEncoder = "aac",
                                      .soundExtension = ".m4a",
                                      .soundBitRate = 192000};

} // namespace reelwright::compose
