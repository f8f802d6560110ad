#include "core/model/applied.h"
#include "model/json.h"
#include "support/film_factory.h"
#include "support/verify.h"

#include <map>

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

using base::Json;
using reelwright::testing::kFactorySceneLength;
using reelwright::testing::makeFilm;

// With values for all that a title's look and times can be told.
EditValues withTitleValues(EditValues values) {
    values.merge(EditValues{{"shape", "1:1"}, {"style", "lower_third"}, {"at", "1.5"}, {"seconds", "4"}, {"enter", "type"}, {"leave", "rise"}, {"enter_seconds", "1"}, {"leave_seconds", "0.5"}, {"font", "Inter"}, {"colour", "#ffcc00"}, {"accent", "#00ff00"}, {"size", "1.5"}, {"outline", "0.1"}, {"outline_colour", "#000000"}, {"shadow", "0.5"}, {"box", "0.7"}, {"box_colour", "#102030"}, {"place", "top_left"}, {"dx", "0.1"}, {"dy", "-0.05"}});
    return values;
}

// Values that each edit accepts; an edit that is added needs a line here.
const std::map<std::string, EditValues, std::less<>>& validValues() {
    static const std::map<std::string, EditValues, std::less<>> all = {
        {"lock_scene", {{"scene", "3"}, {"content", "true"}, {"timing", "on"}}},
        {"replace_prompt", {{"scene", "3"}, {"text", "a lighthouse"}}},
        {"change_shot", {{"scene", "3"}, {"size", "close_up"}, {"move", "orbit"}, {"light", "low and warm"}}},
        {"add_take", {{"scene", "3"}, {"asset", "asset"}, {"kind", "clip"}}},
        {"insert_scene", {{"scene", "3"}, {"text", "a lighthouse"}}},
        {"duplicate_scene", {{"scene", "3"}}},
        {"remove_scene", {{"scene", "3"}}},
        {"add_note", {{"text", "Too dark"}, {"at", "2"}, {"to", "3"}, {"area", "0.1,0.2,0.3,0.4"}, {"author", "Ada"}, {"time", "1"}}},
        {"change_note", {{"note", "1"}, {"text", "Brighter"}, {"resolved", "true"}, {"reply", "Done"}, {"author", "Bo"}, {"time", "2"}}},
        {"remove_note", {{"note", "1"}}},
        {"add_marker", {{"at", "2"}, {"text", "drop"}, {"colour", "#ff0000"}}},
        {"change_marker", {{"marker", "1"}, {"at", "5"}, {"text", "here"}}},
        {"remove_marker", {{"marker", "marker-1"}}},
        {"choose_take", {{"scene", "4"}, {"take", "2"}}},
        {"remove_take", {{"scene", "4"}, {"take", "take-a"}}},
        {"frame_take", {{"scene", "4"}, {"fit", "letterbox"}, {"focus", "0.3,0.5"}, {"in", "1.5"}, {"shape", "1:1"}, {"reset", "true"}}},
        {"reframe_take", {{"scene", "4"}, {"mode", "keys"}, {"at", "1.5"}, {"x", "0.3"}, {"y", "0.5"}, {"drop", "false"}, {"shape", "9:16"}}},
        {"retime_take", {{"scene", "4"}, {"speed", "0.5"}, {"freeze", "1"}, {"hold", "0.5"}, {"motion", "flow"}}},
        {"change_transition",
         {{"scene", "3"}, {"kind", "wipe"}, {"seconds", "0.8"}, {"ease", "in"}, {"values", "softness:0.5"}, {"picture", "asset"}}},
        {"change_look", {{"look", "noir"}, {"scene", "3"}, {"strength", "0.5"}}},
        {"adjust_look",
         {{"scene", "3"}, {"exposure", "0.5"}, {"contrast", "0.2"}, {"highlights", "-0.3"}, {"shadows", "0.3"}, {"saturation", "-0.1"},
          {"vibrance", "0.4"}, {"temperature", "0.2"}, {"tint", "-0.1"}, {"vignette", "0.4"}, {"vignette_softness", "0.6"},
          {"vignette_roundness", "1"}, {"grain", "0.3"}, {"grain_size", "1.5"}, {"reset", "true"}}},
        {"set_curve", {{"scene", "3"}, {"curve", "blue"}, {"points", "0:0.1,0.5:0.5,1:0.9"}}},
        {"set_lut", {{"scene", "3"}, {"lut", "asset"}, {"strength", "0.8"}}},
        {"move_scene", {{"scene", "3"}, {"to", "9"}}},
        {"move_scenes", {{"scenes", "3 4"}, {"to", "8"}}},
        {"recut_scene", {{"scene", "4"}, {"into", "2"}}},
        {"split_scene", {{"scene", "4"}, {"at", "7.1"}}},
        {"merge_scene", {{"scene", "3"}}},
        {"trim_scene", {{"scene", "3"}, {"end", "5.6"}, {"snap", "false"}}},
        {"roll_cuts", {{"cuts", "2=1.5 3=3.9"}, {"snap", "false"}}},
        {"describe_asset", {{"asset", "asset"}, {"text", "A harbour"}, {"tags", "Night, rain,night"}}},
        {"change_music", {{"gain", "-4"}, {"ducking", "14"}, {"fade_in", "0.5"}, {"fade_out", "2"}, {"muted", "on"}}},
        {"change_sound",
         {{"number", "2"}, {"gain", "-6"}, {"at", "-0.5"}, {"from", "0.2"}, {"length", "3"}, {"fade_in", "0.1"}, {"fade_out", "0.2"}, {"muted", "yes"}}},
        {"balance_sounds", {{"gains", "music=-3 music=muted 2=-60 1=muted"}}},
        {"remove_sound", {{"number", "1"}}},
        {"correct_beats", {{"action", "set_tempo"}, {"at", "2"}, {"to", "4"}, {"value", "90"}, {"beats", ""}}},
        {"add_title", withTitleValues({{"text", "Bea Runner\\npilot"}})},
        {"change_title", withTitleValues({{"number", "2"}, {"text", "Bea Runner\\npilot"}})},
        {"remove_title", {{"number", "2"}}},
        {"add_cue", {{"text", "One more"}, {"begin", "3"}, {"end", "4.5"}, {"place", "left"}, {"track", "words"}}},
        {"change_cue", {{"cue", "2"}, {"text", "and always\\nlook back"}, {"begin", "5"}, {"end", "6"}, {"place", "own"}, {"track", "1"}}},
        {"remove_cue", {{"cue", "1"}, {"track", "1"}}},
        {"pin_words", {{"cue", "1"}, {"times", "2 2.5 - 3"}, {"track", "1"}}},
        {"change_captions",
         {{"track", "words"}, {"style", "boxed"}, {"burnt", "false"}, {"kind", "captions"}, {"language", "pt-BR"},
          {"font", "Inter"}, {"colour", "#ffffff"}, {"accent", "#ff0000"}, {"size", "1.2"}, {"place", "top"},
          {"dx", "0"}, {"dy", "0.1"}, {"shift", "-0.5"}}},
        {"remove_captions", {{"track", "1"}}},
        {"set_safe_area", {{"area", "tiktok"}}},
    };
    return all;
}

