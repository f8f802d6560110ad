#include "pipeline/drafts.h"

#include "core/pipeline/workshop.h"
#include "media/video_reader.h"
#include "pipeline/stills.h"

using namespace reelwright;
using namespace reelwright::testing;

namespace {

model::Film filmOfDrafts() {
    model::Film film;
    film.id = {"film"};
    film.length = 18;
    for (int i = 0; i < 3; ++i) {
        model::Scene scene;
        scene.id = {fmt::format("scene-{}", i)};
        scene.start = 6 * i;
        scene.description = i == 1 ? "waves at the shore" : "a street in the rain";
        scene.palette = {{10, 10, 30}, {40, 20, 60}, {200, 60, 120}, {240, 230, 220}, {40, 220, 220}};
        scene.seed = static_cast<std::uint64_t>(i);
        film.scenes.push_back(scene);
    }
    return film;
}

} // namespace

TEST(Drafts, are_drawn_once_with_handles_and_only_where_they_are_missing) {
    Workshop shop;
    model::Film film = filmOfDrafts();
    film.scenes[1].transition = {"crossfade", 4};
    ASSIGN_OK(const auto files, pipeline::draftFiles(shop.workspace(), film, film.aspect));
    ASSERT_EQ(files.size(), 3U);
    EXPECT_TRUE(filesBelow(shop.derived()).empty());
    VERIFY_OK(pipeline::drawDrafts(shop.workspace(), film, film.aspect, {0, 1, 2}, {}, {}));
    for (std::size_t i = 0; i < 3; ++i) {
        ASSIGN_OK(const media::VideoReader reader, media::VideoReader::create(files[i].file, kRate, 1));
        EXPECT_EQ(reader.frameCount(), i == 2 ? 6 : 6 + 15) << i;
        EXPECT_EQ(pipeline::handleBefore(film, i), i == 1 ? 15 : 0);
    }
    fs::remove(files[2].file);
    std::vector<std::string> told;
    VERIFY_OK(pipeline::drawDrafts(shop.workspace(), film, film.aspect, {0, 1, 2},
                                   [&](const pipeline::Progress& progress) { told.push_back(progress.message); }, {}));
    EXPECT_TRUE(fs::exists(files[2].file));
    ASSERT_FALSE(told.empty());
    for (const std::string& message : told)
        EXPECT_EQ(message, "Drafting scene 3 of 3");
}

TEST(Drafts, scenes_with_a_take_and_scenes_not_asked_for_are_not_drawn) {
    Workshop shop;
    model::Film film = filmOfDrafts();
    film.scenes[0].takes = {{.id = {"take"}}};
    film.scenes[0].chosen = {"take"};
    ASSIGN_OK(const auto files, pipeline::draftFiles(shop.workspace(), film, film.aspect));
    EXPECT_TRUE(files[0].file.empty());
    VERIFY_OK(pipeline::drawDrafts(shop.workspace(), film, film.aspect, {0, 2}, {}, {}));
    EXPECT_FALSE(fs::exists(files[1].file));
    EXPECT_TRUE(fs::exists(files[2].file));
    EXPECT_EQ(filesBelow(shop.derived() / "drafts").size(), 1U);
}

TEST(Drafts, equal_scenes_share_one_draft) {
    Workshop shop;
    model::Film film = filmOfDrafts();
    film.scenes[2].description = film.scenes[1].description;
    film.scenes[2].seed = film.scenes[1].seed;
    ASSIGN_OK(const auto files, pipeline::draftFiles(shop.workspace(), film, film.aspect));
    EXPECT_EQ(files[1].name, files[2].name);
    VERIFY_OK(pipeline::drawDrafts(shop.workspace(), film, film.aspect, {1, 2}, {}, {}));
    EXPECT_EQ(filesBelow(shop.derived() / "drafts").size(), 1U);
}

TEST(Stills, the_first_frame_is_written_without_drawing_its_scene) {
    Workshop shop;
    const auto film = std::make_shared<const model::Film>(filmOfDrafts());
    VERIFY_OK(pipeline::writeFirstFrame(shop.workspace(), film, shop.file("first.png"), {}));
    ASSIGN_OK(const media::Image image, media::readPicture(shop.file("first.png"), 4096));
    EXPECT_EQ(image.width, 1280);
    EXPECT_TRUE(filesBelow(shop.derived()).empty());
}

TEST(Stills, the_first_frame_is_that_of_the_chosen_picture) {
    Workshop shop;
    const auto film = std::make_shared<const model::Film>(shop.filmOfPictures());
    VERIFY_OK(pipeline::writeFirstFrame(shop.workspace(), film, shop.file("first.png"), {}));
    VERIFY_OK(pipeline::writeFrame(shop.workspace(), film, 0, film->aspect, 720, shop.file("frame.png"), {}, {}));
    ASSIGN_OK(const media::Image first, media::readPicture(shop.file("first.png"), 4096));
    ASSIGN_OK(const media::Image frame, media::readPicture(shop.file("frame.png"), 4096));
    EXPECT_EQ(first.pixels, frame.pixels);
}

TEST(Stills, a_frame_draws_only_the_drafts_that_it_shows) {
    Workshop shop;
    const auto film = std::make_shared<const model::Film>(filmOfDrafts());
    VERIFY_OK(pipeline::writeFrame(shop.workspace(), film, 7, film->aspect, 144, shop.file("frame.png"), {}, {}));
    EXPECT_EQ(filesBelow(shop.derived() / "drafts").size(), 1U);
    EXPECT_ERROR(pipeline::writeFrame(shop.workspace(), film, 18, film->aspect, 144, shop.file("none.png"), {}, {}),
                 InvalidInput);
}

TEST(Stills, the_storyboard_shows_every_scene_on_one_sheet) {
    Workshop shop;
    const auto film = std::make_shared<const model::Film>(shop.filmOfPictures());
    for (const auto aspect : {model::Aspect::Wide16x9, model::Aspect::Tall9x16}) {
        VERIFY_OK(pipeline::writeStoryboard(shop.workspace(), film, aspect, 144, shop.file("sheet.png"), {}, {}));
        ASSIGN_OK(const media::Image sheet, media::readPicture(shop.file("sheet.png"), 8192));
        EXPECT_EQ(sheet.width, 1920);
        EXPECT_GT(sheet.height, 300);
        EXPECT_LT(sheet.height, 4000);
        int paper = 0;
        for (std::size_t i = 0; i < sheet.pixels.size(); i += 4)
            paper += sheet.pixels[i] == 24 && sheet.pixels[i + 1] == 24 && sheet.pixels[i + 2] == 24 ? 1 : 0;
        EXPECT_LT(paper, sheet.width * sheet.height * 0.6);
    }
}
