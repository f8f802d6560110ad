#include "subtitle/sheet.h"

#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::subtitle {
namespace {

using model::Anchor;
using model::Colour;
using model::TextMark;

ReadSheet readAs(Form form, std::string_view text, const char* name = "file") {
    auto read = parse(text, form, name);
    EXPECT_TRUE(read.has_value()) << read.error().message;
    return read ? *std::move(read) : ReadSheet{};
}

void expectRefused(Form form, std::string_view text, std::initializer_list<const char*> words) {
    const auto read = parse(text, form, "song.srt");
    ASSERT_FALSE(read.has_value()) << text;
    EXPECT_EQ(read.error().kind, base::ErrorKind::InvalidInput);
    for (const char* const word : words)
        EXPECT_NE(read.error().message.find(word), std::string::npos) << read.error().message;
}

std::string ass(const std::string& events, const std::string& styles = "") {
    return "[Script Info]\nTitle: T\n\n[V4+ Styles]\nFormat: Name, PrimaryColour, Bold, Italic, Alignment\n" + styles +
           "\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n" + events;
}

} // namespace

TEST(Srt, reads_numbers_times_lines_and_looks) {
    const auto read = readAs(Form::Srt, "1\n00:00:01,000 --> 00:00:02,500\nHello <i>you</i>\nthere\n\n"
                                        "2\n00:00:03,000 --> 00:00:04,000\n{\\an8}<font color=\"#ff0000\"><b>Red</b></font>\n");
    ASSERT_EQ(read.sheet.cues.size(), 2U);
    EXPECT_EQ(read.sheet.cues[0].begin, 1000);
    EXPECT_EQ(read.sheet.cues[0].end, 2500);
    EXPECT_EQ(read.sheet.cues[0].text, "Hello you\nthere");
    EXPECT_EQ(read.sheet.cues[0].marks, (std::vector<TextMark>{{6, 9, false, true, {}}}));
    EXPECT_EQ(read.sheet.cues[1].marks, (std::vector<TextMark>{{0, 3, true, false, Colour{255, 0, 0}}}));
    EXPECT_EQ(read.sheet.cues[1].anchor, Anchor::Top);
    EXPECT_TRUE(read.warnings.empty());
}

TEST(Srt, is_as_tolerant_as_players_are) {
    // Points for commas, no numbers, one digit hours, blank lines inside, no end of line, overlaps.
    const auto read = readAs(Form::Srt, "0:00:01.5 --> 0:00:09.000 X1:10 X2:20\r\nOne\r\n\r\nmore\r\n\r\n"
                                        "7\r\n00:05,000-->00:06,000\r\n\r\nTwo\r\n00:00:05,500 --> 00:00:07,000\r\n12 monkeys");
    ASSERT_EQ(read.sheet.cues.size(), 3U);
    EXPECT_EQ(read.sheet.cues[0].begin, 1500);
    EXPECT_EQ(read.sheet.cues[0].text, "One\nmore");
    EXPECT_EQ(read.sheet.cues[1].text, "Two");
    EXPECT_EQ(read.sheet.cues[2].text, "12 monkeys");
    ASSERT_EQ(read.warnings.size(), 1U);
    EXPECT_NE(read.warnings[0].find("places"), std::string::npos);
}

TEST(Srt, keeps_signs_that_are_no_tags) {
    const auto read = readAs(Form::Srt, "1\n00:00:01,000 --> 00:00:02,000\na < b, 3<4 & <3 {ok} <unknown>x</unknown> &amp;\n");
    EXPECT_EQ(read.sheet.cues[0].text, "a < b, 3<4 & <3 {ok} x &amp;");
    EXPECT_EQ(read.warnings.size(), 1U);
}

TEST(Srt, drops_what_lasts_no_time_or_says_nothing_and_tells_it) {
    const auto read = readAs(Form::Srt, "1\n00:00:05,000 --> 00:00:02,000\nback\n\n2\n00:00:06,000 --> 00:00:07,000\n<i> </i>\n\n"
                                        "3\n00:00:08,000 --> 00:00:09,000\nfine\n");
    ASSERT_EQ(read.sheet.cues.size(), 1U);
    EXPECT_EQ(read.warnings.size(), 2U);
}

