#include "compose/text/setting.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <pango/pangocairo.h>

namespace reelwright::compose {

using model::Anchor;

namespace {

// What stands in when the wished family is missing or lacks letters. The first and the last come
// with the program's packages.
constexpr const char* kFallbacks = "Lato,Noto Sans,Noto Sans Arabic,Noto Sans Hebrew,DejaVu Sans";

std::vector<std::int64_t> placesOf(const TextParagraph& paragraph) {
    std::vector<std::int64_t> places;
    std::int64_t at = paragraph.first - 1;
    for (const char c : paragraph.text) {
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80)
            ++at;
        places.push_back(at);
    }
    places.push_back(at + 1);
    return places;
}

int row(Anchor anchor) {
    return static_cast<int>(anchor) / 3;
}

PangoAlignment alignmentOf(Anchor anchor) {
    return column(anchor) == 0   ? PANGO_ALIGN_LEFT
           : column(anchor) == 1 ? PANGO_ALIGN_CENTER
                                 : PANGO_ALIGN_RIGHT;
}

guint16 wide(std::uint8_t value) {
    return static_cast<guint16>(value * 257);
}

// Attributes of a paragraph; with `colours` those of its letters as well.
PangoAttrList* attributesOf(const TextParagraph& paragraph, double scale, bool colours) {
    PangoAttrList* const list = pango_attr_list_new();
    pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
    if (paragraph.spacing != 0)
        pango_attr_list_insert(
            list, pango_attr_letter_spacing_new(
                      static_cast<int>(paragraph.spacing * paragraph.size * scale * PANGO_SCALE)));
    std::vector<std::size_t> bytes; // of each code point
    for (std::size_t i = 0; i <= paragraph.text.size(); ++i)
        if (i == paragraph.text.size() ||
            (static_cast<unsigned char>(paragraph.text[i]) & 0xC0) != 0x80)
            bytes.push_back(i);
    const auto byteAt = [&](std::int64_t point) {
        return static_cast<guint>(bytes[static_cast<std::size_t>(
            std::clamp<std::int64_t>(point, 0, static_cast<std::int64_t>(bytes.size()) - 1))]);
    };
    for (const LetterStyle& style : paragraph.styles) {
        const auto add = [&](PangoAttribute* attribute) {
            attribute->start_index = byteAt(style.begin);
            attribute->end_index = byteAt(style.end);
            pango_attr_list_insert(list, attribute);
        };
        if (style.bold)
            add(pango_attr_weight_new(PANGO_WEIGHT_HEAVY));
        if (style.italic)
            add(pango_attr_style_new(PANGO_STYLE_ITALIC));
        if (style.colour && colours)
            add(pango_attr_foreground_new(wide(style.colour->red), wide(style.colour->green),
                                          wide(style.colour->blue)));
    }
    return list;
}

double widestLine(const Paragraph& paragraph) {
    PangoRectangle logical;
    pango_layout_get_extents(paragraph.layout.get(), nullptr, &logical);
    return pixels(logical.width);
}

// Lines of about equal length: the narrowest width that gives no more of them.
void balance(const Paragraph& paragraph) {
    PangoLayout* const layout = paragraph.layout.get();
    const int lines = pango_layout_get_line_count(layout);
    if (lines < 2)
        return;
    int high = pango_layout_get_width(layout);
    int low = high / (lines + 1);
    for (int i = 0; i < 9 && high - low > PANGO_SCALE; ++i) {
        const int middle = (low + high) / 2;
        pango_layout_set_width(layout, middle);
        const bool fits = pango_layout_get_line_count(layout) <= lines &&
                          widestLine(paragraph) <= pixels(middle) + 0.5;
        (fits ? high : low) = middle;
    }
    pango_layout_set_width(layout, high);
}

} // namespace

int column(Anchor anchor) {
    return static_cast<int>(anchor) % 3;
}
void setAttributes(const Paragraph& paragraph, double scale, bool colours) {
    PangoAttrList* const list = attributesOf(*paragraph.from, scale, colours);
    pango_layout_set_attributes(paragraph.layout.get(), list);
    pango_attr_list_unref(list);
}

ObjectPtr<PangoContext> contextFor(PangoFontMap* map, const std::string& language) {
    ObjectPtr<PangoContext> context(pango_font_map_create_context(map));
    cairo_font_options_t* const options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    // Never the machine's own language: a film looks the same everywhere.
    const bool told = !language.empty() && language != "und";
    pango_context_set_language(context.get(),
                               pango_language_from_string(told ? language.c_str() : "en"));
    return context;
}

PangoFontDescription* description(const TextBlock& block, const TextParagraph& from, double scale) {
    PangoFontDescription* const font = pango_font_description_new();
    const std::string families =
        block.family.empty() ? kFallbacks : fmt::format("{},{}", block.family, kFallbacks);
    pango_font_description_set_family(font, families.c_str());
    pango_font_description_set_weight(font, static_cast<PangoWeight>(from.weight));
    pango_font_description_set_absolute_size(font, from.size * scale * PANGO_SCALE);
    return font;
}

