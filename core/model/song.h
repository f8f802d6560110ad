// What is known of a song's time: beats, sections, energy. Seconds from the start of the decoded
// sound. Thread-safe: plain values.
#pragma once

#include <string>
#include <vector>

namespace reelwright::model {

struct Beat {
    double time = 0;     // seconds
    int inBar = 1;       // 1 = downbeat
    double strength = 0; // 0..1: how strong the onset is here
    double energy = 0;   // 0..1: loudness of the music around it, relative to the song
    bool operator==(const Beat&) const = default;
};

// Beats a minute by the median distance; 0 with less than two beats.
double medianTempo(const std::vector<Beat>& beats);

// The pulse of a song or film.
struct BeatGrid {
    std::vector<Beat> beats; // ascending times
    double tempo = 0;        // beats a minute; 0 when there is no pulse
    int beatsPerBar = 4;
    double confidence = 0;      // 0..1; below kSnapConfidence cuts follow phrases, not beats
    double metreConfidence = 0; // 0..1: of beatsPerBar and the downbeats
    bool operator==(const BeatGrid&) const = default;

    static constexpr double kSnapConfidence = 0.35;

    // Whether cuts may be placed on these beats.
    [[nodiscard]] bool isTrusted() const {
        return confidence >= kSnapConfidence && beats.size() >= 2;
    }

    // Index of the beat nearest to a time, in O(log n); -1 without beats.
    [[nodiscard]] int nearest(double seconds) const;

    // A time in beats and back: 2.5 lies half way between beats 2 and 3 (counted from 0). Outside
    // of the beats the first or last distance goes on. O(log n) and O(1); 0 with less than two
    // beats.
    [[nodiscard]] double positionOf(double seconds) const;
    [[nodiscard]] double timeOf(double position) const;

    // Beats a minute around a time, over about two bars; `tempo` with less than three beats.
    [[nodiscard]] double tempoAt(double seconds) const;
};

// A part of the song that sounds alike.
struct Section {
    double begin = 0;      // seconds, on a bar line where there is a pulse
    double end = 0;        // seconds
    std::string label;     // "intro", "verse", "chorus", "break", "outro"
    double energy = 0;     // 0..1, mean over the section relative to the song
    double confidence = 0; // 0..1: how clearly it sets itself off from what comes before
    bool operator==(const Section&) const = default;
};

// Loudness of the music over time, 0..1 relative to the song's loudest passage.
struct EnergyCurve {
    double hop = 0.1; // seconds between values
    std::vector<float> values;
    bool operator==(const EnergyCurve&) const = default;

    [[nodiscard]] double at(double seconds) const; // clamped; 0 when empty
};

struct Stretch {
    double begin = 0; // seconds
    double end = 0;
    bool operator==(const Stretch&) const = default;
};

enum class MomentKind {
    Start, // sound after silence
    Drop,  // a part that sets in much louder
    Stop,  // the music breaks off
    Hit,   // a single strong accent
};

// A moment that a cut may fall on.
struct Moment {
    double time = 0; // seconds
    MomentKind kind = MomentKind::Hit;
    double strength = 0; // 0..1
    bool operator==(const Moment&) const = default;
};

// Everything the planner needs of a song.
struct SongMap {
    double duration = 0; // seconds
    BeatGrid grid;
    std::vector<Section> sections; // cover [0, duration)
    EnergyCurve energy;
    std::vector<Stretch> silences;
    std::vector<Moment> moments; // ascending
    bool operator==(const SongMap&) const = default;
};

} // namespace reelwright::model