class EveryEdit : public ::testing::TestWithParam<const EditPreset*> {
protected:
    [[nodiscard]] const EditPreset& edit() const { return *GetParam(); }
    [[nodiscard]] EditValues values() const {
        const auto at = validValues().find(edit().id);
        return at == validValues().end() ? EditValues{} : at->second;
    }
};

INSTANTIATE_TEST_SUITE_P(Catalogue, EveryEdit, ::testing::ValuesIn(edits().begin(), edits().end()),
                         [](const auto& edit) { return std::string(edit.param->id); });

TEST_P(EveryEdit, is_found_by_its_id_and_describes_itself) {
    EXPECT_EQ(findEdit(edit().id), &edit());
    EXPECT_FALSE(edit().label.empty());
    for (const EditParameter& parameter : edit().parameters)
        EXPECT_FALSE(parameter.meaning.empty()) << parameter.id;
}

TEST_P(EveryEdit, has_values_in_this_test_for_all_its_parameters) {
    for (const EditParameter& parameter : edit().parameters)
        EXPECT_TRUE(values().contains(parameter.id)) << parameter.id;
}

TEST_P(EveryEdit, gives_a_film_that_keeps_the_rules_and_is_another_one) {
    const Film film = makeFilm();
    ASSIGN_OK(const Film next, applyEdit(film, edit(), values()));
    VERIFY_OK(check(next));
    EXPECT_NE(contentName(next), contentName(film));
    EXPECT_EQ(film, makeFilm());
}

