#include "audio/remarks.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::audio {

namespace {

// Share of the overview's entries that touch full scale.
double shareAtFullScale(const Waveform& waveform) {
    if (waveform.high.empty())
        return 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < waveform.high.size(); ++i)
        count += waveform.high[i] >= 127 || waveform.low[i] <= -127 ? 1 : 0;
    return static_cast<double>(count) / static_cast<double>(waveform.high.size());
}

} // namespace

std::vector<std::string> warningsOf(const Analysis& analysis) {
    constexpr double kQuiet = -30;     // LUFS
    constexpr double kSilence = -69;   // LUFS
    constexpr double kOver = 1;        // dB above full scale: more than the ripple of encoders
    constexpr double kTouching = 0.05; // of the song at full scale
    constexpr double kLate = 1;        // seconds
    const model::BeatGrid& grid = analysis.map.grid;
    const Loudness& loudness = analysis.loudness;
    std::vector<std::string> warnings;
    if (!grid.isTrusted())
        warnings.emplace_back(
            "No steady pulse was found: cuts would follow phrases and energy instead of beats.");
    if (loudness.integrated <= kSilence)
        warnings.emplace_back("The song is silent.");
    else if (loudness.integrated < kQuiet)
        warnings.push_back(
            fmt::format("The song is very quiet ({:.1f} LUFS): a film raises it, and its noise.",
                        loudness.integrated));
    const double touching = shareAtFullScale(analysis.waveform);
    if (loudness.truePeak > kOver || (loudness.truePeak > 0 && touching > kTouching))
        warnings.push_back(fmt::format("The song is clipped: its peaks reach {:+.1f} dB and {:.0f} "
                                       "% of it touches full scale.",
                                       loudness.truePeak, touching * 100));
    const auto& silences = analysis.map.silences;
    if (loudness.integrated > kSilence && !silences.empty() && silences.front().begin == 0 &&
        silences.front().end >= kLate)
        warnings.push_back(
            fmt::format("The song begins with {:.1f} s of silence.", silences.front().end));
    return warnings;
}

std::string confidenceInWords(double confidence) {
    if (confidence < model::BeatGrid::kSnapConfidence)
        return "too unsure to cut on";
    if (confidence < 0.55)
        return "rather unsure";
    return confidence < 0.8 ? "sure" : "very sure";
}

std::optional<double> otherTempo(const model::BeatGrid& grid) {
    constexpr double kFast = 125; // beats a minute
    constexpr double kSlow = 85;
    if (grid.beats.empty() || grid.tempo <= 0)
        return std::nullopt;
    if (grid.tempo >= kFast)
        return grid.tempo / 2;
    if (grid.tempo <= kSlow)
        return grid.tempo * 2;
    return std::nullopt;
}

TempoRange tempoRangeOf(const model::BeatGrid& grid) {
    constexpr std::size_t kEnds = 4; // beats at the ends, where the tempo is measured over less
    TempoRange range{grid.tempo, grid.tempo};
    for (std::size_t i = kEnds; i + kEnds < grid.beats.size(); ++i) {
        const double tempo = grid.tempoAt(grid.beats[i].time);
        range.slowest = std::min(range.slowest, tempo);
        range.fastest = std::max(range.fastest, tempo);
    }
    return range;
}

int barsIn(const model::BeatGrid& grid, double begin, double end) {
    constexpr double kNear = 0.02; // seconds: borders lie on downbeats, but for rounding
    return static_cast<int>(std::ranges::count_if(grid.beats, [&](const model::Beat& beat) {
        return beat.inBar == 1 && beat.time >= begin - kNear && beat.time < end - kNear;
    }));
}

} // namespace reelwright::audio
