#include "director/song_swap.h"

#include "director/timeline.h"
#include "model/edits/edit.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include <fmt/format.h>

namespace reelwright::director {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;
using base::Result;
using model::BeatGrid;
using model::Film;
using model::SongMap;

namespace {

// A grid as a ruler of bars: bar 0 begins with its first downbeat.
class Bars {
public:
    explicit Bars(const BeatGrid& grid)
        : m_grid(grid)
        , m_length(std::max(1, grid.beatsPerBar)) {
        const auto first = std::ranges::find(grid.beats, 1, &model::Beat::inBar);
        m_first = first == grid.beats.end() ? 0 : static_cast<int>(first - grid.beats.begin());
    }
    [[nodiscard]] double at(double seconds) const {
        return (m_grid.positionOf(seconds) - m_first) / m_length;
    }
    [[nodiscard]] double timeOf(double bar) const {
        return m_grid.timeOf(m_first + bar * m_length);
    }

private:
    const BeatGrid& m_grid;
    int m_length;
    int m_first = 0;
};

// Where the film's moments lie in the new song.
struct Mapping {
    double in = 0;                        // seconds of the song at the film's first frame
    std::function<double(double)> toSong; // film seconds to song seconds
    std::vector<std::string> report;
};

constexpr double kHalfBar = 0.5;

Mapping mapBars(const Film& film, const SongMap& song) {
    const Bars before(film.grid);
    const Bars after(song.grid);
    const double seconds = film.rate.secondsAt(film.length);
    const double firstBar = before.at(0);
    const double bars = before.at(seconds) - firstBar;
    const double barSeconds = after.timeOf(1) - after.timeOf(0);
    const double start =
        chooseExcerpt(song, bars * barSeconds, film.category == model::Category::SocialShort,
                      base::Random(film.seed).fork("swap"));
    // The excerpt begins with a whole bar; a film that begins inside a bar begins inside one again.
    double shift = std::round(after.at(start)) - std::round(firstBar);
    while (after.timeOf(firstBar + shift) < -1e-6)
        ++shift;
    const double room = after.at(song.duration) - (firstBar + shift);
    Mapping mapping;
    mapping.in = std::max(0.0, after.timeOf(firstBar + shift));
    if (bars <= room + 0.01) {
        mapping.toSong = [=, &film, &song](double time) {
            return Bars(song.grid).timeOf(Bars(film.grid).at(time) + shift);
        };
        return mapping;
    }
    const double scale = room / bars;
    mapping.report.push_back(fmt::format(
        "The new song has only {:.0f} bars for the film's {:.0f}: scenes are shortened to fit.",
        room, bars));
    mapping.toSong = [=, &film, &song](double time) {
        const double bar = (Bars(film.grid).at(time) - firstBar) * scale;
        const double snapped = std::round(bar / kHalfBar) * kHalfBar;
        return std::min(song.duration, Bars(song.grid).timeOf(firstBar + shift + snapped));
    };
    return mapping;
}

Mapping mapTimes(const Film& film, const SongMap& song) {
    const double seconds = film.rate.secondsAt(film.length);
    Mapping mapping;
    mapping.in = std::min(chooseExcerpt(song, seconds, false, base::Random(film.seed).fork("swap")),
                          std::max(0.0, song.duration - seconds));
    const double scale = std::min(1.0, (song.duration - mapping.in) / seconds);
    mapping.report.emplace_back(
        "One of the songs has no steady pulse: cuts keep their times instead of their bars.");
    if (scale < 1)
        mapping.report.push_back(fmt::format(
            "The new song is shorter: all scenes keep {:.0f} % of their length.", 100 * scale));
    mapping.toSong = [in = mapping.in, scale](double time) { return in + scale * time; };
    return mapping;
}

class Swapper {
public:
    Swapper(const Film& film, const SongMap& song, Mapping mapping)
        : m_old(film)
        , m_song(song)
        , m_mapping(std::move(mapping)) {}

