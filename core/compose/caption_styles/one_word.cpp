#include "compose/caption_styles/caption_style.h"

namespace reelwright::compose {

extern const CaptionStyle caption_style_one_word;

// One big word after the other in the middle.
const CaptionStyle caption_style_one_word = {.id = "one_word",
                                             .label = "One big word at a time",
                                             .font = "Bebas Neue",
                                             .weight = 700,
                                             .size = 0.19,
                                             .tallFactor = 1.1,
                                             .mostLetters = 1,
                                             .mostLines = 1,
                                             .capitals = true,
                                             .outline = 0.03,
                                             .shadow = 0.85,
                                             .anchor = model::Anchor::Centre,
                                             .enter = model::TextMotion::Rise,
                                             .enterSeconds = 0.1,
                                             .leaveSeconds = 0};

} // namespace reelwright::compose