TEST_P(EveryEdit, is_undone_and_redone_by_the_differences_of_the_json) {
    const Film film = makeFilm();
    ASSIGN_OK(const Film next, applyEdit(film, edit(), values()));
    const Json before = toJson(film);
    const Json after = toJson(next);
    const auto throughText = [](const Json& json) {
        return Json::parse(base::canonicalText(json));
    };
    ASSIGN_OK(const Film undone,
              filmFromJson(throughText(after).patch(throughText(Json::diff(after, before)))));
    EXPECT_EQ(contentName(undone), contentName(film));
    ASSIGN_OK(const Film redone,
              filmFromJson(throughText(before).patch(throughText(Json::diff(before, after)))));
    EXPECT_EQ(contentName(redone), contentName(next));
}

TEST_P(EveryEdit, names_a_missing_value) {
    for (const EditParameter& parameter : edit().parameters) {
        if (!parameter.required)
            continue;
        EditValues incomplete = values();
        incomplete.erase(std::string(parameter.id));
        const auto result = applyEdit(makeFilm(), edit(), incomplete);
        ASSERT_FALSE(result.has_value()) << parameter.id;
        EXPECT_EQ(result.error().kind, base::ErrorKind::InvalidInput);
        EXPECT_NE(result.error().message.find(parameter.id), std::string::npos)
            << result.error().message;
        EXPECT_NE(result.error().message.find(edit().id), std::string::npos)
            << result.error().message;
    }
}

TEST_P(EveryEdit, names_an_unknown_value) {
    EditValues more = values();
    more["colour_of_the_sky"] = "blue";
    const auto result = applyEdit(makeFilm(), edit(), more);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, base::ErrorKind::InvalidInput);
    EXPECT_NE(result.error().message.find("colour_of_the_sky"), std::string::npos)
        << result.error().message;
}

TEST_P(EveryEdit, tells_a_scene_that_is_not_there) {
    if (!values().contains("scene"))
        return; // this edit has no scene
    for (const char* scene : {"0", "13", "-1", "3.5", "scene-99", "", "99999999999999999999"}) {
        EditValues wrong = values();
        wrong["scene"] = scene;
        const auto result = applyEdit(makeFilm(), edit(), wrong);
        ASSERT_FALSE(result.has_value()) << scene;
        EXPECT_EQ(result.error().kind, base::ErrorKind::NotFound) << scene;
        EXPECT_NE(result.error().message.find(std::string("\"") + scene + "\""), std::string::npos)
            << result.error().message;
    }
}

TEST_P(EveryEdit, takes_a_scene_by_id_as_by_number) {
    if (!values().contains("scene"))
        return; // this edit has no scene
    EditValues byId = values();
    byId["scene"] = "scene-" + byId["scene"];
    ASSIGN_OK(const Film one, applyEdit(makeFilm(), edit(), values()));
    ASSIGN_OK(const Film other, applyEdit(makeFilm(), edit(), byId));
    EXPECT_EQ(one, other);
}

TEST(Edits, frame_take_changes_the_shown_take_only_and_only_what_is_given) {
    Film film = makeFilm();
    film.scenes[3].takes[0].kind = TakeKind::Clip;
    film.rate = {30000, 1001};
    ASSIGN_OK(const Film fitted, applied(film, "frame_take", {{"scene", "4"}, {"fit", "blurred"}}));
    Film expected = film;
    expected.scenes[3].takes[0].framing.fit = Fit::Blurred;
    EXPECT_EQ(fitted, expected);
    ASSIGN_OK(const Film all, applied(fitted, "frame_take", {{"scene", "4"}, {"fit", "fill"}, {"focus", "0,1"}, {"in", "1001"}}));
    expected.scenes[3].takes[0].framing.fit = Fit::Fill;
    expected.scenes[3].takes[0].framing.focus = {0, 1};
    expected.scenes[3].takes[0].in = 30000;
    EXPECT_EQ(all, expected);
    film.scenes[3].takes[0].kind = TakeKind::Still;
    const auto still = applied(film, "frame_take", {{"scene", "4"}, {"in", "1"}});
    ASSERT_FALSE(still.has_value());
    EXPECT_NE(still.error().message.find("shows a picture"), std::string::npos);
}

