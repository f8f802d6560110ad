#include "compose/caption_styles/caption_style.h"

namespace reelwright::compose {

extern const CaptionStyle caption_style_karaoke;

// Lines that fill with colour as they are sung.
const CaptionStyle caption_style_karaoke = {.id = "karaoke",
                                            .label = "Karaoke, filled as it is sung",
                                            .font = "Lato",
                                            .weight = 900,
                                            .size = 0.062,
                                            .tallFactor = 1.15,
                                            .mostLetters = 60,
                                            .outline = 0.06,
                                            .shadow = 0.7,
                                            .lit = Lit::Fill,
                                            .unsaid = 0.62,
                                            .enterSeconds = 0.25,
                                            .leaveSeconds = 0.25};

} // namespace reelwright::compose
