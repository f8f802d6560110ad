#include "model/look.h"

#include "model/edits/edit.h"
#include "model/json.h"
#include "support/film_factory.h"
#include "support/verify.h"

#include <limits>
#include <set>

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

using base::Json;
using reelwright::testing::makeFilm;

base::Result<Film> apply(const Film& film, std::string_view id, const EditValues& values) {
    return applyEdit(film, *findEdit(id), values);
}

Film gradedFilm() {
    Film film = makeFilm();
    film.grade.adjustments = {.exposure = 0.5, .tint = -0.25};
    film.grade.grain = Grain{0.3, 1.5};
    film.scenes[2].grade.curves.blue = {{0, 0.1}, {1, 0.9}};
    film.scenes[2].grade.vignette = Vignette{.amount = 0.4};
    film.scenes[3].grade.grain = Grain{}; // none in this scene
    return film;
}

} // namespace

TEST(Look, a_plain_grade_is_in_order_and_all_names_are_of_their_own) {
    VERIFY_OK(check(Grade(), "The film"));
    std::set<std::string_view> ids;
    for (const auto& value : adjustmentValues())
        EXPECT_TRUE(ids.insert(value.id).second) << value.id;
    for (const auto& value : vignetteValues())
        EXPECT_TRUE(ids.insert(value.id).second) << value.id;
    for (const auto& value : grainValues())
        EXPECT_TRUE(ids.insert(value.id).second) << value.id;
    for (const auto& curve : namedCurves())
        EXPECT_TRUE(ids.insert(curve.id).second) << curve.id;
}

TEST(Look, numbers_out_of_range_are_told_with_owner_and_name) {
    for (const auto& value : adjustmentValues())
        for (const double wrong : {value.low - 0.01, value.high + 0.01, std::numeric_limits<double>::quiet_NaN()}) {
            Film film = makeFilm();
            film.scenes[1].grade.adjustments.*value.value = wrong;
            const auto checked = check(film);
            ASSERT_FALSE(checked.has_value()) << value.id;
            EXPECT_NE(checked.error().message.find("Scene 2"), std::string::npos) << checked.error().message;
            EXPECT_NE(checked.error().message.find(value.id), std::string::npos) << checked.error().message;
        }
    Film film = makeFilm();
    film.grade.vignette = Vignette{.amount = 1.5};
    EXPECT_ERROR(check(film), InvalidInput);
    film = makeFilm();
    film.grade.grain = Grain{.size = 0};
    EXPECT_ERROR(check(film), InvalidInput);
}

TEST(Look, curves_need_points_in_order_and_in_range) {
    for (const Curve& wrong : {Curve{{0, 0}}, Curve{{0.5, 0}, {0.5, 1}}, Curve{{1, 0}, {0, 1}}, Curve{{0, -0.1}, {1, 1}}, Curve{{0, 0}, {1.1, 1}},
                               Curve{{0, std::numeric_limits<double>::infinity()}, {1, 1}}, Curve(17, CurvePoint{0, 0})}) {
        Film film = makeFilm();
        film.grade.curves.red = wrong;
        const auto checked = check(film);
        ASSERT_FALSE(checked.has_value());
        EXPECT_NE(checked.error().message.find("red curve"), std::string::npos) << checked.error().message;
    }
    EXPECT_TRUE(check(Grade{.curves = {.master = {{0, 0}, {1, 1}}}}, "The film").has_value());
}

TEST(Look, curves_are_read_as_a_person_writes_them) {
    ASSIGN_OK(const Curve curve, curveFrom("0:0,0.25:0.2,1:1"));
    EXPECT_EQ(curve, Curve({{0, 0}, {0.25, 0.2}, {1, 1}}));
    ASSIGN_OK(const Curve none, curveFrom("none"));
    EXPECT_TRUE(none.empty());
    for (const char* wrong : {"0", "0:", "0:0 1:1", "a:b", "0:0,,1:1", ":", "0:0,1:1x"})
        EXPECT_FALSE(curveFrom(wrong).has_value()) << wrong;
}

TEST(Look, a_graded_film_is_stored_and_read_again) {
    const Film film = gradedFilm();
    VERIFY_OK(check(film));
    ASSIGN_OK(const Film again, filmFromJson(Json::parse(base::canonicalText(toJson(film)))));
    EXPECT_EQ(again, film);
    EXPECT_TRUE(again.scenes[3].grade.grain.has_value());
    EXPECT_FALSE(again.scenes[4].grade.grain.has_value());
}

TEST(Look, films_without_grades_are_written_as_before_there_were_any) {
    const Json json = toJson(makeFilm());
    EXPECT_FALSE(json.contains("grade"));
    for (const Json& scene : json["scenes"])
        EXPECT_FALSE(scene.contains("grade"));
    ASSIGN_OK(const Film again, filmFromJson(json));
    EXPECT_EQ(again, makeFilm());
}

TEST(Look, an_adjustment_changes_only_the_named_numbers) {
    ASSIGN_OK(const Film warm, apply(makeFilm(), "adjust_look", {{"temperature", "0.3"}}));
    ASSIGN_OK(const Film both, apply(warm, "adjust_look", {{"exposure", "-0.5"}}));
    EXPECT_EQ(both.grade.adjustments, (Adjustments{.exposure = -0.5, .temperature = 0.3}));
    EXPECT_FALSE(both.grade.vignette.has_value());
    ASSIGN_OK(const Film back, apply(both, "adjust_look", {{"reset", "true"}}));
    EXPECT_EQ(back, makeFilm());
}

TEST(Look, a_scene_takes_over_the_films_grain_before_it_changes_it) {
    ASSIGN_OK(const Film film, apply(makeFilm(), "adjust_look", {{"grain", "0.5"}, {"grain_size", "2"}}));
    ASSIGN_OK(const Film scene, apply(film, "adjust_look", {{"scene", "2"}, {"grain", "0.1"}}));
    EXPECT_EQ(scene.scenes[1].grade.grain, (Grain{0.1, 2}));
    EXPECT_EQ(scene.grade, film.grade);
    ASSIGN_OK(const Film back, apply(scene, "adjust_look", {{"scene", "2"}, {"reset", "on"}}));
    EXPECT_EQ(back, film);
}

TEST(Look, a_reset_keeps_the_curves) {
    ASSIGN_OK(const Film curved, apply(makeFilm(), "set_curve", {{"points", "0:0,1:0.9"}}));
    ASSIGN_OK(const Film reset, apply(curved, "adjust_look", {{"reset", "true"}}));
    EXPECT_EQ(reset, curved);
    ASSIGN_OK(const Film none, apply(curved, "set_curve", {{"points", "none"}, {"curve", "master"}}));
    EXPECT_EQ(none, makeFilm());
    EXPECT_ERROR(apply(makeFilm(), "set_curve", {{"points", "0:0,1:1"}, {"curve", "luma"}}), InvalidInput);
}

TEST(Look, a_scene_can_go_back_to_the_films_look) {
    ASSIGN_OK(const Film own, apply(makeFilm(), "change_look", {{"look", "noir"}, {"scene", "2"}}));
    EXPECT_TRUE(own.scenes[1].look.has_value());
    ASSIGN_OK(const Film back, apply(own, "change_look", {{"look", "film"}, {"scene", "2"}}));
    EXPECT_FALSE(back.scenes[1].look.has_value());
}

} // namespace reelwright::model
