#include "model/json.h"

#include "support/film_factory.h"
#include "support/verify.h"

#include <functional>
#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

using base::Json;
using reelwright::testing::makeFilm;

Json throughText(const Json& json) {
    return Json::parse(base::canonicalText(json));
}

TEST(FilmJson, gives_back_the_same_film) {
    const Film film = makeFilm();
    ASSIGN_OK(const Film again, filmFromJson(throughText(toJson(film))));
    EXPECT_EQ(again, film);
    EXPECT_EQ(contentName(again), contentName(film));
}

TEST(FilmJson, gives_back_an_empty_film) {
    ASSIGN_OK(const Film again, filmFromJson(throughText(toJson(Film{}))));
    EXPECT_EQ(again, Film{});
}

TEST(FilmJson, keeps_doubles_to_the_last_bit) {
    Film film = makeFilm();
    film.scenes[0].energy = 0.1 + 0.2;
    film.scenes[1].beat = 1.0 / 3.0;
    film.grid.tempo = 119.99999999999999;
    ASSIGN_OK(const Film again, filmFromJson(throughText(toJson(film))));
    EXPECT_EQ(again, film);
}

TEST(FilmJson, keeps_texts_of_all_scripts_and_line_breaks) {
    Film film = makeFilm();
    film.titles[0].text = "Дождь \"неон\"\n雨のネオン \\n 🌧";
    ASSIGN_OK(const Film again, filmFromJson(throughText(toJson(film))));
    EXPECT_EQ(again, film);
}

TEST(FilmJson, transitions_keep_curve_values_and_picture) {
    Film film = makeFilm();
    film.scenes[2].transition.ease = Ease::Sharp;
    film.scenes[2].transition.values = {{"seed", 7}, {"softness", 0.1 + 0.2}};
    film.scenes[2].transition.picture = {"asset-9"};
    ASSIGN_OK(const Film again, filmFromJson(throughText(toJson(film))));
    EXPECT_EQ(again, film);
}

TEST(FilmJson, films_stored_before_transitions_had_curves_and_values_open_and_keep_their_name) {
    const Json plain = toJson(makeFilm())["scenes"][2]["transition"];
    EXPECT_EQ(plain, Json({{"kind", "crossfade"}, {"length", 12}})) << "what such films have";
    ASSIGN_OK(const Film read, filmFromJson(throughText(toJson(makeFilm()))));
    EXPECT_EQ(read.scenes[2].transition, (Transition{"crossfade", 12}));
}

TEST(FilmJson, takes_keep_pace_keys_and_shapes_and_plain_ones_are_written_as_they_always_were) {
    std::set<std::string> keys;
    const Json plain = toJson(makeFilm())["scenes"][3]["takes"][0];
    for (const auto& [key, value] : plain.items())
        keys.insert(key);
    EXPECT_EQ(keys, (std::set<std::string>{"id", "kind", "asset", "in", "fit", "focus", "model", "prompt", "seed", "price"}));
    Film film = makeFilm();
    Take& take = film.scenes[3].takes[0];
    take.pace = {.speed = -250, .freeze = 7, .hold = 3, .motion = Motion::Flow};
    take.framing.reframe = Reframe::Keys;
    take.framing.keys = {{-5, {0.1, 0.2}}, {9, {1, 0}}};
    take.shapes[Aspect::Tall9x16] = {.fit = Fit::Letterbox, .reframe = Reframe::Auto};
    film.sounds[1].speed = 10000;
    film.titles[0].shapes[Aspect::Cinema21x9] = {.size = 0.5};
    film.titles[0].shapes[Aspect::Square1x1].place = TextPlace{Anchor::Left, 0.1, 0};
    ASSIGN_OK(const Film again, filmFromJson(throughText(toJson(film))));
    EXPECT_EQ(again, film);
    Json json = toJson(film);
    json["scenes"][3]["takes"][0]["shapes"]["4:3"] = json["scenes"][3]["takes"][0]["shapes"]["9:16"];
    EXPECT_ERROR(filmFromJson(json), Corrupt);
}

TEST(FilmJson, an_unknown_curve_or_a_value_that_is_no_number_is_refused) {
    Json json = toJson(makeFilm());
    json["scenes"][2]["transition"]["ease"] = "elastic";
    EXPECT_ERROR(filmFromJson(json), Corrupt);
    json["scenes"][2]["transition"]["ease"] = "in";
    json["scenes"][2]["transition"]["values"] = {{"softness", "much"}};
    EXPECT_ERROR(filmFromJson(json), Corrupt);
}

TEST(FilmJson, corrections_of_beats_are_kept_and_may_be_missing_in_old_films) {
    Film film = makeFilm();
    film.gridEdits = {{.action = GridAction::Move, .at = 1.5, .to = 1.6},
                      {.action = GridAction::Tap, .beats = {{.time = 1}, {.time = 2}}}};
    ASSIGN_OK(const Film again, filmFromJson(throughText(toJson(film))));
    EXPECT_EQ(again, film);
    Json old = toJson(makeFilm());
    for (const char* key : {"gridEdits", "sounds", "ducking"})
        old.erase(key);
    ASSIGN_OK(const Film read, filmFromJson(old));
    Film silent = makeFilm();
    silent.sounds.clear();
    EXPECT_EQ(read, silent);
}

