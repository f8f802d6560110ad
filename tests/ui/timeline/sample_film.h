// A film of 18 scenes as the planner would make one, with everything that a timeline shows. For
// tests, pictures and measurements. User-interface thread only.
#pragma once

#include "model/asset.h"
#include "model/film.h"
#include "ui/timeline/timeline.h"

#include <map>
#include <vector>

namespace reelwright::ui::test {

// At 30 frames a second; 120 beats a minute (a beat each 15 frames), 4 beats to the bar. Scene i
// (from 0) begins at frame 60 * i and has the id "scene-<i + 1>".
model::Film sampleFilm(int scenes = 18);
std::map<model::AssetId, model::Asset> sampleAssets();
std::vector<model::Section> sampleSections(const model::Film& film);
Waveform sampleWaveform(double seconds);
QImage sampleThumbnail(int number);
std::vector<TimelineMark> sampleMarks();

// Tells a timeline all of it.
void showSample(Timeline& timeline, const model::Film& film);

} // namespace reelwright::ui::test
