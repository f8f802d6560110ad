#include "director/timeline.h"

#include "model/film.h"
#include "model/song_cuts.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::director {

using base::FrameIndex;
using model::Beat;
using model::Brief;
using model::Section;
using model::SongMap;

namespace {

constexpr double kPacingTempo = 100;   // beats a minute of a film without a song
constexpr double kDefaultSeconds = 30; // of a film with neither duration nor song
constexpr double kClosestBeats = 0.02; // seconds

double within01(double value) {
    return std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : 0.5;
}

// Energy of the song at a time: the curve, the beats' energies or the sections', whatever is there.
class SongEnergy {
public:
    explicit SongEnergy(const SongMap& song)
        : m_song(song) {
        m_beatsKnow =
            std::ranges::any_of(song.grid.beats, [](const Beat& beat) { return beat.energy > 0; });
    }
    [[nodiscard]] double at(double seconds) const {
        const Section* const section = sectionAt(seconds);
        double moment = section != nullptr ? section->energy : 0.5;
        if (!m_song.energy.values.empty())
            moment = within01(m_song.energy.at(seconds));
        else if (const int beat = m_song.grid.nearest(seconds); m_beatsKnow && beat >= 0)
            moment = m_song.grid.beats[static_cast<std::size_t>(beat)].energy;
        return section != nullptr ? 0.5 * (moment + section->energy) : moment;
    }

private:
    [[nodiscard]] const Section* sectionAt(double seconds) const {
        const auto after = std::ranges::upper_bound(m_song.sections, seconds, {}, &Section::begin);
        return after == m_song.sections.begin() ? nullptr : &*(after - 1);
    }
    const SongMap& m_song;
    bool m_beatsKnow = false;
};

// Quiet and loud of this excerpt pulled apart a little, so that the pacing follows its own
// contrast.
void stretch(std::vector<double>& values) {
    const auto [low, high] = std::ranges::minmax(values);
    constexpr double kFlat = 0.08;
    if (high - low < kFlat)
        return;
    for (double& value : values)
        value = 0.6 * value + 0.4 * (value - low) / (high - low);
}

EnergyLine energyOfSong(const SongMap& song, double start, double seconds) {
    const SongEnergy energy(song);
    std::vector<double> values;
    for (double at = 0; at <= seconds; at += EnergyLine::kHop)
        values.push_back(energy.at(start + at));
    stretch(values);
    return EnergyLine(values);
}

// The arc of the grammar's parts, lifted or lowered by the intent.
EnergyLine energyOfGrammar(const Grammar& grammar, double intentEnergy, double seconds) {
    double total = 0;
    for (const Part& part : grammar.parts)
        total += part.share;
    std::vector<double> values;
    std::size_t part = 0;
    double partEnd = grammar.parts[0].share / total;
    for (double at = 0; at <= seconds; at += EnergyLine::kHop) {
        while (at / seconds > partEnd && part + 1 < grammar.parts.size())
            partEnd += grammar.parts[++part].share / total;
        values.push_back(within01(grammar.parts[part].energy + 0.6 * (intentEnergy - 0.5)));
    }
    return EnergyLine(values);
}

model::BeatGrid pacingGrid(double seconds) {
    model::BeatGrid grid;
    grid.tempo = kPacingTempo;
    const double step = 60 / kPacingTempo;
    for (int i = 0; i * step < seconds; ++i)
        grid.beats.push_back({i * step, i % grid.beatsPerBar + 1, 0.5, 0.5});
    return grid;
}

void takeSong(Timeline& timeline, const SongMap& song, const Brief& brief, bool beginsHot,
              base::Random random) {
    const bool longer = song.duration > timeline.seconds() + 0.5 / timeline.rate.perSecond();
    const bool whole = !longer || timeline.loop; // from its beginning on
    double start = whole ? 0 : chooseExcerpt(song, timeline.seconds(), beginsHot, random);
    if (longer && brief.endOnPhrase) {
        const model::Stretch stretch = model::trimmedToPhrase(song, start, timeline.seconds());
        start = stretch.begin;
        timeline.length = timeline.rate.nearestFrame(stretch.end - stretch.begin);
    }
    const double seconds = timeline.seconds();
    timeline.in = std::llround(start * base::kSampleRate);
    start = static_cast<double>(timeline.in) / base::kSampleRate;
    timeline.hasSong = true;
    timeline.startsInside = timeline.in > 0;
    timeline.endsInside = longer && start + seconds < song.duration - 0.05;
    timeline.onBeats = song.grid.isTrusted();
    timeline.grid = song.grid;
    std::erase_if(timeline.grid.beats, [&](Beat& beat) {
        beat.time -= start;
        if (std::abs(beat.time) < 0.5 / base::kSampleRate)
            beat.time = 0;
        return beat.time < 0 || beat.time >= seconds;
    });
    timeline.sections = song.sections;
    std::erase_if(timeline.sections, [&](Section& section) {
        section.begin = std::max(0.0, section.begin - start);
        section.end = std::min(seconds, section.end - start);
        return section.end <= section.begin;
    });
    timeline.energy = energyOfSong(song, start, seconds);
}

// Makes the song last as long as the film where its bars allow it.
SongMap longEnough(const SongMap& song, double wanted, Timeline& timeline) {
    if (wanted <= song.duration + 1 / timeline.rate.perSecond())
        return song;
    timeline.loop = model::loopFor(song, wanted);
    if (!timeline.loop) {
        timeline.warnings.push_back(fmt::format(
            "The song is only {:.1f} s long and has no steady bars to go round on; the film ends "
            "with it instead of after {:.1f} s.",
            song.duration, wanted));
        return song;
    }
    const model::SongLoop& loop = *timeline.loop;
    timeline.warnings.push_back(
        fmt::format("The song is only {:.1f} s long: {:.1f} to {:.1f} s of it are played {} times "
                    "to last for the film's {:.1f} s.",
                    song.duration, loop.begin, loop.end, loop.rounds + 1, wanted));
    return model::unrolled(song, loop);
}

} // namespace

