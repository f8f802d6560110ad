#include "compose/caption_styles/caption_style.h"
#include "compose/composition.h"
#include "compose/text/film_texts.h"
#include "core/compose/pictures.h"
#include "model/safe_area.h"
#include "base/file.h"
#include "base/utf8.h"
#include "media/picture.h"
#include "support/places.h"
#include "support/verify.h"

#include <cmath>
#include <cstdlib>
#include <set>

using namespace reelwright;
using compose::Layer;
using compose::Piece;
using compose::PlacedText;
using compose::TextRaster;
using compose::Typesetter;
using model::Size;
using model::TextMotion;
using model::TitleStyle;

namespace {

constexpr Size kCanvases[] = {{960, 540}, {540, 960}, {540, 540}};

model::Film filmWithBeats() {
    model::Film film = pictures::makeFilm(1, 300);
    film.grid.confidence = 1;
    film.grid.tempo = 120;
    for (int i = 0; i < 20; ++i)
        film.grid.beats.push_back({i * 0.5, i % 4 + 1, 1, 1});
    return film;
}

model::Title titleOf(const std::string& text, TitleStyle style = TitleStyle::Title) {
    model::Title title = pictures::makeTitle(text, {0, 120}, style);
    title.fade = 12;
    title.accent = {255, 196, 0};
    return title;
}

std::vector<PlacedText> captions(const std::string& text, const std::string& style, Size canvas, model::Film film = filmWithBeats()) {
    const model::CaptionTrack track{.id = {"a"}, .kind = model::CaptionKind::Lyrics, .style = style, .burnt = true, .cues = {{{0, 120}, text, {}, {}, {}}}};
    auto placed = compose::placedCues(track, film, canvas);
    EXPECT_TRUE(placed.has_value());
    return placed ? *std::move(placed) : std::vector<PlacedText>{};
}

bool hasFont(const std::string& family) {
    model::Title title = titleOf("x");
    title.font = family;
    return Typesetter(nullptr).report(compose::placedTitle(title, {}, {640, 360}).block).instead.empty();
}

TextRaster rasterOf(const PlacedText& text, Size canvas) {
    auto raster = Typesetter(nullptr).draw(text.block, canvas);
    EXPECT_TRUE(raster.has_value());
    return raster ? *std::move(raster) : TextRaster{};
}

// The box of visible ink of a layer on the canvas.
compose::PixelBox inkOf(const media::Image& image, const TextRaster& raster) {
    compose::PixelBox box{1 << 20, 1 << 20, -1, -1};
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            if (image.row(y)[4 * x + 3] > 150) {
                box.left = std::min(box.left, raster.x + x);
                box.top = std::min(box.top, raster.y + y);
                box.right = std::max(box.right, raster.x + x + 1);
                box.bottom = std::max(box.bottom, raster.y + y + 1);
            }
    return box;
}

media::Image slope(Size size) {
    media::Image image(size.width, size.height);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            std::uint8_t* const p = image.row(y) + 4 * x;
            p[0] = static_cast<std::uint8_t>(40 + 20 * (6 * x / size.width)); // in steps, for small files
            p[1] = static_cast<std::uint8_t>(60 + 15 * (6 * y / size.height));
            p[2] = static_cast<std::uint8_t>(150 - 15 * (6 * y / size.height));
            p[3] = 255;
        }
    return image;
}

void blend(media::Image& under, const media::Image& over, const TextRaster& raster, const Piece& piece) {
    for (int y = std::max(piece.clip.top, raster.y); y < std::min(piece.clip.bottom, raster.y + over.height); ++y)
        for (int x = std::max(piece.clip.left, raster.x); x < std::min(piece.clip.right, raster.x + over.width); ++x) {
            if (y + piece.dy < 0 || y + piece.dy >= under.height)
                continue;
            const std::uint8_t* const s = over.row(y - raster.y) + 4 * (x - raster.x);
            std::uint8_t* const d = under.row(y + piece.dy) + 4 * x;
            const double a = s[3] / 255.0 * piece.opacity;
            for (int c = 0; c < 3; ++c)
                d[c] = static_cast<std::uint8_t>(s[c] * a + d[c] * (1 - a) + 0.5);
        }
}

