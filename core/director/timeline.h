// The film's time before there are scenes: its length, the excerpt of the song and the music's
// beats, sections and energy in film time. Thread-safe: plain value.
#pragma once

#include "director/grammar/grammar.h"

#include "base/random.h"
#include "base/result.h"
#include "base/time.h"
#include "model/brief.h"
#include "model/intent.h"
#include "model/song.h"
#include "model/song_loop.h"

#include <optional>
#include <string>
#include <vector>

namespace reelwright::director {

// Energy 0..1 over film time; means in O(1). Empty: 0.5 everywhere.
class EnergyLine {
public:
    EnergyLine() = default;
    // One value each kHop seconds from the film's start.
    explicit EnergyLine(const std::vector<double>& values);
    [[nodiscard]] double mean(double begin, double end) const;

    static constexpr double kHop = 0.1;

private:
    [[nodiscard]] double sumUntil(double seconds) const;
    std::vector<double> m_sums; // m_sums[i]: sum of the first i values
};

struct Timeline {
    base::FrameRate rate;
    base::FrameIndex length = 0; // frames
    bool hasSong = false;
    base::SampleIndex in = 0;             // of the song, 48 kHz
    std::optional<model::SongLoop> loop;  // of a song that is shorter than the film
    bool startsInside = false;            // the song is cut at the film's start
    bool endsInside = false;              // the song goes on after the film's end
    bool onBeats = false;                 // cuts lie on grid.beats
    model::BeatGrid grid;                 // film time; an even pacing grid without a song
    std::vector<model::Section> sections; // film time, inside the film
    EnergyLine energy;
    std::vector<std::string> warnings;

    [[nodiscard]] double seconds() const { return rate.secondsAt(length); }
};

// Errors: InvalidInput when the film would be shorter than a scene.
base::Result<Timeline> makeTimeline(const model::Brief& brief, const model::Intent& intent,
                                    const Grammar& grammar,
                                    const std::optional<model::SongMap>& song, base::Random random);

// A song map with finite, ascending values inside the song's duration.
model::SongMap cleaned(const model::SongMap& song);

// Second of a cleaned song at which an excerpt of `seconds` begins best: on a downbeat, at a
// section's start, with the strongest rise of the song inside. It begins quietly, or loud when it
// must catch at once (`beginsHot`). `random` decides between near-equal ones.
double chooseExcerpt(const model::SongMap& song, double seconds, bool beginsHot,
                     base::Random random);

} // namespace reelwright::director
