#include "compose/caption_styles/caption_style.h"

namespace reelwright::compose {

extern const CaptionStyle caption_style_highlight;

// A box jumps from word to word.
const CaptionStyle caption_style_highlight = {.id = "highlight",
                                              .label = "A box on the said word",
                                              .font = "Inter",
                                              .weight = 800,
                                              .size = 0.066,
                                              .tallFactor = 1.15,
                                              .mostLetters = 30,
                                              .outline = 0.05,
                                              .shadow = 0.7,
                                              .lit = Lit::Box,
                                              .enterSeconds = 0.1,
                                              .leaveSeconds = 0.07};

} // namespace reelwright::compose