media::Image pictureOf(const std::vector<PlacedText>& texts, base::FrameIndex frame, Size canvas) {
    media::Image image = slope(canvas);
    for (const PlacedText& text : texts) {
        if (!text.span.contains(frame))
            continue;
        const TextRaster raster = rasterOf(text, canvas);
        for (const Piece& piece : compose::piecesAt(text, raster, frame))
            blend(image, piece.layer == Layer::Ground ? raster.ground : piece.layer == Layer::Plain ? raster.plain : raster.lit, raster, piece);
    }
    return image;
}

// A quarter of the size by means, so that small differences between versions of FreeType vanish.
media::Image quarter(const media::Image& image) {
    media::Image small(image.width / 4, image.height / 4);
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x)
            for (int c = 0; c < 4; ++c) {
                int sum = 0;
                for (int i = 0; i < 16; ++i)
                    sum += image.row(4 * y + i / 4)[4 * (4 * x + i % 4) + c];
                small.row(y)[4 * x + c] = static_cast<std::uint8_t>((sum + 8) / 16);
            }
    return small;
}

// REELWRIGHT_WRITE_REFERENCES=1 makes the pictures anew: look at them before they are kept.
void expectLike(const media::Image& image, const std::string& name) {
    const auto path = reelwright::testing::sourceRoot() / "tests/core/compose/text/reference" / (name + ".png");
    const media::Image small = quarter(image);
    if (std::getenv("REELWRIGHT_WRITE_REFERENCES") != nullptr) {
        VERIFY_OK(media::writePicture(path, small));
        return;
    }
    ASSIGN_OK(const media::Image kept, media::readPicture(path, 2000));
    ASSERT_EQ(kept.width, small.width);
    double sum = 0;
    int far = 0;
    for (std::size_t i = 0; i < small.pixels.size(); ++i) {
        const int difference = std::abs(int{small.pixels[i]} - int{kept.pixels[i]});
        sum += difference;
        far += difference > 64 ? 1 : 0;
    }
    EXPECT_LT(sum / static_cast<double>(small.pixels.size()), 1.0) << name;
    EXPECT_LT(far, 40) << name;
}

} // namespace

TEST(TextReference, every_style_of_titles_and_captions_looks_as_it_did) {
    for (const char* const family : {"Lato", "Inter", "Bebas Neue"})
        if (!hasFont(family))
            GTEST_SKIP() << "the font " << family << " is not on this machine";
    const Size canvas{960, 540};
    const model::Film film = filmWithBeats();
    for (const TitleStyle style : {TitleStyle::Title, TitleStyle::LowerThird, TitleStyle::EndCard})
        expectLike(pictureOf({compose::placedTitle(titleOf("Neon Rain\na film by Ada", style), film, canvas)}, 60, canvas),
                   std::string(model::nameOf(style)));
    model::Title boxed = titleOf("Ada Runner\ncourier", TitleStyle::LowerThird);
    boxed.look = {1.2, 0.05, {20, 0, 60}, 0.5, 0.7, {10, 20, 40}, 0.5};
    expectLike(pictureOf({compose::placedTitle(boxed, film, canvas)}, 60, canvas), "lower_third_boxed");
    for (const compose::CaptionStyle* const style : compose::captionStyles())
        expectLike(pictureOf(captions("We run through the rain and never look back", std::string(style->id), canvas), 40, canvas),
                   fmt::format("caption_{}", style->id));
}

TEST(TextReference, every_motion_passes_through_the_same_stages) {
    if (!hasFont("Lato"))
        GTEST_SKIP() << "the font Lato is not on this machine";
    const Size canvas{480, 272};
    const model::Film film = filmWithBeats();
    for (const TextMotion motion : {TextMotion::Fade, TextMotion::Rise, TextMotion::Type, TextMotion::WordByWord}) {
        model::Title title = titleOf("We run through\nthe rain");
        title.enter = title.leave = {motion, 30};
        expectLike(pictureOf({compose::placedTitle(title, film, canvas)}, 12, canvas), fmt::format("motion_{}", model::nameOf(motion)));
    }
}

