#include "generate/draft/casting.h"
#include "generate/draft/draft.h"
#include "generate/draft/family.h"
#include "generate/draft/lexicon.h"
#include "generate/draft/subject.h"
#include "support/verify.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <set>
#include <thread>

namespace {

using namespace reelwright;
using namespace reelwright::generate::draft;

DraftScene sceneOf(std::string words) {
    DraftScene scene;
    scene.words = std::move(words);
    scene.style = "cinematic";
    scene.palette = {{10, 6, 24}, {27, 16, 53}, {255, 45, 149}, {0, 229, 255}, {255, 211, 0}};
    scene.seed = 11;
    scene.frames = 60;
    scene.size = {320, 180};
    return scene;
}

// The idea that calls for a family most, which is also a word.
DraftScene sceneFor(const Family& family) {
    const auto most =
        std::max_element(family.calls.begin(), family.calls.end(),
                         [](const Call& a, const Call& b) { return a.weight < b.weight; });
    return sceneOf(std::string(most->idea));
}

media::Image frameOf(const DraftScene& scene, base::FrameIndex n) {
    media::Image image;
    const auto renderer = DraftRenderer::create(scene);
    EXPECT_TRUE(renderer.has_value());
    if (renderer)
        renderer->draw(n, image);
    return image;
}

struct Measured {
    std::array<double, 3> mean{};
    double spread = 0; // standard deviation of the brightness
};

Measured measure(const media::Image& image) {
    Measured measured;
    double sum = 0;
    double squares = 0;
    const double count = static_cast<double>(image.width) * image.height;
    for (std::size_t i = 0; i + 3 < image.pixels.size(); i += 4) {
        double grey = 0;
        for (std::size_t c = 0; c < 3; ++c) {
            measured.mean[c] += image.pixels[i + c] / count;
            grey += image.pixels[i + c] / 3.0;
        }
        sum += grey;
        squares += grey * grey;
    }
    measured.spread = std::sqrt(std::max(0.0, squares / count - (sum / count) * (sum / count)));
    return measured;
}

// Mean difference of two pictures of one size, in 8-bit steps; grain alone gives less than 2.
double difference(const media::Image& a, const media::Image& b) {
    EXPECT_EQ(a.pixels.size(), b.pixels.size());
    double sum = 0;
    for (std::size_t i = 0; i < std::min(a.pixels.size(), b.pixels.size()); ++i)
        sum += std::abs(a.pixels[i] - b.pixels[i]);
    return sum / static_cast<double>(std::max<std::size_t>(a.pixels.size() / 4 * 3, 1));
}

TEST(Draft, there_are_at_least_sixteen_families_with_names_of_their_own) {
    const auto ids = families();
    EXPECT_GE(ids.size(), 16U);
    EXPECT_EQ(std::set<std::string_view>(ids.begin(), ids.end()).size(), ids.size());
}

TEST(Draft, every_family_is_reached_by_its_words) {
    for (const Family* family : familyCatalogue())
        EXPECT_EQ(familyFor(sceneFor(*family)), family->id);
}

TEST(Draft, every_call_and_every_subject_is_an_idea_of_the_lexicon) {
    std::set<std::string_view> ideas;
    for (const Meaning& meaning : lexicon())
        ideas.insert(meaning.idea);
    for (const Family* family : familyCatalogue())
        for (const Call& call : family->calls)
            EXPECT_TRUE(ideas.contains(call.idea)) << call.idea;
    for (const Subject* subject : subjectCatalogue())
        EXPECT_TRUE(ideas.contains(subject->idea)) << subject->idea;
}

TEST(Draft, plain_words_call_for_the_place_they_name) {
    const std::array<std::pair<const char*, const char*>, 14> expected{{
        {"a lonely robot walks down a rainy alley full of neon signs", "neon_street"},
        {"Die Stadt bei Nacht", "city_night"},
        {"olas del mar al atardecer", "sea"},
        {"une forêt au matin", "forest"},
        {"the band plays, the crowd goes wild", "stage"},
        {"a bottle of perfume on a pedestal", "plinth"},
        {"an astronaut floats past a planet", "space"},
        {"a car races along the highway", "road"},
        {"whales swim below the surface of the deep", "underwater"},
        {"dunes of the Sahara", "desert"},
        {"how the algorithm works: data and charts", "data_space"},
        {"children run through a field of flowers", "meadow"},
        {"a plane above the clouds", "clouds"},
        {"80s synthwave grid", "neon_grid"},
    }};
    for (const auto& [words, family] : expected)
        EXPECT_EQ(familyFor(sceneOf(words)), family) << words;
}

TEST(Draft, every_family_draws_a_picture_that_is_neither_black_nor_flat) {
    for (const Family* family : familyCatalogue()) {
        const Measured measured = measure(frameOf(sceneFor(*family), 20));
        EXPECT_GT(measured.mean[0] + measured.mean[1] + measured.mean[2], 18) << family->id;
        EXPECT_GT(measured.spread, 9) << family->id;
    }
}

TEST(Draft, pixels_are_opaque) {
    const media::Image image = frameOf(sceneOf("sea"), 0);
    for (std::size_t i = 3; i < image.pixels.size(); i += 4)
        ASSERT_EQ(image.pixels[i], 255);
}

TEST(Draft, every_family_draws_the_same_bytes_in_any_order_and_from_any_thread) {
    for (const Family* family : familyCatalogue()) {
        DraftScene scene = sceneFor(*family);
        scene.words += " dancer";
        scene.pulses = {{5, 1, true}, {20, 0.5, false}, {35, 1, false}};
        ASSIGN_OK(const DraftRenderer renderer, DraftRenderer::create(scene));
        media::Image first;
        media::Image second;
        renderer.draw(3, first);
        renderer.draw(40, second);
        media::Image left;
        media::Image right;
        {
            const std::jthread one([&] { renderer.draw(40, left); });
            const std::jthread two([&] { renderer.draw(3, right); });
        }
        EXPECT_EQ(first.pixels, right.pixels) << family->id;
        EXPECT_EQ(second.pixels, left.pixels) << family->id;
        EXPECT_EQ(first.pixels, frameOf(scene, 3).pixels) << family->id;
    }
}

TEST(Draft, another_seed_gives_another_composition_in_every_family) {
    for (const Family* family : familyCatalogue()) {
        DraftScene scene = sceneFor(*family);
        const media::Image first = frameOf(scene, 10);
        scene.seed = 12;
        EXPECT_GT(difference(first, frameOf(scene, 10)), 3) << family->id;
    }
}

TEST(Draft, another_palette_changes_the_colour_of_every_family) {
    for (const Family* family : familyCatalogue()) {
        DraftScene scene = sceneFor(*family);
        const Measured pink = measure(frameOf(scene, 10));
        scene.palette = {{8, 24, 12}, {20, 70, 40}, {40, 170, 70}, {200, 250, 190}, {120, 230, 60}};
        const Measured green = measure(frameOf(scene, 10));
        EXPECT_GT(green.mean[1] - green.mean[0], pink.mean[1] - pink.mean[0] + 8) << family->id;
    }
}

TEST(Draft, a_missing_palette_is_made_up) {
    DraftScene scene = sceneOf("mountains");
    scene.palette.clear();
    EXPECT_GT(measure(frameOf(scene, 0)).spread, 9);
    scene.palette = {{200, 20, 20}};
    EXPECT_GT(measure(frameOf(scene, 0)).spread, 9);
}

TEST(Draft, each_camera_move_moves_the_picture_and_none_jumps) {
    double still = 0; // what sways and drifts anyway
    for (int move = 0; move < model::kCameraMoveCount; ++move) {
        DraftScene scene = sceneOf("mountains");
        scene.shot.move = static_cast<model::CameraMove>(move);
        ASSIGN_OK(const DraftRenderer renderer, DraftRenderer::create(scene));
        media::Image first;
        media::Image next;
        media::Image last;
        renderer.draw(0, first);
        renderer.draw(1, next);
        renderer.draw(59, last);
        EXPECT_LT(difference(first, next), 4) << model::nameOf(scene.shot.move);
        const double moved = difference(first, last);
        if (scene.shot.move == model::CameraMove::Static)
            still = moved;
        else
            EXPECT_GT(moved, still + 0.3) << model::nameOf(scene.shot.move);
    }
}

TEST(Draft, layers_reach_the_edges_through_every_move) {
    for (const Family* family : familyCatalogue())
        for (int move = 0; move < model::kCameraMoveCount; ++move) {
            DraftScene scene = sceneFor(*family);
            scene.shot.move = static_cast<model::CameraMove>(move);
            scene.energy = 1;
            scene.size = {96, 54};
            scene.palette = {
                {90, 90, 90}, {130, 130, 130}, {170, 170, 170}, {230, 230, 230}, {200, 200, 200}};
            ASSIGN_OK(const DraftRenderer renderer, DraftRenderer::create(scene));
            media::Image image;
            for (const base::FrameIndex n : {0, 59}) {
                renderer.draw(n, image);
                for (int y = 0; y < image.height; ++y)
                    for (const int x : {0, image.width - 1})
                        ASSERT_GT(image.row(y)[4 * x + 1], 4)
                            << family->id << " " << model::nameOf(scene.shot.move);
            }
        }
}

TEST(Draft, a_pulse_changes_the_frame_on_the_beat_in_every_family) {
    for (const Family* family : familyCatalogue()) {
        DraftScene scene = sceneFor(*family);
        scene.shot.move = model::CameraMove::Static;
        const media::Image still = frameOf(scene, 30);
        scene.pulses = {{30, 1, true}};
        EXPECT_GT(difference(still, frameOf(scene, 30)), 0.05) << family->id;
    }
}

TEST(Draft, weather_and_time_of_day_change_the_picture) {
    DraftScene scene = sceneOf("mountains");
    scene.timeOfDay = "day";
    const media::Image clear = frameOf(scene, 30);
    for (const char* weather : {"rain", "snow", "fog", "storm", "wind"}) {
        scene.weather = weather;
        EXPECT_GT(difference(clear, frameOf(scene, 30)), 0.4) << weather;
    }
    scene.weather.clear();
    scene.timeOfDay = "night";
    EXPECT_GT(difference(clear, frameOf(scene, 30)), 15);
}

TEST(Draft, every_subject_is_seen_and_grows_with_the_shot) {
    for (const Subject* subject : subjectCatalogue()) {
        DraftScene scene = sceneOf("desert");
        scene.seed = 5;
        scene.size = {160, 90};
        const media::Image empty = frameOf(scene, 30);
        scene.words = "desert " + std::string(subject->idea);
        if (familyFor(scene) != "desert")
            continue;
        scene.shot.size = model::ShotSize::Medium;
        EXPECT_GT(difference(empty, frameOf(scene, 30)), 0.3) << subject->idea;
    }
}

TEST(Draft, odd_texts_give_a_picture) {
    const std::array<std::string, 7> texts{"",
                                           "🚀🔥💃",
                                           "城市的夜晚",
                                           std::string(4000, 'x'),
                                           "\xff\xfe\x80",
                                           "a b c d . , !",
                                           std::string(4000, ' ')};
    for (const std::string& text : texts) {
        DraftScene scene = sceneOf(text);
        scene.style = text;
        EXPECT_GT(measure(frameOf(scene, 1)).spread, 5) << text.substr(0, 12);
    }
}

TEST(Draft, odd_sizes_give_a_picture) {
    for (const model::Size size :
         {model::Size{16, 16}, {1080, 1920}, {400, 400}, {640, 64}, {64, 640}}) {
        DraftScene scene = sceneOf("city at night, a dancer");
        scene.size = size;
        const media::Image image = frameOf(scene, 1);
        EXPECT_EQ(image.width, size.width);
        EXPECT_EQ(image.height, size.height);
        EXPECT_GT(measure(image).spread, 5);
    }
}

TEST(Draft, every_family_fits_upright_frames_and_close_ups) {
    for (const Family* family : familyCatalogue())
        for (const model::ShotSize shot :
             {model::ShotSize::ExtremeWide, model::ShotSize::ExtremeCloseUp}) {
            DraftScene scene = sceneFor(*family);
            scene.words += " dancer";
            scene.size = {90, 160};
            scene.shot.size = shot;
            EXPECT_GT(measure(frameOf(scene, 5)).spread, 7) << family->id;
        }
}

TEST(Draft, sizes_and_lengths_out_of_range_are_refused) {
    DraftScene scene = sceneOf("sea");
    for (const model::Size size :
         {model::Size{0, 0}, {14, 100}, {101, 100}, {100, 4098}, {-2, 100}}) {
        scene.size = size;
        EXPECT_ERROR(DraftRenderer::create(scene), InvalidInput);
    }
    scene.size = {100, 100};
    scene.frames = 0;
    EXPECT_ERROR(DraftRenderer::create(scene), InvalidInput);
}

TEST(Draft, the_name_changes_with_every_field) {
    const DraftScene scene = sceneOf("sea");
    const std::vector<std::function<void(DraftScene&)>> changes{
        [](DraftScene& s) { s.words += "!"; },
        [](DraftScene& s) { s.style += "!"; },
        [](DraftScene& s) { s.palette[3].blue ^= 1; },
        [](DraftScene& s) { s.palette.pop_back(); },
        [](DraftScene& s) { s.timeOfDay = "day"; },
        [](DraftScene& s) { s.weather = "rain"; },
        [](DraftScene& s) { s.shot.size = model::ShotSize::CloseUp; },
        [](DraftScene& s) { s.shot.move = model::CameraMove::Orbit; },
        [](DraftScene& s) { s.shot.light = "hard"; },
        [](DraftScene& s) { s.energy += 0.01; },
        [](DraftScene& s) { s.pulses.push_back({}); },
        [](DraftScene& s) { s.seed += 1; },
        [](DraftScene& s) { s.rate.numerator = 25; },
        [](DraftScene& s) { s.rate.denominator = 2; },
        [](DraftScene& s) { s.frames += 1; },
        [](DraftScene& s) { s.size.width += 2; },
        [](DraftScene& s) { s.size.height += 2; },
    };
    std::set<std::string> names{scene.name()};
    for (const auto& change : changes) {
        DraftScene other = scene;
        change(other);
        names.insert(other.name());
    }
    EXPECT_EQ(names.size(), changes.size() + 1);
    EXPECT_EQ(scene.name(), DraftScene(scene).name());
}

std::string_view ideaOf(const Subject* subject) {
    return subject == nullptr ? std::string_view("nobody") : subject->idea;
}

struct Expected {
    const char* words;
    const char* main;
    const char* second;
};

TEST(Draft, the_words_say_who_is_in_the_scene_and_what_is_beside_them) {
    const std::array<Expected, 32> expected{{
        {"A lighthouse stands on a rock, its beam sweeps over the sea", "lighthouse", "nobody"},
        {"A lighthouse keeper climbs the stairs with a lantern", "keeper", "lantern"},
        {"A message in a bottle lies on the beach", "message_bottle", "nobody"},
        {"A man finds a bottle at the shore", "person", "bottle"},
        {"Bees fly from flower to flower", "bee", "flower"},
        {"Hands passing a lantern to a friend", "hands", "lantern"},
        {"A person with headphones on a train", "person", "headphones"},
        {"A lone figure in a long coat above the city", "person", "nobody"},
        {"Hands of the lone figure in the glow of the city", "hands", "nobody"},
        {"The fisherman rows a rowing boat out into the storm", "rowboat", "nobody"},
        {"A child under a lone oak tree", "person", "tree"},
        {"Wind blows under a lone oak tree", "nobody", "tree"},
        {"An old oak tree on a hill", "tree", "nobody"},
        {"The beekeeper opens the hive", "beekeeper", "hive"},
        {"Street food at night, steam rises", "stall", "nobody"},
        {"A bowl of noodles, steaming", "noodles", "nobody"},
        {"A wok with flames", "wok", "nobody"},
        {"A rowing boat drifts on the lake", "rowboat", "nobody"},
        {"Honey drips from a spoon", "honey", "nobody"},
        {"Solar panels turn sunlight into power", "solar_panel", "nobody"},
        {"A wind turbine turns slowly", "wind_turbine", "nobody"},
        {"On a train a woman reads a book", "person", "book"},
        {"Two friends dance together", "group", "nobody"},
        {"A woman walks a dog through the park", "walker", "dog"},
        {"Ein Leuchtturm im Sturm", "lighthouse", "nobody"},
        {"Una botella de perfume", "bottle", "nobody"},
        {"The heart of a lighthouse, very near", "lighthouse", "nobody"},
        {"The solar power filling the frame", "solar_panel", "nobody"},
        // Ordinary words name nothing.
        {"Many kind figures of a model crowned the railing", "nobody", "nobody"},
        {"We can see how it works and show what is next", "nobody", "nobody"},
        {"The camera pans and the light falls on it, step by step", "camera", "nobody"},
        {"The sun rose over a pair of hills that stand alone", "nobody", "nobody"},
    }};
    for (const Expected& one : expected) {
        const DraftScene scene = sceneOf(one.words);
        const Casting casting = castingOf(Reading(scene));
        EXPECT_EQ(ideaOf(casting.main), one.main) << one.words;
        EXPECT_EQ(ideaOf(casting.second), one.second) << one.words;
    }
}

TEST(Draft, the_films_hero_is_where_the_words_name_nobody_but_not_in_empty_places) {
    DraftScene scene = sceneOf("a narrow street of glowing signs");
    scene.style = "cyberpunk a lone figure in a long coat";
    scene.shot.light = "wet reflections of red lanterns";
    EXPECT_EQ(ideaOf(castingOf(Reading(scene)).main), "person");
    scene.words = "an empty alley with steam and puddles";
    EXPECT_EQ(ideaOf(castingOf(Reading(scene)).main), "nobody");
    scene.style = "cyberpunk";
    scene.words = "record spinning under a fingertip";
    EXPECT_EQ(ideaOf(castingOf(Reading(scene)).main), "nobody"); // a light is no lantern
}

TEST(Draft, a_lighthouse_keeper_is_a_person_with_a_lighthouse_behind) {
    const Casting casting =
        castingOf(Reading(sceneOf("A lighthouse keeper climbs the stairs with a lantern")));
    EXPECT_EQ(ideaOf(casting.main), "keeper");
    EXPECT_EQ(ideaOf(casting.place), "lighthouse");
    EXPECT_EQ(ideaOf(castingOf(Reading(sceneOf("A man with a dog"))).place), "nobody");
}

TEST(Draft, new_things_are_shown_where_they_belong) {
    const std::array<std::pair<const char*, const char*>, 14> expected{{
        {"a lighthouse keeper with a lantern", "sea"},
        {"a message in a bottle", "sea"},
        {"two friends in a rowing boat", "sea"},
        {"bees and honey", "meadow"},
        {"solar panels", "meadow"},
        {"a wind turbine", "meadow"},
        {"street food at night", "neon_street"},
        {"a bowl of noodles in the kitchen", "interior"},
        {"a person with headphones on a train", "interior"},
        {"a child reads under a lone oak tree", "meadow"},
        {"a runner by the sea", "sea"},
        {"a village in africa", "village"},
        {"a mountain climber near the peak", "mountains"},
        {"a doctor in the hospital", "interior"},
    }};
    for (const auto& [words, family] : expected)
        EXPECT_EQ(familyFor(sceneOf(words)), family) << words;
}

TEST(Draft, another_subject_gives_another_frame) {
    std::vector<media::Image> frames;
    std::vector<std::string> names;
    for (const Subject* subject : subjectCatalogue()) {
        DraftScene scene = sceneOf("desert " + std::string(subject->idea));
        if (familyFor(scene) != "desert")
            continue;
        scene.size = {160, 90};
        scene.shot.size = model::ShotSize::Full;
        scene.seed = 5;
        frames.push_back(frameOf(scene, 20));
        names.emplace_back(subject->idea);
    }
    EXPECT_GT(frames.size(), 20U);
    for (std::size_t i = 0; i < frames.size(); ++i)
        for (std::size_t k = i + 1; k < frames.size(); ++k)
            EXPECT_GT(difference(frames[i], frames[k]), 0.1) << names[i] << " " << names[k];
}

TEST(Draft, a_second_subject_is_seen) {
    DraftScene scene = sceneOf("a woman in the desert");
    scene.shot.size = model::ShotSize::Full;
    const media::Image alone = frameOf(scene, 20);
    for (const char* words :
         {"a woman in the desert with a lantern", "a woman in the desert under a tree",
          "a woman in the desert with a dog", "a woman in the desert with headphones"}) {
        scene.words = words;
        EXPECT_GT(difference(alone, frameOf(scene, 20)), 0.3) << words;
    }
}

TEST(Draft, rooms_and_villages_differ_with_the_words) {
    for (const auto& [first, second] : {std::pair{"kitchen", "library"},
                                        {"workshop", "classroom"},
                                        {"hospital", "living room"},
                                        {"on a train", "office room"}}) {
        DraftScene scene = sceneOf(first);
        const media::Image one = frameOf(scene, 20);
        EXPECT_EQ(familyFor(scene), "interior") << first;
        scene.words = second;
        EXPECT_GT(difference(one, frameOf(scene, 20)), 6) << first;
    }
    // Snow is white: only cold words bring it.
    DraftScene scene = sceneOf("village");
    scene.timeOfDay = "day";
    scene.palette = {{12, 28, 24}, {38, 70, 52}, {94, 140, 106}, {244, 233, 205}, {230, 126, 60}};
    const Measured green = measure(frameOf(scene, 20));
    scene.words = "village in winter";
    const Measured white = measure(frameOf(scene, 20));
    EXPECT_GT(white.mean[2], green.mean[2] + 20);
}

TEST(Draft, every_family_has_darks_and_lights_in_every_palette) {
    const std::array<std::vector<model::Colour>, 4> palettes{{
        {{10, 6, 24}, {27, 16, 53}, {255, 45, 149}, {0, 229, 255}, {255, 211, 0}},
        {{10, 14, 30}, {92, 64, 32}, {255, 159, 28}, {240, 230, 220}, {20, 33, 61}},
        {{90, 60, 80}, {250, 220, 228}, {246, 180, 196}, {255, 244, 246}, {236, 100, 140}},
        {{8, 8, 10}, {34, 36, 42}, {96, 104, 116}, {214, 220, 226}, {200, 40, 40}},
    }};
    for (const Family* family : familyCatalogue())
        for (std::size_t p = 0; p < palettes.size(); ++p) {
            DraftScene scene = sceneFor(*family);
            scene.palette = palettes[p];
            const media::Image image = frameOf(scene, 30);
            std::vector<int> greys;
            for (std::size_t i = 0; i + 3 < image.pixels.size(); i += 4)
                greys.push_back(
                    (77 * image.pixels[i] + 150 * image.pixels[i + 1] + 29 * image.pixels[i + 2]) >>
                    8);
            std::sort(greys.begin(), greys.end());
            const int dark = greys[greys.size() * 3 / 100];
            const int bright = greys[greys.size() * 97 / 100];
            EXPECT_LT(dark, 75) << family->id << " palette " << p;
            EXPECT_GT(bright - dark, 75) << family->id << " palette " << p;
        }
}

TEST(Draft, a_palette_of_one_hue_gets_a_second_one_in_the_sky) {
    DraftScene scene = sceneOf("the sea at noon");
    scene.palette = {{10, 14, 30}, {92, 64, 32}, {255, 159, 28}, {240, 230, 220}, {20, 33, 61}};
    scene.timeOfDay = "day";
    const Measured measured = measure(frameOf(scene, 20));
    EXPECT_GT(measured.mean[2], measured.mean[0]);
}

} // namespace
