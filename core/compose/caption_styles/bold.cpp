#include "compose/caption_styles/caption_style.h"

namespace reelwright::compose {

extern const CaptionStyle caption_style_bold;

// Three or four heavy words, the one that is said in colour.
const CaptionStyle caption_style_bold = {.id = "bold",
                                         .label = "Bold, the said word in colour",
                                         .font = "Lato",
                                         .weight = 900,
                                         .size = 0.074,
                                         .tallFactor = 1.15,
                                         .mostLetters = 24,
                                         .capitals = true,
                                         .outline = 0.085,
                                         .shadow = 0.8,
                                         .lit = Lit::Colour,
                                         .enter = model::TextMotion::Rise,
                                         .enterSeconds = 0.12,
                                         .leaveSeconds = 0.07};

} // namespace reelwright::compose