TEST(FilmJson, films_of_before_captions_and_moving_titles_open) {
    Film film = makeFilm();
    film.captions.clear();
    Json old = toJson(film);
    for (const char* const key : {"captions", "safeArea", "fonts"})
        old.erase(key);
    for (Json& title : old["titles"])
        for (const char* const key : {"enter", "leave", "look", "place"})
            title.erase(key);
    ASSIGN_OK(const Film read, filmFromJson(throughText(old)));
    EXPECT_EQ(read, film);
    EXPECT_EQ(lengthOf(read.titles[0].enter, read.titles[0].fade, read.titles[0].span), 10)
        << "an old title comes and goes as it did";
}

TEST(FilmJson, keeps_places_looks_and_motions_of_texts) {
    Film film = makeFilm();
    film.titles[0].enter = {TextMotion::WordByWord, 12};
    film.titles[0].look = {1.5, 0.1, {1, 2, 3}, 0.25, 0.5, {4, 5, 6}, 0.75};
    film.titles[0].place = TextPlace{Anchor::TopRight, -0.25, 0.125};
    film.captions[0].place = TextPlace{Anchor::Centre, 0, 0};
    film.safeArea = "tiktok";
    film.fonts = {{"abcdef"}};
    ASSIGN_OK(const Film again, filmFromJson(throughText(toJson(film))));
    EXPECT_EQ(again, film);
}

TEST(FilmJson, a_missing_key_is_a_damaged_film) {
    const Json whole = toJson(makeFilm());
    const std::set<std::string> younger = {"format", "gridEdits", "sounds", "ducking", "captions", "safeArea", "fonts", "notes", "markers", "assetNotes"};
    for (const auto& [key, value] : whole.items()) {
        if (younger.contains(key))
            continue;
        Json json = whole;
        json.erase(key);
        const auto read = filmFromJson(json);
        ASSERT_FALSE(read.has_value()) << key;
        EXPECT_EQ(read.error().kind, base::ErrorKind::Corrupt) << key;
    }
}

TEST(FilmJson, wrong_types_and_unknown_names_are_a_damaged_film) {
    const auto expectDamaged = [](const char* pointer, Json value) {
        Json json = toJson(makeFilm());
        json[Json::json_pointer(pointer)] = std::move(value);
        const auto read = filmFromJson(json);
        ASSERT_FALSE(read.has_value()) << pointer;
        EXPECT_EQ(read.error().kind, base::ErrorKind::Corrupt) << pointer;
    };
    expectDamaged("/length", "long");
    expectDamaged("/aspect", "4:3");
    expectDamaged("/category", "opera");
    expectDamaged("/scenes", 5);
    expectDamaged("/scenes/0/shot/size", "huge");
    expectDamaged("/scenes/0/palette/0", "#12345");
    expectDamaged("/scenes/3/takes/0/kind", "dream");
    expectDamaged("/scenes/0/energy", nullptr);
    expectDamaged("/logo/corner", 0);
    EXPECT_ERROR(filmFromJson(Json::array()), Corrupt);
    EXPECT_ERROR(filmFromJson(Json()), Corrupt);
}

