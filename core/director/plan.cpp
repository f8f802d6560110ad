#include "director/cutting.h"
#include "director/director.h"
#include "director/footage.h"
#include "director/ideas.h"
#include "director/language.h"
#include "director/palette.h"
#include "director/placing.h"
#include "director/reading/told.h"
#include "director/shots.h"
#include "director/slot.h"
#include "director/telling.h"
#include "director/timeline.h"
#include "director/titles.h"
#include "director/transitions.h"

#include "base/hash.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::director {

using base::FrameIndex;
using model::Brief;
using model::Film;
using model::Intent;
using model::Scene;

namespace {

constexpr double kFadeIn = 0.12; // seconds
constexpr double kFadeOut = 1.6;

model::FilmId filmIdOf(const Brief& brief, const Timeline& timeline, const Material& material) {
    base::Hasher hasher;
    hasher.add("film").add(brief.prompt).add(model::nameOf(brief.category)).add(brief.seed);
    hasher.add(timeline.length).add(brief.rate.numerator).add(brief.rate.denominator);
    hasher.add(material.song ? material.song->text : std::string());
    return {"film-" + hasher.name().substr(0, 16)};
}

// Cuts more densely when the prompt tells more than the usual pacing has scenes for.
std::vector<Slot> cutSlots(const Told& told, const Intent& intent, const Timeline& timeline,
                           const Grammar& grammar, const base::Random& random) {
    Pacing pacing = grammar.pacing;
    const std::size_t wanted =
        wantedScenes(told, grammar, timeline.rate.secondsAt(timeline.length));
    std::vector<Slot> slots;
    for (int i = 0; i < 4; ++i) {
        slots =
            makeSlots(timeline, placeCuts(timeline, pacing, intent.energy, random.fork("cuts")));
        if (slots.size() >= wanted || pacing.driving <= pacing.shortest)
            break;
        for (double* seconds : {&pacing.calm, &pacing.driving, &pacing.longest})
            *seconds = std::max(pacing.shortest, 0.8 * *seconds);
    }
    return slots;
}

std::vector<Slot> planSlots(const Brief& brief, const Told& told, const Intent& intent,
                            const Timeline& timeline, const Grammar& grammar,
                            const base::Random& random) {
    std::vector<Slot> slots = cutSlots(told, intent, timeline, grammar, random);
    assignParts(slots, grammar, timeline);
    makeRoomForSteps(slots, told, grammar);
    chooseHeroes(slots);
    assignSettings(slots, intent.settings.size(), grammar.category, random.fork("settings"));
    const bool english = speaksEnglish(PromptText(brief.prompt));
    if (english)
        placeMoments(slots, told, intent, grammar, random.fork("moments"));
    else
        adoptSentences(slots, momentsOf(brief.prompt, intent.subject), intent);
    chooseShots(slots, grammar, styleNamed(intent.style), intent, random.fork("shots"));
    const bool tells =
        !told.heading.empty() ||
        !told.features.empty() || // then its words have scenes of their own
        std::ranges::any_of(told.moments, [](const ToldMoment& moment) { return !moment.isThing; });
    IdeaBook ideas(intent, brief.category, english && !tells, random.fork("ideas"));
    Teller teller(told, intent, ideas, random.fork("telling"));
    for (Slot& slot : slots) {
        if (slot.description.empty())
            slot.description = teller.tell(slot);
        else
            ideas.remember(slot.description);
        if (slot.description.empty())
            slot.description = ideas.describe(slot);
    }
    return slots;
}

// What each step and feature is called in a lower third.
std::vector<Caption> captionsOf(const std::vector<Slot>& slots, const Told& told) {
    std::vector<Caption> captions;
    int last = -1;
    for (const Slot& slot : slots) {
        const bool fresh = slot.moment > last && slot.part->role == "step";
        if (fresh)
            captions.push_back(
                {slot.cut.frame, told.moments[static_cast<std::size_t>(slot.moment)].caption});
        last = std::max(last, slot.moment);
    }
    return captions;
}

// The film's palette in this scene: paler in trouble, brighter at the peak, turned to the accent in
// every other passage.
std::vector<model::Colour> paletteOf(const Slot& slot, std::vector<model::Colour> palette) {
    if (palette.size() != kPaletteSize)
        return palette;
    if (slot.part->role == "problem" || slot.part->role == "crisis")
        for (const std::size_t role : {kGround, kMain, kAccent})
            palette[role] = mixed(palette[role], {110, 114, 120}, 0.5);
    else if (slot.hero)
        palette[kLight] = mixed(palette[kLight], {255, 255, 255}, 0.3);
    else if (slot.block % 2 == 1)
        palette[kMain] = mixed(palette[kMain], palette[kAccent], 0.25);
    return palette;
}

Scene sceneOf(const Slot& slot, std::size_t index, const Film& film, const base::Random& random) {
    Scene scene;
    scene.id = {fmt::format("{}-s{:04}", film.id.text, index + 1)};
    scene.start = slot.cut.frame;
    scene.beat = slot.cut.beat;
    scene.role = slot.part->role;
    scene.section = slot.section;
    scene.description = slot.description;
    scene.shot = slot.shot;
    scene.hero = slot.hero;
    scene.energy = slot.energy;
    scene.palette = paletteOf(slot, film.intent.palette);
    scene.timeOfDay = film.intent.timeOfDay;
    scene.weather = film.intent.weather;
    scene.seed = random.fork(fmt::format("scene {}", index)).next() >> 33; // models take 31 bits
    return scene;
}

std::optional<model::Music> musicOf(const Timeline& timeline, const Material& material) {
    if (!timeline.hasSong || !material.song)
        return std::nullopt;
    model::Music music;
    music.asset = *material.song;
    music.in = timeline.in;
    if (timeline.loop) {
        music.loopStart = std::llround(timeline.loop->begin * base::kSampleRate);
        music.loopEnd = std::llround(timeline.loop->end * base::kSampleRate);
        music.rounds = timeline.loop->rounds;
    }
    const FrameIndex half = timeline.length / 2;
    if (timeline.startsInside)
        music.fadeIn = std::min(half, std::max<FrameIndex>(1, timeline.rate.nearestFrame(kFadeIn)));
    if (timeline.endsInside)
        music.fadeOut = std::min(half, timeline.rate.nearestFrame(kFadeOut));
    return music;
}

// An intent from elsewhere may lack what planning needs.
Intent completed(Intent intent, const Brief& brief) {
    if (intent.palette.size() == 5 && !intent.settings.empty() && !intent.style.empty())
        return intent;
    const Intent read = readIntent(brief);
    if (intent.palette.size() != 5)
        intent.palette = read.palette;
    if (intent.settings.empty())
        intent.settings = read.settings;
    if (intent.style.empty())
        intent.style = read.style;
    return intent;
}

} // namespace

