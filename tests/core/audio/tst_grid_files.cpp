#include "audio/grid_files.h"

#include "base/file.h"
#include "base/json.h"
#include "base/random.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <cmath>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reelwright::audio {
namespace {

using namespace reelwright::testing;
using model::BeatGrid;

// Ten minutes that speed up, slow down and stumble; the first beat is the `inBar`th of its bar.
GridSheet livelySheet(double first, int inBar = 1, int beatsPerBar = 4, double seconds = 600) {
    GridSheet sheet{.title = "Lively \xC3\xA9", .duration = seconds};
    base::Random random(5);
    sheet.grid.beatsPerBar = beatsPerBar;
    sheet.grid.tempo = 120;
    int place = inBar;
    for (double at = first; at < seconds; at += 0.5 + 0.1 * std::sin(at / 7) + random.uniform(-0.013, 0.013)) {
        sheet.grid.beats.push_back({at, place, 0.7, 0.4});
        place = place % beatsPerBar + 1;
    }
    sheet.sections = {{0, 20, "intro", 0.2}, {20, seconds, "chorus", 0.9}};
    return sheet;
}

void expectSame(const BeatGrid& read, const BeatGrid& written, double tolerance) {
    ASSERT_EQ(read.beats.size(), written.beats.size());
    for (std::size_t i = 0; i < read.beats.size(); ++i) {
        ASSERT_NEAR(read.beats[i].time, written.beats[i].time, tolerance) << "beat " << i;
        ASSERT_EQ(read.beats[i].inBar, written.beats[i].inBar) << "beat " << i;
    }
    EXPECT_EQ(read.beatsPerBar, written.beatsPerBar);
    EXPECT_EQ(read.confidence, 1);
}

std::string big(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i)
        text += static_cast<char>(value >> (8 * i) & 0xff);
    return text;
}
std::string chunk(const std::string& kind, const std::string& content) {
    return kind + big(static_cast<std::uint32_t>(content.size()), 4) + content;
}
std::string midi(std::uint32_t division, const std::vector<std::string>& tracks, std::uint32_t format = 1) {
    std::string file =
        chunk("MThd", big(format, 2) + big(static_cast<std::uint32_t>(tracks.size()), 2) + big(division, 2));
    for (const std::string& track : tracks)
        file += chunk("MTrk", track);
    return file;
}
// Bytes as written in a table of hexadecimal numbers.
std::string hex(const std::string& digits) {
    std::string bytes;
    int high = -1;
    for (const char c : digits) {
        if (c == ' ')
            continue;
        const int value = c <= '9' ? c - '0' : c - 'a' + 10;
        if (high >= 0)
            bytes += static_cast<char>(high * 16 + value);
        high = high >= 0 ? -1 : value;
    }
    return bytes;
}

std::string messageOf(const base::Result<BeatGrid>& result) {
    return result ? "no error" : result.error().message;
}

} // namespace

TEST(GridFiles, text_comes_back_as_it_was_written) {
    const GridSheet sheet = livelySheet(1.37, 3);
    ASSIGN_OK(const BeatGrid grid, gridFromText(textOf(sheet)));
    expectSame(grid, sheet.grid, 1e-6);
}

TEST(GridFiles, text_of_other_programs_is_read) {
    const std::vector<std::pair<std::string, std::vector<int>>> texts = {
        {"0.5\n1.0\n1.5\n2.0\n2.5\n", {1, 2, 3, 4, 1}},
        {"# beats\r\n0.5\t3\r\n1.0\t1\r\n\r\n1.5\t2 # the end\r\n", {3, 1, 2}},
        {"0.5,1\n1.0;2\n  1.5   3  ", {1, 2, 3}},
        {"\xEF\xBB\xBF" "0.5 1.0\n1.0 2.0\n", {1, 2}},
        {"0.5\t0.5\t1\n1.0\t1.0\t2\n", {1, 2}}, // an Audacity label track
    };
    for (const auto& [text, places] : texts) {
        ASSIGN_OK(const BeatGrid grid, gridFromText(text));
        ASSERT_EQ(grid.beats.size(), places.size()) << text;
        for (std::size_t i = 0; i < places.size(); ++i) {
            EXPECT_EQ(grid.beats[i].inBar, places[i]) << text;
            EXPECT_NEAR(grid.beats[i].time, 0.5 + 0.5 * static_cast<double>(i), 1e-9);
        }
        EXPECT_NEAR(grid.tempo, 120, 1e-6);
    }
}

