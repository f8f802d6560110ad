// What an export could only draw plainly is kept with the scene.
#include "pipeline/scene_notices.h"

#include "core/pipeline/workshop.h"

using namespace reelwright;
using namespace reelwright::testing;
using pipeline::SceneNotice;

namespace {

// An export of the film while the picture of its second scene is broken.
fs::path exportBroken(Workshop& shop, const model::FilmPtr& film) {
    EXPECT_TRUE(shop.exported(film, "whole.mp4").has_value());
    fs::remove_all(shop.derived() / "segments");
    fs::path broken = breakPicture(shop, *film, 1);
    EXPECT_TRUE(shop.exported(film).has_value());
    return broken;
}

std::vector<SceneNotice> noticesOf(Workshop& shop, const model::Film& film) {
    auto notices = pipeline::sceneNotices(shop.workspace(), film);
    EXPECT_TRUE(notices.has_value()) << notices.error().message;
    return notices ? *std::move(notices) : std::vector<SceneNotice>();
}

} // namespace

TEST(SceneNotices, stand_on_the_scene_until_it_is_rendered_well_again) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    EXPECT_TRUE(noticesOf(shop, *film).empty());
    const fs::path broken = exportBroken(shop, film);
    const auto notices = noticesOf(shop, *film);
    ASSERT_EQ(notices.size(), 2U) << "the scene and the crossfade out of it";
    for (const SceneNotice& notice : notices) {
        EXPECT_EQ(notice.scene, film->scenes[1].id);
        EXPECT_EQ(notice.sentence.find("Rendered plainly"), 0U) << notice.sentence;
    }
    EXPECT_NE(notices[1].sentence.find("next scene is a cut"), std::string::npos);
    VERIFY_OK(shop.exported(film));
    EXPECT_EQ(noticesOf(shop, *film), notices) << "told once, however often it fails";
    fs::remove(broken);
    VERIFY_OK(shop.exported(film));
    EXPECT_TRUE(noticesOf(shop, *film).empty());
}

TEST(SceneNotices, an_edit_of_the_scene_hides_them_and_undoing_it_shows_them) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    exportBroken(shop, film);
    const auto notices = noticesOf(shop, *film);
    model::Film edited = *film;
    edited.scenes[1].grade.adjustments.contrast = 0.3;
    EXPECT_TRUE(noticesOf(shop, *shop.keep(edited)).empty());
    ASSIGN_OK(const store::Step back, shop.project().undo());
    EXPECT_EQ(noticesOf(shop, *back.film), notices);
}

TEST(SceneNotices, other_edits_leave_them_where_the_scene_goes) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    exportBroken(shop, film);
    model::Film edited = *film;
    edited.scenes[0].grade.adjustments.contrast = 0.3;
    edited.titles[0].text = "Other";
    edited.scenes[1].prompt = "not seen";
    edited.scenes[1].locks.content = true;
    edited.music.reset();
    EXPECT_EQ(noticesOf(shop, edited).size(), 2U);
    edited.length += 10; // all later: the first scene is longer
    for (std::size_t i = 1; i < edited.scenes.size(); ++i)
        edited.scenes[i].start += 10;
    EXPECT_EQ(noticesOf(shop, edited).size(), 2U);
    edited.scenes[2].takes[0].asset = edited.scenes[0].takes[0].asset;
    EXPECT_EQ(noticesOf(shop, edited).size(), 1U) << "the crossfade is another";
    edited.scenes.erase(edited.scenes.begin() + 1);
    EXPECT_TRUE(noticesOf(shop, edited).empty());
}

TEST(SceneNotices, survive_closing_and_emptied_derived_files) {
    const TempFolder folder;
    Workshop shop(folder / "p");
    const auto film = shop.keep(shop.filmOfPictures());
    exportBroken(shop, film);
    const auto notices = noticesOf(shop, *film);
    fs::remove_all(shop.derived());
    VERIFY_OK(shop.project().close());
    ASSIGN_OK(store::ProjectStore again,
              store::ProjectStore::open(folder / "p", store::Access::ReadOnly, shop.clock()));
    ASSIGN_OK(const media::MediaGuard guard, media::MediaGuard::create());
    pipeline::Workspace workspace{again, guard, shop.clock(), 1};
    ASSIGN_OK(const auto kept, pipeline::sceneNotices(workspace, *film));
    EXPECT_EQ(kept, notices);
}
