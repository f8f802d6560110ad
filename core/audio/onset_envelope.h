// How strongly something begins at each moment: the input of beat and section finding. Not
// thread-safe: one owner.
//
// Spectral flux over logarithmic bands with a maximum filter across neighbouring bands against
// vibrato (S. Böck, G. Widmer: Maximum filter vibrato suppression for onset detection, DAFx 2013).
// The spectra come from aubio's FFT.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace reelwright::audio {

inline constexpr int kHop = 480; // samples: 100 values a second at 48 kHz
inline constexpr double kHopSeconds = kHop / 48000.0;
inline constexpr int kBands = 36; // logarithmic, 30 Hz to 16 kHz
inline constexpr int kBandHops =
    5; // hops that one row of band energies stands for: 20 rows a second

class OnsetEnvelope {
public:
    OnsetEnvelope();
    ~OnsetEnvelope();
    OnsetEnvelope(const OnsetEnvelope&) = delete;
    OnsetEnvelope& operator=(const OnsetEnvelope&) = delete;

    // Mono samples in order; any number.
    void add(std::span<const float> mono);

    // One value a hop: all bands, and the lowest ones alone (bass drum). Value i belongs to the
    // time i * kHopSeconds.
    struct Curves {
        std::vector<float> all;
        std::vector<float> low;
        std::vector<float> bands; // mean log energies, kBands each kBandHops hops
    };
    [[nodiscard]] Curves finish();

    // Mean band energies between two places in hops; zeros for nothing.
    static std::array<double, kBands> meanBands(const Curves& curves, double begin, double end);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace reelwright::audio
