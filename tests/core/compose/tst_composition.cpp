#include "compose/composition.h"

#include "base/file.h"
#include "core/compose/pictures.h"
#include "media/picture.h"
#include "support/verify.h"

#include <gtest/gtest.h>

using namespace reelwright;
using compose::Composition;
using compose::CompositionRequest;

namespace {

CompositionRequest requestFor(const model::Film& film) {
    return {.film = std::make_shared<const model::Film>(film), .sources = pictures::namedSources(film), .canvas = pictures::kCanvas};
}

} // namespace

TEST(Composition, unknown_looks_and_transitions_are_told_by_name) {
    model::Film film = pictures::makeFilm(2, 20);
    film.look.id = "sepia";
    const auto look = Composition::create(requestFor(film));
    EXPECT_ERROR(look, NotFound);
    EXPECT_NE(look.error().message.find("sepia"), std::string::npos);
    film.look.id = "none";
    film.scenes[1].transition = {"star", 4};
    EXPECT_ERROR(Composition::create(requestFor(film)), NotFound);
}

TEST(Composition, wrong_values_of_transitions_are_refused) {
    model::Film film = pictures::makeFilm(2, 20);
    film.scenes[1].transition = {.kind = "wipe_left", .length = 6, .values = {{"softness", 2}}};
    EXPECT_ERROR(Composition::create(requestFor(film)), InvalidInput);
    film.scenes[1].transition.values = {{"angle", 1}};
    EXPECT_ERROR(Composition::create(requestFor(film)), InvalidInput);
    film.scenes[1].transition.values = {{"softness", 0.5}};
    EXPECT_TRUE(Composition::create(requestFor(film)).has_value());
}

TEST(Composition, a_transition_follows_its_picture_and_a_missing_one_is_told) {
    pictures::TempFolder folder;
    media::Image picture(64, 36);
    for (std::size_t i = 0; i < picture.pixels.size(); ++i)
        picture.pixels[i] = static_cast<std::uint8_t>(i / 4 % 64 * 4);
    VERIFY_OK(media::writePicture(folder / "order.png", picture));
    model::Film film = pictures::makeFilm(2, 20);
    film.scenes[1].transition = {.kind = "luma_wipe", .length = 6, .picture = {"order"}};
    CompositionRequest request = requestFor(film);
    EXPECT_ERROR(Composition::create(request), NotFound);
    request.pictures[{"order"}] = folder / "order.png";
    ASSIGN_OK(const auto followed, Composition::create(request));
    film.scenes[1].transition.picture = {};
    ASSIGN_OK(const auto clouds, Composition::create(requestFor(film)));
    EXPECT_NE(followed->transition(1).name(), clouds->transition(1).name());
}

TEST(Composition, a_take_too_short_for_its_transition_is_told) {
    model::Film film = pictures::makeFilm(2, 20);
    film.scenes[1].transition = {"crossfade", 10};
    CompositionRequest request = requestFor(film);
    ASSIGN_OK(const auto enough, Composition::create(request));
    EXPECT_TRUE(enough->notices().empty());
    request.sources[1].in = 2;
    request.sources[0].frames = 37;
    ASSIGN_OK(const auto made, Composition::create(request));
    ASSERT_EQ(made->notices().size(), 2U);
    EXPECT_NE(made->notices()[0].find("scene 1 has 3 frames too few behind"), std::string::npos) << made->notices()[0];
    EXPECT_NE(made->notices()[1].find("scene 2 has 3 frames too few before"), std::string::npos) << made->notices()[1];
}

TEST(Composition, a_film_without_a_source_for_each_scene_is_refused) {
    CompositionRequest request = requestFor(pictures::makeFilm(2, 20));
    request.sources.pop_back();
    EXPECT_ERROR(Composition::create(request), Internal);
}

TEST(Composition, equal_looks_share_one_table_and_no_strength_means_none) {
    model::Film film = pictures::makeFilm(4, 20);
    film.look = {"noir", {}, 1};
    film.scenes[2].look = model::Look{"noir", {}, 0};
    film.scenes[3].look = model::Look{"noir", {}, 0.5};
    ASSIGN_OK(const auto made, Composition::create(requestFor(film)));
    EXPECT_EQ(&made->look(0).grade(), &made->look(1).grade());
    EXPECT_TRUE(made->look(2).grade().isIdentity());
    EXPECT_NE(made->look(0).grade().name(), made->look(3).grade().name());
}

