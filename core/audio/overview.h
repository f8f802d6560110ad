// A song at a glance: the waveform to draw, its energy, where it is silent. Not thread-safe: one
// owner.
#pragma once

#include "model/song.h"

#include <cstdint>
#include <span>
#include <vector>

namespace reelwright::audio {

inline constexpr int kWaveformStep = 600; // samples at 48 kHz: 80 entries a second

// Overview of the sound for drawing: one entry a step, mono.
struct Waveform {
    std::vector<std::int8_t> low;  // smallest sample * 127
    std::vector<std::int8_t> high; // largest sample * 127
    std::vector<std::uint8_t> rms; // root mean square * 255
    bool operator==(const Waveform&) const = default;
};

// The same with `factor` (at least 1) entries in one: a coarser level of the pyramid.
Waveform coarser(const Waveform& waveform, int factor);

class Overview {
public:
    // Mono samples in order; any number.
    void add(std::span<const float> mono);

    [[nodiscard]] const Waveform& waveform() const { return m_waveform; }
    // Decibels below the loud parts of the song, 0..1, smoothed over about a second.
    [[nodiscard]] model::EnergyCurve energy() const;
    // Stretches of at least half a second below -60 dB of full scale.
    [[nodiscard]] std::vector<model::Stretch> silences() const;

private:
    void closeStep();

    Waveform m_waveform;
    std::vector<float> m_levels; // root mean square of each kEnergyStep samples
    std::int64_t m_count = 0;
    float m_low = 0;
    float m_high = 0;
    double m_squares = 0;
    double m_energy = 0;
};

} // namespace reelwright::audio