TEST(Srt, errors_name_the_line_and_show_how_it_should_be) {
    expectRefused(Form::Srt, "1\n00:00:01,000 -> 00:00:02,000\nx\n", {"song.srt, line 2", "00:00:01,000 --> 00:00:04,000"});
    expectRefused(Form::Srt, "1\n00:00:01,000 --> 00:00:0x,000\nx\n", {"line 2", "is no time"});
    expectRefused(Form::Srt, "1\n00:71:01,000 --> 00:72:00,000\nx\n", {"line 2"});
    expectRefused(Form::Srt, "1\n9999:00:01,000 --> 9999:00:02,000\nx\n", {"line 2"});
    expectRefused(Form::Srt, "<html>\n", {"line 1", "no caption"});
    expectRefused(Form::Srt, "", {"has no captions"});
    expectRefused(Form::Srt, "1\n\n2\n", {"has no captions"});
}

TEST(Encoding, utf8_with_a_mark_utf16_and_other_line_ends_are_read) {
    const std::string plain = "1\n00:00:01,000 --> 00:00:02,000\nGr\xC3\xBC\xC3\x9F \xF0\x9F\x8C\xA7\n";
    const Sheet wanted = readAs(Form::Srt, plain).sheet;
    EXPECT_EQ(readAs(Form::Srt, "\xEF\xBB\xBF" + plain).sheet, wanted);
    for (const bool big : {false, true})
        for (const bool marked : {false, true}) {
            std::string wide;
            const auto put = [&](unsigned unit) {
                const char low = static_cast<char>(unit & 255);
                const char high = static_cast<char>(unit >> 8);
                wide += big ? high : low;
                wide += big ? low : high;
            };
            if (marked)
                put(0xFEFF);
            for (const unsigned unit : {0x31, 0x0A})
                put(unit);
            for (const char c : std::string("00:00:01,000 --> 00:00:02,000\n"))
                put(static_cast<unsigned char>(c));
            for (const unsigned unit : {0x47, 0x72, 0xFC, 0xDF, 0x20, 0xD83C, 0xDF27, 0x0A})
                put(unit);
            EXPECT_EQ(readAs(Form::Srt, wide).sheet, wanted) << big << marked;
        }
    std::string old = plain;
    for (std::size_t at = 0; (at = old.find('\n', at)) != std::string::npos;)
        old[at] = '\r';
    EXPECT_EQ(readAs(Form::Srt, old).sheet, wanted);
}

TEST(Encoding, others_and_binaries_are_refused_in_words) {
    expectRefused(Form::Srt, "1\n00:00:01,000 --> 00:00:02,000\nGr\xFC\xDF\n", {"line 3", "UTF-8"});
    expectRefused(Form::Srt, std::string_view("1\n00:00:01,000 --> 00:00:02,000\na\0b\n", 36), {"no text file"});
    expectRefused(Form::Srt, std::string(kMostBytes + 1, '\n'), {"larger than 8 MiB"});
    expectRefused(Form::Srt, "1\n" + std::string(kLongestLine + 1, 'a'), {"line 2", "longer"});
}

TEST(Encoding, hidden_and_turning_characters_are_left_out) {
    const auto read = readAs(Form::Srt, "1\n00:00:01,000 --> 00:00:02,000\na\xE2\x80\xAE" "b\xE2\x80\x8B" "c\x01" "d\te\n");
    EXPECT_EQ(read.sheet.cues[0].text, "abcd e");
}