TEST(Composition, a_lut_is_read_from_its_file_and_its_faults_are_told) {
    pictures::TempFolder folder;
    VERIFY_OK(base::writeFileAtomically(folder / "good.cube", "LUT_1D_SIZE 2\n1 1 1\n0 0 0\n"));
    VERIFY_OK(base::writeFileAtomically(folder / "bad.cube", "LUT_1D_SIZE 2\n1 1 1\n"));
    model::Film film = pictures::makeFilm(1, 20);
    film.look = {"none", {"lut"}, 1};
    CompositionRequest request = requestFor(film);
    EXPECT_ERROR(Composition::create(request), NotFound);
    request.luts[{"lut"}] = folder / "good.cube";
    ASSIGN_OK(const auto made, Composition::create(request));
    media::YuvFrame frame = pictures::flat({16, 16}, 235);
    pictures::gradeInPlace(made->look(0).grade(), frame);
    EXPECT_EQ(frame, pictures::flat({16, 16}, 16));
    request.luts[{"lut"}] = folder / "bad.cube";
    EXPECT_ERROR(Composition::create(request), InvalidInput);
    request.luts[{"lut"}] = folder / "gone.cube";
    EXPECT_ERROR(Composition::create(request), NotFound);
}

TEST(Composition, the_logo_lies_in_its_corner_and_keeps_its_shape) {
    pictures::TempFolder folder;
    media::Image logo(40, 20);
    std::ranges::fill(logo.pixels, std::uint8_t{255});
    VERIFY_OK(media::writePicture(folder / "logo.png", logo));
    for (const auto corner : {model::Corner::TopLeft, model::Corner::TopRight, model::Corner::BottomLeft, model::Corner::BottomRight}) {
        model::Film film = pictures::makeFilm(1, 20);
        film.logo = model::Logo{{"logo"}, corner, 0.25, 1};
        CompositionRequest request = requestFor(film);
        request.logo = folder / "logo.png";
        ASSIGN_OK(const auto made, Composition::create(request));
        ASSERT_TRUE(made->logo().has_value());
        media::YuvFrame frame = pictures::flat(pictures::kCanvas, 16);
        made->logo()->draw(frame, 1);
        int left = 1000, right = -1, top = 1000, bottom = -1;
        for (int y = 0; y < 72; ++y)
            for (int x = 0; x < 128; ++x)
                if (frame.plane(0).row(y)[x] > 125) {
                    left = std::min(left, x), right = std::max(right, x);
                    top = std::min(top, y), bottom = std::max(bottom, y);
                }
        EXPECT_EQ(right - left + 1, 32);
        EXPECT_EQ(bottom - top + 1, 16);
        const bool isRight = corner == model::Corner::TopRight || corner == model::Corner::BottomRight;
        const bool isBottom = corner == model::Corner::BottomLeft || corner == model::Corner::BottomRight;
        EXPECT_NEAR(isRight ? 127 - right : left, 3, 1);
        EXPECT_NEAR(isBottom ? 71 - bottom : top, 3, 1);
    }
}

TEST(Composition, a_tall_logo_is_not_squeezed) {
    pictures::TempFolder folder;
    media::Image logo(10, 100);
    std::ranges::fill(logo.pixels, std::uint8_t{255});
    VERIFY_OK(media::writePicture(folder / "logo.png", logo));
    model::Film film = pictures::makeFilm(1, 20);
    film.logo = model::Logo{{"logo"}, model::Corner::TopLeft, 0.5, 1};
    CompositionRequest request = requestFor(film);
    request.logo = folder / "logo.png";
    ASSIGN_OK(const auto made, Composition::create(request));
    media::YuvFrame frame = pictures::flat(pictures::kCanvas, 16);
    made->logo()->draw(frame, 1);
    int lit = 0;
    for (int y = 0; y < 72; ++y)
        for (int x = 0; x < 128; ++x)
            lit += frame.plane(0).row(y)[x] > 125 ? 1 : 0;
    EXPECT_NEAR(lit, 24 * 2.4, 12); // a third of the height, a tenth of that wide
}