TEST(GridFiles, wrong_text_is_refused_with_the_line) {
    const std::vector<std::pair<std::string, std::string>> texts = {
        {"1 1\n2 2\nx 3\n", "Line 3: \"x\""},
        {"1\n-2\n", "Line 2:"},
        {"1\n0.5\n", "Line 2: 0.5 s comes after 1 s"},
        {"1\n1.01\n", "Line 2: 1.010 s is less than 50 ms"},
        {"nan\n", "Line 1: \"nan\""},
        {"1\ninf\n", "Line 2: \"inf\""},
        {"1e999\n", "Line 1:"},
        {"1\n1e300\n", "Line 2:"},
        {"1 1\n2\n", "Line 2: The beat in the bar is missing"},
        {"1\n2 2\n", "Line 2: There is a beat in the bar"},
        {"1 0\n", "Line 1: The beat in the bar"},
        {"1 1.5\n", "Line 1: The beat in the bar"},
        {"1 4000000000\n", "Line 1: The beat in the bar"},
        {"1 1 1 1\n", "Line 1: More than three"},
        {"", "no beats"},
        {"# nothing\n", "no beats"},
        {"5\n", "single beat"},
        {std::string("\0\1\2\xff\xfe\n", 6), "Line 1:"},
        {std::string(100000, '9'), "Line 1:"},
    };
    for (const auto& [text, words] : texts) {
        EXPECT_NE(messageOf(gridFromText(text)).find(words), std::string::npos)
            << text.substr(0, 40) << " -> " << messageOf(gridFromText(text));
        EXPECT_LT(messageOf(gridFromText(text)).size(), 200U);
    }
}

TEST(GridFiles, midi_follows_every_beat_for_ten_minutes) {
    for (const double first : {0.0, 0.0004, 0.003, 0.03, 0.1, 0.62, 1.37, 2.6, 9.9, 40.0, 59.1})
        for (const int inBar : {1, 3}) {
            const GridSheet sheet = livelySheet(first, inBar);
            ASSIGN_OK(const std::string bytes, midiOf(sheet));
            ASSIGN_OK(const BeatGrid grid, gridFromMidi(bytes));
            SCOPED_TRACE(fmt::format("first beat at {}, {} in its bar", first, inBar));
            expectSame(grid, sheet.grid, 0.001);
            for (std::size_t i = 1; i < grid.beats.size(); ++i)
                ASSERT_NEAR(grid.beats[i].time, sheet.grid.beats[i].time, 2e-6); // no drift at all
        }
}

TEST(GridFiles, midi_keeps_metres_and_bars_of_other_lengths) {
    for (const int metre : {1, 2, 3, 5, 7, 16}) {
        const GridSheet sheet = livelySheet(0.8, 1, metre, 30);
        ASSIGN_OK(const std::string bytes, midiOf(sheet));
        ASSIGN_OK(const BeatGrid grid, gridFromMidi(bytes));
        expectSame(grid, sheet.grid, 1e-5);
    }
    GridSheet sheet;
    for (const int inBar : {4, 1, 2, 3, 4, 1, 2, 1, 2, 3, 4, 1})
        sheet.grid.beats.push_back({0.5 + 0.5 * static_cast<double>(sheet.grid.beats.size()), inBar, 0, 0});
    ASSIGN_OK(const std::string bytes, midiOf(sheet));
    ASSIGN_OK(const BeatGrid grid, gridFromMidi(bytes));
    expectSame(grid, sheet.grid, 1e-5);
}

