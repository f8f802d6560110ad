#include "model/brief.h"

#include "base/utf8.h"
#include "model/rate.h"

#include <array>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::model {

using base::Error;
using base::ErrorKind;

namespace {

constexpr std::array<std::string_view, 6> kCategories = {
    "music_video", "ad", "explainer", "story", "social_short", "product_showcase"};
constexpr std::size_t kMaxLine = 200;
constexpr std::size_t kMaxFootage = 200;

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

BrandKit cleaned(BrandKit brand) {
    brand.name = base::cleanText(brand.name, kMaxLine);
    brand.tagline = base::cleanText(brand.tagline, kMaxLine);
    brand.headingFont = base::cleanText(brand.headingFont, kMaxLine);
    for (std::string& word : brand.toneWords)
        word = base::cleanText(word, kMaxLine);
    return brand;
}

} // namespace

std::string_view nameOf(Category category) {
    return kCategories[static_cast<std::size_t>(category)];
}

std::optional<Category> categoryFromName(std::string_view name) {
    for (std::size_t i = 0; i < kCategories.size(); ++i)
        if (kCategories[i] == name)
            return static_cast<Category>(i);
    return std::nullopt;
}

base::Result<Brief> validated(Brief brief) {
    brief.prompt = base::cleanText(brief.prompt, Brief::kMaxPrompt + 1);
    if (brief.prompt.find_first_not_of(" \t\n") == std::string::npos)
        return wrong("The prompt is empty: say in a few words what the film shows.");
    if (base::toCodePoints(brief.prompt).size() > Brief::kMaxPrompt)
        return wrong(fmt::format("The prompt is longer than {} characters.", Brief::kMaxPrompt));
    if (brief.durationSeconds) {
        const double seconds = *brief.durationSeconds;
        if (!std::isfinite(seconds) || seconds < Brief::kShortest || seconds > Brief::kLongest)
            return wrong(fmt::format("The duration must be between {} and {} seconds.",
                                     Brief::kShortest, Brief::kLongest));
    }
    if (!isFilmRate(brief.rate))
        return wrong(fmt::format("The frame rate must be {}.", kRateNames));
    if (brief.footage.size() > kMaxFootage)
        return wrong(
            fmt::format("At most {} pictures and clips can be used at once.", kMaxFootage));
    brief.style = base::cleanText(brief.style, kMaxLine);
    brief.mood = base::cleanText(brief.mood, kMaxLine);
    brief.title = base::cleanText(brief.title, kMaxLine);
    if (brief.brand)
        brief.brand = cleaned(*std::move(brief.brand));
    return brief;
}

} // namespace reelwright::model
