// What must hold for every caption file, whatever is in it. Pure function of the bytes.
#pragma once

#include "subtitle/track.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace reelwright::fuzz {

inline void require(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

// A file is refused in words or gives cues that a film may hold; what is written of them is read
// again.
inline void readSubtitle(const std::uint8_t* data, std::size_t size, subtitle::Form form) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = subtitle::parse(bytes, form, "input");
    if (!read) {
        require(read.error().kind == base::ErrorKind::InvalidInput, "the kind of the error");
        require(!read.error().message.empty(), "an error has words");
        return;
    }
    constexpr base::FrameRate kRate{30000, 1001};
    constexpr base::FrameIndex kLength = 100'000'000;
    model::CaptionTrack track = subtitle::trackOf(read->sheet, kRate, kLength);
    track.id = {"track"};
    require(model::check(track, kLength).has_value(), "a film may hold what was read");
    require(subtitle::embeddedCues(track, kRate).size() <= track.cues.size(), "embedded cues");
    for (const auto to : {subtitle::Form::Srt, subtitle::Form::Vtt, subtitle::Form::Ass}) {
        const auto again = subtitle::parse(subtitle::write(read->sheet, to), to, "again");
        require(again.has_value() || again.error().message.find("larger") != std::string::npos ||
                    again.error().message.find("longer") != std::string::npos,
                "what is written can be read");
    }
}

} // namespace reelwright::fuzz
