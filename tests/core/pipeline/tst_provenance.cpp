#include "pipeline/provenance.h"

#include "base/hash.h"
#include "support/film_factory.h"
#include "support/verify.h"

using namespace reelwright;
using namespace reelwright::testing;

namespace {

model::Film filmOfAllKinds() {
    model::Film film;
    film.id = {"film-id"};
    film.length = 120;
    for (int i = 0; i < 4; ++i) {
        model::Scene scene;
        scene.id = {std::to_string(i)};
        scene.start = 30 * i;
        scene.seed = 7;
        if (i > 0) {
            model::Take take;
            take.id = {"take"};
            take.kind = i == 1 ? model::TakeKind::Still : i == 2 ? model::TakeKind::Clip : model::TakeKind::Generated;
            take.asset = {"asset" + std::to_string(i)};
            take.model = i == 3 ? "dream-2" : "";
            take.prompt = i == 3 ? "my secret idea" : "";
            take.seed = 99;
            take.licence = i == 3 ? "Open licence" : "";
            scene.takes = {take};
            scene.chosen = take.id;
        }
        film.scenes.push_back(scene);
    }
    film.music = model::Music{.asset = {"song"}};
    return film;
}

const std::vector<model::Asset> kAssets = {{.id = {"asset1"}, .name = "beach.jpg", .sha256 = "11"},
                                           {.id = {"asset2"}, .name = "surf.mov", .sha256 = "22"},
                                           {.id = {"asset3"}, .name = "out-7.mp4", .sha256 = "33"},
                                           {.id = {"song"}, .name = "tune.mp3", .sha256 = "44"}};

} // namespace

TEST(Provenance, tells_of_every_scene_where_it_comes_from) {
    const base::Json json = pipeline::provenanceOf(filmOfAllKinds(), kAssets);
    EXPECT_EQ(json["film"], "film-id");
    EXPECT_EQ(json["drafts"], 1);
    EXPECT_EQ(json["revision"].get<std::string>().empty(), false);
    const base::Json& scenes = json["scenes"];
    ASSERT_EQ(scenes.size(), 4U);
    EXPECT_EQ(scenes[0]["shows"], "draft");
    EXPECT_EQ(scenes[0]["seed"], 7);
    EXPECT_EQ(scenes[1]["shows"], "picture");
    EXPECT_EQ(scenes[1]["file"], "beach.jpg");
    EXPECT_EQ(scenes[1]["sha256"], "11");
    EXPECT_EQ(scenes[2]["shows"], "clip");
    EXPECT_EQ(scenes[3]["shows"], "generated");
    EXPECT_EQ(scenes[3]["model"], "dream-2");
    EXPECT_EQ(scenes[3]["seed"], 99);
    EXPECT_EQ(scenes[3]["licence"], "Open licence");
    EXPECT_EQ(scenes[3]["prompt_sha256"], base::sha256OfText("my secret idea"));
    EXPECT_EQ(scenes[3]["scene"], 4);
    EXPECT_EQ(json["sounds"][0]["file"], "tune.mp3");
    EXPECT_EQ(json["sounds"][0]["role"], "music");
    EXPECT_EQ(json.dump().find("secret"), std::string::npos) << "the prompt itself stays at home";
}

TEST(Provenance, an_asset_that_is_gone_leaves_its_scene_without_a_source) {
    const base::Json json = pipeline::provenanceOf(filmOfAllKinds(), {});
    EXPECT_EQ(json["scenes"][1]["shows"], "picture");
    EXPECT_FALSE(json["scenes"][1].contains("sha256"));
}

TEST(Provenance, drafts_are_named_as_such) {
    model::Film film = filmOfAllKinds();
    EXPECT_NE(pipeline::provenanceSentence(film).find("1 of 4 scenes are drafts"), std::string::npos);
    for (model::Scene& scene : film.scenes)
        scene.chosen = {};
    EXPECT_NE(pipeline::provenanceSentence(film).find("every scene is drawn"), std::string::npos);
    film.scenes.erase(film.scenes.begin(), film.scenes.end());
    EXPECT_EQ(pipeline::provenanceSentence(film).find("draft"), std::string::npos);
}
