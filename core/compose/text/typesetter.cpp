#include "compose/text/typesetter.h"

#include "base/utf8.h"
#include "compose/text/letter_regions.h"
#include "compose/text/setting.h"
#include "compose/text/text_drawing.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

namespace reelwright::compose {

using base::Result;

struct Typesetter::State {
    std::shared_ptr<const Fonts> fonts;
    ObjectPtr<PangoFontMap> map;
};

Typesetter::Typesetter(std::shared_ptr<const Fonts> fonts)
    : m_state(std::make_unique<State>()) {
    m_state->fonts = std::move(fonts);
    m_state->map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(m_state->map.get()), 72);
    if (m_state->fonts && m_state->fonts->config() != nullptr)
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(m_state->map.get()),
                                     m_state->fonts->config());
}
Typesetter::~Typesetter() = default;
Typesetter::Typesetter(Typesetter&&) noexcept = default;

Result<TextRaster> Typesetter::draw(const TextBlock& block, model::Size canvas) {
    TextRaster raster;
    if (block.paragraphs.empty())
        return raster;
    const ObjectPtr<PangoContext> context = contextFor(m_state->map.get(), block.language);
    Setting setting = settingOf(block, context.get());
    const double em = block.paragraphs.front().size * setting.scale;
    const double rim = rimOf(block) * setting.scale;
    const double bar = barOf(block) * setting.scale;
    place(block, rim, bar, canvas, setting);
    const int around = static_cast<int>(std::ceil(rim + em * 0.35));
    PixelBox box{static_cast<int>(setting.left - bar) - around,
                 static_cast<int>(setting.top) - around,
                 static_cast<int>(setting.left + setting.width) + 1 + around,
                 static_cast<int>(setting.top + setting.height) + 1 + around};
    box = {std::max(0, box.left), std::max(0, box.top), std::min(canvas.width, box.right),
           std::min(canvas.height, box.bottom)};
    if (box.right <= box.left || box.bottom <= box.top)
        return raster;
    raster.letters = letterRegions(setting, box);
    raster.em = em;
    raster.x = box.left;
    raster.y = box.top;
    Drawing drawing(block, setting, box);
    TRY_ASSIGN(raster.plain, drawing.plain());
    if (block.lit != Lit::None) {
        TRY_ASSIGN(raster.lit, drawing.lit(raster.letters));
    }
    if (block.box > 0 || block.ornament != Ornament::None) {
        TRY_ASSIGN(raster.ground, drawing.ground(rim, bar));
    }
    return raster;
}

namespace {

std::string familyIn(PangoFont* font) {
    PangoFontDescription* const description = pango_font_describe(font);
    const char* const family = pango_font_description_get_family(description);
    std::string name = family == nullptr ? "" : family;
    pango_font_description_free(description);
    return name;
}

std::string nameOf(PangoFont* font) {
    PangoFontDescription* const description = pango_font_describe(font);
    pango_font_description_unset_fields(description, PANGO_FONT_MASK_SIZE);
    char* const text = pango_font_description_to_string(description);
    std::string name = text;
    g_free(text);
    pango_font_description_free(description);
    int version = 0;
    if (PANGO_IS_FC_FONT(font))
        FcPatternGetInteger(pango_fc_font_get_pattern(PANGO_FC_FONT(font)), FC_FONTVERSION, 0,
                            &version);
    return fmt::format("{} {}", name, version);
}

void reportRuns(PangoLayout* layout, std::set<std::string>& names, std::set<char32_t>& missing) {
    PangoLayoutIter* const iter = pango_layout_get_iter(layout);
    do {
        const PangoLayoutRun* const run = pango_layout_iter_get_run_readonly(iter);
        if (run == nullptr)
            continue;
        bool drawn = false;
        for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
            const PangoGlyph glyph = run->glyphs->glyphs[i].glyph;
            const bool unknown =
                glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
            drawn = drawn || (!unknown && glyph != PANGO_GLYPH_EMPTY);
            if (unknown)
                missing.insert(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
        }
        if (drawn)
            names.insert(nameOf(run->item->analysis.font));
    } while (pango_layout_iter_next_run(iter) != 0);
    pango_layout_iter_free(iter);
}

} // namespace

FontReport Typesetter::report(const TextBlock& block) {
    FontReport report;
    std::set<std::string> names;
    std::set<char32_t> missing;
    const ObjectPtr<PangoContext> context = contextFor(m_state->map.get(), block.language);
    if (block.paragraphs.empty())
        return report;
    const Setting setting = setAt(block, context.get(), 1);
    for (const Paragraph& paragraph : setting.paragraphs)
        reportRuns(paragraph.layout.get(), names, missing);
    for (const std::string& name : names)
        report.name += name + ";";
    report.missing.assign(missing.begin(), missing.end());
    if (!block.family.empty()) {
        PangoFontDescription* const font = description(block, block.paragraphs.front(), 1);
        const ObjectPtr<PangoFont> loaded(
            pango_font_map_load_font(m_state->map.get(), context.get(), font));
        pango_font_description_free(font);
        const std::string found = loaded ? familyIn(loaded.get()) : "";
        if (base::toLower(found) != base::toLower(block.family))
            report.instead = found;
    }
    return report;
}

} // namespace reelwright::compose
