#include "compose/text_raster.h"

#include "core/compose/pictures.h"
#include "support/verify.h"

#include <gtest/gtest.h>

using namespace reelwright;
using compose::drawTitle;
using compose::RasterText;
using model::Size;
using model::TitleStyle;

namespace {

constexpr TitleStyle kStyles[] = {TitleStyle::Title, TitleStyle::LowerThird, TitleStyle::EndCard};
constexpr Size kCanvases[] = {{256, 144}, {144, 256}, {144, 144}};

RasterText draw(const std::string& text, TitleStyle style = TitleStyle::Title, Size canvas = {256, 144}) {
    auto drawn = drawTitle(pictures::makeTitle(text, {0, 30}, style), canvas);
    EXPECT_TRUE(drawn.has_value());
    return drawn ? *std::move(drawn) : RasterText{};
}

void expectInside(const RasterText& text, Size canvas, const std::string& what) {
    EXPECT_GE(text.x, 0) << what;
    EXPECT_GE(text.y, 0) << what;
    EXPECT_LE(text.x + text.image.width, canvas.width) << what;
    EXPECT_LE(text.y + text.image.height, canvas.height) << what;
}

// First and last column of the canvas with visible ink; the picture may have an empty rim.
std::pair<int, int> inkedColumns(const RasterText& text) {
    int first = 1 << 20;
    int last = -1;
    for (int y = 0; y < text.image.height; ++y)
        for (int x = 0; x < text.image.width; ++x)
            if (text.image.row(y)[4 * x + 3] > 40) {
                first = std::min(first, text.x + x);
                last = std::max(last, text.x + x);
            }
    return {first, last};
}

// Sum of the alpha of all pixels.
double inkOf(const RasterText& text) {
    double ink = 0;
    for (std::size_t i = 3; i < text.image.pixels.size(); i += 4)
        ink += text.image.pixels[i];
    return ink / 255;
}

} // namespace

TEST(TextRaster, every_style_gives_letters_inside_every_canvas) {
    for (const Size canvas : kCanvases)
        for (const TitleStyle style : kStyles)
            for (const std::string text : {"Neon Rain", "Ada Runner\ncourier", "X"}) {
                const RasterText drawn = draw(text, style, canvas);
                EXPECT_GT(inkOf(drawn), 20) << text;
                expectInside(drawn, canvas, text);
            }
}

TEST(TextRaster, is_the_same_each_time) {
    EXPECT_EQ(draw("Twice").image.pixels, draw("Twice").image.pixels);
}

TEST(TextRaster, long_texts_keep_off_the_edges) {
    std::string words;
    while (words.size() < 200)
        words += words.size() % 3 == 0 ? "rain " : "winter ";
    words.resize(200);
    for (const Size canvas : kCanvases)
        for (const TitleStyle style : kStyles) {
            const RasterText drawn = draw(words, style, canvas);
            EXPECT_GT(inkOf(drawn), 50);
            expectInside(drawn, canvas, words);
            const auto [first, last] = inkedColumns(drawn);
            EXPECT_GT(first, 1) << "cut off at the left, style " << static_cast<int>(style) << " " << canvas.width;
            EXPECT_LT(last, canvas.width - 2) << "cut off at the right, style " << static_cast<int>(style) << " " << canvas.width;
        }
}

TEST(TextRaster, braces_and_backslashes_are_printed_and_not_obeyed) {
    // What libass would take for commands leaves no ink or moves the text when obeyed.
    const double plain = inkOf(draw("ab"));
    for (const std::string text : {"ab{\\alpha&HFF&}", "ab{\\pos(0,0)}", "ab{", "ab}", "ab\\N", "ab\\h", "ab{\\fs1}", "{\\1a&HFF&}ab"})
        EXPECT_GT(inkOf(draw(text)), 0.9 * plain * 0.3) << text;
    EXPECT_GT(draw("a\\Nb").image.width, draw("a\nb").image.width) << "a backslash and N are no line break";
    EXPECT_GT(draw("a{b}c").image.width, draw("ac").image.width) << "what stands in braces is seen";
}

TEST(TextRaster, a_second_line_is_smaller_and_below) {
    const RasterText one = draw("Heading");
    const RasterText two = draw("Heading\nand a line");
    EXPECT_GT(two.image.height, one.image.height);
    EXPECT_GT(two.y + two.image.height, one.y + one.image.height);
}

TEST(TextRaster, all_scripts_and_strange_characters_are_survived) {
    for (const std::string text :
         {"مرحبا بالعالم", "霓虹雨", "夜の東京", "Космос", "🔥🚗💨", "👩‍👩‍👧‍👦", "a\u0301\u0302\u0303\u0304", "\u202Eabc", "\u200B",
          "\t", "&amp; <b>", "%s%n", "\xff\xfe", "Ω≈ç√∫", "กรุงเทพ", "नमस्ते"})
        for (const TitleStyle style : kStyles)
            expectInside(draw(text, style), {256, 144}, text);
}

TEST(TextRaster, an_empty_text_is_no_error) {
    for (const TitleStyle style : kStyles)
        for (const std::string text : {"", "\n", " "})
            expectInside(draw(text, style), {256, 144}, "empty");
}

TEST(TextRaster, a_font_name_with_a_comma_or_commands_does_not_lose_the_title) {
    model::Title title = pictures::makeTitle("Fallback", {0, 30});
    title.font = "No Such Font, {\\fs1}";
    ASSIGN_OK(const RasterText drawn, drawTitle(title, {256, 144}));
    EXPECT_GT(inkOf(drawn), 20);
}

TEST(TextRaster, takes_the_colours_that_are_asked_for) {
    model::Title title = pictures::makeTitle("MMMM", {0, 30}, TitleStyle::LowerThird);
    title.colour = {255, 40, 40};
    title.accent = {40, 40, 255};
    ASSIGN_OK(const RasterText drawn, drawTitle(title, {512, 288}));
    int reds = 0;
    int blues = 0;
    for (std::size_t i = 0; i < drawn.image.pixels.size(); i += 4) {
        const std::uint8_t* const p = &drawn.image.pixels[i];
        reds += p[3] > 240 && p[0] > 230 && p[2] < 70 ? 1 : 0;
        blues += p[3] > 240 && p[2] > 230 && p[0] < 70 ? 1 : 0;
    }
    EXPECT_GT(reds, 50);
    EXPECT_GT(blues, 20);
}