TEST(GridFiles, midi_of_any_grid_comes_back) {
    base::Random random(21);
    for (int n = 0; n < 300; ++n) {
        GridSheet sheet;
        sheet.grid.beatsPerBar = 1 + static_cast<int>(random.index(7));
        sheet.grid.tempo = random.chance(0.1) ? 0 : random.uniform(40, 240);
        double at = random.chance(0.3) ? random.uniform(0, 0.1) : random.uniform(0, 90);
        int place = 1 + static_cast<int>(random.index(static_cast<std::size_t>(sheet.grid.beatsPerBar)));
        for (int i = 0; i < 40; ++i) {
            sheet.grid.beats.push_back({at, place, 0.5, 0});
            at += random.uniform(0.06, random.chance(0.1) ? 12 : 1);
            const bool isOver = place >= sheet.grid.beatsPerBar || random.chance(0.05);
            place = isOver ? 1 : place + 1;
        }
        ASSIGN_OK(const std::string bytes, midiOf(sheet));
        ASSIGN_OK(const BeatGrid grid, gridFromMidi(bytes));
        ASSERT_EQ(grid.beats.size(), 40U);
        for (std::size_t i = 0; i < 40; ++i) {
            ASSERT_NEAR(grid.beats[i].time, sheet.grid.beats[i].time, 0.001) << "grid " << n << " beat " << i;
            ASSERT_EQ(grid.beats[i].inBar, sheet.grid.beats[i].inBar) << "grid " << n << " beat " << i;
        }
    }
}

TEST(GridFiles, midi_tempos_can_be_played_by_other_programs) {
    for (const double first : {0.0, 0.0004, 0.005, 0.03, 0.1, 1.37, 40.0}) {
        ASSIGN_OK(const std::string bytes, midiOf(livelySheet(first, 3, 4, 60)));
        for (std::size_t at = bytes.find("\xff\x51\x03"); at != std::string::npos;
             at = bytes.find("\xff\x51\x03", at + 1)) {
            const int micros = static_cast<std::uint8_t>(bytes[at + 3]) << 16 |
                               static_cast<std::uint8_t>(bytes[at + 4]) << 8 | static_cast<std::uint8_t>(bytes[at + 5]);
            EXPECT_GE(micros, 60000) << "first beat at " << first; // 1000 beats a minute
            EXPECT_LE(micros, 6000000);
        }
    }
}

TEST(GridFiles, midi_that_cannot_tell_a_gap_says_so) {
    EXPECT_ERROR(midiOf({}), InvalidInput);
    GridSheet sheet;
    sheet.grid.beats = {{0, 1, 0, 0}, {17, 2, 0, 0}};
    EXPECT_ERROR(midiOf(sheet), InvalidInput);
}

TEST(GridFiles, midi_of_other_programs_is_read) {
    // Format 0, running status, 96 ticks a quarter, 3/4, a bar at 120 and one at 60 a minute.
    const std::string one = hex("00 ff 58 04 03 02 18 08  00 ff 51 03 07 a1 20  00 90 3c 64  60 3c 00  60 3c 64"
                                "60 3c 00  00 ff 51 03 0f 42 40  60 3c 64  60 3c 00  60 3c 00  00 ff 2f 00");
    ASSIGN_OK(const BeatGrid waltz, gridFromMidi(midi(96, {one}, 0)));
    ASSERT_EQ(waltz.beats.size(), 6U);
    const double waltzTimes[] = {0, 0.5, 1, 1.5, 2.5, 3.5};
    for (std::size_t i = 0; i < 6; ++i) {
        EXPECT_NEAR(waltz.beats[i].time, waltzTimes[i], 1e-9);
        EXPECT_EQ(waltz.beats[i].inBar, static_cast<int>(i % 3) + 1);
    }
    // Format 1, an unknown chunk between, 6/8 at 120 quarters: beats are eighths.
    const std::string conductor = hex("00 ff 58 04 06 03 18 08  00 ff 2f 00");
    const std::string notes = hex("00 99 4c 7f  8b 20 89 4c 00  00 ff 2f 00"); // 1440 ticks
    std::string file = midi(480, {conductor, notes});
    file.insert(14, chunk("XXXX", "something else"));
    ASSIGN_OK(const BeatGrid eighths, gridFromMidi(file));
    ASSERT_EQ(eighths.beats.size(), 6U);
    EXPECT_NEAR(eighths.beats[1].time, 0.25, 1e-9);
    EXPECT_EQ(eighths.beats[5].inBar, 6);
    // SMPTE: 25 frames of 40 ticks are a thousand ticks a second, whatever the tempo.
    const std::string frames = hex("00 ff 51 03 09 27 c0  00 90 3c 64  a0 41 3c 00  00 ff 2f 00"); // 100 a minute; 4161 ms
    ASSIGN_OK(const BeatGrid smpte, gridFromMidi(midi(0xe728, {frames}, 0)));
    ASSERT_EQ(smpte.beats.size(), 7U);
    EXPECT_NEAR(smpte.beats[6].time, 3.6, 1e-9);
    EXPECT_NEAR(smpte.tempo, 100, 1e-6);
}

