#include "pipeline/film_texts.h"

#include "subtitle/track.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

namespace reelwright::pipeline {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 5> kNames = {"marked", "burn", "embed", "sidecar", "off"};

bool goesIntoFile(const model::CaptionTrack& track, CaptionDelivery delivery) {
    return delivery == CaptionDelivery::Embed ||
           (delivery == CaptionDelivery::AsMarked && !track.burnt);
}

std::string titleOf(const model::CaptionTrack& track) {
    const std::string kind = track.kind == model::CaptionKind::Lyrics ? "Lyrics" : "Captions";
    return track.language == "und" ? kind : fmt::format("{} ({})", kind, track.language);
}

} // namespace

std::optional<CaptionDelivery> captionDeliveryFromName(std::string_view name) {
    const auto at = std::ranges::find(kNames, name);
    if (at == kNames.end())
        return std::nullopt;
    return static_cast<CaptionDelivery>(at - kNames.begin());
}

model::FilmPtr withCaptions(const model::FilmPtr& film, CaptionDelivery delivery) {
    if (delivery == CaptionDelivery::AsMarked || film->captions.empty())
        return film;
    auto drawn = std::make_shared<model::Film>(*film);
    for (model::CaptionTrack& track : drawn->captions)
        track.burnt = delivery == CaptionDelivery::Burn;
    return drawn;
}

std::vector<media::TextTrack> embeddedTracks(const model::Film& film, CaptionDelivery delivery) {
    std::vector<media::TextTrack> tracks;
    for (const model::CaptionTrack& track : film.captions) {
        if (!goesIntoFile(track, delivery))
            continue;
        media::TextTrack made{
            .language = track.language, .title = titleOf(track), .isDefault = tracks.empty()};
        for (subtitle::EmbeddedCue& cue : subtitle::embeddedCues(track, film.rate))
            made.cues.push_back({cue.begin, cue.end, std::move(cue.text)});
        tracks.push_back(std::move(made));
    }
    return tracks;
}

std::vector<Sidecar> captionSidecars(const model::Film& film, CaptionDelivery delivery,
                                     const fs::path& output) {
    std::vector<Sidecar> sidecars;
    if (delivery != CaptionDelivery::Sidecar)
        return sidecars;
    const bool web = output.extension() == ".webm";
    std::set<std::string> taken;
    for (const model::CaptionTrack& track : film.captions) {
        const std::string stem = track.language == "und"
                                     ? output.stem().string()
                                     : fmt::format("{}.{}", output.stem().string(), track.language);
        std::string name = stem;
        for (int i = 2; !taken.insert(name).second; ++i)
            name = fmt::format("{}.{}", stem, i);
        subtitle::Sheet sheet = subtitle::sheetOf(track, film.rate);
        sheet.title = film.title;
        sidecars.push_back(
            {output.parent_path() / (name + (web ? ".vtt" : ".srt")),
             subtitle::write(sheet, web ? subtitle::Form::Vtt : subtitle::Form::Srt)});
    }
    return sidecars;
}

} // namespace reelwright::pipeline