TEST(Edits, frame_take_for_one_shape_leaves_the_others_alone) {
    const Film film = makeFilm();
    ASSIGN_OK(const Film tall, applied(film, "frame_take", {{"scene", "4"}, {"shape", "9:16"}, {"fit", "fill"}}));
    Film expected = film;
    expected.scenes[3].takes[0].shapes[Aspect::Tall9x16] = {.fit = Fit::Fill, .focus = {0.25, 0.75}};
    EXPECT_EQ(tall, expected);
    EXPECT_EQ(tall.scenes[3].takes[0].framingFor(Aspect::Tall9x16).fit, Fit::Fill);
    EXPECT_EQ(tall.scenes[3].takes[0].framingFor(Aspect::Wide16x9).fit, Fit::Blurred);
    ASSIGN_OK(const Film moved, applied(tall, "frame_take", {{"scene", "4"}, {"focus", "1,1"}}));
    EXPECT_EQ(moved.scenes[3].takes[0].framingFor(Aspect::Tall9x16).focus, (Point{0.25, 0.75}));
    ASSIGN_OK(const Film reset, applied(tall, "frame_take", {{"scene", "4"}, {"shape", "9:16"}, {"reset", "true"}}));
    EXPECT_EQ(reset, film);
}

TEST(Edits, reframe_take_follows_the_subject_or_keys_that_stay_in_order) {
    const Film film = makeFilm();
    ASSIGN_OK(const Film followed, applied(film, "reframe_take", {{"scene", "4"}, {"mode", "auto"}}));
    EXPECT_EQ(followed.scenes[3].takes[0].framing.reframe, Reframe::Auto);
    ASSIGN_OK(const Film late, applied(followed, "reframe_take", {{"scene", "4"}, {"at", "1.5"}, {"x", "0.9"}}));
    ASSIGN_OK(const Film early, applied(late, "reframe_take", {{"scene", "4"}, {"at", "0.5"}, {"x", "0.1"}, {"y", "0.4"}}));
    ASSIGN_OK(const Film changed, applied(early, "reframe_take", {{"scene", "4"}, {"at", "1.5"}, {"y", "0.2"}}));
    const Framing& framing = changed.scenes[3].takes[0].framing;
    EXPECT_EQ(framing.reframe, Reframe::Keys);
    EXPECT_EQ(framing.keys, (std::vector<FocusKey>{{15, {0.1, 0.4}}, {45, {0.9, 0.2}}}));
    EXPECT_EQ(focusAt(framing.keys, 0), (Point{0.1, 0.4}));
    EXPECT_DOUBLE_EQ(focusAt(framing.keys, 30).x, 0.5) << "half of the way at half of the time";
    EXPECT_DOUBLE_EQ(focusAt(framing.keys, 30).y, 0.3);
    EXPECT_EQ(focusAt(framing.keys, 99), (Point{0.9, 0.2}));
    ASSIGN_OK(const Film one, applied(changed, "reframe_take", {{"scene", "4"}, {"at", "0.5"}, {"drop", "true"}}));
    EXPECT_EQ(one.scenes[3].takes[0].framing.keys.size(), 1U);
    ASSIGN_OK(const Film fixed, applied(changed, "frame_take", {{"scene", "4"}, {"focus", "0.3,0.3"}}));
    EXPECT_EQ(fixed.scenes[3].takes[0].framing.reframe, Reframe::Fixed) << "a focus set by hand stays";
    EXPECT_TRUE(fixed.scenes[3].takes[0].framing.keys.empty());
}

