// Briefs and songs that the director's tests plan films from.
#pragma once

#include "director/director.h"

#include "base/random.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace reelwright::briefs {

struct SongShape {
    double seconds = 180;
    double tempo = 120;
    int beatsPerBar = 4;
    double confidence = 0.9;
    bool sections = true;
    bool curve = true;
    double drift = 0; // share by which the tempo grows until the end
};

// A song of quiet and loud sections of eight bars with a beat at each pulse.
inline model::SongMap makeSong(const SongShape& shape) {
    constexpr const char* kLabels[] = {"intro",  "verse", "chorus", "verse",
                                       "chorus", "break", "chorus", "outro"};
    constexpr double kEnergies[] = {0.25, 0.5, 0.9, 0.55, 0.9, 0.3, 1.0, 0.35};
    model::SongMap song;
    song.duration = shape.seconds;
    song.grid.tempo = shape.tempo;
    song.grid.beatsPerBar = shape.beatsPerBar;
    song.grid.confidence = shape.confidence;
    const double sectionLength = 8 * shape.beatsPerBar * 60 / shape.tempo;
    const auto kindAt = [&](double time) {
        return static_cast<std::size_t>(time / sectionLength) % 8;
    };
    double time = 0;
    for (int i = 0; time < shape.seconds; ++i) {
        song.grid.beats.push_back({time, i % shape.beatsPerBar + 1, 0.6, kEnergies[kindAt(time)]});
        time += 60 / (shape.tempo * (1 + shape.drift * time / shape.seconds));
    }
    for (double at = 0; shape.sections && at < shape.seconds; at += sectionLength)
        song.sections.push_back({at, std::min(shape.seconds, at + sectionLength),
                                 kLabels[kindAt(at + 1e-9)], kEnergies[kindAt(at + 1e-9)]});
    for (double at = 0; shape.curve && at < shape.seconds; at += song.energy.hop)
        song.energy.values.push_back(static_cast<float>(kEnergies[kindAt(at)]));
    return song;
}

inline const std::vector<std::string>& prompts() {
    static const std::vector<std::string> list = {
        "A cyberpunk music video with neon lights",
        "My grandmother's bakery in Lisbon",
        "An ad for cold brew coffee, teal and orange, no people",
        "How solar panels work",
        "A dancer on a rooftop at sunset, 80s synthwave",
        "Luxury watch showcase, black and gold",
        "Ein Film noir über einen Detektiv im Regen, ohne Text",
        "Un gato negro camina por los tejados de París bajo la luna",
        "Une publicité pour un parfum, douce lumière du matin, sans visages",
        "Una storia d'amore in un villaggio sul mare, colori caldi",
        "Um vídeo sobre o oceano profundo e as baleias",
        "一只猫在雨中的霓虹街道上行走",
        "夜の東京を走る電車、雨、静か",
        "Космонавт идёт по красной пустыне",
        "فتاة ترقص في المطر ليلا",
        "🔥🔥🔥 🚗💨",
        "x",
        "no people, no text, no cars",
        "A lonely astronaut wakes up. She finds a plant in a broken machine. She carries it across "
        "a desert.",
        "trail running shoes, mountains, raw energy #ff5500"};
    return list;
}

inline constexpr model::Category kAllCategories[] = {
    model::Category::MusicVideo, model::Category::Ad,          model::Category::Explainer,
    model::Category::Story,      model::Category::SocialShort, model::Category::ProductShowcase};

inline model::Brief makeBrief(const std::string& prompt, model::Category category, double seconds,
                              std::uint64_t seed = 1) {
    model::Brief brief;
    brief.prompt = prompt;
    brief.category = category;
    brief.durationSeconds = seconds;
    brief.seed = seed;
    return brief;
}

inline base::Result<model::Film> plan(const model::Brief& brief,
                                      const std::optional<model::SongMap>& song,
                                      director::Material material = {}) {
    if (song)
        material.song = model::AssetId{"song"};
    return director::planFilm(brief, director::readIntent(brief), song, material);
}

} // namespace reelwright::briefs
