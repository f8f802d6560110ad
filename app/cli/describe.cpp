#include "app/cli/describe.h"

#include "base/utf8.h"
#include "model/json.h"
#include "model/rate.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::cli {

using base::Json;

std::string clockText(double seconds) {
    const auto tenths = std::lround(seconds * 10);
    return fmt::format("{}:{:02}.{}", tenths / 600, tenths / 10 % 60, tenths % 10);
}

namespace {

std::string shows(const model::Scene& scene) {
    const model::Take* const take = scene.chosenTake();
    if (take == nullptr)
        return "draft";
    switch (take->kind) {
    case model::TakeKind::Still:
        return "picture";
    case model::TakeKind::Clip:
        return "clip";
    case model::TakeKind::Generated:
        return "take";
    }
    return "take";
}

std::string locks(const model::Scene& scene) {
    return fmt::format("{}{}", scene.locks.content ? "C" : "", scene.locks.timing ? "T" : "");
}

// Fills with blanks to a number of characters; fmt counts bytes of some texts otherwise.
std::string padded(const std::string& text, std::size_t width) {
    const std::size_t length = base::toCodePoints(text).size();
    return length >= width ? text : text + std::string(width - length, ' ');
}

} // namespace

std::string describe(const model::Film& film) {
    std::string text = fmt::format(
        "{}  ({}, {}, {}, {} frames a second, {} scenes, look {})\n", film.title,
        model::nameOf(film.category), clockText(film.rate.secondsAt(film.length)),
        model::nameOf(film.aspect), model::rateText(film.rate), film.scenes.size(), film.look.id);
    text += fmt::format("{}, {} mood, {}\n", film.intent.style, film.intent.mood,
                        film.grid.beats.empty()
                            ? "no beats"
                            : fmt::format("{:.1f} beats a minute (confidence {:.0f} %)",
                                          film.grid.tempo, film.grid.confidence * 100));
    text +=
        fmt::format("\n{:>3} {:>7} {:>6}  {}{}{}{}{}\n", "#", "start", "length", padded("role", 15),
                    padded("shot", 26), padded("into", 12), padded("shows", 9), "what is seen");
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        const model::Scene& scene = film.scenes[i];
        const std::string shot =
            fmt::format("{} {}", model::nameOf(scene.shot.size), model::nameOf(scene.shot.move));
        text += fmt::format("{:>3} {:>7} {:>6.2f}  {}{}{}{}{}{}\n", i + 1,
                            clockText(film.rate.secondsAt(scene.start)),
                            film.rate.secondsAt(film.spanOf(i).length()), padded(scene.role, 15),
                            padded(shot, 26), padded(scene.transition.kind, 12),
                            padded(fmt::format("{} {}", shows(scene), locks(scene)), 9),
                            scene.hero ? "* " : "", base::shortened(scene.description, 60));
    }
    for (const model::Title& title : film.titles) {
        std::string line = title.text;
        std::replace(line.begin(), line.end(), '\n', '/');
        text += fmt::format("title {} - {}: {}\n", clockText(film.rate.secondsAt(title.span.begin)),
                            clockText(film.rate.secondsAt(title.span.end)), line);
    }
    return text;
}

namespace {

std::string nameOfAsset(const model::AssetId& id, const std::vector<model::Asset>& assets) {
    const auto at = std::ranges::find(assets, id, &model::Asset::id);
    return at == assets.end() ? id.text : at->name;
}

double secondsOf(base::SampleIndex samples) {
    return static_cast<double>(samples) / base::kSampleRate;
}

} // namespace

std::string describeSounds(const model::Film& film, const std::vector<model::Asset>& assets) {
    const std::string music = film.music && film.music->muted ? "The music is muted.\n" : "";
    if (film.sounds.empty())
        return music + (film.music && music.empty() ? "Nothing is heard beside the music."
                                                    : "The film is silent.");
    std::string text = fmt::format("{:>3} {:>8} {:>8}  {}{:>7}  {}\n", "#", "start", "length",
                                   padded("role", 8), "gain", "file");
    for (std::size_t i = 0; i < film.sounds.size(); ++i) {
        const model::Sound& sound = film.sounds[i];
        const auto scene = film.indexOf(sound.scene);
        text += fmt::format("{:>3} {:>8.2f} {:>8.2f}  {}{:>+7.1f}  {}{}{}\n", i + 1,
                            secondsOf(film.startOf(sound)), secondsOf(sound.length),
                            padded(std::string(model::nameOf(sound.role)), 8), sound.gain,
                            nameOfAsset(sound.asset, assets),
                            scene ? fmt::format(" (with scene {})", *scene + 1) : "",
                            sound.muted ? " (muted)" : "");
    }
    return text + music + fmt::format("Music yields to voices by {:g} dB.", film.ducking);
}

Json soundListJson(const model::Film& film, const std::vector<model::Asset>& assets) {
    Json list = Json::array();
    for (const model::Sound& sound : film.sounds) {
        const auto scene = film.indexOf(sound.scene);
        list.push_back({{"number", list.size() + 1},
                        {"role", model::nameOf(sound.role)},
                        {"file", nameOfAsset(sound.asset, assets)},
                        {"scene", scene ? Json(*scene + 1) : Json()},
                        {"start_seconds", secondsOf(film.startOf(sound))},
                        {"from_seconds", secondsOf(sound.in)},
                        {"length_seconds", secondsOf(sound.length)},
                        {"gain", sound.gain},
                        {"muted", sound.muted}});
    }
    return list;
}

