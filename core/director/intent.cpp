#include "director/constraints.h"
#include "director/director.h"
#include "director/language.h"
#include "director/palette.h"
#include "director/prompt_text.h"
#include "director/reading/told.h"
#include "director/reading/verbs.h"
#include "director/settings.h"
#include "director/styles/style.h"
#include "director/subject.h"
#include "director/vocabulary/vocabulary.h"
#include "director/worlds/world.h"

#include "base/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::director {

using model::Brief;
using model::Category;
using model::Intent;

namespace {

constexpr std::size_t kMaxKeywords = 8;
constexpr std::size_t kMaxKeywordWords = 3;
constexpr std::size_t kMaxSubjectLetters = 60;
constexpr std::string_view kBlackAndWhite =
    "black and white, black white, monochrome, b w, schwarzweiss, schwarz weiss, blanco y negro, "
    "noir et blanc, "
    "bianco e nero, preto e branco, 黑白, 白黒, черно бел";
constexpr int kOwnField =
    3; // a hit in the style or mood field counts so many times one in the prompt

// The row that the texts speak of most, of equal ones the first mentioned; nullptr when they name
// none.
template <typename Rows, typename Project>
auto bestRow(const Rows& rows, Project row, const PromptText& prompt, const PromptText& field) {
    decltype(&row(*rows.begin())) best = nullptr;
    std::pair<int, long> bestScore{0, 0};
    for (const auto& item : rows) {
        const auto& candidate = row(item);
        const auto hits = prompt.findAny(candidate.words);
        const auto own = field.findAny(candidate.words);
        const bool named = field.find(folded(candidate.id)).has_value();
        const int count = hits.count + kOwnField * (own.count + (named ? 2 : 0));
        const std::pair score{count, -static_cast<long>(hits.first.begin)};
        if (count > 0 && (best == nullptr || score > bestScore)) {
            best = &candidate;
            bestScore = score;
        }
    }
    return best;
}

std::string_view defaultStyle(Category category) {
    switch (category) {
    case Category::Explainer:
        return "minimal";
    case Category::SocialShort:
        return "pastel pop";
    case Category::ProductShowcase:
        return "luxury";
    case Category::Ad:
    case Category::MusicVideo:
    case Category::Story:
        break;
    }
    return "cinematic";
}

void hideAll(PromptText& text, std::span<const std::string_view> phrases) {
    for (const std::string_view phrase : phrases)
        while (const auto range = text.find(phrase))
            text.hide(*range);
}

// A verb behind its subject: "the astronaut finds", "she carries", "and rows out".
bool isVerb(const PromptText& text, std::size_t i) {
    constexpr std::string_view kPronouns = " she he it they who that ";
    const auto& words = text.words();
    if (i == 0 || words[i].capital)
        return false;
    const VerbReading reading = readVerb(words[i].folded);
    const bool sure = reading.form != VerbForm::None && !reading.alsoNoun;
    const bool ends = i + 1 == words.size() || words[i + 1].breakBefore;
    const bool told = kPronouns.find(" " + words[i - 1].folded + " ") != std::string_view::npos;
    if (sure || (told && reading.form != VerbForm::None) ||
        (reading.form == VerbForm::Third && !ends && isFunctionWord(words[i + 1].folded)))
        return true;
    if (words[i].breakBefore || !words[i].folded.ends_with('s'))
        return false;
    return told || text.isHidden(i - 1);
}

// Runs of content words; what is hidden (subject, style, mood, colours, constraints) is left out.
std::vector<std::string> readKeywords(const PromptText& text) {
    std::vector<std::string> keywords;
    const auto& words = text.words();
    const auto isContent = [&](std::size_t i) {
        return !text.isHidden(i) && !isFunctionWord(words[i].folded) && !isVerb(text, i) &&
               base::toCodePoints(words[i].folded).size() > 2 && !words[i].folded.starts_with('#');
    };
    for (std::size_t i = 0; i < words.size() && keywords.size() < kMaxKeywords;) {
        if (!isContent(i)) {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < words.size() && end - i < kMaxKeywordWords && isContent(end) &&
               !words[end].breakBefore)
            ++end;
        const std::string phrase = text.shown({i, end - i});
        if (std::ranges::find(keywords, phrase) == keywords.end())
            keywords.push_back(phrase);
        i = end;
    }
    return keywords;
}

// The text without what is said elsewhere in the intent: style, mood, time, weather, colours.
PromptText withoutRead(PromptText text, const Intent& intent) {
    const auto places = namedWorlds(text);
    hideList(text, styleNamed(intent.style).words, places);
    hideList(text, moodNamed(intent.mood).words, places);
    for (const Meaning& time : timesOfDay())
        hideList(text, time.words, places);
    for (const Meaning& weather : weathers())
        hideList(text, weather.words, places);
    for (const ColourName& colour : colourNames())
        hideList(text, colour.words, places);
    return text;
}

template <typename Rows>
std::string_view meaningIn(const PromptText& text, const Rows& rows, std::string_view fallback) {
    std::string_view best = fallback;
    int most = 0;
    for (const Meaning& row : rows)
        if (const int count = text.findAny(row.words).count; count > most) {
            most = count;
            best = row.id;
        }
    return best;
}

double readEnergy(const PromptText& text, const Mood& mood, Category category) {
    double energy = mood.energy;
    for (const EnergyWords& words : energyWords())
        energy += words.shift * std::min(text.findAny(words.words).count, 2);
    if (category == Category::SocialShort)
        energy += 0.15;
    if (category == Category::Explainer)
        energy -= 0.05;
    return std::clamp(energy, 0.0, 1.0);
}

std::string readLook(const PromptText& text, const Style& style, bool styleAsked, const Mood* mood,
                     std::string_view time) {
    if (text.findAny(kBlackAndWhite).count > 0)
        return "noir";
    if (text.find("bleach bypass"))
        return "bleach";
    if (text.find("teal and orange"))
        return "teal_orange";
    if (text.findAny("golden hour, golden light").count > 0)
        return "golden_hour";
    if (styleAsked)
        return std::string(style.look);
    if (mood != nullptr)
        return std::string(mood->look);
    if (time == "dusk")
        return "golden_hour";
    return std::string(style.look);
}

std::vector<model::Colour> readPalette(const PromptText& text, const Style& style, bool styleAsked,
                                       const Mood* mood, const Brief& brief) {
    const auto named = namedWorlds(text);
    std::vector<model::Colour> palette = paletteFrom(style.palette);
    if (!styleAsked && mood != nullptr)
        palette = paletteFrom(mood->palette);
    else if (!styleAsked && !named.empty())
        palette = paletteFrom(named.front()->palette);
    else if (mood != nullptr && mood->id != style.mood) {
        const auto tint = paletteFrom(mood->palette);
        for (std::size_t i = 0; i < kPaletteSize; ++i)
            palette[i] = mixed(palette[i], tint[i], 0.25);
    }
    applyColours(palette, coloursIn(text));
    if (text.findAny(kBlackAndWhite).count > 0)
        for (model::Colour& colour : palette)
            colour = mixed(colour, greyOf(colour), 0.85);
    if (brief.brand && !brief.brand->colours.empty()) {
        const auto& colours = brief.brand->colours;
        palette[kMain] = colours.front();
        palette[kGround] = mixed(palette[kShadow], colours.front(), 0.35);
        palette[kAccent] =
            colours.size() > 1 ? colours[1] : mixed(colours.front(), {255, 255, 255}, 0.35);
    }
    return palette;
}

bool readsAsLatin(std::string_view prompt) {
    const auto points = base::toCodePoints(prompt);
    const auto latin = std::ranges::count_if(points, [](char32_t c) { return c < 0x250; });
    return latin * 2 > static_cast<long>(points.size());
}

// The text of a subject that stands for a prompt we cannot read: the prompt itself.
std::string promptAsSubject(std::string_view prompt) {
    std::string line(prompt.substr(0, prompt.find('\n')));
    const auto points = base::toCodePoints(line);
    return points.size() <= kMaxSubjectLetters ? line : base::shortened(line, kMaxSubjectLetters);
}

// "Solar panels" of "how solar panels work": what an explainer or ad without a known noun is about.
std::string topicOf(const std::vector<std::string>& keywords) {
    constexpr std::string_view kCounted = "reasons, ways, things, tips, facts, steps, mistakes";
    for (const std::string& keyword : keywords)
        if (PromptText(keyword).findAny(kCounted).count == 0)
            return base::toLower(keyword);
    return {};
}

bool followsThings(Category category) {
    return category == Category::Ad || category == Category::ProductShowcase ||
           category == Category::Explainer;
}

// Where the subject, or else the second one the prompt names, is at home.
std::string_view homeIn(PromptText text, Category category) {
    for (int i = 0; i < 2; ++i) {
        const auto subject = findSubject(text, category);
        if (!subject)
            return {};
        if (!subject->home.empty())
            return subject->home;
        text.hide(subject->range);
        if (speaksEnglish(text)) // what a cat steals is no place
            hideList(text, "fish", {});
    }
    return {};
}

// Whom to follow when the prompt names nobody: the style's own figure, or the one of the first
// place.
std::string_view usualSubject(const Intent& intent, const Style& style, bool styleAsked) {
    const World* world = intent.settings.empty() ? nullptr : worldNamed(intent.settings.front());
    const bool local = !styleAsked && world != nullptr && !world->subject.empty();
    return local ? world->subject : style.subject;
}

// The subject that the prompt's sentences have, unless the category follows what another word
// names: the product of an ad, a person and not the city around.
std::optional<FoundSubject> toldSubject(const PromptText& text, const Told& told,
                                        Category category) {
    const auto found = findSubject(text, category);
    if (told.subject.empty())
        return found;
    FoundSubject subject{told.subject, kindOf(told.subject), {}, {}};
    const std::string definiteForm = folded(definite(told.subject));
    const std::string noun = definiteForm.substr(definiteForm.starts_with("the ") ? 4 : 0);
    const auto range = text.find(noun);
    const bool part = found && range && found->range.begin >= range->begin &&
                      found->range.begin < range->begin + range->count;
    const bool follows = followsThings(category);
    if (found && !part) {
        const bool product = found->kind == SubjectKind::Product;
        const bool alive = found->kind <= SubjectKind::Vehicle;
        if (follows ? (product && !told.isSure)
                    : (alive && subject.kind > SubjectKind::Vehicle && told.place.empty()))
            return found;
    }
    if (!told.isSure && found && !part)
        return found;
    if (range)
        subject.range = *range;
    if (found)
        subject.home = found->home;
    return subject;
}

void readSubject(Intent& intent, PromptText& text, const Brief& brief, const Told& told,
                 std::string_view usual) {
    const auto found = toldSubject(text, told, brief.category);
    const bool fitting =
        found &&
        (told.isSure || !(followsThings(brief.category) && found->kind <= SubjectKind::Animal));
    if (fitting) {
        intent.subject = found->text;
        text.hide(found->range);
    }
    intent.keywords = readKeywords(withoutRead(text, intent));
    if (!intent.subject.empty() && !breaksConstraint(intent.subject, intent.constraints))
        return;
    intent.subject.clear();
    const bool understood = readsAsLatin(brief.prompt);
    if (!understood && !PromptText(brief.prompt).words().empty())
        intent.subject = promptAsSubject(brief.prompt);
    else if (followsThings(brief.category))
        intent.subject = topicOf(intent.keywords);
    if (intent.subject.empty() && found && !fitting)
        intent.subject = found->text;
    if (intent.subject.empty() && !breaksConstraint(usual, intent.constraints))
        intent.subject = usual;
}

// "Villages without electricity" are what the film tells of; nobody asks to hide electricity.
void dropToldConstraints(std::vector<std::string>& constraints, const Told& told) {
    if (told.isSure) // "she dances, no people in the background"
        std::erase_if(constraints, [&](const std::string& constraint) {
            return breaksConstraint(told.subject, {constraint});
        });
    std::erase_if(constraints, [&](const std::string& constraint) {
        return coveredBy(constraint).empty() &&
               std::ranges::any_of(told.moments, [&](const ToldMoment& moment) {
                   return !moment.isThing &&
                          folded(moment.text).find("without " + constraint) != std::string::npos;
               });
    });
}

} // namespace

