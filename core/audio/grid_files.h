// Beat grids as files for other programs: text, JSON, MIDI click track, OpenTimelineIO; and back
// from text and MIDI. Foreign bytes are checked and never trusted. Pure functions; thread-safe.
//
// Text: a line a beat, "seconds<tab>beat in bar" (1 = downbeat); a comma, semicolon or blanks part
// the columns as well, "#" begins a comment. Seconds alone give bars of four; three columns are an
// Audacity label (begin, end, beat in bar).
//
// JSON: {"format": "reelwright.beats", "version": 1, "title", "duration" (seconds), "tempo" (beats
// a minute), "beats_per_bar", "confidence" (0..1), "beats": [{"seconds", "bar" (from 1; 0 before
// the first downbeat), "in_bar" (from 1), "strength", "energy" (0..1)}], "sections": [{"begin",
// "end" (seconds), "label", "energy"}]}.
//
// MIDI: format 1, 960 ticks a quarter, one quarter a beat; the tempo follows every beat to the
// microsecond without drift, time signatures follow the bars, wood blocks on channel 10 click.
// Before the first beat lies a lead-in; the marker kFirstBeatMarker ends it, with the beat's place
// in the bar unless it is 1 ("First beat 3").
//
// OpenTimelineIO: a Timeline.1 with a clip of the song's length, a Marker.2 a beat (downbeats red,
// others yellow, on the nearest frame; the exact time is in metadata.reelwright.seconds) and a
// ranged one a section (blue).
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "model/song.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::audio {

inline constexpr std::uint64_t kMaxGridFileBytes = 16u << 20;
inline constexpr std::size_t kMaxBeats = 1'000'000;
inline constexpr std::string_view kFirstBeatMarker = "First beat";

// What is written.
struct GridSheet {
    std::string title; // of the song or film; UTF-8
    model::BeatGrid grid;
    std::vector<model::Section> sections; // may be empty
    double duration = 0;                  // seconds, of the song or film
    base::FrameRate rate;                 // for OpenTimelineIO
};

// Grids that are read have confidence 1, strength 0.5, the median tempo and at least two beats, 50
// ms or more apart and inside of a day. Errors: InvalidInput that says what is wrong in which line
// or at which byte.
base::Result<model::BeatGrid> gridFromText(std::string_view text);

// Formats 0 and 1. A beat is what the time signature counts (a quarter without one) and a bar
// begins where it says; beats go on until the last event.
base::Result<model::BeatGrid> gridFromMidi(std::string_view bytes);

std::string textOf(const GridSheet& sheet);
std::string jsonOf(const GridSheet& sheet);
std::string timelineOf(const GridSheet& sheet);
// Errors: InvalidInput when there are no beats, or two are further apart than MIDI can tell (16 s).
base::Result<std::string> midiOf(const GridSheet& sheet);

// Text or MIDI, by what the file holds. Errors: NotFound, Io, InvalidInput.
base::Result<model::BeatGrid> readGrid(const std::filesystem::path& path);

// InvalidInput unless writeGrid knows the path's extension: .txt, .json, .mid, .midi or .otio.
base::Result<void> checkGridPath(const std::filesystem::path& path);

// Writes the form that the extension names, atomically, over an older file. Errors: InvalidInput,
// Io kinds.
base::Result<void> writeGrid(const std::filesystem::path& path, const GridSheet& sheet);

} // namespace reelwright::audio
