#include "pipeline/beats.h"

#include <cmath>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using model::Beat;
using model::BeatGrid;
using model::Film;

namespace {

// Seconds of the song before the film begins.
double songSecondsBefore(const Film& film) {
    return film.music ? static_cast<double>(film.music->in) / base::kSampleRate : 0;
}

// A file tells times only: strength and energy come from what was heard there.
void keepHearing(BeatGrid& grid, const BeatGrid& heard) {
    constexpr double kSameOnset = 0.07; // seconds
    for (Beat& beat : grid.beats) {
        const int near = heard.nearest(beat.time);
        if (near < 0)
            continue;
        const Beat& old = heard.beats[static_cast<std::size_t>(near)];
        beat.energy = old.energy;
        if (std::abs(old.time - beat.time) <= kSameOnset)
            beat.strength = old.strength;
    }
}

// Scenes of one section in a row are a section.
std::vector<model::Section> sectionsOf(const Film& film) {
    std::vector<model::Section> sections;
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        const model::Scene& scene = film.scenes[i];
        const base::FrameSpan span = film.spanOf(i);
        const double begin = film.rate.secondsAt(span.begin);
        const double end = film.rate.secondsAt(span.end);
        if (scene.section.empty())
            continue;
        if (sections.empty() || sections.back().label != scene.section ||
            sections.back().end < begin) {
            sections.push_back({begin, end, scene.section, scene.energy});
            continue;
        }
        model::Section& section = sections.back();
        const double before = section.end - section.begin;
        section.energy =
            (section.energy * before + scene.energy * (end - begin)) / (before + end - begin);
        section.end = end;
    }
    return sections;
}

} // namespace

Result<model::FilmPtr> replaceBeats(Workspace& workspace, const model::FilmPtr& film,
                                    const BeatGrid& grid) {
    BeatGrid heard = countedFrom(*film, film->grid, BeatTime::Film, BeatTime::Song);
    model::GridEdit edit{.action = model::GridAction::Replace};
    BeatGrid wanted = grid;
    keepHearing(wanted, heard);
    edit.beats = wanted.beats;
    TRY(model::corrected(heard, edit));

    Film next = *film;
    const double length = film->rate.secondsAt(film->length);
    BeatGrid inside = countedFrom(*film, wanted, BeatTime::Song, BeatTime::Film);
    std::erase_if(inside.beats, [&](const Beat& beat) { return beat.time >= length; });
    if (inside.beats.size() < 2) {
        const double in = songSecondsBefore(*film);
        return Error{
            ErrorKind::InvalidInput,
            fmt::format("Less than two of the beats lie in the film, which shows {:.1f} to "
                        "{:.1f} s of the song.",
                        in, in + length),
            {}};
    }
    TRY_ASSIGN(next.grid, model::corrected(film->grid, {.action = model::GridAction::Replace,
                                                        .beats = inside.beats}));
    next.gridEdits.push_back(std::move(edit));
    return workspace.project.change("Import beats", next);
}

BeatGrid countedFrom(const Film& film, BeatGrid grid, BeatTime from, BeatTime to) {
    if (from == to)
        return grid;
    const double in = songSecondsBefore(film);
    std::erase_if(grid.beats, [&](Beat& beat) {
        beat.time += to == BeatTime::Song ? in : -in;
        constexpr double kRounding = 0.5 / base::kSampleRate;
        if (std::abs(beat.time) < kRounding)
            beat.time = 0;
        return beat.time < 0;
    });
    return grid;
}

audio::GridSheet beatSheet(const Film& film, BeatTime time) {
    const double in = time == BeatTime::Song ? songSecondsBefore(film) : 0;
    audio::GridSheet sheet{.title = film.title,
                           .grid = countedFrom(film, film.grid, BeatTime::Film, time),
                           .sections = sectionsOf(film),
                           .duration = film.rate.secondsAt(film.length) + in,
                           .rate = film.rate};
    for (model::Section& section : sheet.sections) {
        section.begin += in;
        section.end += in;
    }
    return sheet;
}

} // namespace reelwright::pipeline