Json sceneListJson(const model::Film& film, const std::vector<pipeline::SceneNotice>& notices) {
    Json json = model::toJson(film);
    for (std::size_t i = 0; i < film.scenes.size(); ++i) {
        Json& scene = json["scenes"][i];
        scene["number"] = i + 1;
        scene["start_seconds"] = film.rate.secondsAt(film.scenes[i].start);
        scene["length_seconds"] = film.rate.secondsAt(film.spanOf(i).length());
        scene["shows"] = shows(film.scenes[i]);
    }
    for (const pipeline::SceneNotice& notice : notices)
        if (const auto scene = film.indexOf(notice.scene))
            json["scenes"][*scene]["notices"].push_back(notice.sentence);
    json["length_seconds"] = film.rate.secondsAt(film.length);
    return json;
}

std::string describe(const audio::Analysis& analysis) {
    const model::SongMap& map = analysis.map;
    const model::BeatGrid& grid = map.grid;
    std::string text = fmt::format("Length     {}\n", clockText(map.duration));
    if (grid.beats.empty()) {
        text += "Tempo      no pulse\n";
    } else {
        text += fmt::format("Tempo      {:.1f} beats a minute", grid.tempo);
        constexpr double kMoves = 1.04; // what people hear as a change
        if (const auto range = audio::tempoRangeOf(grid); range.fastest > kMoves * range.slowest)
            text += fmt::format(", moving between {:.0f} and {:.0f}", range.slowest, range.fastest);
        text += '\n';
        if (const auto other = audio::otherTempo(grid))
            text += fmt::format("           could be counted as {:.1f}: reel edit PROJECT "
                                "correct_beats action={}\n",
                                *other, *other < grid.tempo ? "halve" : "double");
        text += fmt::format(
            "Metre      {} beats to the bar, {} bars, {} beats, the first at {:.2f} s\n",
            grid.beatsPerBar, audio::barsIn(grid, 0, map.duration), grid.beats.size(),
            grid.beats.front().time);
        text += fmt::format("Confidence {} ({:.0f} %), of the bars {:.0f} %\n",
                            audio::confidenceInWords(grid.confidence), grid.confidence * 100,
                            grid.metreConfidence * 100);
    }
    text += fmt::format("Loudness   {:.1f} LUFS, range {:.1f} LU, true peak {:.1f} dB\n",
                        analysis.loudness.integrated, analysis.loudness.range,
                        analysis.loudness.truePeak);
    if (!map.sections.empty())
        text += fmt::format("\n{:>7}   {:>7}  {:>4}  {}energy\n", "from", "to", "bars",
                            padded("section", 9));
    for (const model::Section& section : map.sections)
        text += fmt::format(
            "{:>7} - {:>7}  {:>4}  {}{}\n", clockText(section.begin), clockText(section.end),
            audio::barsIn(grid, section.begin, section.end), padded(section.label, 9),
            std::string(static_cast<std::size_t>(std::lround(section.energy * 20)), '#'));
    const std::vector<std::string> warnings = audio::warningsOf(analysis);
    text += warnings.empty() ? "" : "\n";
    for (const std::string& warning : warnings)
        text += fmt::format("Note: {}\n", warning);
    return text;
}

Json analysisJson(const audio::Analysis& analysis) {
    Json json = audio::toJson(analysis);
    json["warnings"] = audio::warningsOf(analysis);
    if (const auto other = audio::otherTempo(analysis.map.grid))
        json["other_tempo"] = *other;
    for (std::size_t i = 0; i < analysis.map.sections.size(); ++i)
        json["song"]["sections"][i]["bars"] = audio::barsIn(
            analysis.map.grid, analysis.map.sections[i].begin, analysis.map.sections[i].end);
    return json;
}

std::string describe(const pipeline::ExportEstimate& estimate) {
    constexpr double kMegabyte = 1e6;
    if (estimate.isUpToDate)
        return "The film stands there already: nothing is to be done.";
    return fmt::format("About {:.1f} to {:.1f} MB{}, in about {}{}. {} of {} segments ({:.0f} % of "
                       "the film) are rendered already.",
                       static_cast<double>(estimate.lowBytes) / kMegabyte,
                       static_cast<double>(estimate.highBytes) / kMegabyte,
                       estimate.isSizeMeasured ? "" : " (a guess)", clockText(estimate.seconds),
                       estimate.isSpeedMeasured ? "" : " (a guess)", estimate.segmentsThere,
                       estimate.segments, 100 * estimate.shareThere());
}

Json toJson(const pipeline::ExportEstimate& estimate) {
    return {{"event", "estimate"},
            {"low_bytes", estimate.lowBytes},
            {"high_bytes", estimate.highBytes},
            {"seconds", estimate.seconds},
            {"frames", estimate.frames},
            {"frames_there", estimate.framesThere},
            {"segments", estimate.segments},
            {"segments_there", estimate.segmentsThere},
            {"size_measured", estimate.isSizeMeasured},
            {"speed_measured", estimate.isSpeedMeasured},
            {"up_to_date", estimate.isUpToDate}};
}

Json exportJson(const pipeline::ExportResult& result, const model::Film& film) {
    Json beside = Json::array();
    for (const std::filesystem::path& file : result.beside)
        beside.push_back(file.string());
    return {{"event", "exported"},
            {"output", result.output.string()},
            {"beside", std::move(beside)},
            {"encoder", result.encoder},
            {"cover", result.hasCover},
            {"caption_tracks", result.captionTracks},
            {"frames", result.frames},
            {"seconds", film.rate.secondsAt(result.frames)},
            {"segments", result.segments},
            {"segments_rendered", result.rendered},
            {"was_up_to_date", result.wasUpToDate},
            {"scenes", film.scenes.size()}};
}

} // namespace reelwright::cli