base::Result<Film> planFilm(const Brief& brief, const Intent& givenIntent,
                            const std::optional<model::SongMap>& song, const Material& material) {
    const Intent intent = completed(givenIntent, brief);
    const Grammar& grammar = grammarOf(brief.category);
    const base::Random random =
        base::Random(brief.seed).fork(brief.prompt); // equal seeds of two prompts differ too
    TRY_ASSIGN(Timeline timeline,
               makeTimeline(brief, intent, grammar, song, random.fork("excerpt")));

    Film film;
    film.id = filmIdOf(brief, timeline, material);
    const Told told = readTold(brief);
    film.title = filmTitle(brief, intent);
    film.category = brief.category;
    film.aspect = brief.aspect;
    film.rate = brief.rate;
    film.length = timeline.length;
    film.seed = brief.seed;
    film.intent = intent;
    for (const std::string& warning : timeline.warnings)
        film.intent.warnings.push_back(warning);
    film.grid = timeline.grid;
    film.music = musicOf(timeline, material);
    film.look.id = intent.look.empty() ? "none" : intent.look;
    if (material.lut)
        film.look = {"none", *material.lut, 1};
    if (material.logo)
        film.logo = model::Logo{.asset = *material.logo};

    const auto slots = planSlots(brief, told, intent, timeline, grammar, random);
    const auto transitions =
        chooseTransitions(slots, styleNamed(intent.style), brief.rate, random.fork("transitions"));
    for (std::size_t i = 0; i < slots.size(); ++i) {
        film.scenes.push_back(sceneOf(slots[i], i, film, random));
        film.scenes[i].transition = transitions[i];
        film.scenes[i].prompt = writePrompt(film.scenes[i], film.intent, brief.brand);
    }
    placeFootage(film, material);
    film.titles = makeTitles(film, brief, grammar, {captionsOf(slots, told), told.features});
    TRY(model::check(film));
    return film;
}

} // namespace reelwright::director