TEST(Vtt, reads_headers_notes_ids_settings_classes_and_word_times) {
    const auto read = readAs(Form::Vtt, "WEBVTT - a title\nLanguage: en\n\nSTYLE\n::cue { color: red }\n\nNOTE\nnothing --> here\n\n"
                                        "intro\n00:01.000 --> 00:03.000 line:10% align:start\n<v Ada><c.yellow>One</c> <b>two</b>\n\n"
                                        "00:00:04.000 --> 00:00:06.000\nAnd <00:00:04.500>then <00:00:05.250>&lt;three&gt;\n");
    ASSERT_EQ(read.sheet.cues.size(), 2U);
    EXPECT_EQ(read.sheet.cues[0].anchor, Anchor::TopLeft);
    EXPECT_EQ(read.sheet.cues[0].text, "One two");
    EXPECT_EQ(read.sheet.cues[0].marks,
              (std::vector<TextMark>{{0, 3, false, false, Colour{255, 255, 0}}, {4, 7, true, false, {}}}));
    EXPECT_EQ(read.sheet.cues[1].text, "And then <three>");
    EXPECT_EQ(read.sheet.cues[1].pins, (std::vector<SheetPin>{{4, 4500}, {9, 5250}}));
    EXPECT_EQ(read.warnings.size(), 2U); // the style sheet, the speaker's name
}

TEST(Vtt, errors_name_the_line) {
    expectRefused(Form::Vtt, "1\n00:01.000 --> 00:02.000\nx\n", {"line 1", "WEBVTT"});
    expectRefused(Form::Vtt, "WEBVTT\n\n00:01.000 --> never\nx\n", {"line 3", "00:00:01.000 --> 00:00:04.000"});
    expectRefused(Form::Vtt, "WEBVTT\n\nwords alone\n", {"line 3", "no caption"});
    expectRefused(Form::Vtt, "WEBVTT\n", {"has no captions"});
}

TEST(Ass, reads_styles_commands_places_and_syllables) {
    const auto read = readAs(
        Form::Ass, ass("Dialogue: 0,0:00:01.00,0:00:03.00,Up,,0,0,0,,Hello, {\\i1}you{\\i0}\\Nthere\n"
                       "Comment: 0,0:00:01.00,0:00:03.00,Up,,0,0,0,,no\n"
                       "Dialogue: 0,0:00:04.00,0:00:06.00,None,,0,0,0,,{\\k50}{\\k25}ka{\\kf30}ra{\\K20}o{\\ko10}ke\n"
                       "Dialogue: 0,0:00:07.00,0:00:08.00,None,,0,0,0,,{\\pos(1,2)\\fad(1,2)\\b1}Bold \\{x\\} {note}end\n"
                       "Dialogue: 0,0:00:09.00,0:00:10.00,None,,0,0,0,,{\\p1}m 0 0 l 1 1\n",
                       "Style: Up,&H0000FFFF,0,0,8\n"));
    ASSERT_EQ(read.sheet.cues.size(), 3U);
    EXPECT_EQ(read.sheet.title, "T");
    EXPECT_EQ(read.sheet.cues[0].text, "Hello, you\nthere");
    EXPECT_EQ(read.sheet.cues[0].anchor, Anchor::Top);
    EXPECT_EQ(read.sheet.cues[0].marks[0].colour, (Colour{255, 255, 0}));
    EXPECT_TRUE(read.sheet.cues[0].marks[1].italic);
    EXPECT_EQ(read.sheet.cues[1].text, "karaoke");
    EXPECT_EQ(read.sheet.cues[1].pins, (std::vector<SheetPin>{{0, 4500}, {2, 4750}, {4, 5050}, {5, 5250}}));
    EXPECT_EQ(read.sheet.cues[2].text, "Bold {x} end");
    EXPECT_TRUE(read.sheet.cues[2].marks[0].bold);
    EXPECT_GE(read.warnings.size(), 3U); // positions, effects, drawings
}

