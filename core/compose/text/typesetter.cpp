#include "compose/text/typesetter.h"

#include "base/utf8.h"
#include "compose/text/glass.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

namespace reelwright::compose {

using base::Error;
using base::ErrorKind;
using base::Result;
using model::Anchor;
using model::Colour;

namespace {

template <typename Object>
struct Unref {
    void operator()(Object* object) const { g_object_unref(object); }
};
template <typename Object>
using ObjectPtr = std::unique_ptr<Object, Unref<Object>>;

// What stands in when the wished family is missing or lacks letters. The first and the last come
// with the program's packages.
constexpr const char* kFallbacks = "Lato,Noto Sans,Noto Sans Arabic,Noto Sans Hebrew,DejaVu Sans";

double pixels(int pango) {
    return static_cast<double>(pango) / PANGO_SCALE;
}

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

int column(Anchor anchor) {
    return static_cast<int>(anchor) % 3;
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

void setAttributes(const Paragraph& paragraph, double scale, bool colours) {
    PangoAttrList* const list = attributesOf(*paragraph.from, scale, colours);
    pango_layout_set_attributes(paragraph.layout.get(), list);
    pango_attr_list_unref(list);
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

struct Typesetter::State {
    std::shared_ptr<const Fonts> fonts;
    ObjectPtr<PangoFontMap> map;

    ObjectPtr<PangoContext> contextFor(const std::string& language) const {
        ObjectPtr<PangoContext> context(pango_font_map_create_context(map.get()));
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

    static PangoFontDescription* description(const TextBlock& block, const TextParagraph& from,
                                             double scale) {
        PangoFontDescription* const font = pango_font_description_new();
        const std::string families =
            block.family.empty() ? kFallbacks : fmt::format("{},{}", block.family, kFallbacks);
        pango_font_description_set_family(font, families.c_str());
        pango_font_description_set_weight(font, static_cast<PangoWeight>(from.weight));
        pango_font_description_set_absolute_size(font, from.size * scale * PANGO_SCALE);
        return font;
    }

    Setting set(const TextBlock& block) const {
        const ObjectPtr<PangoContext> context = contextFor(block.language);
        for (double scale = 1;; scale = std::max(block.smallest, scale * 0.94)) {
            Setting setting = setAt(block, context.get(), scale);
            if (scale <= block.smallest || fits(block, setting))
                return setting;
        }
    }

    static double rimOf(const TextBlock& block) {
        const double em = block.paragraphs.empty() ? 0 : block.paragraphs.front().size;
        return block.box > 0 ? block.boxPadding * em : block.outline * em;
    }

    static double barOf(const TextBlock& block) {
        return block.ornament == Ornament::Bar ? block.paragraphs.front().size * 0.42 : 0;
    }

    static bool fits(const TextBlock& block, const Setting& setting) {
        const double room = block.area.bottom - block.area.top - 2 * rimOf(block) * setting.scale;
        const double wide =
            block.area.right - block.area.left - (2 * rimOf(block) + barOf(block)) * setting.scale;
        return pango_layout_get_line_count(setting.paragraphs.front().layout.get()) <=
                   block.mostLines &&
               setting.height <= room && setting.width <= wide + 1 &&
               !brokenInsideWords(setting.paragraphs.front());
    }

    // A line that ends inside of a word: better smaller letters.
    static bool brokenInsideWords(const Paragraph& paragraph) {
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

    Setting setAt(const TextBlock& block, PangoContext* context, double scale) const {
        Setting setting;
        setting.scale = scale;
        double width =
            block.area.right - block.area.left - (2 * rimOf(block) + barOf(block)) * scale;
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
};

namespace {

// Puts the block on its anchor and keeps it, with its rim, inside of its area.
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

struct LineRow {
    double top = 0;
    double bottom = 0;
    std::vector<LetterRegion> letters;
    std::vector<std::pair<double, double>> edges; // of the letters, canvas
};

// The letters of a paragraph by lines, in the order of the picture.
void collect(const Paragraph& paragraph, const Setting& setting, std::vector<LineRow>& rows) {
    PangoLayoutIter* const iter = pango_layout_get_iter(paragraph.layout.get());
    const std::string& text = paragraph.from->text;
    PangoLayoutLine* current = nullptr;
    do {
        PangoLayoutLine* const line = pango_layout_iter_get_line_readonly(iter);
        if (line != current) {
            int top = 0;
            int bottom = 0;
            pango_layout_iter_get_line_yrange(iter, &top, &bottom);
            const double y = setting.top + paragraph.top;
            rows.push_back({y + pixels(top), y + pixels(bottom), {}, {}});
            current = line;
        }
        const PangoLayoutRun* const run = pango_layout_iter_get_run_readonly(iter);
        if (run == nullptr)
            continue; // the end of a line
        PangoRectangle logical;
        pango_layout_iter_get_cluster_extents(iter, nullptr, &logical);
        const auto byte = static_cast<std::size_t>(pango_layout_iter_get_index(iter));
        LetterRegion letter;
        letter.begin = paragraph.places[byte];
        letter.end = letter.begin + 1;
        letter.line = static_cast<int>(rows.size()) - 1;
        letter.rightToLeft = (run->item->analysis.level & 1) != 0;
        letter.blank = text[byte] == ' ' || text.compare(byte, 3, "\xE3\x80\x80") == 0;
        const double x = setting.left + paragraph.left + pixels(logical.x);
        rows.back().letters.push_back(letter);
        rows.back().edges.emplace_back(x, x + pixels(logical.width));
    } while (pango_layout_iter_next_cluster(iter) != 0);
    pango_layout_iter_free(iter);
}

// Regions that cover `rim` without gaps.
std::vector<LetterRegion> tile(std::vector<LineRow>& rows, PixelBox rim) {
    std::vector<LetterRegion> all;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        LineRow& row = rows[i];
        const auto between = [](double a, double b) {
            return static_cast<int>(std::lround((a + b) / 2));
        };
        const int top = i == 0 ? rim.top : between(rows[i - 1].bottom, row.top);
        const int bottom = i + 1 == rows.size() ? rim.bottom : between(row.bottom, rows[i + 1].top);
        for (std::size_t k = 0; k < row.letters.size(); ++k) {
            LetterRegion& letter = row.letters[k];
            const int left = k == 0 ? rim.left : row.letters[k - 1].box.right;
            const int right =
                k + 1 == row.letters.size()
                    ? rim.right
                    : std::max(left, between(row.edges[k].second, row.edges[k + 1].first));
            letter.box = {left, top, right, std::max(top, bottom)};
            letter.letters = {row.edges[k].first, row.top, row.edges[k].second, row.bottom};
        }
        all.insert(all.end(), row.letters.begin(), row.letters.end());
    }
    std::ranges::stable_sort(all, {}, &LetterRegion::begin);
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        all[i].end = std::max(all[i].begin + 1, all[i + 1].begin);
    return all;
}

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

class Drawing {
public:
    Drawing(const TextBlock& block, const Setting& setting, PixelBox box)
        : m_block(block)
        , m_setting(setting)
        , m_box(box)
        , m_em(block.paragraphs.front().size * setting.scale) {}

    Result<media::Image> plain() {
        TRY_ASSIGN(Glass glass, newGlass());
        if (m_block.shadow > 0) {
            TRY_ASSIGN(Glass shade, newGlass());
            cairo_translate(shade.context(), 0, m_em * 0.045);
            letters(shade, {0, 0, 0}, false, m_block.outline * m_em + m_em * 0.02);
            shade.blur(m_em * 0.085);
            glass.paint(shade, m_block.shadow);
        }
        letters(glass, m_block.colour, true, m_block.outline * m_em);
        return glass.image();
    }

    Result<media::Image> lit(const std::vector<LetterRegion>& regions) {
        TRY_ASSIGN(Glass glass, newGlass());
        const bool boxed = m_block.lit == Lit::Box;
        if (m_block.shadow > 0) {
            TRY_ASSIGN(Glass shade, newGlass());
            cairo_translate(shade.context(), 0, m_em * 0.045);
            letters(shade, {0, 0, 0}, false, m_block.outline * m_em + m_em * 0.02);
            shade.blur(m_em * 0.085);
            glass.paint(shade, m_block.shadow);
        }
        if (boxed)
            wordBoxes(glass, regions);
        const Colour colour = boxed ? readableOn(m_block.accent) : m_block.accent;
        letters(glass, colour, false, boxed ? 0 : m_block.outline * m_em);
        return glass.image();
    }

    Result<media::Image> ground(double rim, double bar) {
        TRY_ASSIGN(Glass glass, newGlass());
        if (m_block.box > 0)
            glass.roundedBox(m_setting.left - rim - bar - m_box.left,
                             m_setting.top - rim - m_box.top, m_setting.width + 2 * rim + bar,
                             m_setting.height + 2 * rim, m_block.boxRadius * m_em,
                             m_block.boxColour, m_block.box);
        if (m_block.ornament == Ornament::Bar)
            glass.roundedBox(m_setting.left - bar - m_box.left,
                             m_setting.top + m_em * 0.08 - m_box.top, std::max(2.0, m_em * 0.11),
                             m_setting.height - m_em * 0.12, 0, m_block.accent, 1);
        if (m_block.ornament == Ornament::Rule)
            rule(glass);
        return glass.image();
    }

private:
    Result<Glass> newGlass() const {
        return Glass::create(m_box.right - m_box.left, m_box.bottom - m_box.top);
    }

    // White or black letters, whichever is read better on a colour.
    static Colour readableOn(Colour c) {
        const double luma = 0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue;
        return luma > 140 ? Colour{17, 17, 17} : Colour{255, 255, 255};
    }

    void letters(Glass& glass, Colour colour, bool ownColours, double outline) const {
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

    // A box behind each run of letters between blanks.
    void wordBoxes(Glass& glass, const std::vector<LetterRegion>& regions) const {
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

    void wordBox(Glass& glass, const std::vector<LetterRegion>& visual, std::size_t first,
                 std::size_t end) const {
        const TextArea& from = visual[first].letters;
        const TextArea& to = visual[end - 1].letters;
        const double pad = m_em * 0.12;
        glass.roundedBox(from.left - pad - m_box.left, from.top - m_box.top,
                         to.right - from.left + 2 * pad, from.bottom - from.top, m_em * 0.16,
                         m_block.accent, 1);
    }

    void rule(Glass& glass) const {
        const Paragraph& first = m_setting.paragraphs.front();
        const double width = m_em * 1.25;
        const double side = column(m_block.anchor) / 2.0;
        glass.roundedBox(m_setting.left + side * (m_setting.width - width) - m_box.left,
                         m_setting.top + first.top + first.height + m_em * 0.05 - m_box.top, width,
                         std::max(2.0, m_em / 20), 0, m_block.accent, 1);
    }

    const TextBlock& m_block;
    const Setting& m_setting;
    PixelBox m_box;
    double m_em;
};

} // namespace

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
    Setting setting = m_state->set(block);
    const double em = block.paragraphs.front().size * setting.scale;
    const double rim = State::rimOf(block) * setting.scale;
    const double bar = State::barOf(block) * setting.scale;
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
    std::vector<LineRow> rows;
    for (const Paragraph& paragraph : setting.paragraphs)
        collect(paragraph, setting, rows);
    raster.letters = tile(rows, box);
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
    const ObjectPtr<PangoContext> context = m_state->contextFor(block.language);
    if (block.paragraphs.empty())
        return report;
    const Setting setting = m_state->setAt(block, context.get(), 1);
    for (const Paragraph& paragraph : setting.paragraphs)
        reportRuns(paragraph.layout.get(), names, missing);
    for (const std::string& name : names)
        report.name += name + ";";
    report.missing.assign(missing.begin(), missing.end());
    if (!block.family.empty()) {
        PangoFontDescription* const font = State::description(block, block.paragraphs.front(), 1);
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