TEST(GridFiles, wrong_midi_is_refused_with_the_byte) {
    const std::string end = " 00 ff 2f 00";
    const auto track = [&](const std::string& digits) { return midi(96, {hex(digits)}); };
    std::string longTrack = midi(96, {hex("00 90 3c 64" + end)});
    longTrack.replace(18, 4, hex("ff ff ff ff"));
    std::string manyTracks = longTrack;
    manyTracks.replace(10, 2, hex("ff ff"));
    const std::vector<std::pair<std::string, std::string>> files = {
        {"MThd", "At byte 4:"},
        {"RIFF0000", "At byte 0:"},
        {chunk("MThd", "12"), "the header has 2 bytes"},
        {midi(96, {}), "ends after 0 of 0 tracks"},
        {midi(96, {hex(end)}, 2), "it is of format 2"},
        {midi(0, {hex(end)}), "no ticks"},
        {midi(0x8000, {hex(end)}), "At byte 12:"},
        {midi(0xe800, {hex(end)}), "of 0 ticks"},
        {longTrack, "At byte 22: 4294967295 bytes should follow"},
        {manyTracks, "At byte 22:"},
        {track("ff ff ff ff ff 90 3c 64"), "At byte 22: a number is longer than four bytes"},
        {track("00 3c 64" + end), "At byte 23: an event without a kind"},
        {track("00 f4" + end), "F4 is no event"},
        {track("00 90 3c"), "2 bytes should follow"},
        {track("00 ff 51 03 00 00 00" + end), "no time for a beat"},
        {track("00 ff 51 04 00 00 00 01" + end), "three bytes"},
        {track("00 ff 58 04 00 02 18 08" + end), "0 beats of 1/2^2"},
        {track("00 ff 58 04 04 ff 18 08" + end), "1/2^255"},
        {track("00 ff 01 ff ff ff 7f 41"), "bytes should follow"},
        {track("00 90 3c 64" + end), "less than two beats"},
        // A note that lasts 268 million beats of a microsecond, and one of a day and more.
        {midi(1, {hex("00 ff 51 03 00 00 01  ff ff ff 7f 90 3c 64" + end)}), "268435455 beats or more"},
        {midi(1, {hex("00 ff 51 03 ff ff ff  ff 7f 90 3c 64" + end)}), "more than a day"},
    };
    for (const auto& [bytes, words] : files)
        EXPECT_NE(messageOf(gridFromMidi(bytes)).find(words), std::string::npos)
            << words << " <- " << messageOf(gridFromMidi(bytes));
}

TEST(GridFiles, a_marker_far_behind_many_signatures_does_not_hang) {
    // The marker makes every beat before it be skipped; all of them together are too many.
    std::string track;
    for (int i = 0; i < 50000; ++i)
        track += hex("83 ff 7f ff 58 04 04 02 18 08");
    track += hex("ff ff ff 7f ff 06 0a") + std::string(kFirstBeatMarker) + hex("00 90 3c 64");
    EXPECT_ERROR(gridFromMidi(midi(1, {track})), InvalidInput);
}

TEST(GridFiles, cut_and_bent_midi_never_breaks_the_reader) {
    ASSIGN_OK(const std::string whole, midiOf(livelySheet(1.37, 3, 4, 20)));
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_ERROR(gridFromMidi(std::string_view(whole).substr(0, size)), InvalidInput);
    base::Random random(11);
    for (int i = 0; i < 3000; ++i) {
        std::string bent = whole;
        for (int k = 0; k < 1 + i % 5; ++k)
            bent[random.index(bent.size())] = static_cast<char>(random.index(256));
        const auto grid = gridFromMidi(bent);
        for (std::size_t b = 1; grid && b < grid->beats.size(); ++b) {
            ASSERT_GT(grid->beats[b].time, grid->beats[b - 1].time);
        }
    }
}