    Result<SwappedSong> run(const model::AssetId& asset) {
        SwappedSong swapped{m_old, m_mapping.report};
        Film& film = swapped.film;
        film.length = newFrame(m_old.length);
        model::Music music = m_old.music.value_or(model::Music{});
        music.asset = asset;
        music.in = std::llround(m_mapping.in * base::kSampleRate);
        music.loopStart = music.loopEnd = 0; // of the old song
        music.rounds = 0;
        film.music = music;
        film.grid = gridInFilm();
        film.gridEdits.clear();
        TRY(moveScenes(film));
        moveTitles(film);
        keepCaptions(film);
        model::fitTransitions(film);
        TRY(model::check(film));
        tell(film, swapped.report);
        return swapped;
    }

private:
    [[nodiscard]] FrameIndex newFrame(FrameIndex frame) const {
        return m_old.rate.nearestFrame(m_mapping.toSong(m_old.rate.secondsAt(frame)) -
                                       m_mapping.in);
    }

    [[nodiscard]] BeatGrid gridInFilm() const {
        BeatGrid grid = m_song.grid;
        const double end = m_mapping.toSong(m_old.rate.secondsAt(m_old.length));
        std::erase_if(grid.beats, [&](const model::Beat& beat) {
            return beat.time < m_mapping.in || beat.time >= end;
        });
        for (model::Beat& beat : grid.beats)
            beat.time -= m_mapping.in;
        return grid;
    }

    Result<void> moveScenes(Film& film) const {
        for (std::size_t i = 0; i < film.scenes.size(); ++i) {
            model::Scene& scene = film.scenes[i];
            scene.start = newFrame(scene.start);
            if (scene.beat)
                scene.beat = m_mapping.toSong(*scene.beat) - m_mapping.in;
            const FrameIndex next =
                i + 1 < film.scenes.size() ? newFrame(film.scenes[i + 1].start) : film.length;
            if (next - scene.start < model::kShortestScene)
                return Error{
                    ErrorKind::InvalidInput,
                    fmt::format("The new song is too short: scene {} would last only {:.1f} "
                                "s. Take out scenes first, or choose a longer song.",
                                i + 1,
                                film.rate.secondsAt(std::max<FrameIndex>(0, next - scene.start))),
                    {}};
            const double middle = m_mapping.in + film.rate.secondsAt((scene.start + next) / 2);
            scene.energy = m_song.energy.at(middle);
            for (const model::Section& section : m_song.sections)
                if (middle >= section.begin && middle < section.end)
                    scene.section = section.label;
        }
        return {};
    }

    // Captions stay at their time of the film.
    static void keepCaptions(Film& film) {
        for (model::CaptionTrack& track : film.captions)
            model::fitInto(track, film.length);
    }

    void moveTitles(Film& film) const {
        for (model::Title& title : film.titles) {
            title.span = {std::min(newFrame(title.span.begin), film.length - 1),
                          std::min(newFrame(title.span.end), film.length)};
            title.span.end = std::max(title.span.end, title.span.begin + 1);
            title.fade = std::min(title.fade, title.span.length() / 3);
        }
    }

    void tell(const Film& film, std::vector<std::string>& report) const {
        report.push_back(fmt::format("Tempo {:.1f} becomes {:.1f} beats a minute.",
                                     m_old.grid.tempo, film.grid.tempo));
        const double before = m_old.rate.secondsAt(m_old.length);
        const double after = film.rate.secondsAt(film.length);
        if (std::abs(before - after) > 0.05)
            report.push_back(
                fmt::format("The film is {:.1f} s long instead of {:.1f} s.", after, before));
        if (!m_old.gridEdits.empty())
            report.emplace_back("Corrections of the old song's beats are left behind.");
        for (std::size_t i = 0; i < film.scenes.size(); ++i) {
            const double was = m_old.rate.secondsAt(m_old.spanOf(i).length());
            const double is = film.rate.secondsAt(film.spanOf(i).length());
            if (is > 1.5 * was || is < was / 1.5)
                report.push_back(
                    fmt::format("Scene {} lasts {:.1f} s instead of {:.1f} s.", i + 1, is, was));
        }
    }

    const Film& m_old;
    const SongMap& m_song;
    Mapping m_mapping;
};

} // namespace

Result<SwappedSong> swapSong(const Film& film, const SongMap& song, const model::AssetId& asset) {
    const SongMap clean = cleaned(song);
    if (clean.duration < 1)
        return Error{ErrorKind::InvalidInput, "The new song is shorter than a second.", {}};
    const bool bars = film.grid.isTrusted() && film.music && clean.grid.isTrusted();
    return Swapper(film, clean, bars ? mapBars(film, clean) : mapTimes(film, clean)).run(asset);
}

} // namespace reelwright::director
