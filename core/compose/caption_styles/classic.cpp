#include "compose/caption_styles/caption_style.h"

namespace reelwright::compose {

extern const CaptionStyle caption_style_classic;

// What films and players show: at most two lines, quiet, read on any picture.
const CaptionStyle caption_style_classic = {.id = "classic",
                                            .label = "Classic subtitles",
                                            .font = "Inter",
                                            .weight = 500,
                                            .size = 0.047,
                                            .outline = 0.045,
                                            .shadow = 0.75};

} // namespace reelwright::compose