TEST(Edits, retime_take_turns_a_clip_round_within_the_same_part) {
    const Film film = makeFilm(); // scene 4: 60 frames from frame 30 of its clip on
    ASSIGN_OK(const Film back, applied(film, "retime_take", {{"scene", "4"}, {"speed", "-1"}}));
    EXPECT_EQ(back.scenes[3].takes[0].in, 90);
    EXPECT_EQ(back.scenes[3].takes[0].pace.speed, -1000);
    ASSIGN_OK(const Film forth, applied(back, "retime_take", {{"scene", "4"}, {"speed", "1"}}));
    EXPECT_EQ(forth, film);
    ASSIGN_OK(const Film fast, applied(film, "retime_take", {{"scene", "4"}, {"speed", "-2"}}));
    EXPECT_EQ(fast.scenes[3].takes[0].in, 150) << "as much as is shown at this speed";
    ASSIGN_OK(const Film slow, applied(fast, "retime_take", {{"scene", "4"}, {"speed", "0.5"}}));
    EXPECT_EQ(slow.scenes[3].takes[0].in, 30);
    ASSIGN_OK(const Film frozen, applied(film, "retime_take", {{"scene", "4"}, {"freeze", "0.5"}, {"hold", "1"}}));
    EXPECT_EQ(frozen.scenes[3].takes[0].pace, (Pace{.freeze = 15, .hold = 30}));
    ASSIGN_OK(const Film thawed, applied(frozen, "retime_take", {{"scene", "4"}, {"freeze", "off"}}));
    EXPECT_EQ(thawed, film);
}

TEST(Edits, a_retimed_scene_is_split_where_its_clip_is_then) {
    Film film = makeFilm();
    Take& take = film.scenes[3].takes[0]; // from frame 180 of the film on
    take.pace = {.speed = 500, .freeze = 20, .hold = 10};
    take.framing.keys = {{0, {}}, {40, {1, 1}}};
    const auto second = [&](const char* at) {
        auto split = applied(film, "split_scene", {{"scene", "4"}, {"at", at}});
        EXPECT_TRUE(split.has_value());
        return split->scenes[4].takes[0];
    };
    EXPECT_EQ(second("6.3333").in, 35);
    EXPECT_EQ(second("6.3333").pace, (Pace{.speed = 500, .freeze = 10, .hold = 10}));
    EXPECT_EQ(second("6.8333").in, 40);
    EXPECT_EQ(second("6.8333").pace, (Pace{.speed = 500, .freeze = 0, .hold = 5}));
    EXPECT_EQ(second("7.3333").in, 45);
    EXPECT_EQ(second("7.3333").pace, (Pace{.speed = 500}));
    EXPECT_EQ(second("7.3333").framing.keys, (std::vector<FocusKey>{{-40, {}}, {0, {1, 1}}}));
}

TEST(Edits, a_title_has_another_size_and_place_in_one_shape) {
    const Film film = makeFilm();
    ASSIGN_OK(const Film tall, applied(film, "change_title", {{"number", "1"}, {"shape", "9:16"}, {"size", "0.7"}, {"place", "top"}, {"dy", "0.1"}}));
    const Title& title = tall.titles[0];
    EXPECT_EQ(title.look, film.titles[0].look);
    EXPECT_EQ(title.place, film.titles[0].place);
    EXPECT_EQ(titleIn(title, Aspect::Tall9x16).look.size, 0.7);
    EXPECT_EQ(titleIn(title, Aspect::Tall9x16).place, (TextPlace{Anchor::Top, 0, 0.1}));
    EXPECT_EQ(titleIn(title, Aspect::Wide16x9).look.size, 1);
    ASSIGN_OK(const Film plain, applied(tall, "change_title", {{"number", "1"}, {"shape", "9:16"}, {"place", "own"}}));
    EXPECT_EQ(plain, film);
}

