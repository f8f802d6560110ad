#include "pipeline/transcribe.h"

#include "base/paths.h"
#include "base/utf8.h"
#include "subtitle/track.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
using generate::SpokenWord;
using model::Asset;
using model::AssetKind;
using model::CaptionKind;

namespace {

bool canBeHeard(const Asset& asset) {
    return asset.kind == AssetKind::Song || asset.kind == AssetKind::Clip;
}

// Where a sound is heard in a film: seconds of the sound and where they lie.
struct Heard {
    double from = 0; // of the sound
    double to = 0;
    double at = 0;    // film second of `from`
    double speed = 1; // of the sound
};

std::vector<Heard> heardIn(const model::Film& film, const Asset& asset) {
    const auto seconds = [](base::SampleIndex samples) {
        return static_cast<double>(samples) / base::kSampleRate;
    };
    std::vector<Heard> all;
    if (film.music && film.music->asset == asset.id) {
        const bool loops = film.music->loopEnd > film.music->loopStart;
        all.push_back({seconds(film.music->in),
                       loops ? seconds(film.music->loopEnd) : asset.duration + 1, 0, 1});
    }
    for (const model::Sound& sound : film.sounds) {
        if (sound.asset != asset.id || sound.speed <= 0)
            continue;
        const double speed = static_cast<double>(sound.speed) / model::kOwnSpeed;
        const double from = seconds(sound.in);
        all.push_back(
            {from, from + seconds(sound.length) * speed, seconds(film.startOf(sound)), speed});
    }
    if (all.empty())
        all.push_back({0, asset.duration + 1, 0, 1});
    return all;
}

void addCues(subtitle::Sheet& sheet, const std::vector<SpokenWord>& words, const Heard& heard) {
    std::vector<SpokenWord> here;
    for (SpokenWord word : words) {
        if (word.begin < heard.from || word.begin >= heard.to)
            continue;
        const auto onFilm = [&](double time) {
            return heard.at + (std::min(time, heard.to) - heard.from) / heard.speed;
        };
        word.begin = onFilm(word.begin);
        word.end = onFilm(word.end);
        here.push_back(std::move(word));
    }
    const auto millis = [](double time) { return std::llround(time * 1000); };
    for (const generate::Phrase& phrase : generate::phrasesOf(here)) {
        subtitle::SheetCue cue{.begin = millis(here[phrase.first].begin),
                               .end = millis(here[phrase.first + phrase.count - 1].end),
                               .text = phrase.text};
        for (std::size_t i = 0; i < phrase.count; ++i)
            if (const SpokenWord& word = here[phrase.first + i]; word.isTimed)
                cue.pins.push_back(
                    {static_cast<std::int64_t>(phrase.starts[i]), millis(word.begin)});
        sheet.cues.push_back(std::move(cue));
    }
}

// Pins on one frame give way to the first of them, as a track must have it.
void spreadPins(model::CaptionTrack& track) {
    for (model::Cue& cue : track.cues)
        cue.pins.erase(std::ranges::unique(cue.pins, {}, &model::WordPin::start).begin(),
                       cue.pins.end());
}

Result<Asset> assetNamed(const std::vector<Asset>& assets, const std::string& name) {
    const auto at = std::ranges::find_if(assets, [&](const Asset& asset) {
        return canBeHeard(asset) && (asset.id.text == name || asset.name == name);
    });
    if (at == assets.end())
        return Error{
            ErrorKind::NotFound, fmt::format("There is no sound \"{}\" in the project.", name), {}};
    return *at;
}

Result<Asset> usualAsset(const std::vector<Asset>& assets, const model::Film& film) {
    std::vector<model::AssetId> voices;
    for (const model::Sound& sound : film.sounds)
        if (sound.role == model::SoundRole::Voice &&
            std::ranges::find(voices, sound.asset) == voices.end())
            voices.push_back(sound.asset);
    if (voices.empty() && film.music)
        return assetNamed(assets, film.music->asset.text);
    if (voices.size() == 1)
        return assetNamed(assets, voices[0].text);
    std::vector<std::string> names;
    for (const Asset& asset : assets)
        if (canBeHeard(asset) &&
            (voices.empty() || std::ranges::find(voices, asset.id) != voices.end()))
            names.push_back(asset.name);
    return Error{ErrorKind::NotFound,
                 names.empty() ? std::string("There is no sound in the project yet: reel sound "
                                             "PROJECT --add FILE.")
                               : fmt::format("Say which sound: {}.", fmt::join(names, ", ")),
                 {}};
}

} // namespace

