#include "compose/ready_look.h"

#include "core/compose/pictures.h"
#include "support/verify.h"

#include <set>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::ReadyLook;
using media::YuvFrame;
using pictures::kCanvas;

namespace {

std::vector<ReadyLook> looksOf(const model::Film& film) {
    auto made = compose::readyLooks(film, kCanvas, 8, {});
    EXPECT_TRUE(made.has_value()) << made.error().message;
    return made ? *made : std::vector<ReadyLook>(film.scenes.size());
}

YuvFrame drawn(const ReadyLook& look, base::FrameIndex frame = 0) {
    const YuvFrame picture = pictures::slope(kCanvas, 1);
    YuvFrame out(kCanvas.width, kCanvas.height);
    look.draw(picture.view(), frame, out);
    return out;
}

} // namespace

TEST(ReadyLook, of_a_plain_film_changes_nothing) {
    const auto looks = looksOf(pictures::makeFilm(2, 20));
    ASSERT_EQ(looks.size(), 2U);
    EXPECT_EQ(looks[0].name(), "none");
    EXPECT_FALSE(looks[0].changesWithTime());
    EXPECT_EQ(drawn(looks[0]), pictures::slope(kCanvas, 1));
}

TEST(ReadyLook, a_scene_keeps_the_films_look_under_its_own_corrections) {
    model::Film film = pictures::makeFilm(3, 20);
    film.look.id = "noir";
    film.scenes[1].grade.adjustments.exposure = -1;
    film.scenes[2].look = model::Look{};
    const auto looks = looksOf(film);
    EXPECT_LT(pictures::meanOf(drawn(looks[1]).view()), pictures::meanOf(drawn(looks[0]).view()) - 10);
    YuvFrame skin(kCanvas.width, kCanvas.height);
    looks[1].draw(pictures::flat(kCanvas, 130, 112, 148).view(), 0, skin);
    EXPECT_EQ(pictures::meanOf(skin.view(), 1), 128) << "still without colour";
    EXPECT_EQ(drawn(looks[2]), pictures::slope(kCanvas, 1)) << "a scene may ask for no look";
}

TEST(ReadyLook, corrections_of_scene_and_film_add_up_before_the_look) {
    model::Film film = pictures::makeFilm(2, 20);
    film.grade.curves.master = {{0, 0}, {1, 0.5}};
    film.scenes[0].grade.curves.master = {{0, 0.5}, {1, 0.5}};
    const YuvFrame flat = drawn(looksOf(film)[0]); // 0.5 * 0.5 wherever the picture was inside the cube
    EXPECT_NEAR(flat.plane(0).row(30)[31], 16 + 219 * 0.25, 60);
    film.look.id = "noir";
    const auto looks = looksOf(film);
    EXPECT_NE(looks[0].name(), looks[1].name());
}

TEST(ReadyLook, vignette_and_grain_of_a_scene_stand_instead_of_the_films) {
    model::Film film = pictures::makeFilm(4, 20);
    film.grade.vignette = model::Vignette{.amount = 0.8};
    film.grade.grain = model::Grain{.amount = 0.5};
    film.scenes[1].grade.vignette = model::Vignette{};
    film.scenes[2].grade.grain = model::Grain{};
    film.scenes[3].grade.vignette = model::Vignette{.amount = 0.2};
    const auto looks = looksOf(film);
    const auto corner = [&](std::size_t scene) {
        YuvFrame white = pictures::flat(kCanvas, 235);
        YuvFrame out(kCanvas.width, kCanvas.height);
        looks[scene].draw(white.view(), 0, out);
        return int{out.plane(0).row(0)[0]};
    };
    EXPECT_LT(corner(0), 90);
    EXPECT_EQ(corner(1), 235);
    EXPECT_NEAR(corner(3), 16 + 219 * 0.8, 12);
    EXPECT_TRUE(looks[0].changesWithTime());
    EXPECT_FALSE(looks[2].changesWithTime());
}

TEST(ReadyLook, only_grain_changes_with_time_and_only_by_frame_and_seed) {
    model::Film film = pictures::makeFilm(1, 20);
    film.grade.grain = model::Grain{.amount = 0.5};
    const auto first = looksOf(film);
    EXPECT_EQ(drawn(first[0], 3), drawn(first[0], 3));
    EXPECT_NE(drawn(first[0], 3), drawn(first[0], 4));
    film.seed = 99;
    const auto other = looksOf(film);
    EXPECT_NE(other[0].name(), first[0].name());
    EXPECT_NE(drawn(first[0], 3), drawn(other[0], 3));
}

TEST(ReadyLook, every_number_of_a_grade_is_in_the_name) {
    const auto nameOf = [](const model::Grade& grade) {
        model::Film film = pictures::makeFilm(1, 20);
        film.grade = grade;
        return looksOf(film)[0].name();
    };
    std::set<std::string> names = {nameOf({})};
    for (const auto& value : model::adjustmentValues()) {
        model::Grade grade;
        grade.adjustments.*value.value = 0.00012;
        EXPECT_TRUE(names.insert(nameOf(grade)).second) << value.id;
    }
    for (const auto& curve : model::namedCurves()) {
        model::Grade grade;
        grade.curves.*curve.curve = {{0, 0.1}, {1, 1}};
        EXPECT_TRUE(names.insert(nameOf(grade)).second) << curve.id;
    }
    for (const auto& value : model::vignetteValues()) {
        model::Grade grade{.vignette = model::Vignette{.amount = 0.5}};
        (*grade.vignette).*value.value = 0.11;
        EXPECT_TRUE(names.insert(nameOf(grade)).second) << value.id;
    }
}
