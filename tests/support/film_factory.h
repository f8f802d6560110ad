// A film with something of everything, for tests of the model, the store and the edits.
#pragma once

#include "model/asset.h"
#include "model/film.h"

#include <string>

#include <fmt/format.h>

namespace reelwright::testing {

inline constexpr base::FrameIndex kFactorySceneLength = 60; // frames: four beats at 120 a minute

inline model::Intent makeIntent() {
    return {.subject = "a runner",
            .settings = {"city", "rooftop"},
            .keywords = {"neon", "rain"},
            .mood = "tense",
            .style = "cyberpunk",
            .timeOfDay = "night",
            .weather = "rain",
            .palette = {{1, 2, 3}, {10, 20, 30}, {255, 0, 128}, {240, 240, 255}, {0, 255, 200}},
            .energy = 0.75,
            .constraints = {"people"},
            .look = "teal_orange",
            .warnings = {"The song has no clear pulse."}};
}

inline model::Scene makeScene(int number) {
    model::Scene scene;
    scene.id = {fmt::format("scene-{}", number)};
    scene.start = (number - 1) * kFactorySceneLength;
    scene.beat = static_cast<double>(scene.start) / 30.0;
    scene.role = number == 1 ? "hook" : "build";
    scene.section = number <= 6 ? "verse" : "chorus";
    scene.description = fmt::format("street number {} in the rain", number);
    scene.prompt = scene.description + ", night, neon";
    scene.shot = {model::ShotSize::Medium, model::CameraMove::PushIn, "low warm backlight"};
    scene.hero = number == 7;
    scene.energy = 0.05 * number;
    scene.palette = makeIntent().palette;
    scene.timeOfDay = "night";
    scene.weather = "rain";
    scene.seed = 0xfedcba9876543210ULL + static_cast<std::uint64_t>(number);
    return scene;
}

// 24 s at 30 frames a second: 12 scenes of 60 frames on the beats of 120 a minute; transitions into
// scenes 3 (crossfade 12), 6 (dip 15) and 9 (wipe 60), takes in scenes 4 and 5, three titles.
inline model::Film makeFilm() {
    model::Film film;
    film.id = {"film-1"};
    film.title = "Neon Rain";
    film.category = model::Category::Ad;
    film.aspect = model::Aspect::Tall9x16;
    film.rate = {30, 1};
    film.length = 12 * kFactorySceneLength;
    film.seed = 7;
    film.intent = makeIntent();
    for (int number = 1; number <= 12; ++number)
        film.scenes.push_back(makeScene(number));
    film.scenes[2].transition = {"crossfade", 12};
    film.scenes[5].transition = {"dip_black", 15};
    film.scenes[8].transition = {"wipe", 60};
    film.scenes[3].takes = {
        {.id = {"take-a"},
         .kind = model::TakeKind::Clip,
         .asset = {"0123456789abcdef"},
         .in = 30,
         .framing = {.fit = model::Fit::Blurred, .focus = {0.25, 0.75}}},
        {.id = {"take-b"}, .kind = model::TakeKind::Still, .asset = {"fedcba9876543210"}}};
    film.scenes[3].chosen = {"take-a"};
    film.scenes[4].takes = {{.id = {"take-c"},
                             .kind = model::TakeKind::Generated,
                             .asset = {"00112233aabbccdd"},
                             .model = "some-model",
                             .prompt = "a street",
                             .seed = 99,
                             .price = {123'456},
                             .provider = "some-service",
                             .version = "v2",
                             .parameters = "{}",
                             .licence = "Open licence",
                             .receipt = "run-1"}};
    film.scenes[4].locks = {true, false};
    film.scenes[7].look = model::Look{"noir", {}, 0.5};
    film.music = model::Music{{"5555aaaa5555aaaa"}, 48000, -1.5, 15, 45};
    film.grid.tempo = 120;
    film.grid.confidence = 0.9;
    for (int i = 0; i < 48; ++i)
        film.grid.beats.push_back({i * 0.5, i % 4 + 1, 0.6, 0.02 * i});
    film.titles = {{.id = {"title-1"}, .text = "Neon Rain", .span = {15, 75}, .fade = 10},
                   {.id = {"title-2"},
                    .style = model::TitleStyle::LowerThird,
                    .text = "Ada Runner\ncourier",
                    .span = {200, 290},
                    .fade = 8,
                    .font = "Inter",
                    .colour = {250, 250, 250},
                    .accent = {255, 0, 128}},
                   {.id = {"title-3"},
                    .style = model::TitleStyle::EndCard,
                    .text = "Reel",
                    .span = {660, 720},
                    .fade = 12}};
    film.sounds = {{.id = {"sound-1"}, .asset = {"1111000011110000"}, .start = 4800, .length = 96000},
                   {.id = {"sound-2"},
                    .role = model::SoundRole::Clip,
                    .asset = {"2222000022220000"},
                    .scene = film.scenes[1].id,
                    .start = -2400,
                    .in = 100,
                    .length = 48000,
                    .gain = -3.5,
                    .fadeIn = 960,
                    .fadeOut = 480}};
    film.captions = {{.id = {"words"},
                      .kind = model::CaptionKind::Lyrics,
                      .language = "en",
                      .style = "karaoke",
                      .burnt = true,
                      .cues = {{.span = {60, 120}, .text = "We run through the rain"},
                               {.span = {120, 200},
                                .text = "and never\nlook back",
                                .pins = {{0, 125}, {4, 140}},
                                .marks = {{4, 9, true, false, model::Colour{255, 0, 0}}},
                                .anchor = model::Anchor::Top}}}};
    film.logo = model::Logo{{"9999000099990000"}, model::Corner::BottomLeft, 0.2, 0.5};
    film.look = {"teal_orange", {}, 0.8};
    film.notes.push_back({.id = {"note-1"}, .span = {30, 31}, .text = "Too dark"});
    film.markers.push_back({.id = {"marker-1"}, .at = 45, .text = "drop"});
    return film;
}

} // namespace reelwright::testing
