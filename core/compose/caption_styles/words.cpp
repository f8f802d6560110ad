#include "compose/caption_styles/caption_style.h"

namespace reelwright::compose {

extern const CaptionStyle caption_style_words;

// Lines that grow word by word.
const CaptionStyle caption_style_words = {.id = "words",
                                          .label = "Word after word",
                                          .font = "Lato",
                                          .weight = 800,
                                          .size = 0.062,
                                          .tallFactor = 1.15,
                                          .mostLetters = 48,
                                          .outline = 0.04,
                                          .shadow = 0.75,
                                          .enter = model::TextMotion::WordByWord,
                                          .leaveSeconds = 0.2};

} // namespace reelwright::compose
