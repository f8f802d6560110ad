#include "pipeline/drafts.h"

#include "core/pipeline/workshop.h"
#include "media/video_reader.h"
#include "pipeline/storyboard.h"

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
    ASSIGN_OK(const auto files, pipeline::makeDrafts(shop.workspace(), film, film.aspect, {}, {}));
    ASSERT_EQ(files.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        ASSIGN_OK(const media::VideoReader reader, media::VideoReader::create(files[i].file, kRate, 1));
        EXPECT_EQ(reader.frameCount(), i == 2 ? 6 : 6 + 15) << i;
        EXPECT_EQ(pipeline::handleBefore(film, i), i == 1 ? 15 : 0);
    }
    fs::remove(files[2].file);
    std::vector<std::string> told;
    ASSIGN_OK(const auto again, pipeline::makeDrafts(shop.workspace(), film, film.aspect,
                                                     [&](const pipeline::Progress& progress) { told.push_back(progress.message); }, {}));
    EXPECT_EQ(again[2].file, files[2].file);
    ASSERT_FALSE(told.empty());
    for (const std::string& message : told)
        EXPECT_EQ(message, "Drafting scene 3 of 3");
    film.scenes[0].takes = {{.id = {"take"}}};
    film.scenes[0].chosen = {"take"};
    ASSIGN_OK(const auto taken, pipeline::makeDrafts(shop.workspace(), film, film.aspect, {}, {}));
    EXPECT_TRUE(taken[0].file.empty());
}

TEST(Drafts, equal_scenes_share_one_draft) {
    Workshop shop;
    model::Film film = filmOfDrafts();
    film.scenes.insert(film.scenes.begin() + 1, film.scenes[1]);
    film.scenes[2].id = {"twin"};
    for (std::size_t i = 0; i < 4; ++i)
        film.scenes[i].start = static_cast<base::FrameIndex>(6 * i);
    film.length = 24;
    for (std::size_t i : {0U, 3U}) {
        film.scenes[i].takes = {{.id = {"take"}}};
        film.scenes[i].chosen = {"take"};
    }
    ASSIGN_OK(const auto files, pipeline::makeDrafts(shop.workspace(), film, film.aspect, {}, {}));
    EXPECT_EQ(files[1].name, files[2].name);
    EXPECT_EQ(filesBelow(shop.derived() / "drafts").size(), 1U);
}

TEST(Drafts, the_first_frame_is_written_at_once) {
    Workshop shop;
    VERIFY_OK(pipeline::writeFirstFrame(filmOfDrafts(), shop.file("first.png")));
    ASSIGN_OK(const media::Image image, media::readPicture(shop.file("first.png"), 4096));
    EXPECT_EQ(image.width, 1280);
    EXPECT_TRUE(filesBelow(shop.derived()).empty());
}

TEST(Storyboard, shows_every_scene_on_one_sheet) {
    Workshop shop;
    const auto film = std::make_shared<const model::Film>(shop.filmOfPictures());
    for (const auto aspect : {model::Aspect::Wide16x9, model::Aspect::Tall9x16}) {
        ASSIGN_OK(const auto composition, pipeline::composeFilm(shop.workspace(), film, aspect, 144, {}, {}));
        VERIFY_OK(pipeline::writeStoryboard(composition, shop.file("sheet.png"), {}));
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