TEST(Texts, stay_inside_of_every_safe_area_whatever_they_say) {
    std::string longText;
    while (longText.size() < 190)
        longText += longText.size() % 3 == 0 ? "rain " : "unforgettable ";
    for (const model::SafeArea& area : model::safeAreas())
        for (const Size canvas : kCanvases) {
            model::Film film = filmWithBeats();
            film.safeArea = area.id;
            const model::SafeArea& used = model::safeAreaFor(film.safeArea, model::aspectNearest(canvas));
            std::vector<PlacedText> texts;
            for (const std::string& text : {std::string("Rain\nsmall"), longText})
                for (const TitleStyle style : {TitleStyle::Title, TitleStyle::LowerThird, TitleStyle::EndCard})
                    texts.push_back(compose::placedTitle(titleOf(text, style), film, canvas));
            for (const compose::CaptionStyle* const style : compose::captionStyles())
                for (PlacedText& text : captions(longText, std::string(style->id), canvas, film))
                    texts.push_back(std::move(text));
            for (const PlacedText& text : texts) {
                const TextRaster raster = rasterOf(text, canvas);
                const compose::PixelBox ink = inkOf(raster.plain, raster);
                EXPECT_GE(ink.left, std::floor(canvas.width * used.left) - 2) << area.id << canvas.width;
                EXPECT_GE(ink.top, std::floor(canvas.height * used.top) - 2) << area.id << canvas.width;
                EXPECT_LE(ink.right, std::ceil(canvas.width * (1 - used.right)) + 2) << area.id << canvas.width;
                EXPECT_LE(ink.bottom, std::ceil(canvas.height * (1 - used.bottom)) + 2) << area.id << canvas.width;
            }
        }
}

TEST(Texts, of_every_motion_are_whole_between_coming_and_going) {
    const Size canvas{480, 270};
    const model::Film film = filmWithBeats();
    model::Title still = titleOf("We run through\nthe rain");
    still.enter = still.leave = {TextMotion::None, 0};
    const media::Image wanted = pictureOf({compose::placedTitle(still, film, canvas)}, 60, canvas);
    const media::Image empty = slope(canvas);
    for (const TextMotion motion : {TextMotion::Fade, TextMotion::Rise, TextMotion::Type, TextMotion::WordByWord}) {
        model::Title title = still;
        title.enter = title.leave = {motion, 40};
        const auto placed = compose::placedTitle(title, film, canvas);
        EXPECT_EQ(pictureOf({placed}, 60, canvas).pixels, wanted.pixels) << model::nameOf(motion);
        EXPECT_NE(pictureOf({placed}, 10, canvas).pixels, wanted.pixels);
        EXPECT_NE(pictureOf({placed}, 110, canvas).pixels, wanted.pixels);
        EXPECT_NE(pictureOf({placed}, 20, canvas).pixels, empty.pixels);
    }
}

TEST(Texts, words_come_on_beats_and_pins_win) {
    const model::Film film = filmWithBeats();
    model::Title title = titleOf("one two three four");
    title.enter = {TextMotion::WordByWord, 60};
    const auto placed = compose::placedTitle(title, film, {480, 270});
    ASSERT_EQ(placed.words.size(), 4U);
    EXPECT_EQ(placed.words[0].start, 0);
    std::set<base::FrameIndex> starts;
    for (const auto& word : placed.words) {
        starts.insert(word.start);
        EXPECT_NEAR(std::remainder(static_cast<double>(word.start), 7.5), 0, 0.51) << "on a beat of 15 frames or its half";
    }
    EXPECT_EQ(starts.size(), 4U);
}

TEST(Texts, letters_of_words_lie_in_their_regions_and_regions_cover_the_raster) {
    const Size canvas{480, 270};
    for (const char* const said : {"We run through the rain and never look back", "مرحبا بالعالم نحن نركض", "夜の東京を走る、雨の中", "mixed مرحبا text"})
        for (const char* const style : {"karaoke", "classic"})
            for (const PlacedText& text : captions(said, style, canvas)) {
                const TextRaster raster = rasterOf(text, canvas);
                std::vector<int> covered(static_cast<std::size_t>(raster.plain.width * raster.plain.height));
                for (const auto& letter : raster.letters)
                    for (int y = letter.box.top; y < letter.box.bottom; ++y)
                        for (int x = letter.box.left; x < letter.box.right; ++x)
                            ++covered[static_cast<std::size_t>((y - raster.y) * raster.plain.width + x - raster.x)];
                EXPECT_EQ(std::set<int>(covered.begin(), covered.end()), std::set<int>({1})) << said;
            }
}

