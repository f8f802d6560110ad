#include "model/captions.h"
#include "model/safe_area.h"
#include "model/word_times.h"

#include "model/edits/edit.h"
#include "support/film_factory.h"
#include "support/verify.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>

#include <gtest/gtest.h>

namespace reelwright::model {
namespace {

using base::FrameSpan;
using reelwright::testing::makeFilm;

Film edited(const Film& film, const char* id, const EditValues& values) {
    auto next = applyEdit(film, *findEdit(id), values);
    EXPECT_TRUE(next.has_value()) << next.error().message;
    return next ? *next : film;
}

std::vector<base::FrameIndex> startsOf(const std::vector<TimedWord>& words) {
    std::vector<base::FrameIndex> starts;
    for (const TimedWord& word : words)
        starts.push_back(word.start);
    return starts;
}

} // namespace

TEST(CaptionCheck, refuses_what_breaks_the_rules_and_names_the_cue) {
    const std::vector<std::pair<std::function<void(CaptionTrack&)>, const char*>> spoils = {
        {[](auto& t) { t.cues[1].span.end = 100000; }, "Cue 2 of the captions words is not inside the film"},
        {[](auto& t) { t.cues[0].span = {10, 10}; }, "Cue 1"},
        {[](auto& t) { t.cues[0].span.begin = -1; }, "Cue 1"},
        {[](auto& t) { std::swap(t.cues[0], t.cues[1]); }, "begins before the one in front"},
        {[](auto& t) { t.cues[0].text = " \n"; }, "says nothing"},
        {[](auto& t) { t.cues[0].text = std::string(kLongestCue + 1, 'a'); }, "longer than 1000"},
        {[](auto& t) { t.cues[0].text = "a\na\na\na\na\na\na\na\na"; }, "more than 8 lines"},
        {[](auto& t) { t.cues[1].pins[0].at = 99; }, "pins a word that it does not have"},
        {[](auto& t) { t.cues[1].pins[0].start = 5; }, "not seen"},
        {[](auto& t) { std::swap(t.cues[1].pins[0], t.cues[1].pins[1]); }, "out of order"},
        {[](auto& t) { t.cues[1].marks[0].end = 2; }, "marked out of order"},
        {[](auto& t) { t.language = "e n"; }, "pt-BR"},
        {[](auto& t) { t.size = std::numeric_limits<double>::quiet_NaN(); }, "size"},
        {[](auto& t) { t.place = TextPlace{Anchor::Top, 2, 0}; }, "place"},
        {[](auto& t) { t.id = {}; }, "no id"},
    };
    for (const auto& [spoil, words] : spoils) {
        Film film = makeFilm();
        spoil(film.captions[0]);
        const auto checked = check(film);
        ASSERT_FALSE(checked.has_value()) << words;
        EXPECT_NE(checked.error().message.find(words), std::string::npos) << checked.error().message;
    }
    Film twice = makeFilm();
    twice.captions.push_back(twice.captions[0]);
    EXPECT_ERROR(check(twice), InvalidInput);
    Film area = makeFilm();
    area.safeArea = "moon";
    EXPECT_ERROR(check(area), InvalidInput);
}

TEST(Captions, stay_where_they_are_when_scenes_are_edited) {
    const Film film = makeFilm();
    for (const auto& [id, values] : {std::pair<const char*, EditValues>{"move_scene", {{"scene", "1"}, {"to", "5"}}},
                                     {"trim_scene", {{"scene", "3"}, {"end", "5.6"}, {"snap", "false"}}},
                                     {"merge_scene", {{"scene", "2"}}}})
        EXPECT_EQ(edited(film, id, values).captions, film.captions) << id;
}

TEST(Captions, move_with_their_pins_and_are_cut_at_the_films_ends) {
    const Film film = makeFilm();
    const Film later = edited(film, "change_captions", {{"shift", "1"}});
    EXPECT_EQ(later.captions[0].cues[1].span, (FrameSpan{150, 230}));
    EXPECT_EQ(later.captions[0].cues[1].pins[1].start, 170);
    const Film earlier = edited(film, "change_captions", {{"shift", "-4.2"}});
    ASSERT_EQ(earlier.captions[0].cues.size(), 1U);
    EXPECT_EQ(earlier.captions[0].cues[0].span, (FrameSpan{0, 74}));
    EXPECT_ERROR(applyEdit(film, *findEdit("change_captions"), {{"shift", "100"}}), InvalidInput);
}

TEST(Captions, a_corrected_text_keeps_its_pins_and_another_one_those_in_front_of_the_change) {
    const Film film = edited(makeFilm(), "change_cue", {{"cue", "2"}, {"text", "and always\\nlook back"}});
    EXPECT_EQ(film.captions[0].cues[1].pins, (std::vector<WordPin>{{0, 125}, {4, 140}}));
    EXPECT_TRUE(film.captions[0].cues[1].marks.empty());
    const Film shorter = edited(makeFilm(), "change_cue", {{"cue", "2"}, {"text", "and so"}});
    EXPECT_EQ(shorter.captions[0].cues[1].pins, (std::vector<WordPin>{{0, 125}}));
}

TEST(WordTimes, words_are_split_at_spaces_cjk_letters_and_pins) {
    const auto texts = [](std::string_view text, const std::vector<WordPin>& pins) {
        std::vector<std::pair<std::int64_t, std::int64_t>> spans;
        for (const TimedWord& word : wordsIn(text, pins))
            spans.emplace_back(word.begin, word.end);
        return spans;
    };
    using Spans = std::vector<std::pair<std::int64_t, std::int64_t>>;
    EXPECT_EQ(texts("one, two\nthree", {}), (Spans{{0, 4}, {5, 8}, {9, 14}}));
    EXPECT_EQ(texts("karaoke", {{2, 0}, {4, 0}}), (Spans{{0, 2}, {2, 4}, {4, 7}}));
    EXPECT_EQ(texts("夜の、東", {}), (Spans{{0, 1}, {1, 3}, {3, 4}}));
    EXPECT_EQ(texts("  ", {}), Spans{});
}

TEST(WordTimes, pins_win_and_the_others_share_the_time_or_take_beats) {
    const Film film = makeFilm(); // a beat each 15 frames
    const std::string_view text = "we run on and on";
    const FrameSpan span{0, 150};
    const auto even = startsOf(wordTimes(text, span, {}, {nullptr, film.rate}));
    EXPECT_EQ(even.front(), 0);
    EXPECT_TRUE(std::ranges::is_sorted(even));
    const auto pinned = startsOf(wordTimes(text, span, {{3, 50}, {10, 52}}, {&film.grid, film.rate}));
    EXPECT_EQ(pinned[1], 50);
    EXPECT_EQ(pinned[3], 52);
    const auto onBeats = startsOf(wordTimes(text, span, {}, {&film.grid, film.rate}));
    for (const auto start : onBeats)
        EXPECT_EQ(start % 15, 0);
    EXPECT_EQ(std::set<base::FrameIndex>(onBeats.begin(), onBeats.end()).size(), 5U);
    const auto crowded = startsOf(wordTimes("a b c d e f", {0, 20}, {}, {&film.grid, film.rate}));
    EXPECT_TRUE(std::ranges::is_sorted(crowded));
    EXPECT_LT(crowded.back(), 20);
}

TEST(WordTimes, a_damaged_grid_does_no_harm) {
    BeatGrid grid;
    grid.confidence = 1;
    grid.beats = {{1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}};
    const auto words = wordTimes("one two three", {0, 100}, {}, {&grid, {30, 1}});
    EXPECT_EQ(words.size(), 3U);
    EXPECT_TRUE(std::ranges::is_sorted(startsOf(words)));
}

TEST(SafeAreas, leave_room_for_texts_and_go_by_the_films_shape) {
    for (const SafeArea& area : safeAreas()) {
        EXPECT_EQ(findSafeArea(area.id), &area);
        EXPECT_FALSE(area.label.empty());
        EXPECT_LT(area.left + area.right, 0.5);
        EXPECT_LT(area.top + area.bottom, 0.6);
    }
    EXPECT_EQ(safeAreaFor("tiktok", Aspect::Tall9x16).id, "tiktok");
    EXPECT_EQ(safeAreaFor("tiktok", Aspect::Wide16x9).id, "title_safe");
    EXPECT_EQ(safeAreaFor("", Aspect::Tall9x16).id, "vertical");
}

} // namespace reelwright::model
