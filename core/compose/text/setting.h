// A text block set in lines: fonts, line breaks, size and place, by Pango. The inner side of the
// typesetter. Not thread-safe: one owner.
#pragma once

#include "compose/text/text_block.h"
#include "model/types.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <pango/pango.h>

namespace reelwright::compose {

template <typename Object>
struct Unref {
    void operator()(Object* object) const { g_object_unref(object); }
};
template <typename Object>
using ObjectPtr = std::unique_ptr<Object, Unref<Object>>;

inline double pixels(int pango) {
    return static_cast<double>(pango) / PANGO_SCALE;
}

// One paragraph with its lines broken.
struct Paragraph {
    ObjectPtr<PangoLayout> layout;
    const TextParagraph* from = nullptr;
    std::vector<std::int64_t> places; // of each byte: its code point in the whole text
    double top = 0;                   // in the block
    double left = 0;                  // of the layout in the block
    double width = 0;
    double height = 0;
};

// A block with all its lines broken and measured.
struct Setting {
    std::vector<Paragraph> paragraphs;
    double scale = 1;
    double width = 0; // of the letters alone
    double height = 0;
    double left = 0; // on the canvas
    double top = 0;
};

// 0 left, 1 middle, 2 right.
int column(model::Anchor anchor);

ObjectPtr<PangoContext> contextFor(PangoFontMap* map, const std::string& language);

// To be freed by the caller.
PangoFontDescription* description(const TextBlock& block, const TextParagraph& from, double scale);

// Attributes of a paragraph; with `colours` those of its letters as well.
void setAttributes(const Paragraph& paragraph, double scale, bool colours);

// Around the letters, and what a bar takes beside them; pixels at scale 1.
double rimOf(const TextBlock& block);
double barOf(const TextBlock& block);

Setting setAt(const TextBlock& block, PangoContext* context, double scale);

// As large as it fits into its area, not below `smallest`.
Setting settingOf(const TextBlock& block, PangoContext* context);

// Puts the block on its anchor and keeps it, with its rim, inside of its area.
void place(const TextBlock& block, double rim, double bar, model::Size canvas, Setting& setting);

} // namespace reelwright::compose
