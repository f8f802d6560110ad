#include "audio/harmony.h"

#include "audio/spectra.h"

#include <algorithm>
#include <cmath>

namespace reelwright::audio {

namespace {

constexpr int kWindow = 8192;
constexpr double kLowest = 80;    // Hz
constexpr double kHighest = 2100; // Hz
constexpr double kTuning = 440;   // Hz of A
// The window's middle lies this many hops before its newest sample.
constexpr int kDelayHops = kWindow / 2 / kChromaHop;

struct Bin {
    std::size_t index;
    std::size_t pitchClass;
    float weight; // bins between two semitones count less
};

std::vector<Bin> bins() {
    std::vector<Bin> found;
    for (int i = 1; i < kWindow / 2; ++i) {
        const double frequency = i * 48000.0 / kWindow;
        if (frequency < kLowest || frequency > kHighest)
            continue;
        const double semitones = 12 * std::log2(frequency / kTuning);
        const double nearest = std::round(semitones);
        const double away = semitones - nearest;
        const auto pitchClass = static_cast<std::size_t>(static_cast<int>(nearest + 120) % 12);
        found.push_back({static_cast<std::size_t>(i), pitchClass,
                         static_cast<float>(std::exp(-8 * away * away))});
    }
    return found;
}

void normalise(Chroma& chroma) {
    float squares = 0;
    for (const float value : chroma)
        squares += value * value;
    const float scale = squares > 1e-12F ? 1 / std::sqrt(squares) : 0;
    for (float& value : chroma)
        value *= scale;
}

} // namespace

struct Harmony::State {
    Spectra spectra{kWindow, kChromaHop};
    std::vector<Bin> bins = audio::bins();
    std::vector<Chroma> track;
};

Harmony::Harmony()
    : m_state(std::make_unique<State>()) {}
Harmony::~Harmony() = default;

void Harmony::add(std::span<const float> mono) {
    m_state->spectra.add(mono, [this](std::span<const float> magnitudes) {
        Chroma chroma{};
        for (const Bin& bin : m_state->bins)
            chroma[bin.pitchClass] += bin.weight * magnitudes[bin.index];
        normalise(chroma);
        m_state->track.push_back(chroma);
    });
}

std::vector<Chroma> Harmony::finish() {
    std::vector<Chroma> track = std::move(m_state->track);
    const auto late = std::min<std::size_t>(kDelayHops, track.size());
    track.erase(track.begin(), track.begin() + static_cast<std::ptrdiff_t>(late));
    return track;
}

Chroma chromaBetween(const std::vector<Chroma>& track, double begin, double end) {
    const auto count = static_cast<int>(track.size());
    const int from = std::clamp(static_cast<int>(std::lround(begin / kChromaSeconds)), 0, count);
    const int to = std::clamp(static_cast<int>(std::lround(end / kChromaSeconds)), from, count);
    Chroma sum{};
    for (int i = from; i < to; ++i)
        for (std::size_t c = 0; c < sum.size(); ++c)
            sum[c] += track[static_cast<std::size_t>(i)][c];
    normalise(sum);
    return sum;
}

double distance(const Chroma& a, const Chroma& b) {
    double product = 0;
    double lengthA = 0;
    double lengthB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += double(a[i]) * b[i];
        lengthA += double(a[i]) * a[i];
        lengthB += double(b[i]) * b[i];
    }
    if (lengthA < 1e-9 || lengthB < 1e-9)
        return lengthA < 1e-9 && lengthB < 1e-9 ? 0 : 1;
    return 1 - product / std::sqrt(lengthA * lengthB);
}

} // namespace reelwright::audio
