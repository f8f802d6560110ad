#include "model/edits/edit.h"
#include "support/film_factory.h"
#include "support/verify.h"

namespace reelwright::testing {

using model::Film;

static base::Result<Film> rolled(const Film& film, const std::string& cuts,
                                 const std::string& snap = "yes") {
    return model::applyEdit(film, *model::findEdit("roll_cuts"), {{"cuts", cuts}, {"snap", snap}});
}

TEST(RollCuts, moves_several_cuts_at_once_and_keeps_the_length) {
    const Film film = makeFilm();
    ASSIGN_OK(const Film next, rolled(film, " 2=2.4  3=4.6 "));
    EXPECT_EQ(next.scenes[1].beat, 2.5);
    EXPECT_EQ(next.scenes[1].start, film.rate.nearestFrame(2.5));
    EXPECT_EQ(next.scenes[2].beat, 4.5);
    EXPECT_EQ(next.scenes[3].start, film.scenes[3].start);
    EXPECT_EQ(next.length, film.length);
    ASSIGN_OK(const Film exact, rolled(film, film.scenes[1].id.text + "=2.4", "no"));
    EXPECT_EQ(exact.scenes[1].start, film.rate.nearestFrame(2.4));
    EXPECT_EQ(exact.scenes[1].beat, std::nullopt);
}

TEST(RollCuts, honours_locks_on_either_side) {
    for (const std::size_t locked : {1, 2}) {
        Film film = makeFilm();
        film.scenes[locked].locks.timing = true;
        EXPECT_ERROR(rolled(film, "3=4.5"), InvalidInput);
    }
}

TEST(RollCuts, says_what_cannot_be) {
    for (const char* const cuts :
         {"", "  ", "2", "1=0", "2=", "2=x", "2=-1", "2=1e9", "2=2.5;3=4", "2=6.5", "2=nan"})
        EXPECT_ERROR(rolled(makeFilm(), cuts), InvalidInput);
    EXPECT_ERROR(rolled(makeFilm(), "99=2"), NotFound);
}

TEST(DescribeAsset, tags_are_tidy_and_an_empty_note_goes) {
    const auto described = [](const Film& film, const model::EditValues& values) {
        return model::applyEdit(film, *model::findEdit("describe_asset"), values);
    };
    ASSIGN_OK(const Film next, described(makeFilm(), {{"asset", "a"},
                                                      {"text", "Rain over a harbour"},
                                                      {"tags", " Rain, rain ,HARBOUR,, Ärmel "}}));
    ASSERT_NE(next.noteOn({"a"}), nullptr);
    EXPECT_EQ(next.noteOn({"a"})->tags, (std::vector<std::string>{"rain", "harbour", "ärmel"}));
    EXPECT_EQ(next.noteOn({"b"}), nullptr);
    ASSIGN_OK(const Film tagless, described(next, {{"asset", "a"}, {"tags", ""}}));
    EXPECT_EQ(tagless.noteOn({"a"})->text, "Rain over a harbour");
    ASSIGN_OK(const Film empty, described(tagless, {{"asset", "a"}, {"text", ""}}));
    EXPECT_TRUE(empty.assetNotes.empty());
    EXPECT_ERROR(described(makeFilm(), {{"asset", "a"}}), InvalidInput);
    EXPECT_ERROR(described(makeFilm(), {{"asset", ""}, {"text", "x"}}), InvalidInput);
}

TEST(DescribeAsset, a_film_with_two_notes_on_a_file_is_refused) {
    Film film = makeFilm();
    film.assetNotes = {{.asset = {"a"}, .text = "one"}, {.asset = {"a"}, .text = "two"}};
    EXPECT_ERROR(model::check(film), InvalidInput);
    film.assetNotes = {{.asset = {"a"}, .tags = {"Upper"}}};
    EXPECT_ERROR(model::check(film), InvalidInput);
}

} // namespace reelwright::testing
