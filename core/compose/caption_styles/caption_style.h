// How burnt captions look and move. A new one: add NAME.cpp here and CAPTION_STYLE(NAME) to
// caption_styles.def. Constants; thread-safe.
#pragma once

#include "compose/text/text_block.h"
#include "model/title.h"

#include <span>
#include <string_view>

namespace reelwright::compose {

struct CaptionStyle {
    std::string_view id; // as stored in projects
    std::string_view label;
    std::string_view font; // family
    int weight = 400;
    double size = 0.05;           // em, share of the canvas' short side
    double tallFactor = 1.2;      // on canvases that are higher than wide
    std::size_t mostLetters = 84; // seen at once; longer cues are cut into pieces
    int mostLines = 2;
    double widest = 25; // of a line, in ems
    bool capitals = false;
    double outline = 0; // shares of the em
    double shadow = 0.6;
    double box = 0;
    model::Colour boxColour;
    double boxPadding = 0.4;
    double boxRadius = 0.2;
    Lit lit = Lit::None;
    double unsaid = 1; // opacity of words that are not yet said
    model::Anchor anchor = model::Anchor::Bottom;
    model::TextMotion enter = model::TextMotion::Fade;
    double enterSeconds = 0.1;
    model::TextMotion leave = model::TextMotion::Fade;
    double leaveSeconds = 0.1;
};

std::span<const CaptionStyle* const> captionStyles();

// nullptr for an unknown id.
const CaptionStyle* findCaptionStyle(std::string_view id);

} // namespace reelwright::compose
