#include "model/edits/edit.h"

#include "model/json.h"
#include "support/film_factory.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

using reelwright::testing::makeFilm;

base::Result<Film> apply(const Film& film, std::string_view id, const EditValues& values) {
    return applyEdit(film, *findEdit(id), values);
}

TEST(Notes, are_pinned_to_a_frame_and_an_area_answered_and_resolved) {
    Film film = makeFilm();
    film.notes.clear();
    ASSIGN_OK(film, apply(film, "add_note",
                          {{"text", "Too dark"}, {"at", "2"}, {"area", "0.1,0.2,0.3,0.4"}, {"author", "Ada"}, {"time", "7"}}));
    ASSERT_EQ(film.notes.size(), 1U);
    EXPECT_EQ(film.notes[0].span, (base::FrameSpan{60, 61}));
    EXPECT_EQ(film.notes[0].area, (Area{0.1, 0.2, 0.3, 0.4}));
    EXPECT_EQ(film.notes[0].madeAt, 7);
    ASSIGN_OK(film, apply(film, "change_note", {{"note", "1"}, {"reply", "Brighter now"}, {"author", "Bo"}}));
    ASSIGN_OK(film, apply(film, "change_note", {{"note", film.notes[0].id.text}, {"resolved", "true"}}));
    EXPECT_TRUE(film.notes[0].resolved);
    ASSERT_EQ(film.notes[0].replies.size(), 1U);
    EXPECT_EQ(film.notes[0].replies[0].author, "Bo");
    ASSIGN_OK(const Film again, filmFromJson(toJson(film)));
    EXPECT_EQ(again, film);
}

TEST(Notes, stand_in_the_order_of_the_film) {
    Film film = makeFilm();
    film.notes.clear();
    ASSIGN_OK(film, apply(film, "add_note", {{"text", "later"}, {"at", "5"}, {"to", "6"}}));
    ASSIGN_OK(film, apply(film, "add_note", {{"text", "sooner"}, {"at", "1"}}));
    EXPECT_EQ(film.notes[0].text, "sooner");
    EXPECT_EQ(film.notes[1].span.length(), 31);
}

TEST(Notes, that_make_no_sense_are_turned_down) {
    const Film film = makeFilm();
    for (const char* const area : {"", "1", "0.1,0.2,0.3", "0.1,0.2,0.3,0.4,0.5", "0.1,0.2,0.3,x", "-0.1,0,0.1,0.1", "nan,0,0.1,0.1", "0.9,0,0.5,0.1", "0,0,0,0"})
        EXPECT_ERROR(apply(film, "add_note", {{"text", "x"}, {"at", "1"}, {"area", area}}), InvalidInput);
    EXPECT_ERROR(apply(film, "add_note", {{"text", " "}, {"at", "1"}}), InvalidInput);
    EXPECT_ERROR(apply(film, "add_note", {{"text", "x"}, {"at", "-1"}}), InvalidInput);
    EXPECT_ERROR(apply(film, "change_note", {{"note", "99"}, {"text", "x"}}), NotFound);
    EXPECT_ERROR(apply(film, "change_note", {{"note", "1"}}), InvalidInput);
    EXPECT_ERROR(apply(film, "add_marker", {{"at", "1"}, {"colour", "reddish"}}), InvalidInput);
}

TEST(Notes, of_films_from_before_there_were_any_are_none) {
    Film film = makeFilm();
    film.notes.clear();
    film.markers.clear();
    const base::Json json = toJson(film);
    EXPECT_FALSE(json.contains("notes"));
    ASSIGN_OK(const Film again, filmFromJson(json));
    EXPECT_EQ(again, film);
}

TEST(Scenes, that_are_removed_give_their_time_to_a_neighbour) {
    const Film film = makeFilm();
    ASSIGN_OK(const Film without, apply(film, "remove_scene", {{"scene", "3"}}));
    EXPECT_EQ(without.scenes.size(), film.scenes.size() - 1);
    EXPECT_EQ(without.spanOf(1).end, film.spanOf(2).end);
    EXPECT_EQ(without.length, film.length);
    ASSIGN_OK(const Film beheaded, apply(film, "remove_scene", {{"scene", "1"}}));
    EXPECT_EQ(beheaded.scenes[0].id, film.scenes[1].id);
    EXPECT_EQ(beheaded.scenes[0].start, 0);
}

TEST(Scenes, that_are_locked_or_alone_are_not_removed) {
    Film film = makeFilm();
    film.scenes[2].locks.content = true;
    EXPECT_ERROR(apply(film, "remove_scene", {{"scene", "3"}}), InvalidInput);
    film.scenes[2].locks = {false, true};
    EXPECT_ERROR(apply(film, "remove_scene", {{"scene", "3"}}), InvalidInput);
    film.scenes.resize(1);
    film.scenes[0].locks = {};
    EXPECT_ERROR(apply(film, "remove_scene", {{"scene", "1"}}), InvalidInput);
}

TEST(Scenes, can_be_inserted_and_doubled) {
    const Film film = makeFilm();
    ASSIGN_OK(const Film more, apply(film, "insert_scene", {{"scene", "4"}, {"text", "a lighthouse"}}));
    EXPECT_EQ(more.scenes[4].description, "a lighthouse");
    EXPECT_TRUE(more.scenes[4].takes.empty());
    EXPECT_EQ(more.spanOf(4).end, film.spanOf(3).end);
    ASSIGN_OK(const Film twice, apply(film, "duplicate_scene", {{"scene", "4"}}));
    EXPECT_EQ(twice.scenes[4].takes, film.scenes[3].takes) << "from their beginnings once more";
    EXPECT_EQ(twice.scenes[4].chosen, film.scenes[3].chosen);
}

TEST(Takes, of_the_project_are_added_once_and_shown) {
    const Film film = makeFilm();
    const EditValues values{{"scene", "2"}, {"asset", "asset-x"}, {"kind", "still"}};
    ASSIGN_OK(const Film with, apply(film, "add_take", values));
    ASSERT_NE(with.scenes[1].chosenTake(), nullptr);
    EXPECT_EQ(with.scenes[1].chosenTake()->asset.text, "asset-x");
    ASSIGN_OK(const Film again, apply(with, "add_take", values));
    EXPECT_EQ(again, with);
    EXPECT_ERROR(apply(film, "add_take", {{"scene", "2"}, {"asset", "a"}, {"kind", "song"}}), InvalidInput);
}

} // namespace
} // namespace reelwright::model