Intent readIntent(const Brief& brief) {
    Intent intent;
    PromptText text(brief.prompt);
    if (!speaksEnglish(text))
        text.allowEndings();
    const PromptText styleField(brief.style);
    const PromptText moodField(brief.mood);
    const Told told = readTold(brief);
    intent.constraints = takeConstraints(text);
    dropToldConstraints(intent.constraints, told);
    hideAll(text, filmPhrases());

    PromptText manner = text;
    hideList(manner, "sports car, sportscar", {}); // no sport
    const auto* const askedStyle = bestRow(
        styles(), [](const Style* style) -> const Style& { return *style; }, manner, styleField);
    const Style& style =
        askedStyle != nullptr ? *askedStyle : styleNamed(defaultStyle(brief.category));
    const Mood* const askedMood = bestRow(
        moods(), [](const Mood& mood) -> const Mood& { return mood; }, text, moodField);
    const Mood& mood = askedMood != nullptr ? *askedMood : moodNamed(style.mood);
    intent.style = style.id;
    intent.mood = mood.id;

    const bool styleAsked = askedStyle != nullptr;
    readSettings(intent, text, style, styleAsked, homeIn(text, brief.category));
    intent.timeOfDay = meaningIn(text, timesOfDay(), style.time);
    intent.energy = readEnergy(text, mood, brief.category);
    intent.look = readLook(text, style, styleAsked, askedMood, intent.timeOfDay);
    intent.palette = readPalette(text, style, styleAsked, askedMood, brief);

    readSubject(intent, text, brief, told, usualSubject(intent, style, styleAsked));
    intent.weather = meaningIn(text, weathers(), style.weather);
    if (!brief.style.empty() && bestRow(
                                    styles(), [](const Style* row) -> const Style& { return *row; },
                                    styleField, styleField) == nullptr) {
        intent.keywords.insert(intent.keywords.begin(), brief.style);
        intent.warnings.push_back(fmt::format("The style \"{}\" is not one I know; the film uses "
                                              "{} and keeps your words in the prompts.",
                                              base::shortened(brief.style, 60), style.id));
    }
    return intent;
}

} // namespace reelwright::director
