#include "subtitle/track.h"

#include "base/random.h"
#include "base/utf8.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::subtitle {
namespace {

using base::FrameIndex;
using base::FrameRate;

constexpr FrameRate kRates[] = {{24, 1}, {25, 1}, {30, 1}, {50, 1}, {60, 1}, {24000, 1001}, {30000, 1001}, {60000, 1001}};
constexpr FrameIndex kLength = 400000;

std::string randomText(base::Random& random, Form form) {
    static const std::vector<std::string> kWords = {"rain",  "we run",  "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7", "\xE5\xA4\x9C\xE3\x81\xAE", "a<b>c",
                                                    "&amp;", "{x}\\N", "back\\slash",  "-->", "\xF0\x9F\x8C\xA7",         "1", "[00:01]"};
    std::string text;
    const auto count = 1 + random.index(5);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string& word = kWords[random.index(kWords.size())];
        const bool tag = word.find_first_of("<[-") != std::string::npos;
        if (tag && (form == Form::Srt || form == Form::Lrc))
            continue; // these forms have no way to write such signs
        if (!text.empty())
            text += form != Form::Lrc && random.index(4) == 0 ? "\n" : " ";
        text += word;
    }
    return text.empty() ? "x" : text;
}

// A track whose cues do not overlap, so that LRC can hold it as well.
model::CaptionTrack randomTrack(base::Random& random, Form form, FrameRate rate) {
    model::CaptionTrack track;
    FrameIndex at = static_cast<FrameIndex>(random.index(100));
    const FrameIndex shortest = rate.numerator / rate.denominator;
    for (int i = 0; i < 30; ++i) {
        model::Cue cue;
        cue.span = {at, at + shortest + static_cast<FrameIndex>(random.index(100))};
        cue.text = randomText(random, form);
        const auto letters = static_cast<std::int64_t>(base::toCodePoints(cue.text).size());
        if (form != Form::Srt && random.index(2) == 0) {
            FrameIndex start = cue.span.begin;
            for (std::int64_t k = 0; k < letters; k += 3) {
                const char32_t letter = base::toCodePoints(cue.text)[static_cast<std::size_t>(k)];
                if (letter == ' ' || letter == '\n' || start >= cue.span.end)
                    continue;
                cue.pins.push_back({k, start});
                start += 1 + static_cast<FrameIndex>(random.index(10));
            }
        }
        if (form != Form::Lrc && random.index(2) == 0 && letters > 2 && cue.text.find_first_of(" \n") == std::string::npos)
            cue.marks.push_back({0, 2, random.index(2) == 0, true, form == Form::Vtt ? std::nullopt : std::optional(model::Colour{9, 200, 77})});
        if (form != Form::Lrc && random.index(3) == 0)
            cue.anchor = random.index(2) == 0 ? model::Anchor::Top : model::Anchor::Left;
        at = cue.span.end + static_cast<FrameIndex>(random.index(300));
        track.cues.push_back(cue);
    }
    return track;
}

} // namespace

TEST(TrackTimes, frames_survive_milliseconds_and_hundredths_at_every_rate) {
    for (const FrameRate rate : kRates)
        for (FrameIndex n = 0; n < 200000; n = n < 2000 ? n + 1 : n + 997) {
            const Milliseconds time = timeOf(n, rate);
            EXPECT_EQ(frameAt(time, rate), n);
            EXPECT_EQ(frameAt((time + 5) / 10 * 10, rate), n) << "SubStation and LRC count hundredths";
        }
    EXPECT_EQ(frameAt(-1000, {30, 1}), -30);
    EXPECT_EQ(frameAt(-16, {30, 1}), 0);
}

TEST(Track, every_form_gives_back_what_it_can_hold_to_the_frame) {
    base::Random random(11);
    for (const Form form : {Form::Srt, Form::Vtt, Form::Ass, Form::Lrc})
        for (const FrameRate rate : kRates)
            for (int round = 0; round < 5; ++round) {
                const model::CaptionTrack track = randomTrack(random, form, rate);
                const std::string text = write(sheetOf(track, rate), form);
                ASSIGN_OK(const ReadSheet read, parse(text, form, "again"));
                model::CaptionTrack again = trackOf(read.sheet, rate, kLength);
                ASSERT_EQ(again.cues.size(), track.cues.size()) << text;
                for (std::size_t i = 0; i < track.cues.size(); ++i) {
                    if (form == Form::Lrc && track.cues[i].span.length() > 7 * rate.numerator / rate.denominator)
                        again.cues[i].span.end = track.cues[i].span.end; // lines of LRC do not stay longer
                    EXPECT_EQ(again.cues[i], track.cues[i]) << static_cast<int>(form) << " cue " << i << "\n" << text;
                }
                EXPECT_TRUE(read.warnings.empty()) << read.warnings.front() << text;
            }
}

TEST(Track, cues_outside_of_the_film_are_left_out_and_others_cut) {
    Sheet sheet;
    for (const auto& [begin, end] : {std::pair{0, 900}, {900, 1500}, {2000, 2010}, {2900, 5000}, {4000, 5000}})
        sheet.cues.push_back({.begin = begin, .end = end, .text = "x", .pins = {{0, begin}}});
    const auto track = trackOf(sheet, {30, 1}, 60, 1000);
    ASSERT_EQ(track.cues.size(), 3U);
    EXPECT_EQ(track.cues[0].span, (base::FrameSpan{0, 15}));
    EXPECT_EQ(track.cues[0].pins[0].start, 0);
    EXPECT_EQ(track.cues[1].span, (base::FrameSpan{30, 31})) << "a frame at least";
    EXPECT_EQ(track.cues[2].span, (base::FrameSpan{57, 60}));
}

TEST(Track, embedded_cues_follow_each_other) {
    model::CaptionTrack track;
    track.cues = {{{0, 60}, "one", {}, {}, {}}, {{30, 90}, "two", {}, {}, {}}, {{30, 50}, "three", {}, {}, {}}, {{120, 150}, "four", {}, {}, {}}};
    const std::vector<EmbeddedCue> wanted = {{0, 1000, "one"}, {1000, 3000, "two\nthree"}, {4000, 5000, "four"}};
    EXPECT_EQ(embeddedCues(track, {30, 1}), wanted);
}

} // namespace reelwright::subtitle
