// The embedded director: from a brief and a song's map to a planned film, by rules, without a
// model. Pure functions; thread-safe. The same brief, song and seed give the same film.
#pragma once

#include "base/result.h"
#include "model/brief.h"
#include "model/film.h"
#include "model/intent.h"
#include "model/song.h"

#include <optional>

namespace reelwright::director {

// Reads mood, style, palette, place, time, weather, subject and constraints out of the brief. Never
// fails: what it cannot read falls back to the category's defaults; other languages than English
// give keywords and defaults.
model::Intent readIntent(const model::Brief& brief);

// What the planner may use besides the brief. Assets are imported already.
struct Material {
    std::optional<model::AssetId> song;
    std::vector<model::Take> footage;   // a still or clip each, in the brief's order
    std::vector<double> footageSeconds; // for clips their length, 0 for stills; same order
    std::optional<model::Take> first;   // locked first picture
    std::optional<model::Take> last;    // locked last picture
    std::optional<model::AssetId> logo;
    std::optional<model::AssetId> lut;
};

// Plans the whole film: excerpt of the song, cuts on beats, scenes with roles, shots, descriptions
// and prompts, transitions, titles, logo and look. `song` is nothing for a silent film.
// The result passes model::check. Errors: InvalidInput when the film would be shorter than a scene.
base::Result<model::Film> planFilm(const model::Brief& brief, const model::Intent& intent,
                                   const std::optional<model::SongMap>& song,
                                   const Material& material);

// The prompt for a scene as a model gets it: shot, subject, action, light, palette, style, brand,
// continuity, one camera move. Used by planFilm and again after an edit of the description.
std::string writePrompt(const model::Scene& scene, const model::Intent& intent,
                        const std::optional<model::BrandKit>& brand);

} // namespace reelwright::director
