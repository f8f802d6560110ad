#include "compose/caption_styles/caption_style.h"

namespace reelwright::compose {

extern const CaptionStyle caption_style_boxed;

// Read on the busiest picture, as broadcasters have it.
const CaptionStyle caption_style_boxed = {.id = "boxed",
                                          .label = "On a dark box",
                                          .font = "Inter",
                                          .weight = 500,
                                          .size = 0.045,
                                          .shadow = 0,
                                          .box = 0.72,
                                          .boxPadding = 0.38,
                                          .boxRadius = 0.28};

} // namespace reelwright::compose
