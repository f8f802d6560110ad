#include "app/cli/brief_options.h"

#include "app/cli/brief_file.h"
#include "model/rate.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace fs = std::filesystem;

void BriefOptions::declare(CLI::App& app) {
    const auto add = [&](const char* name, auto& target, const char* help) {
        CLI::Option* const option = app.add_option(name, target, help);
        m_options.push_back(option);
        return option;
    };
    add("--brief", m_file, "Read the brief from a JSON file (schema: resources/brief.schema.json)");
    add("--song", m_song, "The song that the film is cut on");
    m_durationGiven = add("--duration", m_duration,
                          "Length in seconds (default: the whole song, 30 without one)");
    m_options.push_back(app.add_flag("--end-on-phrase", m_endOnPhrase,
                                     "Let the film be up to a sixth longer or shorter, so that it "
                                     "ends where a phrase of the song does"));
    add("--category", m_category,
        "music_video, ad, explainer, story, social_short or product_showcase");
    add("--aspect", m_aspect, model::kAspectNames.data());
    add("--fps", m_frameRate,
        fmt::format("Frames a second: {} (also as 30000/1001)", model::kRateNames).c_str());
    add("--style", m_style, "Style in your own words, such as \"film noir\"");
    add("--mood", m_mood, "Mood in your own words, such as \"dreamy\"");
    add("--title", m_title, "The film's title (default: made from the prompt)");
    m_seedGiven = add("--seed", m_seed, "Another number gives another film from the same words");
    add("--footage", m_footage, "Pictures and clips to use, in order");
    add("--first", m_first, "The picture that the film begins with");
    add("--last", m_last, "The picture that the film ends with");
    add("--lut", m_lut, "A .cube colour table for the whole film");
    add("--brand", m_brandName, "The brand's name");
    add("--tagline", m_tagline, "The brand's line on the end card");
    add("--logo", m_logo, "The brand's logo: a picture, best a PNG with alpha");
    add("--font", m_font, "The brand's font for titles: a .ttf or .otf file");
    add("--colour,--color", m_colours, "Brand colours as #rrggbb, the main one first");
}

bool BriefOptions::any() const {
    return std::ranges::any_of(m_options,
                               [](const CLI::Option* option) { return option->count() > 0; });
}

namespace {

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

void put(const std::string& given, std::string& target) {
    if (!given.empty())
        target = given;
}

void put(const std::string& given, fs::path& target) {
    if (!given.empty())
        target = fs::absolute(given);
}

} // namespace

Result<model::Brief> BriefOptions::over(model::Brief brief, const std::string& prompt) const {
    if (!m_file.empty()) {
        TRY_ASSIGN(brief, readBriefFile(m_file));
    }
    put(prompt, brief.prompt);
    put(m_song, brief.song);
    put(m_style, brief.style);
    put(m_mood, brief.mood);
    put(m_title, brief.title);
    put(m_first, brief.firstPicture);
    put(m_last, brief.lastPicture);
    put(m_lut, brief.lut);
    if (m_durationGiven->count() > 0)
        brief.durationSeconds = m_duration;
    brief.endOnPhrase = brief.endOnPhrase || m_endOnPhrase;
    if (!m_frameRate.empty()) {
        const auto rate = model::rateFromText(m_frameRate);
        if (!rate)
            return wrong(
                fmt::format("\"{}\" is no frame rate: use {}.", m_frameRate, model::kRateNames));
        brief.rate = *rate;
    }
    if (m_seedGiven->count() > 0)
        brief.seed = m_seed;
    if (!m_category.empty()) {
        const auto category = model::categoryFromName(m_category);
        if (!category)
            return wrong(fmt::format(
                "\"{}\" is no category: use music_video, ad, explainer, story, social_short or "
                "product_showcase.",
                m_category));
        brief.category = *category;
    }
    if (!m_aspect.empty()) {
        const auto aspect = model::aspectFromName(m_aspect);
        if (!aspect)
            return wrong(
                fmt::format("\"{}\" is no aspect: use {}.", m_aspect, model::kAspectNames));
        brief.aspect = *aspect;
    }
    if (!m_footage.empty()) {
        brief.footage.clear();
        for (const std::string& file : m_footage)
            brief.footage.push_back(fs::absolute(file));
    }
    TRY(readBrand(brief));
    return model::validated(std::move(brief));
}

Result<void> BriefOptions::readBrand(model::Brief& brief) const {
    if (m_brandName.empty() && m_tagline.empty() && m_logo.empty() && m_font.empty() &&
        m_colours.empty())
        return {};
    model::BrandKit brand = brief.brand.value_or(model::BrandKit{});
    put(m_brandName, brand.name);
    put(m_tagline, brand.tagline);
    put(m_logo, brand.logo);
    put(m_font, brand.fontFile);
    if (!m_colours.empty())
        brand.colours.clear();
    for (const std::string& text : m_colours) {
        const auto colour = model::colourFromHex(text);
        if (!colour)
            return wrong(fmt::format("\"{}\" is no colour: write it as #rrggbb.", text));
        brand.colours.push_back(*colour);
    }
    brief.brand = std::move(brand);
    return {};
}

} // namespace reelwright::cli