TEST(ContentName, changes_with_each_field_of_the_film) {
    const Film film = makeFilm();
    const std::vector<std::function<void(Film&)>> changes = {
        [](Film& f) { f.id = {"film-2"}; },
        [](Film& f) { f.title += "!"; },
        [](Film& f) { f.category = Category::Story; },
        [](Film& f) { f.aspect = Aspect::Square1x1; },
        [](Film& f) {
            f.rate = {25, 1};
        },
        [](Film& f) { ++f.length; },
        [](Film& f) { ++f.seed; },
        [](Film& f) { f.intent.mood = "calm"; },
        [](Film& f) { f.intent.palette[0].red = 2; },
        [](Film& f) { f.music->in += 1; },
        [](Film& f) { f.music.reset(); },
        [](Film& f) { f.grid.beats[5].time += 1e-9; },
        [](Film& f) { f.titles[1].text += "."; },
        [](Film& f) { f.titles[1].accent.blue += 1; },
        [](Film& f) { f.titles[1].enter.kind = TextMotion::Type; },
        [](Film& f) { f.titles[1].leave.length = 3; },
        [](Film& f) { f.titles[1].look.box = 0.5; },
        [](Film& f) { f.titles[1].place = TextPlace{}; },
        [](Film& f) { f.captions.clear(); },
        [](Film& f) { f.captions[0].cues[1].pins[0].start += 1; },
        [](Film& f) { f.captions[0].burnt = false; },
        [](Film& f) { f.safeArea = "full"; },
        [](Film& f) { f.fonts = {{"f"}}; },
        [](Film& f) { f.logo->corner = Corner::TopLeft; },
        [](Film& f) { f.logo.reset(); },
        [](Film& f) { f.look.strength = 0.81; },
        [](Film& f) { f.look.lut = {"abc"}; },
        [](Film& f) { std::swap(f.scenes[0].id, f.scenes[1].id); },
        [](Film& f) { ++f.scenes[1].start; },
        [](Film& f) { f.scenes[1].beat.reset(); },
        [](Film& f) { f.scenes[1].role = "climax"; },
        [](Film& f) { f.scenes[1].section = "outro"; },
        [](Film& f) { f.scenes[1].description += "!"; },
        [](Film& f) { f.scenes[1].prompt += "!"; },
        [](Film& f) { f.scenes[1].shot.size = ShotSize::Full; },
        [](Film& f) { f.scenes[1].shot.move = CameraMove::Orbit; },
        [](Film& f) { f.scenes[1].shot.light = ""; },
        [](Film& f) { f.scenes[1].hero = true; },
        [](Film& f) { f.scenes[1].energy = 0.11; },
        [](Film& f) { f.scenes[1].palette.pop_back(); },
        [](Film& f) { f.scenes[1].timeOfDay = "day"; },
        [](Film& f) { f.scenes[1].weather = "snow"; },
        [](Film& f) { ++f.scenes[1].seed; },
        [](Film& f) { f.scenes[1].locks.timing = true; },
        [](Film& f) { f.scenes[2].transition.kind = "wipe"; },
        [](Film& f) { f.scenes[2].transition.length = 13; },
        [](Film& f) { f.scenes[2].transition.ease = Ease::In; },
        [](Film& f) { f.scenes[2].transition.values["softness"] = 0.5; },
        [](Film& f) { f.scenes[2].transition.picture = {"asset"}; },
        [](Film& f) { f.scenes[7].look.reset(); },
        [](Film& f) { f.scenes[3].chosen = {"take-b"}; },
        [](Film& f) { f.scenes[3].takes[0].in = 31; },
        [](Film& f) { f.scenes[3].takes[0].framing.fit = Fit::Fill; },
        [](Film& f) { f.scenes[3].takes[0].framing.focus.x = 0.3; },
        [](Film& f) { f.scenes[3].takes[0].framing.reframe = Reframe::Auto; },
        [](Film& f) { f.scenes[3].takes[0].framing.keys = {{3, {0.1, 0.2}}}; },
        [](Film& f) { f.scenes[3].takes[0].shapes[Aspect::Square1x1] = {}; },
        [](Film& f) { f.scenes[3].takes[0].pace.speed = 999; },
        [](Film& f) { f.scenes[3].takes[0].pace.freeze = 0; },
        [](Film& f) { f.scenes[3].takes[0].pace.hold = 1; },
        [](Film& f) { f.scenes[3].takes[0].pace.motion = Motion::Blend; },
        [](Film& f) { f.sounds[0].speed = 2000; },
        [](Film& f) { f.titles[1].shapes[Aspect::Feed4x5].size = 2; },
        [](Film& f) { f.scenes[4].takes[0].price.micros += 1; },
        [](Film& f) { f.scenes[4].takes[0].model = "other"; },
    };
    std::set<std::string> names = {contentName(film)};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Film changed = film;
        changes[i](changed);
        EXPECT_NE(changed, film) << "change " << i;
        EXPECT_TRUE(names.insert(contentName(changed)).second) << "change " << i;
    }
    EXPECT_EQ(contentName(makeFilm()), contentName(film));
}

TEST(SongMapJson, gives_back_the_same_song) {
    const SongMap song{.duration = 12.5,
                       .grid = makeFilm().grid,
                       .sections = {{0, 6.25, "intro", 0.25}, {6.25, 12.5, "chorus", 0.875}},
                       .energy = {0.1, {0.0f, 0.1f, 0.99f}}};
    ASSIGN_OK(const SongMap again, songMapFromJson(throughText(toJson(song))));
    EXPECT_EQ(again, song);
    EXPECT_ERROR(songMapFromJson(Json::object()), Corrupt);
}

TEST(AssetJson, gives_back_the_same_asset) {
    for (const AssetKind kind :
         {AssetKind::Song, AssetKind::Picture, AssetKind::Clip, AssetKind::Lut, AssetKind::Font}) {
        const Asset asset{{"0011223344556677"}, kind, "a \"b\".mp4", "00112233", "media/0011.mp4",
                          1ULL << 40,           3.5,  {1920, 1080},  true};
        ASSIGN_OK(const Asset again, assetFromJson(throughText(toJson(asset))));
        EXPECT_EQ(again, asset);
    }
    EXPECT_ERROR(assetFromJson(Json{{"id", 5}}), Corrupt);
}

} // namespace
} // namespace reelwright::model