TEST(Edits, wrong_values_are_refused_by_name) {
    const auto expectNamed = [](std::string_view id, EditValues values, const std::string& word) {
        const auto result = applied(makeFilm(), id, values);
        ASSERT_FALSE(result.has_value()) << id;
        EXPECT_EQ(result.error().kind, base::ErrorKind::InvalidInput) << id;
        EXPECT_NE(result.error().message.find(word), std::string::npos) << result.error().message;
    };
    expectNamed("lock_scene", {{"scene", "1"}, {"content", "perhaps"}}, "content");
    expectNamed("replace_prompt", {{"scene", "1"}, {"text", " \n"}}, "prompt is empty");
    expectNamed("change_shot", {{"scene", "1"}, {"size", "tiny"}}, "tiny");
    expectNamed("change_shot", {{"scene", "1"}, {"move", "teleport"}}, "teleport");
    expectNamed("frame_take", {{"scene", "4"}, {"fit", "stretch"}}, "stretch");
    for (const char* const bad : {"", "0.5", "0.5,", ",0.5", "0.5,1.1", "-0.1,0.5", "nan,0.5", "0.5,0.5,0.5", "a,b"})
        expectNamed("frame_take", {{"scene", "4"}, {"focus", bad}}, "focus");
    expectNamed("frame_take", {{"scene", "4"}, {"in", "-1"}}, "in must be");
    expectNamed("frame_take", {{"scene", "4"}}, "needs fit");
    expectNamed("frame_take", {{"scene", "4"}, {"fit", "fill"}, {"shape", "4:3"}}, "shape must be");
    expectNamed("frame_take", {{"scene", "4"}, {"reset", "true"}}, "shape=9:16");
    expectNamed("reframe_take", {{"scene", "4"}}, "needs mode");
    expectNamed("reframe_take", {{"scene", "4"}, {"mode", "follow"}}, "follow");
    expectNamed("reframe_take", {{"scene", "4"}, {"mode", "keys"}}, "needs a place");
    expectNamed("reframe_take", {{"scene", "4"}, {"mode", "auto"}, {"at", "1"}}, "mode=keys");
    expectNamed("reframe_take", {{"scene", "4"}, {"at", "1"}}, "needs x");
    expectNamed("reframe_take", {{"scene", "4"}, {"at", "2.1"}, {"x", "0.5"}}, "at must be");
    expectNamed("reframe_take", {{"scene", "4"}, {"at", "1"}, {"x", "1.5"}}, "x must be");
    expectNamed("reframe_take", {{"scene", "1"}, {"mode", "auto"}}, "Scene 1 shows its draft");
    expectNamed("retime_take", {{"scene", "4"}}, "needs speed");
    for (const char* const bad : {"0", "0.05", "-0.09"})
        expectNamed("retime_take", {{"scene", "4"}, {"speed", bad}}, "speed must be 0.1 to 10");
    for (const char* const bad : {"11", "-10.5", "nan", "fast", ""})
        expectNamed("retime_take", {{"scene", "4"}, {"speed", bad}}, "speed");
    expectNamed("retime_take", {{"scene", "4"}, {"hold", "1"}}, "freeze");
    expectNamed("retime_take", {{"scene", "4"}, {"freeze", "-1"}}, "freeze");
    expectNamed("retime_take", {{"scene", "4"}, {"motion", "smooth"}}, "smooth");
    expectNamed("change_title", {{"shape", "9:16"}}, "give one of them");
    expectNamed("frame_take", {{"scene", "1"}, {"fit", "fill"}}, "Scene 1 shows its draft");
    expectNamed("change_transition", {{"scene", "2"}, {"kind", "wipe"}, {"seconds", "9"}},
                "seconds");
    expectNamed("change_transition", {{"scene", "2"}, {"kind", "wipe"}, {"seconds", "soon"}},
                "seconds");
    expectNamed("change_look", {{"look", "noir"}, {"strength", "nan"}}, "strength");
    expectNamed("move_scene", {{"scene", "1"}, {"to", "13"}}, "to");
    expectNamed("split_scene", {{"scene", "1"}, {"at", "-2"}}, "at");
    expectNamed("trim_scene", {{"scene", "1"}, {"end", "1000"}}, "end");
    expectNamed("change_title", {{"text", "x"}, {"number", "4"}}, "number");
}

TEST(Edits, a_number_of_a_thing_must_be_whole) {
    EXPECT_ERROR(applied(makeFilm(), "move_scene", {{"scene", "3"}, {"to", "2.5"}}), InvalidInput);
    EXPECT_ERROR(applied(makeFilm(), "change_title", {{"text", "x"}, {"number", "1.5"}}),
                 InvalidInput);
}

} // namespace
} // namespace reelwright::model
