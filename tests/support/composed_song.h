// Songs of known sections, in several arrangements: parts differ by chords, drums, instruments or
// loudness.
#pragma once

#include "support/song_factory.h"

#include <array>
#include <string>
#include <vector>

namespace reelwright::testing {

// What plays in a part.
struct Playing {
    std::array<int, 4> chords{}; // roots in semitones above A, one a bar, over and over
    double kick = 0;
    double snare = 0;
    double hats = 0;
    double bass = 0;
    double pad = 0;  // held chords
    double lead = 0; // a broken chord in eighths, an octave or two higher
    int leadOctave = 1;
};

struct ComposedPart {
    Playing playing;
    int bars = 8;
};

// A song in four at one tempo. `borders` are the begins of its parts but the first.
struct ComposedSong {
    std::vector<double> borders; // seconds
    double bar = 2;              // seconds
    media::StereoSamples samples;
};

inline ComposedSong compose(const std::vector<ComposedPart>& parts, double tempo) {
    ComposedSong song;
    const double beat = 60 / tempo;
    song.bar = 4 * beat;
    int bars = 0;
    for (const ComposedPart& part : parts)
        bars += part.bars;
    SongMaker maker(bars * song.bar + 0.5);
    const auto pitch = [](int semitones, int octave) {
        return 55.0 * std::pow(2.0, octave + semitones / 12.0);
    };
    int bar = 0;
    for (const ComposedPart& part : parts) {
        if (bar > 0)
            song.borders.push_back(bar * song.bar);
        const Playing& p = part.playing;
        for (int i = 0; i < part.bars; ++i, ++bar) {
            const double at = bar * song.bar;
            const int root = p.chords[static_cast<std::size_t>(i % 4)];
            const std::array<int, 3> chord = {root, root + (i % 2 == 0 ? 3 : 4), root + 7};
            for (int eighth = 0; eighth < 8; ++eighth) {
                const double when = at + eighth * beat / 2;
                if (p.hats > 0)
                    maker.noise(when, 0.02, p.hats);
                if (p.kick > 0 && eighth % 4 == 0)
                    maker.kick(when, p.kick);
                if (p.snare > 0 && eighth % 4 == 2)
                    maker.noise(when, 0.09, p.snare);
                if (p.bass > 0 && eighth % 2 == 0)
                    maker.sine(when, beat * 0.9, pitch(root, 0), p.bass, 0.4);
                if (p.lead > 0)
                    maker.sine(when, beat / 2,
                               pitch(chord[static_cast<std::size_t>(eighth % 3)], p.leadOctave + 2),
                               p.lead, 0.15);
            }
            if (p.pad > 0)
                for (const int note : chord)
                    maker.sine(at, song.bar * 0.98, pitch(note, 2), p.pad, 3);
        }
    }
    song.samples = maker.stereo();
    return song;
}

// Verses and choruses of loud drums; a song whose parts are equally loud and differ by chords alone;
// one without drums whose instruments change; one that grows layer by layer.
inline std::vector<ComposedSong> composedSongs() {
    const std::array<int, 4> one = {0, 8, 3, 10};
    const std::array<int, 4> two = {5, 7, 4, 9};
    const std::array<int, 4> three = {2, 11, 6, 1};
    const Playing verse{one, 0.7, 0.2, 0.05, 0.2, 0.04, 0, 1};
    const Playing chorus{two, 0.9, 0.35, 0.12, 0.3, 0.08, 0.08, 1};
    const Playing quiet{one, 0, 0, 0, 0, 0.08, 0, 1};
    const Playing bandOne{one, 0.8, 0.25, 0.08, 0.25, 0.06, 0.06, 1};
    const Playing bandTwo{two, 0.8, 0.25, 0.08, 0.25, 0.06, 0.06, 1};
    const Playing bandThree{three, 0.8, 0.25, 0.08, 0.25, 0.06, 0.06, 1};
    const Playing piano{one, 0, 0, 0, 0.2, 0, 0.2, 1};
    const Playing strings{one, 0, 0, 0, 0.15, 0.15, 0.03, 2};
    const Playing bells{two, 0, 0, 0, 0, 0.04, 0.2, 3};
    const Playing drums{one, 0.8, 0, 0, 0, 0, 0, 1};
    const Playing groove{one, 0.8, 0.25, 0.1, 0, 0, 0, 1};
    const Playing full{one, 0.8, 0.25, 0.1, 0.3, 0.08, 0.12, 2};
    return {
        compose({{quiet, 4}, {verse, 8}, {chorus, 8}, {verse, 8}, {chorus, 8}, {quiet, 4}}, 120),
        compose({{bandOne, 8}, {bandTwo, 8}, {bandOne, 8}, {bandThree, 8}, {bandTwo, 8}}, 112),
        compose({{piano, 8}, {strings, 8}, {bells, 8}, {piano, 8}}, 96),
        compose({{drums, 8}, {groove, 8}, {full, 16}, {quiet, 8}, {full, 8}}, 128),
    };
}

} // namespace reelwright::testing
