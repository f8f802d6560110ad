// How a film's captions leave with it: drawn, as tracks in the file, as files beside it. Pure
// functions; thread-safe.
#pragma once

#include "media/join.h"
#include "model/film.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::pipeline {

enum class CaptionDelivery {
    AsMarked, // burnt tracks are drawn, the others go into the file where it can hold them
    Burn,     // all are drawn into the picture
    Embed,    // all are tracks of the file, none is drawn
    Sidecar,  // all are files beside the film, none is drawn
    Off,      // none
};

// "marked", "burn", "embed", "sidecar", "off".
std::optional<CaptionDelivery> captionDeliveryFromName(std::string_view name);
inline constexpr const char* kCaptionDeliveryNames = "marked, burn, embed, sidecar, off";

// The film as it is drawn: its tracks burnt or not as the delivery says.
model::FilmPtr withCaptions(const model::FilmPtr& film, CaptionDelivery delivery);

// The tracks that go into the file; the first one is shown unless it is switched off.
std::vector<media::TextTrack> embeddedTracks(const model::Film& film, CaptionDelivery delivery);

// A small file beside the film.
struct Sidecar {
    std::filesystem::path file;
    std::string content;
};

// film.en.srt for film.mp4; .vtt for a film that is a .webm. A track whose language is not told
// takes the film's own name.
std::vector<Sidecar> captionSidecars(const model::Film& film, CaptionDelivery delivery,
                                     const std::filesystem::path& output);

} // namespace reelwright::pipeline