TEST(GridFiles, json_tells_bars_and_sections) {
    GridSheet sheet = livelySheet(0.25, 4, 4, 10);
    sheet.title = "bad \xff utf-8";
    ASSIGN_OK(const base::Json json, base::parseJson(jsonOf(sheet), "beats"));
    EXPECT_EQ(json["format"], "reelwright.beats");
    ASSERT_EQ(json["beats"].size(), sheet.grid.beats.size());
    EXPECT_EQ(json["beats"][0]["bar"], 0);
    EXPECT_EQ(json["beats"][0]["in_bar"], 4);
    EXPECT_EQ(json["beats"][1]["bar"], 1);
    EXPECT_EQ(json["beats"][5]["seconds"].get<double>(), sheet.grid.beats[5].time);
    EXPECT_EQ(json["sections"][1]["label"], "chorus");
}

TEST(GridFiles, a_timeline_has_a_marker_for_every_beat_and_section) {
    GridSheet sheet = livelySheet(0.25, 1, 4, 60);
    sheet.rate = {30000, 1001};
    ASSIGN_OK(const base::Json json, base::parseJson(timelineOf(sheet), "timeline"));
    EXPECT_EQ(json["OTIO_SCHEMA"], "Timeline.1");
    const base::Json& markers = json["tracks"]["markers"];
    ASSERT_EQ(markers.size(), sheet.grid.beats.size() + 2);
    EXPECT_EQ(markers[0]["name"], "intro");
    EXPECT_NEAR(markers[1]["marked_range"]["duration"]["value"].get<double>(), 40 * 29.97003, 1);
    for (std::size_t i = 0; i < sheet.grid.beats.size(); ++i) {
        const base::Json& marker = markers[i + 2];
        const base::Json& start = marker["marked_range"]["start_time"];
        EXPECT_EQ(marker["OTIO_SCHEMA"], "Marker.2");
        EXPECT_EQ(marker["color"], sheet.grid.beats[i].inBar == 1 ? "RED" : "YELLOW");
        EXPECT_NEAR(start["value"].get<double>() / start["rate"].get<double>(), sheet.grid.beats[i].time,
                    0.5 * 1001 / 30000 + 1e-6);
        EXPECT_NEAR(marker["metadata"]["reelwright"]["seconds"].get<double>(), sheet.grid.beats[i].time, 1e-9);
    }
    const base::Json& clip = json["tracks"]["children"][0]["children"][0];
    EXPECT_NEAR(clip["source_range"]["duration"]["value"].get<double>(), 60 * 29.97003, 1);
}

TEST(GridFiles, files_are_told_apart_by_what_they_hold_and_how_they_end) {
    const TempFolder folder;
    const GridSheet sheet = livelySheet(0.6, 1, 3, 20);
    for (const char* const name : {"a.txt", "a.mid", "a.MIDI"}) {
        VERIFY_OK(writeGrid(folder / name, sheet));
        ASSIGN_OK(const BeatGrid grid, readGrid(folder / name));
        expectSame(grid, sheet.grid, 1e-5);
    }
    for (const char* const name : {"a.json", "a.otio"}) {
        VERIFY_OK(writeGrid(folder / name, sheet));
        EXPECT_ERROR(readGrid(folder / name), InvalidInput);
    }
    EXPECT_ERROR(writeGrid(folder / "a.wav", sheet), InvalidInput);
    EXPECT_ERROR(readGrid(folder / "none.txt"), NotFound);
    VERIFY_OK(base::writeFileAtomically(folder / "fake.mid", "0.5 1\n1.0 2\n"));
    EXPECT_ERROR(readGrid(folder / "fake.mid"), InvalidInput);
    VERIFY_OK(base::writeFileAtomically(folder / "huge.txt", ""));
    std::filesystem::resize_file(folder / "huge.txt", kMaxGridFileBytes + 1);
    EXPECT_ERROR(readGrid(folder / "huge.txt"), InvalidInput);
}

} // namespace reelwright::audio