TEST(Ass, reads_the_old_form_with_its_own_places) {
    const auto read = readAs(Form::Ass, "[Script Info]\n[V4 Styles]\nFormat: Name, PrimaryColour, Alignment\nStyle: A,255,6\n"
                                        "[Events]\nFormat: Marked, Start, End, Style, Text\n"
                                        "Dialogue: Marked=0,0:00:01.00,0:00:02.00,A,words, with commas\n");
    EXPECT_EQ(read.sheet.cues[0].anchor, Anchor::Top);
    EXPECT_EQ(read.sheet.cues[0].text, "words, with commas");
    EXPECT_EQ(read.sheet.cues[0].marks[0].colour, (Colour{255, 0, 0}));
}

TEST(Ass, errors_name_the_line) {
    expectRefused(Form::Ass, "1\n00:00:01,000 --> 00:00:02,000\nx\n", {"line 1", "[Script Info]"});
    expectRefused(Form::Ass, ass("Dialogue: 0,0:00:01.00,soon,Default,,0,0,0,,x\n"), {"line 9", "\"soon\" is no time", "Dialogue:"});
    expectRefused(Form::Ass, ass("Dialogue: 0\n"), {"line 9"});
    expectRefused(Form::Ass, ass(""), {"has no captions"});
}

TEST(Lrc, reads_lines_repeated_times_words_and_the_offset) {
    const auto read = readAs(Form::Lrc, "[ti:Neon Rain]\n[ar:Ada]\n[offset:+500]\n[00:10.00][00:30.00]Chorus line\n"
                                        "[00:12.50]<00:12.50>We <00:13.00>run\n[00:20:00]\n[00:21.00][Verse] two\n");
    EXPECT_EQ(read.sheet.title, "Neon Rain");
    ASSERT_EQ(read.sheet.cues.size(), 4U);
    EXPECT_EQ(read.sheet.cues[0].begin, 9500);
    EXPECT_EQ(read.sheet.cues[0].end, 12000);
    EXPECT_EQ(read.sheet.cues[1].text, "We run");
    EXPECT_EQ(read.sheet.cues[1].pins, (std::vector<SheetPin>{{0, 12000}, {3, 12500}}));
    EXPECT_EQ(read.sheet.cues[1].end, 19500) << "an empty line ends the one before";
    EXPECT_EQ(read.sheet.cues[2].text, "[Verse] two");
    EXPECT_EQ(read.sheet.cues[3].text, "Chorus line");
    EXPECT_EQ(read.sheet.cues[3].end - read.sheet.cues[3].begin, 8000) << "the last line does not stay for ever";
}

TEST(Lrc, errors_name_the_line) {
    expectRefused(Form::Lrc, "just words\n", {"[00:12.34]Words"});
    expectRefused(Form::Lrc, "[00:10.00]a\n[00:1x.00]b\n", {"line 2", "is no time"});
    expectRefused(Form::Lrc, "[00:10.00 open\n", {"line 1", "not closed"});
}

TEST(Forms, are_found_by_the_ending) {
    for (const auto& [name, form] : {std::pair{"a.srt", Form::Srt}, {"a.VTT", Form::Vtt}, {"a.ass", Form::Ass}, {"a.ssa", Form::Ass}, {"a.en.lrc", Form::Lrc}}) {
        ASSIGN_OK(const Form found, formOf(name));
        EXPECT_EQ(found, form);
    }
    for (const char* const name : {"a.txt", "a", "srt", ".srt"})
        EXPECT_ERROR(formOf(name), InvalidInput);
}

TEST(Forms, what_a_form_cannot_hold_is_told) {
    Sheet sheet;
    sheet.cues = {{.begin = 0, .end = 1000, .text = "ab", .pins = {{0, 0}}, .marks = {{0, 1, true, false, Colour{1, 2, 3}}}, .anchor = Anchor::Top}};
    EXPECT_EQ(lostBy(Form::Srt, sheet).size(), 1U);
    EXPECT_EQ(lostBy(Form::Vtt, sheet).size(), 1U);
    EXPECT_EQ(lostBy(Form::Ass, sheet).size(), 0U);
    EXPECT_EQ(lostBy(Form::Lrc, sheet).size(), 2U);
}

} // namespace reelwright::subtitle