double rimOf(const TextBlock& block) {
    const double em = block.paragraphs.empty() ? 0 : block.paragraphs.front().size;
    return block.box > 0 ? block.boxPadding * em : block.outline * em;
}

double barOf(const TextBlock& block) {
    return block.ornament == Ornament::Bar ? block.paragraphs.front().size * 0.42 : 0;
}

Setting setAt(const TextBlock& block, PangoContext* context, double scale) {
    Setting setting;
    setting.scale = scale;
    double width = block.area.right - block.area.left - (2 * rimOf(block) + barOf(block)) * scale;
    if (block.widest > 0)
        width = std::min(width, block.widest * block.paragraphs.front().size * scale);
    for (const TextParagraph& from : block.paragraphs) {
        Paragraph paragraph;
        paragraph.from = &from;
        paragraph.places = placesOf(from);
        paragraph.layout.reset(pango_layout_new(context));
        PangoLayout* const layout = paragraph.layout.get();
        PangoFontDescription* const font = description(block, from, scale);
        pango_layout_set_font_description(layout, font);
        pango_font_description_free(font);
        pango_layout_set_text(layout, from.text.c_str(), static_cast<int>(from.text.size()));
        setAttributes(paragraph, scale, true);
        pango_layout_set_alignment(layout, alignmentOf(block.anchor));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_line_spacing(layout, 0.98F);
        pango_layout_set_width(layout, static_cast<int>(std::max(width, 8.0) * PANGO_SCALE));
        balance(paragraph);
        PangoRectangle logical;
        pango_layout_get_extents(layout, nullptr, &logical);
        paragraph.width = pixels(logical.width);
        paragraph.left = -pixels(logical.x);
        paragraph.height = pixels(logical.height);
        paragraph.top = setting.height + from.gap * scale;
        setting.height = paragraph.top + paragraph.height;
        setting.width = std::max(setting.width, paragraph.width);
        setting.paragraphs.push_back(std::move(paragraph));
    }
    for (Paragraph& paragraph : setting.paragraphs)
        paragraph.left += (setting.width - paragraph.width) * column(block.anchor) / 2;
    return setting;
}

namespace {

// A line that ends inside of a word: better smaller letters.
bool brokenInsideWords(const Paragraph& paragraph) {
    int count = 0;
    const PangoLogAttr* const marks =
        pango_layout_get_log_attrs_readonly(paragraph.layout.get(), &count);
    const int lines = pango_layout_get_line_count(paragraph.layout.get());
    for (int i = 1; i < lines; ++i) {
        const PangoLayoutLine* const line =
            pango_layout_get_line_readonly(paragraph.layout.get(), i);
        const auto at = static_cast<std::size_t>(line->start_index);
        const std::int64_t point = paragraph.places[at] - paragraph.from->first;
        if (point > 0 && point < count && marks[point].is_line_break == 0)
            return true;
    }
    return false;
}

bool fits(const TextBlock& block, const Setting& setting) {
    const double room = block.area.bottom - block.area.top - 2 * rimOf(block) * setting.scale;
    const double wide =
        block.area.right - block.area.left - (2 * rimOf(block) + barOf(block)) * setting.scale;
    return pango_layout_get_line_count(setting.paragraphs.front().layout.get()) <=
               block.mostLines &&
           setting.height <= room && setting.width <= wide + 1 &&
           !brokenInsideWords(setting.paragraphs.front());
}

} // namespace

Setting settingOf(const TextBlock& block, PangoContext* context) {
    for (double scale = 1;; scale = std::max(block.smallest, scale * 0.94)) {
        Setting setting = setAt(block, context, scale);
        if (scale <= block.smallest || fits(block, setting))
            return setting;
    }
}

void place(const TextBlock& block, double rim, double bar, model::Size canvas, Setting& setting) {
    const TextArea whole{0, 0, static_cast<double>(canvas.width),
                         static_cast<double>(canvas.height)};
    const auto along = [](double low, double high, double size, int third) {
        return third == 0 ? low : third == 1 ? (low + high - size) / 2 : high - size;
    };
    const double width = setting.width + 2 * rim + bar;
    const double height = setting.height + 2 * rim;
    const TextArea& from = block.toCanvas ? whole : block.area;
    double x = along(from.left, from.right, width, column(block.anchor)) + block.dx;
    double y = along(from.top, from.bottom, height, row(block.anchor)) + block.dy;
    const bool moved = block.dx != 0 || block.dy != 0; // on purpose, so only the canvas bounds it
    const TextArea& within = moved ? whole : block.area;
    x = std::max(within.left, std::min(x, within.right - width));
    y = std::max(within.top, std::min(y, within.bottom - height));
    setting.left = std::round(x) + rim + bar;
    setting.top = std::round(y) + rim;
}

} // namespace reelwright::compose
