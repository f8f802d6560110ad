// What a person asks for: the validated input of a film. Thread-safe: plain value.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "model/types.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::model {

enum class Category { MusicVideo, Ad, Explainer, Story, SocialShort, ProductShowcase };

// "music_video", "ad", "explainer", "story", "social_short", "product_showcase".
std::string_view nameOf(Category category);
std::optional<Category> categoryFromName(std::string_view name);

// What every film of a brand shares.
struct BrandKit {
    std::string name;
    std::string tagline;                // shown on the end card of ads and showcases; may be empty
    std::filesystem::path logo;         // picture with alpha; may be empty
    std::vector<Colour> colours;        // first is the main one; may be empty
    std::string headingFont;            // family name; empty = that of the file or the style's own
    std::filesystem::path fontFile;     // .ttf or .otf for the titles; may be empty
    std::vector<std::string> toneWords; // go into every prompt
    bool operator==(const BrandKit&) const = default;
};

// One wish for one film.
struct Brief {
    std::string prompt; // 1 to kMaxPrompt characters, any language
    Category category = Category::MusicVideo;
    std::optional<double> durationSeconds; // none: as long as the song, or 30 s without one
    bool endOnPhrase =
        false; // the film may be a sixth longer or shorter to end where a phrase does
    Aspect aspect = Aspect::Wide16x9;
    base::FrameRate rate; // one of kRates (model/rate.h)
    std::string style;    // own words; may be empty
    std::string mood;     // own words; may be empty
    std::string title;    // empty: made from the prompt
    std::uint64_t seed = 1;
    std::filesystem::path song;                 // may be empty
    std::vector<std::filesystem::path> footage; // pictures and clips to use, in order
    std::filesystem::path firstPicture;         // the film begins with it; may be empty
    std::filesystem::path lastPicture;          // the film ends with it; may be empty
    std::filesystem::path lut;                  // .cube for the whole film; may be empty
    std::optional<BrandKit> brand;
    bool operator==(const Brief&) const = default;

    static constexpr std::size_t kMaxPrompt = 4000;
    static constexpr double kShortest = 1.0;   // seconds
    static constexpr double kLongest = 3600.0; // seconds
};

// Cleans the texts and checks every value. Errors: InvalidInput that names the field and its range.
base::Result<Brief> validated(Brief brief);

} // namespace reelwright::model