EnergyLine::EnergyLine(const std::vector<double>& values) {
    m_sums.reserve(values.size() + 1);
    m_sums.push_back(0);
    for (const double value : values)
        m_sums.push_back(m_sums.back() + within01(value));
}

double EnergyLine::sumUntil(double seconds) const {
    const double place = std::clamp(seconds / kHop, 0.0, static_cast<double>(m_sums.size() - 1));
    const auto index = static_cast<std::size_t>(place);
    const std::size_t next = std::min(index + 1, m_sums.size() - 1);
    return m_sums[index] + (place - static_cast<double>(index)) * (m_sums[next] - m_sums[index]);
}

double EnergyLine::mean(double begin, double end) const {
    if (m_sums.size() < 2)
        return 0.5;
    const double last = kHop * static_cast<double>(m_sums.size() - 1);
    begin = std::clamp(begin, 0.0, last - kHop);
    end = std::clamp(end, begin + kHop / 2, last);
    return within01((sumUntil(end) - sumUntil(begin)) / ((end - begin) / kHop));
}

SongMap cleaned(const SongMap& song) {
    SongMap clean = song;
    if (!std::isfinite(clean.duration) || clean.duration < 0)
        clean.duration = 0;
    double last = -1;
    clean.grid.confidence = std::isfinite(song.grid.confidence) ? song.grid.confidence : 0;
    clean.grid.beatsPerBar = std::clamp(song.grid.beatsPerBar, 1, 32);
    std::erase_if(clean.grid.beats, [&](Beat& beat) {
        if (!std::isfinite(beat.time) || beat.time < 0 || beat.time < last + kClosestBeats ||
            beat.time >= clean.duration)
            return true;
        last = beat.time;
        beat.inBar = std::max(1, beat.inBar);
        beat.energy = within01(beat.energy);
        return false;
    });
    double end = 0;
    std::erase_if(clean.sections, [&](Section& section) {
        if (!std::isfinite(section.begin) || !std::isfinite(section.end))
            return true;
        section.begin = std::clamp(section.begin, end, clean.duration);
        section.end = std::clamp(section.end, 0.0, clean.duration);
        section.energy = within01(section.energy);
        if (section.end <= section.begin)
            return true;
        end = section.end;
        return false;
    });
    if (!std::isfinite(clean.energy.hop) || clean.energy.hop <= 0)
        clean.energy.values.clear();
    return clean;
}

base::Result<Timeline> makeTimeline(const Brief& brief, const model::Intent& intent,
                                    const Grammar& grammar, const std::optional<SongMap>& song,
                                    base::Random random) {
    Timeline timeline;
    timeline.rate = brief.rate;
    if (brief.rate.numerator <= 0 || brief.rate.denominator <= 0)
        return base::Error{base::ErrorKind::InvalidInput, "The frame rate must be positive.", {}};
    std::optional<SongMap> clean;
    if (song && song->duration > 0)
        clean = cleaned(*song);
    const double wanted =
        std::clamp(brief.durationSeconds.value_or(clean ? clean->duration : kDefaultSeconds), 0.0,
                   Brief::kLongest);
    const double perSecond = brief.rate.perSecond();
    if (clean)
        clean = longEnough(*clean, wanted, timeline);
    timeline.length = brief.rate.nearestFrame(wanted);
    if (clean) // never a frame without sound under it
        timeline.length =
            std::min(timeline.length,
                     static_cast<FrameIndex>(std::floor(clean->duration * perSecond + 1e-6)));
    if (timeline.length < model::kShortestScene)
        return base::Error{base::ErrorKind::InvalidInput,
                           fmt::format("The film would have {} frames; a scene needs at least {}.",
                                       timeline.length, model::kShortestScene),
                           {}};
    if (clean) {
        takeSong(timeline, *clean, brief, !grammar.opensWide, random);
    } else {
        timeline.grid = pacingGrid(timeline.seconds());
        timeline.energy = energyOfGrammar(grammar, intent.energy, timeline.seconds());
    }
    return timeline;
}

} // namespace reelwright::director
