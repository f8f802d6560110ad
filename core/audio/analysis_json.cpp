#include "audio/analysis.h"

#include "model/json.h"

#include <cmath>

namespace reelwright::audio {

using base::Json;

namespace {

// Tempo at each downbeat: [seconds, beats a minute].
Json tempoCurve(const model::BeatGrid& grid) {
    Json curve = Json::array();
    for (const model::Beat& beat : grid.beats)
        if (beat.inBar == 1)
            curve.push_back({beat.time, grid.tempoAt(beat.time)});
    return curve;
}

} // namespace

Json toJson(const Analysis& analysis) {
    return {{"version", kAnalysisVersion},
            {"song", model::toJson(analysis.map)},
            {"loudness",
             {{"integrated_lufs", analysis.loudness.integrated},
              {"range_lu", analysis.loudness.range},
              {"peak_db", analysis.loudness.truePeak}}},
            {"waveform",
             {{"step_samples", kWaveformStep},
              {"low", analysis.waveform.low},
              {"high", analysis.waveform.high},
              {"rms", analysis.waveform.rms}}},
            {"tempo_curve", tempoCurve(analysis.map.grid)},
            {"onsets", analysis.onsets}};
}

base::Result<Analysis> analysisFromJson(const Json& json) {
    TRY_ASSIGN(Analysis analysis, base::readJson("The stored analysis of the song", [&] {
                   Analysis made;
                   const Json& loudness = json.at("loudness");
                   made.loudness = {loudness.at("integrated_lufs"), loudness.at("range_lu"),
                                    loudness.at("peak_db")};
                   const Json& waveform = json.at("waveform");
                   waveform.at("low").get_to(made.waveform.low);
                   waveform.at("high").get_to(made.waveform.high);
                   waveform.at("rms").get_to(made.waveform.rms);
                   json.at("onsets").get_to(made.onsets);
                   return made;
               }));
    TRY_ASSIGN(analysis.map, model::songMapFromJson(json.value("song", Json::object())));
    return analysis;
}

} // namespace reelwright::audio
