#include "compose/text/text_block.h"

namespace reelwright::compose {

namespace {

void add(base::Hasher& hasher, model::Colour colour) {
    hasher.add(int{colour.red}).add(int{colour.green}).add(int{colour.blue});
}

void add(base::Hasher& hasher, const TextParagraph& paragraph) {
    hasher.add(paragraph.text).add(paragraph.size).add(paragraph.weight).add(paragraph.spacing);
    hasher.add(paragraph.gap).add(paragraph.styles.size());
    for (const LetterStyle& style : paragraph.styles) {
        hasher.add(style.begin).add(style.end).add(style.bold).add(style.italic);
        hasher.add(style.colour.has_value());
        add(hasher, style.colour.value_or(model::Colour{}));
    }
}

} // namespace

void addTo(base::Hasher& hasher, const TextBlock& block) {
    hasher.add("text").add(block.paragraphs.size());
    for (const TextParagraph& paragraph : block.paragraphs)
        add(hasher, paragraph);
    hasher.add(block.family).add(block.language).add(static_cast<int>(block.anchor));
    hasher.add(block.toCanvas).add(block.dx).add(block.dy);
    hasher.add(block.area.left).add(block.area.top).add(block.area.right).add(block.area.bottom);
    hasher.add(block.mostLines).add(block.widest).add(block.smallest);
    hasher.add(block.outline).add(block.shadow).add(block.box);
    hasher.add(block.boxPadding).add(block.boxRadius);
    hasher.add(static_cast<int>(block.ornament)).add(static_cast<int>(block.lit));
    for (const model::Colour colour :
         {block.colour, block.accent, block.outlineColour, block.boxColour})
        add(hasher, colour);
}

} // namespace reelwright::compose
