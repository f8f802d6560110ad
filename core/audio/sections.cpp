#include "audio/sections.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reelwright::audio {

namespace {

constexpr double kShortestSection = 6; // seconds
constexpr int kKernel = 8;             // steps to each side
constexpr double kPulselessStep = 2;   // seconds

using Feature = std::array<double, kBands>;

// Bar lines, or even steps where no pulse can be trusted; ends with the duration.
std::vector<double> stepsOf(const model::BeatGrid& grid, double duration) {
    std::vector<double> steps;
    if (grid.confidence >= model::BeatGrid::kSnapConfidence)
        for (const model::Beat& beat : grid.beats)
            if (beat.inBar == 1)
                steps.push_back(beat.time);
    if (steps.size() < 4) {
        steps.clear();
        for (double at = 0; at < duration; at += kPulselessStep)
            steps.push_back(at);
    }
    if (steps.empty() || steps.front() > 0.5)
        steps.insert(steps.begin(), 0.0);
    steps.push_back(duration);
    return steps;
}

std::vector<Feature> featuresOf(const OnsetEnvelope::Curves& curves,
                                const std::vector<double>& steps) {
    std::vector<Feature> features;
    const auto hops = static_cast<int>(curves.bands.size() / kBands);
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        Feature mean{};
        const int begin = std::min(hops, static_cast<int>(steps[i] / kHopSeconds));
        const int end = std::clamp(static_cast<int>(steps[i + 1] / kHopSeconds), begin, hops);
        for (int hop = begin; hop < end; ++hop)
            for (std::size_t band = 0; band < kBands; ++band)
                mean[band] += curves.bands[static_cast<std::size_t>(hop) * kBands + band];
        for (double& value : mean)
            value /= std::max(1, end - begin);
        features.push_back(mean);
    }
    return features;
}

double similarity(const Feature& a, const Feature& b) {
    double distance = 0;
    for (std::size_t i = 0; i < kBands; ++i)
        distance += (a[i] - b[i]) * (a[i] - b[i]);
    return std::exp(-distance / kBands * 4);
}

std::vector<double> noveltyOf(const std::vector<Feature>& features) {
    const auto count = static_cast<int>(features.size());
    std::vector<double> novelty(features.size(), 0);
    for (int centre = 1; centre < count; ++centre) {
        double sum = 0;
        double weights = 0;
        for (int a = -kKernel; a < kKernel; ++a) {
            for (int b = -kKernel; b < kKernel; ++b) {
                const int i = centre + a;
                const int j = centre + b;
                if (i < 0 || j < 0 || i >= count || j >= count)
                    continue;
                const double fade = std::exp(-(a * a + b * b) / (2.0 * kKernel * kKernel / 4));
                const double sign = (a < 0) == (b < 0) ? 1 : -1;
                sum += sign * fade *
                       similarity(features[static_cast<std::size_t>(i)],
                                  features[static_cast<std::size_t>(j)]);
                weights += fade;
            }
        }
        novelty[static_cast<std::size_t>(centre)] = weights > 0 ? std::max(0.0, sum / weights) : 0;
    }
    return novelty;
}

std::vector<double> bordersOf(const std::vector<double>& steps, const std::vector<double>& novelty,
                              double duration) {
    double mean = 0;
    for (const double value : novelty)
        mean += value / static_cast<double>(novelty.size());
    std::vector<double> borders = {0.0};
    std::vector<std::size_t> peaks;
    for (std::size_t i = 1; i + 1 < novelty.size(); ++i)
        if (novelty[i] >= novelty[i - 1] && novelty[i] > novelty[i + 1] && novelty[i] > 1.25 * mean)
            peaks.push_back(i);
    std::ranges::stable_sort(peaks,
                             [&](std::size_t a, std::size_t b) { return novelty[a] > novelty[b]; });
    for (const std::size_t peak : peaks) {
        const double time = steps[peak];
        const bool free = std::ranges::all_of(
            borders, [&](double border) { return std::abs(border - time) >= kShortestSection; });
        if (free && duration - time >= kShortestSection)
            borders.push_back(time);
    }
    std::ranges::sort(borders);
    borders.push_back(duration);
    return borders;
}

double meanEnergy(const model::EnergyCurve& energy, double begin, double end) {
    double sum = 0;
    int count = 0;
    for (double at = begin; at < end; at += 0.25, ++count)
        sum += energy.at(at);
    return count > 0 ? sum / count : 0;
}

void label(std::vector<model::Section>& sections) {
    double low = 1;
    double high = 0;
    for (const model::Section& section : sections) {
        low = std::min(low, section.energy);
        high = std::max(high, section.energy);
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {
        model::Section& section = sections[i];
        const double share = high - low > 0.08 ? (section.energy - low) / (high - low) : 0.5;
        if (share > 0.66)
            section.label = "chorus";
        else if (i == 0 && sections.size() > 1)
            section.label = "intro";
        else if (i + 1 == sections.size() && sections.size() > 2)
            section.label = "outro";
        else
            section.label = share < 0.25 ? "break" : "verse";
    }
}

} // namespace

std::vector<model::Section> findSections(const OnsetEnvelope::Curves& curves,
                                         const model::BeatGrid& grid,
                                         const model::EnergyCurve& energy, double duration) {
    const std::vector<double> steps = stepsOf(grid, duration);
    const std::vector<double> borders =
        bordersOf(steps, noveltyOf(featuresOf(curves, steps)), duration);
    std::vector<model::Section> sections;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i)
        sections.push_back(
            {borders[i], borders[i + 1], {}, meanEnergy(energy, borders[i], borders[i + 1])});
    label(sections);
    return sections;
}

} // namespace reelwright::audio
