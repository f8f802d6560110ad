#include "director/director.h"

#include "core/director/briefs.h"
#include "support/verify.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

using namespace reelwright;
using briefs::makeBrief;
using model::Category;
using model::Film;

namespace {

director::Material pictures(std::size_t count, double seconds = 0) {
    director::Material material;
    for (std::size_t i = 0; i < count; ++i) {
        model::Take take;
        take.kind = seconds > 0 ? model::TakeKind::Clip : model::TakeKind::Still;
        take.asset = {fmt::format("picture {:03}", i)};
        material.footage.push_back(take);
        material.footageSeconds.push_back(seconds);
    }
    return material;
}

std::vector<std::string> shown(const Film& film) {
    std::vector<std::string> assets;
    for (const auto& scene : film.scenes)
        if (const auto* take = scene.chosenTake())
            assets.push_back(take->asset.text);
    return assets;
}

} // namespace

TEST(Footage, each_picture_is_used_once_and_in_order) {
    for (const std::size_t count : {1U, 3U, 8U}) {
        ASSIGN_OK(const Film film, briefs::plan(makeBrief("a city", Category::MusicVideo, 60),
                                                briefs::makeSong({}), pictures(count)));
        const auto assets = shown(film);
        EXPECT_EQ(assets.size(), count);
        EXPECT_TRUE(std::ranges::is_sorted(assets));
        EXPECT_EQ(std::set<std::string>(assets.begin(), assets.end()).size(), count);
    }
}

TEST(Footage, more_pictures_than_scenes_fill_every_scene) {
    ASSIGN_OK(const Film film, briefs::plan(makeBrief("a city", Category::MusicVideo, 30),
                                            briefs::makeSong({}), pictures(200)));
    EXPECT_EQ(shown(film).size(), film.scenes.size());
    VERIFY_OK(model::check(film));
}

TEST(Footage, take_ids_are_unique_and_the_same_each_time) {
    const auto brief = makeBrief("a city", Category::Ad, 30);
    ASSIGN_OK(const Film film, briefs::plan(brief, briefs::makeSong({}), pictures(12)));
    std::set<std::string> ids;
    for (const auto& scene : film.scenes)
        for (const auto& take : scene.takes)
            EXPECT_TRUE(ids.insert(take.id.text).second);
    ASSIGN_OK(const Film again, briefs::plan(brief, briefs::makeSong({}), pictures(12)));
    EXPECT_EQ(film, again);
}

TEST(Footage, a_clip_never_stands_for_a_longer_scene) {
    ASSIGN_OK(const Film film, briefs::plan(makeBrief("a lake", Category::Story, 60), std::nullopt,
                                            pictures(4, 3.0)));
    for (std::size_t i = 0; i < film.scenes.size(); ++i)
        if (film.scenes[i].chosenTake() != nullptr) {
            EXPECT_LE(film.rate.secondsAt(film.spanOf(i).length()), 3.0 + 1e-6);
        }
}

TEST(Footage, first_and_last_pictures_are_chosen_and_locked) {
    director::Material material = pictures(2);
    material.first = model::Take{.asset = {"first"}};
    material.last = model::Take{.asset = {"last"}};
    ASSIGN_OK(const Film film,
              briefs::plan(makeBrief("a city", Category::Story, 40), std::nullopt, material));
    EXPECT_EQ(film.scenes.front().chosenTake()->asset.text, "first");
    EXPECT_TRUE(film.scenes.front().locks.content);
    EXPECT_EQ(film.scenes.back().chosenTake()->asset.text, "last");
    EXPECT_TRUE(film.scenes.back().locks.content);
    EXPECT_FALSE(film.scenes[1].locks.content);
}

TEST(Footage, one_scene_shows_the_first_picture_before_the_last) {
    director::Material material;
    material.first = model::Take{.asset = {"first"}};
    material.last = model::Take{.asset = {"last"}};
    ASSIGN_OK(const Film film,
              briefs::plan(makeBrief("a city", Category::Story, 1), std::nullopt, material));
    ASSERT_EQ(film.scenes.size(), 1U);
    EXPECT_EQ(film.scenes.front().chosenTake()->asset.text, "first");
}

TEST(Footage, the_hero_shot_of_an_ad_shows_a_picture) {
    ASSIGN_OK(const Film film, briefs::plan(makeBrief("an ad for a chair", Category::Ad, 30),
                                            briefs::makeSong({}), pictures(5)));
    for (const auto& scene : film.scenes)
        if (scene.hero) {
            EXPECT_NE(scene.chosenTake(), nullptr);
        }
}
