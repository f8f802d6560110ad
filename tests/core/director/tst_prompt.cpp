#include "director/director.h"
#include "director/prompt_text.h"

#include "core/director/briefs.h"
#include "support/verify.h"

#include <gtest/gtest.h>

using namespace reelwright;
using briefs::makeBrief;
using model::Category;
using model::Film;

namespace {

std::size_t countWords(const std::string& text) {
    return director::PromptText(text).words().size();
}

int cameraMoves(const std::string& prompt) {
    int moves = 0;
    for (const char* move : {"static camera", "push in", "pull out", "pan left", "pan right",
                             "tilt up", "tilt down", "orbit around", "Crane rising", "Handheld"})
        moves += prompt.find(move) != std::string::npos ? 1 : 0;
    return moves;
}

} // namespace

TEST(Prompt, has_forty_to_ninety_words_and_one_camera_move) {
    for (const auto& text : briefs::prompts()) {
        ASSIGN_OK(const Film film,
                  briefs::plan(makeBrief(text, Category::MusicVideo, 30), briefs::makeSong({})));
        for (const auto& scene : film.scenes) {
            EXPECT_LE(countWords(scene.prompt), 90U) << scene.prompt;
            EXPECT_GE(countWords(scene.prompt), 40U) << scene.prompt;
            EXPECT_EQ(cameraMoves(scene.prompt), 1) << scene.prompt;
            EXPECT_NE(scene.prompt.find(scene.description), std::string::npos);
        }
    }
}

TEST(Prompt, a_move_written_by_the_user_is_not_contradicted) {
    model::Intent intent = director::readIntent(makeBrief("a city", Category::Story, 10));
    model::Scene scene;
    scene.description = "slow pan left across the roofs of the city";
    scene.shot.move = model::CameraMove::TiltUp;
    const std::string prompt = director::writePrompt(scene, intent, std::nullopt);
    EXPECT_EQ(cameraMoves(prompt), 1) << prompt;
}

TEST(Prompt, names_constraints_brand_and_continuity) {
    model::Brief brief = makeBrief("an ad for a red chair, no people", Category::Ad, 20);
    brief.brand =
        model::BrandKit{.name = "Oak", .colours = {{200, 30, 30}}, .toneWords = {"honest", "warm"}};
    ASSIGN_OK(const Film film, briefs::plan(brief, std::nullopt));
    const std::string& prompt = film.scenes.front().prompt;
    EXPECT_NE(prompt.find("Without people"), std::string::npos) << prompt;
    EXPECT_NE(prompt.find("honest, warm"), std::string::npos) << prompt;
    EXPECT_NE(prompt.find("#c81e1e"), std::string::npos) << prompt;
    EXPECT_NE(prompt.find("neighbouring shots"), std::string::npos) << prompt;
}

TEST(Prompt, an_empty_scene_and_intent_give_a_prompt) {
    EXPECT_FALSE(director::writePrompt({}, {}, std::nullopt).empty());
}
