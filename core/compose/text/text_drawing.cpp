#include "compose/text/text_drawing.h"

#include <algorithm>

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>

namespace reelwright::compose {

using base::Result;
using model::Colour;

namespace {

// The outlines of a layout's letters at the current point; coloured emoji have none.
void outlinesOf(cairo_t* context, PangoLayout* layout) {
    double x = 0;
    double y = 0;
    cairo_get_current_point(context, &x, &y);
    PangoLayoutIter* const iter = pango_layout_get_iter(layout);
    do {
        const PangoLayoutRun* const run = pango_layout_iter_get_run_readonly(iter);
        if (run == nullptr)
            continue;
        PangoFont* const font = run->item->analysis.font;
        FcBool coloured = FcFalse;
        if (PANGO_IS_FC_FONT(font))
            FcPatternGetBool(pango_fc_font_get_pattern(PANGO_FC_FONT(font)), FC_COLOR, 0,
                             &coloured);
        if (coloured != FcFalse)
            continue;
        PangoRectangle logical;
        pango_layout_iter_get_run_extents(iter, nullptr, &logical);
        cairo_move_to(context, x + pixels(logical.x),
                      y + pixels(pango_layout_iter_get_baseline(iter)));
        pango_cairo_glyph_string_path(context, font, run->glyphs);
    } while (pango_layout_iter_next_run(iter) != 0);
    pango_layout_iter_free(iter);
}

} // namespace

Result<void> Drawing::shadow(Glass& glass) {
    if (m_block.shadow <= 0)
        return {};
    TRY_ASSIGN(Glass shade, newGlass());
    cairo_translate(shade.context(), 0, m_em * 0.045);
    letters(shade, {0, 0, 0}, false, m_block.outline * m_em + m_em * 0.02);
    shade.blur(m_em * 0.085);
    glass.paint(shade, m_block.shadow);
    return {};
}

Result<media::Image> Drawing::plain() {
    TRY_ASSIGN(Glass glass, newGlass());
    TRY(shadow(glass));
    letters(glass, m_block.colour, true, m_block.outline * m_em);
    return glass.image();
}

Result<media::Image> Drawing::lit(const std::vector<LetterRegion>& regions) {
    TRY_ASSIGN(Glass glass, newGlass());
    const bool boxed = m_block.lit == Lit::Box;
    TRY(shadow(glass));
    if (boxed)
        wordBoxes(glass, regions);
    const Colour colour = boxed ? readableOn(m_block.accent) : m_block.accent;
    letters(glass, colour, false, boxed ? 0 : m_block.outline * m_em);
    return glass.image();
}

Result<media::Image> Drawing::ground(double rim, double bar) {
    TRY_ASSIGN(Glass glass, newGlass());
    if (m_block.box > 0)
        glass.roundedBox(m_setting.left - rim - bar - m_box.left, m_setting.top - rim - m_box.top,
                         m_setting.width + 2 * rim + bar, m_setting.height + 2 * rim,
                         m_block.boxRadius * m_em, m_block.boxColour, m_block.box);
    if (m_block.ornament == Ornament::Bar)
        glass.roundedBox(m_setting.left - bar - m_box.left, m_setting.top + m_em * 0.08 - m_box.top,
                         std::max(2.0, m_em * 0.11), m_setting.height - m_em * 0.12, 0,
                         m_block.accent, 1);
    if (m_block.ornament == Ornament::Rule)
        rule(glass);
    return glass.image();
}

Result<Glass> Drawing::newGlass() const {
    return Glass::create(m_box.right - m_box.left, m_box.bottom - m_box.top);
}

Colour Drawing::readableOn(Colour c) {
    const double luma = 0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue;
    return luma > 140 ? Colour{17, 17, 17} : Colour{255, 255, 255};
}

void Drawing::letters(Glass& glass, Colour colour, bool ownColours, double outline) const {
    cairo_t* const context = glass.context();
    const auto each = [&](const auto& draw) {
        for (const Paragraph& paragraph : m_setting.paragraphs) {
            setAttributes(paragraph, m_setting.scale, ownColours);
            cairo_move_to(context, m_setting.left + paragraph.left - m_box.left,
                          m_setting.top + paragraph.top - m_box.top);
            draw(paragraph.layout.get());
        }
    };
    if (outline > 0) {
        const Colour edge = m_block.outlineColour;
        cairo_set_source_rgb(context, edge.red / 255.0, edge.green / 255.0, edge.blue / 255.0);
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
        cairo_set_line_width(context, 2 * outline);
        each([&](PangoLayout* layout) {
            outlinesOf(context, layout);
            cairo_stroke(context);
        });
    }
    each([&](PangoLayout* layout) {
        cairo_set_source_rgb(context, colour.red / 255.0, colour.green / 255.0,
                             colour.blue / 255.0);
        pango_cairo_show_layout(context, layout);
    });
}

void Drawing::wordBoxes(Glass& glass, const std::vector<LetterRegion>& regions) const {
    std::vector<LetterRegion> visual = regions;
    std::ranges::stable_sort(visual, [](const LetterRegion& a, const LetterRegion& b) {
        return a.line != b.line ? a.line < b.line : a.box.left < b.box.left;
    });
    for (std::size_t i = 0; i < visual.size();) {
        std::size_t end = i + 1;
        while (end < visual.size() && visual[end].line == visual[i].line &&
               visual[end].blank == visual[i].blank)
            ++end;
        if (!visual[i].blank)
            wordBox(glass, visual, i, end);
        i = end;
    }
}

void Drawing::wordBox(Glass& glass, const std::vector<LetterRegion>& visual, std::size_t first,
                      std::size_t end) const {
    const TextArea& from = visual[first].letters;
    const TextArea& to = visual[end - 1].letters;
    const double pad = m_em * 0.12;
    glass.roundedBox(from.left - pad - m_box.left, from.top - m_box.top,
                     to.right - from.left + 2 * pad, from.bottom - from.top, m_em * 0.16,
                     m_block.accent, 1);
}

void Drawing::rule(Glass& glass) const {
    const Paragraph& first = m_setting.paragraphs.front();
    const double width = m_em * 1.25;
    const double side = column(m_block.anchor) / 2.0;
    glass.roundedBox(m_setting.left + side * (m_setting.width - width) - m_box.left,
                     m_setting.top + first.top + first.height + m_em * 0.05 - m_box.top, width,
                     std::max(2.0, m_em / 20), 0, m_block.accent, 1);
}

} // namespace reelwright::compose