TEST(Texts, long_cues_are_cut_between_words_and_follow_each_other) {
    for (const compose::CaptionStyle* const style : compose::captionStyles()) {
        const std::string said = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
        const auto texts = captions(said, std::string(style->id), {960, 540});
        std::string all;
        base::FrameIndex at = 0;
        for (const PlacedText& text : texts) {
            EXPECT_EQ(text.span.begin, at) << style->id;
            at = text.span.end;
            all += (all.empty() ? "" : " ") + text.block.paragraphs.front().text;
        }
        EXPECT_EQ(at, 120);
        EXPECT_EQ(base::toLower(all), said) << style->id;
    }
}

TEST(Fonts, missing_families_and_letters_are_told_once_in_words) {
    model::Film film = pictures::makeFilm(1, 100);
    film.titles = {pictures::makeTitle("One", {0, 20}), pictures::makeTitle("Two", {20, 40}), pictures::makeTitle("Three \U0010FFFD\U0010FFFC", {40, 60})};
    for (model::Title& title : film.titles)
        title.font = "No Such Family";
    compose::CompositionRequest request{.film = std::make_shared<const model::Film>(film), .sources = pictures::namedSources(film), .canvas = {256, 144}};
    ASSIGN_OK(const auto made, compose::Composition::create(request));
    ASSERT_EQ(made->notices().size(), 2U);
    EXPECT_NE(made->notices()[0].find("\"No Such Family\" is not on this machine"), std::string::npos) << made->notices()[0];
    EXPECT_NE(made->notices()[1].find("U+10FFFD"), std::string::npos) << made->notices()[1];
    EXPECT_NE(made->notices()[1].find("title \"Three"), std::string::npos) << made->notices()[1];
    EXPECT_EQ(made->texts().size(), 3U);
}

TEST(Fonts, files_that_are_no_fonts_are_refused_in_words) {
    pictures::TempFolder folder;
    const auto write = [&](const char* name, const std::string& content) {
        const auto path = folder / name;
        EXPECT_TRUE(base::writeFileAtomically(path, content).has_value());
        return path;
    };
    using namespace std::string_literals;
    for (const auto& [name, content] : {std::pair{"text.ttf", "hello"s}, {"empty.otf", ""s}, {"cut.ttf", "\0\1\0\0\0\x10"s}, {"junk.otf", "OTTO" + std::string(4000, '\xA5')}, {"web.ttf", "wOF2" + std::string(100, 'x')}}) {
        EXPECT_ERROR(compose::familyOf(write(name, content), name), InvalidInput);
        if (std::string(name) != "cut.ttf" && std::string(name) != "junk.otf")
            EXPECT_ERROR(compose::Fonts::create({folder / name}), InvalidInput);
    }
    EXPECT_FALSE(compose::familyOf(folder / "none.ttf", "none.ttf").has_value());
}

TEST(Fonts, all_scripts_are_drawn_when_their_fonts_are_there) {
    model::Film film = pictures::makeFilm(1, 100);
    const std::pair<const char*, const char*> texts[] = {{"مرحبا بالعالم", "fonts-noto-core"}, {"夜の東京", "fonts-noto-cjk"}, {"🔥🚗💨 👩‍👩‍👧‍👦", "fonts-noto-color-emoji"}, {"กรุงเทพ", "fonts-noto-core"}};
    std::string skipped;
    for (const auto& [text, package] : texts) {
        const auto placed = compose::placedTitle(titleOf(text), film, {480, 270});
        const auto report = Typesetter(nullptr).report(placed.block);
        if (!report.missing.empty()) {
            skipped += std::string(package) + " ";
            continue;
        }
        const TextRaster raster = rasterOf(placed, {480, 270});
        EXPECT_GT(inkOf(raster.plain, raster).right, 0) << text;
    }
    if (!skipped.empty())
        GTEST_SKIP() << "not drawn, because these are not installed: " << skipped;
}