Result<AssetWish> transcriptWish(Workspace& workspace, const TranscribeRequest& request) {
    TRY_ASSIGN(const model::FilmPtr film, workspace.project.film());
    if (!film)
        return Error{ErrorKind::NotFound, "The project has no film yet: plan it first.", {}};
    if (!request.language.empty() && !model::isLanguage(request.language))
        return Error{
            ErrorKind::InvalidInput,
            fmt::format("\"{}\" is no language tag such as en or pt-BR.", request.language),
            {}};
    TRY_ASSIGN(const auto assets, workspace.project.assets());
    TRY_ASSIGN(const Asset asset, request.asset.empty() ? usualAsset(assets, *film)
                                                        : assetNamed(assets, request.asset));
    const bool isSong = film->music && film->music->asset == asset.id;
    const CaptionKind kind =
        request.kind.value_or(isSong ? CaptionKind::Lyrics : CaptionKind::Captions);
    const bool sung = kind == CaptionKind::Lyrics;
    const std::string stem = std::filesystem::path(asset.name).stem().string();
    AssetWish wish{.model = request.model, .label = "transcript"};
    wish.wish.role = generate::Role::Transcription;
    wish.wish.seconds = asset.duration;
    wish.wish.files = {{generate::FilePurpose::Source, asset.sha256,
                        std::filesystem::path(asset.file).extension().string(), asset.bytes}};
    wish.use = "captions";
    wish.options =
        base::canonicalText({{"asset", asset.id.text},
                             {"track", request.track.empty() ? base::fileNameFrom(stem)
                                                             : base::cleanText(request.track, 100)},
                             {"kind", model::nameOf(kind)},
                             {"language", request.language},
                             {"style", !request.style.empty() ? request.style
                                       : sung                 ? std::string("karaoke")
                                                              : std::string("classic")},
                             {"burnt", request.burnt.value_or(sung)}});
    return wish;
}

Result<model::Film> withTranscript(Workspace& workspace, const model::Film& film,
                                   const Json& options, const Json& output) {
    TRY_ASSIGN(const generate::Transcript transcript, generate::readTranscript(output));
    TRY_ASSIGN(model::CaptionTrack track, base::readJson("What a transcript is for", [&] {
                   model::CaptionTrack named;
                   named.id = {options.at("track").get<std::string>()};
                   named.kind = model::captionKindFromName(options.at("kind").get<std::string>())
                                    .value_or(CaptionKind::Captions);
                   named.language = options.at("language").get<std::string>();
                   named.style = options.at("style").get<std::string>();
                   named.burnt = options.at("burnt").get<bool>();
                   return named;
               }));
    if (track.language.empty())
        track.language = transcript.language;
    TRY_ASSIGN(const auto assets, workspace.project.assets());
    const auto asset = std::ranges::find(
        assets, model::AssetId{options.value("asset", std::string())}, &Asset::id);
    if (asset == assets.end())
        return Error{ErrorKind::NotFound, "The transcribed sound is not in the project.", {}};
    subtitle::Sheet sheet;
    for (const Heard& heard : heardIn(film, *asset))
        addCues(sheet, transcript.words, heard);
    std::ranges::stable_sort(sheet.cues, {}, &subtitle::SheetCue::begin);
    model::CaptionTrack cues = subtitle::trackOf(sheet, film.rate, film.length);
    spreadPins(cues);
    track.cues = std::move(cues.cues);
    if (track.cues.empty())
        return Error{
            ErrorKind::InvalidInput,
            transcript.words.empty()
                ? fmt::format("Nothing is said in {}.", asset->name)
                : fmt::format("Nothing that is said in {} is heard in the film.", asset->name),
            {}};
    model::Film next = film;
    const auto old = std::ranges::find(next.captions, track.id, &model::CaptionTrack::id);
    if (old != next.captions.end())
        *old = std::move(track);
    else
        next.captions.push_back(std::move(track));
    TRY(model::check(next));
    return next;
}

} // namespace reelwright::pipeline
